// The view in the address, behind « # », so that a link shows the same: texte=greve&du=2024&personne=Maud+Ferrand&vue=2024-01-01..2024-06-30.
import { isoDay, parseIso, type Range } from "./day";
import { facetKinds, facetLabel, noCriteria, type Criteria, type FacetKind } from "./filters";
import { statuses, statusLabels } from "./model";

export interface View {
  criteria: Criteria;
  /** What the timeline shows, in whole days; null for all. */
  window: Range | null;
  /** The id of the event that is open. */
  event: string | null;
}

const facetNames: Record<FacetKind, string> = { people: "personne", places: "lieu", outlets: "source", statuses: "statut" };

export function toFragment({ criteria, window, event }: View): string {
  const out = new URLSearchParams();
  const add = (name: string, value: string) => value.trim() && out.append(name, value.trim());
  add("texte", criteria.text);
  add("du", criteria.from);
  add("au", criteria.to);
  for (const kind of facetKinds)
    for (const value of [...criteria[kind]].sort()) add(facetNames[kind], facetLabel(kind, value));
  if (window) add("vue", `${isoDay(window.begin)}..${isoDay(Math.ceil(window.end) - 1)}`);
  if (event) add("evenement", event);
  return out.toString();
}

/** Nothing for a fragment that names a place of the page, not a view. */
export function fromFragment(fragment: string): View | null {
  const text = fragment.replace(/^#/, "");
  if (text && !text.includes("=")) return null;
  const asked = new URLSearchParams(text);
  const criteria = noCriteria();
  criteria.text = asked.get("texte") ?? "";
  criteria.from = asked.get("du") ?? "";
  criteria.to = asked.get("au") ?? "";
  for (const kind of ["people", "places", "outlets"] as const) criteria[kind] = new Set(asked.getAll(facetNames[kind]));
  const named = asked.getAll(facetNames.statuses);
  criteria.statuses = new Set(statuses.filter((status) => named.includes(statusLabels[status])));
  return { criteria, window: windowOf(asked.get("vue") ?? ""), event: asked.get("evenement") };
}

function windowOf(text: string): Range | null {
  const found = /^([+-]?\d+-\d\d-\d\d)\.\.([+-]?\d+-\d\d-\d\d)$/.exec(text);
  if (!found) return null;
  const range = { begin: parseIso(found[1] ?? ""), end: parseIso(found[2] ?? "") + 1 };
  return range.begin < range.end ? range : null;
}
