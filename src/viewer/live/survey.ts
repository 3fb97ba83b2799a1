// What there is of what is asked for, in all of time: how many events, when, and which names.
import type { Range } from "../day";
import type { Criteria } from "../filters";
import type { Bin } from "../histogram";
import { Stale, type Api } from "./api";
import type { DensityAnswer, Facets } from "./answers";
import { binsOf, overviewBins } from "./density";
import { asked, askedFacets, including } from "./query";

export interface Surveyed {
  total: number;
  bins: Bin[];
}

export interface SurveyEvents {
  surveyed(found: Surveyed, facets: Facets): void;
  failed(error: unknown, retry: () => void): void;
}

const nothing: Facets = { people: [], places: [], outlets: [], statuses: [] };

export class Survey {
  private current = new AbortController();

  constructor(private readonly api: Api, private readonly events: SurveyEvents) {}

  ask(criteria: Criteria, limits: Range): void {
    this.current.abort();
    this.current = new AbortController();
    void this.load(criteria, limits, this.current.signal);
  }

  private async load(criteria: Criteria, limits: Range, signal: AbortSignal): Promise<void> {
    try {
      const [found, facets] = await Promise.all([overview(this.api, criteria, limits, signal), this.facets(criteria, signal)]);
      if (!signal.aborted) this.events.surveyed(found, facets);
    } catch (error) {
      if (!(error instanceof Stale)) this.events.failed(error, () => this.ask(criteria, limits));
    }
  }

  private async facets(criteria: Criteria, signal: AbortSignal): Promise<Facets> {
    const base = askedFacets(criteria);
    return base ? this.api.get<Facets>("/api/facets", base, signal) : nothing;
  }
}

/** The events that answer, counted in some hundred bins. */
export async function overview(api: Api, criteria: Criteria, limits: Range, signal?: AbortSignal): Promise<Surveyed> {
  const base = asked(criteria, limits);
  if (!base) return { total: 0, bins: [] };
  const answer = await api.get<DensityAnswer>("/api/density", including(base, { bins: overviewBins(limits) }), signal);
  return { total: answer.total, bins: binsOf(answer) };
}
