// A book's worth of text: pasted, scrolled and edited without the page standing still.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { article, findings, paste, start, status, traced } from "./support.mjs";

/** 100,000 words in paragraphs as a newspaper has them, no two alike. */
const LONG = Array.from({ length: 1800 }, (_, index) => {
  const [day, number, sum] = [1 + (index % 28), 2 + (index % 90), (1000 + index * 17).toLocaleString("en")];
  return [
    `On ${day} March 2024 the council of district ${index} met in the old hall on Station Street ${number} to talk about the new roof.`,
    `The clerk, Ada Brook, said the work would cost ${sum} pounds, and that ${number} residents had written to her since the spring.`,
    `“We heard them,” she said, “and we will answer each letter before the leaves turn in year ${index}.”`,
  ].join(" ");
}).join("\n\n");

/**
 * The longest task, in milliseconds, that the page's main thread may have: 50 is what people feel, and the rest is for
 * machines slower than those it was measured on.
 */
const MOST = Number(process.env.LONGEST_TASK ?? 100);

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** The longest tasks of the page's main thread while `run` runs. */
async function longest(page, run) {
  const tasks = (await traced(page, run)).filter(({ thread }) => thread === "CrRendererMain");
  assert.ok(tasks.length > 10, "no tasks were traced");
  return tasks.map(({ took }) => Math.round(took)).sort((a, b) => b - a).slice(0, 5);
}

const settled = (page) => status(page).getByText(/ in [\d,]+ words\./).waitFor({ timeout: 240_000 });

test("100,000 words are pasted, scrolled and edited without a long task, and checked from the beginning on", async (t) => {
  assert.ok(LONG.split(/\s+/).length >= 100_000);
  const page = await site.open();
  await page.getByText("Ready for an article.").waitFor();
  const seen = [];
  const measure = async (what, run) => {
    const tasks = await longest(page, run);
    t.diagnostic(`${what}: ${tasks.join(", ")} ms`);
    seen.push([what, tasks[0]]);
  };
  await measure("paste", async () => {
    await paste(page, LONG);
    await status(page).getByText("the rest is under way").waitFor({ timeout: 120_000 });
    await page.getByRole("progressbar").waitFor();
    await settled(page);
  });
  assert.equal(await article(page).locator("p").count(), 3599, "one element a paragraph");
  assert.equal(await page.getByRole("progressbar").count(), 0);
  await measure("scroll", async () => {
    for (let step = 1; step <= 20; step++) {
      await page.evaluate((share) => { const it = document.querySelector(".article-scroll"); it.scrollTop = it.scrollHeight * share; }, step / 21);
      await page.waitForTimeout(50);
    }
  });
  await measure("type", async () => {
    await article(page).locator("p").nth(1800).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" The fair closes on 31 April 2024.", { delay: 30 });
    await findings(page).filter({ hasText: "31 April 2024" }).waitFor({ timeout: 120_000 });
  });
  const ranges = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
  assert.ok(ranges < 400, `${ranges} ranges are painted, of which most are out of view`);
  await measure("clear", () => page.getByRole("button", { name: "New", exact: true }).click());
  assert.deepEqual(seen.filter(([, most]) => most > MOST), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a long check is stopped, says what was not checked, and is taken up again", async () => {
  const page = await site.open();
  await page.getByText("Ready for an article.").waitFor();
  await paste(page, LONG);
  await status(page).getByText("the rest is under way").waitFor({ timeout: 120_000 });
  await page.getByRole("button", { name: "Stop" }).click();
  await status(page).getByText(/only the first [\d,]+ words are checked/).waitFor();
  assert.equal(await article(page).locator("p").count(), 3599, "the text is still there");
  await page.waitForTimeout(1500);
  await status(page).getByText(/only the first/).waitFor();
  await page.getByRole("button", { name: "Check it now" }).click();
  await settled(page);
  await page.context().close();
});

test("a share link made while the text still goes in holds all of it", async () => {
  const page = await site.open();
  await page.getByText("Ready for an article.").waitFor();
  const text = await article(page).evaluate(async (element, text) => {
    element.focus();
    const data = new DataTransfer();
    data.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    const before = element.childElementCount;
    // What the page does of itself after the paste, before anything else comes: Share can be pressed then.
    for (let turn = 0; turn < 50; turn++) await null;
    [...document.querySelectorAll("button")].find((button) => button.textContent === "Share").click();
    return [before, element.childElementCount];
  }, LONG);
  assert.ok(text[0] < 3599 && text[1] === 3599, `${text} paragraphs`);
  await page.context().close();
});
