// What the timeline is made of, but for the drawing.
import { expect, test } from "vitest";
import { busiest } from "../busiest";
import { parseIso } from "../day";
import { histogram } from "../histogram";
import { Labels } from "../label";
import { Lanes } from "../lanes";
import { Places } from "../places";
import { roomy, Scale } from "../scale";
import { shapeOf } from "../shape";
import { axisUnits, beginnings, countingUnits, unitFor } from "../units";
import { dated } from "./events";

const year = new Scale(parseIso("2024-01-01"), parseIso("2025-01-01"), 1000);

test("zooming keeps the day under the pointer, within limits", () => {
  const at = year.day(300);
  const closer = year.zoomed(0.5, 300);
  expect(closer.x(at)).toBeCloseTo(300);
  expect(closer.span).toBeCloseTo(183);
  expect(closer.moved(-1000).within(year)).toMatchObject({ begin: year.begin });
  expect(year.zoomed(9, 500).within(year).span).toBeCloseTo(year.span);
  expect(year.zoomed(1e-9, 0).span).toBe(0.25);
  expect(roomy({ begin: 5, end: 6 })).toEqual({ begin: 4, end: 7 });
});

test("a day is a point, a month a bar without ends, a range one with ends, an open end fades", () => {
  const month = { first: null, last: null, grain: "month", certainty: "stated", display: "" } as const;
  expect(shapeOf(dated("2024-03-14"), year)).toMatchObject({ kind: "point" });
  expect(shapeOf(dated("2024-03-01", "2024-03-31", { date: month }), year)).toMatchObject({ kind: "bar", fadesAtStart: true, fadesAtEnd: true });
  expect(shapeOf(dated("2024-05-03", "2024-05-05"), year)).toMatchObject({ kind: "bar", fadesAtStart: false, fadesAtEnd: false });
  const place = { begin: parseIso("2024-07-01"), end: parseIso("2024-07-02"), openStart: false, openEnd: true, timed: false };
  expect(shapeOf(dated("2024-07-01", "2024-07-01", { place }), year)).toMatchObject({ kind: "bar", fadesAtStart: false, fadesAtEnd: true });
  const decade = shapeOf(dated("2020-01-01", "2029-12-31", { date: { ...month, grain: "decade" } }), year);
  expect(decade).toMatchObject({ left: -40, right: 1040, fadesAtStart: false, fadesAtEnd: false });
});

test("units begin where calendars say", () => {
  const day = parseIso("2024-03-14");
  const unit = (days: number) => [...axisUnits, ...countingUnits].find((candidate) => candidate.days === days);
  expect(unit(7)?.floor(day)).toBe(parseIso("2024-03-11"));
  expect(unit(7)?.name(parseIso("2024-03-11"))).toBe("semaine du 11 mars 2024");
  expect(unitFor(countingUnits, 1000 / 366, 7).name(parseIso("2024-03-11"))).toBe("semaine du 11 mars 2024");
  expect(unitFor(axisUnits, 10, 50).days).toBe(7);
  expect(unitFor(axisUnits, 1e-9, 50)).toBe(axisUnits[axisUnits.length - 1]);
  const months = unitFor(countingUnits, 0.3, 7);
  expect(beginnings(months, parseIso("2024-01-15"), parseIso("2024-03-02"))).toEqual(["2024-01-01", "2024-02-01", "2024-03-01"].map(parseIso));
  const decades = unitFor(countingUnits, 7 / 3650, 7);
  expect(decades.floor(parseIso("-0051-03-15"))).toBe(parseIso("-0060-01-01"));
  const hours = unitFor(axisUnits, 3000, 58);
  expect(hours.label(day + 18 / 24)).toBe("18 h");
  expect(hours.label(day)).toBe("14");
});

test("each event counts as one, in the units that it lasts", () => {
  const unit = unitFor(countingUnits, 10, 7);
  const places = new Places([dated("2024-03-14"), dated("2024-03-14"), dated("2024-03-13", "2024-03-16"), dated("2024-03-14")]);
  const first = Int32Array.of(0, 1, 2);
  const bins = histogram(places, first, unit, { begin: parseIso("2024-03-10"), end: parseIso("2024-03-20") });
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0.25, 2.25, 0.25, 0.25, 0, 0, 0]);
  const half = histogram(places, first, unit, { begin: parseIso("2024-03-15"), end: parseIso("2024-03-17") });
  expect(half.map(({ count }) => count)).toEqual([0.25, 0.25]);
});

test("events lie before, in and after a window", () => {
  const places = new Places([dated("2024-03-14"), dated("2024-05-01", "2024-05-31"), dated("2024-07-01")]);
  expect(places.counts(Int32Array.of(0, 1, 2), { begin: parseIso("2024-05-20"), end: parseIso("2024-06-20") })).toEqual({ before: 1, within: 1, after: 1 });
  expect(places.span(Int32Array.of(1, 0))).toEqual({ begin: parseIso("2024-03-14"), end: parseIso("2024-06-01") });
});

