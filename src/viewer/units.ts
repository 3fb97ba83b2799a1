// The units that the axis and the histogram count in: where each begins, and what it is called.
import { civil, dayName, dayNumber, monthName, shortMonthName, yearName } from "./day";

export interface Unit {
  /** Its usual length in days. */
  readonly days: number;
  /** The beginning of the unit that holds `day`. */
  floor(day: number): number;
  /** The beginning of the next, of one that begins at `day`. */
  next(day: number): number;
  /** As short as its place on an axis allows. */
  label(day: number): string;
  /** Which one, on its own: « semaine du 14 mars 2024 ». */
  name(day: number): string;
}

const hours = (count: number): Unit => ({
  days: count / 24,
  floor: (day) => Math.floor(Math.round(day * 1440) / (60 * count)) * (count / 24),
  next: (day) => day + count / 24,
  label: (day) => (isMidnight(day) ? dayLabel(day) : `${hourOf(day)} h`),
  name: (day) => `${dayName(day)} à ${hourOf(day)} h`,
});

const hourOf = (day: number) => Math.round((day - Math.floor(day + 1e-9)) * 24);
const isMidnight = (day: number) => hourOf(day) % 24 === 0;

function dayLabel(day: number): string {
  const { month, day: dayOfMonth } = civil(Math.round(day));
  return dayOfMonth === 1 ? `1er ${shortMonthName(month)}` : String(dayOfMonth);
}

const days: Unit = { days: 1, floor: Math.floor, next: (day) => day + 1, label: dayLabel, name: dayName };

// 1970-01-01 was a Thursday; weeks begin on Mondays.
const weeks: Unit = {
  days: 7,
  floor: (day) => Math.floor((Math.floor(day) + 3) / 7) * 7 - 3,
  next: (day) => day + 7,
  label: (day) => `${civil(day).day} ${shortMonthName(civil(day).month)}`,
  name: (day) => `semaine du ${dayName(day)}`,
};

const months = (count: number): Unit => ({
  days: 30.44 * count,
  floor(day) {
    const { year, month } = civil(day);
    return dayNumber(year, month - ((month - 1) % count));
  },
  next(day) {
    const { year, month } = civil(day);
    return dayNumber(year, month + count);
  },
  label(day) {
    const { year, month } = civil(day);
    return month === 1 ? yearName(year) : shortMonthName(month);
  },
  name(day) {
    const { year, month } = civil(day);
    const first = `${monthName(month)} ${yearName(year)}`;
    return count === 1 ? first : `${count} mois depuis ${first}`;
  },
});

const years = (count: number): Unit => ({
  days: 365.2425 * count,
  floor: (day) => dayNumber(Math.floor(civil(day).year / count) * count),
  next: (day) => dayNumber(civil(day).year + count),
  label: (day) => yearName(civil(day).year),
  name(day) {
    const { year } = civil(day);
    return count === 1 ? yearName(year) : `de ${yearName(year)} à ${yearName(year + count - 1)}`;
  },
});

/** For the axis, from fine to coarse. */
export const axisUnits: readonly Unit[] = [
  hours(1), hours(3), hours(6), days, weeks, months(1), months(3),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].map(years),
];

/** Those that have names of their own. */
export const namedUnits = { day: days, week: weeks, month: months(1), year: years(1), decade: years(10), century: years(100) } as const;

/** For the histogram: only units that people count in. */
export const countingUnits: readonly Unit[] = [days, weeks, months(1), months(3), ...[1, 10, 100, 1000].map(years)];

/** The finest unit that is at least `least` pixels wide. */
export function unitFor(units: readonly Unit[], pixelsPerDay: number, least: number): Unit {
  const found = units.find((unit) => unit.days * pixelsPerDay >= least) ?? units[units.length - 1];
  if (!found) throw new Error("no units");
  return found;
}

/** What stands above the labels of `unit`: the day above hours, the month above days, the year above months. */
export function contextOf(unit: Unit): Unit | null {
  if (unit.days < 1) return days;
  if (unit.days < 28) return months(1);
  return unit.days < 365 ? years(1) : null;
}

/** The beginnings of the units from that which holds `begin` until `end`. */
export function beginnings(unit: Unit, begin: number, end: number): number[] {
  const out: number[] = [];
  for (let at = unit.floor(begin); at < end; at = unit.next(at)) out.push(at);
  return out;
}
