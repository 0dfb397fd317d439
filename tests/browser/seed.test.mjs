// The article that the project began with, where it lies beside the repository.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { article, checked, findings, highlighted, paste, root, start } from "./support.mjs";

const file = join(root, "../shared/seed.txt");
const skip = existsSync(file) ? false : `${file} is not there`;

/** Each as patterns that places of one and the same finding must match. */
const WANTED = [
  [/peninsula of Crimean/],
  [/Russian-Putin agreement/],
  [/London-London/],
  [/envoy|retired lieutenant general/],
  [/A lot of houses|We are now going/],
  [/withdraw/, /will continue|continue/],
  [/U\.S\./, /\bUS\b/],
  [/\bUK\b/, /U\.K\./],
  [/\bEU\b/],
  [/Russia to make|concessions/, /give up territory|territory/],
];

const UNWANTED = [[/2014/, /2022/], [/Thursday morning/, /early Thursday/], [/nine/, /70/]];

const has = (places, patterns) => patterns.every((pattern) => places.some((place) => pattern.test(place)));

let site;
before(async () => { site = await start(); });
after(() => site.close());

test("the first article's disagreements are shown, and its look-alikes left alone", { skip }, async () => {
  const page = await site.open();
  await paste(page, readFileSync(file, "utf8"));
  await checked(page);
  const folded = page.getByRole("button", { name: /Show \d+ possible/ });
  if (await folded.count()) await folded.click();
  const seen = [];
  for (let index = 0; index < (await findings(page).count()); index++) {
    await findings(page).nth(index).click();
    const card = page.getByRole("region", { name: "Chosen finding" });
    const places = await card.locator("mark").allTextContents();
    for (const [index, place] of places.entries()) {
      await card.locator(".finding-place").nth(index).click();
      await page.waitForTimeout(500);
      const painted = await highlighted(page, index === 0 ? "chosen" : "chosen-other");
      assert.ok(painted.includes(place), `“${place}” is not among ${JSON.stringify(painted)}`);
    }
    seen.push(places);
  }
  const found = WANTED.filter((patterns) => seen.some((places) => has(places, patterns)));
  assert.ok(found.length >= 8, `found only ${found.map(String).join(", ")} in ${JSON.stringify(seen, null, 1)}`);
  for (const patterns of UNWANTED) {
    assert.ok(!seen.some((places) => has(places, patterns)), `flagged ${patterns}`);
  }
  await page.context().close();
});

test("its link opens in a fresh profile to the same findings, and says so where it lost its last character", { skip }, async () => {
  const sender = await site.open();
  await paste(sender, readFileSync(file, "utf8"));
  await checked(sender);
  await sender.keyboard.press("F8");
  await sender.getByRole("button", { name: "Share" }).click();
  await sender.waitForFunction(() => location.hash.length > 20);
  const sent = { at: sender.url(), text: await article(sender).innerText(), findings: await findings(sender).allTextContents() };
  await sender.context().close();

  const reader = await site.open({ at: sent.at });
  await checked(reader);
  assert.equal(await article(reader).innerText(), sent.text);
  assert.deepEqual(await findings(reader).allTextContents(), sent.findings);
  assert.equal(await reader.getByRole("option", { selected: true }).count(), 1);
  await reader.context().close();

  const cut = await site.open({ at: sent.at.slice(0, -1) });
  await cut.getByRole("alert").filter({ hasText: "lost its end" }).waitFor();
  assert.equal((await article(cut).innerText()).trim(), "");
  await cut.context().close();
});
