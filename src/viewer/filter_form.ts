// The form of the filters, and what is chosen in it.
import { typedDay, type Range } from "./day";
import { dateError, facetKinds, facetLabel, noCriteria, type Criteria, type FacetKind, type FacetValue } from "./filters";
import { fold } from "./fold";

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
  private readonly error: HTMLElement;

  /** `period`: gives the days of the button « Celle de la frise ». */
  constructor(form: HTMLFormElement, private readonly changed: (criteria: Criteria) => void, period: (() => Range) | null) {
    const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
    this.fields = { text: field("texte"), from: field("du"), to: field("au") };
    this.error = form.querySelector("#erreur-dates") as HTMLElement;
    const host = form.querySelector("#facettes") as HTMLElement;
    this.facets = facetKinds.map((kind) => new Facet(kind, () => this.read()));
    host.append(...this.facets.map((facet) => facet.element));
    for (const input of Object.values(this.fields)) input.addEventListener("input", () => this.read());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.choose(noCriteria());
    });
    const button = form.querySelector("#periode") as HTMLElement;
    button.hidden = !period;
    button.addEventListener("click", () => {
      const days = period?.();
      if (days) this.choose({ ...this.criteria, from: typedDay(days.begin), to: typedDay(Math.ceil(days.end) - 1) });
    });
  }

  /** The values of a kind there are to choose from; `areSome`: there are others, which can be typed. */
  offer(kind: FacetKind, values: readonly FacetValue[], areSome = false): void {
    this.facets.find((facet) => facet.kind === kind)?.take(values, areSome);
  }

  set(criteria: Criteria): void {
    this.criteria = criteria;
    for (const name of ["text", "from", "to"] as const) this.fields[name].value = criteria[name];
    for (const facet of this.facets) facet.choose(criteria[facet.kind]);
    this.check();
  }

  private choose(criteria: Criteria): void {
    this.set(criteria);
    this.changed(criteria);
  }

  private check(): void {
    const { from, to } = this.fields;
    const error = dateError(this.criteria);
    this.error.textContent = error;
    for (const field of [from, to]) field.setAttribute("aria-invalid", String(error !== ""));
  }

  private read(): void {
    const chosen = Object.fromEntries(this.facets.map((facet) => [facet.kind, facet.chosen]));
    const { text, from, to } = this.fields;
    this.criteria = { ...noCriteria(), ...chosen, text: text.value, from: from.value, to: to.value };
    this.check();
    this.changed(this.criteria);
  }
}

class Facet {
  readonly element = document.createElement("fieldset");
  chosen = new Set<string>();
  private readonly list = document.createElement("ul");
  private readonly search = document.createElement("input");
  private values: readonly FacetValue[] = [];
  private areSome = false;

  constructor(readonly kind: FacetKind, private readonly changed: () => void) {
    const legend = document.createElement("legend");
    legend.textContent = names[kind].legend;
    this.search.type = "search";
    this.search.placeholder = `${names[kind].search}…`;
    this.search.addEventListener("input", () => this.offer());
    this.list.addEventListener("change", (event) => this.toggle(event.target as HTMLInputElement));
    this.element.append(legend, this.search, this.list);
    this.element.hidden = true;
  }

  take(values: readonly FacetValue[], areSome: boolean): void {
    this.values = values;
    this.areSome = areSome;
    this.search.hidden = values.length <= offered && !areSome;
    this.search.setAttribute("aria-label", `${names[this.kind].search} parmi ${values.length}`);
    this.offer();
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

  // What is chosen stays in sight. A choice between one thing is none.
  private offer(): void {
    this.element.hidden = this.values.length < 2 && this.chosen.size === 0;
    const typed = this.search.value.trim();
    const wanted = fold(typed);
    const isChosen = ({ value }: FacetValue) => this.chosen.has(value);
    const known = new Set(this.values.map(({ value }) => value));
    const first = [...this.values.filter(isChosen), ...[...this.chosen].filter((value) => !known.has(value)).map((value) => ({ value }))];
    const rest = this.values.filter((each) => !isChosen(each) && fold(each.value).includes(wanted)).slice(0, Math.max(0, offered - first.length));
    const others = this.areSome && typed && rest.length === 0 && !this.chosen.has(typed) ? [{ value: typed }] : [];
    this.put([...first, ...rest, ...others].map((value) => this.row(value)));
  }

  // Whoever is at one of them stays there.
  private put(rows: readonly HTMLElement[]): void {
    const at = this.list.contains(document.activeElement) ? (document.activeElement as HTMLInputElement).value : null;
    this.list.replaceChildren(...rows);
    if (at !== null) [...this.list.querySelectorAll("input")].find(({ value }) => value === at)?.focus();
  }

  private row({ value, count }: FacetValue): HTMLElement {
    const row = document.createElement("li");
    const label = document.createElement("label");
    const box = document.createElement("input");
    const name = document.createElement("bdi");
    const number = document.createElement("span");
    Object.assign(box, { type: "checkbox", name: this.kind, value, checked: this.chosen.has(value) });
    name.textContent = facetLabel(this.kind, value);
    number.textContent = count === undefined ? "" : String(count);
    label.append(box, name, number);
    row.append(label);
    return row;
  }
}
