#!/bin/sh
# Puts the npm packages of FOLDER/package-lock.json into FOLDER/node_modules, unless they are there.
# Usage: install_npm.sh [FOLDER]; tests without one.
set -eu

cd "${1:-$(dirname "$0")/..}"
cmp -s package-lock.json node_modules/installed-lock.json && exit 0
npm ci
cp package-lock.json node_modules/installed-lock.json
