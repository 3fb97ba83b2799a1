#!/bin/sh
# Puts the npm packages of tests/package-lock.json into tests/node_modules, unless they are there.
set -eu

cd "$(dirname "$0")/.."
cmp -s package-lock.json node_modules/installed-lock.json && exit 0
npm ci
cp package-lock.json node_modules/installed-lock.json
