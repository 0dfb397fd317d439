// For every eye, hand and screen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { checked, findings, start } from "./support.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site;
before(async () => { site = await start(); });
after(() => site.close());

async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
}

async function example(options) {
  const page = await site.open(options);
  await page.getByRole("button", { name: "The bridge" }).first().click();
  await checked(page);
  return page;
}

const SCHEMES = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { colorScheme: "light", forcedColors: "active" }],
  ["forced dark colours", { colorScheme: "dark", forcedColors: "active" }],
];

/** The buttons that open a dialog, and what has come into it once it is ready. */
const DIALOGS = [
  ["What is checked", (dialog) => dialog.locator("summary").first().click()],
  ["Help", (dialog) => dialog.getByRole("link").waitFor()],
  ["Articles", (dialog) => dialog.locator("li").first().waitFor()],
  ["Export", async (dialog) => {
    await dialog.getByRole("textbox").fill("nowhere");
    await dialog.getByRole("button", { name: "Markdown" }).click();
    await dialog.getByText("is no address").waitFor();
  }],
  ["Share", async (dialog) => {
    await dialog.getByText("QR code", { exact: true }).last().click();
    await dialog.getByRole("img", { name: "QR code of the link" }).waitFor();
  }],
];

for (const [name, scheme] of SCHEMES) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing: ${name}, ${width} px`, async () => {
      const page = await site.open({ ...scheme, viewport: { width, height: 844 } });
      assert.deepEqual(await violations(page), [], "the empty page");
      await page.getByRole("button", { name: "The bridge" }).first().click();
      await checked(page);
      await page.keyboard.press("F8");
      await page.getByRole("region", { name: "Chosen finding" }).waitFor();
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page), [], "a chosen finding");
      for (const view of ["Claims", "People", "Timeline", "Figures"]) {
        await page.getByRole("tab", { name: view }).click();
        await page.getByRole("tabpanel", { name: view }).locator("li").first().waitFor();
        assert.deepEqual(await violations(page), [], view);
      }
      await page.locator(".article-text").getByText("cut the ribbon at noon").click();
      await page.keyboard.press("F9");
      await page.getByRole("group", { name: "What stands here" }).waitFor();
      assert.deepEqual(await violations(page), [], "the card");
      await page.keyboard.press("Escape");
      // From the first change on, the example is an article of one's own.
      await page.keyboard.type("x");
      for (const [button, ready] of DIALOGS) {
        await page.getByRole("button", { name: button, exact: true }).click();
        const dialog = page.getByRole("dialog");
        await ready(dialog);
        assert.deepEqual(await violations(page), [], button);
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "hidden" });
      }
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }
}

/**
 * The contrasts of what is painted over the article: of the letters with the ground they lie on, and of the line below
 * them. Highlights may lie over a claim's.
 */
const contrasts = (page) => page.evaluate(() => {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = (...colours) => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const text = document.querySelector(".article-text p");
  const paper = getComputedStyle(document.querySelector(".article")).backgroundColor;
  const ink = getComputedStyle(text).color;
  const style = (name) => getComputedStyle(text, `::highlight(${name})`);
  const rows = [];
  for (const name of CSS.highlights.keys()) {
    const { backgroundColor, color, textDecorationLine, textDecorationColor } = style(name);
    for (const below of [paper, style("claim-faint").backgroundColor, style("claim").backgroundColor]) {
      const ground = paint(paper, below, backgroundColor);
      const letters = paint(paper, below, backgroundColor, color || ink);
      const line = textDecorationLine.includes("underline") ? contrast(paint(paper, below, backgroundColor, textDecorationColor), ground) : null;
      rows.push({ name, letters: contrast(letters, ground), line });
    }
  }
  return rows;
});

for (const colorScheme of ["light", "dark"]) {
  test(`each highlight's letters stand out from it, and its line from them: ${colorScheme}`, async () => {
    const page = await example({ colorScheme });
    const rows = await contrasts(page);
    assert.ok(rows.length >= 12 * 3, "every highlight is there");
    assert.ok(rows.filter((row) => row.line !== null).length >= 9 * 3, "every family has a line");
    const weak = rows.filter((row) => row.letters < 4.5 || (row.line !== null && row.line < 3));
    assert.deepEqual(weak, []);
    await page.context().close();
  });
}

test("at 390 px nothing is wider than the screen and every button is 44 px high", async () => {
  const page = await example({ viewport: { width: 390, height: 844 } });
  await page.keyboard.press("F8");
  await page.getByRole("region", { name: "Chosen finding" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  const wide = await page.evaluate(() => [...document.querySelectorAll(".app button, .app summary, .app input")]
    .map((element) => [element.textContent || element.ariaLabel, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.right > 390.5 || box.left < 0))
    .map(([name, box]) => `${name}: ${Math.round(box.height)} px high, to ${Math.round(box.right)}`));
  assert.deepEqual(wide, []);
  await page.context().close();
});

test("at 390 px the chosen place is seen above the sheet", async () => {
  const page = await example({ viewport: { width: 390, height: 844 } });
  for (const _ of [1, 2, 3]) await page.keyboard.press("F8");
  await page.waitForTimeout(900);
  const [place, panel] = await page.evaluate(() => [
    [...CSS.highlights.get("chosen")][0].getBoundingClientRect().top,
    document.querySelector("#panel").getBoundingClientRect().top,
  ]);
  assert.ok(place > 60 && place < panel, `the place at ${place}, the sheet at ${panel}`);
  await page.context().close();
});

test("the help opens by its key and closes by Escape", async () => {
  const page = await example();
  await page.getByRole("listbox", { name: "Findings" }).focus();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Help" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Help" }).waitFor({ state: "hidden" });
  await page.context().close();
});

test("what is checked is told in the checks' own words", async () => {
  const page = await example();
  await findings(page).filter({ hasText: "does not match" }).click();
  await page.getByRole("button", { name: "How this is checked" }).click();
  await page.getByRole("dialog", { name: "What is checked" }).locator("details[open]").getByText("Gregorian calendar").first().waitFor();
  await page.context().close();
});

test("forced colours and reduced motion leave the page usable", async () => {
  const page = await example({ forcedColors: "active", reducedMotion: "reduce" });
  await page.keyboard.press("F8");
  await page.getByRole("region", { name: "Chosen finding" }).waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
