import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

let linter;
export const start = () => {
  linter = new LocalLinter({ binary });
  return linter.setup();
};
export const run = async (text) => (await linter.lint(text)).length;
