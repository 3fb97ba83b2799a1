// The list's rows as the page of frise has them, made of what the server says in brief; nothing of it is read as markup.
import { civil, monthName, parseIso, yearName } from "../day";
import { statusLabels } from "../model";
import type { EventRecord } from "../source";

/** Outlets that a row names. */
const named = 3;

export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: { [name: string]: string } = {},
  ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const out = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) out.setAttribute(key, value);
  out.append(...children);
  return out;
}

export function rowOf(record: EventRecord): HTMLLIElement {
  const what = make("span", { class: "what" }, make("bdi", {}, record.title));
  if (record.status !== "reported") what.append(" ", make("span", { class: `badge ${record.status}` }, statusLabels[record.status]));
  const summary = make("summary", {}, ...(record.date ? [make("span", { class: "when" }, record.date.display), " "] : []), what, " ", ...outlets(record));
  return make("li", { class: "event", id: record.id }, make("details", {}, summary, make("div", { class: "more" })));
}

function outlets({ outlets: all }: EventRecord): HTMLElement[] {
  if (all.length === 0) return [];
  const shown = all.length > named + 1 ? all.slice(0, named) : all;
  const more = all.length - shown.length;
  const names = shown.flatMap((name, k) => [...(k > 0 ? [", "] : []), make("bdi", {}, name)]);
  return [make("span", { class: "who" }, ...names, more > 0 ? ` et ${more} autres` : "")];
}

/** What a row stands under: its year, and its month where it has one. */
export interface Heading {
  year: string;
  month: string;
}

const ofYears = new Set(["year", "decade", "century", "millennium"]);

/** As frise puts events into years and months. */
export function headingOf({ date }: EventRecord): Heading {
  if (!date) return { year: "Sans date", month: "" };
  if (date.first === null) return { year: "Sans début connu", month: "" };
  const { year, month } = civil(parseIso(date.first));
  return { year: yearName(year), month: ofYears.has(date.grain) ? "" : `${monthName(month)} ${yearName(year)}` };
}
