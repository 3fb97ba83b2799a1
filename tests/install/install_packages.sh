#!/bin/sh
# Installs the Debian packages of the named sections of packages.txt that are missing:
#
#   tests/install/install_packages.sh build test
#
# Needs root only where something is missing, and says what it does on standard error.
set -eu

list=$(dirname "$0")/packages.txt
if [ $# -eq 0 ]; then
  echo "usage: $0 SECTION..." >&2
  exit 2
fi

packages_of() {
  awk -v wanted="$1" '
    /^# \[/ { section = substr($2, 2, length($2) - 2); found = found || section == wanted; next }
    { sub(/#.*/, "") }
    NF && section == wanted { print $1 ($2 == "unless" ? " " $3 : "") }
    END { if (!found) exit 1 }' "$list"
}

missing=
for section; do
  packages=$(packages_of "$section") || {
    echo "$0: no section '$section' in $list" >&2
    exit 2
  }
  while read -r package command; do
    [ -z "$command" ] || ! command -v "$command" >/dev/null || continue
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || state=
    [ "$state" = installed ] || missing="$missing $package"
  done <<LIST
$packages
LIST
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
  echo "$0: these packages are missing and only root can install them:$missing" >&2
  exit 1
fi

echo "Installing:$missing" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # $missing is a list
if ! { apt-get update && apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
  cat "$log" >&2
  echo "$0: the packages could not be installed" >&2
  exit 1
fi
