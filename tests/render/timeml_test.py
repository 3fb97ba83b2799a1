#!/usr/bin/env python3
"""TimeML from outside: every document is valid against schema/timeml.xsd and holds its text to the letter.

Usage: timeml_test.py PATH_TO_FRISE PATH_TO_XMLLINT REPOSITORY [unittest options]
"""
import json
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FRISE, XMLLINT, ROOT = sys.argv.pop(1), sys.argv.pop(1), Path(sys.argv.pop(1))
SCHEMA = ROOT / "schema/timeml.xsd"
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
PUBLISHED = ("2024-11-30", "2024-11-30T06:05:00+01:00", "1998-01-01", None)


def texts():
    """Text of every kind: the kept inputs of the fuzz target, the samples, and the sentences of the corpus."""
    for path in sorted((ROOT / "tests/fuzz/corpus/tag").iterdir()):
        yield path.read_bytes().decode(errors="replace")
    for path in sorted((ROOT / "samples/depeches").rglob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests/corpus/time").glob("*.txt")):
        yield "\n".join(re.sub(r"\{.*?\}|[|\[\]]", " ", line) for line in path.read_text(encoding="utf-8").splitlines())
    yield "Fin.\r\nLe 3 mai \x01\x1b[31m<TIMEX3>\uffff \"2023\" ]]> &amp; l'an 2000\r"


ARTICLES = [{"id": f"n/{k}.{j}", "title": "Où <va>-t-on ? & quand", "text": text, **({"published": day} if day else {})}
            for k, text in enumerate(texts()) for j, day in enumerate(PUBLISHED)]


def run(*arguments, stdin=b""):
    return subprocess.run(list(map(str, arguments)), input=stdin, capture_output=True, timeout=120)


def validate(*documents):
    return run(XMLLINT, "--noout", "--nonet", "--schema", SCHEMA, *documents)


class TimeML(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.holder.name)
        cls.articles = cls.folder / "articles.jsonl"
        cls.articles.write_text("".join(json.dumps(a) + "\n" for a in ARTICLES), encoding="utf-8")
        cls.out = cls.folder / "out"
        cls.out.mkdir()
        cls.done = run(FRISE, "tag", "--format", "timeml", "-o", cls.out, cls.articles)
        cls.mentions = {a["id"]: a["timex"] for a in map(json.loads, run(
            FRISE, "tag", "--format", "jsonl", cls.articles).stdout.decode().split("\n")[:-1])}

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def documents(self):
        return sorted(self.out.iterdir())

    def test_each_article_has_its_file(self):
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        self.assertEqual([p.name for p in self.documents()],
                         sorted(a["id"].replace("/", "_") + ".tml" for a in ARTICLES))

    def test_documents_are_valid(self):
        done = validate(*self.documents())
        self.assertEqual(done.returncode, 0, done.stderr.decode()[:4000])

    def test_texts_are_exact_and_mentions_those_of_the_other_formats(self):
        for article in ARTICLES:
            root = ElementTree.parse(self.out / (article["id"].replace("/", "_") + ".tml")).getroot()
            whole = NOT_XML.sub("\ufffd", article["text"])
            self.assertEqual("".join(root.find("TEXT").itertext()), whole)
            self.assertEqual((root.findtext("DOCID"), root.findtext("TITLE")), (article["id"], article["title"]))
            tags = root.find("TEXT").findall("TIMEX3")
            mentions = self.mentions[article["id"]]
            self.assertEqual([t.text for t in tags], [NOT_XML.sub("\ufffd", m["surface"]) for m in mentions])
            self.assertEqual([t.get("tid") for t in tags], [f"t{k}" for k in range(1, len(tags) + 1)])
            for tag, mention in zip(tags, mentions):
                if "/" not in mention["value"]:
                    self.assertEqual((tag.get("type"), tag.get("value"), tag.get("mod")),
                                     (mention["type"], mention["value"], mention.get("mod")))

    def test_the_schema_refuses_what_is_no_timeml(self):
        good = ('<TimeML><DOCID>a</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2024-11-30"/></DCT>'
                '<TEXT><TIMEX3 tid="t1" type="DATE" value="2024-06" anchorTimeID="t0">juin</TIMEX3></TEXT></TimeML>')
        path = self.folder / "document.tml"

        def status(document):
            path.write_text(document, encoding="utf-8")
            return validate(path).returncode
        self.assertEqual(status(good), 0)
        for old, new in (('value="2024-06"', 'value="juin"'), ('value="2024-06"', 'value="2024-06/2024-07"'),
                         ('"t1"', '"t0"'), ('anchorTimeID="t0"', 'anchorTimeID="t7"'), ('type="DATE" value="2024-06"', 'value="2024-06"'),
                         ("<DOCID>a</DOCID>", ""), ('type="DATE" value="2024-06"', 'type="DAY" value="2024-06"'),
                         ("</TEXT>", "</TEXT></TEXT>"), ('anchorTimeID="t0"', 'mod="MAYBE"')):
            self.assertNotEqual(status(good.replace(old, new)), 0, new)


if __name__ == "__main__":
    unittest.main()
