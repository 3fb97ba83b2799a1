#!/usr/bin/env python3
"""Python's csv reads the tables, and they say what the master format says. No cell begins as a formula does.

Usage: csv_test.py PATH_TO_FRISE REPOSITORY [unittest options]
"""
import csv
import io
import json
import re
import subprocess
import sys
import unittest
from pathlib import Path

FRISE, ROOT = sys.argv.pop(1), Path(sys.argv.pop(1))
SAMPLES = ("samples/depeches/pont.jsonl", "samples/depeches/festival")


def built(sample, *options):
    return subprocess.run([FRISE, "build", sample, *options], cwd=ROOT, capture_output=True, timeout=60, check=True).stdout


def golden(name):
    return (ROOT / "tests/golden" / name).read_bytes()


def tables(golden_name, *options):
    """(table, timeline in the master format)"""
    yield golden(golden_name), json.loads(golden("every-kind.json"))
    for sample in SAMPLES:
        yield built(sample, "--format", "csv", *options), json.loads(built(sample))


def rows(table):
    cells = list(csv.reader(io.StringIO(table.decode("utf-8"), newline=""), strict=True))
    header = cells[0]
    assert all(len(row) == len(header) for row in cells)
    return [dict(zip(header, map(unguarded, row))) for row in cells[1:]]


def unguarded(cell):
    return cell[1:] if cell.startswith("'") else cell


def plain(text):
    return re.sub("[\x00-\x1f\x7f-\x9f]", " ", text)


def events(timeline):
    return timeline["events"] + timeline["undated"]


class Csv(unittest.TestCase):
    def test_lines_end_as_rfc_4180_wants(self):
        for table, _ in (*tables("every-kind.csv"), *tables("every-kind.mentions.csv", "--rows", "mentions")):
            self.assertEqual(table.count(b"\n"), table.count(b"\r\n"))
            self.assertTrue(table.endswith(b"\r\n"))

    def test_no_cell_begins_as_a_formula_does(self):
        for table, _ in (*tables("every-kind.csv"), *tables("every-kind.mentions.csv", "--rows", "mentions")):
            for row in csv.reader(io.StringIO(table.decode("utf-8"), newline="")):
                for cell in row:
                    self.assertNotRegex(cell, r"^\s*[=+\-@]")

    def test_a_row_an_event(self):
        for table, timeline in tables("every-kind.csv"):
            found = rows(table)
            self.assertEqual([row["id"] for row in found], [e["id"] for e in events(timeline)])
            for row, event in zip(found, events(timeline)):
                date = event["date"] or {}
                for name in ("first", "last", "grain", "value", "edtf", "certainty"):
                    self.assertEqual(row[name], date.get(name) or "", event["id"])
                self.assertEqual((row["date"], row["title"]), (date.get("display", ""), plain(event["title"])))
                self.assertEqual((row["status"], float(row["weight"])), (event["status"], event["weight"]))
                for name in ("people", "organisations", "places"):
                    self.assertEqual(row[name], " ; ".join(event[name]))
                self.assertEqual(row["articles"].split(" ; "), list(dict.fromkeys(m["article"] for m in event["mentions"])))
                for figure in event["figures"]:
                    self.assertIn(figure["what"] + " : " + figure["values"][0]["text"], row["figures"])

    def test_a_row_a_mention(self):
        for table, timeline in tables("every-kind.mentions.csv", "--rows", "mentions"):
            articles = {a["id"]: a for a in timeline["articles"]}
            expected = [(e, m) for e in events(timeline) for m in e["mentions"]]
            found = rows(table)
            self.assertEqual(len(found), len(expected))
            for row, (event, mention) in zip(found, expected):
                article = articles[mention["article"]]
                self.assertEqual((row["event"], row["article"], row["quote"]),
                                 (event["id"], mention["article"], plain(mention["quote"])))
                self.assertEqual((int(row["start"]), int(row["end"])), (mention["start"], mention["end"]))
                self.assertEqual((row["source"], row["url"]), (article["source"] or "", article["url"] or ""))
                self.assertEqual(row["expression"], mention["time"]["surface"] if mention["time"] else "")


if __name__ == "__main__":
    unittest.main()
