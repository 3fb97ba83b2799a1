#!/usr/bin/env python3
"""The nginx of docs/serve.md in front of frise serve: TLS, who may read, corrections through it.

Usage: front_test.py PATH_TO_FRISE REPOSITORY [unittest options]
The example is taken as it stands; only its addresses, ports and files are those of the test.
"""
import http.client
import http.server
import json
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

FRISE, ROOT = sys.argv.pop(1), Path(sys.argv.pop(1))
TOKEN = "a-token-that-nothing-may-say"
NAME = "frise.example.org"


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class SignOn(http.server.BaseHTTPRequestHandler):
    """What stands for a single sign-on: whoever has the cookie is let in."""

    def do_GET(self):
        self.send_response(202 if self.headers["Cookie"] == "session=yes" else 401)
        self.end_headers()

    def log_message(self, *_):
        pass


class Front(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.port = free_port()
        sign_on = http.server.ThreadingHTTPServer(("127.0.0.1", 0), SignOn)
        threading.Thread(target=sign_on.serve_forever, daemon=True).start()
        self.addCleanup(sign_on.server_close)
        self.addCleanup(sign_on.shutdown)
        self.start_nginx(self.start_frise(), sign_on.server_port)

    def start_frise(self):
        store, token = self.folder / "affaire.frise", self.folder / "token"
        token.write_text(TOKEN, encoding="utf-8")
        subprocess.run([FRISE, "add", "--quiet", "--store", store, ROOT / "tests/corpus/affairs/proces/articles.jsonl"], check=True, timeout=60)
        process = subprocess.Popen([FRISE, "serve", "--store", store, "--port", "0", "--public-name", NAME, "--edit", "--token-file", token],
                                   stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return int(re.search(r":(\d+)/$", process.stderr.readline().strip()).group(1))

    def start_nginx(self, frise, sign_on):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
                        "-keyout", self.folder / "privkey.pem", "-out", self.folder / "fullchain.pem"], check=True, capture_output=True, timeout=60)
        example = re.search(r"```nginx\n(.*?)```", (ROOT / "docs/serve.md").read_text(encoding="utf-8"), re.DOTALL).group(1)
        here = {"listen 443 ssl": f"listen 127.0.0.1:{self.port} ssl", f"/etc/letsencrypt/live/{NAME}": str(self.folder),
                "127.0.0.1:8080": f"127.0.0.1:{frise}", "127.0.0.1:4180": f"127.0.0.1:{sign_on}"}
        for said in here:
            self.assertIn(said, example)
        # In one pass: a port put in may begin like one that is still to be replaced.
        example = re.sub("|".join(re.escape(said) for said in here), lambda found: here[found.group()], example)
        temporary = "".join(f"{kind}_temp_path {self.folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(f"daemon off;\nerror_log {self.folder}/error.log;\npid {self.folder}/pid;\nevents {{}}\n"
                                                f"http {{\naccess_log off;\n{temporary}{example}\n}}\n", encoding="utf-8")
        process = subprocess.Popen(["nginx", "-e", self.folder / "error.log", "-p", self.folder, "-c", self.folder / "nginx.conf"])
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        for _ in range(100):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if process.poll() is not None:
                break
            time.sleep(0.05)
        self.fail("nginx does not listen: " + (self.folder / "error.log").read_text(encoding="utf-8"))

    def ask(self, method, target, body=None, **fields):
        """As a browser would that knows the site by its name."""
        context = ssl.create_default_context(cafile=self.folder / "fullchain.pem")
        connection = http.client.HTTPSConnection(NAME, self.port, timeout=30, context=context)
        connection._create_connection = lambda _, *rest, **more: socket.create_connection(("127.0.0.1", self.port), 30)
        headers = {"Host": NAME, **{name.replace("_", "-"): value for name, value in fields.items()}}
        try:
            connection.request(method, target, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def test_who_may_read_and_who_may_correct(self):
        self.assertEqual(self.ask("GET", "/api/stat")[0], 401)
        self.assertEqual(self.ask("GET", "/api/stat", Cookie="session=no")[0], 401)
        page = self.ask("GET", "/", Cookie="session=yes")
        self.assertEqual(page[0], 200)
        self.assertIn("script-src 'sha256-", page[1]["Content-Security-Policy"])

        reader = {"Cookie": "session=yes"}
        status, _, body = self.ask("GET", "/api/events?view=brief&limit=1", **reader)
        self.assertEqual(status, 200)
        event = "/api/events/" + json.loads(body)["events"][0]["id"]
        version = self.ask("GET", event, **reader)[1]["ETag"]
        write = {"Content_Type": "application/json", "If_Match": version, "Origin": f"https://{NAME}", "Sec_Fetch_Site": "same-origin"}
        edit = {"title": "Un titre corrigé"}
        token = {"Authorization": "Bearer " + TOKEN}
        self.assertEqual(self.ask("POST", event + "/edits", edit, **reader, **write)[0], 401)
        self.assertEqual(self.ask("POST", event + "/edits", edit, **token, **write)[0], 401)
        self.assertEqual(self.ask("POST", event + "/edits", edit, **reader, **token, **{**write, "Origin": "https://evil.example"})[0], 403)
        self.assertEqual(self.ask("POST", event + "/edits", edit, **reader, **token, **write)[0], 201)
        self.assertEqual(self.ask("POST", event + "/edits", edit, **reader, **token, **write)[0], 412)
        self.assertEqual(json.loads(self.ask("GET", event, **reader)[2])["event"]["title"], edit["title"])

    def test_other_names_are_refused_behind_it_too(self):
        self.assertEqual(self.ask("GET", "/api/stat", Host="evil.example", Cookie="session=yes")[0], 421)


if __name__ == "__main__":
    unittest.main()
