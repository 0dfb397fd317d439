// The parser's model is a file of its own: the first findings do not wait for it, and it makes them better.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { article, checked, findings, paste, root, start, status } from "./support.mjs";

const TEXT = "Fair opens in Millbrook\n\nThe fair opened on Monday, 12 March 2024, in the rain.\n\nIt closes on 31 April 2024, the mayor said.";

let site;
before(async () => { site = await start(); });
after(() => site.close());

describe("the parser", () => {
  test("comes after the first findings, which are then looked for again and stay where they are", async () => {
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    const page = await site.open({ before: async (page) => {
      await page.route("**/parser.bin*", async (route) => { await held; await route.continue(); });
      await page.addInitScript(() => {
        window.heard = 0;
        const worker = window.Worker;
        window.Worker = class extends worker {
          constructor(program, options) {
            super(program, options);
            if (String(program).includes("worker_loader")) this.addEventListener("message", () => { window.heard += 1; });
          }
        };
      });
    } });
    await paste(page, TEXT);
    await checked(page);
    await page.keyboard.press("F8");
    const chosen = page.getByRole("option", { selected: true });
    const [words, place, heard] = [await chosen.textContent(), await chosen.boundingBox(), await page.evaluate(() => window.heard)];
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.heard), heard, "nothing is asked while nothing changes");
    release();
    // That it has come, and the better answer.
    await page.waitForFunction((heard) => window.heard === heard + 2, heard);
    assert.equal(await chosen.textContent(), words);
    assert.deepEqual(await chosen.boundingBox(), place);
    assert.match(await status(page).textContent(), /finding/);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("is said to be missing where it cannot be fetched, and the rest goes on", async () => {
    const page = await site.open({ before: (page) => page.route("**/parser.bin*", (route) => route.fulfill({ status: 404 })) });
    await page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
    await paste(page, TEXT);
    await checked(page);
    await findings(page).first().waitFor();
    await page.context().close();
  });

  test("of another release is not taken", async () => {
    const release = (await readdir(`${root}/dist`)).find((name) => name.startsWith("release-"));
    const body = await readFile(`${root}/dist/${release}/parser.bin`);
    body[body.length >> 1] ^= 1;
    const page = await site.open({ before: (page) => page.route("**/parser.bin*", (route) => route.fulfill({ body })) });
    await page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
    assert.ok(await article(page).isEditable());
    await page.context().close();
  });
});
