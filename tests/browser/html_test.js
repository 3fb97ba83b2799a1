// The page: the timeline, the list and the filters do what they say, in step, from disk, without a word on the console.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { closed, madePage, painted, samplePage, withFile } from "./open_page.js";

after(closed);

const pont = samplePage("samples/depeches/pont.jsonl");
const everyKind = madePage("every-kind");
const everything = JSON.parse(/id="donnees">(.*?)<\/script>/s.exec(readFileSync(everyKind, "utf8"))[1]).events;
const events = (page) => page.evaluate(() => JSON.parse(document.getElementById("donnees").textContent).events);
const shown = (page) => page.$$eval(".event:not([hidden])", (items) => items.filter((item) => !item.closest("[hidden]")).map((item) => item.id));
const fragment = (page) => page.evaluate(() => decodeURIComponent(location.hash));
// The timers of the page have run and what they asked for is painted, on a busy machine too: so many frames, and no fewer milliseconds.
const settled = async (page) => {
  await page.waitForTimeout(400);
  for (let k = 0; k < 5; ++k) await painted(page);
};

async function silently(path, options, use) {
  assert.deepEqual(await withFile(path, options, use), []);
}

test("without a script the page is a whole list", async () => {
  await silently(everyKind, { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("#frise, #filtres, #outils").filter({ visible: true }).count(), 0);
    assert.equal(await page.locator(".event").filter({ visible: true }).count(), everything.length);
    assert.deepEqual(await page.locator("h2").allTextContents().then((all) => all.slice(-3)), ["Sans date", "Avertissements", "Articles"]);
    await page.locator("#e-grain-day summary").click();
    assert.equal(await page.locator("#e-grain-day mark").first().textContent(), "jeudi");
    assert.ok(await page.locator("#e-grain-day .why").first().isVisible());
  });
});

test("without a script a long page is a whole list too", async () => {
  await silently(madePage("2500"), { javaScriptEnabled: false }, async (page) => assert.equal(await page.locator(".event").count(), 2550));
});

test("an event opens to its mentions, and what they disagree on", async () => {
  await silently(everyKind, { fragment: "#evenement=e-grain-day" }, async (page) => {
    const text = await page.locator("#e-grain-day").innerText();
    for (const words of ["14 mars 2024", "Le conseil vote la passerelle", "autres dates", "chiffres divergents", "corrigé à la main", "12 mars 2024",
      "Maud Ferrand, Élie Roque", "Conseil d’Aubray", "douze", "quatorze", "selon la préfecture", "16 mars 2024",
      "dernier jeudi avant la publication du samedi 16 mars 2024"]) assert.ok(text.includes(words), words);
    const [left, right] = await page.$$eval("#e-grain-day .figure dd", (values) => values.map((value) => value.getBoundingClientRect()));
    assert.ok(left.top === right.top && left.right < right.left, "figures stand side by side");
    assert.equal(await page.locator("#e-grain-day a").first().getAttribute("href"), "https://vallon-1.example/");
    for (const [status, label] of [["denied", "démenti"], ["conditional", "au conditionnel"], ["planned", "prévu"], ["postponed", "reporté"], ["cancelled", "annulé"]])
      assert.equal(await page.locator(`#e-status-${status} .badge`).first().textContent(), label);
  });
});

test("each date is drawn as precisely as it is known, at its place", async () => {
  await silently(everyKind, {}, async (page) => {
    const all = (await events(page)).filter(({ date }) => date);
    for (const event of all) {
      const [first, last] = [event.date.first ?? event.date.last, event.date.last ?? event.date.first];
      await page.evaluate((hash) => (location.hash = hash), `vue=${encodeURIComponent(`${first}..${last}`)}&evenement=${event.id}`);
      await painted(page);
      const drawn = await page.evaluate(drawnShape, event.title);
      assert.ok(drawn, `${event.id} is not drawn`);
      assert.equal(drawn.kind, expectedKind(event), event.id);
      assert.ok(drawn.label.startsWith(`${event.date.display} : `), drawn.label);
      // The window is the event's own days, with what is nearest to it as narrow as windows get.
      assert.ok(drawn.left < drawn.width && drawn.right > 0, `${event.id} is out of sight`);
    }
  });
});

