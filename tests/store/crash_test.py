#!/usr/bin/env python3
"""A store through crashes, full disks, damage and crowds: what was acknowledged stays, nothing is there by half.

    crash_test.py FRISE [Crash|Damage] [unittest options]
"""
import json
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

FRISE = sys.argv.pop(1)
TOWNS = ["Valbonne-sur-Aure", "Sainte-Mirande", "Corbelles", "Montfaucy", "Larchant-le-Pont", "Brissol", "Quévignac", "Oursel"]
DEEDS = ["Le pont a été fermé", "La mairie a brûlé", "Le procès s'est ouvert", "L'usine a rouvert", "Le maire a démissionné"]
BATCH = 3  # articles of one addition


def article(number):
    town, deed = TOWNS[number % len(TOWNS)], DEEDS[number // len(TOWNS) % len(DEEDS)]
    day = 1 + number % 28
    return {"id": f"a-{number}", "source": f"Journal {number % 4}", "published": f"2024-{1 + number // 28 % 12:02}-{day:02}",
            "title": f"{deed} à {town}", "text": f"{deed} hier à {town}. Le préfet a réuni {10 + number} élus mardi à {town}.\n"
                                                 f"Une enquête a été ouverte le 3 janvier 2024. La préfecture rouvrira en juin."}


def run(*arguments, stdin=None, **options):
    return subprocess.run([FRISE, *map(str, arguments)], input=stdin, capture_output=True, timeout=120, **options)


def lines(numbers):
    return "".join(json.dumps(article(n)) + "\n" for n in numbers).encode()


class Store(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="frise-crash-"))
        self.store = self.folder / "affaire.frise"
        self.random = random.Random(2024)

    def tearDown(self):
        shutil.rmtree(self.folder)

    def add(self, numbers, **options):
        return run("add", "--store", self.store, "-", stdin=lines(numbers), **options)

    def articles(self):
        stat = run("stat", "--store", self.store)
        self.assertEqual(stat.returncode, 0, stat.stderr)
        return int(stat.stdout.split()[1])

    def assert_sound(self):
        verified = run("verify", "--store", self.store)
        self.assertEqual(verified.returncode, 0, verified.stderr)


