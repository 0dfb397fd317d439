// The article once more: by people, by days, by figures; and the way from each entry to its place and back.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { findings, highlighted, pasted, start } from "./support.mjs";

const TEXT = [
  "Fair opens in Millbrook",
  "The fair opened on Monday, 12 March 2024, in the rain. It was founded in 1998. Ann Lee, the mayor of Millbrook, came on Sunday.",
  "“We have waited for this,” Lee said. Of the 20 stalls, 11 stalls sold food and 9 stalls sold books.",
].join("\n\n");

let site;
before(async () => { site = await start(); });
after(() => site.close());

async function opened(options) {
  const page = await pasted(site, TEXT, { date: "2024-03-20", ...options });
  await findings(page).first().waitFor();
  return page;
}

const tab = (page, name) => page.getByRole("tab", { name });
const group = (page, title) => page.locator(".group").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

describe("the views", () => {
  test("are tabs that arrows, Home and End go through", async () => {
    const page = await opened();
    const chosen = () => page.getByRole("tab", { selected: true }).textContent();
    await tab(page, "Findings").focus();
    for (const [key, name] of [["ArrowRight", /Claims/], ["End", /Figures/], ["ArrowLeft", /Timeline/], ["Home", /Findings/], ["ArrowLeft", /Figures/], ["ArrowRight", /Findings/]]) {
      await page.keyboard.press(key);
      assert.match(await chosen(), name, key);
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-selected")), "true");
    }
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("show people with their roles and what they say", async () => {
    const page = await opened();
    await tab(page, "People").click();
    const lee = group(page, "Ann Lee");
    await lee.getByText("mayor of Millbrook").first().waitFor();
    await lee.getByRole("button", { name: /said.*We have waited for this/ }).click();
    await page.waitForFunction(() => CSS.highlights.get("chosen")?.size === 1);
    assert.deepEqual(await highlighted(page, "chosen"), ["“We have waited for this,”"]);
    await page.context().close();
  });

  test("show days in order, implied ones as such, with gaps, publication and clashes", async () => {
    const page = await opened();
    await tab(page, "Timeline").click();
    await group(page, "1998").waitFor();
    const titles = await page.locator(".group-title").allTextContents();
    assert.deepEqual(titles, ["1998", "Tuesday 12 March 2024", "Sunday 17 March 2024", "Wednesday 20 March 2024"]);
    await page.locator(".group--gap").getByText("25 years between").waitFor();
    const stops = await page.locator(".groups .stop").evaluateAll((all) => all.map((stop) => stop.getAttribute("aria-label")));
    assert.deepEqual(stops, ["Day written in the text", "Gap", "Disagreement", "Day implied by the text", "Publication"]);
    await group(page, "Sunday 17 March 2024").getByText("the last Sunday before publication (20 March 2024)").waitFor();
    const shapes = await page.locator(".groups .stop path").evaluateAll((all) => new Set(all.map((path) => path.getAttribute("d") + getComputedStyle(path).strokeDasharray)).size);
    assert.equal(shapes, 5, "each kind of stop has a shape of its own");
    await group(page, "Tuesday 12 March 2024").getByRole("button", { name: "Disagrees" }).click();
    await page.getByRole("region", { name: "Chosen finding" }).getByText("falls on a Tuesday").waitFor();
    await page.context().close();
  });

  test("show figures under what they count, with sums and ranges", async () => {
    const page = await opened();
    await tab(page, "Figures").click();
    await group(page, "stalls").getByText("3 figures · from 9 to 20 · 11 + 9 = 20").waitFor();
    assert.equal(await group(page, "stalls").getByRole("button").count(), 3);
    await page.context().close();
  });

  test("lead to a place by the keyboard, and Escape leads back", async () => {
    const page = await opened();
    await tab(page, "Figures").click();
    const entry = group(page, "stalls").getByRole("button", { name: /^11 stalls/ });
    await entry.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".article-text"));
    const caret = await page.evaluate(() => getSelection().focusNode.data.slice(getSelection().focusOffset, getSelection().focusOffset + 9));
    assert.equal(caret, "11 stalls");
    await page.keyboard.press("Escape");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^11 stalls/);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("follow the text as it is edited", async () => {
    const page = await opened();
    await tab(page, "Figures").click();
    await group(page, "stalls").waitFor();
    await page.locator(".article-text p").last().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" It drew 400 visitors.");
    await group(page, "visitors").waitFor();
    await page.context().close();
  });
});
