// What stands at a place: by the pointer, by a click, by a key; and where in the article the findings are.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { article, pasted, start } from "./support.mjs";

const TEXT = [
  "Fair opens in Millbrook",
  "The fair opened on Monday, 12 March 2024, in the rain. Some 400 people came on Sunday, Ann Lee said.",
  "“We have waited for this,” Lee said. It closes on 31 April 2024.",
].join("\n\n");

let site;
before(async () => { site = await start(); });
after(() => site.close());

async function opened(options) {
  const page = await pasted(site, TEXT, { date: "2024-03-20", ...options });
  await page.locator(".finding-line").first().waitFor({ state: "attached" });
  return page;
}

/** The middle of `words` on the screen. */
const middle = (page, words) => article(page).evaluate((element, words) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }
}, words);

const card = (page) => page.getByRole("group", { name: "What stands here" });

describe("what stands at a place", () => {
  test("is shown where the pointer rests: a day and what tells it, a number, a speaker", async () => {
    const page = await opened();
    for (const [words, says] of [
      ["Sunday", "Sunday 17 March 2024: the last Sunday before publication (20 March 2024)"],
      ["400", "about 400 people"],
      ["waited", "quoted from Ann Lee"],
    ]) {
      await page.mouse.move(...(await middle(page, words)));
      await card(page).getByText(says).waitFor();
    }
    await page.mouse.move(5, 5);
    await card(page).waitFor({ state: "detached" });
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("stays while the pointer is on it, and leads to every finding there", async () => {
    const page = await opened();
    await page.mouse.move(...(await middle(page, "Monday")));
    const finding = card(page).getByRole("button", { name: /Monday does not match/ });
    await finding.hover();
    await page.waitForTimeout(600);
    await finding.click();
    await page.getByRole("region", { name: "Chosen finding" }).getByText("falls on a Tuesday").waitFor();
    assert.equal(await card(page).count(), 0);
    await page.context().close();
  });

  test("is shown and said aloud by a key, which leads on to its findings; Escape leads back", async () => {
    const page = await opened();
    await page.mouse.click(...(await middle(page, "12 March")));
    await page.keyboard.press("Escape");
    await page.keyboard.press("F9");
    await card(page).getByText("Tuesday 12 March 2024").waitFor();
    await page.locator("[aria-live]").getByText("‘Monday, 12 March 2024’: Tuesday 12 March 2024.").waitFor({ state: "attached" });
    await page.keyboard.press("F9");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Monday does not match/);
    await page.keyboard.press("Escape");
    assert.equal(await card(page).count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".article-text")));
    await page.context().close();
  });

  test("is shown where a finger taps, above the sheet, and goes away where it taps on nothing", async () => {
    const page = await opened({ hasTouch: true, viewport: { width: 390, height: 844 } });
    await page.touchscreen.tap(...(await middle(page, "Sunday")));
    await card(page).getByText("the last Sunday before publication").waitFor();
    const { x, width } = await card(page).boundingBox();
    assert.ok(x >= 0 && x + width <= 390, `from ${x}, ${width} wide`);
    await page.touchscreen.tap(...(await middle(page, "opens in")));
    await card(page).waitFor({ state: "detached" });
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("goes away as one types", async () => {
    const page = await opened();
    await page.mouse.click(...(await middle(page, "400")));
    await card(page).waitFor();
    await page.keyboard.type("1");
    await card(page).waitFor({ state: "detached" });
    await page.context().close();
  });
});

describe("the column beside the scroll bar", () => {
  test("has a marker for each place of a finding, which leads to it", async () => {
    const page = await opened();
    await page.waitForFunction(() => document.querySelectorAll(".marker").length >= 3);
    const tops = await page.locator(".marker").evaluateAll((all) => all.map((marker) => marker.getBoundingClientRect().top));
    const last = tops.indexOf(Math.max(...tops));
    await page.locator(".marker").nth(last).click();
    await page.getByRole("region", { name: "Chosen finding" }).getByText("April").first().waitFor();
    assert.ok(await page.locator(".marker--chosen").count() >= 1);
    await page.context().close();
  });
});
