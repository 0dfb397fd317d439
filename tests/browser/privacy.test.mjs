// The promise of the first line: the text never leaves this device.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { article, checked, findings, paste, root, start } from "./support.mjs";

const LOUD = `<h1>The fair</h1><p>It rained.<img src="https://example.org/pixel.gif"><script src="https://example.org/x.js"></script>
  <link rel="stylesheet" href="https://example.org/x.css"><iframe src="https://example.org/"></iframe></p>`;
const HOSTILE = `<script>window.ran = true</script> It rained <u>all</u> day

<img src=x onerror="window.ran = true"> "The fair <marquee>opened</marquee> on Monday, 12 March 2024," said Ann <b>Smith</b>.

&lt;img src=x onerror="window.ran = true"&gt; The total of <u>3</u> and 4 is <u>9</u> on Tuesday<u>,</u> 13 March 2024.`;

let site;
before(async () => { site = await start(); });
after(() => site.close());

test("nothing is asked of another origin, and nothing at all once the page has loaded", async () => {
  const page = await site.open();
  await page.locator(".panel-status").getByText("Ready for an article.").waitFor();
  await page.waitForLoadState("networkidle");
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

test("links, files, clippings and exports ask for nothing either", async () => {
  const page = await site.open();
  await page.locator(".panel-status").getByText("Ready for an article.").waitFor();
  // The last thing that is loaded, where it comes apart from the worker.
  await page.waitForLoadState("networkidle");
  page.requests.length = 0;
  await page.locator("input[type=file]").setInputFiles({ name: "fair.html", mimeType: "text/html", buffer: Buffer.from(LOUD) });
  await page.locator(".article-text").getByText("It rained.").waitFor();
  await paste(page, "flat", LOUD);
  await page.getByRole("button", { name: "Share" }).click();
  await page.waitForFunction(() => location.hash.length > 20);
  await page.getByRole("button", { name: "Save as file" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export" }).click();
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Web page" }).click()]);
  const fragment = new URL(page.url()).hash;
  await page.evaluate(() => { location.hash = ""; });
  await page.evaluate((hash) => { location.hash = hash; }, fragment);
  await checked(page);
  assert.deepEqual(page.requests.filter((url) => !/^blob:|\.svg$/.test(url)), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("strings become neither programs nor elements", async () => {
  const page = await site.open();
  const refused = await page.evaluate(() => {
    const tries = {
      element: () => { document.createElement("div").innerHTML = "<p>It rained.</p>"; },
      image: () => { document.createElement("div").innerHTML = "<img src=x onerror='window.ran = true'>"; },
      handler: () => { document.createElement("div").innerHTML = '<p onclick="window.ran = true">It rained.</p>'; },
      frame: () => { document.createElement("div").innerHTML = '<iframe srcdoc="x"></iframe>'; },
      unfinished: () => { document.createElement("div").innerHTML = "<p"; },
      long: () => { document.createElement("div").innerHTML = `${"a ".repeat(100_000)}<script>`; },
      document: () => new DOMParser().parseFromString("<p>It rained.</p><script></script>", "text/html"),
      worker: () => new Worker("./other.js"),
      inlineWorker: () => new Worker("data:text/javascript,0"),
      code: () => setTimeout("window.ran = true"),
      script: () => { document.createElement("script").textContent = "window.ran = true"; },
      attribute: () => document.body.setAttribute("onclick", "window.ran = true"),
      policy: () => trustedTypes.createPolicy("another", {}),
    };
    return Object.keys(tries).filter((name) => {
      try {
        tries[name]();
        return false;
      } catch {
        return true;
      }
    });
  });
  assert.deepEqual(refused, [
    "element", "image", "handler", "frame", "unfinished", "long", "document", "worker", "inlineWorker", "code", "script",
    "attribute", "policy",
  ]);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await page.context().close();
});

test("nothing is ever parsed as HTML", async () => {
  const seen = [];
  const page = await site.open({ before: async (page) => {
    await page.exposeFunction("tell", (html) => seen.push(html));
    await page.addInitScript(() => {
      const create = trustedTypes.createPolicy.bind(trustedTypes);
      trustedTypes.createPolicy = (name, rules) => create(name, {
        ...rules,
        createHTML: (html) => { window.tell(html); return null; },
      });
    });
  } });
  const shown = async () => {
    await findings(page).first().waitFor();
    await page.keyboard.press("F8");
    await page.getByRole("region", { name: "Chosen finding" }).waitFor();
    for (const tab of await page.getByRole("tab").all()) await tab.click();
    await page.getByRole("tab").first().click();
    assert.equal(await page.locator(".app img, .app script, .app u, .app marquee").count(), 0);
    assert.equal(await page.evaluate(() => window.ran), undefined);
  };
  await paste(page, HOSTILE);
  await checked(page);
  assert.equal(await article(page).locator("p").first().textContent(), HOSTILE.split("\n")[0]);
  await shown();
  await page.getByRole("button", { name: "Share" }).click();
  await page.waitForFunction(() => location.hash.length > 20);
  const link = page.url();
  await page.goto("about:blank");
  await page.goto(link);
  await checked(page);
  await shown();
  assert.deepEqual(seen, []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the policy allows no inline script, no inline style and no other origin", async () => {
  const html = await readFile(`${root}/dist/index.html`, "utf8");
  const policy = html.match(/Content-Security-Policy"? content="([^"]+)"/i)?.[1] ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types default(;|$)/);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  assert.doesNotMatch(html, /(src|href)="?(\/|https?:)/, "relative addresses only");
  const page = await site.open();
  const refused = await page.evaluate(async () => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.append("window.ran = true");
    document.head.append(script);
    const style = document.createElement("style");
    style.append("body { display: none }");
    document.head.append(style);
    await fetch("https://example.org/").catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { seen, ran: window.ran === true, display: getComputedStyle(document.body).display };
  });
  assert.equal(refused.ran, false);
  assert.equal(refused.display, "block");
  for (const directive of ["connect-src", "style-src-elem"]) assert.ok(refused.seen.includes(directive), directive);
  await page.context().close();
});

test("the browser neither translates nor spell-checks the article", async () => {
  const page = await site.open();
  assert.equal(await article(page).getAttribute("translate"), "no");
  assert.equal(await article(page).getAttribute("spellcheck"), "false");
  await page.context().close();
});
