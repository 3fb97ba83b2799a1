// A newsroom's desk: the page over a real store that frise serve answers for.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { views, violations } from "./axe.js";
import { closed } from "./open_page.js";
import { enter, settled, withServer } from "./open_live.js";
import { run, served, storeOf, token } from "./serve_store.js";

after(closed);

const pont = () => storeOf("samples/depeches/pont.jsonl");
const eventsOf = (store) => JSON.parse(run("query", "--store", store, "--undated", "without", "--format", "json")).events;
const refusals = /^error: Failed to load resource/;

/** Fails on whatever the page says on the console, but for what browsers say of refusals. */
async function silently(store, options, use) {
  const problems = await served(store, { edit: options.edit }, (address) => withServer(address, options, (page) => use(page, address)));
  assert.deepEqual(problems.filter((problem) => !(options.isRefused && refusals.test(problem))), []);
}

const item = (page, id) => page.locator(`[id="${id}"]`);
const save = (page) => page.getByRole("button", { name: "Enregistrer" }).click();
const saved = (page) => page.getByRole("status").filter({ hasText: "Correction enregistrée." }).waitFor();
const titles = (page) => page.locator("#rangees .what > bdi").allTextContents();

test("who reads sees what the store has", async () => {
  const store = pont();
  await silently(store, {}, async (page) => {
    await settled(page);
    const all = eventsOf(store);
    assert.match(await page.locator("#comptes").innerText(), new RegExp(`^${all.length}\\sévénements datés`));
    assert.equal(await page.getByRole("button", { name: "Corriger", exact: true }).count(), 0, "read-only");
    await page.locator("[data-view=all]").click();
    await settled(page);
    assert.deepEqual(await titles(page), all.map(({ title }) => title));
    assert.ok((await page.locator("#scene .mark").count()) > 5);
    await page.getByRole("button", { name: "Sans date" }).click();
    await settled(page);
    assert.equal(await page.locator("#rangees h2").first().innerText(), "Sans date");
    await page.getByRole("button", { name: "Sans date" }).click();
    await settled(page);
    const heaviest = all.reduce((best, event) => (event.weight > best.weight ? event : best));
    await page.locator("#rangees .event summary").filter({ hasText: heaviest.title }).first().click();
    await item(page, heaviest.id).locator("blockquote").first().waitFor();
    assert.equal(await item(page, heaviest.id).locator("blockquote").count(), heaviest.mentions.length);
    assert.ok((await page.evaluate(() => location.hash)).includes(heaviest.id));
  });
});

test("filters narrow the list and the timeline", async () => {
  const store = pont();
  await silently(store, {}, async (page) => {
    await settled(page);
    await page.locator("[data-view=all]").click();
    await page.getByLabel("Texte").fill("inaugur");
    await settled(page);
    const found = await titles(page);
    const expected = JSON.parse(run("query", "--store", store, "--undated", "without", "--text", "inaugur*", "--format", "json")).events;
    assert.ok(found.length > 0 && found.length < 20);
    assert.deepEqual(found, expected.map(({ title }) => title));
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    await page.getByLabel("du", { exact: true }).fill("14/03/2025");
    await page.getByLabel("au", { exact: true }).fill("15/03/2025");
    await settled(page);
    const days = JSON.parse(run("query", "--store", store, "--undated", "without", "--from", "2025-03-14", "--to", "2025-03-15", "--format", "json")).events;
    assert.deepEqual(await titles(page), days.map(({ title }) => title));
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    await settled(page);
    const boxes = page.locator("#facettes input[name=people]");
    const [one, other] = [await boxes.nth(0).inputValue(), await boxes.nth(1).inputValue()];
    await boxes.nth(0).check();
    await page.locator(`#facettes input[value="${other}"]`).check();
    await settled(page);
    const either = eventsOf(store).filter(({ people }) => people.includes(one) || people.includes(other));
    assert.ok((await titles(page)).length >= either.length, "either of them");
  });
});

