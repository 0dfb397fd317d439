// What was measured, as Markdown.
const TIME = { ns: 1, µs: 1e3, us: 1e3, ms: 1e6, s: 1e9 };

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => `${[row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")}\n`;
const kilobytes = (bytes) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
const rounded = (milliseconds) =>
  milliseconds === undefined ? "" : Number.isNaN(milliseconds) ? "gave up" : milliseconds.toFixed(milliseconds < 10 ? 1 : 0);

/** Divan's tree as { stage: { size: { nanoseconds, memory } } }; the fastest sample counts: others shared the machine. */
export function stages(output) {
  const found = {};
  let stage, size;
  for (const line of output.split("\n")) {
    const name = /^[├╰]─ ([a-z_]+)/.exec(line);
    if (name) stage = found[name[1].replace(/^[a-z]_/, "").replace("_", ", ")] = {};
    const first = /[├╰]─ (\d+)\s+([\d.]+) (ns|µs|us|ms|s)/.exec(line);
    if (first) stage[(size = Number(first[1]))] = { nanoseconds: Number(first[2]) * TIME[first[3]] };
    const most = /max alloc:/.test(line);
    if (most && size) stage[size].next = "memory";
    const bytes = /^[│ ]+([\d.]+) (B|KB|MB|GB)\s+│/.exec(line);
    if (bytes && stage?.[size]?.next === "memory") {
      stage[size].memory = Number(bytes[1]) * { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 }[bytes[2]];
      delete stage[size].next;
    }
  }
  return found;
}

/** A stage a row: MB/s at each size, how much longer a byte takes at the greatest size than at 100 KB, and memory. */
export function engineTable(output, sizes) {
  const last = sizes.at(-1);
  const rows = Object.entries(stages(output)).map(([stage, at]) => {
    const perByte = (size) => (at[size] ? at[size].nanoseconds / size : NaN);
    const told = (number, digits) => (Number.isNaN(number) ? "" : number.toFixed(digits));
    const speed = sizes.map((size) => told(1e3 / perByte(size), 2));
    const memory = told((at[last]?.memory ?? NaN) / last, 1);
    return [stage, ...speed, told(perByte(last), 1), told(perByte(last) / perByte(100_000), 2), memory];
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
