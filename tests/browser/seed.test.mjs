// The article that the project began with, where it lies beside the repository.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checked, findings, highlighted, paste, root, start } from "./support.mjs";

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