test("a title and a date are corrected, and taken back", async () => {
  const store = pont();
  const { id, title } = eventsOf(store)[5];
  await silently(store, { edit: true, fragment: `#evenement=${id}` }, async (page) => {
    await enter(page, token, "Maud");
    await page.getByLabel("Titre", { exact: true }).fill("Le titre de Maud");
    await page.getByLabel("Date", { exact: true }).fill("3 mai 2019");
    await save(page);
    await saved(page);
    await settled(page);
    const now = eventsOf(store).find((event) => event.id === id);
    assert.deepEqual([now.title, now.date.value, now.edited], ["Le titre de Maud", "2019-05-03", true]);
    assert.equal(await item(page, id).locator(".what > bdi").innerText(), "Le titre de Maud");
    assert.equal(await item(page, id).locator(".when").innerText(), "3 mai 2019");
    assert.ok(await item(page, id).locator(".badge.edited").isVisible());
    assert.ok((await page.locator("#scene .mark.selected").getAttribute("aria-label")).includes("Le titre de Maud"));

    await page.reload();
    await item(page, id).locator("blockquote").first().waitFor();
    assert.equal(await item(page, id).locator(".what > bdi").innerText(), "Le titre de Maud");
    assert.equal(await page.getByLabel("Titre", { exact: true }).count(), 0, "the token is forgotten");

    await enter(page, token);
    await page.getByRole("button", { name: "Corrections" }).click();
    await page.locator("#journal-liste button").nth(1).waitFor();
    assert.equal(await page.locator("#journal-liste li").count(), 2);
    for (const number of [2, 1]) {
      await page.getByRole("button", { name: `Annuler la correction n° ${number}` }).click();
      await page.locator("#journal-liste .past").nth(2 - number).waitFor();
    }
    await page.getByRole("button", { name: "Fermer" }).click();
    await settled(page);
    assert.equal(await item(page, id).locator(".what > bdi").first().innerText(), title);
    assert.equal(eventsOf(store).find((event) => event.id === id).title, title);
  });
});

