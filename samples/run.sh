#!/bin/sh
# From a clone on a bare Debian 12 to a timeline: installs what is missing (as root), builds the command into build/run,
# and prints the timeline of the bridge affair. Everything else is said on standard error.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

sh tests/install/install_packages.sh build

echo "Building frise into $root/build/run (a few minutes the first time)" >&2
cmake -S . -B build/run -G Ninja \
  -DCMAKE_BUILD_TYPE=Release -DFRISE_BUILD_TESTS=OFF -DFRISE_BUILD_SAMPLES=OFF >/dev/null
cmake --build build/run --target frise_command -- --quiet >&2
frise=build/run/src/frise

mkdir -p out
"$frise" build samples/depeches/pont.jsonl -o out/pont.json
"$frise" build samples/depeches/festival -o out/festival.json
"$frise" build samples/depeches/pont.jsonl --format md
echo "The timelines in JSON: $root/out/pont.json and $root/out/festival.json" >&2
