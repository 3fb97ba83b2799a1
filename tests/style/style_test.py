#!/usr/bin/env python3
"""The rules of the house that a machine can check: layers, sizes, printing, third-party headers, names.

Usage: style_test.py REPOSITORY [unittest options]
"""
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1)).resolve()
CODE = sorted(p for folder in ("src", "include", "tests", "samples") for p in (ROOT / folder).rglob("*")
              if p.suffix in (".h", ".cpp") and "node_modules" not in p.parts)
SOURCES = [p for p in CODE if p.is_relative_to(ROOT / "src")]
VIEWER = sorted(p for folder in ("src/viewer", "src/viewer/live") for p in (ROOT / folder).glob("*.ts"))
PUBLIC = [p for p in CODE if p.is_relative_to(ROOT / "include")]

# What each stage may include beside itself and the public headers; `text` and `calendar`, `store` and `render` do not
# know each other; the server and the command know the public headers only, and the command the server.
LAYERS = {
    "text": set(),
    "calendar": set(),
    "lexicon": {"text", "calendar"},
    "grammar": {"text", "calendar", "lexicon"},
    "resolve": {"text", "calendar", "lexicon", "grammar"},
    "document": {"text", "calendar", "lexicon", "grammar", "resolve"},
    "event": {"text", "calendar", "lexicon", "grammar", "resolve", "document"},
    "merge": {"text", "calendar", "lexicon", "document", "event"},
    "store": {"text", "calendar", "document", "merge", "embedded"},
    "render": {"text", "calendar", "merge", "embedded"},
    "check": {"text", "calendar", "document", "embedded"},
    "serve": {"embedded"},
    "cli": {"serve"},
}
THIRD_PARTY = {
    "unicode/": {"text"},
    "date/": {"calendar"},
    "rapidjson/": {"document", "render", "check", "serve"},
    "httplib.h": {"serve"},
    "libxml/": {"document", "render"},
    "zlib.h": {"document", "serve"},
    "SQLiteCpp/": {"store"},
    "cereal/": {"store"},
    "sqlite3.h": {"store", "serve"},
    "CLI/": {"cli"},
    "csv.h": {"document", "render"},
    "sha256.h": {"document"},
}
LONGEST_FILE = 500
LONGEST_FUNCTION = 60


def name(path):
    return str(path.relative_to(ROOT))


def stage(path):
    return path.relative_to(ROOT / "src").parts[0]


def includes(path):
    return re.findall(r'^#include ([<"])([^>"]+)[>"]', path.read_text(encoding="utf-8"), re.M)


def without_comments_and_strings(text):
    pattern = r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*(?:.|\n)*?\*/'
    return re.sub(pattern, lambda m: "\n" * m.group().count("\n"), text)


def functions(path):
    """(line, length) of each block that a parameter list opens, but for those of control statements and lambdas."""
    lines = without_comments_and_strings(path.read_text(encoding="utf-8")).split("\n")
    opener = re.compile(r"\)\s*(const|noexcept|override|->\s*[\w:<>*& ]+|\s)*(:\s.*)?\{$")
    control = re.compile(r"^\s*(\}?\s*else\b|if|for|while|switch|do|catch|namespace|class|struct|enum)\b|\[[^\]]*\]\s*(\(|\{)")
    for k, line in enumerate(lines):
        if not opener.search(line) or control.search(line):
            continue
        depth = 0
        for end in range(k, len(lines)):
            depth += lines[end].count("{") - lines[end].count("}")
            if depth <= 0:
                yield k + 1, end - k + 1
                break


