// The npm package as its users have it: built by `make npm`, in Node, and compared with the command line.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { check } from "../../target/npm/index.js";
import { launch } from "../browser/support.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const FAIR = "Come on Monday, 12 March 2024, and bring your friends.";

test("finds what disagrees, with places that slice the text", () => {
  const text = `🎡🎡 ${FAIR}`;
  const { findings, version } = check(text);
  assert.equal(findings[0].check, "dates/weekday-mismatch");
  for (const place of [findings[0].primary, ...findings[0].secondary]) {
    assert.equal(text.slice(place.start, place.end), place.text);
  }
  assert.equal(findings[0].primary.text, "Monday");
  assert.match(readFileSync(`${root}/Cargo.toml`, "utf8"), new RegExp(`^version = "${version}"$`, "m"));
  assert.equal(JSON.parse(readFileSync(`${root}/target/npm/package.json`, "utf8")).version, version);
});

test("takes a title, a date, an address, and says what is wrong with them", () => {
  const title = "The fair";
  const { findings } = check(FAIR, { title, date: "2024-03-01", source: "https://example.org/fair" });
  const { start, end, text, link } = findings[0].primary;
  assert.equal(`${title}\n\n${FAIR}`.slice(start, end), text);
  assert.ok(link.startsWith("https://example.org/fair#:~:text="), link);
  assert.throws(() => check(FAIR, { date: "2024-02-30" }), /'2024-02-30' is not a day of the calendar/);
  assert.throws(() => check(FAIR, { source: "nowhere" }), /'nowhere' is not an address/);
  assert.throws(() => check(7), TypeError);
  assert.deepEqual(check(FAIR, { title: null, date: null, source: null }), check(FAIR));
});

test("answers any string, half characters included", () => {
  for (const text of ["", "\ud83c", `a\udfa1b ${FAIR}`, "\0\u200b\u202e", "“".repeat(2000), "e\u0301".repeat(2000)]) {
    const report = check(text, { layers: true });
    assert.deepEqual(check(text, { layers: true }), report);
    for (const place of [...report.claims, ...report.layers.tokens, ...report.findings.map((finding) => finding.primary)]) {
      assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
      assert.equal(text.slice(place.start, place.end).toWellFormed(), place.text);
    }
  }
});

test("reads in WebAssembly what the command line reads, layer by layer", () => {
  const files = readdirSync(`${root}/tests/labelled`).filter((name) => name.endsWith(".jsonl"));
  const articles = files.flatMap((name) => readFileSync(`${root}/tests/labelled/${name}`, "utf8").trim().split("\n").map((line) => JSON.parse(line)));
  assert.ok(articles.length >= 200);
  const input = articles.map(({ title, text, date }) => JSON.stringify({ title, text, date })).join("\n");
  const options = { input, encoding: "utf8", maxBuffer: 1 << 28 };
  const { stdout } = spawnSync(`${root}/target/release/crosscheck`, ["--jsonl", "--layers"], options);
  const expected = stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(expected.length, articles.length);
  assert.ok(expected.filter(({ findings }) => findings.length > 0).length > 50);
  articles.forEach(({ title, text, date }, index) => {
    // In the basic plane, where news stays, code points and UTF-16 code units are counted alike.
    assert.ok(!/[\u{10000}-\u{10ffff}]/u.test(title + text));
    const { id, ...report } = expected[index];
    assert.ok(report.layers.tokens.some(({ head }) => head !== null), "it is parsed");
    assert.deepEqual(check(text, { title, date, layers: true }), report);
  });
});

test("answers in a browser as in Node", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.route("https://package.test/**", (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      return name ? route.fulfill({ path: `${root}/target/npm/${name}` }) : route.fulfill({ contentType: "text/html", body: "" });
    });
    await page.goto("https://package.test/");
    const report = await page.evaluate(async (text) => (await import("/index.js")).check(text), FAIR);
    assert.deepEqual(report, check(FAIR));
  } finally {
    await browser.close();
  }
});

test("has types that the compiler takes, and that refuse what it has not", () => {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"];
  const compiled = spawnSync(process.execPath, [compiler, ...options, `${root}/tests/npm/use.mts`], { encoding: "utf8" });
  assert.equal(compiled.stdout, "");
});

test("has types that name what the report's schema names", () => {
  const types = readFileSync(`${root}/src/npm/index.d.ts`, "utf8");
  const { $defs } = JSON.parse(readFileSync(`${root}/target/npm/report.schema.json`, "utf8"));
  for (const name of ["Finding", "Claim", "Label"]) {
    const body = types.slice(types.indexOf(`interface ${name} `)).split("\n}")[0];
    for (const field of Object.keys($defs[name].properties).filter((field) => !["start", "end", "text"].includes(field))) {
      assert.match(body, new RegExp(`^  ${field}\\??:`, "m"), `${name} has no ${field}`);
    }
  }
});
