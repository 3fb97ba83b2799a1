// What the page has to say beside its events: what has been done, and what has failed.
import { Problem, Silence } from "./api";
import { make } from "./rows";

export interface Action {
  label: string;
  run(): void;
}

export class Notices {
  constructor(private readonly notice: HTMLElement, private readonly failure: HTMLElement) {}

  /** With what can be done about it. */
  say(text: string, action?: Action): void {
    this.notice.replaceChildren(text, ...(action ? [" ", button(action)] : []));
  }

  clear(): void {
    this.notice.replaceChildren();
    this.failure.replaceChildren();
  }

  /** What has failed may be tried again. */
  fail(error: unknown, retry: () => void): void {
    const again = { label: "Réessayer", run: () => { this.failure.replaceChildren(); retry(); } };
    this.failure.replaceChildren(reason(error), " ", button(again));
  }

  /** An answer has come. */
  works(): void {
    if (this.failure.childNodes.length > 0) this.failure.replaceChildren();
  }
}

/** What is wrong, in French. Errors of the page itself are not to be hidden. */
export function reason(error: unknown): string {
  if (error instanceof Problem) return error.detail;
  if (error instanceof Silence) return "Le serveur ne répond pas.";
  throw error;
}

function button({ label, run }: Action): HTMLButtonElement {
  const out = make("button", { type: "button" }, label);
  out.addEventListener("click", run);
  return out;
}
