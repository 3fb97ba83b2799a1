// What the timeline shows: of each tile of time the heaviest events, and the density of all.
import type { Density } from "../crowd";
import type { Range } from "../day";
import type { Criteria } from "../filters";
import type { Dated } from "../model";
import type { Scale } from "../scale";
import type { EventRecord } from "../source";
import { addressOf, Stale, type Api } from "./api";
import type { DensityAnswer, EventPage } from "./answers";
import { Cache } from "./cache";
import { binName, densityOf, wholeBins, type BinName } from "./density";
import { Pool } from "./pool";
import { asked, including } from "./query";
import { tilesOf } from "./tiles";

export interface SupplyEvents {
  /** Events for the window, in the order of time, and how many there are besides. */
  filled(all: readonly Dated[], density: Density): void;
  failed(error: unknown, retry: () => void): void;
}

/** Milliseconds without movement before anything is asked. */
const pause = 120;

/** Events of a tile that may have titles. */
const titled = 300;

/** Tiles that are remembered, with their events. */
const remembered = 48;

export class Supply {
  private readonly tiles = new Cache<EventPage>(remembered);
  private readonly densities = new Cache<DensityAnswer>(remembered);
  private readonly pool = new Pool();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current = new AbortController();
  private records: readonly EventRecord[] = [];
  private counted: Density | null = null;
  private held: EventRecord | null = null;

  constructor(private readonly api: Api, private readonly limits: Range, private readonly events: SupplyEvents) {}

  /** At once, or, where the window still moves, when it has come to rest. */
  ask(scale: Scale, criteria: Criteria, moves = false): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(scale, criteria), moves ? pause : 0);
  }

  /** The store has changed. */
  forget(revision: string): void {
    this.densities.renew(revision);
    if (this.tiles.renew(revision)) this.pool.forget();
  }

  /** The event that is open is there, however light it is. */
  hold(record: EventRecord | null): void {
    this.held = record;
    this.fill();
  }

  private fill(): void {
    const records = this.held ? [...this.records, this.held] : this.records;
    if (this.counted) this.events.filled(this.pool.all(records), this.counted);
  }

  // An answer that is too late is dropped.
  private async load(scale: Scale, criteria: Criteria): Promise<void> {
    this.current.abort();
    const { signal } = (this.current = new AbortController());
    try {
      const { within, beside } = tilesOf(scale, this.limits);
      const bins = binName(scale);
      const whole = wholeBins({ begin: within[0]?.begin ?? scale.begin, end: within[within.length - 1]?.end ?? scale.end }, bins);
      const [pages, density] = await Promise.all([this.consistent(within, criteria, signal), this.density(whole, bins, criteria, signal)]);
      if (signal.aborted) return;
      this.records = pages.flatMap((page) => page.events);
      this.counted = densityOf(density, bins);
      this.fill();
      await Promise.all(beside.map((tile) => this.tile(tile, criteria, signal)));
    } catch (error) {
      if (!(error instanceof Stale)) this.events.failed(error, () => this.ask(scale, criteria));
    }
  }

  // Tiles of one revision: what is remembered of an older one is asked for again.
  private async consistent(ranges: readonly Range[], criteria: Criteria, signal: AbortSignal): Promise<EventPage[]> {
    const all = () => Promise.all(ranges.map((range) => this.tile(range, criteria, signal)));
    const pages = await all();
    return new Set(pages.map(({ revision }) => revision)).size > 1 ? all() : pages;
  }

  private async tile(range: Range, criteria: Criteria, signal: AbortSignal): Promise<EventPage> {
    const base = asked(criteria, range);
    if (!base) return { events: [], next: null, revision: "" };
    const address = addressOf("/api/events", including(base, { view: "brief", order: "weight", limit: titled }));
    const known = this.tiles.get(address);
    if (known) return known;
    const page = await this.api.get<EventPage>(address, undefined, signal);
    this.forget(page.revision);
    this.tiles.keep(address, page);
    return page;
  }

  private async density(range: Range, bins: BinName, criteria: Criteria, signal: AbortSignal): Promise<DensityAnswer> {
    const base = asked(criteria, range);
    if (!base) return { bins: [], total: 0 };
    const address = addressOf("/api/density", including(base, { bins }));
    const known = this.densities.get(address);
    if (known) return known;
    const answer = await this.api.get<DensityAnswer>(address, undefined, signal);
    this.densities.keep(address, answer);
    return answer;
  }
}
