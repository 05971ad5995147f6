#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check-tidy.sh BUILD_FOLDER [deep] - what clang-tidy finds in src/. One process a file: version 14
# gives false alarms otherwise. A file that was clean is not read again until it, its headers or the
# settings change.
#
# The analyzer follows a function through 20 000 states, not its 225 000, which takes a sixth of
# the time in the files with the most branches; deep lifts the limit (target tidy_deep).
set -eu
cd "$(dirname "$0")/.."

clang-tidy --version 2>/dev/null | grep -q 'version 14\.' || {
    echo "clang-tidy 14 is not there (others find other things): skipped"
    exit 77
}
BUILD=$1
DEPTH=${2-quick}
CLEAN=$1/tidy
SETTINGS=$(clang-tidy --version | cat - .clang-tidy src/base/banned.h | sha256sum | cut -c1-16)
INCLUDES=$(pkg-config --cflags minizip pangocairo 2>/dev/null || true)
export BUILD DEPTH CLEAN SETTINGS INCLUDES
mkdir -p "$CLEAN"

# What was clean deep down is so in a quick look.
# shellcheck disable=SC2016 # expanded by the inner shell
find src -name '*.c' -print0 | xargs -0 -n1 -P"$(nproc)" sh -c '
    digest=$(cc -E -C -dD -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc $INCLUDES "$1" | sha256sum | cut -c1-40)
    mark=$CLEAN/$SETTINGS-$digest
    [ ! -e "$mark" ] || exit 0
    source=$1
    set -- --quiet -p "$BUILD"
    if [ "$DEPTH" = quick ]; then
        mark=$mark-quick
        [ ! -e "$mark" ] || exit 0
        set -- "$@" --extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang \
            --extra-arg=max-nodes=20000
    fi
    errors=$CLEAN/errors.$$
    if clang-tidy "$@" "$source" 2>"$errors"; then
        rm -f "$errors"
        : >"$mark"
    else
        cat "$errors"
        rm -f "$errors"
        exit 1
    fi
' sh
