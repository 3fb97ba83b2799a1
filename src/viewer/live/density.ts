// How many events there are in each unit of time, counted by the server.
import type { Density } from "../crowd";
import { countingUnit } from "../crowd";
import { parseIso, type Range } from "../day";
import type { Bin } from "../histogram";
import { Scale } from "../scale";
import { namedUnits, type Unit } from "../units";
import type { DensityAnswer } from "./answers";

export type BinName = keyof typeof namedUnits;

const names = Object.keys(namedUnits) as BinName[];
const units: readonly Unit[] = Object.values(namedUnits);

/** Pixels that a whole timeline is counted for: some hundred bins. */
const overview = 2000;

/** The bins that are wide enough to be seen at that scale. */
export const binName = (scale: Scale): BinName => names[units.indexOf(countingUnit(scale, units))] as BinName;

export const overviewBins = (range: Range): BinName => binName(new Scale(range.begin, range.end, overview));

/** `range` from the beginning of a bin to the end of one. */
export function wholeBins({ begin, end }: Range, name: BinName): Range {
  const unit = namedUnits[name];
  return { begin: unit.floor(begin), end: unit.next(unit.floor(Math.ceil(end) - 1)) };
}

export const binsOf = (answer: DensityAnswer): Bin[] => answer.bins.map(({ from, to, count }) => ({ begin: parseIso(from), end: parseIso(to) + 1, count }));

export const densityOf = (answer: DensityAnswer, name: BinName): Density => ({ unit: namedUnits[name], bins: binsOf(answer) });

/** The days from the first bin that counts anything to the last. */
export function filled(bins: readonly Bin[]): Range | null {
  const some = bins.filter(({ count }) => count > 0);
  const [first, last] = [some[0], some[some.length - 1]];
  return first && last ? { begin: first.begin, end: last.end } : null;
}
