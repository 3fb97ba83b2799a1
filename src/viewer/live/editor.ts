// The form in which an open event is corrected.
import type { EventRecord } from "../source";
import type { EventAnswer, FullEvent } from "./answers";
import { correctionOf, mistake, rebased, untouched, type Correction, type Typed } from "./correction";
import { make } from "./rows";

export interface EditorEvents {
  /** Rejects with what the server refuses. */
  save(correction: Correction): void;
  /** Another event is to be pointed at. */
  pick(picked: (other: Pick<EventRecord, "id" | "title">) => void): void;
}

/** Letters of a quote that say which it is. */
const quoted = 160;

let editors = 0;

export class Editor {
  readonly form = make("form", { class: "edit", "aria-label": "Corriger cet événement", autocomplete: "off" });
  private readonly fields: Record<"title" | "date" | "note" | "merge", HTMLInputElement>;
  private readonly hide = make("input", { type: "checkbox" });
  private readonly mentions = make("fieldset", { class: "split" });
  private readonly picked = make("p", { class: "hint", role: "status" });
  private readonly message = make("p", { class: "error", role: "alert" });
  private isSaving = false;
  private readonly prefix = `correction-${++editors}`;

  constructor(private event: FullEvent, private readonly events: EditorEvents) {
    this.fields = { title: this.input("titre"), date: this.input("date"), note: this.input("note"), merge: this.input("fusion") };
    const pick = make("button", { type: "button" }, "Le montrer");
    pick.addEventListener("click", () => events.pick((other) => this.take(other)));
    this.form.append(
      this.field("Titre", this.fields.title),
      this.field("Date", this.fields.date, "2024, juin 2024, 14 mars 2024"),
      this.field("Fusionner avec l’événement", this.fields.merge, "Son identifiant, ou montrez-le sur la frise ou dans la liste"), pick, this.picked,
      this.mentions,
      make("label", { class: "choice" }, this.hide, " Masquer cet événement"),
      this.field("Note", this.fields.note, "Pour qui lit le journal des corrections"),
      this.message, make("div", { class: "actions" }, make("button", { type: "submit" }, "Enregistrer")));
    this.form.addEventListener("input", () => this.touch());
    this.form.addEventListener("submit", (submitted) => this.send(submitted));
    this.put(untouched(event));
  }

  /** The store has it: nothing is lost if the page is left before the event is shown anew. */
  kept(): void {
    this.form.removeAttribute("data-typed");
  }

  /** Saved: the event as it is now. */
  renew(event: FullEvent): void {
    this.event = event;
    this.message.textContent = "";
    this.put(untouched(event));
  }

  /** Refused: nothing that was typed is lost. */
  refuse(text: string): void {
    this.isSaving = false;
    this.message.textContent = text;
  }

  /** The event has changed meanwhile: it is to be read again before it is corrected. */
  conflict({ event }: EventAnswer, text: string): void {
    const typed = rebased(this.event, event, this.typed());
    this.event = event;
    this.put(typed);
    this.refuse(text);
  }

  private send(submitted: Event): void {
    submitted.preventDefault();
    if (this.isSaving) return;
    const correction = correctionOf(this.event, this.typed());
    const wrong = correction ? mistake(this.event, correction) : "Rien n’a changé.";
    this.message.textContent = wrong;
    if (!correction || wrong) return;
    this.isSaving = true;
    this.events.save(correction);
  }

  private typed(): Typed {
    const { title, date, note, merge } = this.fields;
    const split = [...this.mentions.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => Number(value));
    return { title: title.value, date: date.value, note: note.value, merge: merge.value, split, hide: this.hide.checked };
  }

  private put(typed: Typed): void {
    for (const name of ["title", "date", "note", "merge"] as const) this.fields[name].value = typed[name];
    this.hide.checked = typed.hide;
    this.isSaving = false;
    this.picked.textContent = "";
    this.offerMentions(typed.split);
    this.touch();
  }

  // Of one mention nothing can be taken away.
  private offerMentions(chosen: readonly number[]): void {
    const mentions = this.event.mentions.length > 1 ? this.event.mentions : [];
    this.mentions.hidden = mentions.length === 0;
    const choices = mentions.map(({ quote }, k) => {
      const box = make("input", { type: "checkbox", value: String(k) });
      box.checked = chosen.includes(k);
      const words = quote.length > quoted ? `${quote.slice(0, quoted)}…` : quote;
      return make("label", { class: "choice" }, box, " ", make("bdi", {}, words));
    });
    this.mentions.replaceChildren(make("legend", {}, "Passages qui parlent d’un autre événement"), ...choices);
  }

  private take({ id, title }: Pick<EventRecord, "id" | "title">): void {
    this.fields.merge.value = id;
    this.picked.replaceChildren("Fusion avec «\u00a0", make("bdi", {}, title), "\u00a0»");
    this.touch();
    this.fields.merge.focus();
  }

  // Forms with something in them outlast the list around them.
  private touch(): void {
    this.form.toggleAttribute("data-typed", correctionOf(this.event, this.typed()) !== null);
  }

  private input(name: string): HTMLInputElement {
    return make("input", { id: `${this.prefix}-${name}`, name });
  }

  private field(label: string, input: HTMLInputElement, hint = ""): HTMLElement {
    const out = make("div", { class: "field" }, make("label", { for: input.id }, label), input);
    if (!hint) return out;
    input.setAttribute("aria-describedby", `${input.id}-aide`);
    out.append(make("p", { class: "hint", id: `${input.id}-aide` }, hint));
    return out;
  }
}
