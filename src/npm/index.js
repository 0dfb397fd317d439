// The engine as one function. The same file serves browsers, their workers, and Node.
import start, { check as run } from "./engine.js";

const program = new URL("./engine_bg.wasm", import.meta.url);
// Node's fetch reads no files.
const local = program.protocol === "file:" && globalThis.process?.versions?.node;
await start({ module_or_path: local ? (await import("node:fs/promises")).readFile(program) : program });

/** What an article says of its own disagreements; index.d.ts describes it. */
export function check(text, { title, date, source, layers = false } = {}) {
  if (typeof text !== "string") throw new TypeError("check needs the article as a string");
  const { id, ...report } = JSON.parse(run(text, title ?? undefined, date ?? undefined, source ?? undefined, layers));
  return report;
}
