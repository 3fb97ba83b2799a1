// Where a timeline opens: an affair of some weeks is not to be a speck on an axis that begins with the building of the bridge.
import type { Range } from "./day";
import type { Dated } from "./model";

/** So much of the events must be in sight at first … */
const enough = 0.75;

/** … in so little of the whole span, or all of it is shown. */
const little = 0.25;

/** The shortest period that holds enough of the events; nothing where that is not much shorter than all of them. */
export function busiest(all: readonly Dated[], whole: Range): Range | null {
  const begins = all.map(({ place }) => place.begin).sort((a, b) => a - b);
  const count = Math.ceil(begins.length * enough);
  let best: Range | null = null;
  for (let k = 0; k + count <= begins.length; ++k) {
    const [begin, end] = [begins[k] as number, (begins[k + count - 1] as number) + 1];
    if (!best || end - begin < best.end - best.begin) best = { begin, end };
  }
  return best && best.end - best.begin < (whole.end - whole.begin) * little ? best : null;
}
