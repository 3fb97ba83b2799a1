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

/** A closed event takes about that much, in rem; parts out of sight are not laid out until they come near. */
const rowHeight = 4;

/** How near a part comes before it is loaded. */
const near = "1500px";

export class List {
  private readonly groups: Group[];
  private readonly partOf = new Map<Element, Part>();
  private readonly observer: IntersectionObserver;
  private marks: Uint8Array;
  private isExpanded = false;

  constructor(private readonly root: HTMLElement, private readonly entries: readonly Entry[], private readonly parts: readonly Part[]) {
    this.marks = new Uint8Array(entries.length).fill(1);
    for (const part of parts) this.partOf.set(part.element, part);
    this.groups = [...root.querySelectorAll<HTMLElement>("section.year, section.month")].map((element) => this.group(element));
    this.observer = new IntersectionObserver((changes) => {
      for (const { isIntersecting, target } of changes) if (isIntersecting) this.load(this.partOf.get(target));
    }, { rootMargin: near });
    for (const part of parts) {
      if (part.isLoaded) continue;
      part.element.style.setProperty("min-block-size", `${(part.to - part.from) * rowHeight}rem`);
      this.observer.observe(part.element);
    }
  }

  /** A mark for each event says whether it is shown. */
  show(marks: Uint8Array): void {
    this.marks = marks;
    for (const part of this.parts) {
      const count = this.count(part);
      part.element.hidden = count === 0;
      part.element.style.setProperty("contain-intrinsic-block-size", `auto ${count * rowHeight}rem`);
      if (part.isLoaded) this.update(part);
    }
    for (const group of this.groups) {
      const count = this.count(group);
      group.element.hidden = count === 0;
      if (group.counter) group.counter.textContent = String(count);
    }
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

  /** Shows which event is selected, or that none is. */
  mark(entry: Entry | null): void {
    this.root.querySelector(".event.current")?.classList.remove("current");
    if (entry) this.item(entry)?.classList.add("current");
  }

  // What comes near is laid out only then, and may be higher than was thought: so twice.
  scrollTo(entry: Entry): void {
    const item = this.item(entry);
    item?.scrollIntoView({ block: "start" });
    requestAnimationFrame(() => item?.scrollIntoView({ block: "start" }));
  }

  expand(open: boolean): void {
    this.isExpanded = open;
    for (const part of this.parts) if (part.isLoaded) for (const item of part.items()) item.querySelector("details")?.toggleAttribute("open", open);
  }

  /** For paper, which has no way to come near. */
  loadAll(): void {
    for (const part of this.parts) if (!part.isLoaded && this.count(part) > 0) this.load(part);
  }

  entryAt(x: number, y: number): Entry | null {
    const element = document.elementFromPoint(x, y);
    return element && this.entryWith(element);
  }

  entryWith(element: Element): Entry | null {
    const item = element.closest<HTMLElement>(".event");
    const part = item && this.partOf.get(item.closest(".part") as Element);
    return (part && this.entries[part.from + part.items().indexOf(item)]) ?? null;
  }

  private item(entry: Entry): HTMLElement | undefined {
    const part = this.parts.find(({ to }) => entry.index < to);
    if (part && !part.isLoaded) this.load(part);
    return part?.items()[entry.index - part.from];
  }

  private load(part: Part | undefined): void {
    if (!part) return;
    this.observer.unobserve(part.element);
    part.element.style.removeProperty("min-block-size");
    for (const item of part.items()) if (this.isExpanded) item.querySelector("details")?.toggleAttribute("open", true);
    this.update(part);
  }

  private update(part: Part): void {
    part.items().forEach((item, k) => {
      item.hidden = !this.marks[part.from + k];
    });
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
