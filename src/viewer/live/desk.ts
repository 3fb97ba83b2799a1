// Whoever corrects says who they are, once: the token stays in this object, and goes nowhere but into requests.

export class Desk {
  private token = "";
  private name = "";
  private isOpen = false;
  private then: (() => void) | null = null;
  private readonly form: HTMLFormElement;
  private readonly error: HTMLElement;

  /** `changed`: correcting has begun or ended. */
  constructor(private readonly button: HTMLButtonElement, private readonly dialog: HTMLDialogElement, private readonly changed: () => void) {
    this.form = dialog.querySelector("form") as HTMLFormElement;
    this.error = dialog.querySelector(".error") as HTMLElement;
    button.addEventListener("click", () => (this.isOpen ? this.leave() : this.enter()));
    dialog.querySelector("#cle-fermer")?.addEventListener("click", () => dialog.close());
    this.form.addEventListener("submit", (event) => this.submit(event));
    dialog.addEventListener("close", () => (this.then = null));
  }

  get isEditing(): boolean {
    return this.isOpen;
  }

  get key(): string {
    return this.token;
  }

  get who(): string {
    return this.name;
  }

  /** The token was not the right one: it is asked for again, and then what was refused is done. */
  refused(again: () => void): void {
    this.token = "";
    this.ask("Le serveur refuse ce jeton.", again);
  }

  private enter(): void {
    if (this.token) this.set(true);
    else this.ask("", null);
  }

  private leave(): void {
    this.set(false);
  }

  private ask(error: string, then: (() => void) | null): void {
    this.error.textContent = error;
    this.field("jeton").value = "";
    this.dialog.showModal();
    this.then = then;
    this.field(this.name ? "jeton" : "nom").focus();
  }

  private submit(event: Event): void {
    event.preventDefault();
    const token = this.field("jeton").value.trim();
    if (!token) return;
    const { then } = this;
    this.token = token;
    this.name = this.field("nom").value.trim();
    this.field("jeton").value = "";
    this.dialog.close();
    this.set(true);
    then?.();
  }

  private set(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.button.setAttribute("aria-pressed", String(isOpen));
    this.changed();
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }
}
