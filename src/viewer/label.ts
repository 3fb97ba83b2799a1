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

/** Titles are cut to the first of these widths for which there is room … */
const longest = [420, 260, 140];

/** … and to no less than this. */
const narrowest = 90;

/** Letters of a title that is wider than that without being measured. */
const surelyLong = 30;

/** What is known of an event's title once and for all. */
interface Measured {
  note: string;
  noteWidth: number;
  width: number;
}

export class Labels {
  private readonly letters = new Map<string, number>();
  private readonly notes = new Map<Status, number>();
  private readonly measured = new Map<Dated, Measured>();

  /** `measure` gives the width of a letter in pixels; a text is about as wide as its letters. */
  constructor(private readonly measure: (letter: string) => number) {}

  /** What the event needs at least, behind its mark or before it, or within a bar. */
  least(entry: Dated, shape: Shape): Box[] {
    const noteWidth = this.noteWidth(entry);
    const room = (entry.title.length > surelyLong ? narrowest : Math.min(this.of(entry).width - noteWidth, narrowest)) + noteWidth + gap;
    if (shape.kind === "bar" && shape.right - shape.left >= room) return [shape];
    return [{ left: shape.left, right: shape.right + room }, { left: shape.left - room, right: shape.right }];
  }

  /** The labels that it may have, the longest first. */
  all(entry: Dated, shape: Shape, width: number): (Label | null)[] {
    const full = this.of(entry).width;
    const out: (Label | null)[] = [];
    for (const most of longest) {
      out.push(this.place(entry, shape, width, Math.min(most, width * 0.6)));
      if (full <= most) break;
    }
    return out;
  }

  // Inside a bar that is long enough, else behind the mark, else before it; nothing where there is no room at all.
  private place(entry: Dated, shape: Shape, width: number, longest: number): Label | null {
    const { note, noteWidth, width: full } = this.of(entry);
    const most = Math.max(longest, narrowest + noteWidth);
    const wanted = Math.min(full, most);
    const at = (x: number, room: number, isInside = false): Label => {
      const title = full <= room && full <= most ? entry.title : this.cut(entry.title, Math.min(room, most) - noteWidth);
      return { title, note, x, width: title === entry.title ? full : this.text(title) + noteWidth, isInside };
    };
    const inside = shape.kind === "bar" ? Math.min(shape.right, width) - Math.max(shape.left, 0) - 2 * gap : 0;
    const insideAt = Math.max(shape.left, 0) + gap;
    if (inside >= wanted) return at(insideAt, inside, true);
    const behind = width - shape.right - 2 * gap;
    if (behind >= wanted) return at(shape.right + gap, behind);
    if (shape.left - 2 * gap >= wanted) {
      const label = at(0, shape.left - 2 * gap);
      return { ...label, x: shape.left - gap - label.width };
    }
    if (inside >= narrowest + noteWidth) return at(insideAt, inside, true);
    return behind >= narrowest + noteWidth ? at(shape.right + gap, behind) : null;
  }

  private of(entry: Dated): Measured {
    let out = this.measured.get(entry);
    if (!out) {
      const note = entry.status === "reported" ? "" : statusLabels[entry.status];
      const noteWidth = this.noteWidth(entry);
      out = { note, noteWidth, width: this.text(entry.title) + noteWidth };
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
