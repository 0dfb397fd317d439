// What runs before everything else.
"use strict";
(() => {
  // Trusted Types: all that the page may make programs of; no string becomes an element. A browser that knows no Trusted
  // Types passes it by.
  const PROGRAMS = /^\.\/(?:service\.js|(?:release-[0-9a-f]+\/)?(?:worker|packer)_loader\.js)$/;
  globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (address) => (PROGRAMS.test(address) ? address : null) });

  // The page comes first on a thin line; from then on, while it is compiled, the engine that it will ask for.
  addEventListener("DOMContentLoaded", () => {
    document.querySelector("link[rel=preload]")?.addEventListener("load", () => {
      const engine = document.createElement("link");
      engine.rel = "prefetch";
      engine.href = document.querySelector("link[rel=prefetch]").href.replace("loader.js", "bg.wasm");
      document.head.append(engine);
    });
  });
})();
