// Everything without a mouse, and without sight.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { article, checked, findings, paste, pasted, start } from "./support.mjs";

const TEXT = [
  "Fair opens in Millbrook",
  "The fair opened on Monday, 12 March 2024, in the rain.",
  "It closes on 31 April 2024, the mayor said.",
  "A second fair is on Sunday, 13 March 2024.",
].join("\n\n");

let site;
before(async () => { site = await start(); });
after(() => site.close());

const opened = (text = TEXT, options) => pasted(site, text, options);

const list = (page) => page.getByRole("listbox", { name: "Findings" });
const chosen = (page) => page.getByRole("option", { selected: true });
const has = (page, words) => chosen(page).filter({ hasText: words }).waitFor();
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.className);

/** The paragraph and the offset of the caret. */
const caret = (page) => page.evaluate(() => {
  const { focusNode, focusOffset } = getSelection();
  return [focusNode.textContent, focusOffset];
});

async function putCaret(page, words) {
  await article(page).evaluate((element, words) => {
    element.focus();
    const node = [...element.querySelectorAll("p")].find((p) => p.textContent.includes(words)).firstChild;
    getSelection().collapse(node, node.data.indexOf(words));
  }, words);
}

describe("F8", () => {
  test("goes to the next finding from the caret, and Shift+F8 to the one before, round the ends", async () => {
    const page = await opened();
    await putCaret(page, "in the rain");
    await page.keyboard.press("F8");
    await has(page, "April");
    const [text, offset] = await caret(page);
    assert.match(text.slice(offset), /^31 April/, "the caret stands at the place");
    await page.keyboard.press("Shift+F8");
    await has(page, "12 March 2024");
    await putCaret(page, "the mayor said");
    await page.keyboard.press("F8");
    await has(page, "13 March 2024");
    await page.keyboard.press("F8");
    await has(page, "12 March 2024");
    await page.keyboard.press("Shift+F8");
    await has(page, "13 March 2024");
    assert.equal(await focused(page), "Text of the article");
    await page.context().close();
  });

  test("says which finding it is, and why", async () => {
    const page = await opened();
    await putCaret(page, "Fair opens");
    await page.keyboard.press("F8");
    await page.locator("[aria-live]").getByText(/^1 of 3: .*12 March 2024 falls on a Tuesday/).waitFor();
    await page.context().close();
  });
});

describe("the list", () => {
  test("tells each finding whole: what, why, and the words of both places", async () => {
    const page = await opened();
    const line = await findings(page).first().textContent();
    for (const part of [/Monday does not match 12 March 2024/, /12 March 2024 falls on a Tuesday/, /‘Monday’.*‘12 March 2024’/]) {
      assert.match(line, part);
    }
    await page.context().close();
  });

  test("goes by arrows, Home and End, to the place by Enter or Space, and comes back by Escape", async () => {
    const page = await opened();
    await list(page).focus();
    await page.keyboard.press("Home");
    await has(page, "12 March 2024");
    await page.keyboard.press("ArrowDown");
    await has(page, "April");
    await page.keyboard.press("ArrowUp");
    await has(page, "12 March 2024");
    await page.keyboard.press("Space");
    assert.match((await caret(page))[0], /^The fair opened/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    assert.equal(await focused(page), "Text of the article");
    const [text, offset] = await caret(page);
    assert.match(text.slice(offset), /^Sunday/);
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "Findings");
    await has(page, "13 March 2024");
    await page.keyboard.press("Escape");
    assert.equal(await chosen(page).count(), 0);
    assert.equal(await focused(page), "Findings");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "Text of the article");
    await page.context().close();
  });

  test("names its chosen line to screen readers", async () => {
    const page = await opened();
    await list(page).focus();
    for (const key of ["Home", "ArrowDown", "End", "ArrowUp"]) {
      await page.keyboard.press(key);
      const active = await list(page).getAttribute("aria-activedescendant");
      assert.equal(await page.locator(`#${active}`).getAttribute("aria-selected"), "true");
    }
    await page.context().close();
  });
});

