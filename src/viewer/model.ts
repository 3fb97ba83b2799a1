// What the viewer knows of an event. Times are days since 1970-01-01, with the hour as a fraction.

export type Status = "reported" | "denied" | "conditional" | "planned" | "postponed" | "cancelled";

export type Grain =
  | "minute" | "hour" | "part-of-day" | "day" | "weekend" | "week" | "month" | "quarter" | "season" | "half"
  | "year" | "decade" | "century" | "millennium";

/** As in schema/timeline.schema.json. */
export interface EventDate {
  first: string | null;
  last: string | null;
  grain: Grain;
  certainty: "stated" | "inferred" | "publication";
  display: string;
}

/** When it was: from `begin` to `end`, excluded; an open end has the known one's place. */
export interface Place {
  begin: number;
  end: number;
  openStart: boolean;
  openEnd: boolean;
  /** An hour, or several: a point, or a stretch between two moments. */
  timed: boolean;
}

export interface Entry {
  /** Its place in the list. */
  index: number;
  id: string;
  title: string;
  weight: number;
  status: Status;
  date: EventDate | null;
  place: Place | null;
  people: string[];
  places: string[];
  outlets: string[];
}

export type Dated = Entry & { date: EventDate; place: Place };

export const isDated = (entry: Entry): entry is Dated => entry.place !== null;

/** « prévu », as the list has it; nothing for what is simply reported. */
export const statusLabels: Record<Status, string> = {
  reported: "rapporté",
  denied: "démenti",
  conditional: "au conditionnel",
  planned: "prévu",
  postponed: "reporté",
  cancelled: "annulé",
};

export const statuses = Object.keys(statusLabels) as Status[];
