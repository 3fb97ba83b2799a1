// The timeline, the list and the filters together: what is done in one is seen in the others, and stands in the address.
import { Address } from "./address";
import { outlineOf } from "./busiest";
import { FilterForm } from "./filter_form";
import { facetKinds, facetValues, noCriteria, Search, type Criteria } from "./filters";
import { List } from "./list";
import { isDated, type Dated, type Entry } from "./model";
import type { Source } from "./source";
import { Stage } from "./stage";
import { attachButtons } from "./stage_buttons";
import { partSearched, resultLine, windowLine } from "./wording";

/** Milliseconds that texts are made ready for the search at once. */
const step = 8;

/** Milliseconds without movement after which the list and the address follow the timeline. */
const settled = 150;

/** Milliseconds after a choice of the reader, or a scroll of ours, in which scrolling is taken for its consequence. */
const quiet = 250;

/** Milliseconds between two looks at where the list is being read. */
const glance = 80;

/** Pixels: what a sheet of A4 shows at the size of its text. */
const printedWidth = 700;

const element = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

export class Viewer {
  private readonly dated: readonly Dated[];
  private search: Search;
  private readonly stage: Stage | null;
  private list: List | null = null;
  private form: FilterForm | null = null;
  private criteria: Criteria = noCriteria();
  private marks: Uint8Array;
  private selected: Entry | null = null;
  private settling = 0;
  private writing = 0;
  private readonly address = new Address();
  private reading = 0;
  private quietUntil = 0;

  constructor(private readonly source: Source) {
    this.dated = source.entries.filter(isDated);
    this.search = new Search(source.entries, []);
    this.marks = new Uint8Array(source.entries.length).fill(1);
    this.stage = this.dated.length > 0 ? this.makeStage() : null;
    this.showWindow();
    // A sheet is narrower than a window.
    window.addEventListener("beforeprint", () => {
      this.list?.fillAll();
      this.stage?.resize(printedWidth);
    });
    window.addEventListener("afterprint", () => this.stage?.resize(element("scene").clientWidth));
  }

  /** When the whole list has been read. */
  attachList(): void {
    const root = element("liste");
    const parts = this.source.parts();
    this.list = new List(root, this.source.entries, parts);
    this.search = new Search(this.source.entries, parts.map((part) => () => part.texts()));
    this.form = this.makeForm();
    element("outils").hidden = this.source.entries.length === 0;
    element("deplier").addEventListener("click", () => this.expand());
    root.addEventListener("click", (event) => this.clicked(event.target as Element));
    root.addEventListener("scroll", () => this.scrolled(), { passive: true });
    window.addEventListener("scroll", () => this.scrolled(), { passive: true });
    window.addEventListener("hashchange", () => this.followFragment());
    window.addEventListener("keydown", (event) => this.warnOfSearch(event));
    this.followFragment();
    this.prepareSearch();
  }

  private makeStage(): Stage {
    element("frise").hidden = false;
    const stage = new Stage(element("scene"), outlineOf(this.dated), {
      open: (entry) => this.open(entry),
      moved: (byUser) => this.moved(byUser),
    });
    stage.fill(this.dated);
    attachButtons(element("frise"), stage);
    return stage;
  }

  private makeForm(): FilterForm {
    const { stage } = this;
    const filters = element<HTMLDetailsElement>("filtres");
    filters.hidden = this.source.entries.length < 2;
    filters.open = matchMedia("(min-width: 60rem)").matches;
    const form = new FilterForm(filters.querySelector("form") as HTMLFormElement, (criteria) => this.apply(criteria), stage && (() => stage.window));
    for (const kind of facetKinds) form.offer(kind, facetValues(this.source.entries, kind));
    return form;
  }

  private apply(criteria: Criteria): void {
    this.criteria = criteria;
    this.marks = this.search.matches(criteria);
    this.list?.show(this.marks);
    this.stage?.show(this.marks);
    const shown = this.marks.reduce((sum, mark) => sum + mark, 0);
    element("resultat").textContent = resultLine(shown, this.marks.length, criteria);
    this.showWindow();
    this.writeSoon();
  }

