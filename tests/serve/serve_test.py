#!/usr/bin/env python3
"""frise serve from outside: how it starts, what it logs, how it ends, and that it answers as docs/openapi.json says.

Usage: serve_test.py PATH_TO_FRISE REPOSITORY [unittest options]
"""
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from urllib.parse import quote

import jsonschema

FRISE, ROOT = sys.argv.pop(1), Path(sys.argv.pop(1))
TOKEN = "a-token-that-nothing-may-say"


def rewritten(value):
    """References into schema/timeline.schema.json as references into the OpenAPI document."""
    if isinstance(value, dict):
        return {k: v.replace("#/definitions/", "#/components/schemas/") if k == "$ref" else rewritten(v) for k, v in value.items()}
    return [rewritten(v) for v in value] if isinstance(value, list) else value


class Serve(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.store = Path(cls.folder.name) / "affaire.frise"
        cls.token_file = Path(cls.folder.name) / "token"
        cls.token_file.write_text(TOKEN + "\n", encoding="utf-8")
        subprocess.run([FRISE, "add", "--quiet", "--store", cls.store, ROOT / "tests/corpus/affairs/proces/articles.jsonl"], check=True, timeout=60)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def start(self, *arguments, env=None):
        """The process, which is listening, and its port."""
        process = subprocess.Popen([FRISE, "serve", "--store", self.store, "--port", "0", *map(str, arguments)], stderr=subprocess.PIPE,
                                   stdout=subprocess.PIPE, text=True, env={**os.environ, **(env or {})})
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        line = process.stderr.readline()
        found = re.fullmatch(r"frise: listening on http://127\.0\.0\.1:(\d+)/\n", line)
        self.assertTrue(found, line)
        return process, int(found.group(1))

    def ask(self, port, method, target, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request(method, target, body, headers or {})
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def get(self, port, target):
        answer, body = self.ask(port, "GET", target)
        self.assertEqual(answer.status, 200, target)
        return json.loads(body), answer.headers["ETag"]

    def post(self, port, target, body, **headers):
        fields = {"Content-Type": "application/json", "Authorization": "Bearer " + TOKEN, **{k.replace("_", "-"): v for k, v in headers.items()}}
        answer, text = self.ask(port, "POST", target, json.dumps(body), fields)
        return answer.status, json.loads(text)

    def test_signals_end_it_well(self):
        for sent in (signal.SIGTERM, signal.SIGINT):
            process, port = self.start()
            self.get(port, "/api/stat")
            slow = socket.create_connection(("127.0.0.1", port))
            slow.send(b"GET /api")
            begin = time.monotonic()
            process.send_signal(sent)
            out, err = process.communicate(timeout=20)
            slow.close()
            self.assertEqual((process.returncode, out, err), (0, "", "frise: stopped\n"), sent)
            self.assertLess(time.monotonic() - begin, 10)

    def test_slow_clients_do_not_keep_others_out(self):
        _, port = self.start("--connections", 40)
        slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(30)]
        for each in slow:
            each.send(b"GET /api/stat HTTP/1.1\r\nHost: localhost\r\nX: ")
        begin = time.monotonic()
        for _ in range(20):
            self.get(port, "/api/stat")
        self.assertLess(time.monotonic() - begin, 5)
        for each in slow:
            each.close()

    def test_the_token_is_said_nowhere(self):
        for arguments, env in (["--token-file", self.token_file], {}), ([], {"FRISE_TOKEN": TOKEN}):
            process, port = self.start("--edit", "--verbose", *arguments, env=env)
            events, _ = self.get(port, "/api/events?view=brief&limit=1")
            event = f"/api/events/{events['events'][0]['id']}"
            _, etag = self.get(port, event)
            status, _ = self.post(port, event + "/edits", {"note": "à revoir"}, If_Match=etag)
            self.assertEqual(status, 201)
            self.ask(port, "GET", "/api/stat?token=" + TOKEN)
            process.terminate()
            out, err = process.communicate(timeout=20)
            self.assertNotIn(TOKEN, out + err)
            self.assertIn(f"POST {event}/edits 201", err)

    def refused(self, *arguments, port=0, env=None):
        environment = {k: v for k, v in os.environ.items() if k != "FRISE_TOKEN"}
        done = subprocess.run([FRISE, "serve", "--port", str(port), *map(str, arguments)], capture_output=True, text=True, timeout=30,
                              env={**environment, **(env or {})})
        self.assertEqual(done.stdout, "")
        self.assertNotIn("listening", done.stderr)
        return done.returncode

    def test_what_cannot_be_served_is_said_before_it_listens(self):
        empty = Path(self.folder.name) / "empty"
        empty.write_text("", encoding="utf-8")
        self.assertEqual(self.refused("--store", "/nonexistent"), 3)
        self.assertEqual(self.refused("--store", self.store, "--edit"), 2)
        self.assertEqual(self.refused("--store", self.store, "--edit", "--token-file", "/nonexistent"), 3)
        self.assertEqual(self.refused("--store", self.store, "--edit", "--token-file", empty), 3)
        self.assertEqual(self.refused("--store", self.store, "--edit", env={"FRISE_TOKEN": "short"}), 2)
        self.assertEqual(self.refused("--store", self.store, "--token-file", self.token_file), 2)
        self.assertEqual(self.refused("--store", self.store, "--host", "192.0.2.1"), 3)
        _, port = self.start()
        self.assertEqual(self.refused("--store", self.store, port=port), 3)

    def test_answers_are_what_the_document_says(self):
        _, port = self.start("--edit", "--token-file", self.token_file)
        document, _ = self.get(port, "/api")
        self.assertEqual(document, json.loads((ROOT / "docs/openapi.json").read_text(encoding="utf-8")))

        def check(value, name):
            jsonschema.validate(value, {"$ref": f"#/components/schemas/{name}", "components": document["components"]},
                                cls=jsonschema.Draft202012Validator)

        for target, name in (("/api/stat", "stat"), ("/api/events?limit=100&undated=1", "full_page"),
                             ("/api/events?limit=100&undated=1&view=brief", "brief_page"), ("/api/count", "count"),
                             ("/api/density?bins=year", "density"), ("/api/density?bins=day&from=1200&to=1201", "density"),
                             ("/api/facets", "facets"), ("/api/edits", "edits")):
            check(self.get(port, target)[0], name)
        page, _ = self.get(port, "/api/events?limit=2&order=weight")
        check(self.get(port, "/api/articles/" + quote(page["articles"][0]["id"], safe=""))[0], "article")
        first, second = (f"/api/events/{e['id']}" for e in page["events"])
        body = {"title": "Un titre", "date": "mars 2024", "note": "vu", "who": "Camille", "merge": second.rsplit("/", 1)[1]}
        check(body, "edit_request")
        status, made = self.post(port, first + "/edits", body, If_Match=self.get(port, first)[1])
        self.assertEqual(status, 201, made)
        check(made, "edited")
        check(self.get(port, first)[0], "whole_event")
        check(self.get(port, "/api/edits")[0], "edits")
        status, undone = self.post(port, f"/api/edits/{made['edits'][0]}/undo", {})
        self.assertEqual(status, 200)
        check(undone, "undone")
        for method, target in (("GET", "/nothing"), ("GET", "/api/events?limit=0"), ("POST", "/api/stat"), ("POST", first + "/edits")):
            answer, text = self.ask(port, method, target)
            self.assertGreaterEqual(answer.status, 400)
            self.assertEqual(answer.headers["Content-Type"], "application/problem+json")
            check(json.loads(text), "problem")

    def test_events_are_described_as_in_the_schema_of_timelines(self):
        document = json.loads((ROOT / "docs/openapi.json").read_text(encoding="utf-8"))
        timeline = json.loads((ROOT / "schema/timeline.schema.json").read_text(encoding="utf-8"))
        for name, definition in timeline["definitions"].items():
            self.assertEqual(document["components"]["schemas"][name], rewritten(definition), name)


if __name__ == "__main__":
    unittest.main()
