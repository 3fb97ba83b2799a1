// A server of invented events that answers as docs/openapi.json has it, as far as the page asks: for a million events without a store of
// a million, and for answers that a real server gives too rarely to be tested: late ones, refusals, none.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

const page = readFileSync(fileURLToPath(new URL("../../src/render/live.html", import.meta.url)), "utf8");
const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)[1];
const day = 86_400_000;
const iso = (number) => new Date(number * day).toISOString().slice(0, 10);
const numbered = (text) => Date.parse(text) / day;
const steps = { day: 1, week: 7, month: 30.436875, year: 365.2425, decade: 3652.425, century: 36524.25 };

/** `count` events from 1990 on, one after the other; each tells by its title which it is. */
export class FakeStore {
  revision = 1;
  edits = [];
  changes = new Map();

  constructor(count, { title = "Une affaire inventée", days = 12_000, titleOf = (k) => `Le conseil examine le recours n° ${k}` } = {}) {
    Object.assign(this, { count, title, titleOf });
    this.begins = Int32Array.from({ length: count }, (_, k) => numbered("1990-01-01") + Math.floor((k * days) / count));
    this.weights = Float64Array.from({ length: count }, (_, k) => ((k * 7919) % 10_007) / 10_007);
  }

  record(k) {
    const changed = this.changes.get(k) ?? {};
    const first = changed.date ?? iso(this.begins[k]);
    const date = { value: first, edtf: first, first, last: first, grain: "day", certainty: "stated", display: first };
    return {
      id: `e-${k}`, title: changed.title ?? this.titleOf(k), weight: this.weights[k], status: k % 11 === 0 ? "denied" : "reported", date,
      people: [`Personne ${k % 20}`], places: [`Lieu ${k % 7}`], outlets: [`La Gazette n° ${k % 5}`],
    };
  }

  /** The numbers of the events that answer, in the order of time. */
  find(asked) {
    const [from, to] = [asked.has("from") ? numbered(asked.get("from")) : -Infinity, asked.has("to") ? numbered(asked.get("to")) : Infinity];
    const words = (asked.get("text") ?? "").toLowerCase().replaceAll("*", "");
    const [people, statuses] = [asked.getAll("person"), asked.getAll("status")];
    const out = [];
    for (let k = 0; k < this.count; ++k) {
      if (this.begins[k] < from || this.begins[k] > to || this.changes.get(k)?.gone) continue;
      if (words && !this.record(k).title.toLowerCase().includes(words)) continue;
      if (people.length > 0 && !people.includes(this.record(k).people[0])) continue;
      if (statuses.length > 0 && !statuses.includes(this.record(k).status)) continue;
      out.push(k);
    }
    return out;
  }

  etag(k) {
    return `"${this.changes.get(k)?.version ?? 0}"`;
  }

