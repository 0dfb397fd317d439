// Links that somebody made to do harm, opened as anyone would open them: little memory, little time, one sentence.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import { article, checked, findings, longestOfWorkers, paste, start } from "./support.mjs";

/** What opening any link may take: of the packer's memory, in bytes, and of the processor's time, in milliseconds. */
const MOST_MEMORY = 64 * 2 ** 20;
const MOST_TIME = 1000;

/** The longest text that a link may become, and the longest that is mixed. */
const LONGEST = 4 * 2 ** 20;
const LONGEST_MIXED = 128 * 2 ** 10;

/** The longest fragment of an address that Chromium opens, or a little less. */
const LONGEST_ADDRESS = 2 * 2 ** 20 - 128;

let site;
before(async () => { site = await start(); });
after(() => site.close());

function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return Buffer.from([...bytes, value]);
}

/** A link with a checksum that fits, which claims that `packed` holds `length` bytes. */
function forged(format, packed, length) {
  const body = Buffer.concat([number(packed.length), number(length), packed]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(body));
  return `${format}.${Buffer.concat([sum, body]).toString("base64url")}`;
}

const deflated = (plain) => forged("d1", deflateRawSync(plain), plain.length);

/** As many fields of `tag` and `content` as fit into a link, and then a text. */
function fields(tag, content, text = "") {
  const one = Buffer.concat([Buffer.from(tag), number(content.length), Buffer.from(content)]);
  const count = Math.floor((LONGEST - 1 - text.length) / one.length);
  return Buffer.concat([...Array(count).fill(one), Buffer.from(`T${text}`)]);
}

const noise = (bytes) => Buffer.from(Array.from({ length: bytes }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) >>> 13) & 255));

/** What asks for as much as it can, by what it asks for. */
const GREEDY = {
  "letters that are no link": "A".repeat(LONGEST_ADDRESS),
  "letters of a link": `c1.${"A".repeat(LONGEST_ADDRESS)}`,
  "percent signs": `d1.${"%25".repeat(LONGEST_ADDRESS / 3)}`,
  "a bomb that tells its length": forged("d1", deflateRawSync(Buffer.alloc(64 * 2 ** 20, "a")), 64 * 2 ** 20),
  "a bomb that hides it": forged("d1", deflateRawSync(Buffer.alloc(64 * 2 ** 20, "a")), LONGEST),
  "noise that is to be deflated": forged("d1", noise(2 ** 20), LONGEST),
  "noise that is to be mixed": forged("c1", noise(2 ** 20), LONGEST_MIXED),
  "one bit for everything": forged("c1", Buffer.alloc(0), LONGEST_MIXED),
  dismissals: deflated(fields("x", [0, 0, 0])),
  "dismissals with reasons": deflated(fields("x", [1, 97, 0, 1, 98], "a")),
  "fields without a meaning": deflated(fields("?", "")),
  "texts that replace each other": deflated(fields("t", "a".repeat(40_000))),
};

/** Lets the test see how much memory the packer has. */
const watched = (page) =>
  page.route(/packer_loader.*\.js$/, async (route) => {
    const response = await route.fetch();
    const tap = `for (const way of ["instantiate", "instantiateStreaming"]) {
      const plain = WebAssembly[way].bind(WebAssembly);
      WebAssembly[way] = async (...values) => {
        const made = await plain(...values);
        self.memory = (made.instance ?? made).exports.memory;
        return made;
      };
    }\n`;
    await route.fulfill({ response, body: tap + (await response.text()) });
  });

for (const [name, fragment] of Object.entries(GREEDY)) {
  test(`${name}: answered in time, and the page still serves`, async (t) => {
    const page = await site.open({ before: watched, serviceWorkers: "block" });
    await paste(page, "The fair opens soon.");
    await checked(page);
    const isPacker = (worker) => worker.url().includes("packer");
    const packer = page.workers().find(isPacker) ?? (await page.waitForEvent("worker", isPacker));
    const idle = await packer.evaluate(async () => {
      while (!self.memory) await new Promise((rested) => setTimeout(rested, 10));
      return self.memory.buffer.byteLength;
    });
    const { took } = await longestOfWorkers(page, async () => {
      await page.evaluate((fragment) => { window.location.hash = fragment; }, fragment);
      await page.locator(".notice").first().waitFor({ timeout: 60_000 });
    });
    const memory = await packer.evaluate(() => self.memory.buffer.byteLength);
    t.diagnostic(`${Math.round(memory / 1000)} kB (${Math.round(idle / 1000)} before), ${took.toFixed(0)} ms`);
    assert.ok(memory > idle && memory <= MOST_MEMORY, `${memory} bytes`);
    assert.ok(took <= MOST_TIME, `${took} ms`);
    await article(page).focus();
    await page.keyboard.press("Control+a");
    await paste(page, "The fair closes on 31 April 2024, the mayor said.");
    await findings(page).filter({ hasText: "31 April" }).waitFor();
    assert.match(await article(page).textContent(), /The fair closes/);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}
