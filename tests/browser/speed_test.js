// With twenty thousand events the page stays fluid: docs/quality.md has what is aimed at and was measured. Here three times as much
// is allowed, for a machine that others use too.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closed, madePage } from "./open_page.js";
import { speed } from "./page_speed.js";

after(closed);

test("twenty thousand events", async () => {
  const measured = await speed(process.argv[3], madePage("20000"));
  console.log(measured);
  const { "first paint": paint, "list and filters": list, ...actions } = measured;
  assert.ok(paint.best < 4500, `first paint: ${paint.best} ms`);
  assert.ok(list.best < 9000, `list and filters: ${list.best} ms`);
  for (const [name, { best }] of Object.entries(actions)) assert.ok(best < 300, `${name}: ${best} ms`);
});
