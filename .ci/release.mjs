// After Trunk has built the page, `glue.mjs` has made it smaller and `policy.mjs` has looked at it: puts the files of the
// release into a folder that is named after what they hold, and tells the service worker which they are. So no page ever
// mixes the files of two releases, whatever a browser, a host or a service worker keeps of the one before.
import "./glue.mjs";
import "./policy.mjs";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const read = (name) => readFileSync(join(folder, name), "utf8");

// What has to keep its address: the page itself, and what browsers know the installed page by.
const FIXED = ["index.html", "service.js", "manifest.webmanifest"];

const files = readdirSync(folder).filter((name) => !FIXED.includes(name)).sort();
const hash = createHash("sha256");
for (const name of [...files, ...FIXED]) hash.update(name).update(readFileSync(join(folder, name)));
const release = `release-${hash.digest("hex").slice(0, 16)}`;

mkdirSync(join(folder, release));
for (const name of files) renameSync(join(folder, name), join(folder, release, name));

// Addresses count from the page, also those in the script that starts it; only what is imported counts from the importer.
const moved = (text, names) => names.reduce((text, name) => text.replaceAll(`./${name}`, `./${release}/${name}`), text);
const page = moved(read("index.html"), files).replace('data-folder="./"', `data-folder="./${release}/"`);
if (!page.includes(`data-folder="./${release}/"`)) throw new Error("index.html does not say where its files lie");
writeFileSync(join(folder, "index.html"), page);
writeFileSync(join(folder, "manifest.webmanifest"), moved(read("manifest.webmanifest"), files));
for (const name of files.filter((name) => name.startsWith("start-"))) {
  const path = join(folder, release, name);
  writeFileSync(path, moved(readFileSync(path, "utf8"), files.filter((name) => name.endsWith(".wasm"))));
}

const list = [...files.map((name) => `./${release}/${name}`), "./manifest.webmanifest"];
const service = read("service.js")
  .replace('const RELEASE = "";', `const RELEASE = ${JSON.stringify(release)};`)
  .replace("const FILES = [];", `const FILES = ${JSON.stringify(list)};`);
if (!service.includes(list[0])) throw new Error("service.js has no place for its files");
writeFileSync(join(folder, "service.js"), service);
