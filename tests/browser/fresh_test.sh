#!/bin/sh
# src/render/page.html and live.html are, byte for byte, what src/viewer builds today.
# Usage: fresh_test.sh REPOSITORY FOLDER
set -eu

cd "$1/src/viewer"
for page in page live; do
  npm exec -- vite build --mode "$page" --outDir "$2"
  cmp "$2/$page.html" "$1/src/render/$page.html" || { echo "src/render/$page.html is not fresh: npm run build in src/viewer" >&2; exit 1; }
done
