// Pictures of the page: on a desktop, wide, on a phone, in the dark, on paper. They are to be looked at.
// Usage: node screenshots.js PATH_TO_FRISE PATH_TO_CHROMIUM FOLDER [PAGE.html …]; without a page, those of the samples.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [frise, executablePath, folder, ...pages] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../", import.meta.url));
mkdirSync(folder, { recursive: true });

function samplePage(sample) {
  const path = join(resolve(folder), `${basename(sample, ".jsonl")}.html`);
  execFileSync(frise, ["build", sample, "-o", path], { cwd: root });
  return path;
}

// Opens the event that most is told of, so that its mentions are seen.
function openHeaviest() {
  const { events } = JSON.parse(document.getElementById("donnees").textContent);
  const heaviest = events.sort((a, b) => b.weight - a.weight)[0];
  if (heaviest) location.hash = heaviest.id;
}

const views = {
  desktop: { viewport: { width: 1280, height: 900 } },
  wide: { viewport: { width: 2560, height: 1300 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 1500 }, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true },
};

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const path of pages.length > 0 ? pages : ["samples/depeches/pont.jsonl", "samples/depeches/festival"].map(samplePage)) {
    const name = basename(path, ".html");
    const address = pathToFileURL(resolve(path)).href;
    for (const [view, options] of Object.entries(views)) {
      const page = await browser.newPage({ ...options, locale: "fr-FR" });
      await page.goto(address);
      if (view === "desktop" || view === "dark") await page.evaluate(openHeaviest);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}-${view}.png`) });
      await page.close();
    }
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(address);
    await page.evaluate(openHeaviest);
    await page.pdf({ path: join(folder, `${name}.pdf`), format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
    await page.setViewportSize({ width: 700, height: 990 });
    await page.emulateMedia({ media: "print" });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-print.png`) });
    await page.close();
  }
} finally {
  await browser.close();
}
