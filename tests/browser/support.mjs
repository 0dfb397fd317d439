// A browser, and the built page served as any static host would serve it.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** Chromium, without a window. */
export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });

async function serve(site) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    try {
      const body = await readFile(join(site.folder, path === "/" ? "index.html" : path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? TYPES[".html"] }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

/**
 * Starts both; `open` gives a page of a context of its own (`before` it is loaded), `close` ends them. `folder` is what is
 * served, and can be changed; between `stop` and `resume` there is no server.
 */
export async function start() {
  const site = { folder: join(root, "dist") };
  const server = await serve(site);
  const browser = await launch();
  const address = `http://127.0.0.1:${server.address().port}/`;
  return Object.assign(site, {
    address,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
    async resume() {
      await new Promise((ready) => server.listen(new URL(address).port, "127.0.0.1", ready));
    },
    async open({ at = address, before = async () => {}, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.requests = [];
      page.problems = [];
      page.on("request", (request) => page.requests.push(request.url()));
      page.on("pageerror", (error) => page.problems.push(String(error)));
      page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
      await before(page);
      await page.goto(at);
      await page.locator("[contenteditable]").waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  });
}

export const article = (page) => page.getByRole("textbox", { name: "Text of the article" });
export const findings = (page) => page.getByRole("listbox", { name: "Findings" }).getByRole("option");
export const status = (page) => page.locator(".panel-status");

/** Pastes as a person does: with the clipboard's plain text, and its HTML where there is some. */
export async function paste(page, text, html = "") {
  await article(page).focus();
  await article(page).evaluate((element, [text, html]) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    if (html) data.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, [text, html]);
}

/** Waits until the text has been checked. */
export async function checked(page) {
  await page.waitForFunction(() => /word/.test(document.querySelector(".panel-status")?.textContent ?? ""), null, { timeout: 30_000 });
}

/** A page of `site` into which `text`, published on `date` where that is known, was pasted, once it has been checked. */
export async function pasted(site, text, { date, ...options } = {}) {
  const page = await site.open(options);
  if (date) await page.getByLabel("Published", { exact: true }).fill(date);
  await paste(page, text);
  await checked(page);
  return page;
}

/** What a highlight of that name covers now. */
export const highlighted = (page, name) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);

/**
 * The tasks of the browser's renderers while `run` runs: each with its thread's name and number, and the processor's time that
 * it took, in milliseconds, which a busy machine does not change.
 */
export async function traced(page, run) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const names = new Map(traceEvents.filter(({ name }) => name === "thread_name").map(({ pid, tid, args }) => [`${pid}/${tid}`, args.name]));
  const tasks = traceEvents.filter(({ name }) => /RunTask$/.test(name));
  return tasks.map(({ pid, tid, tdur, dur }) => ({ thread: names.get(`${pid}/${tid}`), number: tid, took: (tdur ?? dur) / 1000 }));
}

/** The longest task of a worker, of those whose number `isMeant`, while `run` runs. */
export async function longestOfWorkers(page, run, isMeant = () => true) {
  const tasks = (await traced(page, run)).filter(({ thread, number }) => /Worker/.test(thread) && isMeant(number));
  return tasks.reduce((longest, task) => (task.took > longest.took ? task : longest), { took: 0 });
}
