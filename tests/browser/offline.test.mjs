// Alone: without a network, across releases, and with other programs.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { article, checked, findings, paste, root, start } from "./support.mjs";

const TEXT = "It opened on Monday, 12 March 2024.";
const dist = join(root, "dist");

let site, folder;
before(async () => {
  site = await start();
  folder = await mkdtemp(join(tmpdir(), "crosscheck-"));
});
afterEach(() => { site.folder = dist; });
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Waits until the release is kept. */
const kept = (page) => page.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== "activated") await new Promise((changed) => active.addEventListener("statechange", changed, { once: true }));
});

const named = (name) => `release-${name.padEnd(16, "0")}`;
const release = async (folder) => (await readdir(folder)).find((name) => name.startsWith("release-"));

/** A later release: the same, but for its name and the text of its first line. */
async function later(name) {
  const to = join(folder, name);
  await cp(dist, to, { recursive: true });
  const [before, now] = [await release(to), named(name)];
  await rename(join(to, before), join(to, now));
  for (const file of ["index.html", "service.js", "manifest.webmanifest"]) {
    const text = await readFile(join(to, file), "utf8");
    await writeFile(join(to, file), text.replaceAll(before, now).replace("<title>Crosscheck", `<title>Crosscheck ${name}`));
  }
  for (const file of (await readdir(join(to, now))).filter((file) => file.startsWith("start-"))) {
    const path = join(to, now, file);
    await writeFile(path, (await readFile(path, "utf8")).replaceAll(before, now));
  }
  return to;
}

describe("without a network", () => {
  test("the second visit works, and so does a shared link", async () => {
    const page = await site.open();
    await paste(page, TEXT);
    await checked(page);
    await page.getByRole("button", { name: "Share" }).click();
    await page.waitForFunction(() => location.hash.length > 20);
    const link = page.url();
    await kept(page);
    await site.stop();
    try {
      await page.goto("about:blank");
      await page.goto(site.address);
      await article(page).waitFor();
      await page.goto("about:blank");
      await page.goto(link);
      await findings(page).filter({ hasText: "Monday" }).waitFor();
      await page.getByRole("button", { name: "Export" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "JSON", exact: true }).click()]);
      assert.match(await readFile(await download.path(), "utf8"), /weekday-mismatch/);
    } finally {
      await site.resume();
    }
    await page.context().close();
  });
});

describe("a new release", () => {
  test("leaves the open page its own files, says that it is there, and is used from the next load on, whole", async () => {
    const page = await site.open();
    await kept(page);
    await page.reload();
    await paste(page, TEXT);
    await checked(page);
    site.folder = await later("b");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    // As the browser does now and then by itself.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByRole("status").getByText("A new version of Crosscheck is on this device.").waitFor();
    const old = await release(dist);
    // A worker that dies is replaced by one of the page's own release.
    const own = await page.evaluate(async (old) => (await fetch(`./${old}/worker_loader.js`)).ok, old);
    assert.equal(own, true);
    assert.equal(await page.title(), "Crosscheck");
    asked.length = 0;
    await page.reload();
    await article(page).waitFor();
    await findings(page).first().waitFor();
    assert.equal(await page.title(), "Crosscheck b");
    assert.deepEqual(asked.filter((url) => url.includes(old)), []);
    await page.context().close();
  });

  test("that is not whole yet is not taken", async () => {
    const page = await site.open();
    await kept(page);
    const to = await later("c");
    const own = await release(to);
    await rename(join(to, own, "worker.js"), join(to, "elsewhere.js"));
    site.folder = to;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
    await page.waitForFunction(async () => !(await navigator.serviceWorker.ready).installing);
    await site.stop();
    try {
      await page.reload();
      await article(page).waitFor();
      assert.equal(await page.title(), "Crosscheck");
      assert.ok(!(await page.evaluate(() => caches.keys())).some((name) => name.endsWith(named("c"))));
    } finally {
      await site.resume();
    }
    await page.context().close();
  });

  test("has all its files in a folder of its own", async () => {
    const names = await readdir(dist);
    const own = await release(dist);
    assert.deepEqual(names.sort(), ["index.html", "manifest.webmanifest", own, "service.js"].sort());
    const service = await readFile(join(dist, "service.js"), "utf8");
    for (const file of await readdir(join(dist, own))) assert.ok(service.includes(`./${own}/${file}`), file);
    const html = await readFile(join(dist, "index.html"), "utf8");
    for (const [, address] of html.matchAll(/(?:src|href)="?(\.\/[^"> ]+)/g)) {
      assert.ok(address.startsWith(`./${own}/`) || address === "./manifest.webmanifest", address);
    }
  });
});

describe("other programs", () => {
  test("can install it: a name, icons and a start are told, and Chromium has nothing to object", async () => {
    const page = await site.open();
    await kept(page);
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data);
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      assert.ok(sizes === "any" || sizes === size, `${src} is ${size}`);
    }
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A context of its own counts as incognito, where nothing is installed.
    assert.deepEqual(installabilityErrors.filter((error) => error.errorId !== "in-incognito"), []);
    await page.context().close();
  });

  test("share a text with it, which no server sees", async () => {
    const page = await site.open();
    await kept(page);
    await site.stop();
    try {
      const other = await page.context().newPage();
      await other.setContent(`<form method="post" enctype="multipart/form-data" action="${site.address}share">
        <input name="title" value="The fair"><textarea name="text">It opened on Monday, 12 March 2024 & it rained.</textarea><button>Share</button></form>`);
      await other.getByRole("button").click();
      await findings(other).filter({ hasText: "Monday" }).waitFor();
      assert.match(await article(other).textContent(), /The fair.*12 March 2024 & it rained\./s);
    } finally {
      await site.resume();
    }
    await page.context().close();
  });

  test("a bookmark opens what is selected in another page", async () => {
    const page = await site.open();
    await page.getByRole("button", { name: "Help" }).click();
    const code = await page.getByRole("link", { name: "Check with Crosscheck" }).getAttribute("href");
    assert.match(code, /^javascript:/);
    const other = await page.context().newPage();
    await other.setContent(`<p>Before.</p><p id="own">It opened on Monday, 12 March 2024: 50% &amp; more.</p><p>After.</p>`);
    await other.evaluate(() => getSelection().selectAllChildren(document.getElementById("own")));
    const [opened] = await Promise.all([page.context().waitForEvent("page"), other.evaluate(decodeURIComponent(code.slice("javascript:".length)))]);
    await findings(opened).filter({ hasText: "Monday" }).waitFor();
    assert.equal(await article(opened).textContent(), "It opened on Monday, 12 March 2024: 50% & more.");
    await page.context().close();
  });
});
