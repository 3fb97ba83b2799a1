// The list of events: what of it is shown, opened and read.
import type { Entry } from "./model";
import type { Part } from "./source";

/** A year or a month: the events from `from` to `to`, excluded. */
interface Group {
  element: HTMLElement;
  from: number;
  to: number;
  /** Where the head of the page says how many there are. */
  counter: HTMLElement | null;
}

/** What is laid out when it comes near, and not before: a month, or a part outside of all months. */
interface Block {
  readonly element: HTMLElement;
  readonly parts: Part[];
}

/** A closed event takes about that much, in rem; what is not laid out is taken to be as high as its events. */
const rowHeight = 4;

const suppose = (element: HTMLElement, count: number) =>
  element.style.setProperty("contain-intrinsic-block-size", `auto ${count * rowHeight}rem`);

/** How near a part comes before its items are made. */
const near = "1500px";

/** What is filled at once, in screens from the top of the first: rows may be lower than is thought. */
const filled = 1.5;

export class List {
  private readonly groups: Group[];
  private readonly blocks: readonly Block[];
  private readonly partOf = new Map<Element, Part>();
  /** Those of which nothing is in the page yet that is to be shown. */
  private readonly waiting = new Set<Part>();
  private readonly observer: IntersectionObserver;
  private marks: Uint8Array;
  private current: HTMLElement | null = null;
  private isExpanded = false;

  constructor(private readonly root: HTMLElement, private readonly entries: readonly Entry[], private readonly parts: readonly Part[]) {
    this.marks = new Uint8Array(entries.length).fill(1);
    for (const part of parts) this.partOf.set(part.element, part);
    this.groups = [...root.querySelectorAll<HTMLElement>("section.year, section.month")].map((element) => this.group(element));
    for (const group of this.groups) suppose(group.element, group.to - group.from);
    this.blocks = blocksOf(parts);
    root.classList.toggle("long", parts.some(({ isText }) => isText));
    this.observer = new IntersectionObserver((changes) => {
      for (const { isIntersecting, target } of changes) if (isIntersecting) this.fill(this.partOf.get(target));
    }, { rootMargin: near });
    for (const part of parts) if (part.isText) this.update(part);
  }

  /** A mark for each event says whether it is shown. */
  show(marks: Uint8Array): void {
    const differs = ({ from, to }: { from: number; to: number }) => {
      for (let k = from; k < to; ++k) if (marks[k] !== this.marks[k]) return true;
      return false;
    };
    const [parts, groups] = [this.parts.filter(differs), this.groups.filter(differs)];
    this.marks = marks;
    for (const part of parts) this.update(part);
    for (const { element, counter, ...range } of groups) {
      const count = this.count(range);
      element.hidden = count === 0;
      suppose(element, count);
      if (counter) counter.textContent = String(count);
    }
    this.fillSight();
  }

  open(entry: Entry): void {
    const item = this.item(entry);
    const details = item?.querySelector("details");
    if (!item || !details) return;
    details.open = true;
    this.mark(entry);
    this.scrollTo(entry);
    details.querySelector("summary")?.focus({ preventScroll: true });
  }

  /** Shows which event is selected. */
  mark(entry: Entry): void {
    this.current?.classList.remove("current");
    this.current = this.item(entry) ?? null;
    this.current?.classList.add("current");
  }

  // What comes near is laid out only then, and may be higher than was thought: so twice.
  scrollTo(entry: Entry): void {
    const item = this.item(entry);
    item?.scrollIntoView({ block: "start" });
    requestAnimationFrame(() => item?.scrollIntoView({ block: "start" }));
  }

  expand(open: boolean): void {
    this.isExpanded = open;
    for (const part of this.parts) this.unfold(part.items());
  }

  /** For paper, which has no way to come near. */
  fillAll(): void {
    for (const part of this.waiting) this.fill(part);
  }

  /** Not all of it is in the page, where the browser itself would find it. */
  get isInPart(): boolean {
    return this.waiting.size > 0;
  }

  entryAt(x: number, y: number): Entry | null {
    const element = document.elementFromPoint(x, y);
    return element && this.entryWith(element);
  }

  entryWith(element: Element): Entry | null {
    const item = element.closest(".event");
    const part = item && this.partOf.get(item.closest(".part") as Element);
    return (part && this.entries[part.indexOf(item)]) ?? null;
  }

  private item(entry: Entry): HTMLElement | undefined {
    const part = this.parts.find(({ to }) => entry.index < to);
    if (part && this.waiting.has(part)) this.fill(part);
    return part?.item(entry.index);
  }

  private update(part: Part): void {
    const count = this.count(part);
    part.element.hidden = count === 0;
    suppose(part.element, count);
    if (!part.isText) {
      part.show(this.shown(part));
      return;
    }
    part.show([]);
    this.observer.unobserve(part.element);
    this.waiting.delete(part);
    if (count === 0) return;
    part.element.style.setProperty("min-block-size", `${count * rowHeight}rem`);
    this.waiting.add(part);
    this.observer.observe(part.element);
  }

  private fill(part: Part | undefined): void {
    if (!part || !this.waiting.delete(part)) return;
    this.observer.unobserve(part.element);
    part.element.style.removeProperty("min-block-size");
    const fresh = part.show(this.shown(part));
    if (this.isExpanded) this.unfold(fresh);
  }

  // At once: nobody is to see an empty list. To ask where a part is would have its whole block laid out.
  private fillSight(): void {
    if (this.waiting.size === 0) return;
    const list = this.root.getBoundingClientRect();
    const [top, bottom] = [Math.max(list.top, 0), Math.min(list.bottom, window.innerHeight)];
    const isInSight = ({ element }: { element: HTMLElement }) => {
      const box = element.getBoundingClientRect();
      return box.bottom > top && box.top < top + (bottom - top) * filled;
    };
    const waits = (part: Part) => this.waiting.has(part);
    const blocks = this.blocks.filter(({ parts }) => parts.some(waits)).filter(isInSight);
    const inSight = blocks.flatMap(({ parts }) => parts.filter(waits)).filter(isInSight);
    for (const part of inSight) this.fill(part);
  }

  private unfold(items: readonly HTMLElement[]): void {
    for (const item of items) item.querySelector("details")?.toggleAttribute("open", this.isExpanded);
  }

  private shown({ from, to }: Part): number[] {
    const out: number[] = [];
    for (let k = from; k < to; ++k) if (this.marks[k]) out.push(k);
    return out;
  }

  private count({ from, to }: { from: number; to: number }): number {
    let out = 0;
    for (let k = from; k < to; ++k) out += this.marks[k] as number;
    return out;
  }

  private group(element: HTMLElement): Group {
    const own = [...element.querySelectorAll(".part")].map((part) => this.partOf.get(part) as Part);
    const counter = element.id ? document.querySelector<HTMLElement>(`.years a[href="#${CSS.escape(element.id)}"] + span`) : null;
    return { element, from: own[0]?.from ?? 0, to: own[own.length - 1]?.to ?? 0, counter };
  }
}

function blocksOf(parts: readonly Part[]): Block[] {
  const out = new Map<HTMLElement, Block>();
  for (const part of parts) {
    const element = part.element.closest<HTMLElement>(".month") ?? part.element;
    const block = out.get(element) ?? { element, parts: [] };
    block.parts.push(part);
    out.set(element, block);
  }
  return [...out.values()];
}
