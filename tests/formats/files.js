// What the consumers are given: the golden files, and what the command makes of the samples today.
// Usage of the tests: node X_test.js PATH_TO_FRISE
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [frise] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../", import.meta.url));
const samples = ["samples/depeches/pont.jsonl", "samples/depeches/festival"];

const built = (sample, format) =>
  execFileSync(frise, ["build", sample, "--format", format], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
const golden = (file) => readFileSync(`${root}tests/golden/${file}`, "utf8");

export const schema = (name) => JSON.parse(readFileSync(`${root}schema/${name}.schema.json`, "utf8"));

/** Each as {name, text, timeline}: the text in the format, and the same timeline in the master format. */
export function exports(format, goldenFile) {
  const out = [{ name: goldenFile, text: golden(goldenFile), timeline: JSON.parse(golden("every-kind.json")) }];
  for (const sample of samples)
    out.push({ name: sample, text: built(sample, format), timeline: JSON.parse(built(sample, "json")) });
  return out;
}

/** Control characters of a text are spaces in formats of lines and pages. */
export const plain = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");

/** As a page shows it. */
export const oneLine = (text) => plain(text).replace(/\s+/g, " ").trim();

const french = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" });

function frenchDay(iso) {
  const date = new Date(milliseconds(iso));
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  return `${day === 1 ? "1er" : day} ${french.format(date)} ${year > 0 ? year : `${1 - year} av. J.-C.`}`;
}

const statuses = { denied: "démenti", conditional: "au conditionnel", planned: "prévu", postponed: "reporté", cancelled: "annulé" };

export const statusNote = (event) => (event.status in statuses ? [statuses[event.status]] : []);

/** What stands on an axis: the title, and in brackets what its place there does not say. */
export function label(event) {
  const { first, last, display } = event.date;
  const day = first === last && display === frenchDay(first);
  const notes = [...(place(event).timed || day ? [] : [display]), ...statusNote(event)];
  return plain(event.title) + (notes.length ? ` (${notes.join(", ")})` : "");
}

const hour = (value) => {
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)$/.exec(value) ?? [];
  return day && milliseconds(day) + (hours * 60 + Number(minutes)) * 60000;
};

/** Milliseconds of its beginning, and of its end, excluded, where it is more than one day or one hour. */
export function place(event) {
  const [first, last] = days(event);
  const [from, until] = event.date.value.split("/").map(hour);
  if (from && (until || first === last)) return { start: from, end: until ?? null, timed: true };
  return { start: milliseconds(first), end: first === last ? null : milliseconds(last) + kDay, timed: false };
}

/** First and last day, an open end standing on the other. */
export function days(event) {
  const { first, last } = event.date;
  return [first ?? last, last ?? first];
}

/** Milliseconds of a day of any year, as ECMAScript counts. */
export function milliseconds(iso) {
  const [, sign, year, month, day] = /^([+-]?)(\d+)-(\d\d)-(\d\d)$/.exec(iso);
  return new Date(0).setUTCFullYear((sign === "-" ? -1 : 1) * Number(year), month - 1, day);
}

export const kDay = 24 * 60 * 60 * 1000;
