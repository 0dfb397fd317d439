// Takes the README's pictures, or with a folder as argument one of every view at every width and in both schemes.
import { join } from "node:path";
import { mkdir } from "node:fs/promises";
import { checked, root, start } from "./support.mjs";

const VIEWS = ["Findings", "Claims", "People", "Timeline", "Figures"];
const folder = process.argv[2];

const site = await start();

async function opened(options) {
  const page = await site.open(options);
  await page.getByLabel("Published", { exact: true }).fill("2024-03-15");
  await page.getByRole("button", { name: "The bridge" }).first().click();
  await checked(page);
  return page;
}

/** Chooses a view; of the findings the first one too, so that its places are tied. */
async function turn(page, view) {
  await page.getByRole("tab", { name: view }).click();
  if (view === "Findings") await page.keyboard.press("F8");
  await page.waitForTimeout(700);
}

if (folder) {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1440, 1024, 390]) {
      const page = await opened({ colorScheme, viewport: { width, height: 844 } });
      for (const view of VIEWS) {
        await turn(page, view);
        await page.screenshot({ path: join(folder, `${view.toLowerCase()}-${width}-${colorScheme}.png`) });
      }
      await page.context().close();
    }
  }
} else {
  const page = await opened({ viewport: { width: 1280, height: 720 } });
  for (const view of VIEWS) {
    await turn(page, view);
    const path = join(root, "tests/browser/pictures", `${view.toLowerCase()}.jpg`);
    await page.screenshot({ path, quality: 70 });
  }
  await page.context().close();
  const phone = await opened({ viewport: { width: 390, height: 720 }, hasTouch: true, isMobile: true });
  await turn(phone, "Findings");
  await phone.screenshot({ path: join(root, "tests/browser/pictures/phone.jpg"), quality: 70 });
  await phone.context().close();
}
await site.close();
