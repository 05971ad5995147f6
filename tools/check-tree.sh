#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check-tree.sh - rules about files as a whole: length, licence line, no place of work named.
# Prints file:line: what is wrong.
set -eu
cd "$(dirname "$0")/.."

sources=$(find src tests tools -name '*.[ch]' | LC_ALL=C sort)
failed=0
say()
{
    echo "$1"
    failed=1
}

for file in $sources; do
    lines=$(wc -l <"$file")
    [ "$lines" -lt 500 ] || say "$file:$lines: 500 lines or more; split it by subject"
    IFS= read -r first <"$file"
    [ "$first" = "/* SPDX-License-Identifier: MIT" ] || say "$file:1: the licence line is missing"
done

# In pieces, so that this file does not find itself.
names="TO""DO|FIX""ME|XX""X"
# shellcheck disable=SC2086 # a list of names without spaces
found=$(grep -nE "\\b($names)\\b" $sources || true)
[ -z "$found" ] || say "$found: do it or describe it in an issue"

place="/wo""rk/|\\.\\./sha""red|sha""red/(spec|design|reference)"
found=$(find . -path ./build -prune -o -path ./.git -prune -o -type f -print0 |
    xargs -0 grep -InE "$place" || true)
[ -z "$found" ] || say "$found: names a place that is not part of the project"
exit $failed
