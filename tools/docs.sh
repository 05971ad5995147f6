#!/bin/sh
# SPDX-License-Identifier: MIT
#
# docs.sh - the documents that are made from the tables of the program: docs.sh write|check DOCGEN ROOT
#
# Most are made whole; README.md has parts between "<!-- NAME begins -->" and "<!-- NAME ends -->".
set -u
mode=$1 docgen=$2 root=$3
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
stale=0

# settle PATH: what is in $work/fresh goes there, or is compared with it.
settle()
{
    if [ "$mode" = write ]; then
        cat "$work/fresh" >"$root/$1" || exit 1
    elif ! diff -u "$root/$1" "$work/fresh"; then
        echo "$1 is stale; run: cmake --build --preset dev --target docs"
        stale=1
    fi
}

# What the build and the tests need, from the list that tools/run and tools/test install from.
packages()
{
    printf '\n| Debian package | for | reason |\n|---|---|---|\n'
    awk '!/^#/ && NF {
        use = $2 == "build" ? "the program" : $2 == "test" ? "tests" : "checks by hand"
        name = $1
        sub(/^[^ ]+ +[^ ]+ +/, "")
        printf "| `%s` | %s | %s |\n", name, use, $0
    }' "$root/tools/packages.txt"
    echo
}

# part NAME COMMAND...: $work/fresh with this part of it made anew.
part()
{
    name=$1
    shift
    "$@" >"$work/part" || exit 1
    awk -v name="$name" -v part="$work/part" '
        $0 == "<!-- " name " begins -->" { print; while ((getline line < part) > 0) print line; skip = 1 }
        $0 == "<!-- " name " ends -->" { skip = 0; ended = 1 }
        !skip
        END { exit !ended }' "$work/fresh" >"$work/next" || {
        echo "README.md lacks the lines <!-- $name begins --> and <!-- $name ends -->"
        exit 1
    }
    mv "$work/next" "$work/fresh"
}

for row in commands:docs/commands.md man:docs/clausewalk.1 \
    bash:completions/clausewalk.bash zsh:completions/_clausewalk fish:completions/clausewalk.fish
do
    "$docgen" "${row%%:*}" >"$work/fresh" || exit 1
    settle "${row#*:}"
done
cat "$root/README.md" >"$work/fresh" || exit 1
part index "$docgen" index
part interview "$docgen" interview
part elsewhere "$docgen" elsewhere
part packages packages
settle README.md
exit $stale
