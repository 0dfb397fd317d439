// The list of what evidence can settle.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checked, paste, pasted, start } from "./support.mjs";

const TEXT = "Fair opens in Millbrook\n\nThe fair opened on Monday, 12 March 2024, in the rain. It drew 4,000 people, the mayor said.";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const opened = () => pasted(site, TEXT);

describe("the claims", () => {
  test("are listed, filtered by kind, and lead to their place", async () => {
    const page = await opened();
    await page.getByRole("tab", { name: /Claims/ }).click();
    const claims = page.getByRole("listbox", { name: "Claims" }).getByRole("option");
    await claims.first().waitFor();
    const all = await claims.count();
    await page.getByRole("group", { name: "Kinds of claims" }).getByRole("button").nth(1).click();
    assert.ok((await claims.count()) <= all && (await claims.count()) > 0);
    await claims.first().click();
    await page.waitForFunction(() => CSS.highlights.get("chosen-claim")?.size === 1);
    await page.context().close();
  });

  test("are filtered by speaker and copied as a list", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await paste(page, TEXT + " “We sold 300 tickets,” said Ann Lee, the treasurer. The council gave 2,000 pounds.");
    await checked(page);
    await page.getByRole("tab", { name: /Claims/ }).click();
    const claims = page.getByRole("listbox", { name: "Claims" }).getByRole("option");
    const all = await claims.count();
    await page.getByLabel("Whose claims").selectOption("Ann Lee");
    await page.waitForFunction((all) => document.querySelectorAll(".claim-line").length < all, all);
    assert.match(await claims.first().textContent(), /Ann Lee/);
    await page.getByRole("button", { name: "Copy list" }).click();
    await page.getByText("Copied.").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^- .*300 tickets.*\(Ann Lee\)$/m);
    await page.context().close();
  });
});
