#!/bin/sh
# SPDX-License-Identifier: MIT
#
# reliability.sh BUILD ROOT - whether every test that docs/reliability.md names is there: the group in
# the list of ctest, the name in a file of tests/.
set -eu
cd "$2"
list=$(ctest --test-dir "$1" -N | sed -n 's/^ *Test *#[0-9]*: //p')
failed=0
named=$(grep -oE '`(unit|e2e|torture|fuzz|cli|docs|nightly)\.[a-z0-9_.-]+(/[a-z0-9_]+)?`' docs/reliability.md |
    tr -d '`' | LC_ALL=C sort -u)
[ "$(printf '%s\n' "$named" | wc -l)" -gt 40 ] || {
    echo "docs/reliability.md: hardly any test is named there" >&2
    exit 1
}
for name in $named; do
    group=${name%%/*}
    printf '%s\n' "$list" | grep -qxF "$group" || {
        echo "docs/reliability.md: there is no test $group" >&2
        failed=1
    }
    case $group in
        unit.*) rest=${group#unit.} file=tests/unit/${rest%%.*}/test_${rest#*.}.c ;;
        e2e.*) file=tests/e2e/test_${group#e2e.}.c ;;
        *) file=tests/torture/${group#torture.}.c ;;
    esac
    [ "$group" = "$name" ] || grep -qE "(TEST\(|void )${name#*/}(\)|\()" "$file" || {
        echo "docs/reliability.md: there is no test ${name#*/} in $group" >&2
        failed=1
    }
done
exit $failed
