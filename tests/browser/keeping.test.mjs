// Articles are kept on this device as one types.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { article, checked, findings, paste, start } from "./support.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const NEXT = { waitUntil: "load" };
const text = (page) => article(page).locator("p").allTextContents().then((lines) => lines.join("\n").trim());

/** Opens the page once more in the same browser. */
async function again(page, at = site.address) {
  const next = await page.context().newPage();
  next.problems = [];
  next.on("pageerror", (error) => next.problems.push(String(error)));
  await next.goto(at, NEXT);
  await article(next).waitFor();
  return next;
}

async function write(page, words) {
  await article(page).click();
  await page.keyboard.type(words);
}

async function shelf(page) {
  await page.getByRole("button", { name: "Articles" }).click();
  const dialog = page.getByRole("dialog", { name: "Articles on this device" });
  await dialog.waitFor();
  return dialog;
}

const shows = (page, words) => page.waitForFunction((words) => document.querySelector(".article-text")?.textContent.includes(words), words);

describe("what one types", () => {
  test("is there again when the page has crashed right after", async () => {
    const page = await site.open();
    await write(page, "The fair opened on Monday, 12 March 2024.");
    const session = await page.context().newCDPSession(page);
    await Promise.race([session.send("Page.crash").catch(() => {}), page.waitForEvent("crash")]);
    const next = await again(page);
    await shows(next, "The fair opened on Monday, 12 March 2024.");
    await findings(next).filter({ hasText: "Monday" }).waitFor();
    assert.equal(await text(next), "The fair opened on Monday, 12 March 2024.");
    assert.deepEqual(next.problems, []);
    await page.context().close();
  });

  test("is there again after a reload, with its day and its paragraphs", async () => {
    const page = await site.open();
    await paste(page, "The fair\n\nIt opened on Monday.\n\nIt rained.");
    await page.getByLabel("Published").fill("2024-03-20");
    await page.getByLabel("Published").blur();
    await checked(page);
    await page.reload();
    await shows(page, "It rained.");
    assert.deepEqual((await text(page)).split("\n").filter(Boolean), ["The fair", "It opened on Monday.", "It rained."]);
    assert.equal(await page.getByLabel("Published").inputValue(), "2024-03-20");
    await page.context().close();
  });

  test("is kept in a long article as well, and when the tab is closed before the pause", async () => {
    const page = await site.open();
    const long = Array.from({ length: 6000 }, (_, index) => `Line ${index} of a long report about the fair.`).join("\n\n");
    await paste(page, long);
    await checked(page);
    await article(page).press("Control+Home");
    await page.keyboard.type("First of all. ");
    await page.close({ runBeforeUnload: true });
    const context = page.context();
    const next = await context.newPage();
    await next.goto(site.address);
    await shows(next, "First of all. Line 0 of a long report");
    await shows(next, "Line 5999");
    await context.close();
  });
});

describe("several articles", () => {
  test("can be begun, opened, renamed, deleted and brought back", async () => {
    const page = await site.open();
    await write(page, "The first article.");
    await page.getByRole("button", { name: "New", exact: true }).click();
    assert.equal(await text(page), "");
    await write(page, "The second article.");
    const dialog = await shelf(page);
    assert.deepEqual(await dialog.locator("button.shelf-name").allTextContents(), ["The second article.", "The first article."]);
    await dialog.getByRole("button", { name: "Rename The first article." }).click();
    await dialog.getByRole("textbox", { name: "Name" }).fill("One");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "One", exact: true }).click();
    await shows(page, "The first article.");
    await write(page, "!");
    await shelf(page);
    await dialog.getByRole("button", { name: "Delete One" }).click();
    await dialog.getByText("“One” was deleted.").waitFor();
    assert.deepEqual(await dialog.locator("button.shelf-name").allTextContents(), ["The second article."]);
    assert.equal(await text(page), "");
    await dialog.getByRole("button", { name: "Undo" }).click();
    await dialog.getByRole("button", { name: "One", exact: true }).click();
    await shows(page, "The first article.");
    assert.match(await text(page), /!/);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("are not listed in the order of before while they are read", async () => {
    const page = await site.open();
    await write(page, "The first article.");
    await page.getByRole("button", { name: "New", exact: true }).click();
    await write(page, "The second article.");
    await shelf(page);
    await page.getByRole("button", { name: "The first article.", exact: true }).click();
    await shows(page, "The first article.");
    await write(page, "!");
    const names = () => page.locator("button.shelf-name").allTextContents();
    const before = await page.evaluate(async () => {
      [...document.querySelectorAll("button")].find((button) => button.textContent === "Articles").click();
      // What the click changes is shown before the database has answered.
      for (let turn = 0; turn < 3; turn += 1) await null;
      return [...document.querySelectorAll("button.shelf-name")].map((button) => button.textContent);
    });
    assert.deepEqual(before, []);
    await page.getByRole("button", { name: "Delete The second article." }).waitFor();
    assert.equal((await names()).length, 2);
    assert.match((await names())[0], /first/);
    await page.context().close();
  });

  test("an article that was replaced and brought back by Undo is the same one", async () => {
    const page = await site.open();
    await write(page, "Mine.");
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await shows(page, "Mine.");
    await write(page, "x");
    const dialog = await shelf(page);
    assert.equal(await dialog.locator("button.shelf-name").count(), 1);
    await page.context().close();
  });
});