test("two events become one, by pointing, and two again", async () => {
  const store = pont();
  const before = eventsOf(store);
  const [one, other] = [before[10], before[12]];
  await silently(store, { edit: true, fragment: `#evenement=${one.id}` }, async (page) => {
    await page.locator("[data-view=all]").click();
    await settled(page);
    await enter(page, token);
    await page.getByRole("button", { name: "Le montrer" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Le montrer" }).click();
    await page.getByRole("status").filter({ hasText: "Choisissez l’autre événement" }).waitFor();
    await item(page, other.id).locator("summary").click();
    assert.equal(await page.getByLabel("Fusionner avec").inputValue(), other.id);
    assert.equal(await item(page, other.id).locator("details[open]").count(), 0, "it is pointed at, not opened");
    await save(page);
    await saved(page);
    await settled(page);
    assert.equal(eventsOf(store).length, before.length - 1);
    assert.equal((await titles(page)).length + (await page.locator("#demande .event").count()), before.length - 1);
    await page.locator("#avis").getByRole("button", { name: "Annuler" }).click();
    await page.getByRole("status").filter({ hasText: "Correction annulée." }).waitFor();
    assert.deepEqual(eventsOf(store).map(({ id }) => id), before.map(({ id }) => id));
  });
});

test("mentions are split off, and events hidden", async () => {
  const store = pont();
  const before = eventsOf(store);
  const all = () => {
    const { events, undated } = JSON.parse(run("query", "--store", store, "--undated", "with", "--format", "json"));
    return events.length + undated.length;
  };
  const total = all();
  const split = before.find(({ mentions }) => mentions.length > 1);
  await silently(store, { edit: true, fragment: `#evenement=${split.id}` }, async (page) => {
    await enter(page, token);
    await page.locator("form.edit .split input").last().check();
    await save(page);
    await saved(page);
    await settled(page);
    assert.equal(all(), total + 1);
    await page.getByLabel("Masquer cet événement").check();
    await save(page);
    await page.locator("form.edit").waitFor({ state: "detached" });
    await settled(page);
    assert.equal(all(), total);
    assert.equal(await page.evaluate(() => document.activeElement.id), "liste");
  });
});

test("of two people at once the second is told", async () => {
  const store = pont();
  const { id } = eventsOf(store)[5];
  await silently(store, { edit: true, isRefused: true, fragment: `#evenement=${id}` }, async (page, address) => {
    await enter(page, token, "Maud");
    await page.getByLabel("Titre", { exact: true }).fill("Le titre de Maud");
    await withServer(address, { fragment: `#evenement=${id}` }, async (second) => {
      await enter(second, token, "Élie");
      await second.getByLabel("Titre", { exact: true }).fill("Le titre d’Élie");
      await save(second);
      await saved(second);
    });
    await save(page);
    await page.locator("form.edit [role=alert]").filter({ hasText: /modifié entre-temps par Élie.*relisez avant de corriger/ }).waitFor();
    assert.equal(eventsOf(store).find((event) => event.id === id).title, "Le titre d’Élie");
    assert.equal(await item(page, id).locator(".what > bdi").innerText(), "Le titre d’Élie");
    assert.equal(await page.getByLabel("Titre", { exact: true }).inputValue(), "Le titre de Maud");
    await save(page);
    await saved(page);
    assert.equal(eventsOf(store).find((event) => event.id === id).title, "Le titre de Maud");
  });
});

test("a date that is none is refused in French", async () => {
  const store = pont();
  const { id } = eventsOf(store)[5];
  await silently(store, { edit: true, isRefused: true, fragment: `#evenement=${id}` }, async (page) => {
    await enter(page, token);
    await page.getByLabel("Date", { exact: true }).fill("la semaine des quatre jeudis");
    await save(page);
    await page.locator("form.edit [role=alert]").filter({ hasText: /« la semaine des quatre jeudis » n’est pas une date/ }).waitFor();
  });
});

test("what was typed is asked after before it is lost", async () => {
  const store = pont();
  const asked = [];
  await silently(store, { edit: true, asked, fragment: `#evenement=${eventsOf(store)[5].id}` }, async (page) => {
    await enter(page, token);
    await page.getByLabel("Titre", { exact: true }).press("End");
    await page.reload();
    assert.deepEqual(asked, [], "nothing was typed");
    await settled(page);
    await enter(page, token);
    await page.getByLabel("Titre", { exact: true }).pressSequentially(" et demi");
    await page.reload();
    assert.deepEqual(asked, ["beforeunload"]);
    await settled(page);
    await enter(page, token);
    await page.getByLabel("Note").fill("vu");
    // The event as it is now never comes: what is in the form has been saved all the same.
    await page.route("**/api/events/*", (route) => route.request().method() === "GET" || route.continue());
    await save(page);
    await saved(page);
    await page.reload();
    assert.deepEqual(asked, ["beforeunload"], "it is saved");
  });
});

/** Presses Tab until what is focused answers, as someone without a mouse does. */
async function tabTo(page, isThere, what) {
  for (let k = 0; k < 150; ++k) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(isThere)) return;
  }
  assert.fail(`the keyboard does not come to ${what}`);
}

test("the keyboard alone will do", async () => {
  const store = pont();
  await silently(store, { edit: true }, async (page) => {
    await settled(page);
    await tabTo(page, () => document.activeElement.id === "corriger", "« Corriger »");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Maud");
    await tabTo(page, () => document.activeElement.id === "cle-jeton", "the token");
    await page.keyboard.type(token);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "corriger", "back where it began");
    await tabTo(page, () => document.activeElement.id === "scene", "the timeline");
    await page.keyboard.press("0");
    await settled(page);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.locator("form.edit").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
    await tabTo(page, () => document.activeElement.name === "titre", "the title");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Un titre du clavier");
    await page.keyboard.press("Enter");
    await saved(page);
    assert.ok(eventsOf(store).some(({ title }) => title === "Un titre du clavier"));
    assert.equal(await page.evaluate(() => document.activeElement.name), "titre", "nobody is thrown out of the form");
    await page.locator("#corrections").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Annuler la correction n° 1" }).waitFor();
    await tabTo(page, () => document.activeElement.getAttribute("aria-label") === "Annuler la correction n° 1", "undo");
    await page.keyboard.press("Enter");
    await page.locator("#journal-liste .past").waitFor();
    await page.keyboard.press("Escape");
    assert.ok(eventsOf(store).every(({ title }) => title !== "Un titre du clavier"));
  });
});

