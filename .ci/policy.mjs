// After Trunk has built the page: moves its inline scripts into files, because the page's Content-Security-Policy allows
// no inline script, and refuses to go on where the policy is missing. Makes one file of the style sheets, without
// comments and indentation: less than half the bytes of many small ones, and one request.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, "index.html");
const html = readFileSync(page, "utf8");

if (!/http-equiv="?Content-Security-Policy/i.test(html)) {
  throw new Error("index.html has no Content-Security-Policy");
}

// Modules only: a module runs in its turn wherever it stands, so moving it changes nothing but its address. Its own
// addresses are relative to the page, and the file lies beside the page.
const moved = html.replace(/<script type="?module"?[^>]*>([^<]+)<\/script>/g, (_, code) => {
  const name = `start-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.js`;
  writeFileSync(join(folder, name), code);
  return `<script type="module" src="./${name}"></script>`;
});

if (/<script(?![^>]*\ssrc=)[^>]*>[^<]/i.test(moved)) {
  throw new Error("index.html still has an inline script, which its policy would refuse");
}

const sheets = [];
const bare = moved.replace(/[ \t]*<link rel="stylesheet" href="\.\/([^"]+\.css)"[^>]*>\n?/g, (_, name) => {
  sheets.push(readFileSync(join(folder, name), "utf8"));
  rmSync(join(folder, name));
  return "";
});
if (sheets.length === 0) {
  throw new Error("index.html names no style sheet");
}
const style = sheets.join("\n").replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s*([{};,])\s*/g, "$1");
const name = `style-${createHash("sha256").update(style).digest("hex").slice(0, 16)}.css`;
writeFileSync(join(folder, name), style);
writeFileSync(page, bare.replace("</title>", `</title>\n    <link rel="stylesheet" href="./${name}">`));
