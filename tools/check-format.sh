#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check-format.sh [--fix] - whether all C is formatted as .clang-format says.
set -eu
cd "$(dirname "$0")/.."

clang-format --version 2>/dev/null | grep -q 'version 14\.' || {
    echo "clang-format 14 is not there (others format differently): skipped"
    exit 77
}
mode="--dry-run -Werror"
[ "${1-}" != --fix ] || mode=-i
# shellcheck disable=SC2086 # two words
find src tests tools -name '*.[ch]' -print0 | xargs -0 clang-format $mode
