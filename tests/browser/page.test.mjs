// What a person does with the page, and what they see.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { article, checked, findings, highlighted, paste, pasted, start, status } from "./support.mjs";

const TEXT = "Fair opens in Millbrook\n\nThe fair opened on Monday, 12 March 2024, in the rain.\n\nIt closes on 31 April 2024, the mayor said.";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const opened = (options) => pasted(site, TEXT, options);

describe("the article", () => {
  test("shows its findings with both places once it is pasted", async () => {
    const page = await opened();
    await findings(page).filter({ hasText: "Monday" }).click();
    const card = page.getByRole("region", { name: "Chosen finding" });
    assert.match(await card.textContent(), /falls on a Tuesday/);
    assert.equal(await card.locator("mark").count(), 2);
    await page.waitForFunction(() => CSS.highlights.get("chosen")?.size === 1 && CSS.highlights.get("chosen-other")?.size === 1);
    assert.deepEqual(await highlighted(page, "chosen"), ["Monday"]);
    assert.match((await highlighted(page, "chosen-other"))[0], /12 March 2024/);
    assert.ok(await page.locator(".thread circle").count() >= 2, "a line in the margin joins them");
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("keeps the headings and paragraphs of what is pasted with its form", async () => {
    const page = await site.open();
    await paste(page, "flat", "<h1>Title <b>here</b></h1><div><p>One <a href='https://example.org'>two</a>.</p><p>Three<br>four.</p></div><script>bad()</script>");
    await page.waitForFunction(() => document.querySelector(".article-text").children.length > 4);
    const lines = await article(page).locator("p").allTextContents();
    assert.deepEqual(lines.filter(Boolean), ["Title here", "One two.", "Three", "four."]);
    assert.equal(await page.locator(".article-text a, .article-text b, .article-text h1").count(), 0);
    await page.context().close();
  });

  test("is never read as HTML", async () => {
    const page = await site.open();
    await paste(page, "<img src=x onerror=alert(1)> is a tag.");
    await checked(page);
    assert.equal(await page.locator(".article-text img").count(), 0);
    assert.match(await article(page).textContent(), /<img src=x/);
    await page.context().close();
  });

  test("is checked again as it is edited, and undone by the browser's own undo", async () => {
    const page = await opened();
    await article(page).locator("p").last().click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("A third fair is on Sunday, 13 March 2024.");
    await findings(page).filter({ hasText: "13 March 2024" }).waitFor();
    for (let step = 0; step < 6 && (await article(page).textContent()).includes("third"); step++) {
      await page.keyboard.press("Control+z");
    }
    await findings(page).filter({ hasText: "13 March 2024" }).waitFor({ state: "detached" });
    assert.match(await article(page).textContent(), /12 March 2024/);
    await page.context().close();
  });

  test("comes back after it was cleared", async () => {
    const page = await opened();
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByText("Or try one of ours").waitFor();
    assert.equal(await findings(page).count(), 0);
    await page.getByRole("button", { name: "Undo" }).click();
    await findings(page).first().waitFor();
    assert.match(await article(page).textContent(), /Fair opens/);
    await page.context().close();
  });

  test("is read from files, with their own encoding and form", async () => {
    const page = await site.open();
    const open = (name, buffer) => page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(buffer) });
    await open("fair.md", "# The fair\n\nIt opened on **Monday**, 12 March 2024.");
    await findings(page).first().waitFor();
    assert.deepEqual((await article(page).locator("p").allTextContents()).filter(Boolean), ["The fair", "It opened on Monday, 12 March 2024."]);
    await open("old.txt", [0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x69, 0x73, 0x20, 0x6f, 0x70, 0x65, 0x6e, 0x2e]);
    await page.getByText("“Café” is open.").waitFor();
    await open("page.html", "<title>No</title><h2>Yes</h2><p>It rained.</p>");
    await page.locator(".article-text").getByText("It rained.").waitFor();
    assert.doesNotMatch(await article(page).textContent(), /No/);
    await open("none.txt", "  ");
    await page.getByRole("alert").filter({ hasText: "holds no text" }).waitFor();
    await page.context().close();
  });

  test("that is longer than 5 MB is kept, and said to be too long", async () => {
    const page = await site.open();
    await page.locator("input[type=file]").setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(`${"It rained again. ".repeat(60)}\n\n`.repeat(5_000)) });
    await page.locator(".panel-status").getByText("longer than 5 MB").waitFor({ timeout: 60_000 });
    assert.ok((await article(page).evaluate((element) => element.textContent.length)) > 5_000_000);
    await page.context().close();
  });
});