// Runs in the page.
function drawnShape(title) {
  const scene = document.querySelector("#scene svg").getBoundingClientRect();
  const mark = [...document.querySelectorAll(".mark")].find((each) => each.getAttribute("aria-label").includes(title) && each.classList.contains("selected"));
  const shape = mark?.querySelector(".point, rect");
  if (!shape) return null;
  const { left, right } = shape.getBoundingClientRect();
  const kind = shape.classList.contains("point") ? "point" : (shape.getAttribute("fill") ?? "").replace(/^url\(#(.*)-\w+\)$/, "$1") || "hard";
  return { kind, left: left - scene.left, right: right - scene.left, width: scene.width, label: mark.getAttribute("aria-label") };
}

function expectedKind({ date, until }) {
  if (date.first === null) return "fade-start";
  if (date.last === null) return "fade-end";
  const days = ["minute", "hour", "part-of-day", "day"].includes(date.grain);
  if (days && date.certainty !== "publication") return until || date.first !== date.last ? "hard" : "point";
  return "soft";
}

test("weight decides what has a title, the rest is density", async () => {
  await silently(madePage("1500"), {}, async (page) => {
    const all = (await events(page)).filter(({ date }) => date);
    const titled = new Set(await page.$$eval(".mark", (marks) => marks.map((mark) => Number(mark.dataset.index))));
    assert.ok(titled.size > 10 && titled.size < 200, `${titled.size} titles`);
    const mean = (list) => list.reduce((sum, { weight }) => sum + weight, 0) / list.length;
    assert.ok(mean(all.filter((_, k) => titled.has(k))) > 0.85, "the heavy ones have titles");
    const heaviest = all.reduce((best, event, k) => (event.weight > all[best].weight ? k : best), 0);
    assert.ok(titled.has(heaviest));
    assert.ok((await page.locator(".histogram rect").count()) > 50);
    await page.locator("[data-view=in]").click();
    await painted(page);
    const closer = await page.$$eval(".mark", (marks) => marks.map((mark) => Number(mark.dataset.index)));
    assert.ok(closer.some((index) => !titled.has(index)), "more titles when closer");
  });
});

test("the keyboard goes from event to event, and reads", async () => {
  await silently(pont, {}, async (page) => {
    await page.locator("#scene").focus();
    const active = () => page.$eval("#scene", (scene) => document.getElementById(scene.getAttribute("aria-activedescendant"))?.getAttribute("aria-label"));
    await page.keyboard.press("Home");
    const [first, second] = await events(page);
    await painted(page);
    assert.ok((await active()).includes(first.title));
    await page.keyboard.press("ArrowRight");
    await painted(page);
    assert.ok((await active()).includes(second.title));
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.closest(".event").id), second.id);
    assert.ok(await page.locator(`#${second.id} blockquote`).first().isVisible());
    const line = () => page.locator("#fenetre").innerText();
    await page.locator("#scene").focus();
    const before = await line();
    await page.keyboard.press("+");
    await painted(page);
    assert.notEqual(await line(), before);
    await page.keyboard.press("0");
    await painted(page);
    const dated = (await events(page)).filter(({ date }) => date).length;
    assert.match(await line(), new RegExp(String.raw`^19\d\d – 20\d\d\s*${dated}\sévénements$`));
  });
});

test("the timeline and the list are in step", async () => {
  await silently(pont, {}, async (page) => {
    await settled(page);
    const mark = page.locator(".mark").last();
    const index = Number(await mark.getAttribute("data-index"));
    const { id } = (await events(page))[index];
    await mark.click();
    await settled(page);
    const inList = async (wanted) => page.evaluate((item) => {
      const [box, list] = [document.getElementById(item).getBoundingClientRect(), document.getElementById("liste").getBoundingClientRect()];
      return box.top < list.bottom && box.bottom > list.top;
    }, wanted);
    assert.ok(await inList(id), "what is clicked is read");
    assert.ok(await page.locator(`#${id} .more`).isVisible());
    assert.equal(await page.locator(".mark.selected").getAttribute("data-index"), String(index));

    await page.$eval("#liste", (list) => list.scrollTo(0, 0));
    await settled(page);
    const window = await page.locator("#fenetre").innerText();
    assert.match(window, /^19/, `what is read is in sight: ${window}`);
    assert.equal(await page.locator(".cursor").count(), 1);

    await page.locator("[data-view=all]").click();
    for (let k = 0; k < 5; ++k) await page.locator("[data-view=later]").click();
    for (let k = 0; k < 6; ++k) await page.locator("[data-view=in]").click();
    await settled(page);
    const all = await events(page);
    const read = await page.evaluate(() => {
      const top = document.getElementById("outils").getBoundingClientRect().bottom + 10;
      return document.elementFromPoint(700, top).closest(".event")?.id ?? null;
    });
    assert.ok(Number(all.find((event) => event.id === read).date.first.slice(0, 4)) >= 2000, "the list follows the timeline");
  });
});

