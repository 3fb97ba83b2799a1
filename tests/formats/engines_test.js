// Every npm package that is pinned here and in src/viewer runs on the Node of Debian 12.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import semver from "semver";

const debian = "18.20.4";

for (const folder of ["../", "../../src/viewer/"])
  test(`packages of ${folder}`, () => {
    const { packages } = JSON.parse(readFileSync(new URL(`${folder}package-lock.json`, import.meta.url), "utf8"));
    const asking = Object.entries(packages).filter(([, { engines }]) => engines?.node);
    assert.ok(asking.length > 10);
    const refused = asking.filter(([, { engines }]) => !semver.satisfies(debian, engines.node));
    assert.deepEqual(refused.map(([name, { engines }]) => `${name}: ${engines.node}`), []);
  });
