// What a page over a server asks, remembers and sends.
import { expect, test } from "vitest";
import { parseIso } from "../day";
import { noCriteria, type Criteria } from "../filters";
import type { Fetch } from "../live/api";
import { addressOf, Api, eventPath, Problem, Silence, Stale } from "../live/api";
import type { FullEvent } from "../live/answers";
import { Cache } from "../live/cache";
import { correctionOf, mistake, rebased, untouched } from "../live/correction";
import { binName, binsOf, filled, overviewBins, wholeBins } from "../live/density";
import { Pool } from "../live/pool";
import { asked, askedFacets, askedUndated } from "../live/query";
import { headingOf } from "../live/rows";
import { tilesOf } from "../live/tiles";
import { editLine, moment } from "../live/wording";
import { Scale } from "../scale";
import type { EventRecord } from "../source";
import { date } from "./events";

const range = (begin: string, end: string) => ({ begin: parseIso(begin), end: parseIso(end) + 1 });
const query = (criteria: Partial<Criteria>, ...rest: [ReturnType<typeof range>?]) => asked({ ...noCriteria(), ...criteria }, ...rest)?.toString();

test("filters become parameters; the days asked for are those of the window and of the filter", () => {
  expect(query({})).toBe("");
  expect(query({ from: "03/2024" })).toBe("from=2024-03-01");
  expect(query({ from: "2024", to: "06/2024" }, range("2024-05-10", "2025-01-01"))).toBe("from=2024-05-10&to=2024-06-30");
  expect(query({ to: "2023" }, range("2024-05-10", "2025-01-01"))).toBeUndefined();
  expect(query({ people: new Set(["b", "a&c"]), statuses: new Set(["denied"] as const) })).toBe("person=a%26c&person=b&status=denied");
  expect(query({ from: "hier" })).toBe("");
});

test("the last word may be unfinished, unless it is quoted", () => {
  const text = (typed: string) => new URLSearchParams(query({ text: typed })).get("text");
  expect(text(" pont effondr ")).toBe("pont effondr*");
  expect(text("pont effondr*")).toBe("pont effondr*");
  expect(text("« pont de fer »")).toBe("« pont de fer »");
  expect(text("« pont de fe")).toBe("« pont de fe");
  expect(text("n")).toBe("n");
});

test("undated events are in no period; values are offered beside those that are chosen", () => {
  expect(askedUndated({ ...noCriteria(), text: "le pont." })?.toString()).toBe("undated=only&text=le+pont.");
  expect(askedUndated({ ...noCriteria(), to: "2024" })).toBeNull();
  expect(askedFacets({ ...noCriteria(), to: "2024", people: new Set(["Maud"]) })?.toString()).toBe("to=2024-12-31");
});

test("windows near each other ask for the same tiles", () => {
  const limits = range("2000-01-01", "2030-12-31");
  const one = tilesOf(range("2024-03-01", "2024-03-20"), limits);
  const next = tilesOf(range("2024-03-02", "2024-03-21"), limits);
  expect(next).toEqual(one);
  for (const { begin, end } of [...one.within, ...one.beside]) expect(end - begin).toBe(32);
  const [begin, end] = [one.within[0]?.begin ?? NaN, one.within[one.within.length - 1]?.end ?? NaN];
  expect(begin).toBeLessThanOrEqual(parseIso("2024-03-01"));
  expect(end).toBeGreaterThanOrEqual(parseIso("2024-03-21"));
  expect(one.beside.map((tile) => [tile.end, tile.begin])).toEqual([[begin, begin - 32], [end + 32, end]]);
});

test("tiles end where events do; hours are of a day", () => {
  const limits = range("2024-01-10", "2024-01-20");
  expect(tilesOf(range("1990-01-01", "2050-01-01"), limits).within).toEqual([limits]);
  expect(tilesOf({ begin: parseIso("2024-01-12T06:00"), end: parseIso("2024-01-12T12:00") }, limits).within).toEqual([range("2024-01-12", "2024-01-12")]);
  expect(tilesOf(range("1990-01-01", "1990-02-01"), limits)).toEqual({ within: [], beside: [] });
});

