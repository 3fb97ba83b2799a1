import { expect, test } from "vitest";
import { dateError, facetValues, noCriteria, Search, type Criteria } from "../filters";
import { date, entries } from "./events";

const all = entries(
  { title: "Grève à l’hôpital", date: date("2024-03-14", "2024-03-14"), people: ["Élie Roque"], places: ["Nevers"], outlets: ["Le Vallon"], status: "denied" },
  { title: "Le cœur de l’enquête", date: date("2024-05-01", "2024-05-31"), people: ["Maud Ferrand"], places: ["Nevers"], outlets: ["La Gazette"] },
  { title: "Sans fin", date: date("2024-07-01", null), people: ["Élie Roque", "Maud Ferrand"], outlets: ["Le Vallon"] },
  { title: "Sans début", date: date(null, "2024-01-31") },
  { title: "Sans date" },
);
const found = (asked: Partial<Criteria>) => {
  const search = new Search(all, [() => all.slice(0, 2).map(({ title }) => title), () => all.slice(2).map(({ title }) => title)]);
  return [...search.matches({ ...noCriteria(), ...asked })].flatMap((mark, index) => (mark ? [index] : []));
};

test("nothing asked is all", () => expect(found({})).toEqual([0, 1, 2, 3, 4]));

test("texts are found without accents, ligatures and case, all words somewhere", () => {
  expect(found({ text: "GREVE hopital" })).toEqual([0]);
  expect(found({ text: "coeur" })).toEqual([1]);
  expect(found({ text: "l'enquête cœur" })).toEqual([1]);
  expect(found({ text: "« sans d »" })).toEqual([3, 4]);
  expect(found({ text: "hopital coeur" })).toEqual([]);
});

test("dates overlap; open ends reach on; what has no date is in none", () => {
  expect(found({ from: "15/05/2024" })).toEqual([1, 2]);
  expect(found({ from: "2030" })).toEqual([2]);
  expect(found({ to: "14/03/2024" })).toEqual([0, 3]);
  expect(found({ from: "14/03/2024", to: "14/03/2024" })).toEqual([0]);
  expect(found({ to: "1900" })).toEqual([3]);
  expect(found({ from: "n’importe quoi" })).toEqual([0, 1, 2, 3, 4]);
});

test("values of a kind are alternatives, kinds must agree", () => {
  expect(found({ people: new Set(["Élie Roque", "Maud Ferrand"]) })).toEqual([0, 1, 2]);
  expect(found({ people: new Set(["Maud Ferrand"]), outlets: new Set(["Le Vallon"]) })).toEqual([2]);
  expect(found({ statuses: new Set(["denied"] as const) })).toEqual([0]);
  expect(found({ places: new Set(["Atlantide"]) })).toEqual([]);
});

test("what is wrong with the dates is said", () => {
  expect(dateError({ ...noCriteria(), from: "hier" })).toContain("« hier »");
  expect(dateError({ ...noCriteria(), from: "2025", to: "2024" })).toContain("finit avant");
  expect(dateError({ ...noCriteria(), from: "2024", to: "2024" })).toBe("");
});

test("the values of a facet, the most frequent first", () => {
  expect(facetValues(all, "people")).toEqual([{ value: "Élie Roque", count: 2 }, { value: "Maud Ferrand", count: 2 }]);
  expect(facetValues(all, "places")).toEqual([{ value: "Nevers", count: 2 }]);
  expect(facetValues(all, "statuses")).toEqual([{ value: "reported", count: 4 }, { value: "denied", count: 1 }]);
});
