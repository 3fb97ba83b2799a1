// The timeline: which window of days is shown, what of it, and what the keys do.
import type { Outline } from "./busiest";
import { Crowd, type Density } from "./crowd";
import type { Range } from "./day";
import { axisHeight, drawAxis, drawCursor, drawEvent, drawHistogram, drawStems, gradients, histogramHeight, laneHeight, markId, type Drawn } from "./draw";
import { attachGestures } from "./gestures";
import { Labels, type Label } from "./label";
import { Lanes, type Box } from "./lanes";
import type { Dated } from "./model";
import type { Counts } from "./places";
import { roomy, Scale } from "./scale";
import { farthest, shapeOf, type Shape } from "./shape";
import { svg } from "./svg";
import { axisUnits, unitFor } from "./units";

export interface StageEvents {
  /** An event is to be read. */
  open(entry: Dated): void;
  /** The window has changed; `byUser` when someone moved it here. */
  moved(byUser: boolean): void;
}

const axisLabelWidth = 58;
const leastLanes = 3;
const mostLanes = 8;
const gap = 8;

export class Stage {
  private readonly drawing = svg("svg", { role: "presentation" });
  private readonly content = svg("g");
  private readonly labels: Labels;
  private crowd: Crowd;
  private scale: Scale;
  private lanes = new Map<Dated, number>();
  private readonly laneCount: number;
  private selected: Dated | null = null;
  private read: Dated | null = null;
  private waiting = 0;
  private elsewhere: { from: Scale; to: Scale } | null = null;

  constructor(private readonly host: HTMLElement, private readonly outline: Outline, private readonly events: StageEvents) {
    const { atFirst, count } = outline;
    this.scale = new Scale(atFirst.begin, atFirst.end, Math.max(host.clientWidth, 1));
    this.labels = new Labels(textMeasure(host));
    this.crowd = new Crowd([], this.labels);
    this.laneCount = Math.min(mostLanes, Math.max(leastLanes, Math.ceil(count / 2)));
    this.drawing.append(gradients(), this.content);
    host.append(this.drawing);
    host.tabIndex = 0;
    host.addEventListener("keydown", (event) => this.key(event));
    attachGestures(host, {
      scale: () => this.scale,
      change: (scale) => this.move(scale, true),
      tap: (target) => this.tap(target),
    });
    new ResizeObserver(() => this.resize(host.clientWidth)).observe(host);
  }

  /** The events there are now, each at the place that its index says; with `counted` they are those that may have titles. */
  fill(all: readonly Dated[], counted: Density | null = null): void {
    this.crowd = new Crowd(all, this.labels, counted);
    const { selected } = this;
    this.selected = (selected && all.find(({ id }) => id === selected.id)) ?? selected;
    this.draw();
  }

  /** A mark for each event, by its index, says whether it is shown. The window moves only where it would be empty. */
  show(marks: Uint8Array): void {
    this.crowd.show(marks);
    this.lookAround();
    this.draw();
  }

  // Not for longer than nothing else is asked.
  private lookAround(): void {
    if (this.elsewhere?.to === this.scale) this.scale = this.elsewhere.from.resized(this.scale.width);
    this.elsewhere = null;
    if (this.crowd.inTime.length === 0 || this.counts().within > 0) return;
    const to = this.scale.shown(roomy(this.crowd.span())).within(this.outline.limits);
    this.elsewhere = { from: this.scale, to };
    this.scale = to;
  }

  get window(): Scale {
    return this.scale;
  }

  /** Null for what is shown at first. */
  view(range: Range | null): void {
    this.move(this.scale.shown(range ?? this.outline.atFirst), false);
  }

  get isAsAtFirst(): boolean {
    const near = (a: number, b: number) => Math.abs(a - b) <= this.scale.span / 1000;
    const { atFirst } = this.outline;
    return near(this.scale.begin, atFirst.begin) && near(this.scale.end, atFirst.end);
  }

  /** How many of the events shown lie before, in and after the window. */
  counts(): Counts {
    return this.crowd.counts(this.scale);
  }

  earlier(): void {
    this.move(this.scale.moved(-this.scale.span / 3), true);
  }
  later(): void {
    this.move(this.scale.moved(this.scale.span / 3), true);
  }
  zoom(factor: number): void {
    this.move(this.scale.zoomed(factor, this.scale.width / 2), true);
  }
  whole(): void {
    this.move(this.scale.shown(this.outline.limits), true);
  }

  /** Marks the event that is open; `follow`: the window moves to it. */
  select(entry: Dated | null, follow = true): void {
    this.selected = entry;
    if (entry && follow) this.follow(entry);
    this.draw();
  }

  /** Marks where the list is being read. */
  reading(entry: Dated | null): void {
    if (entry === this.read) return;
    this.read = entry;
    if (entry) this.follow(entry);
    this.drawSoon();
  }

  resize(width: number): void {
    if (width < 1 || width === this.scale.width) return;
    this.scale = this.scale.resized(width);
    this.draw();
  }

  private follow({ place }: Dated): void {
    const middle = (place.begin + place.end) / 2;
    if (!this.scale.holds(middle)) this.move(this.scale.moved(middle - (this.scale.begin + this.scale.end) / 2), false);
  }

  private move(scale: Scale, byUser: boolean): void {
    this.scale = scale.within(this.outline.limits);
    this.events.moved(byUser);
    this.drawSoon();
  }

