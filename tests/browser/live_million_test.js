// The page over a real store of a million events and more, and the server that answers for it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed } from "./open_page.js";
import { enter, settled, withServer } from "./open_live.js";
import { crowdedStore, run, served, token } from "./serve_store.js";

let store;

before(() => (store = crowdedStore(1_000_000, "samples/depeches/pont.jsonl")));
after(closed);

const silently = async (options, use) => assert.deepEqual(await served(store, options, (address) => withServer(address, options, use)), []);
const titles = (page) => page.locator("#rangees .what > bdi").allTextContents();
const found = (...query) => JSON.parse(run("query", "--store", store, "--undated", "without", "--limit", "20", "--format", "json", ...query)).events;
const count = (...query) => Number(run("query", "--store", store, "--undated", "without", "--count", ...query));
const says = (page, number) => page.locator("#resultat").filter({ hasText: new RegExp(`^${number.toLocaleString("fr-FR").replace(/\s/g, "\\s")}\\sévénements`) }).waitFor();

test("from all of it to one day", async () => {
  await silently({}, async (page) => {
    await says(page, count());
    await settled(page);
    assert.ok((await page.locator(".histogram rect").count()) > 20);
    assert.ok((await page.locator("#scene .mark").count()) > 20);
    for (let k = 0; k < 10; ++k) {
      await page.locator("[data-view=in]").click();
      await page.waitForTimeout(50);
    }
    await settled(page);
    assert.ok((await page.locator("#scene .mark").count()) > 5);
    assert.ok((await page.locator(".event").count()) <= 300, "a page of the list, or a few");

    await page.getByLabel("du", { exact: true }).fill("14/03/2021");
    await page.getByLabel("au", { exact: true }).fill("14/03/2021");
    const day = ["--from", "2021-03-14", "--to", "2021-03-14"];
    await says(page, count(...day));
    await settled(page);
    assert.deepEqual((await titles(page)).slice(0, 20), found(...day).map(({ title }) => title));
  });
});

test("by a word to one event, which is corrected, merged and set right again", async () => {
  const word = ["--text", "mariniers"];
  const [one, other] = found(...word);
  const all = count(...word);
  const item = (page, id) => page.locator(`[id="${id}"]`);
  const save = async (page) => {
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("status").filter({ hasText: "Correction enregistrée." }).waitFor();
    await settled(page);
  };
  await silently({ edit: true }, async (page) => {
    await page.locator("[data-view=all]").click();
    await page.getByLabel("Texte").fill("mariniers");
    await says(page, all);
    await settled(page);
    await item(page, one.id).locator("summary").click();
    await item(page, one.id).locator("blockquote").first().waitFor();
    await enter(page, token, "Maud");
    await page.getByLabel("Titre", { exact: true }).fill("Les mariniers de Maud");
    await page.getByLabel("Date", { exact: true }).fill("3 mai 2019");
    await save(page);
    assert.equal(await item(page, one.id).locator(".when").innerText(), "3 mai 2019");
    assert.deepEqual(found(...word, "--to", "2019-12-31").map(({ title }) => title), ["Les mariniers de Maud"]);
    await page.getByLabel("Fusionner avec").fill(other.id);
    await save(page);
    assert.equal(count(...word), all - 1);

    await page.reload();
    await page.locator(".event").filter({ hasText: "Les mariniers de Maud" }).locator("blockquote").first().waitFor();
    await enter(page, token);
    await page.getByRole("button", { name: "Corrections" }).click();
    for (const [undone, number] of [3, 2, 1].entries()) {
      await page.getByRole("button", { name: `Annuler la correction n° ${number}` }).click();
      await page.locator("#journal-liste .past").nth(undone).waitFor();
    }
  });
  assert.equal(count(...word), all);
  assert.deepEqual(found(...word).slice(0, 2), [one, other]);
});
