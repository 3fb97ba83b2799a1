// How many events there are in each unit of time.
import type { Range } from "./day";
import type { Place } from "./model";
import { beginnings, type Unit } from "./units";

export interface Bin extends Range {
  count: number;
}

/** An event that lasts counts in each unit by the share of it that falls there, so that all make one. */
export function histogram(places: Iterable<Place>, unit: Unit, window: Range): Bin[] {
  const bins = beginnings(unit, window.begin, window.end).map((begin) => ({ begin, end: unit.next(begin), count: 0 }));
  const first = bins[0];
  const last = bins[bins.length - 1];
  if (!first || !last) return [];
  for (const { begin, end } of places) {
    if (end < first.begin || begin >= last.end) continue;
    const length = end - begin;
    for (let k = indexOf(bins, begin); k < bins.length; ++k) {
      const bin = bins[k] as Bin;
      if (length <= unit.days) {
        if (begin >= bin.begin) bin.count += 1;
        break;
      }
      if (bin.begin >= end) break;
      bin.count += (Math.min(end, bin.end) - Math.max(begin, bin.begin)) / length;
    }
  }
  return bins;
}

// The bin that holds `day`, or the first.
function indexOf(bins: readonly Bin[], day: number): number {
  let low = 0;
  let high = bins.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((bins[middle] as Bin).begin <= day) low = middle;
    else high = middle;
  }
  return low;
}
