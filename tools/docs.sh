#!/bin/sh
# SPDX-License-Identifier: MIT
#
# docs.sh - the documents that are made from the tables of the program: docs.sh write|check DOCGEN ROOT
set -u
mode=$1 docgen=$2 root=$3
fresh=$(mktemp) || exit 1
trap 'rm -f "$fresh"' EXIT
stale=0
for row in commands:docs/commands.md keys:docs/keys.md man:docs/clausewalk.1 \
    bash:completions/clausewalk.bash zsh:completions/_clausewalk fish:completions/clausewalk.fish
do
    "$docgen" "${row%%:*}" >"$fresh" || exit 1
    file=$root/${row#*:}
    if [ "$mode" = write ]; then
        mkdir -p "${file%/*}" && cat "$fresh" >"$file" || exit 1
    elif ! diff -u "$file" "$fresh"; then
        echo "${row#*:} is stale; run: cmake --build --preset dev --target docs"
        stale=1
    fi
done
exit $stale
