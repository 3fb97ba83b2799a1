// Events made for the tests.
import { parseIso } from "../day";
import type { Dated, Entry } from "../model";
import { entriesOf } from "../source";

let next = 0;

export function dated(first: string, last = first, more: Partial<Dated> = {}): Dated {
  const date = { first, last, grain: "day", certainty: "stated", display: first, ...more.date } as const;
  const place = { begin: parseIso(first), end: parseIso(last) + 1, openStart: false, openEnd: false, timed: false };
  return { index: next++, id: `e-${next}`, title: "Le pont rouvre", weight: 0.5, status: "reported", people: [], places: [], outlets: [], place, ...more, date };
}

/** As a timeline has them, in their order. */
export const entries = (...all: Partial<Entry>[]): Entry[] =>
  entriesOf(all.map((each, k) => ({ id: `e-${k}`, title: "", weight: 0, status: "reported", date: null, people: [], places: [], outlets: [], ...each })));

export const date = (first: string | null, last: string | null) => ({ first, last, grain: "day", certainty: "stated", display: "" }) as const;
