#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check-format.sh [--fix] - whether all C is formatted as .clang-format says.
set -eu
cd "$(dirname "$0")/.."

command -v clang-format >/dev/null || { echo "clang-format is not there: skipped"; exit 77; }
mode="--dry-run -Werror"
[ "${1-}" != --fix ] || mode=-i
# shellcheck disable=SC2086 # two words
find src tests tools -name '*.[ch]' -print0 | xargs -0 clang-format $mode
