import { expect, test } from "vitest";
import { parseIso } from "../day";
import { passagesOf } from "../source";
import { periodLine, resultLine } from "../wording";
import { noCriteria } from "../filters";
import { date, entries } from "./events";

test("an open end stands at the one that is known; hours have their place", () => {
  const [open, timed, undated] = entries(
    { date: date("2024-07-01", null) },
    { date: date("2024-06-02", "2024-06-02"), ...{ from: "2024-06-02T10:00", until: "2024-06-02T18:00" } },
    {},
  );
  expect(open?.place).toMatchObject({ begin: parseIso("2024-07-01"), end: parseIso("2024-07-02"), openStart: false, openEnd: true });
  expect(timed?.place).toMatchObject({ begin: parseIso("2024-06-02T10:00"), end: parseIso("2024-06-02T18:00"), timed: true });
  expect(undated?.place).toBeNull();
});

test("of an item that is still text, what articles say is searched", () => {
  const html = ' id="e-1"><summary><bdi>Un &lt;b&gt; &amp;amp; deux</bdi></summary><dt>Personnes</dt><bdi>« <mark>hier</mark> »</bdi>';
  expect(passagesOf(html)).toBe("Un <b> &amp; deux\n« hier »");
});

test("what is shown is said in French", () => {
  const range = (begin: string, end: string) => ({ begin: parseIso(begin), end: parseIso(end) + 1 });
  expect(periodLine(range("2024-05-03", "2024-05-17"))).toBe("3 – 17 mai 2024");
  expect(periodLine(range("2024-05-01", "2024-06-02"))).toBe("1er mai – 2 juin 2024");
  expect(periodLine(range("2024-12-30", "2025-01-02"))).toBe("30 décembre 2024 – 2 janvier 2025");
  expect(periodLine(range("-0051-01-01", "2024-01-01"))).toBe("52 av. J.-C. – 2024");
  expect(periodLine(range("2024-05-03", "2024-05-03"))).toBe("3 mai 2024");
  expect(resultLine(1, 1, noCriteria())).toBe("1\u00a0événement");
  expect(resultLine(2, 5, { ...noCriteria(), text: "pont", people: new Set(["A", "B"]) })).toBe("2\u00a0événements sur 5 · texte «\u00a0pont\u00a0» · personne\u00a0: A ou B");
  expect(resultLine(0, 5, { ...noCriteria(), to: "1900" })).toBe("Aucun événement ne répond à ces filtres · au 1900");
});
