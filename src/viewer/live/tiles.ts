// Time in tiles, so that windows near each other ask for the same: as wide as a power of two days, none narrower than the window.
import type { Range } from "../day";
import { common } from "./query";

/** The tiles that hold the window, and at both sides one that may be next, within `limits`. */
export interface Tiling {
  readonly within: readonly Range[];
  readonly beside: readonly Range[];
}

export function tilesOf(window: Range, limits: Range): Tiling {
  const days = 2 ** Math.max(0, Math.ceil(Math.log2(window.end - window.begin)));
  const [first, last] = [Math.floor(window.begin / days), Math.ceil(window.end / days) - 1];
  const tile = (k: number) => common({ begin: k * days, end: (k + 1) * days }, { begin: Math.floor(limits.begin), end: Math.ceil(limits.end) });
  const some = (...numbers: number[]) => numbers.map(tile).filter((range) => range !== null);
  return { within: some(...(first === last ? [first] : [first, last])), beside: some(first - 1, last + 1) };
}
