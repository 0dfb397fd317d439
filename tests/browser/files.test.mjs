// Articles that come as files, and by the clipboard of other programs.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { article, checked, findings, paste, start } from "./support.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const lines = async (page) => (await article(page).locator("p").allTextContents()).filter((line) => line.trim());
const open = (page, name, buffer) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });

/** CRC-32, as ZIP has it. */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

/** A ZIP archive of `parts`: names and texts. */
function zip(parts) {
  const files = [], directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text), data = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(checksum(bytes), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), fields, place, Buffer.from(name));
    files.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data);
    at += 30 + name.length + data.length;
  }
  const entries = Buffer.concat(directory), end = Buffer.alloc(22), count = Object.keys(parts).length;
  end.write("PK\x05\x06");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, entries, end]);
}

const word = (body) => zip({ "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>` });
const run = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("a file", () => {
  test("of Word or OpenDocument is opened with its paragraphs, and checked", async () => {
    const page = await site.open();
    await open(page, "fair.docx", word(run("The fair") + run("It opened on Monday, 12 March 2024.")));
    await findings(page).filter({ hasText: "Monday" }).waitFor();
    assert.deepEqual(await lines(page), ["The fair", "It opened on Monday, 12 March 2024."]);
    const odt = zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": "<office:text><text:h>The choir</text:h><text:p>It sang.</text:p></office:text>",
    });
    await open(page, "choir.odt", odt);
    await page.locator(".article-text").getByText("It sang.").waitFor();
    assert.deepEqual(await lines(page), ["The choir", "It sang."]);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  test("tells its day of publication, and how its letters were read", async () => {
    const page = await site.open();
    await open(page, "fair.md", "---\ntitle: The fair\ndate: 2024-03-20\n---\n\nIt opened on **Monday**.");
    await page.locator(".article-text").getByText("It opened on Monday.").waitFor();
    assert.equal(await page.getByLabel("Published", { exact: true }).inputValue(), "2024-03-20");
    await open(page, "old.txt", [0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x69, 0x73, 0x20, 0x6f, 0x70, 0x65, 0x6e, 0x2e]);
    await page.locator(".article-text").getByText("“Café” is open.").waitFor();
    await page.getByText("old.txt is not UTF-8, so it was read as Windows-1252").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".article-text").getByText("It opened on Monday.").waitFor();
    await page.context().close();
  });

  test("that cannot be read is refused in one sentence, and the article stays", async () => {
    const page = await site.open();
    await paste(page, "It rained.");
    const whole = word(run("It rained."));
    const cases = [
      ["a.pdf", "%PDF-1.7", "is a PDF file"],
      ["cut.docx", whole.subarray(0, whole.length - 30), "is damaged"],
      ["text.docx", "It rained.", "is no document of the kind that its name says"],
      ["sums.xlsx", zip({ "xl/workbook.xml": "" }), "is a spreadsheet"],
      ["bomb.docx", zip({ "word/document.xml": " ".repeat(70 << 20) }), "unpacks to more than 64 MB"],
      ["none.txt", "  ", "holds no text"],
    ];
    for (const [name, bytes, words] of cases) {
      await open(page, name, bytes);
      await page.getByRole("alert").filter({ hasText: `${name} ${words}` }).waitFor();
      assert.deepEqual(await lines(page), ["It rained."]);
    }
    await page.context().close();
  });

  test("can be dropped anywhere on the page", async () => {
    const page = await site.open();
    for (const target of [".article-text", ".top-bar"]) {
      const name = target.replace(/\W/g, "");
      const kept = await page.evaluate(([target, name]) => {
        const data = new DataTransfer();
        data.items.add(new File([`<h1>Dropped</h1><p>On the ${name}.</p>`], "page.html"));
        const drop = (kind) => new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
        const element = document.querySelector(target);
        return [element.dispatchEvent(drop("dragover")), element.dispatchEvent(drop("drop"))];
      }, [target, name]);
      assert.deepEqual(kept, [false, false], "the browser does not open it in the page's place");
      await page.locator(".article-text").getByText(`On the ${name}.`).waitFor();
    }
    await page.context().close();
  });
});

describe("what other programs leave on the clipboard", () => {
  const shapes = {
    Word: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body>
      <!--StartFragment--><p class=MsoTitle>The fair<o:p></o:p></p><p class=MsoNormal>It opened on\r\nMonday, 12 March 2024.<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>rope</p><!--EndFragment-->`,
    "Google Docs": `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span>The fair</span></h1>
      <p dir="ltr"><span>It opened on </span><span>Monday, 12 March 2024.</span></p><ul><li dir="ltr"><p dir="ltr"><span>rope</span></p></li></ul></b>`,
    "a web page": `<h2 class="x" onclick="alert(1)">The fair</h2><p>It opened on <a href="https://example.org">Monday, 12 March 2024</a>.</p><ul><li>rope</li></ul><script>bad()</script>`,
  };
  for (const [program, html] of Object.entries(shapes)) {
    test(`keeps its headings, paragraphs and lists: ${program}`, async () => {
      const page = await site.open();
      await paste(page, "flat", html);
      await findings(page).filter({ hasText: "Monday" }).waitFor();
      assert.deepEqual(await lines(page), ["The fair", "It opened on Monday, 12 March 2024.", "- rope"]);
      assert.equal(await page.locator(".article-text a, .article-text h2, .article-text li").count(), 0);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }

  test("goes in at the caret, and the browser's own undo takes it out", async () => {
    const page = await site.open();
    await paste(page, "Before. After.");
    await checked(page);
    await article(page).click();
    await page.keyboard.press("Home");
    for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowRight");
    await paste(page, "", "<p>It <b>rained</b>. </p>");
    await page.locator(".article-text").getByText("Before. It rained.").waitFor();
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector(".article-text").textContent === "Before. After.");
    await page.context().close();
  });
});
