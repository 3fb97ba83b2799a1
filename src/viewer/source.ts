// Where events come from: the page itself, which has them as data and as a list. Nothing else of the viewer knows that.
import { parseIso } from "./day";
import type { Entry, EventDate, Place } from "./model";

export interface Source {
  /** In the order of the list: dated ones, then those without a date. */
  readonly entries: readonly Entry[];

  /** The list, once the page has been read. */
  parts(): Part[];
}

/** Some events of the list that stand together. They are named by their indices. */
export interface Part {
  readonly element: HTMLElement;
  /** `to` is excluded. */
  readonly from: number;
  readonly to: number;
  /** Its items are text until they are shown. */
  readonly isText: boolean;
  /** Has those items and no others in the page; returns the ones that are new. */
  show(indices: readonly number[]): readonly HTMLElement[];
  /** Where an event is to be read, shown or not. */
  item(index: number): HTMLElement;
  /** The items there are by now. */
  items(): readonly HTMLElement[];
  /** Which event an item is of, or -1. */
  indexOf(item: Element): number;
  /** What the articles say of each event, to be searched. */
  texts(): string[];
}

/** An event as the page and the server have it. */
export interface EventRecord extends Omit<Entry, "index" | "place"> {
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

export function entriesOf(records: readonly EventRecord[]): Entry[] {
  return records.map(({ from, until, ...rest }, index) => ({ ...rest, index, place: rest.date && placeOf(rest.date, from, until) }));
}

export function pageSource(page: Document): Source {
  const data = page.getElementById("donnees")?.textContent ?? "";
  return {
    entries: entriesOf((JSON.parse(data) as { events: EventRecord[] }).events),
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

const itemBegin = '<li class="event"';

/** Where there are many events, the list is the text of a noscript element, of which items are made when they are needed. */
class PagePart implements Part {
  private readonly list: HTMLElement;
  private readonly made: (HTMLElement | undefined)[];
  private readonly text: string | null;

  constructor(readonly element: HTMLElement, readonly from: number, readonly to: number) {
    const unread = element.querySelector("noscript");
    this.text = unread && unread.textContent;
    unread?.replaceWith(document.createElement("ol"));
    this.list = element.querySelector("ol") as HTMLElement;
    this.made = unread ? new Array(to - from) : [...this.list.children] as HTMLElement[];
  }

  get isText(): boolean {
    return this.text !== null;
  }

  show(indices: readonly number[]): readonly HTMLElement[] {
    const fresh = this.make(indices.filter((index) => !this.made[index - this.from]));
    this.list.replaceChildren(...indices.map((index) => this.made[index - this.from] as HTMLElement));
    return fresh;
  }

  item(index: number): HTMLElement {
    return this.made[index - this.from] ?? (this.make([index])[0] as HTMLElement);
  }

  items(): readonly HTMLElement[] {
    return this.made.filter((item) => item !== undefined);
  }

  indexOf(item: Element): number {
    const at = this.made.indexOf(item as HTMLElement);
    return at < 0 ? -1 : this.from + at;
  }

  texts(): string[] {
    if (this.isText) return this.texted().map(passagesOf);
    return this.items().map((item) => Array.from(item.getElementsByTagName("bdi"), (passage) => passage.textContent).join("\n"));
  }

  // A document that a parser makes runs nothing.
  private make(indices: readonly number[]): readonly HTMLElement[] {
    if (indices.length === 0) return [];
    const texts = this.texted();
    const html = `<ol>${indices.map((index) => itemBegin + texts[index - this.from]).join("")}</ol>`;
    const out = [...(new DOMParser().parseFromString(html, "text/html").body.firstElementChild as Element).children] as HTMLElement[];
    indices.forEach((index, k) => (this.made[index - this.from] = out[k]));
    return out;
  }

  private texted(): string[] {
    return (this.text ?? "").split(itemBegin).slice(1);
  }
}

/** What stands in the bdi elements of an item that is still text: the words of articles, and no others. */
export function passagesOf(html: string): string {
  const passages = Array.from(html.matchAll(/<bdi>(.*?)<\/bdi>/gs), (found) => found[1]);
  const characters: { [name: string]: string } = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return passages.join("\n").replace(/<\/?mark>/g, "").replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? "");
}