class Style(unittest.TestCase):
    def none(self, found):
        found = list(found)
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_there_is_code_to_look_at(self):
        self.assertGreater(len(SOURCES), 100)
        self.assertGreater(len(PUBLIC), 10)
        self.assertGreater(len(VIEWER), 10)
        self.assertGreater(sum(1 for p in SOURCES for _ in functions(p)), 500)

    def test_stages_include_only_stages_to_their_left(self):
        def wrong():
            for path in SOURCES:
                mine = stage(path)
                for kind, included in includes(path):
                    folder = included.split("/")[0]
                    if kind == '"' and folder not in {"frise", mine} | LAYERS[mine]:
                        yield f"{name(path)}: {mine} may not include {included}"
        self.none(wrong())

    def test_third_party_headers_have_one_place(self):
        self.none(f"{name(p)}: {included} belongs to {sorted(stages)}"
                  for p in SOURCES for _, included in includes(p)
                  for prefix, stages in THIRD_PARTY.items() if included.startswith(prefix) and stage(p) not in stages)

    def test_public_headers_include_the_standard_library_and_each_other_only(self):
        self.none(f"{name(p)}: {included}" for p in PUBLIC for kind, included in includes(p)
                  if not included.startswith("frise/") and (kind == '"' or "/" in included or included.endswith(".h")))

    def test_the_library_neither_prints_nor_aborts_nor_reads_the_clock(self):
        """The server looks at a clock to give up on clients that are slow, and for nothing that it answers."""
        forbidden = re.compile(r"std::(cout|cerr|clog|printf|puts|abort|exit|terminate)\b|\bf?printf\(|system_clock|steady_clock|"
                               r"std::time\(|setlocale|std::getenv")
        deadlines = {"src/serve/connection.h", "src/serve/connection.cpp"}
        self.none(f"{name(p)}:{k}: {line.strip()}" for p in SOURCES if stage(p) != "cli" and name(p) not in deadlines and "/tools/" not in name(p)
                  and "/compiler/" not in name(p)
                  for k, line in enumerate(without_comments_and_strings(p.read_text(encoding="utf-8")).split("\n"), 1)
                  if forbidden.search(line))

    def test_no_file_is_too_long(self):
        self.none(f"{name(p)}: {n} lines" for p in CODE + VIEWER
                  if (n := p.read_text(encoding="utf-8").count("\n")) > LONGEST_FILE)

    def test_no_function_is_too_long(self):
        self.none(f"{name(p)}:{line}: {n} lines" for p in CODE for line, n in functions(p) if n > LONGEST_FUNCTION)

    def test_no_using_namespace_in_headers_and_no_loose_ends(self):
        loose = re.compile(r"\b(TODO|FIXME|HACK)\b")
        self.none(f"{name(p)}:{k}: {line.strip()}" for p in CODE + VIEWER
                  for k, line in enumerate(p.read_text(encoding="utf-8").split("\n"), 1)
                  if loose.search(line) or (p.suffix == ".h" and line.startswith("using namespace")))

    def test_each_file_says_what_it_is_for(self):
        """Headers begin with a comment; a source without a header of its own too."""
        def silent(path):
            first = path.read_text(encoding="utf-8").split("\n", 1)[0]
            own = path.with_suffix(".h")
            public = any(included == f"frise/{path.stem}.h" for _, included in includes(path))
            return not first.startswith("//") and not (path.suffix == ".cpp" and (own.exists() or public or first.startswith("#include \"")))
        self.none(name(p) for p in SOURCES + PUBLIC + VIEWER if silent(p))

    def test_text_files_are_tidy(self):
        def wrong():
            for path in sorted(ROOT.rglob("*")):
                parts = path.relative_to(ROOT).parts
                if parts[0] in (".git", "build", "out") or "node_modules" in parts or not path.is_file():
                    continue
                if not name(path).isascii():
                    yield f"{name(path)}: the path is not ASCII"
                text = path.read_bytes()
                if path.suffix in (".h", ".cpp", ".js", ".ts", ".css", ".py", ".sh", ".cmake", ".md", ".txt", ".sql") and text and not text.endswith(b"\n"):
                    yield f"{name(path)}: does not end with a newline"
                if path.suffix in (".h", ".cpp", ".js", ".ts", ".css", ".py", ".sh", ".cmake", ".sql") and re.search(rb"[ \t\r]+\n", text):
                    yield f"{name(path)}: white space at the end of a line"
        self.none(wrong())

    def test_code_is_formatted(self):
        done = subprocess.run(["clang-format-14", "--dry-run", "-Werror", *map(str, CODE)], capture_output=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[:4000])

    def test_the_readme_shows_what_frise_prints(self):
        """Each line of its Markdown excerpt is a line of samples/pont.md."""
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        excerpt = re.search(r"```markdown\n(.*?)```", readme, re.S).group(1)
        printed = (ROOT / "samples/pont.md").read_text(encoding="utf-8").splitlines()
        self.none(line for line in excerpt.splitlines() if line and line != "…" and line not in printed)

    def test_top_level_folders(self):
        allowed = {"src", "include", "schema", "tests", "samples", "docs", "build", "out",
                   "CMakeLists.txt", "README.md", "LICENSE", "CMakePresets.json"}
        self.none(p.name for p in ROOT.iterdir() if p.name not in allowed and not p.name.startswith("."))


if __name__ == "__main__":
    unittest.main()
