#!/bin/sh
# SPDX-License-Identifier: MIT
#
# check-layers.sh - whether the includes of src/ keep to tools/layers.txt, and whether modules (a .c
# and its .h) form no cycle. Prints file:line: what is wrong.
set -eu
cd "$(dirname "$0")/.."

find src -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort | xargs awk '
function wrong(text)
{
    printf "%s:%d: %s\n", FILENAME, FNR, text
    failures++
}

function module_of(path)
{
    sub(/\.[a-z]*$/, "", path)
    return path
}

# Follows the includes of a module; a module met again on the way is a cycle.
function visit(module, way,    all, count, i)
{
    if (state[module] == "done")
        return
    if (state[module] == "on the way") {
        printf "src/%s.h: a cycle of includes; the .c that closes it is a module of its own: %s\n", module, substr(way, index(way, module " "))
        failures++
        return
    }
    state[module] = "on the way"
    count = split(uses[module], all, " ")
    for (i = 1; i <= count; i++)
        visit(all[i], way "-> " all[i] " ")
    state[module] = "done"
}

BEGIN {
    while ((getline line < "tools/layers.txt") > 0) {
        if (line ~ /^#/ || split(line, word, " ") == 0)
            continue
        folders[word[1]] = 1
        for (i = 2; word[i] != ""; i++)
            if (word[i] ~ /\./)
                owners[word[i]] = owners[word[i]] " " word[1] " "
            else
                may[word[1], word[i]] = 1
        split("", word)
    }
}

{
    split(FILENAME, part, "/")
    folder = part[2]
    if (FNR == 1 && !(folder in folders))
        wrong(folder " is not in tools/layers.txt")
}

/^#[ \t]*include[ \t]*"/ {
    split($0, quoted, "\"")
    if (split(quoted[2], target, "/") != 2)
        wrong("write \"folder/" quoted[2] "\"")
    else if (target[1] != folder && !((folder, target[1]) in may))
        wrong(folder " may not include " quoted[2])
    from = module_of(folder "/" part[3])
    to = module_of(quoted[2])
    if (from != to && quoted[2] !~ /\.def$/) {
        uses[from] = uses[from] " " to
        modules[from] = 1
    }
}

/^#[ \t]*include[ \t]*</ {
    header = $0
    sub(/^[^<]*</, "", header)
    sub(/>.*/, "", header)
    if (header in owners && index(owners[header], " " folder " ") == 0)
        wrong(folder " may not include " header)
}

END {
    for (module in modules)
        visit(module, module " ")
    exit failures > 0
}'
