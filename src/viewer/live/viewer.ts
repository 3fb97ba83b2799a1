// The timeline, the list, the filters and the corrections together, over a store that a server answers for.
import { Address } from "../address";
import { busiestBins } from "../busiest";
import { parseIso, type Range } from "../day";
import { FilterForm } from "../filter_form";
import { facetKinds, noCriteria, type Criteria } from "../filters";
import { statuses, type Dated } from "../model";
import { roomy, type Scale } from "../scale";
import { Stage } from "../stage";
import { attachButtons } from "../stage_buttons";
import { resultLine } from "../wording";
import type { Api } from "./api";
import type { EventAnswer, Facets, Stat } from "./answers";
import { Corrections } from "./corrections";
import { filled } from "./density";
import { describe } from "./header";
import { LiveList } from "./list";
import { Notices } from "./notices";
import { asked, askedUndated } from "./query";
import { overview, Survey, type Surveyed } from "./survey";
import { Supply } from "./supply";
import { WindowLine } from "./window_line";

/** Milliseconds without movement or typing after which the list, the counts and the address follow. */
const settled = 200;

/** Pixels: what a sheet of A4 shows at the size of its text. */
const printedWidth = 700;

/** So many values of a facet the server gives at most. */
const mostValues = 50;

const element = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

export class LiveViewer {
  private readonly line: WindowLine;
  private readonly notices = new Notices(element("avis"), element("panne"));
  private readonly list: LiveList;
  private readonly survey: Survey;
  private readonly corrections: Corrections;
  private stat: Stat | null = null;
  private limits: Range = { begin: 0, end: 1 };
  private stage: Stage | null = null;
  private supply: Supply | null = null;
  private form: FilterForm | null = null;
  private criteria: Criteria = noCriteria();
  private selected: string | null = null;
  /** The timeline is to go to the event that is selected, once it is known. */
  private isFollowed = false;
  private elsewhere: { from: Range; to: Scale } | null = null;
  private asking = 0;
  private settling = 0;
  private readonly address = new Address();

  constructor(private readonly api: Api) {
    const failed = (error: unknown, retry: () => void) => this.notices.fail(error, retry);
    this.list = new LiveList(element("liste"), element("rangees"), element("demande"), element("fin"), api, {
      opened: (item) => this.opened(item),
      failed,
    });
    this.line = new WindowLine(api, element("fenetre"));
    this.survey = new Survey(api, { surveyed: (found, facets) => this.surveyed(found, facets), failed });
    this.corrections = new Corrections(api, this.notices, this.list, {
      changed: (where) => void this.changed(where),
      shown: (item, answer) => this.shown(item, answer),
    });
    element("sans-date").addEventListener("click", () => this.toggleUndated());
    window.addEventListener("hashchange", () => this.followFragment());
    window.addEventListener("beforeprint", () => this.stage?.resize(printedWidth));
    window.addEventListener("afterprint", () => this.stage?.resize(element("scene").clientWidth));
  }

  async start(): Promise<void> {
    try {
      this.take(await this.api.get<Stat>("/api/stat"));
      const { stat } = this;
      if (stat?.first && stat.last) await this.makeStage({ begin: parseIso(stat.first), end: parseIso(stat.last) + 1 }, stat.events);
      this.form = this.makeForm();
      element("outils").hidden = false;
      this.followFragment();
    } catch (error) {
      this.notices.fail(error, () => void this.start());
    }
  }

  private take(stat: Stat): void {
    this.stat = stat;
    describe(stat);
    element("sans-date").hidden = stat.undated === 0;
    this.corrections.allow(stat.editable);
    this.supply?.forget(stat.revision);
  }

  private async makeStage(whole: Range, count: number): Promise<void> {
    const { bins } = await overview(this.api, noCriteria(), whole);
    this.limits = roomy(whole);
    element("frise").hidden = false;
    const stage = new Stage(element("scene"), { limits: this.limits, atFirst: roomy(busiestBins(bins, whole) ?? whole), count }, {
      open: (entry) => this.corrections.picks(entry) || this.open(entry.id),
      moved: () => this.moved(),
    });
    this.stage = stage;
    this.supply = new Supply(this.api, whole, {
      filled: (all, density) => {
        this.notices.works();
        stage.fill(all, density);
        this.select(stage, all);
      },
      failed: (error, retry) => this.notices.fail(error, retry),
    });
    attachButtons(element("frise"), stage);
  }

