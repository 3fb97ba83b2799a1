// Days as numbers since 1970-01-01, in the proleptic Gregorian calendar, and their French names.

export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** Any year; a day or a month beyond its unit goes on in the next. */
export function dayNumber(year: number, month = 1, day = 1): number {
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000);
}

export function civil(dayNumber: number): Civil {
  const date = new Date(Math.floor(dayNumber) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "2024-03-14", "-0051-01-01", and with an hour "2024-03-14T18:40". */
export function parseIso(iso: string): number {
  const found = /^([+-]?)(\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(iso);
  if (!found) throw new Error(`no date: ${iso}`);
  const [, sign, year, month, day, hour = "0", minute = "0"] = found;
  const days = dayNumber((sign === "-" ? -1 : 1) * Number(year), Number(month), Number(day));
  return days + (Number(hour) * 60 + Number(minute)) / 1440;
}

export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = civil(day);
  const digits = String(Math.abs(year)).padStart(year < 0 || year > 9999 ? 6 : 4, "0");
  return `${year < 0 ? "-" : year > 9999 ? "+" : ""}${digits}-${two(month)}-${two(dayOfMonth)}`;
}

const two = (number: number) => String(number).padStart(2, "0");

const months = (style: "long" | "short") => {
  const format = new Intl.DateTimeFormat("fr-FR", { month: style, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
};
const longMonths = months("long");
const shortMonths = months("short");

/** « 2024 », « 52 av. J.-C. ». */
export const yearName = (year: number) => (year > 0 ? String(year) : `${1 - year} av. J.-C.`);

export const monthName = (month: number) => longMonths[month - 1] ?? "";
export const shortMonthName = (month: number) => shortMonths[month - 1] ?? "";

/** « 14 mars 2024 », « 1er avril 2024 ». */
export function dayName(day: number): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${dayOfMonth === 1 ? "1er" : dayOfMonth} ${monthName(month)} ${yearName(year)}`;
}

/** As people type it: « 14/03/2024 ». */
export function typedDay(day: number): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${two(dayOfMonth)}/${two(month)}/${year}`;
}

export interface Range {
  begin: number;
  end: number;
}

/** What people write in a field, as days from `begin` to `end`, excluded; nothing for what is no date. */
export function parseTyped(text: string): Range | null {
  const trimmed = text.trim();
  const iso = /^(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(trimmed);
  const french = /^(?:(?:(\d{1,2})[/. ])?(\d{1,2})[/. ])?(-?\d{1,6})$/.exec(trimmed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : french ? [french[3], french[2], french[1]] : [];
  return year === undefined ? null : unit(Number(year), month, day);
}

/** The years that frise knows. */
const lastYear = 32767;

function unit(year: number, month: string | undefined, day: string | undefined): Range | null {
  if (Math.abs(year) > lastYear) return null;
  if (month === undefined) return { begin: dayNumber(year), end: dayNumber(year + 1) };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const end = dayNumber(year, monthNumber + 1);
  if (day === undefined) return { begin: dayNumber(year, monthNumber), end };
  const begin = dayNumber(year, monthNumber, Number(day));
  return Number(day) >= 1 && begin < end ? { begin, end: begin + 1 } : null;
}
