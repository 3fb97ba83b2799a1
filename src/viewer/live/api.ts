// The server's answers, and what is wrong where there is none. Nothing else of the page sends anything.

/** What the server refuses, and why, in French. */
export class Problem extends Error {
  constructor(readonly status: number, readonly detail: string) {
    super(detail);
  }
}

/** The server has not answered. */
export class Silence extends Error {}

/** Nobody waits for the answer any more. */
export class Stale extends Error {}

export interface Answer<T> {
  readonly body: T;
  /** Of what was asked for, to be given back with a correction. */
  readonly etag: string;
}

export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** Milliseconds after which no answer is expected any more. */
const patience = 20_000;

export class Api {
  constructor(private readonly fetch: Fetch = (address, options) => window.fetch(address, options)) {}

  async get<T>(path: string, asked?: URLSearchParams, signal?: AbortSignal): Promise<T> {
    return (await this.getTagged<T>(addressOf(path, asked), signal)).body;
  }

  async getTagged<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
    return this.send<T>(path, {}, signal);
  }

  async post<T>(path: string, token: string, body: object, etag = ""): Promise<T> {
    const headers: { [name: string]: string } = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
    if (etag) headers["If-Match"] = etag;
    return (await this.send<T>(path, { method: "POST", headers, body: JSON.stringify(body) })).body;
  }

  private async send<T>(path: string, options: RequestInit, signal?: AbortSignal): Promise<Answer<T>> {
    const controller = new AbortController();
    const giveUp = () => controller.abort();
    const timer = setTimeout(giveUp, patience);
    signal?.addEventListener("abort", giveUp);
    try {
      const response = await this.fetch(path, { ...options, signal: controller.signal, credentials: "same-origin", redirect: "error" });
      if (!response.ok) throw await problemOf(response);
      return { body: (await response.json()) as T, etag: response.headers.get("ETag") ?? "" };
    } catch (error) {
      if (signal?.aborted) throw new Stale();
      throw error instanceof Problem ? error : new Silence();
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
    }
  }
}

export function addressOf(path: string, asked?: URLSearchParams): string {
  const text = asked?.toString() ?? "";
  return text ? `${path}?${text}` : path;
}

/** Of an event that its id, or a former one, names. */
export const eventPath = (id: string) => `/api/events/${encodeURIComponent(id)}`;

// A front that stands before the server has pages of its own.
async function problemOf(response: Response): Promise<Problem> {
  const unexplained = `Le serveur a répondu par l’erreur ${response.status}.`;
  const detail: unknown = await response.json().then((body: { detail?: unknown }) => body.detail, () => null);
  return new Problem(response.status, typeof detail === "string" && detail ? detail : unexplained);
}
