// Words without accents, case and ligatures, so that « greve » finds « Grève » and « coeur » finds « cœur ».

const special: { [letter: string]: string } = { œ: "oe", æ: "ae", "’": "'", ʼ: "'" };
const folded = new Map<string, string>();

function letter(raw: string): string {
  let out = folded.get(raw);
  if (out === undefined) folded.set(raw, (out = special[raw] ?? raw.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s/, " ")));
  return out;
}

/** Letter by letter: to normalise whole texts costs ten times as much. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\0-\x7f]/g, letter);

/** Its words, each to be found somewhere; « "deux mots" » stays together. */
export function searchTerms(text: string): string[] {
  return [...fold(text).matchAll(/["«]\s*([^"»]+?)\s*["»]|[^\s"«»]+/g)].map((found) => found[1] ?? found[0]);
}
