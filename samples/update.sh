#!/bin/sh
# Makes the expected outputs of the samples anew: samples/update.sh BUILD_DIR
# BUILD_DIR is one configured with FRISE_BUILD_TESTS and FRISE_BUILD_SAMPLES. Read the difference before committing it.
set -eu

if [ $# -ne 1 ]; then
  echo "usage: $0 BUILD_DIR" >&2
  exit 2
fi

cmake --build "$1" --target frise_samples
FRISE_UPDATE_SAMPLES=1 ctest --test-dir "$1" -R '^sample\.' --output-on-failure --no-tests=error
