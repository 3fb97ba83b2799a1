// The window of days that is shown, and the pixels it is shown on.
import type { Range } from "./day";

/** The narrowest window, in days: half an hour an inch on a screen. */
const narrowest = 0.25;

/** Room beside the outermost events, as a share of what they span. */
const margin = 0.04;

export class Scale implements Range {
  constructor(readonly begin: number, readonly end: number, readonly width: number) {}

  get span(): number {
    return this.end - this.begin;
  }
  get pixelsPerDay(): number {
    return this.width / this.span;
  }

  x(day: number): number {
    return (day - this.begin) * this.pixelsPerDay;
  }
  day(x: number): number {
    return this.begin + x / this.pixelsPerDay;
  }

  resized(width: number): Scale {
    return new Scale(this.begin, this.end, width);
  }
  shown(range: Range): Scale {
    return new Scale(range.begin, range.end, this.width);
  }
  moved(days: number): Scale {
    return new Scale(this.begin + days, this.end + days, this.width);
  }

  /** `factor` below 1 shows less; the day under `x` stays under it. */
  zoomed(factor: number, x: number): Scale {
    const span = Math.max(this.span * factor, narrowest);
    const begin = this.day(x) - (x / this.width) * span;
    return new Scale(begin, begin + span, this.width);
  }

  /** Within `limits`, as wide as it may be. */
  within(limits: Range): Scale {
    const span = Math.min(this.span, limits.end - limits.begin);
    const begin = Math.min(Math.max(this.begin, limits.begin), limits.end - span);
    return new Scale(begin, begin + span, this.width);
  }

  holds(day: number): boolean {
    return day >= this.begin && day <= this.end;
  }
}

/** A window over all of `range`, with a little room. */
export function roomy(range: Range): Range {
  const room = Math.max((range.end - range.begin) * margin, 1);
  return { begin: range.begin - room, end: range.end + room };
}
