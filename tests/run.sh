#!/bin/sh
# Builds and tests all of frise, installing what is missing (Debian 12, as root where something is missing).
#   tests/run.sh            everything
# Each step prints its name; the whole output of a step is shown where it fails. The last lines are those of ctest.
set -eu

cd "$(dirname "$0")/.."
sh tests/install/install_packages.sh build test
for tool in node npm chromium-headless-shell nginx openssl; do
  command -v "$tool" >/dev/null || { echo "tests/run.sh: $tool is missing: what needs it could not run" >&2; exit 1; }
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT

step() {
  echo "== $1"
  shift
  "$@" >"$log" 2>&1 || { status=$?; tail -n 200 "$log"; exit "$status"; }
}

# Warnings are errors in every preset. g++ builds what is installed, clang++ what is tested under the sanitizers.
for preset in asan dev; do
  step "configure $preset" cmake --preset "$preset"
  step "build $preset" cmake --build --preset "$preset"
done
step "configure tsan" cmake --preset tsan
step "build tsan" cmake --build --preset tsan --target frise_thread_tests frise_timeline_corpus frise_serve_tests

# Everything under the sanitizers but what builds frise again, what is about other programs, and what kills it, which
# are run once; threads where there are any.
step "test asan" ctest --preset asan -E '^(install|style)' -LE 'slow|browser'
step "test tsan" ctest --preset tsan -R '^Timeline|corpus.timeline|^serve\.' -E '^serve.(command|front)'

step "npm packages" sh tests/formats/install_npm.sh
step "npm packages of the viewer" sh tests/formats/install_npm.sh src/viewer
echo "== test dev"
ctest --preset dev
