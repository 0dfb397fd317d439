// The built page as a static host serves it over a line of 10 Mbit/s and 40 ms: compressed, all responses on the one line.
import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const compress = promisify(brotliCompress);
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
};
const CHUNK = 8192;

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** `bits` a second; 0 for as much as there is. `latency` in milliseconds for each request. */
export async function host({ bits = 0, latency = 0 } = {}) {
  const packed = new Map();
  const read = async (path) => {
    if (!packed.has(path)) packed.set(path, await compress(await readFile(join(dist, path))));
    return packed.get(path);
  };
  let free = 0;
  const send = async (response, body) => {
    for (let at = 0; at < body.length; at += CHUNK) {
      const chunk = body.subarray(at, at + CHUNK);
      const now = performance.now();
      free = Math.max(free, now) + (bits ? (chunk.length * 8000) / bits : 0);
      if (free - now > 1) await wait(free - now);
      response.write(chunk);
    }
    response.end();
  };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    try {
      const body = await read(path === "/" ? "/index.html" : path);
      await wait(latency);
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? TYPES[".html"], "content-encoding": "br", "cache-control": "max-age=600" });
      await send(response, body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  // Compressed before anybody waits for it.
  const warm = async () => {
    const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    for (const { parentPath, name } of files) await read(`/${relative(dist, join(parentPath, name))}`);
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close, warm };
}
