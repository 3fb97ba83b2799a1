// Answers that may be asked for again, of one revision of the store: whoever corrects it makes all of them old.

export class Cache<T> {
  private readonly kept = new Map<string, T>();
  private revision = "";

  /** The answers used least recently go when there are more than `limit`. */
  constructor(private readonly limit: number) {}

  get(address: string): T | undefined {
    const found = this.kept.get(address);
    if (found !== undefined) this.keep(address, found);
    return found;
  }

  keep(address: string, answer: T): void {
    this.kept.delete(address);
    this.kept.set(address, answer);
    const oldest = this.kept.keys().next();
    if (this.kept.size > this.limit && !oldest.done) this.kept.delete(oldest.value);
  }

  /** Whether the store has changed since the last answer; then nothing is kept of before. */
  renew(revision: string): boolean {
    if (revision === this.revision) return false;
    const isFirst = this.revision === "";
    this.revision = revision;
    this.kept.clear();
    return !isFirst;
  }
}
