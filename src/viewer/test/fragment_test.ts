import { expect, test } from "vitest";
import { parseIso } from "../day";
import { noCriteria } from "../filters";
import { fromFragment, toFragment, type View } from "../fragment";

test("a view goes into the address and comes back", () => {
  const view: View = {
    criteria: {
      text: "« grève » & l’hôpital", from: "03/2024", to: "2025", people: new Set(["Élie Roque", "a=b&c#d"]), places: new Set(["Nevers"]),
      outlets: new Set(["Le Vallon"]), statuses: new Set(["denied", "planned"] as const),
    },
    window: { begin: parseIso("-000051-01-01"), end: parseIso("2024-06-30") },
    event: "e-1",
  };
  expect(fromFragment(`#${toFragment(view)}`)).toEqual(view);
  expect(toFragment(view)).toContain("statut=d%C3%A9menti");
});

test("nothing asked is an empty address", () => {
  const nothing: View = { criteria: noCriteria(), window: null, event: null };
  expect(toFragment(nothing)).toBe("");
  expect(fromFragment("")).toEqual(nothing);
});

test("a place of the page is no view; nonsense asks for nothing", () => {
  expect(fromFragment("#annee-2024")).toBeNull();
  for (const wrong of ["vue=2024", "vue=2024-02-01..2024-01-01", "vue=x..y", "statut=%3Cscript%3E", "inconnu=1", "texte=%E0%A4%A"])
    expect(fromFragment(`#${wrong}`)).toMatchObject({ window: null, event: null, criteria: { statuses: new Set() } });
});
