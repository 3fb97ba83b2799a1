// Which period the timeline shows, and how many events it has.
import type { Criteria } from "../filters";
import type { Scale } from "../scale";
import { periodLine } from "../wording";
import type { Api } from "./api";
import { asked } from "./query";
import { make } from "./rows";
import { counted } from "./wording";

export class WindowLine {
  private window: Scale | null = null;

  constructor(private readonly api: Api, private readonly line: HTMLElement) {}

  show(window: Scale): void {
    this.window = window;
    this.line.replaceChildren(periodLine(window));
  }

  /** Says the number when it is known, if the window is still the same. */
  async count(window: Scale, criteria: Criteria): Promise<void> {
    this.show(window);
    const range = asked(criteria, window);
    try {
      const { count } = range ? await this.api.get<{ count: number }>("/api/count", range) : { count: 0 };
      if (this.window === window) this.line.replaceChildren(periodLine(window), make("span", {}, counted(count, "événement", "événements")));
    } catch {
      // The list, which asks for the same, says what is wrong.
    }
  }
}