  private select(stage: Stage, all: readonly Dated[]): void {
    const entry = all.find(({ id }) => id === this.selected) ?? null;
    stage.select(entry, this.isFollowed);
    if (entry) this.isFollowed = false;
  }

  private makeForm(): FilterForm {
    const { stage } = this;
    const filters = element<HTMLDetailsElement>("filtres");
    filters.hidden = false;
    filters.open = matchMedia("(min-width: 60rem)").matches;
    const form = new FilterForm(filters.querySelector("form") as HTMLFormElement, (criteria) => this.apply(criteria), stage && (() => stage.window));
    return form;
  }

  private apply(criteria: Criteria): void {
    this.criteria = criteria;
    clearTimeout(this.asking);
    this.asking = window.setTimeout(() => this.ask(), settled);
  }

  // Everything, for the filters as they are.
  private ask(): void {
    if (this.stage) this.supply?.ask(this.stage.window, this.criteria);
    this.survey.ask(this.criteria, this.limits);
    this.follow();
  }

  private surveyed({ total, bins }: Surveyed, facets: Facets): void {
    this.notices.works();
    element("resultat").textContent = resultLine(total, this.stat?.events ?? total, this.criteria);
    for (const kind of facetKinds) {
      const ordered = kind === "statuses" ? statuses.flatMap((status) => facets.statuses.filter(({ value }) => value === status)) : facets[kind];
      this.form?.offer(kind, ordered, kind !== "statuses" && facets[kind].length >= mostValues);
    }
    this.lookAround(filled(bins));
  }

  // The window moves only where it would be empty, and not for longer than nothing else is asked.
  private lookAround(range: Range | null): void {
    if (!this.stage) return;
    const from = this.elsewhere?.to === this.stage.window ? this.elsewhere.from : this.stage.window;
    const meets = range && range.begin < from.end && range.end > from.begin;
    const was = this.elsewhere;
    this.elsewhere = null;
    if (range && !meets) {
      this.stage.view(roomy(range));
      this.elsewhere = { from, to: this.stage.window };
    } else if (was) {
      this.stage.view(from);
    }
  }

  private moved(): void {
    if (!this.stage) return;
    this.line.show(this.stage.window);
    this.supply?.ask(this.stage.window, this.criteria, true);
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.follow(), settled);
  }

  // The list and the address show what the timeline does.
  private follow(): void {
    const window = this.stage?.window;
    const isUndated = element("sans-date").getAttribute("aria-pressed") === "true";
    const range = isUndated || !this.stage ? askedUndated(this.criteria) : asked(this.criteria, window);
    this.list.show(range);
    if (window) void this.line.count(window, this.criteria);
    this.writeFragment();
  }

  private toggleUndated(): void {
    const button = element("sans-date");
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    this.follow();
  }

  // From the timeline, or from a link.
  private open(id: string): void {
    const item = this.list.item(id);
    const details = item.querySelector("details") as HTMLDetailsElement;
    this.isFollowed = true;
    if (details.open) this.opened(item);
    else details.open = true;
    item.scrollIntoView({ block: "nearest" });
    details.querySelector("summary")?.focus({ preventScroll: true });
  }

  private opened(item: HTMLElement): void {
    this.list.mark(item);
    this.selected = item.id;
    this.writeFragment();
    this.corrections.read(item);
  }

  private shown(item: HTMLElement, { event }: EventAnswer): void {
    if (!item.classList.contains("current")) return;
    this.selected = event.id;
    this.supply?.hold({ ...event, outlets: [] });
  }

  /** The store has another revision; `where`: the events that stand in the list may be others. */
  private async changed(where: "title" | "list"): Promise<void> {
    this.isFollowed = where === "list";
    try {
      this.take(await this.api.get<Stat>("/api/stat"));
      if (this.stage) this.supply?.ask(this.stage.window, this.criteria);
      this.survey.ask(this.criteria, this.limits);
      if (where === "list") this.follow();
    } catch (error) {
      this.notices.fail(error, () => void this.changed(where));
    }
  }

  private writeFragment(): void {
    const stage = this.stage;
    this.address.write({ criteria: this.criteria, window: !stage || stage.isAsAtFirst ? null : stage.window, event: this.selected });
  }

  private followFragment(): void {
    const view = this.address.read();
    if (!view) return;
    this.form?.set(view.criteria);
    this.apply(view.criteria);
    this.stage?.view(view.window);
    if (view.event) this.open(view.event);
  }
}
