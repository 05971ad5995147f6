#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run-case.sh - runs a transcript and compares it with what happens: run-case.sh PROGRAM CASE
#
# A line "$ COMMAND" is run by a shell in an empty folder of its own. Behind it stand what the
# command writes to standard output, then what it writes to standard error ("! " in front), then its
# exit status if that is not 0 ("? STATUS"). UPDATE_CASES=1 writes the case anew; read the
# difference.
set -u
program=$1 case=$2
folder=$(mktemp -d) || exit 1
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
mkdir "$folder/work" "$folder/home" && cd "$folder/work" || exit 1
PATH=${program%/*}:$PATH HOME=$folder/home LC_ALL=C.UTF-8 COLUMNS=80
SOURCE_DATE_EPOCH=1795255200 CASES=${case%/*}
export PATH HOME LC_ALL COLUMNS SOURCE_DATE_EPOCH CASES
unset NO_COLOR TERM ACCESSIBLE VISUAL EDITOR XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME
XDG_DATA_DIRS=$folder/none
export XDG_DATA_DIRS
while IFS= read -r line; do
    case $line in '$ '*) ;; *) continue ;; esac
    printf '%s\n' "$line"
    (eval "${line#??}") >"$folder/out" 2>"$folder/err" </dev/null
    status=$?
    cat "$folder/out"
    sed 's/^/! /' "$folder/err"
    [ $status -eq 0 ] || printf '? %d\n' $status
done <"$case" >"$folder/actual"
if [ "${UPDATE_CASES:-0}" = 1 ]; then
    cat "$folder/actual" >"$case"
else
    diff -u "$case" "$folder/actual"
fi
