#!/usr/bin/env python3
"""docs/grammar.md is what frise_write_grammar prints; refresh it with `cmake --build BUILD_DIR --target frise_grammar_page`.

Usage: page_test.py PATH_TO_FRISE_WRITE_GRAMMAR PAGE
"""
import difflib
import subprocess
import sys
from pathlib import Path

printed = subprocess.run([sys.argv[1]], capture_output=True, check=True, timeout=60).stdout.decode()
page = Path(sys.argv[2]).read_text(encoding="utf-8")
sys.stdout.writelines(list(difflib.unified_diff(page.splitlines(True), printed.splitlines(True), "docs/grammar.md", "printed"))[:60])
sys.exit(0 if printed == page else "docs/grammar.md is stale: " + __doc__.splitlines()[0])