test("a click in the list selects on the timeline, while the list still scrolls too", async () => {
  await silently(pont, {}, async (page) => {
    const item = page.locator(".event").nth(10);
    await item.scrollIntoViewIfNeeded();
    await settled(page);
    await item.evaluate(async (event) => {
      document.getElementById("liste").scrollTo(0, 0);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      event.querySelector("summary").click();
    });
    await settled(page);
    assert.equal(await page.locator(".mark.selected").getAttribute("data-index"), "10");
    assert.match(await fragment(page), new RegExp(`^#vue=.*&evenement=${await item.getAttribute("id")}$`), "the timeline has moved to it");
  });
});

test("filters narrow the list and the timeline, and stand in the address", async () => {
  let address;
  await silently(everyKind, {}, async (page) => {
    const total = (await events(page)).length;
    await page.locator("#texte").fill("CESAR rome");
    assert.deepEqual(await shown(page), ["e-day-before-our-era"]);
    assert.equal(await page.locator(".mark").count(), 1);
    assert.match(await page.locator("#resultat").innerText(), new RegExp(`^1\\sévénement sur ${total} · texte`));
    assert.equal(await page.locator("section.year").filter({ visible: true }).count(), 1);
    await page.locator("#texte").fill("voté jeudi");
    assert.equal((await shown(page)).length, total - 1);
    await page.locator("#texte").fill("");
    await page.getByRole("checkbox", { name: "Maud Ferrand" }).check();
    assert.deepEqual(await shown(page), ["e-grain-day"]);
    await page.getByRole("checkbox", { name: "Maud Ferrand" }).uncheck();
    await page.getByRole("checkbox", { name: "annulé" }).check();
    await page.getByRole("checkbox", { name: "démenti" }).check();
    assert.deepEqual(await shown(page), ["e-status-denied", "e-status-cancelled"]);
    await page.locator("#du").fill("13/04/2025");
    assert.deepEqual(await shown(page), ["e-status-cancelled"]);
    await settled(page);
    address = await fragment(page);
    assert.equal(address, "#du=13/04/2025&statut=annulé&statut=démenti");
    await page.locator("#au").fill("hier");
    assert.match(await page.getByRole("alert").innerText(), /« hier » n’est pas une date/);
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    assert.equal((await shown(page)).length, total);
    await settled(page);
    assert.equal(await fragment(page), "");
  });
  await silently(everyKind, { fragment: address }, async (page) => {
    assert.deepEqual(await shown(page), ["e-status-cancelled"]);
    assert.equal(await page.locator("#du").inputValue(), "13/04/2025");
    assert.ok(await page.getByRole("checkbox", { name: "annulé" }).isChecked());
  });
});

test("the period of the timeline becomes that of the filter, and the view stands in the address", async () => {
  await silently(pont, { fragment: "#vue=2025-03-01..2025-03-31" }, async (page) => {
    assert.match(await page.locator("#fenetre").innerText(), /^1er – 31 mars 2025/);
    await page.locator("#periode").click();
    assert.equal(await page.locator("#du").inputValue(), "01/03/2025");
    assert.equal(await page.locator("#au").inputValue(), "31/03/2025");
    const ids = await shown(page);
    const expected = (await events(page)).filter(({ date }) => date && date.first <= "2025-03-31" && date.last >= "2025-03-01");
    assert.deepEqual(ids, expected.map(({ id }) => id));
    assert.match(await fragment(page), /vue=2025-03-01\.\.2025-03-31/);
  });
});

