// vis-timeline: each dated event is drawn, with our label, from its first day to the end of its last, and nothing is complained of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { exports, label, oneLine, place } from "../formats/files.js";
import { withPage } from "./page.js";

const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="/styles/vis-timeline-graph2d.min.css">
<div id="timeline"></div><script src="/standalone/umd/vis-timeline-graph2d.min.js"></script>`;

for (const { name, text, timeline } of exports("vis", "every-kind.vis.json"))
  test(`vis ${name}`, async () => {
    const problems = await withPage(html, "vis-timeline", async (page) => {
      await page.evaluate(load, text);
      const shown = await page.evaluate(read);
      assert.equal(shown.script, false);
      assert.deepEqual(shown.labels.map(oneLine).sort(), timeline.events.map(label).map(oneLine).sort());
      assert.deepEqual(new Set(shown.groups), new Set(JSON.parse(text).groups.map((group) => group.content)));
      for (const event of timeline.events) same(shown.items[event.id], event);
    });
    assert.deepEqual(problems, []);
  });

// Times are of the page's zone; `shown` counts as if they were UTC.
function same(shown, event) {
  const { start, end } = place(event);
  assert.equal(shown.start, start, event.id);
  assert.equal(shown.end, end, event.id);
  assert.equal(shown.className.includes(`grain-${event.date.grain}`), true);
}

// These run in the page.
function load(text) {
  const { items, groups } = JSON.parse(text);
  return new Promise((resolve) => {
    window.data = new vis.DataSet(items);
    window.timeline = new vis.Timeline(document.getElementById("timeline"), window.data, new vis.DataSet(groups), {
      locale: "fr", showCurrentTime: false, onInitialDrawComplete: resolve,
    });
  });
}

function read() {
  const utc = (date) => date && new Date(0).setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate()) +
    date.getHours() * 3600000 + date.getMinutes() * 60000;
  const items = {};
  for (const item of Object.values(window.timeline.itemSet.items))
    items[item.id] = { start: utc(item.data.start), end: utc(item.data.end) ?? null, className: item.data.className };
  return {
    items,
    script: Boolean(document.querySelector("#timeline script, .vis-item b")),
    groups: [...document.querySelectorAll(".vis-label .vis-inner")].map((group) => group.textContent),
    labels: [...document.querySelectorAll(".vis-item .vis-item-content")].map((content) => content.textContent),
  };
}
