// edtf: every value is EDTF, and means the days that frise gives, wherever the two count alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import edtf from "edtf";
import { exports, kDay, milliseconds } from "./files.js";

const dates = (timeline) =>
  [...timeline.events, ...timeline.undated].flatMap((event) =>
    [event.date, ...(event.previous_dates ?? []).map((other) => other.date)].filter((date) => date));

// edtf.js has seasons by quarters of the year; a third of a month has no name in EDTF, so the month stands for it; years beyond
// four digits are counted by their leading digits, which is a year off for a millennium of our era.
const alike = (date) => date.grain !== "season" && !/^(début|mi-|fin)/.test(date.display) && !/^Y.*S/.test(date.edtf);

const floor = (time) => Math.floor(time / kDay) * kDay;

for (const { name, timeline } of exports("json", "every-kind.json"))
  test(`edtf ${name}`, () => {
    let compared = 0;
    for (const date of dates(timeline)) {
      const parsed = edtf(date.edtf);
      if (!alike(date)) continue;
      if (date.first) assert.equal(floor(parsed.min), milliseconds(date.first), date.edtf);
      if (date.last) assert.equal(floor(parsed.max), milliseconds(date.last), date.edtf);
      compared += 1;
    }
    assert.ok(compared > 3);
  });

for (const { name, text, timeline } of exports("jsonld", "every-kind.jsonld"))
  test(`temporalCoverage ${name}`, () => {
    const values = JSON.parse(text).itemListElement.map((event) => event.temporalCoverage);
    assert.deepEqual(values, [...timeline.events, ...timeline.undated].map((event) => event.date?.edtf));
  });