for (const [view, options] of Object.entries(views))
  test(`nothing that WCAG forbids, ${view}`, async () => {
    const store = pont();
    await silently(store, { ...options, edit: true, fragment: `#evenement=${eventsOf(store)[5].id}` }, async (page) => {
      await enter(page, token);
      await page.locator("form.edit").waitFor();
      await settled(page);
      assert.deepEqual(await violations(page), []);
    });
  });

const markup = `</script><script>window.acted = 1</script><img src=x onerror="window.acted = 2">`;
const attribute = `" onmouseover="window.acted = 3" style="position:fixed" x='`;

test("a hostile store changes nothing", async () => {
  const store = storeOf(
    { id: "h-1", title: markup, source: attribute, url: "javascript:window.acted = 4", published: "2025-03-15", text: `Le maire ${markup} a été élu le 3 mars 2025. Il « ${attribute} » démissionne le 10 mars 2025.` },
    { id: "h-2", title: attribute, source: markup, published: "2025-03-16", text: `Le préfet a fermé le pont le 12 mars 2025. ${markup}` });
  const ids = eventsOf(store).map(({ id }) => id);
  assert.ok(ids.length >= 3);
  run("edit", ids[0], "--store", store, "--title", markup, "--note", markup);
  run("edit", ids[1], "--store", store, "--title", attribute, "--note", attribute);
  await silently(store, { edit: true }, async (page) => {
    await enter(page, token, markup);
    await page.locator("[data-view=all]").click();
    await settled(page);
    for (const id of ids) {
      await item(page, id).locator("summary").click();
      await item(page, id).locator("form.edit").waitFor();
    }
    for (const checkbox of await page.locator("#facettes input[type=checkbox]").filter({ visible: true }).all()) await checkbox.hover();
    await item(page, ids[1]).locator("summary").hover();
    await page.getByLabel("Note").first().fill(markup);
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await saved(page);
    await page.getByRole("button", { name: "Corrections" }).click();
    await page.locator("#journal-liste li").nth(4).waitFor();
    assert.equal(await page.evaluate(() => window.acted), undefined);
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator("img, iframe, object, embed, base, link").count(), 0);
    assert.deepEqual(await page.$$eval("*", (all) => all.flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith("on"))), []);
    assert.deepEqual(await page.$$eval("body *", (all) => all.filter((each) => getComputedStyle(each).position === "fixed" && each.tagName !== "DIALOG").length), 0);
    assert.ok((await page.$$eval("a", (all) => all.map((link) => link.protocol))).every((scheme) => /^https?:$/.test(scheme)));
    assert.equal(await item(page, ids[0]).locator(".what > bdi").textContent(), markup);
  });
});

test("the policy lets nothing else run, load or send", async () => {
  await served(pont(), {}, async (address) => {
    const response = await fetch(address);
    const policy = response.headers.get("content-security-policy");
    assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
    const problems = await withServer(address, {}, async (page) => {
      await settled(page);
      const done = await page.evaluate(async () => {
        const script = document.createElement("script");
        script.textContent = "window.acted = 5";
        const image = new Image();
        const refused = new Promise((resolve) => (image.onerror = () => resolve("refused")));
        image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
        document.head.append(script);
        return [window.acted, await refused, await fetch("https://frise.example/").then(() => "sent", () => "refused")];
      });
      assert.deepEqual(done, [undefined, "refused", "refused"]);
    });
    assert.deepEqual(problems.filter((problem) => !/Content Security Policy|frise\.example/.test(problem)), []);
  });
});
