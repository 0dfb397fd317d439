// The service worker: keeps one whole release on the device, so that the page opens without a network, and takes what
// other programs share with it. It sends nothing anywhere but asks the site for its own files.
//
// The files of a release lie in a folder of their own, named after what they hold, so a page that is open while the
// site changes goes on with its own. `.ci/release.mjs` puts in the release and its files.
"use strict";
const RELEASE = "";
const FILES = [];

const PREFIX = "crosscheck-";
const OWN = PREFIX + RELEASE;
const START = "./";
// The longest text, percent-encoded, that fits behind the `#` of an address.
const LONGEST = 2_000_000;

/** All of the release or nothing of it. */
async function keep() {
  const cache = await caches.open(OWN);
  try {
    const start = await fetch(START, { cache: "no-cache" });
    // While a site is being replaced, its first page may be of another release than this.
    if (!start.ok || !(await start.clone().text()).includes(`./${RELEASE}/`)) throw new Error("another release");
    await cache.put(START, start);
    await cache.addAll(FILES);
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
  await skipWaiting();
}

/** Of earlier releases the last one stays, for pages that are still open with it. */
async function clear() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function page(request) {
  const cache = await caches.open(OWN);
  return (await cache.match(START)) ?? fetch(request);
}

async function file(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** What another program shares goes behind the `#` of the page's address: no server sees it. */
async function shared(request) {
  const form = await request.formData();
  const parts = ["title", "text", "url"].map((name) => form.get(name)).filter((part) => typeof part === "string" && part.trim());
  const text = encodeURIComponent(parts.join("\n\n").toWellFormed()).slice(0, LONGEST);
  return Response.redirect(`${START}#text=${text.replace(/%[0-9A-F]?$/, "")}`, 303);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!url.href.startsWith(registration.scope)) return;
  const path = url.href.slice(registration.scope.length).split(/[?#]/)[0];
  if (request.method === "POST" && path === "share") event.respondWith(shared(request));
  else if (request.method !== "GET") return;
  else if (request.mode === "navigate" && (path === "" || path === "index.html")) event.respondWith(page(request));
  else if (request.mode !== "navigate") event.respondWith(file(request));
});
