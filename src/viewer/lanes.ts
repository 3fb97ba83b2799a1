// Which events have room for their titles: the heaviest first, each in the first lane where nothing else stands.

/** What an event takes of a lane, in pixels. */
export interface Box {
  left: number;
  right: number;
}

export interface Placed<T, B extends Box> {
  item: T;
  lane: number;
  box: B;
}

/** The boxes of a lane, from left to right. */
class Lane {
  private readonly taken: Box[] = [];

  constructor(private readonly gap: number) {}

  isFree({ left, right }: Box): boolean {
    const next = this.taken[this.indexOf(left)];
    return next === undefined || right + this.gap <= next.left;
  }

  take(box: Box): void {
    this.taken.splice(this.indexOf(box.left), 0, box);
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

/**
 * `items` are tried in their order. `least` says what each needs at least, one of these places; `boxes` what it may have, the
 * best first, and costs more. Titles keep the lane of `before` where they can, so that they do not jump while the window moves.
 */
export function fill<T, B extends Box>(items: Iterable<T>, count: number, gap: number, least: (item: T) => readonly Box[],
  boxes: (item: T) => readonly B[], before: ReadonlyMap<T, number>): Placed<T, B>[] {
  const lanes = Array.from({ length: count }, () => new Lane(gap));
  const out: Placed<T, B>[] = [];
  for (const item of items) {
    const places = least(item);
    if (!lanes.some((lane) => places.some((place) => lane.isFree(place)))) continue;
    const own = lanes[before.get(item) ?? -1];
    for (const box of boxes(item)) {
      const lane = own?.isFree(box) ? own : lanes.find((candidate) => candidate.isFree(box));
      if (!lane) continue;
      lane.take(box);
      out.push({ item, lane: lanes.indexOf(lane), box });
      break;
    }
  }
  return out;
}
