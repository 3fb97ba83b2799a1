// What people ask for, and which events answer.
import { parseTyped } from "./day";
import { fold, searchTerms } from "./fold";
import { statuses, statusLabels, type Entry, type Status } from "./model";

/** Several values of one kind are alternatives; all kinds must agree. */
export interface Criteria {
  text: string;
  /** As typed: « 2024 », « 03/2024 ». */
  from: string;
  to: string;
  people: Set<string>;
  places: Set<string>;
  outlets: Set<string>;
  statuses: Set<Status>;
}

export const facetKinds = ["people", "places", "outlets", "statuses"] as const;
export type FacetKind = (typeof facetKinds)[number];

export const noCriteria = (): Criteria => ({
  text: "", from: "", to: "", people: new Set(), places: new Set(), outlets: new Set(), statuses: new Set(),
});

export const isEmpty = (criteria: Criteria): boolean =>
  !criteria.text.trim() && !criteria.from.trim() && !criteria.to.trim() && facetKinds.every((kind) => criteria[kind].size === 0);

export const valuesOf = (entry: Entry, kind: FacetKind): readonly string[] => (kind === "statuses" ? [entry.status] : entry[kind]);

/** What is wrong with the dates, in French; empty where nothing is. */
export function dateError({ from, to }: Criteria): string {
  for (const typed of [from, to])
    if (typed.trim() && !parseTyped(typed)) return `« ${typed.trim()} » n’est pas une date : écrivez 2024, 03/2024 ou 14/03/2024.`;
  const [begin, end] = [parseTyped(from)?.begin, parseTyped(to)?.end];
  return begin !== undefined && end !== undefined && end <= begin ? "La période finit avant de commencer." : "";
}

/** Finds the events that answer; keeps the folded texts, of which each of `texts` gives the raw ones of some events more. */
export class Search {
  private readonly folded: string[] = [];
  private done = 0;

  constructor(private readonly entries: readonly Entry[], private readonly texts: readonly (() => string[])[]) {}

  /** Folds the texts of some events more, so that the first search need not; false when there are none. */
  prepare(): boolean {
    const next = this.texts[this.done++];
    for (const text of next?.() ?? []) this.folded.push(fold(text));
    return next !== undefined;
  }

  /** A mark for each event. A date that is wrong asks for nothing. */
  matches(criteria: Criteria): Uint8Array {
    const terms = searchTerms(criteria.text);
    if (terms.length > 0) while (this.prepare());
    const conditions = [...periodCondition(criteria), ...facetConditions(criteria)];
    if (terms.length > 0) conditions.push(({ index }) => terms.every((term) => this.folded[index]?.includes(term)));
    const out = new Uint8Array(this.entries.length);
    this.entries.forEach((entry, k) => {
      out[k] = conditions.every((holds) => holds(entry)) ? 1 : 0;
    });
    return out;
  }
}

type Condition = (entry: Entry) => boolean;

function periodCondition(criteria: Criteria): Condition[] {
  const begin = parseTyped(criteria.from)?.begin ?? -Infinity;
  const end = parseTyped(criteria.to)?.end ?? Infinity;
  return begin > -Infinity || end < Infinity ? [(entry) => overlaps(entry, begin, end)] : [];
}

function facetConditions(criteria: Criteria): Condition[] {
  return facetKinds.filter((kind) => criteria[kind].size > 0).map((kind) => {
    if (kind === "statuses") return ({ status }) => criteria.statuses.has(status);
    return (entry) => entry[kind].some((value) => criteria[kind].has(value));
  });
}

function overlaps({ place }: Entry, begin: number, end: number): boolean {
  if (!place) return false;
  const startsInTime = place.openStart || place.begin < end;
  // What happened at an hour has no length.
  return startsInTime && (place.openEnd || place.end > begin || (place.timed && place.begin >= begin));
}

export interface FacetValue {
  value: string;
  /** Nothing where nobody has counted. */
  count?: number;
}

/** The values of a kind, the most frequent first; statuses in their own order. */
export function facetValues(entries: readonly Entry[], kind: FacetKind): FacetValue[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const value of new Set(valuesOf(entry, kind))) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (kind === "statuses") return statuses.filter((status) => counts.has(status)).map((value) => ({ value, count: counts.get(value) ?? 0 }));
  const collator = new Intl.Collator("fr");
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || collator.compare(a.value, b.value));
}

export const facetLabel = (kind: FacetKind, value: string) => (kind === "statuses" ? statusLabels[value as Status] : value);