class Crash(Store):
    def test_killed_at_any_moment(self):
        self.assertEqual(self.add(range(BATCH)).returncode, 0)
        began = time.monotonic()
        self.add(range(BATCH, 2 * BATCH))
        whole = time.monotonic() - began
        acknowledged, following = 2 * BATCH, 2 * BATCH
        killed = 0
        for k in range(200):
            batch = range(following, following + BATCH)
            process = subprocess.Popen([FRISE, "add", "--store", self.store, "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            process.stdin.write(lines(batch))
            process.stdin.close()
            time.sleep(self.random.uniform(0, 1.3 * whole))
            process.kill()
            done = process.wait() == 0
            killed += not done
            there = self.articles()
            self.assertIn(there, (acknowledged + BATCH,) if done else (acknowledged, acknowledged + BATCH), k)
            following += BATCH if there > acknowledged else 0
            acknowledged = there
            if k % 50 == 49:
                self.assert_sound()
        self.assertGreater(killed, 40, "most were killed before they were done")

    def test_killed_while_correcting(self):
        self.assertEqual(self.add(range(40)).returncode, 0)
        timeline = json.loads(run("export", "--store", self.store).stdout)
        kept = 0
        for k in range(40):
            event = timeline["events"][k % len(timeline["events"])]["id"]
            process = subprocess.Popen([FRISE, "edit", "--store", self.store, event, "--title", f"Titre {k}"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(self.random.uniform(0, 0.03))
            process.kill()
            done = process.wait() == 0
            edits = len(run("edits", "--store", self.store).stdout.splitlines())
            self.assertIn(edits, (kept + 1,) if done else (kept, kept + 1))
            kept = edits
        self.assert_sound()

    def test_disk_full_at_any_point(self):
        self.assertEqual(self.add(range(30)).returncode, 0)
        before = run("export", "--store", self.store).stdout
        refused = 0
        for k in range(50):
            room = 1000 + k * 12000

            def limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

            copy = self.folder / "copie.frise"
            shutil.copy(self.store, copy)
            added = run("add", "--store", copy, "-", stdin=lines(range(30, 90)), preexec_fn=limit)
            if added.returncode == 0:
                continue
            refused += 1
            self.assertEqual(added.returncode, 3, added.stderr)
            self.assertIn(b"copie.frise", added.stderr)
            self.assertEqual(run("export", "--store", copy).stdout, before, room)
            for file in self.folder.glob("copie.frise*"):
                file.unlink()
        self.assertGreater(refused, 5)

    def test_two_write_at_once_and_eight_read(self):
        self.assertEqual(self.add(range(10)).returncode, 0)
        writers = [subprocess.Popen([FRISE, "add", "--store", self.store, "-", "--busy-timeout", "60"], stdin=subprocess.PIPE,
                                    stderr=subprocess.PIPE) for _ in range(2)]
        for n, writer in enumerate(writers):
            writer.stdin.write(lines(range(100 + 200 * n, 300 + 200 * n)))
            writer.stdin.close()
        seen = set()
        while any(w.poll() is None for w in writers):
            readers = [subprocess.Popen([FRISE, "export", "--store", self.store], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                       for _ in range(8)]
            for reader in readers:
                out, err = reader.communicate(timeout=60)
                self.assertEqual(reader.returncode, 0, err)
                seen.add(len(json.loads(out)["articles"]))
        for writer in writers:
            self.assertEqual(writer.wait(), 0, writer.stderr.read())
            writer.stderr.close()
        self.assertLessEqual(seen, {10, 210, 410})
        self.assertEqual(self.articles(), 410)
        self.assert_sound()

    def test_one_who_writes_too_long_is_named(self):
        self.assertEqual(self.add(range(5)).returncode, 0)
        holder = subprocess.Popen([sys.executable, "-c", "import sqlite3, sys, time; d = sqlite3.connect(sys.argv[1], isolation_level=None); "
                                   "d.execute('BEGIN IMMEDIATE'); print('held', flush=True); time.sleep(30)", self.store],
                                  stdout=subprocess.PIPE)
        try:
            holder.stdout.readline()
            added = run("add", "--store", self.store, "-", "--busy-timeout", "0.2", stdin=lines([9]))
            self.assertEqual(added.returncode, 3)
            self.assertIn(b"another program is writing", added.stderr)
            self.assertEqual(self.articles(), 5, "reading goes on")
        finally:
            holder.kill()
            holder.wait()
            holder.stdout.close()
        self.assertEqual(self.add([9]).returncode, 0)


class Damage(Store):
    def test_damage_is_said_and_never_a_crash(self):
        self.assertEqual(self.add(range(12)).returncode, 0)
        good = self.store.read_bytes()
        statuses = set()
        for k in range(1000):
            bad = bytearray(good)
            if k % 10 == 0:
                del bad[self.random.randrange(len(bad)):]
            else:
                bad[self.random.randrange(len(bad))] ^= 1 << self.random.randrange(8)
            self.store.write_bytes(bytes(bad))
            command = [("export",), ("query", "--text", "pont"), ("query", "--from", "2024-02"), ("verify",), ("stat",)][k % 5]
            done = run(command[0], "--store", self.store, *command[1:])
            self.assertIn(done.returncode, (0, 3), (k, command, done.stderr[-300:]))
            self.assertTrue(done.returncode == 0 or b"affaire.frise" in done.stderr, done.stderr)
            statuses.add(done.returncode)
            if k % 20 == 0:
                added = self.add([500 + k])
                self.assertIn(added.returncode, (0, 3), (k, added.stderr[-300:]))
            for file in self.folder.glob("affaire.frise-*"):
                file.unlink()
        self.assertEqual(statuses, {0, 3})

    def test_files_that_are_no_stores_are_not_touched(self):
        foreign = self.folder / "carnet.db"
        subprocess.run([sys.executable, "-c", "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute('PRAGMA journal_mode=WAL'); "
                        "d.execute('CREATE TABLE carnet (nom TEXT)'); d.execute(\"INSERT INTO carnet VALUES ('Zoé')\"); d.commit(); "
                        "import os; os._exit(0)", foreign], check=True)
        text = self.folder / "note.txt"
        text.write_text("Le pont a rouvert. " * 20, encoding="utf-8")
        before = {f.name: f.read_bytes() for f in self.folder.iterdir()}
        self.assertIn("carnet.db-wal", before)
        for file in (foreign, text):
            for command in (("add", "-"), ("verify",), ("export",), ("edit", "e-0", "--hide")):
                done = run(command[0], "--store", file, *command[1:], stdin=lines([1]))
                self.assertEqual(done.returncode, 3, (file, command, done.stderr))
                self.assertIn(b"is not a store", done.stderr)
        self.assertEqual({f.name: f.read_bytes() for f in self.folder.iterdir()}, before)
        self.assertEqual(run("stat", "--store", self.folder).returncode, 3)
        self.assertEqual(run("stat", "--store", self.folder / "rien").returncode, 3)


if __name__ == "__main__":
    unittest.main()
