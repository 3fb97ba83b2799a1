// How many events there are in each unit of time.
import type { Range } from "./day";
import type { Places } from "./places";
import { beginnings, type Unit } from "./units";

export interface Bin extends Range {
  count: number;
}

/** Of some of the events. One that lasts counts in each unit by the share of it that falls there, so that all make one. */
export function histogram(places: Places, some: Int32Array, unit: Unit, window: Range): Bin[] {
  const begins = Float64Array.from(beginnings(unit, window.begin, window.end));
  if (begins.length === 0) return [];
  const counts = new Float64Array(begins.length);
  const first = begins[0] as number;
  const last = unit.next(begins[begins.length - 1] as number);
  for (const k of some) {
    const begin = places.begins[k] as number;
    const end = places.ends[k] as number;
    if (end < first || begin >= last) continue;
    if (end - begin > unit.days) share(counts, begins, last, begin, end);
    else if (begin >= first) add(counts, indexOf(begins, begin), 1);
  }
  return Array.from(counts, (count, k) => ({ begin: begins[k] as number, end: begins[k + 1] ?? last, count }));
}

function share(counts: Float64Array, begins: Float64Array, last: number, begin: number, end: number): void {
  for (let k = indexOf(begins, begin); k < begins.length && (begins[k] as number) < end; ++k)
    add(counts, k, (Math.min(end, begins[k + 1] ?? last) - Math.max(begin, begins[k] as number)) / (end - begin));
}

const add = (counts: Float64Array, k: number, what: number) => (counts[k] = (counts[k] as number) + what);

// The unit that holds `day`, or the first.
function indexOf(begins: Float64Array, day: number): number {
  let low = 0;
  let high = begins.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((begins[middle] as number) <= day) low = middle;
    else high = middle;
  }
  return low;
}
