// The built page in Chromium: how soon it can be typed into, how soon a pasted text has its findings, what it takes.
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { article, root } from "../browser/support.mjs";
import { withSite } from "./site.mjs";

/** Runs in the page before anything else: notes when what is there, and the longest task of the main thread. */
function watch() {
  const seen = (window.benchmark = { longest: 0 });
  const note = (name) => { seen[name] ??= performance.now(); };
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(program, ...rest) {
      super(program, ...rest);
      const name = /worker/.test(String(program)) ? "engine" : "packer";
      this.addEventListener("message", () => note(name), { once: true });
    }
  };
  new MutationObserver(() => {
    if (document.querySelector("[contenteditable]")) note("typed");
    if (seen.pasted && /word/.test(document.querySelector(".panel-status")?.textContent ?? "")) {
      // On the screen, not only in the document.
      requestAnimationFrame(() => requestAnimationFrame(() => note("checked")));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "longtask", buffered: true });
}

/** The most memory that the page's process, its workers included, ever had, in bytes. */
async function memory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === "renderer").map(async ({ id }) => {
    const told = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    return Number(/VmHWM:\s+(\d+)/.exec(told)?.[1] ?? 0) * 1024;
  });
  return Math.max(...(await Promise.all(peaks)));
}

/** A page that is ready to be typed into and to check. `slow` is a line of 10 Mbit/s and 40 ms. */
export async function opened(site, slow) {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  if (slow) {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 40, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6 });
  }
  await page.goto(site.address);
  await page.waitForFunction(() => window.benchmark.typed && window.benchmark.engine, null, { timeout: 600_000 });
  return page;
}

/** What was noted of `text`, pasted: no `checked` where the page gave up. */
export async function pasted(page, text) {
  await article(page).evaluate((element, text) => {
    element.focus();
    const data = new DataTransfer();
    data.setData("text/plain", text);
    window.benchmark.longest = 0;
    window.benchmark.pasted = performance.now();
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForFunction(() => window.benchmark.checked || document.querySelector(".panel-status--trouble"), null, { timeout: 600_000 });
  // Tasks are told of a moment after they end.
  await page.waitForTimeout(300);
  return page.evaluate(() => window.benchmark);
}

/** Opens the page for each text, cold, pastes it, and tells how long what took, in milliseconds. */
export const measurePage = (texts) => withSite([join(root, "dist")], async (site) => {
  const rows = [];
  for (const slow of [false, true]) {
    const page = await opened(site, slow);
    const { typed, engine } = await page.evaluate(() => window.benchmark);
    rows.push({ name: slow ? "cold, 10 Mbit/s and 40 ms" : "cold, from this machine", typed, engine });
    await page.context().close();
  }
  for (const [bytes, text] of texts) {
    const page = await opened(site, false);
    const before = await memory(site.browser);
    const seen = await pasted(page, text);
    const most = await memory(site.browser);
    const findings = seen.checked - seen.pasted;
    rows.push({ name: `${bytes / 1000} KB pasted`, bytes, findings, longest: seen.longest, memory: most, grown: most - before });
    await page.context().close();
  }
  return rows;
});

/** How many bytes of `bytes` travel: raw, gzip, brotli. */
export function packed(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
}

/** The files of the built page, and how many bytes of each travel. */
export async function wire() {
  const files = await readdir(join(root, "dist"), { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name)).sort();
  return Promise.all(paths.map(async (path) => ({ name: basename(path), ...packed(await readFile(path)) })));
}
