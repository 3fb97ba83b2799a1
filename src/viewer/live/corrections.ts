// Correcting, from the button « Corriger » to what is taken back: who may, in which event, and what follows from it.
import type { Api } from "./api";
import type { EventAnswer, Kept } from "./answers";
import type { Correction } from "./correction";
import { Desk } from "./desk";
import type { LiveList } from "./list";
import { Log } from "./log";
import type { Notices } from "./notices";
import { Reader } from "./reader";
import { pickHint } from "./wording";

export interface CorrectionEvents {
  /** The store has changed: titles, or also which events there are in the list. */
  changed(where: "title" | "list"): void;
  /** An open event is known as it is by now. */
  shown(item: HTMLElement, answer: EventAnswer): void;
}

type Other = { id: string; title: string };

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

export class Corrections {
  private readonly reader: Reader;
  private readonly desk: Desk;
  private readonly log: Log;
  private picked: ((other: Other) => void) | null = null;

  constructor(api: Api, private readonly notices: Notices, private readonly list: LiveList, private readonly events: CorrectionEvents) {
    this.desk = new Desk(element("corriger"), element("cle"), () => this.reader.refresh());
    this.reader = new Reader(api, this.desk, {
      pick: (picked) => this.pick(picked),
      shown: events.shown,
      corrected: (item, correction, kept) => void this.corrected(item, correction, kept),
    });
    this.log = new Log(element("corrections"), element("journal"), api, this.desk, () => this.undone());
    element("liste").addEventListener("click", (event) => this.clicked(event), true);
    addEventListener("beforeunload", (event) => document.querySelector("form[data-typed]") && event.preventDefault());
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.picked && this.pick(null));
  }

  allow(isEditable: boolean): void {
    element("bureau").hidden = false;
    element("corriger").hidden = !isEditable;
  }

  read(item: HTMLElement): void {
    void this.reader.read(item);
  }

  /** Whether someone was to point at an event, and this is it. */
  picks(other: Other): boolean {
    const { picked } = this;
    if (!picked) return false;
    this.pick(null);
    picked(other);
    return true;
  }

  private pick(picked: ((other: Other) => void) | null): void {
    this.picked = picked;
    this.notices.say(picked ? pickHint : "");
    document.body.classList.toggle("picking", picked !== null);
  }

  private clicked(event: Event): void {
    const item = (event.target as Element).closest("summary")?.closest<HTMLElement>(".event");
    if (!item || !this.picks({ id: item.id, title: item.querySelector(".what > bdi")?.textContent ?? "" })) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private async corrected(item: HTMLElement, correction: Correction, { edits, event }: Kept): Promise<void> {
    this.notices.say("Correction enregistrée.", { label: "Annuler", run: () => void this.takeBack(edits) });
    if (correction.hide) {
      this.list.leave(item);
    } else {
      if (event) item.id = event.id;
      await this.reader.renew(item);
    }
    const { title, note, who, ...moving } = correction;
    this.events.changed(Object.keys(moving).length > 0 ? "list" : "title");
  }

  private async takeBack(edits: readonly number[]): Promise<void> {
    try {
      await this.log.undo(edits);
    } catch (error) {
      this.notices.fail(error, () => void this.takeBack(edits));
    }
  }

  private undone(): void {
    this.notices.say("Correction annulée.");
    void this.reader.renewAll();
    this.events.changed("list");
  }
}
