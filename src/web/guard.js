// Trusted Types: all that the page may make programs and elements of. It runs before everything else; a browser that
// knows no Trusted Types passes it by.
//
// The page's view macro makes elements of strings that were written when the page was built. They are taken only where
// they can do nothing: plain elements without addresses, styles or handlers. An article is never among them.
"use strict";
(() => {
  const PROGRAMS = /^\.\/(?:service\.js|(?:release-[0-9a-f]+\/)?(?:worker|packer)_loader\.js)$/;
  const ELEMENTS =
    "a|abbr|article|aside|b|br|button|caption|circle|code|dd|details|div|dl|dt|em|fieldset|figcaption|figure|footer|form|g|h[1-6]|" +
    "header|hr|i|kbd|label|legend|li|line|main|mark|nav|ol|option|p|path|pre|rect|section|select|small|span|strong|sub|" +
    "summary|sup|svg|table|tbody|td|text|th|thead|time|tr|ul";
  const ATTRIBUTES =
    "aria-[a-z]+|class|cx|cy|d|data-[a-z-]+|dir|disabled|fill|for|height|hidden|id|lang|method|name|open|r|role|scope|" +
    "tabindex|title|translate|type|value|viewBox|width|x|x1|x2|y|y1|y2";
  const PIECE = `<(?:${ELEMENTS})(?: (?:${ATTRIBUTES})(?:="[^"<>]*")?)*>|</(?:${ELEMENTS})>|[^<>]`;
  const HARMLESS = new RegExp(`^(?:${PIECE})*$`);
  globalThis.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (PROGRAMS.test(address) ? address : null),
    createHTML: (html) => (HARMLESS.test(html) ? html : null),
  });
})();
