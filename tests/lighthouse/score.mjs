// Lighthouse on the built page, as a phone and as a desk: performance, accessibility, best practices. Ends with 1 where one
// of them has less than the bar.
import { launch as launchChrome } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { host } from "./host.mjs";

const BAR = 0.95;
const CATEGORIES = ["performance", "accessibility", "best-practices"];

const site = await host();
await site.warm();
const chromePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
for (const [device, config] of [["phone", undefined], ["desk", desktopConfig]]) {
  const chrome = await launchChrome({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
  const { lhr } = await lighthouse(site.address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" }, config);
  chrome.kill();
  console.log(device, CATEGORIES.map((name) => `${name} ${Math.round(lhr.categories[name].score * 100)}`).join(", "));
  const lost = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative");
  for (const audit of lost) console.log(`  ${audit.id}: ${audit.displayValue ?? audit.score}`);
  if (CATEGORIES.some((name) => lhr.categories[name].score < BAR)) process.exitCode = 1;
}
await site.close();
