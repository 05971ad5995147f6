#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check-cppcheck.sh BUILD_FOLDER - what cppcheck finds in src/; remembers in the build folder what it
# has seen.
set -eu
cd "$(dirname "$0")/.."

cppcheck --version 2>/dev/null | grep -q ' 2\.10' || {
    echo "cppcheck 2.10 is not there (others find other things): skipped"
    exit 77
}
mkdir -p "$1/cppcheck"
cppcheck --quiet --std=c11 --library=posix --enable=warning,style,performance,portability \
    --inline-suppr --suppress=missingIncludeSystem --suppress=unmatchedSuppression \
    --suppressions-list=tools/cppcheck.txt --cppcheck-build-dir="$1/cppcheck" \
    -D_POSIX_C_SOURCE=200809L -Isrc -j"$(nproc)" --error-exitcode=1 \
    --template='{file}:{line}: {message} [{id}]' src
