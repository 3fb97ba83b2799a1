// What someone has typed to correct an event, and what of it is a correction.
import type { FullEvent } from "./answers";

/** The fields as they stand in the form. */
export interface Typed {
  title: string;
  date: string;
  note: string;
  /** The id of the event that is the same. */
  merge: string;
  /** Numbers of mentions that tell of another event. */
  split: readonly number[];
  hide: boolean;
}

/** The body of the request; what is left out stays as it is. */
export interface Correction {
  title?: string;
  date?: string;
  note?: string;
  merge?: string;
  split?: number[];
  hide?: true;
  who?: string;
}

export const untouched = (event: FullEvent): Typed => ({ title: event.title, date: event.date?.display ?? "", note: "", merge: "", split: [], hide: false });

/** Nothing where nothing has been typed. */
export function correctionOf(event: FullEvent, typed: Typed): Correction | null {
  const now = untouched(event);
  const out: Correction = {};
  if (typed.title.trim() !== now.title) out.title = typed.title.trim();
  if (typed.date.trim() !== now.date) out.date = typed.date.trim();
  if (typed.note.trim()) out.note = typed.note.trim();
  if (typed.merge.trim()) out.merge = typed.merge.trim();
  if (typed.split.length > 0) out.split = [...typed.split];
  if (typed.hide) out.hide = true;
  return Object.keys(out).length > 0 ? out : null;
}

/** What is wrong with it, in French; empty where nothing is. */
export function mistake(event: FullEvent, { title, date, merge, split }: Correction): string {
  if (title === "") return "Un événement a un titre.";
  if (date === "") return "Une date se corrige, mais ne s’efface pas.";
  if (merge === event.id) return "Un événement ne se fusionne pas avec lui-même.";
  if (split && split.length === event.mentions.length) return "Un passage au moins reste à cet événement.";
  return "";
}

/** The event has changed meanwhile: what was typed is kept, the rest is as it is now. */
export function rebased(before: FullEvent, after: FullEvent, typed: Typed): Typed {
  const [was, is] = [untouched(before), untouched(after)];
  const same = JSON.stringify(before.mentions) === JSON.stringify(after.mentions);
  return {
    ...typed,
    title: typed.title === was.title ? is.title : typed.title,
    date: typed.date === was.date ? is.date : typed.date,
    split: same ? typed.split : [],
  };
}
