#!/bin/sh
# Uses frise as other projects do: installed, by find_package and by pkg-config, or as a subdirectory (there as a shared
# library, so that both kinds are tried).
#   consumer.sh WAY SOURCE_DIR BUILD_DIR     WAY: find_package, pkg_config, add_subdirectory
# BUILD_DIR is a build of frise; what is made here goes into a temporary folder.
set -eu

way=$1 source=$2 build=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
consumer=$source/tests/install/consumer

configure_and_run() {
  cmake -S "$consumer" -B "$folder/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
  cmake --build "$folder/build" >"$folder/log" 2>&1 || { tail -n 50 "$folder/log"; exit 1; }
  "$folder/build/consumer"
}

case $way in
find_package)
  cmake --install "$build" --prefix "$folder/prefix" >/dev/null
  configure_and_run -DCMAKE_PREFIX_PATH="$folder/prefix"
  ;;
pkg_config)
  cmake --install "$build" --prefix "$folder/prefix" >/dev/null
  libraries=$(dirname "$(find "$folder/prefix" -name frise.pc)")
  flags=$(PKG_CONFIG_PATH=$libraries pkg-config --define-variable=prefix="$folder/prefix" --cflags --libs frise)
  # shellcheck disable=SC2086
  g++ -std=c++20 "$consumer/main.cpp" $flags -o "$folder/consumer"
  "$folder/consumer"
  ;;
add_subdirectory)
  configure_and_run -DFRISE_SOURCE="$source" -DBUILD_SHARED_LIBS=ON -DCMAKE_CXX_FLAGS_DEBUG=-O0
  ;;
*)
  echo "consumer.sh: unknown way $way" >&2
  exit 2
  ;;
esac
