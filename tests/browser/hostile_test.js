// Texts of articles stay texts: markup, handlers, links that run, turned writing, words without end.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closed, madePage, painted, withFile } from "./open_page.js";

after(closed);

const hostile = madePage("hostile");
const markup = `</script><script>window.acted = 1</script><!--<img src=x onerror="window.acted = 2">`;

async function opened(options, use) {
  const problems = await withFile(hostile, options, async (page) => {
    await page.locator("#deplier").click();
    await painted(page);
    await use(page);
  });
  assert.deepEqual(problems, []);
}

test("nothing of it acts", async () => {
  await opened({}, async (page) => {
    await page.locator("#e-hostile-attribute summary").hover();
    for (const checkbox of await page.locator("#facettes input[type=checkbox]").all()) await checkbox.check();
    await painted(page);
    assert.equal(await page.evaluate(() => window.acted), undefined);
    assert.equal(await page.locator("script").count(), 2);
    assert.equal(await page.locator("img, iframe, object, embed, base, link").count(), 0);
    const handlers = await page.$$eval("*", (all) => all.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith("on")));
    assert.deepEqual(handlers, []);
    const schemes = await page.$$eval("a", (all) => all.map((link) => link.protocol));
    assert.deepEqual([...new Set(schemes)].sort(), ["file:", "https:"]);
  });
});

test("it is shown as it is", async () => {
  await opened({}, async (page) => {
    assert.equal(await page.locator("#e-hostile-markup .what > bdi").textContent(), markup);
    assert.equal(await page.locator("#e-hostile-markup blockquote").textContent(), `«\u00a0${markup}\u00a0»`);
    assert.ok((await page.title()).startsWith(markup));
    await page.locator("#texte").fill("window.acted = 3");
    assert.equal(await page.locator(".event:not([hidden]) .what").filter({ visible: true }).count(), 2);
  });
  await withFile(hostile, { fragment: `#texte=${encodeURIComponent(markup)}&personne=${encodeURIComponent(markup)}&evenement=%3Cb%3E&vue=x` }, async (page) => {
    assert.equal(await page.evaluate(() => window.acted), undefined);
    assert.ok((await page.locator("#resultat").textContent()).includes(markup));
  });
});

test("turned writing turns itself only", async () => {
  await opened({}, async (page) => {
    const order = await page.$eval("#e-hostile-reversed summary", (summary) => [".when", ".what", ".who"].map((part) => summary.querySelector(part).getBoundingClientRect().left));
    assert.deepEqual([...order].sort((a, b) => a - b), order);
    const badge = await page.$eval("#e-hostile-reversed .what", (what) => ({
      title: what.querySelector("bdi").getBoundingClientRect().right, badge: what.querySelector(".badge").getBoundingClientRect().left,
    }));
    assert.ok(badge.badge >= badge.title, "the badge stands behind the title");
    const closing = await page.$eval("#e-hostile-reversed blockquote", (quote) => {
      const x = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      };
      return x(quote.lastChild, quote.lastChild.length - 1) - x(quote.firstChild, 0);
    });
    assert.ok(closing > 0, "the quotation marks stand around the quote");
  });
});

test("ten thousand letters without a space widen nothing", async () => {
  for (const width of [360, 1280, 2560])
    await opened({ viewport: { width, height: 800 } }, async (page) => {
      const wide = await page.evaluate(() => ({ page: document.documentElement.scrollWidth - innerWidth, list: liste.scrollWidth - liste.clientWidth,
        filters: filtres.scrollWidth - filtres.clientWidth }));
      for (const [what, by] of Object.entries(wide)) assert.ok(by <= 0, `${width}: ${what} by ${by}`);
    });
});

test("the policy lets nothing else run, load or send", async () => {
  const problems = await withFile(hostile, {}, async (page) => {
    const done = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.acted = 5";
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      const image = new Image();
      const refused = new Promise((resolve) => (image.onerror = () => resolve("refused")));
      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
      document.head.append(script, style);
      const sent = await fetch("https://frise.example/").then(() => "sent", () => "refused");
      return [window.acted, getComputedStyle(document.body).display !== "none", await refused, sent];
    });
    assert.deepEqual(done, [undefined, true, "refused", "refused"]);
  });
  assert.equal(problems.filter((problem) => !/Content Security Policy/.test(problem)).length, 0, problems.join("\n"));
  assert.ok(problems.length >= 4);
});
