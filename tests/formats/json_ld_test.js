// jsonld: the document expands with schema.org's terms, and nothing of it is dropped. No network: the context is ours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import jsonld from "jsonld";
import { exports } from "./files.js";

const context = JSON.parse(readFileSync(new URL("schema_org_context.json", import.meta.url), "utf8"));
const schemaOrg = "http://schema.org/";

async function documentLoader(url) {
  assert.equal(url, "https://schema.org");
  return { contextUrl: null, documentUrl: url, document: context };
}

const value = (node, name) => node[schemaOrg + name]?.[0]["@value"];
const all = (node, name) => node[schemaOrg + name] ?? [];

for (const { name, text, timeline } of exports("jsonld", "every-kind.jsonld"))
  test(`jsonld ${name}`, async () => {
    const [list] = await jsonld.expand(JSON.parse(text), { documentLoader, safe: true });
    assert.deepEqual(list["@type"], [`${schemaOrg}ItemList`]);
    assert.equal(value(list, "name"), timeline.title);
    const events = all(list, "itemListElement");
    const expected = [...timeline.events, ...timeline.undated];
    assert.equal(value(list, "numberOfItems"), expected.length);
    assert.equal(events.length, expected.length);
    expected.forEach((wanted, k) => same(events[k], wanted));
  });

function same(event, wanted) {
  assert.deepEqual(event["@type"], [`${schemaOrg}Event`]);
  assert.equal(value(event, "identifier"), wanted.id);
  assert.equal(value(event, "name"), wanted.title);
  assert.equal(value(event, "temporalCoverage"), wanted.date?.edtf);
  const start = value(event, "startDate");
  if (start) {
    assert.match(start, /^-?\d{4}-\d\d-\d\d(T\d\d:\d\d:00)?$/);
    assert.equal(event[`${schemaOrg}startDate`][0]["@type"], `${schemaOrg}Date`);
  }
  assert.deepEqual(all(event, "location").map((place) => value(place, "name")), wanted.places);
  assert.deepEqual(all(event, "about").map((who) => value(who, "name")), [...wanted.people, ...wanted.organisations]);
  assert.deepEqual(all(event, "subjectOf").map((quotation) => value(quotation, "text")), wanted.mentions.map((mention) => mention.quote));
  for (const status of all(event, "eventStatus")) assert.match(status["@id"], /^https?:\/\/schema\.org\/Event[A-Z]\w+$/);
}
