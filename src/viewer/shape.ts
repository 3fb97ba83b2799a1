// How precise a date is, as a shape: a day is a point, what is stated from day to day a bar with ends, a month a bar without, an
// open end fades.
import type { Dated, Grain } from "./model";
import type { Scale } from "./scale";

export interface Shape {
  kind: "point" | "bar";
  /** Pixels; bars are cut a little outside of the window. */
  left: number;
  right: number;
  /** A bar without an end there. */
  fadesAtStart: boolean;
  fadesAtEnd: boolean;
}

const exact: ReadonlySet<Grain> = new Set(["minute", "hour", "part-of-day", "day"]);

const openLength = 110;
const narrowestBar = 14;
const outside = 40;

/** No shape reaches farther beyond the days of its event, in pixels. */
export const farthest = openLength;

export function shapeOf(entry: Dated, scale: Scale): Shape {
  const { begin, end, openStart, openEnd, timed } = entry.place;
  const sharp = exact.has(entry.date.grain) && entry.date.certainty !== "publication";
  if (!openStart && !openEnd && (timed ? begin === end : exact.has(entry.date.grain) && end - begin <= 1)) {
    const radius = radiusOf(entry);
    const at = scale.x((begin + end) / 2);
    return { kind: "point", left: at - radius, right: at + radius, fadesAtStart: false, fadesAtEnd: false };
  }
  let [left, right] = [scale.x(begin), scale.x(end)];
  if (openStart) left = Math.min(left, right - openLength);
  if (openEnd) right = Math.max(right, left + openLength);
  if (right - left < narrowestBar) [left, right] = [(left + right - narrowestBar) / 2, (left + right + narrowestBar) / 2];
  return {
    kind: "bar",
    left: Math.max(left, -outside),
    right: Math.min(right, scale.width + outside),
    fadesAtStart: (openStart || (!sharp && !openEnd)) && left >= -outside,
    fadesAtEnd: (openEnd || (!sharp && !openStart)) && right <= scale.width + outside,
  };
}

/** Heavier events have larger points. */
export const radiusOf = (entry: Dated) => 4 + 2.5 * entry.weight;