  // Many movements come between two frames.
  private drawSoon(): void {
    if (this.waiting === 0) this.waiting = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    const { scale } = this;
    const bottom = this.laneCount * laneHeight + gap;
    const axis = bottom + histogramHeight + gap;
    const { unit, bins } = this.crowd.density(scale);
    const drawn = this.layout();
    const height = axis + axisHeight;
    this.drawing.setAttribute("width", String(scale.width));
    this.drawing.setAttribute("height", String(height));
    this.drawing.setAttribute("viewBox", `0 0 ${scale.width} ${height}`);
    this.content.replaceChildren(
      drawHistogram(bins, unit, scale, axis),
      drawAxis(unitFor(axisUnits, scale.pixelsPerDay, axisLabelWidth), scale, axis),
      ...(this.read && this.read !== this.selected ? [drawCursor(this.read.place, scale, axis)] : []),
      drawStems(drawn, bottom, this.selected),
      ...drawn.map((each) => drawEvent(each, bottom, each.entry === this.selected)),
    );
    this.describe(drawn);
  }

  // The heaviest first, and before them the one that is open.
  private layout(): Drawn[] {
    const lanes = new Lanes(this.laneCount, gap, this.scale.width);
    const out = new Map<Dated, Drawn>();
    const place = (entry: Dated) => {
      const drawn = out.has(entry) ? null : this.placed(entry, lanes);
      if (drawn) out.set(entry, drawn);
    };
    if (this.selected && this.crowd.shows(this.selected)) place(this.selected);
    for (const index of this.crowd.byWeight) if (this.mayHaveRoom(index, lanes)) place(this.crowd.all[index] as Dated);
    this.lanes = new Map([...out.values()].map(({ entry, lane }) => [entry, lane]));
    return [...out.values()].sort((a, b) => a.entry.index - b.entry.index);
  }

  // Almost none has, of thousands.
  private mayHaveRoom(index: number, lanes: Lanes): boolean {
    const { scale } = this;
    const { places, rooms } = this.crowd;
    const [begin, end, room] = [places.begins[index] as number, places.ends[index] as number, rooms[index] as number];
    const [left, right] = [scale.x(begin), scale.x(end)];
    if (right < -farthest || left > scale.width + farthest) return false;
    const middle = (left + right) / 2;
    if (end - begin > 1) return lanes.mayHaveRoomAround(middle, room);
    return lanes.mayHaveRoomBehind(middle, room) || (this.labels.isNearEnd(middle, scale.width) && lanes.mayHaveRoomBefore(middle, room));
  }

  // Titles keep their lanes where they can, so that they do not jump while the window moves.
  private placed(entry: Dated, lanes: Lanes): Drawn | null {
    const shape = shapeOf(entry, this.scale);
    if (shape.right <= 0 || shape.left >= this.scale.width || !lanes.hasRoom(this.labels.least(entry, shape, this.scale.width))) return null;
    for (const { box, label } of this.boxes(entry, shape)) {
      const lane = lanes.take(box, this.lanes.get(entry));
      if (lane >= 0) return { entry, shape, label, lane };
    }
    return null;
  }

  private boxes(entry: Dated, shape: Shape): { box: Box; label: Label | null }[] {
    return this.labels.all(entry, shape, this.scale.width).map((label) => ({
      label,
      box: label ? { left: Math.min(shape.left, label.x), right: Math.max(shape.right, label.x + label.width) } : shape,
    }));
  }

  // A list box without options is none.
  private describe(drawn: readonly Drawn[]): void {
    this.host.setAttribute("role", drawn.length > 0 ? "listbox" : "img");
    this.host.setAttribute("aria-label", drawn.length > 0 ? "Événements de la frise" : "Frise sans événement");
    if (this.selected && drawn.some(({ entry }) => entry === this.selected)) this.host.setAttribute("aria-activedescendant", markId(this.selected));
    else this.host.removeAttribute("aria-activedescendant");
  }

  private tap(target: Element): void {
    const mark = target.closest<SVGElement>("[data-index]");
    const entry = mark && this.crowd.all[Number(mark.dataset["index"])];
    if (entry) this.events.open(entry);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: { [key: string]: () => void } = {
      ArrowRight: () => this.step(1),
      ArrowDown: () => this.step(1),
      ArrowLeft: () => this.step(-1),
      ArrowUp: () => this.step(-1),
      Home: () => this.go(0),
      End: () => this.go(this.crowd.inTime.length - 1),
      PageUp: () => this.earlier(),
      PageDown: () => this.later(),
      "+": () => this.zoom(0.5),
      "=": () => this.zoom(0.5),
      "-": () => this.zoom(2),
      "0": () => this.whole(),
      Enter: () => this.selected && this.events.open(this.selected),
      " ": () => this.selected && this.events.open(this.selected),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  // From the event at hand, or from the first in sight.
  private step(by: number): void {
    const { inTime, places } = this.crowd;
    const at = this.selected && this.crowd.shows(this.selected) ? inTime.indexOf(this.selected.index) : -1;
    this.go(at >= 0 ? at + by : inTime.findIndex((index) => (places.ends[index] as number) >= this.scale.begin));
  }

  private go(to: number): void {
    const { all, inTime } = this.crowd;
    const entry = all[inTime[Math.max(0, Math.min(to, inTime.length - 1))] ?? -1];
    if (entry) this.select(entry);
  }
}

function textMeasure(host: HTMLElement): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("no canvas to measure text on");
  const { fontFamily } = getComputedStyle(host);
  context.font = `13px ${fontFamily}`;
  return (text) => context.measureText(text).width;
}
