#!/bin/sh
# src/render/page.html is, byte for byte, what src/viewer builds today.
# Usage: fresh_test.sh REPOSITORY FOLDER
set -eu

cd "$1/src/viewer"
npm run build --silent -- --outDir "$2"
cmp "$2/page.html" "$1/src/render/page.html" || { echo "src/render/page.html is not fresh: npm run build in src/viewer" >&2; exit 1; }