describe("the letters", () => {
  test("set aside, take back, give a reason, turn off, and undo", async () => {
    const page = await opened();
    await list(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("d");
    await has(page, "April");
    assert.equal(await findings(page).count(), 2);
    assert.equal(await focused(page), "Findings");
    await page.keyboard.press("u");
    await page.waitForFunction(() => document.querySelectorAll(".finding-line").length === 3);
    await page.keyboard.press("o");
    await page.getByRole("button", { name: "1 check turned off" }).waitFor();
    assert.equal(await findings(page).filter({ hasText: "April" }).count(), 0);
    await page.keyboard.press("u");
    await findings(page).filter({ hasText: "April" }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("r");
    await page.keyboard.type("dour");
    await page.keyboard.press("Enter");
    assert.equal(await findings(page).count(), 2);
    assert.equal(await focused(page), "Findings");
    await page.getByRole("button", { name: "Show 1 set aside" }).click();
    await list(page).focus();
    await page.keyboard.press("End");
    await page.getByText("Not a problem here: dour").waitFor();
    await page.keyboard.press("d");
    await page.getByRole("button", { name: /set aside/ }).waitFor({ state: "detached" });
    assert.equal(await findings(page).count(), 3);
    await page.context().close();
  });

  test("show what is merely possible, and hide it again", async () => {
    const page = await opened(`${TEXT}\n\nThe price was 40$ a head.`);
    assert.equal(await findings(page).count(), 3);
    await list(page).focus();
    await page.keyboard.press("p");
    await findings(page).filter({ hasText: "possible" }).waitFor();
    assert.equal(await findings(page).count(), 4);
    await page.getByRole("button", { name: "Hide 1 possible", expanded: true }).waitFor();
    await page.keyboard.press("p");
    await page.getByRole("button", { name: "Show 1 possible", expanded: false }).waitFor();
    assert.equal(await findings(page).count(), 3);
    assert.equal(await focused(page), "Findings");
    await page.context().close();
  });

  test("tell how it is checked", async () => {
    const page = await opened();
    await list(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("h");
    await page.getByRole("dialog", { name: "What is checked" }).locator("details[open]").getByText("Gregorian calendar").first().waitFor();
    await page.keyboard.press("d");
    await page.keyboard.press("Escape");
    assert.equal(await findings(page).count(), 3, "an open dialog keeps its keys");
    await has(page, "Monday");
    await page.context().close();
  });

  test("are letters in the article and in fields", async () => {
    const page = await opened();
    await page.keyboard.press("F8");
    await putCaret(page, "in the rain");
    await page.keyboard.type("dour?");
    assert.match(await article(page).textContent(), /dour\?in the rain/);
    await checked(page);
    assert.equal(await findings(page).count(), 3);
    assert.equal(await page.getByRole("dialog", { name: "Help" }).isVisible(), false);
    await page.keyboard.press("Control+z");
    assert.match(await article(page).textContent(), /2024, in the rain/, "Ctrl + Z takes it back");
    await page.keyboard.press("Control+y");
    assert.match(await article(page).textContent(), /dour\?in the rain/, "Ctrl + Y does it again");
    await page.context().close();
  });
});

test("the help lists the keys by where they work, and nothing that does not", async () => {
  const page = await opened();
  await list(page).focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  await help.waitFor();
  const keys = await help.locator("kbd").allTextContents();
  assert.deepEqual(keys, ["F8", "Shift + F8", "F9", "Esc", "↓", "↑", "Home", "End", "Enter", "Space", "d", "r", "o", "h", "p", "u", "?", "Ctrl + Z", "Ctrl + Y"]);
  assert.deepEqual(await help.locator("h3").allTextContents(), ["Anywhere", "On the list of findings", "Beside the article", "In the article"]);
  await page.context().close();
});

test("a change of results is announced once, and typing that changes none is not", async () => {
  const page = await site.open();
  await page.evaluate(() => {
    window.said = [];
    const region = document.querySelector("[aria-live]");
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await paste(page, TEXT);
  await checked(page);
  await page.waitForFunction(() => window.said.length > 0);
  await putCaret(page, "rain.");
  for (const word of ["cold ", "grey ", "heavy "]) {
    await page.keyboard.type(word);
    await page.waitForTimeout(400);
  }
  await checked(page);
  const first = await page.evaluate(() => window.said);
  assert.equal(first.length, 1, `only the first results are said: ${first.join(" | ")}`);
  await article(page).locator("p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" It ends on 31 June 2024.");
  await page.waitForFunction(() => window.said.at(-1).includes("New: There is no 31 June"));
  assert.equal((await page.evaluate(() => window.said)).length, 2);
  await page.context().close();
});
