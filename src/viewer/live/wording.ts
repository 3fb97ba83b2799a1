// The French sentences of a page that a server answers for.
import { dayName, parseIso } from "../day";
import type { KeptEdit, Stat } from "./answers";

const number = new Intl.NumberFormat("fr-FR");

export const counted = (count: number, one: string, many: string) => `${number.format(count)}\u00a0${count < 2 ? one : many}`;

/** « 1er juin 2024 – 30 novembre 2024 ». */
export function spanLine({ first, last }: Stat): string {
  if (!first || !last) return "";
  return first === last ? dayName(parseIso(first)) : `${dayName(parseIso(first))} – ${dayName(parseIso(last))}`;
}

export function countLine({ events, undated, articles }: Stat): string {
  const parts = [counted(events, "événement daté", "événements datés")];
  if (undated > 0) parts.push(counted(undated, "sans date", "sans date"));
  return [...parts, counted(articles, "article", "articles")].join(" · ");
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

/** What a correction says. */
export function editLine({ kind, text = "", date, other = "" }: KeptEdit): string {
  switch (kind) {
    case "title": return `Titre : ${quoted(text)}`;
    case "date": return date ? `Date : ${date.display}` : "Sans date";
    case "hide": return "Masqué";
    case "merge": return `Fusion avec ${other}`;
    case "split": return text ? `Passages séparés : ${text}` : "Passages séparés";
    case "note": return `Note : ${quoted(text)}`;
  }
}

/** « le 14 mars 2024 à 18 h 40 »; what is no moment as it is. */
export function moment(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return `le ${time.toLocaleDateString("fr-FR", { dateStyle: "long" })} à ${time.getHours()} h ${String(time.getMinutes()).padStart(2, "0")}`;
}

export const nothingFound = "Aucun événement ne répond à ces filtres";
export const pickHint = "Choisissez l’autre événement sur la frise ou dans la liste ; Échap pour renoncer.";
