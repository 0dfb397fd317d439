// After Trunk has built the page: makes its program and the script around it smaller, 139,700 bytes of brotli to 132,100.
// What nobody calls goes (the bindings come with classes for streams that the page has no use for), the long names between the
// two become short ones, and comments and indentation go.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const files = readdirSync(folder);
const path = (pattern) => join(folder, files.find((name) => pattern.test(name)) ?? String(pattern));
const [script, program, page] = [path(/^app-.*\.js$/), path(/^app-.*\.wasm$/), path(/^index\.html$/)];
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "reference-types", "multivalue", "sign-ext", "mutable-globals"].map((name) => `--enable-${name}`);
const marks = () => [script, program].map((file) => createHash("sha384").update(readFileSync(file)).digest("base64"));
const before = marks();

// Classes that the page exports and nobody imports.
let glue = readFileSync(script, "utf8").replace(/^export class (\w+) \{\n[\s\S]*?^\}\n(?:if \(Symbol\.dispose\).*\n)?/gm, "");

// What the program exports for them goes, with all that only they need; and what it imports for that.
const graph = [...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name);
const roots = [...new Set(graph)].map((name) => ({ name: `out ${name}`, root: true, export: name }));
const plan = `${program}.json`;
writeFileSync(plan, JSON.stringify(roots));
execFileSync("wasm-metadce", [program, "--graph-file", plan, "-o", program, ...FEATURES], { stdio: "ignore" });
rmSync(plan);
const map = JSON.parse(execFileSync("wasm-opt", [program, "-o", program, "-Oz", ...FEATURES, "--minify-imports-and-exports-and-modules"]));

const imported = new Map(map.imports.map(([, name, short]) => [name, short]));
const exported = new Map(map.exports);
glue = glue
  .replace(/^ {8}(__wb\w+): function\([\s\S]*?^ {8}\}(?:, arguments\); \})?,\n/gm, (whole, name) => (imported.has(name) ? whole.replace(name, () => imported.get(name)) : ""))
  .replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${exported.get(name)}`)
  .replace('"./app_bg.js": import0', "a: import0")
  .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, "")
  .replace(/^\s*\/\/.*\n/gm, "")
  .replace(/^[ \t]+/gm, "");
if (/__wb[\w]*_[0-9a-f]{16}\b(?=: function)|undefined\(|wasm\.undefined/.test(glue)) throw new Error("a name of the glue was not found");
writeFileSync(script, glue);

const after = marks();
writeFileSync(page, before.reduce((text, mark, index) => text.replaceAll(mark, after[index]), readFileSync(page, "utf8")));
