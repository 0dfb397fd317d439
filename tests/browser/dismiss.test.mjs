// What a person does not want to be told: one finding here, or all of a check everywhere.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { article, checked, findings, paste, pasted, start } from "./support.mjs";

const TEXT = "Fair opens in Millbrook\n\nThe fair opened on Monday, 12 March 2024, in the rain.\n\nIt closes on 31 April 2024, the mayor said.";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const opened = (options) => pasted(site, TEXT, options);

const card = (page) => page.getByRole("region", { name: "Chosen finding" });
const monday = (page) => findings(page).filter({ hasText: "Monday" });
const april = (page) => findings(page).filter({ hasText: "April" });

async function setAside(page, reason) {
  await monday(page).click();
  if (reason) await page.getByRole("textbox", { name: "Why it is in order" }).fill(reason);
  await page.getByRole("button", { name: "Not a problem here" }).click();
  await monday(page).waitFor({ state: "detached" });
}

/** The same device with a new page, which brings the kept article back. */
async function reload(page) {
  await page.reload();
  await article(page).filter({ hasText: "The fair opened" }).waitFor();
  await checked(page);
}

describe("a finding that is no problem here", () => {
  test("says its scope, makes way for the next one, and comes back by Undo", async () => {
    const page = await opened();
    await monday(page).click();
    await card(page).getByText("this one finding aside, in this text only").waitFor();
    await page.getByRole("button", { name: "Not a problem here" }).click();
    await page.getByRole("status").filter({ hasText: "Set aside in this text" }).waitFor();
    await card(page).getByText("April").first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Findings");
    await page.getByRole("button", { name: "Undo" }).click();
    await monday(page).waitFor();
    assert.equal(await page.getByRole("button", { name: /set aside/ }).count(), 0);
    await page.context().close();
  });

  test("stays aside through edits, in its own sentence and elsewhere, and on this device", async () => {
    const page = await opened();
    await setAside(page, "A joke.");
    await article(page).locator("p").last().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" It was wet.");
    await article(page).locator("p").nth(2).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" It rained on and on.");
    await page.waitForTimeout(600);
    assert.equal(await monday(page).count(), 0);
    await reload(page);
    await page.getByRole("button", { name: "Show 1 set aside" }).click();
    await monday(page).click();
    await card(page).getByText("A joke.").waitFor();
    await page.getByRole("button", { name: "Take back" }).click();
    await reload(page);
    await monday(page).waitFor();
    await page.context().close();
  });

  test("leaves the same words in another sentence alone", async () => {
    const page = await opened();
    await setAside(page);
    await reload(page);
    await page.getByRole("button", { name: "New", exact: true }).click();
    await paste(page, "Nobody came on Monday, 12 March 2024, to the fair in Ashford.");
    await monday(page).waitFor();
    await page.context().close();
  });

  test("is kept without a word of the article", async () => {
    const page = await opened();
    await setAside(page);
    const kept = await page.evaluate(() => localStorage.getItem("crosscheck-aside"));
    assert.match(kept, /^[0-9a-f]{16} $/);
    await page.context().close();
  });
});

describe("a check that is turned off", () => {
  async function turnOff(page) {
    await monday(page).click();
    await card(page).getByText("in every text on this device").waitFor();
    await page.getByRole("button", { name: "Turn this check off" }).click();
    await monday(page).waitFor({ state: "detached" });
  }

  test("says nothing in any text, is listed with a switch, and can be turned on again", async () => {
    const page = await opened();
    await turnOff(page);
    await reload(page);
    assert.equal(await monday(page).count(), 0);
    await april(page).waitFor();
    await page.getByRole("button", { name: "1 check turned off" }).click();
    const dialog = page.getByRole("dialog", { name: "What is checked" });
    await dialog.getByText("in every text on this device").waitFor();
    const toggle = dialog.getByRole("switch", { checked: false });
    assert.equal(await toggle.count(), 1);
    await toggle.click();
    assert.equal(await dialog.getByRole("switch", { checked: false }).count(), 0);
    await page.keyboard.press("Escape");
    await monday(page).waitFor();
    await page.context().close();
  });

  test("is turned on again by Undo", async () => {
    const page = await opened();
    await turnOff(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await monday(page).waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("crosscheck-off")), "");
    await page.context().close();
  });

  test("is off for whoever opens the link, in that text alone", async () => {
    const page = await opened();
    await turnOff(page);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.waitForFunction(() => location.hash.length > 20);
    const other = await site.open({ at: page.url() });
    await april(other).waitFor();
    assert.equal(await monday(other).count(), 0);
    await other.getByRole("button", { name: "1 check turned off" }).click();
    await other.getByText("by the link, in this text only").waitFor();
    assert.equal(await other.evaluate(() => localStorage.getItem("crosscheck-off")), null);
    await other.keyboard.press("Escape");
    await other.getByRole("button", { name: "New", exact: true }).click();
    await paste(other, TEXT);
    await monday(other).waitFor();
    await page.context().close();
    await other.context().close();
  });
});

for (const [what, broken] of [
  ["forbidden", () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })],
  ["full", () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }],
]) {
  test(`storage that is ${what} is said, and nothing breaks`, async () => {
    const page = await site.open();
    await page.addInitScript(broken);
    await page.reload();
    await paste(page, TEXT);
    await checked(page);
    await setAside(page);
    await page.getByRole("alert").filter({ hasText: "keeps nothing for this page" }).waitFor();
    await april(page).click();
    await page.getByRole("button", { name: "Turn this check off" }).click();
    await april(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await april(page).waitFor();
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}
