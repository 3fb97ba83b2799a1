// ajv: the master format, and each line of the JSON lines, are what schema/timeline.schema.json says.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv-draft-04";
import { exports, schema } from "./files.js";

const ajv = new Ajv({ allErrors: true });
ajv.addSchema({ ...schema("timeline"), id: "timeline" });

function valid(reference, value) {
  assert.ok(ajv.validate(reference, value), ajv.errorsText());
}

for (const { name, text } of exports("json", "every-kind.json"))
  test(`json ${name}`, () => valid("timeline", JSON.parse(text)));

for (const { name, text, timeline } of exports("jsonl", "every-kind.jsonl"))
  test(`jsonl ${name}`, () => {
    const lines = text.trimEnd().split("\n").map((line) => JSON.parse(line));
    for (const line of lines) valid("timeline#/definitions/event", line);
    assert.deepEqual(lines, [...timeline.events, ...timeline.undated]);
  });
