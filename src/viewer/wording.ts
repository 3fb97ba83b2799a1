// The French sentences of the page.
import { civil, dayName, monthName, yearName, type Range } from "./day";
import type { Counts } from "./places";
import { facetKinds, facetLabel, isEmpty, type Criteria, type FacetKind } from "./filters";

const number = new Intl.NumberFormat("fr-FR");

export const events = (count: number) => `${number.format(count)}\u00a0événement${count < 2 ? "" : "s"}`;

const facetWords: Record<FacetKind, string> = { people: "personne", places: "lieu", outlets: "source", statuses: "statut" };

/** « 12 événements sur 84 · texte « grève » · lieu : Nevers ou Decize ». */
export function resultLine(shown: number, all: number, criteria: Criteria): string {
  if (isEmpty(criteria)) return events(all);
  const parts = [shown === 0 ? "Aucun événement ne répond à ces filtres" : `${events(shown)} sur ${number.format(all)}`];
  if (criteria.text.trim()) parts.push(`texte «\u00a0${criteria.text.trim()}\u00a0»`);
  if (criteria.from.trim()) parts.push(`du ${criteria.from.trim()}`);
  if (criteria.to.trim()) parts.push(`au ${criteria.to.trim()}`);
  for (const kind of facetKinds)
    if (criteria[kind].size > 0) parts.push(`${facetWords[kind]}\u00a0: ${[...criteria[kind]].map((value) => facetLabel(kind, value)).join(" ou ")}`);
  return parts.join(" · ");
}

/** For those who ask their browser to search. */
export const partSearched = "La liste est longue : votre navigateur ne cherche que dans ce qui en est proche, le champ « Texte » dans tous les événements.";

/** The period, and how much of the events lies in it and beside it. */
export function windowLine(range: Range, { before, within, after }: Counts): string[] {
  const beside = [before > 0 ? `${number.format(before)}\u00a0avant` : "", after > 0 ? `${number.format(after)}\u00a0après` : ""].filter(Boolean);
  return [periodLine(range), events(within) + (beside.length > 0 ? `, ${beside.join(", ")}` : "")];
}

/** « 3 – 17 mai 2024 », « 3 mai – 2 juin 2024 », « 1998 – 2024 » for what is years long. */
export function periodLine({ begin, end }: Range): string {
  const [first, last] = [civil(begin), civil(Math.ceil(end) - 1)];
  if (end - begin > 3 * 366) return `${yearName(first.year)} – ${yearName(last.year)}`;
  if (first.year !== last.year) return `${dayName(begin)} – ${dayName(Math.ceil(end) - 1)}`;
  const to = dayName(Math.ceil(end) - 1);
  const from = first.day === 1 ? "1er" : String(first.day);
  if (first.month !== last.month) return `${from} ${monthName(first.month)} – ${to}`;
  return first.day === last.day ? to : `${from} – ${to}`;
}
