// The buttons above the timeline.
import type { Stage } from "./stage";

export function attachButtons(root: HTMLElement, stage: Stage): void {
  const views: { [name: string]: () => void } = {
    earlier: () => stage.earlier(), later: () => stage.later(), in: () => stage.zoom(0.5), out: () => stage.zoom(2), all: () => stage.whole(),
  };
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-view]"))
    button.addEventListener("click", () => views[button.dataset["view"] ?? ""]?.());
}
