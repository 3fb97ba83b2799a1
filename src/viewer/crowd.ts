// The events that a timeline has at hand, and which of them it shows. They are named by their indices, which are their places in `all`.
import type { Range } from "./day";
import { histogram, type Bin } from "./histogram";
import type { Labels } from "./label";
import type { Dated } from "./model";
import { Places, type Counts } from "./places";
import type { Scale } from "./scale";
import { countingUnits, unitFor, type Unit } from "./units";

/** How many events there are in each unit of time. */
export interface Density {
  readonly unit: Unit;
  readonly bins: readonly Bin[];
}

const binWidth = 7;

/** The unit that bins of a histogram are counted in. */
export const countingUnit = (scale: Scale, units = countingUnits): Unit => unitFor(units, scale.pixelsPerDay, binWidth);

export class Crowd {
  readonly places: Places;
  /** Pixels that each event needs at least. */
  readonly rooms: Float64Array;
  private readonly allInTime: Int32Array;
  private readonly allByWeight: Int32Array;
  /** Those shown. */
  inTime: Int32Array;
  byWeight: Int32Array;

  /** `counted`: where these are not all events there are, what has been counted elsewhere. */
  constructor(readonly all: readonly Dated[], labels: Labels, private readonly counted: Density | null = null) {
    this.places = new Places(all);
    this.rooms = Float64Array.from(all, (entry) => labels.room(entry));
    this.inTime = this.allInTime = Int32Array.from(all.keys());
    this.byWeight = this.allByWeight = Int32Array.from([...all].sort((a, b) => b.weight - a.weight || a.index - b.index), ({ index }) => index);
  }

  /** A mark for each event says whether it is shown. */
  show(marks: Uint8Array): void {
    const isShown = (index: number) => marks[index] === 1;
    this.inTime = this.allInTime.filter(isShown);
    this.byWeight = this.allByWeight.filter(isShown);
  }

  shows(entry: Dated): boolean {
    return this.all[entry.index] === entry && this.inTime.includes(entry.index);
  }

  span(): Range {
    return this.places.span(this.inTime);
  }

  counts(window: Range): Counts {
    return this.places.counts(this.inTime, window);
  }

  density(scale: Scale): Density {
    if (this.counted) return this.counted;
    const unit = countingUnit(scale);
    return { unit, bins: histogram(this.places, this.inTime, unit, scale) };
  }
}
