// ical.js: the calendar parses, and each event has its days, label and status.
import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { days, exports, kDay, label, milliseconds, place } from "./files.js";

const inCalendarYears = (event) => {
  const [first, last] = days(event);
  return milliseconds(first) >= milliseconds("0001-01-01") && milliseconds(last) < milliseconds("9999-12-31");
};

// ical.js has times of its own; what is compared is what the calendar says.
const time = ({ year, month, day, hour, minute }) => new Date(Date.UTC(2000, 0, 1, hour, minute)).setUTCFullYear(year, month - 1, day);

// NAME is younger than ical.js, which leaves the text of what it does not know as it stands.
const unescaped = (text) => text.replace(/\\([\\;,])/g, "$1");

for (const { name, text, timeline } of exports("ics", "every-kind.ics")) {
  test(`lines ${name}`, () => {
    assert.ok(text.endsWith("\r\n"));
    for (const line of text.slice(0, -2).split("\r\n")) {
      assert.ok(!/[\r\n]/.test(line), line);
      assert.ok(Buffer.byteLength(line) <= 75, line);
    }
  });

  test(`events ${name}`, () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(unescaped(calendar.getFirstPropertyValue("name")), timeline.title);
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    const expected = timeline.events.filter(inCalendarYears);
    assert.deepEqual(events.map((event) => event.uid), expected.map((event) => `${event.id}@frise`));
    expected.forEach((wanted, k) => same(events[k], wanted));
  });
}

function same(event, wanted) {
  const { start, end, timed } = place(wanted);
  assert.equal(event.summary, label(wanted));
  if (wanted.date.certainty !== "stated") assert.ok(event.description.startsWith(`Date : ${wanted.date.display}`), event.description);
  for (const mention of wanted.mentions) assert.ok(event.description.includes(`« ${mention.quote} »`), event.description);
  assert.equal(event.component.getFirstPropertyValue("dtstamp").icaltype, "date-time");
  assert.equal(event.startDate.isDate, !timed);
  assert.equal(time(event.startDate), start);
  assert.equal(time(event.endDate), end ?? (timed ? start : start + kDay), wanted.id);
  if (wanted.places.length) assert.equal(event.location, wanted.places.join(", "));
  assert.equal(event.component.getFirstPropertyValue("status"),
    { reported: "CONFIRMED", cancelled: "CANCELLED" }[wanted.status] ?? "TENTATIVE");
}
