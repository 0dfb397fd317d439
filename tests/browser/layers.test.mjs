// The worker reads what the command line reads, to the last byte of every layer.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root, start } from "./support.mjs";

const PROGRAM = ["debug", "release"].map((profile) => join(root, "target", profile, "crosscheck")).find(existsSync);
const FOLDER = join(root, "tests/labelled");

/** Asks the worker's own program: the parser comes by itself, a moment after the program. */
const ASKING = `
  import start, { layers } from "./worker.js";
  onmessage = async ({ data }) => {
    // Only what it is asked is told, not what it says to the page.
    const { port, articles } = data;
    const rest = (time) => new Promise((done) => setTimeout(done, time));
    while (layers("", "", "") === undefined) await rest(20);
    port.postMessage(articles.map(({ title, text, date }) => layers(title, text, date)));
  };
  const listen = onmessage;
  await start();
  onmessage = listen;
  postMessage("ready");
`;

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** What the worker answers to `articles`, from a page with nothing else in it. */
async function asked(articles) {
  const release = readdirSync(join(root, "dist")).find((name) => name.startsWith("release-"));
  const page = await site.open({ before: async (page) => {
    await page.route("**/bare.html", (route) => route.fulfill({ contentType: "text/html", body: "<p contenteditable></p>" }));
    await page.route("**/asking.js", (route) => route.fulfill({ contentType: "text/javascript", body: ASKING }));
  }, at: `${site.address}bare.html` });
  const answers = await page.evaluate(([program, articles]) => new Promise((resolve, reject) => {
    const worker = new Worker(program, { type: "module" });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data !== "ready") return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage({ port: port2, articles }, [port2]);
    };
  }), [`${site.address}${release}/asking.js`, articles]);
  await page.context().close();
  return answers;
}

test("the worker reads what the command line reads, layer by layer", async () => {
  assert.ok(PROGRAM, "cargo build comes first");
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
  const lines = files.flatMap((name) => readFileSync(join(FOLDER, name), "utf8").trim().split("\n"));
  const articles = lines.map((line) => JSON.parse(line)).map(({ title, text, date }) => ({ title: title ?? "", text, date: date ?? "" }));
  assert.ok(articles.length >= 200, `${articles.length} articles`);
  const input = articles.map(({ title, text, date }) => JSON.stringify({ id: null, title: title || undefined, text, date: date || undefined }));
  const { stdout } = spawnSync(PROGRAM, ["--jsonl", "--layers"], { input: input.join("\n"), encoding: "utf8", maxBuffer: 1 << 28 });
  const expected = stdout.trim().split("\n");
  assert.equal(expected.length, articles.length);
  const answers = await asked(articles);
  articles.forEach((article, number) => {
    const { layers } = JSON.parse(expected[number]);
    assert.ok(layers.tokens.some(({ head }) => head !== null), "it is parsed");
    // Said by its place: one line is long.
    const same = answers[number] === expected[number];
    assert.ok(same, `article ${number}: ${article.title}`);
  });
});
