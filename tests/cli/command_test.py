#!/usr/bin/env python3
"""The command from outside: exit status, what goes where, and what bad input does.

Usage: command_test.py PATH_TO_FRISE [unittest options]
"""
import gzip
import json
import os
import pty
import re
import resource
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

FRISE = sys.argv.pop(1) if len(sys.argv) > 1 else "frise"

ARTICLES = [
    {"id": "a1", "source": "La Gazette", "published": "2024-11-30",
     "title": "Démission à Prague",
     "text": "Le premier ministre Petr Novák a démissionné vendredi à Prague. La grève avait commencé le 4 novembre."},
    {"id": "a2", "source": "Le Courrier", "published": "2024-12-02",
     "title": "Et maintenant ?",
     "text": "Le premier ministre Petr Novak a démissionné vendredi, à Prague. Le Parlement élira son successeur en janvier."},
    {"id": "a3", "source": "Le Phare", "published": "2024-07-15",
     "title": "Un viaduc", "text": "Le viaduc de la Sarthe a été inauguré samedi par la ministre des Transports."},
]


def run(*arguments, stdin="", env=None):
    return subprocess.run([FRISE, *map(str, arguments)], input=stdin.encode() if isinstance(stdin, str) else stdin,
                          capture_output=True, timeout=60, env={**os.environ, **(env or {})})


class Command(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.articles = self.folder / "articles.jsonl"
        self.articles.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in ARTICLES), encoding="utf-8")

    def tearDown(self):
        self._folder.cleanup()

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def fails(self, done, status, *words):
        message = done.stderr.decode()
        self.assertEqual(done.returncode, status, message)
        for word in words:
            self.assertIn(word, message)

    def leaves_nothing(self, *expected):
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), sorted(expected))


# Runs `frise` under a limit of memory, in bytes.
def run_within(memory, *arguments):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    return subprocess.run([FRISE, *map(str, arguments)], capture_output=True, timeout=60, preexec_fn=limit)


