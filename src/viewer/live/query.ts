// What people ask for, in the words of the server.
import { isoDay, parseTyped, type Range } from "../day";
import type { Criteria } from "../filters";

/** All of time, for those who ask for no days. */
export const anyTime: Range = { begin: -Infinity, end: Infinity };

/** The events that answer and have a day in `range`; null where none can. */
export function asked(criteria: Criteria, range = anyTime): URLSearchParams | null {
  const out = new URLSearchParams();
  const days = common(range, { begin: parseTyped(criteria.from)?.begin ?? -Infinity, end: parseTyped(criteria.to)?.end ?? Infinity });
  if (!days) return null;
  if (days.begin > -Infinity) out.append("from", isoDay(Math.floor(days.begin)));
  if (days.end < Infinity) out.append("to", isoDay(Math.ceil(days.end) - 1));
  addWords(out, criteria);
  return out;
}

/** Those that answer and have no date, which no period holds. */
export function askedUndated(criteria: Criteria): URLSearchParams | null {
  if (parseTyped(criteria.from) || parseTyped(criteria.to)) return null;
  const out = new URLSearchParams({ undated: "only" });
  addWords(out, criteria);
  return out;
}

/** What is said of events beside their days, but for the values that are chosen: these are what the others are offered beside. */
export function askedFacets(criteria: Criteria): URLSearchParams | null {
  return asked({ ...criteria, people: new Set(), places: new Set(), outlets: new Set(), statuses: new Set() });
}

/** With parameters of its own. */
export function including(base: URLSearchParams, more: { [name: string]: string | number }): URLSearchParams {
  const out = new URLSearchParams(base);
  for (const [name, value] of Object.entries(more)) out.append(name, String(value));
  return out;
}

/** The days of both; null where there are none. */
export function common(one: Range, other: Range): Range | null {
  const out = { begin: Math.max(one.begin, other.begin), end: Math.min(one.end, other.end) };
  return out.begin < out.end ? out : null;
}

function addWords(out: URLSearchParams, criteria: Criteria): void {
  const text = criteria.text.trim();
  if (text) out.append("text", unfinished(text));
  for (const value of [...criteria.people].sort()) out.append("person", value);
  for (const value of [...criteria.places].sort()) out.append("place", value);
  for (const value of [...criteria.outlets].sort()) out.append("source", value);
  for (const value of [...criteria.statuses].sort()) out.append("status", value);
}

// The server finds whole words, and people look at what is found while they type the last one.
const unfinished = (text: string) => (/[\p{L}\p{N}]{2}$/u.test(text) && !/["«]/.test(text) ? `${text}*` : text);