describe("two tabs", () => {
  test("never write over each other", async () => {
    const page = await site.open();
    await write(page, "Shared start.");
    const other = await again(page);
    await shows(other, "Shared start.");
    await other.getByText("open in another tab").waitFor();
    await other.bringToFront();
    await article(other).press("Control+End");
    await other.keyboard.type(" From the second tab.");
    await page.bringToFront();
    await article(page).press("Control+End");
    await page.keyboard.type(" From the first tab.");
    const dialog = await shelf(page);
    await dialog.locator("button.shelf-name").nth(1).waitFor();
    await page.close();
    await other.close();
    const context = page.context();
    const next = await context.newPage();
    await next.goto(site.address);
    await shows(next, "Shared start. From the first tab.");
    const list = await shelf(next);
    await list.locator("button.shelf-name").nth(1).click();
    await shows(next, "Shared start. From the second tab.");
    await context.close();
  });
});

describe("a link", () => {
  test("never takes the place of what is kept, and is kept from the first change on", async () => {
    const sender = await site.open();
    await paste(sender, "The link's own article.");
    await sender.getByRole("button", { name: "Share" }).click();
    await sender.waitForFunction(() => location.hash.length > 20);
    const link = sender.url();
    await sender.context().close();

    const page = await site.open();
    await write(page, "Mine.");
    await page.close();
    const opened = await again(page, link);
    await shows(opened, "The link's own article.");
    const dialog = await shelf(opened);
    assert.deepEqual(await dialog.locator("button.shelf-name").allTextContents(), ["Mine."]);
    await opened.keyboard.press("Escape");
    await article(opened).press("Control+End");
    await opened.keyboard.type(" Edited.");
    assert.equal(new URL(opened.url()).hash, "", "the address does not hold what stands there any more");
    await opened.reload();
    await shows(opened, "The link's own article. Edited.");
    await shelf(opened);
    await dialog.getByRole("button", { name: "Mine.", exact: true }).click();
    await shows(opened, "Mine.");
    await page.context().close();
  });

  test("that one has made oneself leads back to the article that was shared", async () => {
    const page = await site.open();
    await write(page, "An article of my own about the fair.");
    await page.getByRole("button", { name: "Share" }).click();
    await page.waitForFunction(() => location.hash.length > 20);
    await page.reload();
    await shows(page, "An article of my own about the fair.");
    await page.waitForTimeout(300);
    await write(page, "x");
    const dialog = await shelf(page);
    assert.equal(await dialog.locator("button.shelf-name").count(), 1);
    await page.context().close();
  });
});

describe("a browser that keeps nothing", () => {
  const ways = {
    "forbids it": () => { IDBFactory.prototype.open = () => { throw new DOMException("forbidden", "SecurityError"); }; },
    "has no room left": () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...values) {
        const request = put.apply(this, values);
        this.transaction.abort();
        return request;
      };
    },
  };
  for (const [name, way] of Object.entries(ways)) {
    test(`says so once and works on: ${name}`, async () => {
      const page = await site.open({ before: (page) => page.addInitScript(way) });
      await write(page, "It opened on Monday, 12 March 2024.");
      await page.getByRole("alert").getByText("Your browser does not keep this article").waitFor();
      await findings(page).filter({ hasText: "Monday" }).waitFor();
      await page.getByRole("button", { name: "Close" }).first().click();
      await page.keyboard.type("!");
      await checked(page);
      assert.equal(await page.getByText("Your browser does not keep this article").count(), 0);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }
});
