// What the timeline is made of, but for the drawing.
import { expect, test } from "vitest";
import { busiest } from "../busiest";
import { parseIso } from "../day";
import { histogram } from "../histogram";
import { Labels } from "../label";
import { fill } from "../lanes";
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
  const places = [dated("2024-03-14"), dated("2024-03-14"), dated("2024-03-13", "2024-03-16")].map(({ place }) => place);
  const bins = histogram(places, unit, { begin: parseIso("2024-03-10"), end: parseIso("2024-03-20") });
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0.25, 2.25, 0.25, 0.25, 0, 0, 0]);
  const half = histogram(places, unit, { begin: parseIso("2024-03-15"), end: parseIso("2024-03-17") });
  expect(half.map(({ count }) => count)).toEqual([0.25, 0.25]);
});

test("the heaviest come first, none stands on another, a title keeps its lane", () => {
  const box = (left: number, right: number) => ({ left, right });
  const place = (items: [number, number][], lanes: number, before = new Map<[number, number], number>()) =>
    fill(items, lanes, 2, ([left]) => [box(left, left)], ([left, right]) => [box(left, right), box(left, left + 3)], before);
  const [a, b, c, d]: [number, number][] = [[0, 10], [5, 20], [30, 40], [6, 12]];
  expect(place([a, b, c, d] as [number, number][], 2).map(({ lane, box: { right } }) => [lane, right])).toEqual([[0, 10], [1, 20], [0, 40]]);
  expect(place([b, a] as [number, number][], 1).map(({ box: { right } }) => right)).toEqual([20, 3]);
  expect(place([c] as [number, number][], 3, new Map([[c as [number, number], 2]]))[0]?.lane).toBe(2);
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

test("a timeline opens where most of it is", () => {
  const spring = ["2024-03-01", "2024-03-05", "2024-03-09", "2024-04-02"].map((day) => dated(day));
  const whole = { begin: parseIso("1934-01-01"), end: parseIso("2025-01-01") };
  expect(busiest([dated("1934-01-01"), ...spring], whole)).toEqual({ begin: parseIso("2024-03-01"), end: parseIso("2024-04-03") });
  expect(busiest(spring, { begin: parseIso("2024-03-01"), end: parseIso("2024-04-03") })).toBeNull();
});
