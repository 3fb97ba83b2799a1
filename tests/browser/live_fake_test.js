// The page over a server of invented events: what it asks, how it takes late answers, refusals and silence, and a million events.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FakeStore, serve } from "./fake_server.js";
import { views, violations } from "./axe.js";
import { closed } from "./open_page.js";
import { enter, settled, withServer } from "./open_live.js";

after(closed);

const token = "un-jeton-de-test";

async function over(store, rules, options, use) {
  const server = await serve(store, { token, ...rules });
  try {
    return await withServer(server.address, options, (page) => use(page, server));
  } finally {
    await server.close();
  }
}

const silently = async (store, use, options = {}) => assert.deepEqual(await over(store, {}, options, use), []);
const titles = (page) => page.locator("#rangees .what > bdi").allTextContents();
const marks = (page) => page.locator("#scene .mark").count();

test("a million events are asked for by period and zoom", async () => {
  await silently(new FakeStore(1_000_000), async (page, { requests }) => {
    await settled(page);
    assert.match(await page.locator("#resultat").innerText(), /^1\s000\s000\sévénements$/);
    assert.ok((await marks(page)) > 20);
    assert.ok((await page.locator(".histogram rect").count()) > 20);
    assert.ok((await page.locator(".event").count()) <= 300, "a page of the list, or a few");
    const before = await titles(page);
    for (let k = 0; k < 8; ++k) {
      await page.locator("[data-view=in]").click();
      await page.waitForTimeout(30);
    }
    await settled(page);
    assert.ok((await marks(page)) > 5, "titles when closer too");
    assert.notDeepEqual(await titles(page), before);
    assert.match(await page.locator("#fenetre").innerText(), /événements$/);
    const limits = requests.filter((each) => each.includes("/api/events?")).map((each) => Number(/limit=(\d+)/.exec(each)[1]));
    assert.ok(Math.max(...limits) <= 300);
    assert.ok(requests.length <= 9 * 10, `${requests.length} requests for nine views, which a slow machine sees one by one`);
    const asked = requests.length;
    await page.locator("[data-view=later]").click();
    await page.locator("[data-view=earlier]").click();
    await settled(page);
    const tiles = requests.slice(asked).filter((each) => each.includes("order=weight"));
    assert.ok(tiles.length <= 3, `what is near has been asked for before: ${tiles.join("\n")}`);
  });
});

test("the list goes on as it is read", async () => {
  await silently(new FakeStore(1000), async (page) => {
    await page.locator("[data-view=all]").click();
    await settled(page);
    const first = await page.locator(".event").count();
    assert.ok(first >= 100 && first <= 200, `${first}`);
    await page.locator("#fin").scrollIntoViewIfNeeded();
    await settled(page);
    const more = await titles(page);
    assert.ok(more.length > first);
    assert.equal(new Set(more).size, more.length, "none twice");
    assert.deepEqual(await page.locator(".year > h2").first().innerText(), "1990");
  });
});

test("filters ask the server, and stand in the address", async () => {
  await silently(new FakeStore(2000), async (page, { requests, address }) => {
    await settled(page);
    await page.getByLabel("Texte").fill("n° 1999");
    await settled(page);
    assert.deepEqual(await titles(page), ["Le conseil examine le recours n° 1999"]);
    assert.match(await page.locator("#resultat").innerText(), /^1\sévénement sur 2\s000 · texte/);
    assert.equal(await marks(page), 1, "the timeline goes where it is");
    assert.ok(requests.some((each) => each.includes("text=n%C2%B0+1999*")));
    await page.getByLabel("Texte").fill("");
    await page.getByRole("checkbox", { name: "démenti" }).check();
    await page.getByLabel("du", { exact: true }).fill("2001");
    await settled(page);
    assert.equal(await page.evaluate(() => decodeURIComponent(location.hash).replace(/&vue=.*/, "")), "#du=2001&statut=démenti");
    assert.ok(requests.some((each) => each.includes("from=2001-01-01") && each.includes("status=denied")));
    await page.getByLabel("du", { exact: true }).fill("hier");
    assert.match(await page.locator("#erreur-dates").innerText(), /« hier » n’est pas une date/);
    await page.goto(`${address}#texte=1234`);
    await page.reload();
    await settled(page);
    assert.equal(await page.getByLabel("Texte").inputValue(), "1234");
  });
});

test("an answer that comes too late changes nothing", async () => {
  const rules = { delay: 0, token };
  const server = await serve(new FakeStore(500), rules);
  try {
    await withServer(server.address, {}, async (page) => {
      await settled(page);
      rules.delay = 1200;
      await page.getByLabel("Texte").fill("n° 100");
      await page.waitForTimeout(300);
      rules.delay = 0;
      await page.getByLabel("Texte").fill("n° 200");
      await page.waitForTimeout(1800);
      assert.deepEqual(await titles(page), ["Le conseil examine le recours n° 200"]);
      assert.match(await page.locator("#resultat").innerText(), /n° 200/);
    });
  } finally {
    await server.close();
  }
});

