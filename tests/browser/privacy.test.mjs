// The promise of the first line: the text never leaves this device.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { article, checked, paste, root, start } from "./support.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

test("nothing is asked of another origin, and nothing at all once the page has loaded", async () => {
  const page = await site.open();
  await page.locator(".panel-status").getByText("Ready for an article.").waitFor();
  assert.ok(page.requests.every((url) => url.startsWith(site.address)), page.requests.join("\n"));
  page.requests.length = 0;
  await paste(page, "It opened on Monday, 12 March 2024.");
  await checked(page);
  await page.keyboard.press("F8");
  await page.getByRole("button", { name: "Share" }).click();
  await page.waitForFunction(() => location.hash.length > 20);
  // The browser fetches the page's icon when it likes.
  assert.deepEqual(page.requests.filter((url) => !url.endsWith(".svg")), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the policy allows no inline script, no inline style and no other origin", async () => {
  const html = await readFile(`${root}/dist/index.html`, "utf8");
  const policy = html.match(/Content-Security-Policy"? content="([^"]+)"/i)?.[1] ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  assert.doesNotMatch(html, /(src|href)="?(\/|https?:)/, "relative addresses only");
  const page = await site.open();
  const refused = await page.evaluate(async () => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.head.append(script);
    await fetch("https://example.org/").catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { seen, ran: window.ran === true };
  });
  assert.equal(refused.ran, false);
  assert.deepEqual(refused.seen.sort(), ["connect-src", "script-src-elem"]);
  await page.context().close();
});

test("the browser neither translates nor spell-checks the article", async () => {
  const page = await site.open();
  assert.equal(await article(page).getAttribute("translate"), "no");
  assert.equal(await article(page).getAttribute("spellcheck"), "false");
  await page.context().close();
});
