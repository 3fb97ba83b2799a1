#!/bin/sh
# Builds and tests all of frise, installing what is missing (Debian 12, as root where something is missing).
#   tests/run.sh            everything
# Each step prints its name; the whole output of a step is shown where it fails. The last lines are those of ctest.
set -eu

cd "$(dirname "$0")/.."
sh tests/install/install_packages.sh build test

log=$(mktemp)
trap 'rm -f "$log"' EXIT

step() {
  echo "== $1"
  shift
  "$@" >"$log" 2>&1 || { status=$?; tail -n 200 "$log"; exit "$status"; }
}

# Warnings are errors in every preset.
for preset in clang asan tsan dev; do
  step "configure $preset" cmake --preset "$preset"
  step "build $preset" cmake --build --preset "$preset"
done

# Everything under both sanitizers but what builds frise again; threads where there are any.
step "test clang" ctest --preset clang -E '^(install|style)'
step "test asan" ctest --preset asan -E '^(install|style)'
step "test tsan" ctest --preset tsan -R 'Timeline|corpus.timeline'

echo "== test dev"
ctest --preset dev
