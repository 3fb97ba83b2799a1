#!/usr/bin/env python3
"""frise's validator and an independent one (python3-jsonschema) agree, on what is right and on what is wrong.

Usage: schema_test.py PATH_TO_FRISE SCHEMA_FOLDER [unittest options]
"""
import copy
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import jsonschema

FRISE, SCHEMAS = sys.argv.pop(1), Path(sys.argv.pop(1))

ARTICLE = {"id": "a1", "title": None, "source": "La Gazette", "published": "2024-11-30T08:00:00+01:00",
           "text": "La ministre Anne Duval a reçu vendredi à Brest 250 pêcheurs. Elle les avait vus en juin."}


def schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def frise_accepts(document):
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(document, file)
        file.flush()
        done = subprocess.run([FRISE, "check", "--quiet", file.name], capture_output=True, timeout=60)
        assert done.returncode == (1 if done.stderr else 0), (done.returncode, done.stderr)
        return done.returncode == 0


def places(value, path=()):
    """Every place in a JSON document."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


def changed(document, path, change):
    out = copy.deepcopy(document)
    if not path:
        return change(out)
    holder = out
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = change(holder[path[-1]])
    return out


CHANGES = {
    "null": lambda value: None,
    "number": lambda value: -7,
    "text": lambda value: "plof",
    "empty text": lambda value: "",
    "list": lambda value: [1],
    "unknown field": lambda value: {**value, "plof": 1} if isinstance(value, dict) else value,
    "missing field": lambda value: dict(list(value.items())[1:]) if isinstance(value, dict) else value,
    "empty list": lambda value: [] if isinstance(value, list) else value,
}


class Agreement(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = subprocess.run([FRISE, "build", "-", "--with-text"], input=json.dumps(ARTICLE).encode(), capture_output=True, timeout=60)
        cls.timeline = json.loads(done.stdout)

    def test_the_schemas_are_schemas(self):
        for name in ("article", "timeline"):
            jsonschema.Draft4Validator.check_schema(schema(name))

    def test_what_frise_writes_is_valid_to_both(self):
        self.assertTrue(self.timeline["events"])
        jsonschema.Draft4Validator(schema("timeline")).validate(self.timeline)
        self.assertTrue(frise_accepts(self.timeline))
        jsonschema.Draft4Validator(schema("article")).validate(ARTICLE)
        self.assertTrue(frise_accepts(ARTICLE))

    def test_what_the_other_rejects_frise_rejects(self):
        """Beyond its schema frise checks more, so the other way round holds for articles only."""
        for name, document in (("timeline", self.timeline), ("article", ARTICLE)):
            other = jsonschema.Draft4Validator(schema(name))
            rejected = 0
            for path in places(document):
                for what, change in CHANGES.items():
                    wrong = changed(document, path, change)
                    if name == "timeline" and not (isinstance(wrong, dict) and "events" in wrong):
                        continue  # no longer a timeline, by the look of it
                    valid = other.is_valid(wrong)
                    rejected += not valid
                    if not valid or name == "article":
                        self.assertEqual(frise_accepts(wrong), valid, (name, path, what))
            self.assertGreater(rejected, 10)


if __name__ == "__main__":
    unittest.main()
