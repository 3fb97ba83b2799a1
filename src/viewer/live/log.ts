// The log of corrections, from which each can be taken back.
import type { Api } from "./api";
import type { KeptEdit } from "./answers";
import type { Desk } from "./desk";
import { reason } from "./notices";
import { make } from "./rows";
import { editLine, moment } from "./wording";

/** Corrections that are shown at once, the latest first. */
const shown = 50;

export class Log {
  private readonly list: HTMLElement;
  private readonly error: HTMLElement;
  private readonly more: HTMLButtonElement;
  private edits: KeptEdit[] = [];
  private count = shown;

  /** `undone`: a correction holds no more. */
  constructor(button: HTMLElement, private readonly dialog: HTMLDialogElement, private readonly api: Api, private readonly desk: Desk,
    private readonly undone: () => void) {
    const part = <T extends HTMLElement>(id: string) => dialog.querySelector<T>(`#journal-${id}`) as T;
    [this.list, this.error, this.more] = [part("liste"), part("erreur"), part<HTMLButtonElement>("suite")];
    button.addEventListener("click", () => void this.open());
    part("fermer").addEventListener("click", () => dialog.close());
    this.more.addEventListener("click", () => this.draw((this.count += shown)));
  }

  /** Takes corrections back, the last first. */
  async undo(numbers: readonly number[]): Promise<void> {
    for (const number of [...numbers].reverse()) await this.api.post(`/api/edits/${number}/undo`, this.desk.key, {});
    this.undone();
  }

  private async open(): Promise<void> {
    this.count = shown;
    this.error.textContent = "";
    this.dialog.showModal();
    await this.load();
  }

  private async load(): Promise<void> {
    try {
      this.edits = (await this.api.get<{ edits: KeptEdit[] }>("/api/edits")).edits.reverse();
    } catch (error) {
      this.error.textContent = reason(error);
    }
    this.draw(this.count);
  }

  private draw(count: number): void {
    this.more.hidden = this.edits.length <= count;
    const rows = this.edits.slice(0, count).map((edit) => this.row(edit));
    this.list.replaceChildren(...(rows.length > 0 ? rows : [make("li", {}, "Aucune correction.")]));
  }

  private row(edit: KeptEdit): HTMLElement {
    const line = make("p", {}, make("bdi", {}, editLine(edit)));
    const who = make("p", { class: "hint" }, `n° ${edit.number} · ${moment(edit.at)} · `, make("bdi", {}, edit.who || "sans nom"), ` · ${edit.event}`);
    const state = edit.undone ? `annulée ${moment(edit.undone)}` : edit.lost ? "sans effet : son article a disparu" : "";
    if (state) who.append(` · ${state}`);
    const row = make("li", state ? { class: "past" } : {}, make("div", {}, line, who));
    if (this.desk.isEditing && !edit.undone) row.append(this.undoButton(edit));
    return row;
  }

  private undoButton(edit: KeptEdit): HTMLButtonElement {
    const button = make("button", { type: "button", "aria-label": `Annuler la correction n° ${edit.number}` }, "Annuler");
    button.addEventListener("click", () => void this.take(edit, button));
    return button;
  }

  // Whoever has pressed the button finds the next.
  private async take(edit: KeptEdit, button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    this.error.textContent = "";
    try {
      await this.undo([edit.number]);
    } catch (error) {
      this.error.textContent = reason(error);
    }
    await this.load();
    (this.list.querySelector("button") ?? this.dialog.querySelector<HTMLElement>("#journal-fermer"))?.focus();
  }
}