  private open(entry: Entry): void {
    this.selected = entry;
    this.hush();
    this.list?.open(entry);
    if (isDated(entry)) this.stage?.select(entry);
    this.writeFragment();
  }

  private clicked(target: Element): void {
    const entry = target.closest("summary") && this.list?.entryWith(target);
    if (!entry) return;
    this.selected = entry;
    this.hush();
    this.list?.mark(entry);
    if (isDated(entry)) this.stage?.select(entry);
    this.writeFragment();
  }

  private expand(): void {
    const button = element("deplier");
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    this.list?.expand(open);
  }

  // The browser's own search is no event; its keys are.
  private warnOfSearch({ key, ctrlKey, metaKey }: KeyboardEvent): void {
    const isSearch = key === "F3" || ((ctrlKey || metaKey) && key.toLowerCase() === "f");
    if (isSearch && this.list?.isInPart) element("recherche").textContent = partSearched;
  }

  private moved(byUser: boolean): void {
    this.showWindow();
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => {
      if (byUser) this.followStage();
      this.writeFragment();
    }, settled);
  }

  private showWindow(): void {
    if (!this.stage) return;
    const [line, ...counts] = windowLine(this.stage.window, this.stage.counts());
    element("fenetre").replaceChildren(line ?? "", ...counts.map((text) => Object.assign(document.createElement("span"), { textContent: text })));
  }

  // Only where the list scrolls by itself: the timeline would move away under the fingers.
  private followStage(): void {
    if (!this.list || !this.stage || !this.listScrolls) return;
    const range = this.stage.window;
    const now = this.entryRead();
    if (now?.place && range.holds(now.place.begin)) return;
    const first = this.dated.find((entry) => this.marks[entry.index] && entry.place.begin >= range.begin);
    if (!first) return;
    this.hush();
    this.list.scrollTo(first);
    this.stage.reading(null);
  }

  private get listScrolls(): boolean {
    return getComputedStyle(element("liste")).overflowY === "auto";
  }

  private entryRead(): Entry | null {
    const { left, width } = element("liste").getBoundingClientRect();
    const top = this.listScrolls ? element("outils").getBoundingClientRect().bottom + 12 : window.innerHeight * 0.3;
    for (const down of [0, 40, 80]) {
      const entry = this.list?.entryAt(left + width / 2, top + down);
      if (entry) return entry;
    }
    return null;
  }

  // A look at the list that is still to come would take the timeline away from what has just been chosen.
  private hush(): void {
    clearTimeout(this.reading);
    this.reading = 0;
    this.quietUntil = performance.now() + quiet;
  }

  // What has come into sight is laid out some frames later.
  private scrolled(): void {
    if (this.reading !== 0) return;
    this.reading = window.setTimeout(() => {
      this.reading = 0;
      const entry = performance.now() < this.quietUntil ? null : this.entryRead();
      if (entry && isDated(entry)) this.stage?.reading(entry);
    }, glance);
  }

  // Browsers refuse an address that changes with every letter.
  private writeSoon(): void {
    clearTimeout(this.writing);
    this.writing = window.setTimeout(() => this.writeFragment(), settled);
  }

  private writeFragment(): void {
    const stage = this.stage;
    if (this.list) this.address.write({ criteria: this.criteria, window: !stage || stage.isAsAtFirst ? null : stage.window, event: this.selected?.id ?? null });
  }

  // A view, or a place of the page: an event opens, a section comes into sight by itself.
  private followFragment(): void {
    const view = this.address.read();
    if (view) this.form?.set(view.criteria);
    this.apply(view ? view.criteria : this.criteria);
    if (view) this.stage?.view(view.window);
    const id = view ? view.event : location.hash.slice(1);
    const entry = this.source.entries.find((candidate) => candidate.id === id);
    if (entry) this.open(entry);
  }

  // In steps that nobody feels.
  private prepareSearch(): void {
    const begin = performance.now();
    while (this.search.prepare()) {
      if (performance.now() - begin < step) continue;
      setTimeout(() => this.prepareSearch());
      return;
    }
  }
}