describe("the findings", () => {
  test("are chosen by the keyboard alone", async () => {
    const page = await opened();
    const chosen = () => page.getByRole("option", { selected: true }).textContent();
    await page.keyboard.press("F8");
    assert.match(await chosen(), /Monday/);
    await page.keyboard.press("F8");
    assert.match(await chosen(), /April/);
    await page.keyboard.press("Shift+F8");
    assert.match(await chosen(), /Monday/);
    await page.getByRole("listbox", { name: "Findings" }).focus();
    await page.keyboard.press("End");
    assert.match(await chosen(), /April/);
    await page.keyboard.press("Home");
    assert.match(await chosen(), /Monday/);
    await page.keyboard.press("ArrowDown");
    assert.match(await chosen(), /April/);
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("option", { selected: true }).count(), 0);
    await page.context().close();
  });

  test("are chosen by a click on their place in the article", async () => {
    const page = await opened();
    const box = await article(page).evaluate((element) => {
      const range = document.createRange();
      const text = [...element.querySelectorAll("p")].find((p) => p.textContent.includes("Monday")).firstChild;
      range.setStart(text, text.data.indexOf("Monday") + 2);
      range.setEnd(text, text.data.indexOf("Monday") + 3);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
    await page.mouse.click(box.x, box.y);
    await page.getByRole("region", { name: "Chosen finding" }).getByText("falls on a Tuesday").waitFor();
    await page.context().close();
  });

  test("that are set aside stay aside until they are taken back", async () => {
    const page = await opened();
    const before = await findings(page).count();
    await page.keyboard.press("F8");
    await page.getByRole("textbox", { name: "Why it is in order" }).fill("The mayor's joke.");
    await page.getByRole("button", { name: "Not a problem here" }).click();
    assert.equal(await findings(page).count(), before - 1);
    await page.getByRole("button", { name: "Show 1 set aside" }).click();
    await findings(page).last().click();
    await page.getByText("The mayor's joke.").waitFor();
    await page.getByRole("button", { name: "Take back" }).click();
    await page.waitForFunction((count) => document.querySelectorAll(".finding-line").length === count, before);
    await page.context().close();
  });

  test("follow the day of publication", async () => {
    const page = await site.open();
    await page.getByLabel("Published", { exact: true }).fill("2024-03-20");
    await paste(page, "Nora Vik, 41, will lead the choir. She has sung in Oslo for years.\n\nVik was born in Bodo in June 1979.");
    await findings(page).filter({ hasText: "41" }).waitFor();
    await page.getByLabel("Published", { exact: true }).fill("2020-09-20");
    await findings(page).filter({ hasText: "41" }).waitFor({ state: "detached" });
    await page.context().close();
  });
});

describe("the examples", () => {
  for (const [name, least] of [["The bridge", 3], ["The clinic", 3], ["The harbour", 0]]) {
    test(`${name} has ${least || "no"} findings`, async () => {
      const page = await site.open();
      await page.getByRole("button", { name }).first().click();
      await checked(page);
      const count = await findings(page).count();
      assert.ok(least === 0 ? count === 0 : count >= least, `${count} findings`);
      await page.context().close();
    });
  }
});

describe("the share link", () => {
  async function share(page) {
    await page.getByRole("button", { name: "Share" }).click();
    await page.waitForFunction(() => location.hash.length > 20);
    return page.url();
  }

  test("opens elsewhere with text, day, chosen finding and what was set aside", async () => {
    const page = await opened();
    await page.getByLabel("Published", { exact: true }).fill("2024-05-02");
    await checked(page);
    await page.keyboard.press("F8");
    await page.getByRole("button", { name: "Not a problem here" }).click();
    const at = await share(page);
    const other = await site.open({ at });
    await other.getByRole("region", { name: "Chosen finding" }).getByText("April").first().waitFor();
    assert.equal(await other.getByLabel("Published", { exact: true }).inputValue(), "2024-05-02");
    assert.match(await article(other).textContent(), /Fair opens in Millbrook/);
    await other.getByRole("button", { name: "Show 1 set aside" }).waitFor();
    await page.context().close();
    await other.context().close();
  });

  test("that has lost its last character says so, and the page still serves", async () => {
    const page = await opened();
    const at = await share(page);
    const other = await site.open({ at: at.slice(0, -1) });
    await other.getByRole("alert").filter({ hasText: "lost its end" }).waitFor();
    assert.equal((await article(other).textContent()).trim(), "");
    await paste(other, TEXT);
    await findings(other).first().waitFor();
    await page.context().close();
    await other.context().close();
  });
});

const checker = (page) => page.workers().find((worker) => worker.url().includes("worker_loader"));

describe("the worker", () => {
  test("is replaced when it dies, and the text is still there", async () => {
    const page = await opened();
    const worker = checker(page);
    await worker.evaluate(() => { setTimeout(() => { throw new Error("killed by the test"); }); });
    await status(page).getByText("started again").waitFor();
    assert.match(await article(page).textContent(), /Fair opens/);
    await article(page).locator("p").last().click();
    await page.keyboard.type(" More.");
    await checked(page);
    assert.ok(await findings(page).count() >= 2);
    await page.context().close();
  });

  test("is not started a third time for a text that has ended two", async () => {
    const page = await opened();
    for (const _ of [1, 2]) {
      await page.waitForFunction(() => true);
      const worker = checker(page);
      await worker.evaluate(() => { setTimeout(() => { throw new Error("killed by the test"); }); });
      await page.waitForTimeout(400);
    }
    await status(page).getByText("until you change it").waitFor();
    assert.equal(checker(page), undefined);
    await article(page).locator("p").last().click();
    await page.keyboard.type(" More.");
    await checked(page);
    await page.context().close();
  });
});
