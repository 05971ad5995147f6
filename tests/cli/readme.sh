#!/bin/sh
# SPDX-License-Identifier: MIT
#
# readme.sh - what a document shows is what happens: readme.sh PROGRAM ROOT DOCUMENT
#
# Its blocks marked "console" are one transcript, run by run-case.sh. A block behind
# "<!-- screen: FILE -->" stands like that in the golden screen FILE. Its links into the project lead
# to something. UPDATE_CASES=1 writes the blocks anew; read the difference.
set -u
program=$1 root=$2 document=$3
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
status=0

awk '/^```/ { inside = $0 == "```console"; next } inside' "$root/$document" >"$work/tour.case"
if grep -q '^\$ ' "$work/tour.case"; then
    UPDATE_CASES=1 "${0%/*}/run-case.sh" "$program" "$work/tour.case" || exit 1
    sed 's/^! //; /^? [0-9]*$/d' "$work/tour.case" >"$work/tour"
fi

# The document with the transcript, block by block, and the screens as they are now.
awk -v tour="$work/tour" -v root="$root" '
    function screen(file, line, rows, i)
    {
        getline line <(root "/" file)
        rows = line
        sub(/ .*/, "", rows)
        sub(/.*x/, "", rows)
        for (i = 0; i < rows + 0 && (getline line <(root "/" file)) > 0; i++) {
            sub(/^\|/, "", line)
            sub(/\|$/, "", line)
            sub(/ +$/, "", line)
            print line
        }
    }
    function transcript(commands)
    {
        while (held != "" || (getline held <tour) > 0) {
            if (held ~ /^\$ / && commands-- == 0)
                return
            print held
            held = ""
        }
    }
    /^<!-- screen: / { golden = $3 }
    /^```/ && kind == "" {
        kind = $0 == "```console" ? "console" : golden != "" ? "screen" : "other"
        commands = 0
        print
        next
    }
    /^```/ {
        if (kind == "console") transcript(commands)
        if (kind == "screen") screen(golden)
        if (kind == "screen") golden = ""
        kind = ""
    }
    kind == "console" { commands += /^\$ /; next }
    kind == "screen" { next }
    { print }' "$root/$document" >"$work/now"
if [ "${UPDATE_CASES:-0}" = 1 ]; then
    cat "$work/now" >"$root/$document"
else
    diff -u "$root/$document" "$work/now" || status=1
fi

case $document in */*) from=$root/${document%/*} ;; *) from=$root ;; esac
for link in $(grep -o '](\([^)#]*\)' "$root/$document" | sed 's/^](//; /^https*:/d'); do
    [ -e "$from/$link" ] || { echo "$document: $link: leads nowhere"; status=1; }
done
exit $status
