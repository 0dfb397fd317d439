// `make bench`: times the engine stage by stage, the built page in Chromium, and other tools beside it, and prints all of
// it as Markdown tables. `node tests/bench/run.mjs engine|page|peers` does one part alone.
import { execFileSync, spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { root } from "../browser/support.mjs";
import { measurePage, wire } from "./page.mjs";
import { measurePeers } from "./peers.mjs";
import { engineTable, pageTable, peersTable, wireTable } from "./tables.mjs";

const SIZES = (process.env.BENCH_SIZES ?? "3000,10000,100000,1000000,5000000").split(",").map(Number);
const parts = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);

/** Running English of that many bytes. */
function prose(bytes) {
  const command = ["run", "--quiet", "--release", "--example", "prose", "--", String(bytes)];
  return execFileSync("cargo", command, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
}

function bench() {
  const options = ["bench", "--quiet", "--bench", "engine"];
  const { stdout, status } = spawnSync("cargo", options, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error("the benchmark of the engine failed");
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

const processors = cpus();
console.log(`${new Date().toISOString().slice(0, 10)}, ${processors.length} × ${processors[0].model.trim()}, Node ${process.version}\n`);
if (wanted("engine")) console.log(engineTable(bench()));
if (wanted("page")) {
  console.log(wireTable(await wire()));
  console.log(pageTable(await measurePage(SIZES.map((bytes) => [bytes, prose(bytes)]))));
}
if (wanted("peers")) console.log(peersTable(await measurePeers(prose(3_000), prose(1_000_000))));
