// The page in one hand, and at four times its size.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checked, findings, start } from "./support.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

async function example(viewport, options = {}) {
  const page = await site.open({ viewport, hasTouch: true, isMobile: true, ...options });
  await page.getByRole("button", { name: "The bridge" }).first().click();
  await checked(page);
  return page;
}

const PHONE = { width: 390, height: 844 };
/** The most that the closed sheet may cover: an eighth of the screen. */
const CLOSED = PHONE.height / 8;
const box = (page, selector) => page.locator(selector).first().boundingBox();
const handle = (page) => page.getByRole("button", { name: "Show or hide what was found" });

/** What can be pressed and is in view but smaller than a fingertip. */
const small = (page) => page.evaluate(() => [...document.querySelectorAll("button, summary, select, input:not([type=file])")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.classList.contains("unseen"))
  .map((element) => [element.ariaLabel || element.textContent.trim() || element.className, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
  .map(([name, { width, height }]) => `${name}: ${Math.round(width)} × ${Math.round(height)}`));

test("the article fills the screen until the findings are asked for", async () => {
  const page = await example(PHONE);
  const article = await box(page, ".article");
  assert.equal(article.width, 390);
  const panel = await box(page, "#panel");
  assert.ok(panel.height < CLOSED, `the closed sheet is ${panel.height} px high`);
  const first = await box(page, ".article-text p");
  assert.ok(first.y < PHONE.height / 4, `the text begins at ${first.y} px`);
  await page.context().close();
});

test("the sheet rises from below, lets the article be seen above it, and goes down again", async () => {
  const page = await example(PHONE);
  await handle(page).tap();
  const open = await box(page, "#panel");
  assert.ok(open.height > 250 && open.y > 200 && Math.abs(open.y + open.height - 844) < 1, JSON.stringify(open));
  await findings(page).first().tap();
  await page.getByRole("region", { name: "Chosen finding" }).waitFor();
  await page.getByRole("button", { name: "Close the finding" }).tap();
  await findings(page).first().waitFor();
  await handle(page).tap();
  assert.ok((await box(page, "#panel")).height < CLOSED);
  await page.context().close();
});

test("whatever can be pressed is as large as a fingertip", async () => {
  const page = await site.open({ viewport: PHONE, hasTouch: true, isMobile: true });
  assert.deepEqual(await small(page), [], "empty");
  await page.getByRole("button", { name: "The bridge" }).first().tap();
  await checked(page);
  await page.getByRole("group", { name: "Examples" }).or(page.locator("summary", { hasText: "Examples" })).first().tap();
  assert.deepEqual(await small(page), [], "with a menu");
  await page.locator("summary", { hasText: "Examples" }).tap();
  await handle(page).tap();
  assert.deepEqual(await small(page), [], "with the list");
  await findings(page).first().tap();
  await page.getByRole("region", { name: "Chosen finding" }).waitFor();
  assert.deepEqual(await small(page), [], "with a finding");
  await page.getByRole("button", { name: "Not a problem here" }).tap();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  assert.deepEqual(await small(page), [], "with a notice");
  for (const tab of await page.getByRole("tab").all()) {
    await tab.tap();
    assert.deepEqual(await small(page), [], await tab.textContent());
  }
  for (const name of ["What is checked", "Help", "Share"]) {
    await page.getByRole("button", { name, exact: true }).tap();
    await page.getByRole("dialog").waitFor();
    assert.deepEqual(await small(page), [], name);
    await page.getByRole("button", { name: "Close", exact: true }).last().tap();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("at 400 % nothing is cut off to the side, and the text can be read and reached", async () => {
  const page = await example({ width: 320, height: 256 }, { hasTouch: false, isMobile: false });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
  const text = page.locator(".article-text p").first();
  await text.scrollIntoViewIfNeeded();
  const seen = await page.evaluate(() => {
    const scroller = document.querySelector(".article-scroll").getBoundingClientRect();
    return Math.min(scroller.bottom, document.querySelector("#panel").getBoundingClientRect().top) - Math.max(scroller.top, 0);
  });
  assert.ok(seen > 90, `only ${seen} px of the article are in view`);
  await page.keyboard.press("F8");
  const card = page.getByRole("region", { name: "Chosen finding" });
  await card.waitFor();
  await card.getByRole("button", { name: "Turn this check off" }).scrollIntoViewIfNeeded();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
  await page.context().close();
});
