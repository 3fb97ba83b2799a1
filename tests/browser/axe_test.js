// axe-core: nothing in the page that WCAG 2.2 forbids at levels A and AA, in each of its states.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { closed, madePage, painted, samplePage, withFile } from "./open_page.js";

after(closed);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const pages = { pont: samplePage("samples/depeches/pont.jsonl"), "every kind": madePage("every-kind"), many: madePage("2500") };
const cases = [...["pont", "every kind"].flatMap((name) => ["light", "dark", "phone"].map((view) => [name, view])), ["many", "light"]];
const views = {
  light: {},
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
};

async function violations(page) {
  await painted(page);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

for (const [name, view] of cases)
  test(`${name}, ${view}`, async () => {
    await withFile(pages[name], views[view], async (page) => {
      assert.deepEqual(await violations(page), []);
      await page.locator(".event summary").nth(3).click();
      await page.locator(".help summary").click();
      await page.evaluate(() => (document.getElementById("filtres").open = true));
      await page.locator("#du").fill("hier");
      assert.deepEqual(await violations(page), []);
      await page.locator("#texte").fill("rien de tel nulle part");
      assert.deepEqual(await violations(page), []);
    });
  });

test("without a script", async () => {
  await withFile(pages["every kind"], {}, async (page) => {
    await page.evaluate(() => {
      document.documentElement.classList.remove("live");
      for (const id of ["frise", "filtres", "outils"]) document.getElementById(id).hidden = true;
    });
    assert.deepEqual(await violations(page), []);
  });
});