test("bins are as wide as can be seen, and whole", () => {
  const named = (begin: string, end: string) => binName(new Scale(parseIso(begin), parseIso(end), 1000));
  expect([named("2024-01-01", "2024-03-01"), named("2024-01-01", "2025-01-01"), named("2020-01-01", "2030-01-01"), named("0001-01-01", "2000-01-01")])
    .toEqual(["day", "week", "month", "century"]);
  expect(overviewBins(range("2024-01-01", "2024-06-30"))).toBe("day");
  expect(wholeBins(range("2024-03-14", "2024-04-30"), "month")).toEqual(range("2024-03-01", "2024-04-30"));
});

test("the density says where there is anything at all", () => {
  const bins = binsOf({ total: 5, bins: [["01", 0], ["02", 3], ["03", 0], ["04", 2], ["05", 0]].map(([month, count]) => ({ from: `2024-${month}-01`, to: `2024-${month}-28`, count: Number(count) })) });
  expect(filled(bins)).toEqual(range("2024-02-01", "2024-04-28"));
  expect(filled(bins.slice(0, 1))).toBeNull();
});

test("what is asked for again is remembered, until the store changes", () => {
  const cache = new Cache<number>(2);
  expect(cache.renew("1")).toBe(false);
  cache.keep("a", 1);
  cache.keep("b", 2);
  expect(cache.get("a")).toBe(1);
  cache.keep("c", 3);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
  expect(cache.renew("1")).toBe(false);
  expect(cache.get("a")).toBe(1);
  expect(cache.renew("2")).toBe(true);
  expect(cache.get("a")).toBeUndefined();
});

const record = (id: string, first: string | null): EventRecord =>
  ({ id, title: id, weight: 0, status: "reported", date: first ? date(first, first) : null, people: [], places: [], outlets: [] });

test("an event that comes twice stays the same, in the order of time", () => {
  const pool = new Pool();
  const [late, early] = [record("late", "2024-05-01"), record("early", "2024-03-01")];
  const first = pool.all([late, record("undated", null), late]);
  const second = pool.all([late, early]);
  expect(second.map(({ id, index }) => [id, index])).toEqual([["early", 0], ["late", 1]]);
  expect(second[1]).toBe(first[0]);
  pool.forget();
  expect(pool.all([late])[0]).not.toBe(first[0]);
});

const event = (more: Partial<FullEvent> = {}): FullEvent =>
  ({ id: "e-1", title: "Le pont rouvre", weight: 0.5, status: "reported", date: { ...date("2024-03-14", "2024-03-14"), display: "14 mars 2024" }, people: [], places: [],
    mentions: [{ article: "a", quote: "Un." }, { article: "b", quote: "Deux." }], ...more });

test("only what has been changed is a correction", () => {
  const typed = untouched(event());
  expect(correctionOf(event(), typed)).toBeNull();
  expect(correctionOf(event(), { ...typed, title: " Le pont ferme " })).toEqual({ title: "Le pont ferme" });
  expect(correctionOf(event(), { ...typed, date: " " })).toEqual({ date: "" });
  expect(correctionOf(event(), { ...typed, date: "juin 2024", note: "vu", merge: "e-2", split: [1], hide: true }))
    .toEqual({ date: "juin 2024", note: "vu", merge: "e-2", split: [1], hide: true });
  expect(correctionOf(event({ date: null }), untouched(event({ date: null })))).toBeNull();
});

test("what cannot be is said before it is sent", () => {
  expect(mistake(event(), { title: "" })).toContain("titre");
  expect(mistake(event(), { date: "" })).toContain("date");
  expect(mistake(event(), { merge: "e-1" })).toContain("lui-même");
  expect(mistake(event(), { split: [0, 1] })).toContain("au moins");
  expect(mistake(event(), { split: [1], title: "Le pont ferme" })).toBe("");
});

