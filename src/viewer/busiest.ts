// Where a timeline opens: an affair of some weeks is not to be a speck on an axis that begins with the building of the bridge.
import type { Range } from "./day";
import type { Bin } from "./histogram";
import type { Dated } from "./model";
import { Places } from "./places";
import { roomy } from "./scale";

/** What a timeline is before any of its events is drawn. */
export interface Outline {
  /** The window stays within. */
  readonly limits: Range;
  readonly atFirst: Range;
  /** Of its events. */
  readonly count: number;
}

export function outlineOf(all: readonly Dated[]): Outline {
  const whole = new Places(all).span(Int32Array.from(all.keys()));
  return { limits: roomy(whole), atFirst: roomy(busiest(all, whole) ?? whole), count: all.length };
}

/** So much of the events must be in sight at first … */
const enough = 0.75;

/** … in so little of the whole span, or all of it is shown. */
const little = 0.25;

/** The shortest period that holds enough of the events; nothing where that is not much shorter than all of them. */
export function busiest(all: readonly Dated[], whole: Range): Range | null {
  const begins = all.map(({ place }) => place.begin).sort((a, b) => a - b);
  return busiestBins(begins.map((begin) => ({ begin, end: begin + 1, count: 1 })), whole);
}

/** Of events that have been counted, in the order of time. */
export function busiestBins(bins: readonly Bin[], whole: Range): Range | null {
  const count = Math.ceil(bins.reduce((sum, bin) => sum + bin.count, 0) * enough);
  let best: Range | null = null;
  let held = 0;
  let from = 0;
  for (const { end, count: more } of bins) {
    held += more;
    for (let first = bins[from]; first && held >= count && count > 0; held -= first.count, first = bins[++from])
      if (!best || end - first.begin < best.end - best.begin) best = { begin: first.begin, end };
  }
  return best && best.end - best.begin < (whole.end - whole.begin) * little ? best : null;
}
