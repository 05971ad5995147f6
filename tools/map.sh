#!/bin/sh
# SPDX-License-Identifier: MIT
#
# map.sh [--write|--check] - one line for each file, taken from its first comment; put into
# docs/architecture.md, or compared with what stands there.
set -eu
cd "$(dirname "$0")/.."
document=docs/architecture.md
begin="<!-- map.sh begins -->"
end="<!-- map.sh ends -->"

# The first comment from "name.h - " on (in a .def: from its start), up to an empty line of it.
describe()
{
    awk -v def="${1%.def}" '
    /SPDX/ { next }
    !/^( \*|#|\/\*)/ { exit }
    /^( \*|#)[ \/]*$/ { if (text != "") exit; next }
    {
        last = / \*\/$/
        sub(/^(\/\*| \*|#) /, "")
        sub(/ \*\/$/, "")
        if (text == "" && def == FILENAME) {
            if (!/^[a-z_0-9-]+(\.[a-z]+)?( [^ ]+)* - /)
                next
            $0 = substr($0, index($0, " - ") + 3)
        }
        text = text (text == "" ? "" : " ") $0
        if (last) exit
    }
    END { sub(/[.]( .*)?$/, "", text); print text }' "$1"
}

folder_map()
{
    printf '\n### %s/\n\n| file | what it is |\n|---|---|\n' "$1"
    find "$1" -maxdepth 1 \( -name '*.[ch]' -o -name '*.sh' -o -name '*.def' \) | LC_ALL=C sort |
        while read -r file; do
            case $file in
            *.c) [ ! -e "${file%.c}.h" ] || continue ;;
            esac
            other=
            [ "$file" = "${file%.h}" ] || [ ! -e "${file%.h}.c" ] || other=" .c"
            printf '| `%s%s` | %s |\n' "${file##*/}" "$other" "$(describe "$file")"
        done
}

map()
{
    for folder in $(awk '!/^#/ && NF { print "src/" $1 }' tools/layers.txt) tests/support tools; do
        [ ! -d "$folder" ] || folder_map "$folder"
    done
}

with_map()
{
    map >"$1"
    awk -v begin="$begin" -v end="$end" -v map="$1" '
        $0 == begin { print; while ((getline line < map) > 0) print line; print ""; skip = 1 }
        $0 == end { skip = 0 }
        !skip' "$document"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case ${1-} in
--write)
    with_map "$work/map" >"$work/document"
    cat "$work/document" >"$document"
    ;;
--check)
    with_map "$work/map" >"$work/document"
    grep -n '` |  *|$' "$work/document" && { echo "its first comment lacks \"name - what it is\""; exit 1; }
    diff -u "$document" "$work/document" || { echo "$document is old; tools/map.sh --write"; exit 1; }
    ;;
*)
    map
    ;;
esac
