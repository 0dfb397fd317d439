// A browser, and a server of one's own for it.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { launch } from "../browser/support.mjs";

const TYPES = { ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };

/** Serves what is in `folders`, the first that has it, and starts a browser, for as long as `use` takes. */
export async function withSite(folders, use) {
  const server = createServer(async ({ url }, response) => {
    const name = new URL(url, "http://x").pathname.slice(1) || "index.html";
    for (const folder of folders) {
      const body = await readFile(join(folder, name)).catch(() => undefined);
      if (body) return response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "text/html; charset=utf-8" }).end(body);
    }
    return response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const browser = await launch();
  try {
    return await use({ browser, address: `http://127.0.0.1:${server.address().port}/` });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
