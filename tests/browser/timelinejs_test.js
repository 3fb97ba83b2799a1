// TimelineJS 3: each dated event has its marker and its slide, at its time, with our label and our words, and nothing is complained of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { days, exports, oneLine, place, plain, statusNote } from "../formats/files.js";
import { withPage } from "./page.js";

const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css">
<div id="timeline" style="width: 1500px; height: 800px"></div><script src="/js/timeline.js"></script>`;

const headline = (event) => oneLine([event.title, ...statusNote(event).map((note) => `(${note})`)].join(" "));

for (const { name, text, timeline } of exports("timelinejs", "every-kind.timelinejs.json"))
  test(`timelinejs ${name}`, async () => {
    const problems = await withPage(html, "@knight-lab/timelinejs/dist", async (page) => {
      await page.evaluate(load, text);
      const shown = await page.evaluate(read);
      assert.equal(shown.message, "");
      assert.equal(shown.title, timeline.title);
      assert.equal(shown.script, false);
      assert.equal(shown.markers.length, timeline.events.length);
      const slides = new Map(shown.slides.map((slide) => [slide.id, slide]));
      for (const event of timeline.events) {
        const slide = slides.get(event.id);
        assert.ok(slide, event.id);
        assert.equal(slide.date, event.date.display);
        if (!/^-|^0000/.test(days(event)[0])) assert.equal(slide.start, place(event).start, event.id);
        assert.equal(oneLine(slide.headline), headline(event));
        assert.ok(shown.markers.map(oneLine).includes(headline(event)), event.id);
        for (const mention of event.mentions) assert.ok(slide.text.includes(plain(mention.quote)), slide.text);
      }
    });
    assert.deepEqual(problems, []);
  });

// These run in the page.
function load(text) {
  return new Promise((resolve) => {
    window.timeline = new TL.Timeline("timeline", JSON.parse(text), { language: "fr", font: null, script_path: "/js" });
    window.timeline.on("ready", resolve);
  });
}

function read() {
  const utc = (date) => new Date(0).setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate()) +
    date.getHours() * 3600000 + date.getMinutes() * 60000;
  const words = (element, selector) => (element.querySelector(selector)?.textContent ?? "").trim();
  return {
    message: words(document, ".tl-message-full .tl-message-content"),
    title: words(document, ".tl-slide-titleslide .tl-headline"),
    script: Boolean(document.querySelector("#timeline script, #timeline b b")),
    markers: [...document.querySelectorAll(".tl-timemarker .tl-headline")].map((marker) => marker.textContent.trim()),
    slides: window.timeline._storyslider._slides.map((slide) => ({
      id: slide.data.unique_id,
      start: slide.data.start_date && utc(slide.data.start_date.data.date_obj),
      date: words(slide._el.container, ".tl-headline-date"),
      headline: words(slide._el.container, ".tl-headline"),
      text: words(slide._el.container, ".tl-text-content"),
    })),
  };
}
