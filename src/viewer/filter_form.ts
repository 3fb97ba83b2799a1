// The form of the filters, and what is chosen in it.
import { facetKinds, facetLabel, facetValues, noCriteria, type Criteria, type FacetKind, type FacetValue } from "./filters";
import { fold } from "./fold";
import type { Entry } from "./model";

/** So many values of a kind are offered at once; the others are to be looked for. */
const offered = 8;

const names: Record<FacetKind, { legend: string; search: string }> = {
  people: { legend: "Personnes", search: "Chercher une personne" },
  places: { legend: "Lieux", search: "Chercher un lieu" },
  outlets: { legend: "Sources", search: "Chercher une source" },
  statuses: { legend: "Statut", search: "Chercher un statut" },
};

export class FilterForm {
  private criteria = noCriteria();
  private readonly facets: Facet[];
  private readonly fields: Record<"text" | "from" | "to", HTMLInputElement>;

  constructor(form: HTMLFormElement, entries: readonly Entry[], private readonly changed: (criteria: Criteria) => void) {
    const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
    this.fields = { text: field("texte"), from: field("du"), to: field("au") };
    const host = form.querySelector("#facettes") as HTMLElement;
    this.facets = facetKinds.map((kind) => new Facet(kind, facetValues(entries, kind), () => this.read()));
    host.append(...this.facets.filter((facet) => facet.isUseful).map((facet) => facet.element));
    for (const input of Object.values(this.fields)) input.addEventListener("input", () => this.read());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.set(noCriteria());
      this.changed(this.criteria);
    });
  }

  set(criteria: Criteria): void {
    this.criteria = criteria;
    for (const name of ["text", "from", "to"] as const) this.fields[name].value = criteria[name];
    for (const facet of this.facets) facet.choose(criteria[facet.kind]);
  }

  private read(): void {
    const chosen = Object.fromEntries(this.facets.map((facet) => [facet.kind, facet.chosen]));
    const { text, from, to } = this.fields;
    this.criteria = { ...noCriteria(), ...chosen, text: text.value, from: from.value, to: to.value };
    this.changed(this.criteria);
  }
}

class Facet {
  readonly element = document.createElement("fieldset");
  chosen = new Set<string>();
  private readonly list = document.createElement("ul");
  private readonly search = document.createElement("input");

  constructor(readonly kind: FacetKind, private readonly values: readonly FacetValue[], private readonly changed: () => void) {
    const legend = document.createElement("legend");
    legend.textContent = names[kind].legend;
    this.search.type = "search";
    this.search.placeholder = `${names[kind].search}…`;
    this.search.setAttribute("aria-label", `${names[kind].search} parmi ${values.length}`);
    this.search.addEventListener("input", () => this.offer());
    this.list.addEventListener("change", (event) => this.toggle(event.target as HTMLInputElement));
    this.element.append(legend, ...(values.length > offered ? [this.search] : []), this.list);
    this.offer();
  }

  /** A choice between one thing is none. */
  get isUseful(): boolean {
    return this.values.length > 1;
  }

  choose(values: ReadonlySet<string>): void {
    this.chosen = new Set(values);
    this.search.value = "";
    this.offer();
  }

  private toggle({ value, checked }: HTMLInputElement): void {
    if (checked) this.chosen.add(value);
    else this.chosen.delete(value);
    this.changed();
  }

  // What is chosen stays in sight.
  private offer(): void {
    const wanted = fold(this.search.value.trim());
    const found = this.values.filter(({ value }) => this.chosen.has(value) || fold(value).includes(wanted));
    const first = found.filter(({ value }) => this.chosen.has(value));
    const rest = found.filter(({ value }) => !this.chosen.has(value)).slice(0, Math.max(0, offered - first.length));
    this.list.replaceChildren(...[...first, ...rest].map((value) => this.row(value)));
  }

  private row({ value, count }: FacetValue): HTMLElement {
    const row = document.createElement("li");
    const label = document.createElement("label");
    const box = document.createElement("input");
    const name = document.createElement("bdi");
    const number = document.createElement("span");
    Object.assign(box, { type: "checkbox", name: this.kind, value, checked: this.chosen.has(value) });
    name.textContent = facetLabel(this.kind, value);
    number.textContent = String(count);
    label.append(box, name, number);
    row.append(label);
    return row;
  }
}
