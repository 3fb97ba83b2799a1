// Where the events lie in time, in arrays of numbers: all of them are gone through for every frame.
import type { Range } from "./day";
import type { Dated } from "./model";

/** How many of some events lie before, in and after a window. */
export interface Counts {
  before: number;
  within: number;
  after: number;
}

/** Events are named by their places in the array that this is made of. */
export class Places {
  readonly begins: Float64Array;
  readonly ends: Float64Array;

  constructor(all: readonly Dated[]) {
    this.begins = Float64Array.from(all, ({ place }) => place.begin);
    this.ends = Float64Array.from(all, ({ place }) => place.end);
  }

  /** From the first beginning to the last end. */
  span(some: Int32Array): Range {
    let [begin, end] = [Infinity, -Infinity];
    for (const k of some) {
      begin = Math.min(begin, this.begins[k] as number);
      end = Math.max(end, this.ends[k] as number);
    }
    return { begin, end };
  }

  counts(some: Int32Array, window: Range): Counts {
    const out = { before: 0, within: 0, after: 0 };
    for (const k of some) {
      if ((this.ends[k] as number) < window.begin) ++out.before;
      else if ((this.begins[k] as number) > window.end) ++out.after;
      else ++out.within;
    }
    return out;
  }
}