test("after a conflict what was typed is kept, and the rest is as it is now", () => {
  const now = event({ title: "Le pont est rouvert", date: { ...date("2024-03-15", "2024-03-15"), display: "15 mars 2024" } });
  const typed = { ...untouched(event()), title: "Le pont ferme", split: [1] };
  expect(rebased(event(), now, typed)).toEqual({ ...typed, date: "15 mars 2024" });
  expect(rebased(event(), event({ mentions: [{ article: "c", quote: "Trois." }] }), typed).split).toEqual([]);
});

const answering = (answer: (address: string, options: RequestInit) => Response | Error) => {
  const fetch: Fetch = async (address, options) => {
    const out = answer(address, options);
    if (out instanceof Error) throw out;
    return out;
  };
  return new Api(fetch);
};

test("corrections carry the token and the version in headers", async () => {
  const sent: RequestInit[] = [];
  const api = answering((_, options) => (sent.push(options), Response.json({ edits: [1], event: null }, { status: 201 })));
  expect(await api.post("/api/events/e-1/edits", "secret", { title: "t" }, '"7"')).toEqual({ edits: [1], event: null });
  expect(sent[0]).toMatchObject({ method: "POST", body: '{"title":"t"}', headers: { Authorization: "Bearer secret", "If-Match": '"7"', "Content-Type": "application/json" } });
});

test("what the server refuses comes with its words, silence and lateness as themselves", async () => {
  const refusing = answering(() => Response.json({ detail: "from : « hier » n’est pas une date." }, { status: 400 }));
  await expect(refusing.get("/api/events")).rejects.toEqual(new Problem(400, "from : « hier » n’est pas une date."));
  const front = answering(() => new Response("<h1>Bad Gateway</h1>", { status: 502 }));
  await expect(front.get("/api/stat")).rejects.toMatchObject({ status: 502, detail: expect.stringContaining("502") });
  const silent = answering(() => new TypeError("Failed to fetch"));
  await expect(silent.get("/api/stat")).rejects.toBeInstanceOf(Silence);
  const controller = new AbortController();
  const late = answering(() => (controller.abort(), Response.json({})));
  const broken = answering(() => (controller.abort(), new TypeError("aborted")));
  await expect(broken.get("/api/stat", undefined, controller.signal)).rejects.toBeInstanceOf(Stale);
  await expect(late.get("/api/stat")).resolves.toEqual({});
});

test("ids stay in their part of an address", () => {
  expect(eventPath("../x?y#z")).toBe("/api/events/..%2Fx%3Fy%23z");
  expect(addressOf("/api/count", new URLSearchParams({ text: "a b" }))).toBe("/api/count?text=a+b");
  expect(addressOf("/api/count")).toBe("/api/count");
});

test("events stand under years and months as frise writes them", () => {
  expect(headingOf(record("e", "2024-03-14"))).toEqual({ year: "2024", month: "mars 2024" });
  expect(headingOf({ ...record("e", null), date: { ...date("2020-01-01", "2029-12-31"), grain: "decade" } })).toEqual({ year: "2020", month: "" });
  expect(headingOf({ ...record("e", null), date: date(null, "2024-03-14") })).toEqual({ year: "Sans début connu", month: "" });
  expect(headingOf(record("e", null))).toEqual({ year: "Sans date", month: "" });
});

test("corrections are told in French", () => {
  const kept = { number: 1, at: "", who: "Maud", event: "e-1", undone: null, lost: false };
  expect(editLine({ ...kept, kind: "title", text: "Le pont" })).toBe("Titre : «\u00a0Le pont\u00a0»");
  expect(editLine({ ...kept, kind: "date", date: null })).toBe("Sans date");
  expect(editLine({ ...kept, kind: "merge", other: "e-2" })).toBe("Fusion avec e-2");
  expect(moment("2026-03-14T10:05:00")).toBe("le 14 mars 2026 à 10 h 05");
  expect(moment("hier")).toBe("hier");
});
