// Other tools in the same browser, one after the other: how many bytes they are, how soon they answer, how fast they read.
// Each is fed as a whole and paragraph by paragraph, and the faster way counts. Crosscheck is measured in its own page, from
// the paste to the findings on the screen; the others need not show anything.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../browser/support.mjs";
import { opened, packed, pasted, wire } from "./page.mjs";
import { withSite } from "./site.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const BUILT = join(root, "target/bench");
const HARPER = "harper_wasm_bg.wasm";

/** What is measured, and how much of the long text a tool gets: some would take minutes for all of it. */
const TOOLS = [
  { name: "wink-nlp", file: "wink", does: "tags and entities", share: 1 },
  { name: "chrono-node", file: "chrono", does: "dates", share: 1 },
  { name: "compromise", file: "compromise", does: "dates and numbers", share: 0.1 },
  { name: "harper.js", file: "harper", does: "grammar", share: 0.05 },
];

async function build() {
  const { build } = await import("esbuild");
  await mkdir(BUILT, { recursive: true });
  const entryPoints = TOOLS.map(({ file }) => join(HERE, "peers", `${file}.js`));
  await build({ entryPoints, outdir: BUILT, bundle: true, minify: true, format: "esm", logLevel: "error", external: ["fs", "fs/promises", "path", "url"] });
  await writeFile(join(BUILT, "blank.html"), "<!doctype html>");
  await copyFile(join(HERE, "node_modules/harper.js/dist", HARPER), join(BUILT, HARPER));
}

/** Runs in the page: milliseconds until the tool is there, until its first answer, and for the long text. */
async function measure([file, short, long]) {
  const begun = performance.now();
  const { start, run } = await import(`/${file}.js`);
  await start();
  const ready = performance.now() - begun;
  await run(short);
  const first = performance.now() - begun;
  let best = Infinity;
  for (const pieces of [[long], long.split("\n\n")]) {
    for (let round = 0; round < 2; round++) {
      const from = performance.now();
      for (const piece of pieces) await run(piece);
      best = Math.min(best, performance.now() - from);
    }
  }
  return { ready, first, took: best };
}

async function brotliOf(file) {
  const names = file === "harper" ? [`${file}.js`, HARPER] : [`${file}.js`];
  const sizes = await Promise.all(names.map(async (name) => packed(await readFile(join(BUILT, name))).brotli));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Crosscheck's own row: the whole page, every file of it. */
const measureOwn = (short, long) => withSite([join(root, "dist")], async (site) => {
  const check = async (text) => {
    const page = await opened(site, false);
    const seen = await pasted(page, text);
    await page.context().close();
    return { ready: seen.engine, took: seen.checked - seen.pasted };
  };
  const [first, whole, files] = [await check(short), await check(long), await wire()];
  return {
    name: "Crosscheck",
    does: "all that it does, on screen",
    brotli: files.reduce((sum, { brotli }) => sum + brotli, 0),
    ready: first.ready,
    first: first.ready + first.took,
    speed: long.length / 1000 / whole.took,
  };
});

/** A row for each tool, Crosscheck's first. */
export async function measurePeers(short, long) {
  await build();
  const rows = [await measureOwn(short, long)];
  return withSite([BUILT], async ({ browser, address }) => {
    for (const { name, file, does, share } of TOOLS) {
      const page = await browser.newPage();
      await page.goto(`${address}blank.html`);
      const text = long.slice(0, long.length * share);
      const { ready, first, took } = await page.evaluate(measure, [file, short, text]);
      rows.push({ name, does, brotli: await brotliOf(file), ready, first, speed: text.length / 1000 / took });
      await page.close();
    }
    return rows;
  });
}