test("each takes the first lane where nothing stands, or keeps its own", () => {
  const box = (left: number, right: number) => ({ left, right });
  const lanes = new Lanes(2, 2, 100);
  expect([box(0, 10), box(5, 20), box(6, 12), box(30, 40)].map((each) => lanes.take(each))).toEqual([0, 1, -1, 0]);
  expect([lanes.hasRoom(box(12, 28)), lanes.hasRoom(box(12, 29)), lanes.hasRoom(box(22, 90))]).toEqual([true, false, true]);
  expect(new Lanes(3, 2, 100).take(box(30, 40), 2)).toBe(2);
});

test("where nothing has room is known without a try", () => {
  const lanes = new Lanes(1, 2, 200);
  const may = (x: number, room: number) => [lanes.mayHaveRoomBefore(x, room), lanes.mayHaveRoomBehind(x, room), lanes.mayHaveRoomAround(x, room)];
  expect(may(100, 1e6)).toEqual([true, true, true]);
  lanes.take({ left: 20, right: 50 });
  lanes.take({ left: 90, right: 120 });
  expect(may(35, 1)).toEqual([false, false, false]);
  expect([may(60, 8), may(60, 9), may(60, 28), may(60, 29)].map(([before, behind]) => [before, behind])).toEqual([[true, true], [false, true], [false, true], [false, false]]);
  expect([may(70, 36)[2], may(70, 37)[2]]).toEqual([true, false]);
  expect([may(-500, 519), may(900, 500)]).toEqual([[true, false, true], [true, true, true]]);
});

test("no room is overlooked", () => {
  let state = 1;
  const below = (limit: number) => (state = (state * 48271) % 2147483647) % limit;
  const lanes = new Lanes(3, 2, 200);
  const answers = new Set<string>();
  for (let k = 0; k < 2000; ++k) {
    const [at, room] = [below(2000) / 10, 1 + below(400) / 10];
    const [behind, before, around] = [{ left: at, right: at + room }, { left: at - room, right: at }, { left: at - room / 2, right: at + room / 2 }];
    for (const [may, box] of [[lanes.mayHaveRoomBehind(at, room), behind], [lanes.mayHaveRoomBefore(at, room), before], [lanes.mayHaveRoomAround(at, room), around]] as const)
      answers.add(`${may} ${lanes.hasRoom(box)}`);
    if (k % 40 === 0) lanes.take(behind);
  }
  expect([...answers].sort()).toEqual(["false false", "true false", "true true"]);
});

test("titles are cut to the room there is", () => {
  const labels = new Labels(() => 10);
  const point = shapeOf(dated("2024-03-14"), year);
  const long = dated("2024-03-14", "2024-03-14", { title: "x".repeat(10_000), status: "denied" });
  for (const label of labels.all(long, point, 1000)) {
    expect(label?.title.endsWith("…")).toBe(true);
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual(1000);
    expect(label?.note).toBe("démenti");
  }
  expect(labels.all(dated("2024-03-14", "2024-03-14", { title: "Court" }), point, 1000)).toMatchObject([{ title: "Court", width: 50, isInside: false }]);
  const last = dated("2024-12-31");
  const before = labels.all(last, shapeOf(last, year), 1000)[0];
  expect((before?.x ?? 0) + (before?.width ?? 0)).toBeLessThan(shapeOf(last, year).left);
});

test("the least that a title takes is what its shortest label does", () => {
  const labels = new Labels(() => 5);
  const title = "Le préfet de la vallée annonce la réouverture du pont, que les élus demandent depuis l’été, avant la fin du mois de novembre";
  for (const first of ["2024-01-01", "2024-03-14", "2024-08-10", "2024-10-30", "2024-12-31"])
    for (const last of [first, "2024-12-31"])
      for (const status of ["reported", "denied"] as const) {
        const entry = dated(first, last, { title, status });
        const shape = shapeOf(entry, year);
        const all = labels.all(entry, shape, 1000);
        const shortest = all[all.length - 1];
        if (!shortest) throw new Error("no label");
        const box = { left: Math.min(shape.left, shortest.x), right: Math.max(shape.right, shortest.x + shortest.width) };
        expect(labels.least(entry, shape, 1000)).toMatchObject(box);
        expect(box.right - box.left).toBeGreaterThanOrEqual(labels.room(entry));
      }
});

test("a timeline opens where most of it is", () => {
  const spring = ["2024-03-01", "2024-03-05", "2024-03-09", "2024-04-02"].map((day) => dated(day));
  const whole = { begin: parseIso("1934-01-01"), end: parseIso("2025-01-01") };
  expect(busiest([dated("1934-01-01"), ...spring], whole)).toEqual({ begin: parseIso("2024-03-01"), end: parseIso("2024-04-03") });
  expect(busiest(spring, { begin: parseIso("2024-03-01"), end: parseIso("2024-04-03") })).toBeNull();
});
