// The head of the page: whose timeline it is, from when to when, and of how much.
import type { Stat } from "./answers";
import { countLine, spanLine } from "./wording";

export function describe(stat: Stat): void {
  const put = (selector: string, text: string) => ((document.querySelector(selector) as HTMLElement).textContent = text);
  document.title = stat.title || "Chronologie";
  put("#titre > bdi", document.title);
  put("#etendue", spanLine(stat));
  put("#comptes", countLine(stat));
}
