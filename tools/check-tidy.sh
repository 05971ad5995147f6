#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check-tidy.sh BUILD_FOLDER - what clang-tidy finds in src/. One process a file: version 14 gives
# false alarms otherwise. A file that was clean is not read again until it, its headers or the
# settings change.
set -eu
cd "$(dirname "$0")/.."

clang-tidy --version 2>/dev/null | grep -q 'version 14\.' || {
    echo "clang-tidy 14 is not there (others find other things): skipped"
    exit 77
}
BUILD=$1
CLEAN=$1/tidy
SETTINGS=$(clang-tidy --version | cat - .clang-tidy src/base/banned.h | sha256sum | cut -c1-16)
export BUILD CLEAN SETTINGS
mkdir -p "$CLEAN"

# shellcheck disable=SC2016 # expanded by the inner shell
find src -name '*.c' -print0 | xargs -0 -n1 -P"$(nproc)" sh -c '
    digest=$(cc -E -C -dD -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc "$1" | sha256sum | cut -c1-40)
    [ ! -e "$CLEAN/$SETTINGS-$digest" ] || exit 0
    clang-tidy --quiet -p "$BUILD" "$1" 2>"$CLEAN/errors.$$" || { cat "$CLEAN/errors.$$"; rm -f "$CLEAN/errors.$$"; exit 1; }
    rm -f "$CLEAN/errors.$$"
    : >"$CLEAN/$SETTINGS-$digest"
' sh
