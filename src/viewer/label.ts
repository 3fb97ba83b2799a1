// The titles on the timeline: as much of them as there is room for.
import type { Box } from "./lanes";
import { statusLabels, type Dated, type Status } from "./model";
import type { Shape } from "./shape";

export interface Label {
  title: string;
  /** « démenti »; empty for what is simply reported. */
  note: string;
  x: number;
  width: number;
  /** It stands on its bar. */
  isInside: boolean;
}

const gap = 6;

/** A title may be ten thousand characters long, of which none beyond these can be seen. */
const longestRead = 200;

/** Titles are cut to the first of these widths, beside their notes, for which there is room … */
const shortest = 140;
const longest = [420, 260, shortest] as const;

/** … and to no less than this. */
const narrowest = 90;

/** What is known of an event's title once and for all. */
interface Measured {
  note: string;
  noteWidth: number;
  width: number;
  /** Of its shortest label, on a window that has room for that. */
  shortest: number;
}

/** Where a label goes, and how much room there is for it. */
interface Side {
  name: "inside" | "behind" | "before";
  room: number;
}

export class Labels {
  private readonly letters = new Map<string, number>();
  private readonly notes = new Map<Status, number>();
  private readonly measured = new Map<Dated, Measured>();

  /** `measure` gives the width of a letter in pixels; a text is about as wide as its letters. */
  constructor(private readonly measure: (letter: string) => number) {}

  /** Pixels that the event needs at least, beside its mark or on its bar. */
  room(entry: Dated): number {
    return this.of(entry).shortest + gap;
  }

  /** Further from the end of the window the shortest label stands behind its mark. */
  isNearEnd(x: number, width: number): boolean {
    return x > width - longest[1];
  }

  /** What the event takes with its shortest label, for which most have no room. */
  least(entry: Dated, shape: Shape, width: number): Box {
    const { shortest: needed, width: full, noteWidth } = this.of(entry);
    const side = this.side(entry, shape, width, Math.min(full, shortest + noteWidth));
    if (side?.name === "behind") return { left: shape.left, right: shape.right + gap + needed };
    return side?.name === "before" ? { left: shape.left - gap - needed, right: shape.right } : shape;
  }

  /** The labels that it may have, the longest first. */
  all(entry: Dated, shape: Shape, width: number): (Label | null)[] {
    const full = this.of(entry).width;
    return longest.filter((most, k) => k === 0 || most < full).map((most) => this.place(entry, shape, width, Math.min(most, width * 0.6)));
  }

  private place(entry: Dated, shape: Shape, width: number, longest: number): Label | null {
    const { note, noteWidth, width: full } = this.of(entry);
    const most = longest + noteWidth;
    const side = this.side(entry, shape, width, Math.min(full, most));
    if (!side) return null;
    const title = full <= side.room && full <= most ? entry.title : this.cut(entry.title, Math.min(side.room, most) - noteWidth);
    const labelWidth = title === entry.title ? full : this.text(title) + noteWidth;
    const x = { inside: Math.max(shape.left, 0) + gap, behind: shape.right + gap, before: shape.left - gap - labelWidth }[side.name];
    return { title, note, x, width: labelWidth, isInside: side.name === "inside" };
  }

  // Inside a bar that is long enough, else behind the mark, else before it; nothing where there is no room at all.
  private side(entry: Dated, shape: Shape, width: number, wanted: number): Side | null {
    const narrow = narrowest + this.noteWidth(entry);
    const inside = shape.kind === "bar" ? Math.min(shape.right, width) - Math.max(shape.left, 0) - 2 * gap : 0;
    const behind = width - shape.right - 2 * gap;
    const before = shape.left - 2 * gap;
    if (inside >= wanted) return { name: "inside", room: inside };
    if (behind >= wanted) return { name: "behind", room: behind };
    if (before >= wanted) return { name: "before", room: before };
    if (inside >= narrow) return { name: "inside", room: inside };
    return behind >= narrow ? { name: "behind", room: behind } : null;
  }

  private of(entry: Dated): Measured {
    let out = this.measured.get(entry);
    if (!out) {
      const note = entry.status === "reported" ? "" : statusLabels[entry.status];
      const noteWidth = this.noteWidth(entry);
      const width = this.text(entry.title) + noteWidth;
      const short = shortest + noteWidth;
      out = { note, noteWidth, width, shortest: width <= short ? width : this.text(this.cut(entry.title, short - noteWidth)) + noteWidth };
      this.measured.set(entry, out);
    }
    return out;
  }

  private noteWidth({ status }: Dated): number {
    let out = this.notes.get(status);
    if (out === undefined) this.notes.set(status, (out = status === "reported" ? 0 : this.text(`${statusLabels[status]} · `)));
    return out;
  }

  private text(text: string): number {
    let out = 0;
    for (const letter of text.length > longestRead ? text.slice(0, longestRead) : text) out += this.letter(letter);
    return out;
  }

  private letter(letter: string): number {
    let out = this.letters.get(letter);
    if (out === undefined) this.letters.set(letter, (out = this.measure(letter)));
    return out;
  }

  // At the end of a word: those who ask aloud for what they see say whole words.
  private cut(title: string, room: number): string {
    let out = "";
    let left = room - this.letter("…");
    for (const letter of title) {
      left -= this.letter(letter);
      if (left < 0) break;
      out += letter;
    }
    const word = out.lastIndexOf(" ");
    return `${word > 0 ? out.slice(0, word) : out}…`;
  }
}