# Address sanitizers reserve more memory than any limit leaves.
@unittest.skipIf(b"__asan_init" in Path(FRISE).read_bytes() or b"__tsan_init" in Path(FRISE).read_bytes(), "sanitized")
class Streams(Command):
    MEMORY = 100 << 20
    LINE = b'{"text": "' + "Le pont de Sainte-Aurélie a été fermé. ".encode() * 25 + b'"}\n'

    def test_json_lines_beyond_memory(self):
        path = self.write("long.jsonl", self.LINE * 110_000)
        done = run_within(self.MEMORY, "articles", "--format", "jsonl", "-o", "/dev/null", path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        path.unlink()

    def test_gzip_without_end(self):
        path = self.write("bombe.jsonl.gz", gzip.compress(b" " * (64 << 20)) * 5)
        self.fails(run_within(1 << 30, "articles", path), 1, "too-large", "256 MiB")
        path = self.write("bombe.txt.gz", gzip.compress(b"a" * (64 << 20)) * 9)
        self.fails(run_within(2 << 30, "articles", path), 1, "too-large", "512 MiB")

    def test_archive_beyond_memory(self):
        page = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + "La digue a cédé vendredi soir. " * 900).encode()
        video = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n" + bytes(60 << 20)
        def record(http):
            return b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"
        path = self.write("web.warc", record(page) + record(video) * 2 + record(page) * 600)
        done = run_within(self.MEMORY, "articles", "--format", "jsonl", path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(len(done.stdout.splitlines()), 601)
        path.unlink()


class MainJob(Command):
    def test_build_writes_json_to_standard_output(self):
        done = run("build", self.articles)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        timeline = json.loads(done.stdout)
        self.assertEqual(timeline["generator"]["name"], "frise")
        titles = {e["title"]: e for e in timeline["events"]}
        resignation = [e for t, e in titles.items() if "démissionné" in t]
        self.assertEqual(len(resignation), 1, list(titles))
        self.assertEqual(resignation[0]["date"]["value"], "2024-11-29")
        self.assertEqual({m["article"] for m in resignation[0]["mentions"]}, {"a1", "a2"})

    def test_output_file_and_its_extension(self):
        out = self.folder / "chronologie.md"
        self.assertEqual(run("build", self.articles, "-o", out).returncode, 0)
        self.assertTrue(out.read_text().startswith("# "))
        self.leaves_nothing("articles.jsonl", "chronologie.md")

    def test_the_extension_chooses_the_format(self):
        for extension in ("json", "jsonl", "csv", "ics", "jsonld", "md", "html"):
            out = self.folder / f"chronologie.{extension}"
            self.assertEqual(run("build", self.articles, "-o", out).returncode, 0)
            self.assertEqual(out.read_bytes(), run("build", self.articles, "--format", extension).stdout)
        self.assertNotEqual(run("build", self.articles, "--format", "vis").stdout,
                            run("build", self.articles, "--format", "timelinejs").stdout)

    def test_formats_are_listed(self):
        names = ("json", "jsonl", "csv", "ics", "timelinejs", "vis", "jsonld", "timeml", "md", "html")
        for done in (run("build", "--help"), run("build", self.articles, "--format", "pdf")):
            message = (done.stdout + done.stderr).decode()
            self.assertIn(", ".join(names[:-1]) + " or " + names[-1], message)

    def test_rows_of_the_csv(self):
        events = run("build", self.articles, "--format", "csv").stdout.decode().splitlines()
        mentions = run("build", self.articles, "--format", "csv", "--rows", "mentions").stdout.decode().splitlines()
        self.assertTrue(events[0].startswith('"id","first"'))
        self.assertTrue(mentions[0].startswith('"event","first"'))
        self.assertGreater(len(mentions), len(events))

    def test_losses_are_told_where_more_is_asked_for(self):
        undated = self.write("un.txt", "Le viaduc a été inauguré samedi.")
        done = run("build", undated, "--format", "ics", "--verbose")
        self.fails(done, 0, "ics leaves out undated events: 1", "ics leaves out warnings: 1")
        self.assertNotIn(b"leaves out", run("build", undated, "--format", "ics").stderr)
        self.assertNotIn(b"leaves out", run("build", undated, "--verbose").stderr)

    def test_timeml_of_the_whole_corpus(self):
        folder = self.folder / "corpus"
        self.fails(run("build", self.articles, "--format", "timeml"), 2, "several articles", "-o")
        folder.mkdir()
        done = run("build", self.articles, "--format", "timeml", "-o", folder, "--verbose")
        self.fails(done, 0, "timeml leaves out")
        tagged = self.folder / "tagged"
        tagged.mkdir()
        run("tag", "--format", "timeml", "-o", tagged, self.articles)
        self.assertEqual([(p.name, p.read_bytes()) for p in sorted(folder.iterdir())],
                         [(p.name, p.read_bytes()) for p in sorted(tagged.iterdir())])
        one = self.write("un.jsonl", json.dumps(ARTICLES[0]))
        self.assertEqual(run("build", one, "-o", self.folder / "un.tml").returncode, 0)
        self.assertTrue((self.folder / "un.tml").read_text().startswith("<?xml"))

    def test_standard_input(self):
        by_file = run("build", self.articles).stdout
        by_stream = run("build", "-", stdin=self.articles.read_bytes()).stdout
        self.assertEqual(by_file, by_stream)

    def test_any_order_any_jobs_same_bytes(self):
        expected = run("build", self.articles).stdout
        for order in ([0, 2, 1], [1, 0, 2], [2, 1, 0]):
            files = [self.write(f"{k}.jsonl", json.dumps(ARTICLES[k])) for k in order]
            for jobs in (1, 2, 5):
                self.assertEqual(run("build", *files, "--jobs", jobs).stdout, expected)

    def test_locale_and_zone_of_the_machine_change_nothing(self):
        expected = run("build", self.articles).stdout
        for env in ({"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8"}, {"TZ": "Pacific/Auckland"}):
            self.assertEqual(run("build", self.articles, env=env).stdout, expected)

    def test_top_and_min_weight(self):
        events = json.loads(run("build", self.articles).stdout)["events"]
        top = json.loads(run("build", self.articles, "--top", 1).stdout)["events"]
        self.assertEqual([e["weight"] for e in top], [max(e["weight"] for e in events)])
        self.assertEqual(json.loads(run("build", self.articles, "--min-weight", 1).stdout)["events"],
                         [e for e in events if e["weight"] >= 1])

    def test_with_text_offsets_point_into_it(self):
        timeline = json.loads(run("build", self.articles, "--with-text").stdout)
        texts = {a["id"]: a["text"] for a in timeline["articles"]}
        for event in timeline["events"] + timeline["undated"]:
            for m in event["mentions"]:
                self.assertEqual(texts[m["article"]][m["start"]:m["end"]], m["quote"])
                if m["time"]:
                    self.assertEqual(texts[m["article"]][m["time"]["start"]:m["time"]["end"]], m["time"]["surface"])

    def test_without_publication_date_nothing_is_guessed(self):
        page = self.write("page.txt", "Le viaduc\n\njeu. 12 décembre 2024\n\nLe viaduc de la Sarthe a été inauguré samedi.\n")
        done = run("build", page)
        self.assertEqual(done.returncode, 0)
        timeline = json.loads(done.stdout)
        self.assertEqual(timeline["events"], [])
        self.assertEqual(len(timeline["undated"]), 1)
        self.assertIn("published-missing", [w["code"] for w in timeline["warnings"]])
        self.assertIn("12 décembre 2024", timeline["warnings"][0]["message"])

    def test_published_and_meta_fill_in(self):
        page = self.write("pages/page.txt", "Le viaduc de la Sarthe a été inauguré samedi.\n")
        meta = self.write("meta.csv", "path,published,source\npages/page.txt,2024-07-15,Le Phare\n")
        line = self.write("pages/one.jsonl", json.dumps({"text": page.read_text()}))
        self.write("lines.jsonl", '{"path": "pages/one.jsonl", "published": "2024-07-15"}\n')
        for file, extra in ((page, ("--published", "2024-07-15")), (page, ("--meta", meta)),
                            (self.folder / "pages/../pages", ("--meta", meta, "--published", "2024-07-15")),
                            (line, ("--meta", self.folder / "lines.jsonl"))):
            timeline = json.loads(run("build", file, *extra).stdout)
            self.assertEqual([e["date"]["value"] for e in timeline["events"]], ["2024-07-13"], extra)


class Store(Command):
    def test_add_query_export(self):
        store = self.folder / "affaire.frise"
        self.assertEqual(run("add", "--store", store, self.articles).returncode, 0)
        again = run("add", "--store", store, self.articles)
        self.assertEqual(again.returncode, 0)
        self.assertIn(b"0 articles added, 3 there already", again.stderr)
        for form in ("json", "jsonl", "csv", "ics", "timelinejs", "vis", "jsonld", "md", "html"):
            self.assertEqual(run("export", "--store", store, "--format", form).stdout,
                             run("build", self.articles, "--format", form).stdout)

        found = json.loads(run("query", "--store", store, "--from", "2024-11", "--to", "2024-11-15").stdout)
        self.assertEqual([e["date"]["value"] for e in found["events"]], ["2024-11-04"])
        self.assertEqual(found["undated"], [])
        french = run("query", "--store", store, "--from", "juillet 2024", "--to", "le mois dernier", "--today", "2024-12-15")
        self.assertEqual([e["date"]["value"] for e in json.loads(french.stdout)["events"]],
                         ["2024-07-13", "2024-11-04", "2024-11-29"])
        who = json.loads(run("query", "--store", store, "--text", "VIADUC inaugure").stdout)
        self.assertEqual([e["date"]["value"] for e in who["events"]], ["2024-07-13"])
        self.assertEqual(len(json.loads(run("query", "--store", store, "--limit", 1).stdout)["events"]), 1)

    def test_query_by_all_that_it_takes(self):
        store = self.folder / "affaire.frise"
        run("add", "--store", store, self.articles)
        whole = json.loads(run("export", "--store", store).stdout)
        dates = lambda *options: [e["date"]["value"] for e in json.loads(run("query", "--store", store, *options).stdout)["events"]]
        count = lambda *options: int(run("query", "--store", store, "--count", *options).stdout)
        everything = [e["date"]["value"] for e in whole["events"]]
        self.assertEqual(dates(), everything)
        self.assertEqual(count(), len(everything) + len(whole["undated"]))
        self.assertEqual(count("--undated", "without"), len(everything))
        self.assertEqual(count("--undated", "only"), len(whole["undated"]))
        july = ("--from", "2024-07-01", "--to", "2024-07-31")
        for flags in ((), ("--overlaps",), ("--within",), ("--starts",), ("--certain",), ("--possible",), ("--within", "--possible")):
            self.assertEqual(dates(*july, *flags), ["2024-07-13"], flags)
        self.assertEqual(dates(*july, "--grain", "day,month"), ["2024-07-13"])
        self.assertEqual(dates(*july, "--grain", "month"), [])
        self.assertEqual(dates("--text", "viad*"), dates("--text", "viaduc"))
        self.assertEqual(dates("--text", "\"viaduc inauguré\" OR"), [])
        self.assertEqual(dates("--source", "personne"), [])
        self.assertEqual(dates("--min-weight", "1", "--undated", "without", "--status", "denied"), [])
        self.assertEqual(len(dates("--top", 1)), 1)

    def test_corrections_by_people(self):
        store = self.folder / "affaire.frise"
        self.assertEqual(run("add", "--store", store, self.articles).returncode, 0)
        before = run("export", "--store", store).stdout
        event = json.loads(before)["events"][0]
        told = run("explain", "--store", store, event["id"]).stdout.decode()
        self.assertIn(event["title"], told)
        self.assertIn(event["mentions"][0]["time"]["why"], told)
        edited = run("edit", "--store", store, event["id"], "--title", "Le titre de Zoé", "--date", "début mars 2024", "--note", "vu",
                     "--who", "zoé")
        self.assertEqual(edited.returncode, 0, edited.stderr)
        now = json.loads(run("export", "--store", store).stdout)["events"]
        now = next(e for e in now if e["id"] == event["id"])
        self.assertEqual((now["title"], now["date"]["display"], now["edited"]), ("Le titre de Zoé", "début mars 2024", True))
        log = run("edits", "--store", store).stdout.decode()
        self.assertEqual(log.count("zoé"), 3)
        self.assertIn("début mars 2024", log)
        for number in (1, 2, 3):
            self.assertEqual(run("edits", "--store", store, "--undo", number).returncode, 0)
        self.assertEqual(run("export", "--store", store).stdout, before)
        self.assertEqual(run("edits", "--store", store).stdout.count(b"undone"), 3)
        self.assertEqual(run("edits", "--store", store, "--undo", 3).returncode, 2)

        self.assertEqual(run("edit", "--store", store, event["id"], "--hide").returncode, 0)
        self.assertEqual(run("explain", "--store", store, event["id"]).returncode, 2)
        self.assertEqual(run("verify", "--store", store).returncode, 0)
        for wrong in ((event["id"],), ("e-0", "--hide"), (event["id"], "--date", "jamais"), (event["id"], "--split", "0"),
                      (event["id"], "--merge", "e-0")):
            self.assertEqual(run("edit", "--store", store, *wrong).returncode, 2, wrong)

    def test_articles_leave_and_change_their_date(self):
        store = self.folder / "affaire.frise"
        run("add", "--store", store, self.articles)
        articles = json.loads(run("export", "--store", store).stdout)["articles"]
        moved = run("republish", "--store", store, articles[0]["id"], "--published", "2023-02-01")
        self.assertEqual(moved.returncode, 0, moved.stderr)
        now = {a["id"]: a for a in json.loads(run("export", "--store", store).stdout)["articles"]}
        self.assertEqual(now[articles[0]["id"]]["published"], "2023-02-01")
        self.assertEqual(run("remove", "--store", store, articles[0]["id"]).returncode, 0)
        self.assertEqual(run("remove", "--store", store, articles[0]["id"]).returncode, 2)
        self.assertIn(b"articles  2", run("stat", "--store", store).stdout)
        self.assertEqual(run("verify", "--store", store).returncode, 0)
        self.assertEqual(run("republish", "--store", store, "x", "--published", "demain").returncode, 2)

    def test_query_by_pages(self):
        store = self.folder / "affaire.frise"
        run("add", "--store", store, self.articles)
        for order in ("date", "weight"):
            options = ("--store", store, "--order", order, "--limit", 1)
            seen, after = [], ()
            while True:
                page = run("query", *options, *after)
                timeline = json.loads(page.stdout)
                seen += [e["id"] for e in timeline["events"] + timeline["undated"]]
                note = re.search(rb"--after ([0-9a-f]+)", page.stderr)
                if not note:
                    break
                after = ("--after", note.group(1).decode())
            whole = json.loads(run("export", "--store", store).stdout)
            self.assertEqual(sorted(seen), sorted(e["id"] for e in whole["events"] + whole["undated"]))
            if order == "date":
                self.assertEqual(seen, [e["id"] for e in whole["events"] + whole["undated"]])
        self.fails(run("query", *options, "--text", "viaduc", *after), 2, "--after", "another query")
        self.fails(run("query", "--store", store, "--after", "plof"), 2, "--after", "not the token")
        self.assertEqual(run("query", *options, "--quiet").stderr, b"")

    def test_query_refusals_name_the_option(self):
        store = self.folder / "affaire.frise"
        run("add", "--store", store, self.articles)
        for option in ("--text", "--who", "--where", "--source"):
            self.fails(run("query", "--store", store, option, "?!"), 2, option, "no word")
        for wrong in (("--grain", "plof"), ("--status", "plof"), ("--order", "plof"), ("--undated", "plof"),
                      ("--certain", "--possible"), ("--starts", "--within"), ("--count", "--limit", "1")):
            self.fails(run("query", "--store", store, *wrong), 2, wrong[0])

    def test_several_additions_end_where_one_build_ends(self):
        store = self.folder / "affaire.frise"
        for k in (2, 0, 1):
            self.assertEqual(run("add", "--store", store, self.write(f"{k}.jsonl", json.dumps(ARTICLES[k]))).returncode, 0)
        for form in ("json", "jsonl", "csv", "ics", "timelinejs", "vis", "jsonld", "md", "html"):
            self.assertEqual(run("export", "--store", store, "--format", form).stdout,
                             run("build", self.articles, "--format", form).stdout)

    def test_build_can_keep_a_store(self):
        store = self.folder / "affaire.frise"
        built = run("build", self.articles, "--store", store)
        self.assertEqual(built.returncode, 0, built.stderr)
        self.assertEqual(run("export", "--store", store, "--format", "json").stdout, built.stdout)

    def test_what_is_no_store(self):
        self.fails(run("query", "--store", self.folder / "none.frise"), 3, "none.frise", "no such store")
        self.leaves_nothing("articles.jsonl")
        self.fails(run("query", "--store", self.articles), 3, "articles.jsonl", "not a store")
        self.fails(run("add", "--store", self.articles, self.articles), 3, "not a store")

    def test_wrong_ranges(self):
        store = self.folder / "affaire.frise"
        run("add", "--store", store, self.articles)
        self.fails(run("query", "--store", store, "--from", "plof"), 2, "--from", "plof")
        self.fails(run("query", "--store", store, "--from", "2024-12", "--to", "2024-11"), 2, "--to", "before")
        self.fails(run("query", "--store", store, "--today", "demain"), 2, "demain")


class Articles(Command):
    PAGE = """<html lang="fr"><head><title>La digue a cédé - La Gazette</title>
      <meta property="og:site_name" content="La Gazette"><meta property="article:published_time" content="2024-11-30T08:00:00+01:00">
      </head><body><nav><a href="/">Accueil</a> <a href="/gard">Gard</a></nav><h1>La digue a cédé</h1>
      <p>La digue de Fourques a cédé vendredi soir, et trois hameaux ont dû être évacués dans la nuit par les pompiers du département,
      selon la préfecture du Gard qui a déclenché le plan Orsec.</p></body></html>"""

    def page(self, name="page.html"):
        path = self.folder / name
        path.write_text(self.PAGE, encoding="utf-8")
        return path

    def test_table(self):
        done = run("articles", self.page(), self.articles)
        self.assertEqual(done.returncode, 0)
        lines = done.stdout.decode().splitlines()
        self.assertEqual(lines[0].split(), ["id", "published", "basis", "confidence", "source", "words", "title"])
        self.assertEqual(len(lines), 1 + 1 + len(ARTICLES))
        self.assertIn("2024-11-30T08:00:00+01:00", lines[1])
        self.assertIn("metadata", lines[1])
        self.assertTrue(lines[1].endswith("La digue a cédé"))
        self.assertIn("given", lines[2])

    def test_table_says_what_was_rejected_and_why(self):
        bad = self.write("bad.jsonl", '{"text": 12}\n')
        done = run("articles", bad, self.articles)
        self.assertEqual(done.returncode, 1)
        row = done.stdout.decode().splitlines()[1]
        self.assertIn("bad.jsonl:1", row)
        self.assertIn("rejected", row)
        self.assertTrue(row.endswith("text: must be a string"), row)

    def test_unknown_fields_are_kept_aside(self):
        line = '{"text": "Le pont.", "desk": {"name": "Sud", "n": [1, 2.5]}}'
        article = json.loads(run("articles", "--format", "jsonl", "-", stdin=line).stdout)
        self.assertEqual(article["desk"], {"name": "Sud", "n": [1, 2.5]})
        table = self.write("t.csv", "texte,rubrique\nLe pont.,Régions\n")
        self.assertEqual(json.loads(run("articles", "--format", "jsonl", table).stdout)["rubrique"], "Régions")
        deep = '{"text": "Le pont.", "x": ' + "[" * 5000 + "]" * 5000 + "}"
        done = run("articles", "--format", "jsonl", "-", stdin=deep)
        self.assertNotIn("x", json.loads(done.stdout))
        self.assertIn(b"too-deep", done.stderr)

    def test_publication_is_estimated_and_taken_only_where_asked(self):
        text = self.write("sans-date.txt", "Le pont a été inauguré le 24 octobre 2024. La fête aura lieu le 3 décembre 2024.\n"
                                           "Le préfet a parlé vendredi.")
        estimate = json.loads(run("articles", "--format", "jsonl", text).stdout)
        self.assertEqual((estimate["published"], estimate["published_basis"]), (None, "estimated"))
        self.assertEqual((estimate["published_first"], estimate["published_last"]), ("2024-10-24", "2024-12-03"))
        tags = json.loads(run("tag", "--format", "jsonl", text).stdout)["timex"]
        self.assertIsNone(tags[-1]["first"])
        done = run("tag", "--format", "jsonl", "--published-policy", "infer", text)
        self.assertEqual(json.loads(done.stdout)["timex"][-1]["first"], "2024-10-18")
        self.assertIn(b"published-estimated", done.stderr)
        self.assertEqual(run("tag", "--published-policy", "guess", text).returncode, 2)

    def test_clean_articles_can_be_read_again(self):
        lines = run("articles", "--format", "jsonl", self.page()).stdout
        article = json.loads(lines)
        self.assertEqual(article["title"], "La digue a cédé")
        self.assertEqual(article["source"], "La Gazette")
        self.assertEqual(article["published_basis"], "metadata")
        self.assertNotIn("Accueil", article["text"])
        again = json.loads(run("articles", "--format", "jsonl", "-", stdin=lines).stdout)
        for key in ("text", "title", "source", "published", "published_basis", "published_confidence"):
            self.assertEqual(again[key], article[key], key)

    def test_a_table_of_metadata_goes_before_the_page(self):
        page = self.page()
        meta = self.folder / "meta.csv"
        meta.write_text("path,published\npage.html,2024-12-01\n", encoding="utf-8")
        article = json.loads(run("articles", "--format", "jsonl", "--meta", meta, page).stdout)
        self.assertEqual(article["published"], "2024-12-01")

    def test_pages_make_a_timeline(self):
        timeline = json.loads(run("build", self.page()).stdout)
        self.assertEqual(timeline["events"][0]["date"]["first"], "2024-11-29")
        self.assertEqual(timeline["articles"][0]["published_basis"], "metadata")

    def test_names_of_fields(self):
        odd = self.folder / "odd.jsonl"
        odd.write_text('{"corps": "Le pont.", "jour": "2024-03-15"}\n', encoding="utf-8")
        done = run("articles", "--format", "jsonl", "--map", "corps=text,jour=published", odd)
        self.assertEqual(json.loads(done.stdout)["published"], "2024-03-15")
        self.assertEqual(run("articles", "--map", "corps=texte", odd).returncode, 2)

    def test_gzip(self):
        path = self.folder / "page.html.gz"
        path.write_bytes(gzip.compress(self.PAGE.encode()))
        self.assertEqual(json.loads(run("articles", "--format", "jsonl", path).stdout)["title"], "La digue a cédé")


class BadInput(Command):
    """A message that says where and what, the rest done, the right exit status, no partial output."""

    def rejected(self, content, code, *words, name="bad.jsonl"):
        bad = self.write(name, content)
        out = self.folder / "timeline.json"
        done = run("build", self.articles, bad, "-o", out)
        self.fails(done, 1, str(bad), f"[{code}]", *words)
        self.assertEqual(out.read_bytes(), run("build", self.articles).stdout)
        self.leaves_nothing("articles.jsonl", name, "timeline.json")

    def test_empty_file(self):
        self.rejected("", "empty-file", name="bad.txt")

    def test_binary_file(self):
        self.rejected(b"\x7fELF\x00\x01\x02" * 50, "binary-file", name="bad.txt")

    def test_cut_json_line(self):
        self.rejected('\n{"text": "Il a plu."', "malformed-json", ":2:")

    def test_wrong_published(self):
        self.rejected('{"text": "Il a plu.", "published": "2024-02-31"}', "invalid-value", ":1: published", "2024-02-31")

    def test_missing_text(self):
        self.rejected('{"title": "Rien"}', "missing-field", ":1: text")

    def test_deep_nesting(self):
        self.rejected("[" * 200000, "malformed-json", name="bad.json")

    def test_links_that_loop(self):
        folder = self.folder / "pages"
        folder.mkdir()
        (folder / "ici").symlink_to(folder)
        (folder / "moi.txt").symlink_to(folder / "moi.txt")
        self.write("pages/a.txt", "Le pont a rouvert vendredi.")
        lines = run("articles", "--format", "jsonl", folder).stdout.splitlines()
        self.assertEqual(len(lines), 1)

    def test_a_pipe_that_closes(self):
        pipe = self.folder / "tuyau.jsonl"
        os.mkfifo(pipe)
        writer = threading.Thread(target=lambda: pipe.write_bytes(b'{"text": "Un."}\n{"text": "De'))
        writer.start()
        done = run("articles", "--format", "jsonl", pipe)
        writer.join()
        self.fails(done, 1, "tuyau.jsonl:2", "not JSON")
        self.assertEqual(len(done.stdout.splitlines()), 1)

    def test_nul_bytes(self):
        self.fails(run("tag", self.write("a.jsonl", b'{"text": "Un."}\n{"text": "De\0ux."}\n')), 1, "binary")
        late = self.write("b.jsonl", b'{"text": "Un."}\n' * 500 + b'{"text": "De\0ux."}\n')
        self.fails(run("tag", "--format", "jsonl", late), 1, "b.jsonl:501")

    def test_missing_file(self):
        done = run("build", self.articles, self.folder / "absent.txt")
        self.fails(done, 1, "absent.txt", "No such file")
        self.assertEqual(done.stdout, run("build", self.articles).stdout)

    def test_broken_utf8_is_repaired_with_a_warning(self):
        bad = self.write("bad.txt", b"---\npublished: 2024-11-30\n---\nLe caf\xff a ferm\xff vendredi.\n")
        done = run("build", bad)
        self.fails(done, 0, "bad.txt:4:", "[ill-formed-utf8]")
        json.loads(done.stdout)

    def test_folder_without_articles(self):
        (self.folder / "empty").mkdir()
        out = self.folder / "timeline.json"
        self.fails(run("build", self.folder / "empty", "-o", out), 1, "empty", "[no-articles]")
        self.assertFalse(out.exists())

    def test_one_very_long_line(self):
        text = "Le maire a parlé lundi. " * 20000
        done = run("tag", "--published", "2024-11-30", "--format", "jsonl", stdin=json.dumps({"text": text}))
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(json.loads(done.stdout)["timex"]), 20000)

    def test_unwritable_output(self):
        for out in (self.folder / "no" / "timeline.json", self.folder):
            self.fails(run("build", self.articles, "-o", out), 3, str(out), "cannot be written")
        self.leaves_nothing("articles.jsonl")

    def test_full_disk(self):
        self.fails(run("build", self.articles, "-o", "/dev/full"), 3, "/dev/full", "No space left")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([FRISE, "build", self.articles], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.fails(done, 3, "standard output")

    def test_what_is_read_is_never_overwritten(self):
        store = self.folder / "affaire.frise"
        run("add", "--store", store, self.articles)
        text = self.write("un.txt", "Le maire est parti vendredi.")
        for arguments, path in ((("build", text), text), (("export", "--store", store), store),
                                (("query", "--store", store), store), (("build", self.articles, "--store", store), store)):
            before = path.read_bytes()
            self.fails(run(*arguments, "-o", path), 2, "overwritten")
            self.assertEqual(path.read_bytes(), before)

    def test_nothing_in_a_folder_that_is_read_is_overwritten(self):
        text = self.write("depeches/un.txt", "Le maire est parti vendredi.")
        self.fails(run("build", text.parent, "-o", text), 2, "overwritten")
        self.assertIn("maire", text.read_text())
        self.assertEqual(run("build", text.parent, "-o", text.parent / "nouveau.md").returncode, 0)

    def test_output_keeps_rights_and_links(self):
        out = self.write("timeline.json", "old")
        out.chmod(0o600)
        link = self.folder / "link.json"
        link.symlink_to(out)
        self.assertEqual(run("build", self.articles, "-o", link).returncode, 0)
        self.assertTrue(link.is_symlink())
        self.assertEqual(out.stat().st_mode & 0o777, 0o600)
        self.assertEqual(out.read_bytes(), run("build", self.articles).stdout)

    def test_a_read_error_rejects_one_input(self):
        done = run("build", "/proc/self/mem", self.articles)
        self.fails(done, 1, "/proc/self/mem", "[unreadable]")
        self.assertEqual(done.stdout, run("build", self.articles).stdout)

    def test_markup_under_a_wrong_name(self):
        page = self.write("page.txt", "<!DOCTYPE html><html><p>Il a plu vendredi à Nantes.</p></html>")
        article = json.loads(run("articles", "--format", "jsonl", page).stdout)
        self.assertEqual(article["text"], "Il a plu vendredi à Nantes.")

    def test_a_document_under_a_wrong_name(self):
        self.rejected(b"%PDF-1.4 1 0 obj", "binary-file", name="bad.text")

    def test_deep_timeline(self):
        deep = self.write("deep.json", '{"events":' + "[" * 100000 + "]" * 100000 + "}")
        self.fails(run("check", deep), 1, "deep.json", "[too-deep]")

    def test_a_sentence_without_end(self):
        done = run("tag", "--published", "2024-11-30", "--format", "jsonl",
                   stdin=json.dumps({"text": "Le préfet est parti " + "vendredi " * 4000}))
        self.assertEqual(len(json.loads(done.stdout)["timex"]), 4000)

    def test_a_failed_build_leaves_what_was_there(self):
        out = self.write("timeline.json", "precious")
        self.fails(run("build", self.folder / "absent.txt", "-o", out), 1)
        self.assertEqual(out.read_text(), "precious")


class Tag(Command):
    def test_text_is_for_reading(self):
        done = run("tag", "--published", "2024-11-30", stdin="Il est parti vendredi soir.")
        self.assertEqual(done.returncode, 0)
        self.assertIn("2024-11-29TEV", done.stdout.decode())

    def test_plain_text_may_begin_with_a_bracket(self):
        done = run("tag", "--published", "2024-11-30", stdin="[Reportage] Il est parti vendredi.")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("2024-11-29", done.stdout.decode())

    def test_jsonl_offsets_are_code_points(self):
        text = "🚲 L'été dernier, Zoé a gagné ; vendredi, elle a perdu."
        done = run("tag", "--format", "jsonl", stdin=json.dumps({"id": "x", "published": "2024-11-30", "text": text}))
        line = json.loads(done.stdout)
        self.assertEqual((line["id"], line["published"]), ("x", "2024-11-30"))
        self.assertEqual([(t["surface"], t["value"]) for t in line["timex"]],
                         [("L'été dernier", "2024-SU"), ("vendredi", "2024-11-29")])
        for t in line["timex"]:
            self.assertEqual(text[t["start"]:t["end"]], t["surface"])

    def test_prefer(self):
        past = json.loads(run("tag", "--format", "jsonl", stdin='{"text": "Vendredi", "published": "2024-11-30"}').stdout)
        future = json.loads(run("tag", "--format", "jsonl", "--prefer", "future",
                                stdin='{"text": "Vendredi", "published": "2024-11-30"}').stdout)
        self.assertEqual((past["timex"][0]["value"], future["timex"][0]["value"]), ("2024-11-29", "2024-12-06"))

    def test_timeml_of_one_article(self):
        done = run("tag", "--published", "2024-11-30", "--format", "timeml", stdin="Il est parti vendredi soir.")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertIn('value="2024-11-29TEV"', done.stdout.decode())
        out = self.folder / "un.tml"
        text = self.write("un.txt", "Il est parti vendredi soir.")
        self.assertEqual(run("tag", "--format", "timeml", "-o", out, text).returncode, 0)
        self.assertTrue(out.read_text().startswith("<?xml"))

    def test_timeml_of_several_articles_wants_a_folder(self):
        self.fails(run("tag", "--format", "timeml", self.articles), 2, "several articles", "-o")
        self.fails(run("tag", "--format", "timeml", "-o", self.folder / "none.tml", self.articles), 2, "folder")
        self.leaves_nothing("articles.jsonl")
        odd = self.write("odd.jsonl", "".join(json.dumps({"id": i, "text": "Lundi."}) + "\n" for i in ("../x", "...x", "é", "à", "")))
        out = self.folder / "out"
        out.mkdir()
        self.assertEqual(run("tag", "--format", "timeml", "-o", out, odd).returncode, 0)
        names = sorted(p.name for p in out.iterdir())
        self.assertEqual(len(names), 5, names)
        self.assertIn("_.._x.tml", names)
        self.assertEqual([n for n in names if n.startswith(".") or not n.endswith(".tml")], [])

    def test_what_is_tagged_is_never_overwritten(self):
        text = self.write("un.txt", "Il est parti vendredi soir.")
        self.fails(run("tag", text, "-o", text), 2, "overwritten")
        self.assertEqual(text.read_text(), "Il est parti vendredi soir.")

    def test_text_is_coloured_on_a_terminal_only(self):
        text = self.write("un.txt", "Il est parti vendredi soir.")

        def on_a_terminal(*arguments, **env):
            ours, theirs = pty.openpty()
            with os.fdopen(ours, "rb", buffering=0) as screen:
                subprocess.run([FRISE, "tag", text, *arguments], stdout=theirs, timeout=60, env={**os.environ, "NO_COLOR": "", **env})
                os.close(theirs)
                return screen.read(10000)
        self.assertIn(b"\x1b[32m", on_a_terminal("--published", "2024-11-30"))
        self.assertNotIn(b"\x1b", on_a_terminal("--published", "2024-11-30", NO_COLOR="1"))
        self.assertNotIn(b"\x1b", run("tag", text, "--published", "2024-11-30").stdout)

    def test_contradictions_are_warned_of(self):
        for form in ("text", "jsonl", "timeml"):
            line = json.dumps({"id": "a7", "published": "2024-11-30", "text": "Le vendredi 24 octobre 2024, il part. Hier aussi."})
            path = self.write("a7.jsonl", line)
            done = run("tag", "--format", form, path)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(done.stderr.decode().count("\n"), 1, done.stderr)
            self.fails(done, 0, "warning: a7:", "vendredi 24 octobre 2024", "[weekday-contradiction]")
            self.assertEqual(run("tag", "--format", form, "--quiet", path).stderr, b"")
        warnings = json.loads(run("build", path).stdout)["warnings"]
        self.assertEqual([(w["article"], w["code"]) for w in warnings], [("a7", "weekday-contradiction")])

    def test_one_line_an_article_in_input_order(self):
        done = run("tag", "--format", "jsonl", self.articles)
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], ["a1", "a2", "a3"])


