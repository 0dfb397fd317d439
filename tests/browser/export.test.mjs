// The report as a file: the same bytes as the command line's, and links into the published article.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checked, findings, paste, root, start } from "./support.mjs";

const PROGRAM = ["debug", "release"].map((profile) => join(root, "target", profile, "crosscheck")).find(existsSync);
const NAME = "The “fair” 😀 & <b>more<b>";
const ARTICLE = `${NAME}

It opened on Monday, 12 March 2024, said Ann Smith. "It rained," she said.

There were 3 tents and 4 stalls, 9 in all. The fair closed on Friday, 12 March 2024.`;

let site, folder;
before(async () => {
  site = await start();
  folder = await mkdtemp(join(tmpdir(), "crosscheck-"));
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

async function dialog(page) {
  await page.getByRole("button", { name: "Export" }).click();
  return page.getByRole("dialog", { name: "Export the report" });
}

/** Presses the button called `form`; the file's name and content. */
async function saved(page, form) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: form, exact: true }).click()]);
  return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
}

/** What the command line writes about the article, in a file that is called what the page calls it. */
async function reported(...options) {
  await writeFile(join(folder, NAME), ARTICLE);
  try {
    return execFileSync(PROGRAM, [...options, NAME], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    assert.equal(error.status, 1, error.stderr);
    return error.stdout;
  }
}

const FORMS = {
  Markdown: ["markdown", "md"],
  "Web page": ["html", "html"],
  JSON: ["json", "json"],
  "Web Annotations": ["annotations", "jsonld"],
};

test("a report is the command line's, byte for byte, in every form", async () => {
  assert.ok(PROGRAM, "cargo build comes first");
  const page = await site.open();
  // The parser has come, too, as the command line has it.
  await page.waitForLoadState("networkidle");
  await paste(page, ARTICLE);
  await checked(page);
  const box = await dialog(page);
  for (const source of ["", "https://example.org/fair"]) {
    await box.getByLabel("Web address of the article").fill(source);
    for (const [form, [format, ending]] of Object.entries(FORMS)) {
      const [file, content] = await saved(page, form);
      assert.equal(file, `the-fair-b-more-b.${ending}`);
      assert.equal(content, await reported("--format", format, ...(source ? ["--source", source] : [])), form);
      assert.equal(content.includes(form === "Web Annotations" ? '"https://example.org/fair"' : "#:~:text="), source !== "", form);
      await box.getByText(`Saved as ${file}.`).waitFor();
    }
  }
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a report can be saved without a mouse", async () => {
  const page = await site.open();
  await paste(page, ARTICLE);
  await checked(page);
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Export the report" }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  for (let step = 0; step < 8 && (await focused()) !== "Markdown"; step++) await page.keyboard.press("Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(await readFile(await download.path(), "utf8"), /Monday/);
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "Export");
  await page.context().close();
});

test("what is no address of the web is refused in one sentence", async () => {
  const page = await site.open();
  await paste(page, ARTICLE);
  await checked(page);
  const box = await dialog(page);
  await box.getByLabel("Web address of the article").fill("javascript:alert(1)");
  await box.getByRole("button", { name: "JSON" }).click();
  await box.getByText("'javascript:alert(1)' is no address of the web").waitFor();
  await page.context().close();
});

test("what is set aside is left out", async () => {
  const page = await site.open();
  await paste(page, ARTICLE);
  await findings(page).filter({ hasText: "Monday" }).click();
  await page.getByRole("region", { name: "Chosen finding" }).getByRole("button", { name: /^(Set aside|Not a problem here)/ }).click();
  await dialog(page);
  const [, content] = await saved(page, "Markdown");
  assert.doesNotMatch(content, /Monday does not match/);
  assert.match(content, /Friday does not match/);
  await page.context().close();
});

test("the exported page prints the article with all of its findings, and runs and loads nothing", async () => {
  const page = await site.open();
  await paste(page, ARTICLE);
  await checked(page);
  await dialog(page);
  const [file, content] = await saved(page, "Web page");
  const report = await page.context().newPage();
  const requests = [];
  report.on("request", (request) => requests.push(request.url()));
  await writeFile(join(folder, file), content);
  await report.goto(`file://${join(folder, file)}`);
  await report.emulateMedia({ media: "print" });
  assert.equal(requests.length, 1);
  assert.equal(await report.locator("b, script").count(), 0);
  const wide = await report.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.equal(wide, false);
  const pdf = await report.pdf({ format: "A4" });
  assert.ok(pdf.length > 5000 && pdf.subarray(0, 5).toString() === "%PDF-");
  await report.getByText("Monday does not match 12 March 2024").first().waitFor();
  await page.context().close();
});
