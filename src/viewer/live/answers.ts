// What the server answers, as docs/openapi.json has it.
import type { EventDate } from "../model";
import type { FacetValue } from "../filters";
import type { EventRecord } from "../source";

export interface Stat {
  revision: string;
  events: number;
  undated: number;
  articles: number;
  first: string | null;
  last: string | null;
  editable: boolean;
  title: string;
}

export interface EventPage {
  events: EventRecord[];
  next: string | null;
  revision: string;
}

export interface DensityAnswer {
  bins: { from: string; to: string; count: number }[];
  total: number;
}

export type Facets = { [kind in "people" | "places" | "outlets" | "statuses"]: FacetValue[] };

/** A whole event, as far as it is needed here. */
export interface FullEvent extends Omit<EventRecord, "outlets"> {
  mentions: { article: string; quote: string }[];
}

export interface EventAnswer {
  event: FullEvent;
  edits: KeptEdit[];
  html: string;
}

/** A correction in the log. */
export interface KeptEdit {
  number: number;
  at: string;
  who: string;
  event: string;
  kind: "title" | "date" | "hide" | "merge" | "split" | "note";
  text?: string;
  date?: EventDate | null;
  other?: string;
  /** When, where it holds no more. */
  undone: string | null;
  /** Its event is told no more. */
  lost: boolean;
}

export interface Kept {
  edits: number[];
  event: FullEvent | null;
}