  change(k, who, change) {
    const before = this.changes.get(k) ?? { version: 0 };
    this.changes.set(k, { ...before, ...change, version: before.version + 1, who });
    this.revision += 1;
  }
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function itemOf({ id, title, date }) {
  return `<li class="event" id="${escaped(id)}"><details>\n<summary><span class="when">${date.display}</span> <span class="what"><bdi>${escaped(title)}</bdi></span>`
    + `</summary>\n<div class="more">\n<ol class="mentions"><li><blockquote>«\u00a0<bdi>Le conseil a examiné ${escaped(title)}.</bdi>\u00a0»</blockquote></li></ol>\n</div></details></li>`;
}

/** The server, listening. `rules` may be changed while it runs: `delay` in milliseconds, `silent`, `refuse` with a problem. */
export async function serve(store, rules = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", () => setTimeout(() => {
      if (rules.silent) return request.socket.destroy();
      requests.push(`${request.method} ${request.url}`);
      const [status, body, headers] = answered(store, rules, request, text);
      const type = status >= 400 ? "application/problem+json" : "application/json";
      response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-cache", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    }, rules.delay ?? 0));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => new Promise((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  return { address: `http://127.0.0.1:${server.address().port}/`, requests, close };
}

const problem = (status, detail) => [status, { type: "about:blank", title: "Problem", status, detail }];

function answered(store, rules, request, text) {
  const url = new URL(request.url, "http://fake");
  if (url.pathname === "/") return [200, page, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": `${policy}; frame-ancestors 'none'` }];
  if (url.pathname === "/favicon.ico") return [204, ""];
  if (rules.refuse) return problem(...rules.refuse);
  if (request.method === "POST") return posted(store, rules, request, url, JSON.parse(text || "{}"));
  return got(store, url.pathname, url.searchParams);
}

function got(store, path, asked) {
  const plain = {
    "/api/stat": () => ({ revision: String(store.revision), events: store.find(asked).length, undated: 0, articles: 3, editable: true, title: store.title,
      first: iso(store.begins[0]), last: iso(store.begins[store.count - 1]) }),
    "/api/events": () => eventPage(store, asked),
    "/api/density": () => density(store, asked),
    "/api/count": () => ({ count: store.find(asked).length }),
    "/api/facets": () => facets(store, asked),
    "/api/edits": () => ({ edits: store.edits }),
  }[path];
  if (plain) return [200, plain()];
  const k = Number(/^\/api\/events\/e-(\d+)$/.exec(path)?.[1] ?? NaN);
  if (!(k < store.count) || store.changes.get(k)?.gone) return problem(404, "Aucun événement n’a cet identifiant.");
  const event = store.record(k);
  return [200, { event: { ...event, mentions: [{ article: "a-1", quote: event.title }] }, articles: [], edits: [], html: itemOf(event) }, { ETag: store.etag(k) }];
}

function eventPage(store, asked) {
  const found = store.find(asked);
  if (asked.get("order") === "weight") found.sort((a, b) => store.weights[b] - store.weights[a]);
  const [from, limit] = [Number(asked.get("after") ?? 0), Number(asked.get("limit") ?? 50)];
  const next = from + limit < found.length ? String(from + limit) : null;
  return { events: found.slice(from, from + limit).map((k) => store.record(k)), next, revision: String(store.revision) };
}

function density(store, asked) {
  const step = steps[asked.get("bins")];
  const found = store.find(asked);
  const [first, last] = [numbered(asked.get("from")), numbered(asked.get("to"))];
  const counts = new Int32Array(Math.ceil((last + 1 - first) / step));
  for (const k of found) ++counts[Math.floor((store.begins[k] - first) / step)];
  const bins = Array.from(counts, (count, k) => ({ from: iso(Math.floor(first + k * step)), to: iso(Math.min(Math.floor(first + (k + 1) * step) - 1, last)), count }));
  return { from: iso(first), to: iso(last), bins, total: found.length };
}

function facets(store, asked) {
  const some = store.find(asked).slice(0, 5000).map((k) => store.record(k));
  const counted = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count).slice(0, 50);
  };
  return {
    people: counted(some.flatMap(({ people }) => people)), places: counted(some.flatMap(({ places }) => places)),
    outlets: counted(some.flatMap(({ outlets }) => outlets)), statuses: counted(some.map(({ status }) => status)),
  };
}

function posted(store, rules, request, url, body) {
  if (request.headers.authorization !== `Bearer ${rules.token}`) return problem(401, "Le jeton n’est pas celui de ce serveur.");
  const undo = /^\/api\/edits\/(\d+)\/undo$/.exec(url.pathname);
  if (undo) return undone(store, Number(undo[1]));
  const k = Number(/^\/api\/events\/e-(\d+)\/edits$/.exec(url.pathname)[1]);
  if (request.headers["if-match"] !== store.etag(k)) return problem(412, `Modifié entre-temps par ${store.changes.get(k).who} : relisez avant de corriger.`);
  const numbers = Object.entries(body).filter(([kind]) => kind !== "who").map(([kind, value]) => kept(store, k, body.who ?? "", kind, value));
  return [201, { edits: numbers, event: store.changes.get(k).gone ? null : { ...store.record(k), mentions: [] } }];
}

function kept(store, k, who, kind, value) {
  const before = store.changes.get(k) ?? {};
  if (kind === "title") store.change(k, who, { title: value });
  else if (kind === "date") store.change(k, who, { date: value });
  else if (kind === "hide") store.change(k, who, { gone: true });
  else store.change(k, who, {});
  const other = kind === "merge" ? Number(value.slice(2)) : null;
  if (other !== null) store.change(other, who, { gone: true });
  const number = store.edits.length + 1;
  store.edits.push({ number, at: "2026-03-14T10:05:00Z", who, event: `e-${k}`, kind, ...(kind === "merge" ? { other: value } : {}), ...(["title", "note"].includes(kind) ? { text: value } : {}),
    ...(kind === "date" ? { date: store.record(k).date } : {}), undone: null, lost: false, was: { k, title: before.title, date: before.date, other } });
  return number;
}

function undone(store, number) {
  const edit = store.edits[number - 1];
  if (!edit || edit.undone) return problem(409, "Cette correction est déjà annulée.");
  edit.undone = "2026-03-14T10:10:00Z";
  store.change(edit.was.k, "", { title: edit.was.title, date: edit.was.date, gone: false });
  if (edit.was.other !== null) store.change(edit.was.other, "", { gone: false });
  return [200, {}];
}
