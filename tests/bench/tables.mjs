// What was measured, as Markdown.
const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => `${[row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")}\n`;
const kilobytes = (bytes) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
const rounded = (milliseconds) =>
  milliseconds === undefined ? "" : Number.isNaN(milliseconds) ? "gave up" : milliseconds.toFixed(milliseconds < 10 ? 1 : 0);

/** A stage a row: MB/s at each size, how much longer a byte takes at the greatest size than at 100 KB, and memory there. */
export function engineTable(measured) {
  const sizes = [...new Set(measured.map(({ bytes }) => bytes))];
  const rows = [...new Set(measured.map(({ stage }) => stage))].map((stage) => {
    const at = new Map(measured.filter((one) => one.stage === stage).map((one) => [one.bytes, one]));
    const perByte = (size) => at.get(size).nanoseconds / size;
    const last = Math.max(...at.keys());
    const speed = sizes.map((size) => (at.has(size) ? (1e3 / perByte(size)).toFixed(2) : ""));
    return [stage, ...speed, perByte(last).toFixed(1), (perByte(last) / perByte(100_000)).toFixed(2), (at.get(last).memory / last).toFixed(1)];
  });
  const head = ["stage", ...sizes.map((size) => `${size / 1000} KB, MB/s`), "ns a byte", "× 100 KB", "bytes a byte"];
  return table(head, rows);
}

export function pageTable(rows) {
  const cells = ({ name, typed, engine, findings, longest, memory, grown, bytes }) =>
    [name, rounded(typed), rounded(engine), rounded(findings), rounded(longest), memory ? (memory / 1e6).toFixed(0) : "", grown && bytes ? (grown / bytes).toFixed(0) : ""];
  const head = ["the page", "typed into, ms", "engine ready, ms", "findings, ms", "longest task, ms", "memory, MB", "more, bytes a byte"];
  return table(head, rows.map(cells));
}

export function wireTable(files) {
  const sum = { name: "all" };
  for (const unit of ["raw", "gzip", "brotli"]) sum[unit] = files.reduce((total, file) => total + file[unit], 0);
  const big = files.filter(({ raw }) => raw > 20_000);
  return table(["on the wire", "raw, KB", "gzip, KB", "brotli, KB"], [...big, sum].map(({ name, raw, gzip, brotli }) => [name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]));
}

/** Each tool beside Crosscheck: as many times its size, its speed. */
export function peersTable(rows) {
  const own = rows[0];
  const ratio = (number, to) => (number / to).toFixed(number / to < 10 ? 2 : 0);
  const cells = ({ name, does, brotli, ready, first, speed }) =>
    [name, does, kilobytes(brotli), ratio(brotli, own.brotli), rounded(ready), rounded(first), speed.toFixed(3), ratio(speed, own.speed)];
  const head = ["tool", "what it does", "brotli, KB", "× ours", "ready, ms", "first 3 KB, ms", "MB/s", "× ours"];
  return table(head, rows.map(cells));
}
