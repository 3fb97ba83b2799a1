// The timeline as SVG: the axis, the histogram, and the events that have room.
import type { Range } from "./day";
import type { Bin } from "./histogram";
import type { Label } from "./label";
import { statuses, statusLabels, type Dated } from "./model";
import type { Scale } from "./scale";
import type { Shape } from "./shape";
import { radiusOf } from "./shape";
import { svg } from "./svg";
import { beginnings, contextOf, type Unit } from "./units";

export const laneHeight = 26;
export const histogramHeight = 44;
export const axisHeight = 42;

/** One for each status and kind of fading; marks name them. */
export function gradients(): SVGDefsElement {
  const fades: [string, number[]][] = [["soft", [0, 1, 1, 0]], ["fade-start", [0, 1, 1, 1]], ["fade-end", [1, 1, 1, 0]]];
  const stops = (opacities: number[]) =>
    opacities.map((opacity, k) => svg("stop", { offset: [0, 0.3, 0.7, 1][k] ?? 0, "stop-opacity": opacity }));
  return svg("defs", {}, ...statuses.flatMap((status) => fades.map(([name, opacities]) =>
    svg("linearGradient", { id: `${name}-${status}`, class: status }, ...stops(opacities)))));
}

export function drawHistogram(bins: readonly Bin[], unit: Unit, scale: Scale, bottom: number): SVGGElement {
  const highest = Math.max(1, ...bins.map((bin) => bin.count));
  const out = svg("g", { class: "histogram" });
  for (const bin of bins) {
    if (bin.count === 0) continue;
    const height = Math.max((bin.count / highest) * histogramHeight, 1.5);
    const [left, right] = [scale.x(bin.begin), scale.x(bin.end)];
    const count = Math.max(1, Math.round(bin.count));
    out.append(svg("rect", { class: "density", x: left, y: bottom - height, width: Math.max(right - left - 1, 1), height },
      svg("title", {}, `${unit.name(bin.begin)} : ${count} événement${count > 1 ? "s" : ""}`)));
  }
  return out;
}

export function drawAxis(unit: Unit, scale: Scale, top: number): SVGGElement {
  const out = svg("g", { class: "axis" }, svg("line", { x1: 0, x2: scale.width, y1: top, y2: top }));
  for (const at of beginnings(unit, scale.begin, scale.end)) {
    const x = scale.x(at);
    if (x >= 0) out.append(svg("line", { x1: x, x2: x, y1: top, y2: top + 5 }));
    if (x >= -1 && x < scale.width - 14) out.append(svg("text", { x: x + 3, y: top + 16 }, unit.label(at)));
  }
  const context = contextOf(unit);
  if (context) for (const text of contexts(context, scale, top)) out.append(text);
  return out;
}

// The name of the first stays in sight while its unit does.
function contexts(unit: Unit, scale: Scale, top: number): SVGTextElement[] {
  const out: SVGTextElement[] = [];
  const begins = beginnings(unit, scale.begin, scale.end);
  begins.forEach((begin, k) => {
    const x = Math.max(scale.x(begin), 0) + 3;
    const name = unit.name(begin);
    const next = begins[k + 1];
    if ((next === undefined ? scale.width : scale.x(next)) - x > 7.5 * name.length)
      out.push(svg("text", { class: "context", x, y: top + 34 }, name));
  });
  return out;
}

export interface Drawn {
  entry: Dated;
  shape: Shape;
  label: Label | null;
  lane: number;
}

/** An option of the list box that the timeline is; `bottom` is where lanes begin. */
export function drawEvent({ entry, shape, label, lane }: Drawn, bottom: number, selected: boolean): SVGGElement {
  const y = bottom - (lane + 0.5) * laneHeight;
  // As the label has it, which may be cut.
  const note = entry.status === "reported" ? "" : `${statusLabels[entry.status]} · `;
  const name = `${entry.date.display} : ${note}${entry.title}`;
  const out = svg("g", {
    class: `mark ${entry.status}${entry.date.certainty === "stated" ? "" : " unsure"}${selected ? " selected" : ""}`,
    id: markId(entry), role: "option", "aria-selected": String(selected), "aria-label": name,
    "data-index": entry.index,
  });
  out.append(shape.kind === "point" ? point(entry, (shape.left + shape.right) / 2, y) : bar(entry, shape, y));
  if (label) out.append(svg("text", { x: label.x, y: y + 4.5, class: label.isInside ? "inside" : "" },
    ...(label.note ? [svg("tspan", { class: "note" }, `${label.note} · `)] : []), svg("tspan", { class: "title" }, label.title)));
  out.append(svg("title", {}, name.slice(0, 400)));
  return out;
}

/** From the marks down to the axis, under all of them. */
export function drawStems(drawn: readonly Drawn[], bottom: number, selected: Dated | null): SVGGElement {
  return svg("g", {}, ...drawn.map(({ entry, shape, lane }) => {
    const x = shape.kind === "point" ? (shape.left + shape.right) / 2 : Math.max(shape.left, 0) + (shape.fadesAtStart ? 7 : 1);
    const y = bottom - (lane + 0.5) * laneHeight;
    return svg("line", { class: entry === selected ? "stem selected" : "stem", x1: x, x2: x, y1: y, y2: bottom });
  }));
}

export const markId = (entry: Dated) => `marque-${entry.index}`;

function point(entry: Dated, x: number, y: number): SVGElement {
  const classes = `point ${entry.status}${entry.date.certainty === "stated" ? "" : " unsure"}`;
  const r = radiusOf(entry);
  if (entry.status !== "denied" && entry.status !== "cancelled") return svg("circle", { class: classes, cx: x, cy: y, r });
  return svg("path", { class: `${classes} cross`, d: `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}` });
}

function bar(entry: Dated, shape: Shape, y: number): SVGElement {
  const fade = shape.fadesAtStart && shape.fadesAtEnd ? "soft" : shape.fadesAtStart ? "fade-start" : shape.fadesAtEnd ? "fade-end" : "";
  const place = { x: shape.left, y: y - 9, width: shape.right - shape.left, height: 18, rx: 3 };
  return svg("rect", fade ? { ...place, class: "bar-soft", fill: `url(#${fade}-${entry.status})` } : { ...place, class: `bar-hard ${entry.status}` });
}

/** Where the list is being read. */
export function drawCursor(range: Range, scale: Scale, height: number): SVGElement {
  const x = scale.x((range.begin + range.end) / 2);
  return svg("line", { class: "cursor", x1: x, x2: x, y1: 0, y2: height });
}
