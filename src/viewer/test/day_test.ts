import { expect, test } from "vitest";
import { civil, dayName, dayNumber, isoDay, parseIso, parseTyped, typedDay } from "../day";

test("days of any year are numbers and back", () => {
  expect(dayNumber(1970)).toBe(0);
  expect(parseIso("2024-02-29") + 1).toBe(parseIso("2024-03-01"));
  expect(parseIso("2024-06-02T12:00")).toBe(parseIso("2024-06-02") + 0.5);
  for (const iso of ["2024-03-14", "0000-12-31", "-000051-01-01", "0080-08-09", "+012000-12-31"]) expect(isoDay(parseIso(iso))).toBe(iso);
  expect(civil(parseIso("-0051-03-15"))).toEqual({ year: -51, month: 3, day: 15 });
  expect(() => parseIso("hier")).toThrow();
});

test("days have French names", () => {
  expect(dayName(parseIso("2024-04-01"))).toBe("1er avril 2024");
  expect(dayName(parseIso("-0043-03-15"))).toBe("15 mars 44 av. J.-C.");
  expect(typedDay(parseIso("2024-03-04"))).toBe("04/03/2024");
});

test("what people type is a day, a month or a year", () => {
  const range = (begin: string, end: string) => ({ begin: parseIso(begin), end: parseIso(end) });
  expect(parseTyped(" 2024 ")).toEqual(range("2024-01-01", "2025-01-01"));
  for (const month of ["2024-12", "12/2024", "12.2024", "12 2024"]) expect(parseTyped(month)).toEqual(range("2024-12-01", "2025-01-01"));
  for (const day of ["2024-03-14", "14/03/2024", "14/3/2024"]) expect(parseTyped(day)).toEqual(range("2024-03-14", "2024-03-15"));
  expect(parseTyped("-51")).toEqual(range("-0051-01-01", "-0050-01-01"));
  for (const wrong of ["hier", "13/2024", "31/02/2024", "0/1/2024", "999999", ""]) expect(parseTyped(wrong)).toBeNull();
});
