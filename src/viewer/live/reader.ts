// An event that is open: the item that frise writes for it, and where people correct, the form below it.
import { eventPath, Problem, type Api } from "./api";
import type { EventAnswer, Kept } from "./answers";
import type { Correction } from "./correction";
import type { Desk } from "./desk";
import { Editor, type EditorEvents } from "./editor";
import { reason } from "./notices";
import { make } from "./rows";

export interface ReaderEvents {
  pick: EditorEvents["pick"];
  /** The item has the event as it is by now. */
  shown(item: HTMLElement, answer: EventAnswer): void;
  /** The item's event is another than before, or gone. */
  corrected(item: HTMLElement, correction: Correction, kept: Kept): void;
}

interface Reading {
  etag: string;
  editor: Editor | null;
  answer: EventAnswer;
}

export class Reader {
  private readonly readings = new Map<HTMLElement, Reading>();

  constructor(private readonly api: Api, private readonly desk: Desk, private readonly events: ReaderEvents) {}

  /** Shows what is known of the event by now; the item keeps its place, and a form what was typed and who is at it. */
  async read(item: HTMLElement): Promise<EventAnswer | null> {
    try {
      const { body, etag } = await this.api.getTagged<EventAnswer>(eventPath(item.id));
      const editor = this.readings.get(item)?.editor ?? null;
      show(item, body);
      this.readings.set(item, { etag, editor, answer: body });
      this.offer(item);
      this.events.shown(item, body);
      return body;
    } catch (error) {
      contents(item).replaceChildren(make("p", { class: "error", role: "alert" }, reason(error)));
      return null;
    }
  }

  /** Items that have left the page are forgotten; the others get their forms, or lose them. */
  refresh(): void {
    for (const item of [...this.readings.keys()]) {
      if (item.isConnected) this.offer(item);
      else this.readings.delete(item);
    }
  }

  private offer(item: HTMLElement): void {
    const reading = this.readings.get(item);
    if (!reading) return;
    if (this.desk.isEditing) reading.editor ??= new Editor(reading.answer.event, {
      save: (correction) => void this.save(item, correction),
      pick: this.events.pick,
    });
    const { editor } = reading;
    if (!editor || editor.form.isConnected === this.desk.isEditing) return;
    if (this.desk.isEditing) contents(item).append(editor.form);
    else editor.form.remove();
  }

  private async save(item: HTMLElement, correction: Correction): Promise<void> {
    const reading = this.readings.get(item);
    if (!reading) return;
    const { who, key } = this.desk;
    try {
      const kept = await this.api.post<Kept>(`${eventPath(item.id)}/edits`, key, { ...correction, ...(who ? { who } : {}) }, reading.etag);
      reading.editor?.kept();
      this.events.corrected(item, correction, kept);
    } catch (error) {
      await this.refused(item, correction, error);
    }
  }

  private async refused(item: HTMLElement, correction: Correction, error: unknown): Promise<void> {
    const editor = this.readings.get(item)?.editor;
    editor?.refuse(reason(error));
    if (!(error instanceof Problem)) return;
    if (error.status === 401) this.desk.refused(() => void this.save(item, correction));
    if (error.status !== 412) return;
    const fresh = await this.read(item);
    if (fresh) editor?.conflict(fresh, error.detail);
  }

  /** Of all that are open. */
  async renewAll(): Promise<void> {
    this.refresh();
    await Promise.all([...this.readings.keys()].map((item) => this.renew(item)));
  }

  /** What was saved is what the form begins with. */
  async renew(item: HTMLElement): Promise<void> {
    const fresh = await this.read(item);
    if (fresh) this.readings.get(item)?.editor?.renew(fresh.event);
  }
}

const contents = (item: HTMLElement) => item.querySelector(".more") as HTMLElement;

// The server writes it as the page of frise has it, where all words of articles are escaped; a document that a parser makes runs nothing.
function show(item: HTMLElement, { event, html }: EventAnswer): void {
  const written = new DOMParser().parseFromString(`<ol>${html}</ol>`, "text/html").querySelector("li.event");
  const [summary, more] = [written?.querySelector("summary"), written?.querySelector(".more")];
  if (!summary || !more) throw new Error("no item of an event");
  item.id = event.id;
  item.querySelector("summary")?.replaceChildren(...summary.childNodes);
  for (const child of [...contents(item).childNodes]) if (child.nodeName !== "FORM") child.remove();
  contents(item).prepend(...more.childNodes);
}
