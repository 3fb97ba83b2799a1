#!/usr/bin/env python3
"""What frise makes of four invented affairs that were annotated before it read them: mean figures, against floors.

    affairs_test.py FRISE affairs/        prints a line an affair and the mean; fails where a mean is below its floor

An affair is a folder with articles.jsonl and gold.json: `timex`, every time expression (doc, surface, nth occurrence, type,
value; `opt` where a careful reader may leave it out), and `events` (first, last, rank, mentions as quotes that occur once).
"""
import json
import subprocess
import sys
from pathlib import Path

FLOORS = {"found": 0.98, "values": 0.96, "events": 0.95, "mentions": 0.88, "days": 0.74, "grouping": 0.70}
NAMES = list(FLOORS)


def run(frise, articles, *arguments):
    done = subprocess.run([frise, *arguments, articles], capture_output=True, check=True)
    return done.stdout.decode()


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def nth(text, surface, count):
    at = -1
    for _ in range(count + 1):
        at = text.index(surface, at + 1)
    return at, at + len(surface)


def f1(right, wanted, given):
    return 2 * right / (wanted + given) if wanted + given else 1.0


def times(frise, folder, texts, gold):
    tagged = {}
    for line in run(frise, folder / "articles.jsonl", "tag", "--quiet", "--format", "jsonl").splitlines():
        record = json.loads(line)
        tagged[record["id"]] = record["timex"]
    wanted = found = right = extra = 0
    for doc, mentions in tagged.items():
        expected = [(nth(texts[doc], t["surface"], t["nth"]), t) for t in gold["timex"] if t["doc"] == doc]
        for span, t in expected:
            hits = [m for m in mentions if overlap(span, (m["start"], m["end"]))]
            if t.get("opt"):
                continue
            wanted += 1
            found += bool(hits)
            right += any((m["type"], m["value"]) == (t["type"], t["value"]) for m in hits)
        extra += sum(not any(overlap(span, (m["start"], m["end"])) for span, _ in expected) for m in mentions)
    return {"found": f1(found, wanted, found + extra), "values": f1(right, wanted, found + extra)}


def grouping(pairs):
    """B³ (Bagga & Baldwin 1998) over the gold mentions: [(gold event, frise's event or nothing)]."""
    precision = recall = 0.0
    for k, (event, ours) in enumerate(pairs):
        same_gold = {j for j, (e, _) in enumerate(pairs) if e == event}
        same_ours = {j for j, (_, o) in enumerate(pairs) if o == ours} if ours is not None else {k}
        both = len(same_gold & same_ours) if ours is not None else 0
        recall += both / len(same_gold)
        precision += both / len(same_ours)
    return 2 * precision * recall / (precision + recall) / len(pairs) if precision + recall else 0.0


def timeline(frise, folder, texts, gold):
    built = json.loads(run(frise, folder / "articles.jsonl", "build", "--quiet"))
    ours = built["events"] + built["undated"]
    told = found = mentions = same = dated = 0
    pairs = []
    for event in gold["events"]:
        hits = []
        for mention in event["mentions"]:
            start = texts[mention["doc"]].index(mention["quote"])
            span = (start, start + len(mention["quote"]))
            of = [k for k, e in enumerate(ours) for m in e["mentions"]
                  if m["article"] == mention["doc"] and overlap(span, (m["start"], m["end"]))]
            days = (event["first"], event["last"])
            best = [k for k in of if ours[k]["date"] and (ours[k]["date"]["first"], ours[k]["date"]["last"]) == days]
            pairs.append((event["id"], (best or of or [None])[0]))
            hits += of
            mentions += bool(of)
            if of and event["first"]:
                dated += 1
                same += bool(best)
        if event["rank"] <= 2:
            told += 1
            found += bool(hits)
    return {"events": found / told, "mentions": mentions / len(pairs), "days": same / dated, "grouping": grouping(pairs)}


def score(frise, folder):
    texts = {}
    for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        texts[article["id"]] = article["text"]
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return {**times(frise, folder, texts, gold), **timeline(frise, folder, texts, gold)}


def show(name, figures):
    print(f"{name:10}", "  ".join(f"{key} {figures[key]:.3f}" for key in NAMES))


def main(frise, root):
    scores = {folder.name: score(frise, folder) for folder in sorted(Path(root).iterdir())}
    for name, figures in scores.items():
        show(name, figures)
    mean = {key: sum(s[key] for s in scores.values()) / len(scores) for key in NAMES}
    show("mean", mean)
    low = [key for key in NAMES if mean[key] < FLOORS[key]]
    for key in low:
        print(f"{key}: {mean[key]:.3f} is below {FLOORS[key]}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
