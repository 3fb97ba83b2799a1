// The events of a period by date: a page at a time, the next when the end comes near.
import { Stale, type Api } from "./api";
import type { EventPage } from "./answers";
import { including } from "./query";
import { headingOf, make, rowOf, type Heading } from "./rows";

export interface ListEvents {
  /** The contents of the item are to be shown. */
  opened(item: HTMLElement): void;
  failed(error: unknown, retry: () => void): void;
}

const pageSize = 100;

/** How near the end comes before more is asked for, in pixels. */
const near = 900;

export class LiveList {
  private asked: URLSearchParams | null = null;
  private next: string | null = null;
  private current = new AbortController();
  private isLoading = false;
  private heading: Heading = { year: "", month: "" };
  private rows: HTMLElement | null = null;

  /** `kept` has events that are open and do not stand in the period; `end` says what follows. */
  constructor(private readonly root: HTMLElement, private readonly pages: HTMLElement, private readonly kept: HTMLElement,
    private readonly end: HTMLElement, private readonly api: Api, private readonly events: ListEvents) {
    root.addEventListener("toggle", (event) => this.toggled(event.target as Element), true);
    for (const scrolling of [root, window]) scrolling.addEventListener("scroll", () => this.look(), { passive: true });
  }

  /** The events that are asked for, from the first; null where there can be none. */
  show(asked: URLSearchParams | null): void {
    this.current.abort();
    this.current = new AbortController();
    this.asked = asked;
    this.isLoading = false;
    void this.load(null);
  }

  /** Where the event is to be read: in its place, or before all others. */
  item(id: string): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>(".event")].find((item) => item.id === id);
    if (found) return found;
    const item = rowOf({ id, title: "…", weight: 0, status: "reported", date: null, people: [], places: [], outlets: [] });
    this.keep(item);
    return item;
  }

  // Whatever period is shown.
  private keep(item: HTMLElement): void {
    const at = item.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    this.kept.append(item);
    at?.focus({ preventScroll: true });
  }

  /** Shows which event is selected. */
  mark(item: HTMLElement): void {
    for (const other of this.root.querySelectorAll(".event.current")) other.classList.remove("current");
    item.classList.add("current");
  }

  /** The item's event is no more; whoever was at it is at the list. */
  leave(item: HTMLElement): void {
    item.remove();
    this.root.focus();
  }

  private async load(after: string | null): Promise<void> {
    const { signal } = this.current;
    this.isLoading = true;
    this.pages.setAttribute("aria-busy", "true");
    try {
      const more = { view: "brief", order: "date", limit: pageSize, ...(after ? { after } : {}) };
      const page = this.asked ? await this.api.get<EventPage>("/api/events", including(this.asked, more), signal) : { events: [], next: null };
      if (signal.aborted) return;
      if (!after) this.clear();
      for (const record of page.events) this.add(record.id, headingOf(record), () => rowOf(record));
      this.next = page.next;
      this.finish();
    } catch (error) {
      if (error instanceof Stale) return;
      this.rest();
      this.events.failed(error, () => void this.load(after));
    }
  }

  private rest(): void {
    this.isLoading = false;
    this.pages.removeAttribute("aria-busy");
  }

  private finish(): void {
    this.rest();
    this.end.replaceChildren(...(this.next ? [this.moreButton()] : []));
    this.look();
  }

  // What is being read or corrected stays.
  private clear(): void {
    for (const details of this.pages.querySelectorAll<HTMLElement>(".current > details[open], details:has(form[data-typed])")) this.keep(details.parentElement as HTMLElement);
    this.pages.replaceChildren();
    this.rows = null;
    this.heading = { year: "", month: "" };
    this.root.scrollTo(0, 0);
  }

  private add(id: string, heading: Heading, row: () => HTMLElement): void {
    if (!this.rows || heading.year !== this.heading.year) this.pages.append(make("section", { class: "year" }, make("h2", {}, heading.year)));
    const year = this.pages.lastElementChild as HTMLElement;
    if (!this.rows || heading.year !== this.heading.year || heading.month !== this.heading.month) {
      this.rows = make("ol", { class: "part" });
      year.append(...(heading.month ? [make("h3", {}, heading.month)] : []), this.rows);
    }
    this.heading = heading;
    if (![...this.kept.children].some((item) => item.id === id)) this.rows.append(row());
  }

  private look(): void {
    if (this.next && !this.isLoading && this.end.getBoundingClientRect().top < window.innerHeight + near) void this.load(this.next);
  }

  private moreButton(): HTMLButtonElement {
    const button = make("button", { type: "button" }, "Afficher la suite");
    button.addEventListener("click", () => !this.isLoading && void this.load(this.next));
    return button;
  }

  private toggled(details: Element): void {
    const item = details.parentElement;
    if (!item?.classList.contains("event") || !(details instanceof HTMLDetailsElement)) return;
    if (details.open) this.events.opened(item);
    else if (item.parentElement === this.kept) this.close(item);
  }

  // Where it stands in the period is known to the server.
  private close(item: HTMLElement): void {
    this.leave(item);
    this.show(this.asked);
  }
}