class Check(Command):
    def test_what_frise_writes_is_valid(self):
        out = self.folder / "timeline.json"
        run("build", self.articles, "-o", out, "--with-text")
        self.assertEqual(run("check", out, self.articles).returncode, 0)

    def test_line_and_field_are_named(self):
        out = self.folder / "timeline.json"
        run("build", self.articles, "-o", out)
        timeline = json.loads(out.read_text())
        timeline["events"][1]["status"] = "peut-être"
        timeline["events"][0]["date"]["first"] = "2024-02-31"
        out.write_text(json.dumps(timeline, indent=1))
        line = out.read_text().splitlines().index(next(x for x in out.read_text().splitlines() if "peut-" in x)) + 1
        self.fails(run("check", out), 1, f"timeline.json:{line}: events[1].status")


class Usage(Command):
    def test_help_and_version(self):
        for arguments in (("--help",), ("build", "--help"), ("query", "--help"), ("--version",), ("tag", "--version")):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
            self.assertTrue(done.stdout)

    def test_usage_errors(self):
        for arguments in ((), ("plof",), ("build",), ("build", "--format", "pdf", self.articles), ("query",),
                          ("build", self.articles, "--published", "hier"), ("build", self.articles, "--timezone", "Mars/Base"),
                          ("build", self.articles, "--jobs", "0"), ("build", self.articles, "--meta", "absent.csv"),
                          ("tag", "--prefer", "maybe"), ("build", self.articles, "--top", "-1"),
                          ("build", self.articles, "--min-weight", "nan"), ("build", self.articles, "-o", "x.xml"),
                          ("query", "--store", "x.frise", "--limit", "-1")):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, b""), arguments)
            self.assertTrue(done.stderr, arguments)

    def test_an_unknown_command_is_named(self):
        self.fails(run("frob"), 2, "frob", "--help")

    def test_quiet_and_no_colour_codes(self):
        bad = self.write("bad.txt", b"Le caf\xe9 ferme.")
        self.assertEqual(run("build", "--quiet", bad).stderr, b"")
        self.assertNotIn(b"\x1b", run("build", bad, env={"NO_COLOR": "1"}).stderr)


if __name__ == "__main__":
    unittest.main()
