// Which events have room for their titles: each takes the first lane where nothing else stands.

/** What an event takes of a lane, in pixels. */
export interface Box {
  left: number;
  right: number;
}

/** The boxes of a lane, from left to right, and for each column of pixels from where to where it is free around it. */
class Lane {
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
  private readonly taken: Box[] = [];

  constructor(private readonly gap: number, width: number) {
    this.lefts = new Float64Array(width);
    this.rights = new Float64Array(width);
    this.leave({ left: -Infinity, right: Infinity }, { left: -Infinity, right: Infinity });
  }

  isFree({ left, right }: Box): boolean {
    const next = this.taken[this.indexOf(left)];
    return next === undefined || right + this.gap <= next.left;
  }

  /** Returns what was free there until now. */
  take(box: Box): Box {
    const at = this.indexOf(box.left);
    const [previous, next] = [this.taken[at - 1], this.taken[at]];
    this.taken.splice(at, 0, box);
    const before = { left: previous ? previous.right + this.gap : -Infinity, right: next ? next.left - this.gap : Infinity };
    this.leave(before, nothing);
    for (const free of [{ left: before.left, right: box.left - this.gap }, { left: box.right + this.gap, right: before.right }])
      if (free.right > free.left) this.leave(free, free);
    return before;
  }

  private leave(columns: Box, free: Box): void {
    const [from, to] = [column(columns.left), column(columns.right) + 1];
    this.lefts.fill(free.left, from, to);
    this.rights.fill(free.right, from, to);
  }

  // Of the first that does not end before `left`.
  private indexOf(left: number): number {
    let low = 0;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.taken[middle] as Box).right + this.gap <= left) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const column = (x: number) => Math.max(0, Math.floor(x));
const nothing: Box = { left: Infinity, right: -Infinity };

/** Beside the exact answer there is a quick one, which is wrong only where it says that there may be room. */
export class Lanes {
  private readonly lanes: readonly Lane[];
  /** Of the lanes that are free there, how far one of them is. */
  private readonly lefts: Float64Array;
  private readonly rights: Float64Array;

  /** `gap` pixels at least stay free between two boxes. */
  constructor(count: number, gap: number, width: number) {
    const columns = Math.ceil(width) + 1;
    this.lanes = Array.from({ length: count }, () => new Lane(gap, columns));
    this.lefts = new Float64Array(columns).fill(-Infinity);
    this.rights = new Float64Array(columns).fill(Infinity);
  }

  /** For a box that holds `x`, or what of the width is nearest to it, and goes `room` beyond it. */
  mayHaveRoomBehind(x: number, room: number): boolean {
    return (this.rights[this.column(x)] as number) >= x + room;
  }
  mayHaveRoomBefore(x: number, room: number): boolean {
    return (this.lefts[this.column(x)] as number) <= x - room;
  }
  /** For a box that holds `x` and is `room` wide. */
  mayHaveRoomAround(x: number, room: number): boolean {
    const at = this.column(x);
    return (this.rights[at] as number) - (this.lefts[at] as number) >= room;
  }

  hasRoom(box: Box): boolean {
    return this.lanes.some((lane) => lane.isFree(box));
  }

  /** Takes the first lane where there is room, `preferred` before all others; says which, or -1 where there is none. */
  take(box: Box, preferred = -1): number {
    const at = this.lanes[preferred]?.isFree(box) ? preferred : this.lanes.findIndex((lane) => lane.isFree(box));
    const changed = this.lanes[at]?.take(box);
    if (changed) this.measure(changed);
    return at;
  }

  private measure({ left, right }: Box): void {
    const last = this.column(right);
    for (let at = column(left); at <= last; ++at) {
      let [least, most] = [Infinity, -Infinity];
      for (const { lefts, rights } of this.lanes) {
        least = Math.min(least, lefts[at] as number);
        most = Math.max(most, rights[at] as number);
      }
      this.lefts[at] = least;
      this.rights[at] = most;
    }
  }

  private column(x: number): number {
    return Math.min(column(x), this.lefts.length - 1);
  }
}