test("a link to an event opens it", async () => {
  await silently(everyKind, { fragment: "#e-week" }, async (page) => {
    await settled(page);
    assert.ok(await page.locator("#e-week .more").isVisible());
    assert.ok(await page.locator("#e-week").evaluate((item) => item.getBoundingClientRect().top < innerHeight));
  });
});

test("a long list is read in parts, and all of it is found", async () => {
  await silently(madePage("2500"), {}, async (page) => {
    assert.ok((await page.locator(".event").count()) < 1000);
    await page.locator("#texte").fill("n° 1234");
    assert.match(await page.locator("#resultat").innerText(), /^1\sévénement sur/);
    assert.deepEqual(await shown(page), ["e-1234"], "at once");
    await page.locator("#texte").fill("recours");
    await page.locator("#deplier").click();
    const openAtSight = () => [650, 700, 750].some((y) => document.elementFromPoint(700, y)?.closest(".event details")?.open);
    await page.waitForFunction(openAtSight);
    await page.mouse.move(700, 700);
    for (let k = 0; k < 8; ++k) await page.mouse.wheel(0, 3000);
    await page.waitForFunction(() => document.getElementById("liste").scrollTop > 10000);
    await page.waitForFunction(openAtSight);  // what comes near is there, and open like the rest
    await page.locator("#deplier").click();
    await page.locator("#texte").fill("");
    await page.evaluate(() => (location.hash = "e-2400"));
    await settled(page);
    assert.ok(await page.locator("#e-2400 .more").isVisible());
    assert.ok(await page.locator("#e-2400").evaluate((item) => item.getBoundingClientRect().top < innerHeight));
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator(".event").count(), 2550);
  });
});

test("who lets the browser search a long list learns that it sees a part", async () => {
  await silently(pont, {}, async (page) => {
    await page.keyboard.press("Control+f");
    assert.equal(await page.locator("#recherche").innerText(), "");
  });
  await silently(madePage("2500"), {}, async (page) => {
    await page.keyboard.press("Control+f");
    assert.match(await page.locator("#recherche").innerText(), /le champ « Texte » dans tous les événements/);
  });
});

test("on paper there are the timeline and the list, and no controls", async () => {
  await silently(pont, { viewport: { width: 700, height: 990 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("button, input, #filtres").filter({ visible: true }).count(), 0);
    assert.ok(await page.locator("#scene svg").isVisible());
    assert.equal(await page.locator(".event .what").filter({ visible: true }).count(), (await events(page)).length);
    const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 3 && pages <= 8, `${pages} sheets`);
  });
});

test("no window is too narrow or too wide", async () => {
  for (const path of [pont, everyKind])
    for (const width of [360, 600, 1000, 1280, 2560])
      await silently(path, { viewport: { width, height: 800 } }, async (page) => {
        await page.locator("#deplier").click();
        await painted(page);
        const wide = await page.evaluate(() => ({ page: document.documentElement.scrollWidth - innerWidth, list: liste.scrollWidth - liste.clientWidth }));
        assert.ok(wide.page <= 0 && wide.list <= 0, `${width}: ${JSON.stringify(wide)}`);
      });
});

test("fingers move and zoom the timeline", async () => {
  await silently(pont, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, async (page) => {
    const before = await page.locator("#fenetre").innerText();
    const box = await page.locator("#scene").boundingBox();
    const at = (x, id) => ({ x: box.x + x, y: box.y + 20, id });
    const session = await page.context().newCDPSession(page);
    const touch = (type, ...touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", at(140, 0), at(200, 1));
    for (let k = 0; k <= 60; k += 10) await touch("touchMove", at(140 - k, 0), at(200 + k, 1));
    await touch("touchEnd");
    await painted(page);
    const zoomed = await page.locator("#fenetre").innerText();
    assert.notEqual(zoomed, before);
    await touch("touchStart", at(200, 0));
    for (let k = 0; k <= 100; k += 20) await touch("touchMove", at(200 - k, 0));
    await touch("touchEnd");
    await painted(page);
    assert.notEqual(await page.locator("#fenetre").innerText(), zoomed);
  });
});

test("the page is in French and says so", async () => {
  await silently(pont, {}, async (page) => {
    assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
    assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /\b(undefined|null|NaN|true|false|the|and|events)\b/);
  });
});
