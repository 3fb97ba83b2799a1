// The view in the address of the page, which links show and people write.
import { fromFragment, toFragment, type View } from "./fragment";

export class Address {
  private last = "";

  /** Nothing for what names a place of the page, not a view. */
  read(): View | null {
    this.last = location.hash;
    return fromFragment(location.hash);
  }

  write(view: View): void {
    // Another has been asked for, and word of it is on its way.
    if (location.hash !== this.last) return;
    const fragment = toFragment(view);
    if (fragment === location.hash.slice(1) || (!fragment && !location.hash.includes("="))) return;
    history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
    this.last = location.hash;
  }
}
