#!/bin/sh
# SPDX-License-Identifier: MIT
#
# pictures.sh - the pictures of the screens in docs/pictures: pictures.sh write|check PICTURES ROOT
set -u
mode=$1 pictures=$2 folder=$3/docs/pictures
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
stale=0
for name in heatmap remediation wide; do
    "$pictures" "$name" >"$work/$name.svg" || exit 1
    if [ "$mode" = write ]; then
        mkdir -p "$folder" && cat "$work/$name.svg" >"$folder/$name.svg" || exit 1
    elif ! cmp -s "$folder/$name.svg" "$work/$name.svg"; then
        echo "docs/pictures/$name.svg is stale; run: cmake --build --preset dev --target docs"
        stale=1
    fi
done
exit $stale
