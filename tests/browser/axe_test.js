// axe-core: nothing in the page that WCAG 2.2 forbids at levels A and AA, in each of its states.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { views, violations } from "./axe.js";
import { closed, madePage, samplePage, withFile } from "./open_page.js";

after(closed);

const pages = { pont: samplePage("samples/depeches/pont.jsonl"), "every kind": madePage("every-kind"), many: madePage("2500") };
const cases = [...["pont", "every kind"].flatMap((name) => ["light", "dark", "phone"].map((view) => [name, view])), ["many", "light"]];

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
