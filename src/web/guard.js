// Trusted Types: all that the page may make programs of; no string becomes an element. It runs before everything else; a
// browser that knows no Trusted Types passes it by.
"use strict";
(() => {
  const PROGRAMS = /^\.\/(?:service\.js|(?:release-[0-9a-f]+\/)?(?:worker|packer)_loader\.js)$/;
  globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (address) => (PROGRAMS.test(address) ? address : null) });
})();
