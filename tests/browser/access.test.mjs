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

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async () => {
      const empty = await site.open({ colorScheme, viewport: { width, height: 844 } });
      assert.deepEqual(await violations(empty), []);
      await empty.context().close();
      const page = await example({ colorScheme, viewport: { width, height: 844 } });
      await page.keyboard.press("F8");
      await page.getByRole("region", { name: "Chosen finding" }).waitFor();
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page), []);
      for (const view of ["Claims", "People", "Timeline", "Figures"]) {
        await page.getByRole("tab", { name: view }).click();
        await page.getByRole("tabpanel", { name: view }).locator("li").first().waitFor();
        assert.deepEqual(await violations(page), [], view);
      }
      await page.getByText("cut the ribbon at noon").click();
      await page.keyboard.press("F9");
      assert.deepEqual(await violations(page), [], "the card");
      await page.getByRole("button", { name: "What is checked" }).click();
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Share", exact: true }).click();
      await page.getByText("QR code", { exact: true }).last().click();
      await page.getByRole("img", { name: "QR code of the link" }).waitFor();
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }
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
