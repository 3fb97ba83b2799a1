// Events that have been seen, so that one which is answered twice stays the same and keeps its place on the timeline.
import { isDated, type Dated } from "../model";
import { entriesOf, type EventRecord } from "../source";

/** So many are known at once. */
const most = 5000;

export class Pool {
  private readonly known = new Map<string, Dated>();

  /** The dated ones in the order of time, each once, numbered from 0. */
  all(records: readonly EventRecord[]): Dated[] {
    if (this.known.size > most) this.known.clear();
    const out = new Map<string, Dated>();
    for (const entry of entriesOf(records)) {
      if (!isDated(entry) || out.has(entry.id)) continue;
      const known = this.known.get(entry.id) ?? entry;
      this.known.set(entry.id, known);
      out.set(entry.id, known);
    }
    const sorted = [...out.values()].sort((a, b) => a.place.begin - b.place.begin || a.place.end - b.place.end || (a.id < b.id ? -1 : 1));
    sorted.forEach((entry, index) => (entry.index = index));
    return sorted;
  }

  /** The store has changed. */
  forget(): void {
    this.known.clear();
  }
}
