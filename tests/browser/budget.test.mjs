// What travels to a reader, by brotli: no part of the site grows by more than a twentieth unnoticed. Whoever means a part to
// grow, or has made it smaller, writes its new size into budget.json.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { root } from "./support.mjs";

const compress = promisify(brotliCompress);
const budget = JSON.parse(await readFile(new URL("budget.json", import.meta.url), "utf8"));

/** The part of the site that a file belongs to: the page, unless its name says otherwise. */
function part(name) {
  if (/\.(png|svg)$/.test(name)) return "icons";
  return /^(worker|packer|parser)\b/.exec(name.replaceAll("_", "."))?.[1] ?? "page";
}

const sizes = {};
before(async () => {
  const files = (await readdir(join(root, "dist"), { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  await Promise.all(files.map(async ({ name, parentPath }) => {
    const bytes = await readFile(join(parentPath, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const { length } = await compress(bytes, { params });
    sizes[part(name)] = (sizes[part(name)] ?? 0) + length;
  }));
});

describe("by brotli", () => {
  test("every part of the site has its budget", () => assert.deepEqual(Object.keys(sizes).sort(), Object.keys(budget).sort()));

  for (const [name, bytes] of Object.entries(budget)) {
    test(`the ${name} keeps to ${Math.round(bytes / 1000)} KB`, () => {
      console.log(`${name}: ${sizes[name]} bytes, of ${bytes}`);
      assert.ok(sizes[name] <= bytes * 1.05, `${sizes[name]} bytes instead of ${bytes}`);
    });
  }
});
