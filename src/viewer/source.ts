// Where events come from: the page itself, which has them as data and as a list. Nothing else of the viewer knows that.
import { parseIso } from "./day";
import type { Entry, EventDate, Place } from "./model";

export interface Source {
  /** In the order of the list: dated ones, then those without a date. */
  readonly entries: readonly Entry[];

  /** The list, once the page has been read. */
  parts(): Part[];
}

/** Some events of the list that stand together. */
export interface Part {
  readonly element: HTMLElement;
  /** Indices of entries; `to` is excluded. */
  readonly from: number;
  readonly to: number;
  /** Its items are elements of the page, and not yet text only. */
  readonly isLoaded: boolean;
  /** Where each event is to be read; loads the part. */
  items(): readonly HTMLElement[];
  /** What the articles say of each event, to be searched. */
  texts(): string[];
}

interface Record extends Omit<Entry, "index" | "place"> {
  from?: string;
  until?: string;
}

export function placeOf(date: EventDate, from?: string, until?: string): Place {
  const first = date.first ?? date.last;
  const last = date.last ?? date.first;
  if (first === null || last === null) throw new Error("a date without days");
  const open = { openStart: date.first === null, openEnd: date.last === null };
  if (from === undefined) return { begin: parseIso(first), end: parseIso(last) + 1, ...open, timed: false };
  return { begin: parseIso(from), end: parseIso(until ?? from), ...open, timed: true };
}

export function entriesOf(records: readonly Record[]): Entry[] {
  return records.map(({ from, until, ...rest }, index) => ({ ...rest, index, place: rest.date && placeOf(rest.date, from, until) }));
}

export function pageSource(page: Document): Source {
  const data = page.getElementById("donnees")?.textContent ?? "";
  return {
    entries: entriesOf((JSON.parse(data) as { events: Record[] }).events),
    parts() {
      let from = 0;
      return [...page.querySelectorAll<HTMLElement>(".part")].map((element) => {
        const to = from + Number(element.dataset["count"]);
        const part = new PagePart(element, from, to);
        from = to;
        return part;
      });
    },
  };
}

/** Where there are many events, the list is the text of a noscript element, of which a part is made when it is needed. */
class PagePart implements Part {
  private loaded: readonly HTMLElement[] | null = null;

  constructor(readonly element: HTMLElement, readonly from: number, readonly to: number) {}

  get isLoaded(): boolean {
    return this.loaded !== null || !this.unread;
  }

  items(): readonly HTMLElement[] {
    if (this.loaded) return this.loaded;
    const unread = this.unread;
    // A document that a parser makes runs nothing.
    if (unread) unread.replaceWith(...new DOMParser().parseFromString(unread.textContent, "text/html").body.children);
    this.loaded = [...this.element.querySelectorAll<HTMLElement>(".event")];
    return this.loaded;
  }

  texts(): string[] {
    const unread = this.unread;
    if (unread) return unread.textContent.split('<li class="event"').slice(1).map(passagesOf);
    return this.items().map((item) => Array.from(item.getElementsByTagName("bdi"), (passage) => passage.textContent).join("\n"));
  }

  private get unread(): Element | null {
    return this.element.querySelector("noscript");
  }
}

/** What stands in the bdi elements of an item that is still text: the words of articles, and no others. */
export function passagesOf(html: string): string {
  const passages = Array.from(html.matchAll(/<bdi>(.*?)<\/bdi>/gs), (found) => found[1]);
  const characters: { [name: string]: string } = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return passages.join("\n").replace(/<\/?mark>/g, "").replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? "");
}