test("a server that does not answer, or refuses, is said in French, and asked again", async () => {
  const rules = { silent: false, token };
  const server = await serve(new FakeStore(50), rules);
  try {
    await withServer(server.address, {}, async (page) => {
      await settled(page);
      rules.silent = true;
      await page.getByLabel("Texte").fill("n° 7");
      await page.getByRole("alert").filter({ hasText: "Le serveur ne répond pas." }).waitFor();
      rules.silent = false;
      await page.getByRole("button", { name: "Réessayer" }).click();
      await settled(page);
      assert.equal(await page.locator("#panne").innerText(), "");
      rules.refuse = [400, "text : « * » ne dit rien."];
      await page.getByLabel("Texte").fill("*");
      await page.getByRole("alert").filter({ hasText: "text : « * » ne dit rien." }).waitFor();
    });
  } finally {
    await server.close();
  }
});

test("the second of two corrections is told of the first, and loses nothing", async () => {
  const store = new FakeStore(30);
  const problems = await over(store, {}, { fragment: "#evenement=e-3" }, async (page, { requests }) => {
    await enter(page, token, "Maud");
    const form = page.locator("#e-3 form.edit");
    await form.getByLabel("Titre").fill("Le titre de Maud");
    store.change(3, "Élie", { title: "Le titre d’Élie", date: "1991-07-08" });
    await form.getByRole("button", { name: "Enregistrer" }).click();
    await form.getByRole("alert").filter({ hasText: "Modifié entre-temps par Élie : relisez avant de corriger." }).waitFor();
    assert.equal(store.record(3).title, "Le titre d’Élie", "nothing is overwritten");
    assert.equal(await page.locator("#e-3 .what > bdi").innerText(), "Le titre d’Élie");
    assert.equal(await form.getByLabel("Titre").inputValue(), "Le titre de Maud", "what was typed is kept");
    assert.equal(await form.getByLabel("Date").inputValue(), "1991-07-08", "what was not is as it is now");
    await form.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("status").filter({ hasText: "Correction enregistrée." }).waitFor();
    assert.equal(store.record(3).title, "Le titre de Maud");
    assert.ok(requests.every((each) => !each.includes(token)));
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  });
  assert.deepEqual(problems.filter((each) => !/412/.test(each)), []);
});

test("a wrong token is asked for again, and what was typed is saved with the right one", async () => {
  const store = new FakeStore(30);
  const problems = await over(store, {}, { fragment: "#evenement=e-5" }, async (page) => {
    await enter(page, "faux");
    await page.locator("#e-5 form.edit").getByLabel("Titre").fill("Un autre titre");
    await page.locator("#e-5 form.edit").getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("alert").filter({ hasText: "Le serveur refuse ce jeton." }).waitFor();
    await page.getByLabel("Jeton").fill(token);
    await page.getByLabel("Jeton").press("Enter");
    await page.getByRole("status").filter({ hasText: "Correction enregistrée." }).waitFor();
    assert.equal(store.record(5).title, "Un autre titre");
  });
  assert.deepEqual(problems.filter((each) => !/401/.test(each)), []);
});

test("what is being typed outlasts a movement of the timeline", async () => {
  await silently(new FakeStore(2000), async (page) => {
    await settled(page);
    await enter(page, token);
    await page.locator("#rangees .event summary").nth(3).click();
    const title = page.locator("form.edit").getByLabel("Titre");
    await title.fill("Un titre commencé");
    for (let k = 0; k < 4; ++k) await page.locator("[data-view=in]").click();
    await page.locator("[data-view=later]").click();
    await settled(page);
    assert.equal(await title.inputValue(), "Un titre commencé");
    assert.equal(await page.locator("form.edit").count(), 1);
  });
});

for (const [view, options] of Object.entries(views))
  test(`nothing that WCAG forbids, ${view}`, async () => {
    const store = new FakeStore(300);
    store.change(4, "Élie", { title: "Un titre corrigé" });
    const rules = { token };
    const server = await serve(store, rules);
    try {
      await withServer(server.address, { ...options, fragment: "#evenement=e-4" }, async (page) => {
        await settled(page);
        assert.deepEqual(await violations(page), []);
        await page.getByRole("button", { name: "Corriger", exact: true }).click();
        assert.deepEqual(await violations(page), [], "the question for the token");
        await page.getByRole("button", { name: "Annuler" }).click();
        await enter(page, token, "Maud");
        const form = page.locator("#e-4 form.edit");
        await form.getByRole("button", { name: "Enregistrer" }).click();
        assert.deepEqual(await violations(page), [], "a form and what is wrong with it");
        await form.getByLabel("Note").fill("Vu.");
        await form.getByRole("button", { name: "Enregistrer" }).click();
        await page.getByRole("status").filter({ hasText: "Correction enregistrée." }).waitFor();
        await page.getByRole("button", { name: "Corrections" }).click();
        await page.getByRole("button", { name: "Annuler la correction n° 1" }).waitFor();
        assert.deepEqual(await violations(page), [], "the log");
        await page.getByRole("button", { name: "Fermer" }).click();
        rules.silent = true;
        await page.evaluate(() => (document.getElementById("filtres").open = true));
        await page.getByLabel("Texte").fill("rien");
        await page.getByRole("button", { name: "Réessayer" }).waitFor();
        assert.deepEqual(await violations(page), [], "silence");
      });
    } finally {
      await server.close();
    }
  });
