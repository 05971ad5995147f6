#!/bin/sh
# SPDX-License-Identifier: MIT
#
# hostile.sh - every text of a stranger's files holds what a terminal would obey; no command lets it
# through: hostile.sh PROGRAM SOURCE
set -u
PATH=${1%/*}:$PATH data=$2/tests/data/hostile
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
HOME=$folder LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1795255200
export PATH HOME LC_ALL SOURCE_DATE_EPOCH
cd "$folder" || exit 1
failed=0 count=0

# Control characters but tab and line feed (and the carriage return of CSV); C1; and what is not seen
# or turns the direction. Sheets keep the last kind: other programs read them.
controls='[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]'
csv_controls='[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]'
unseen='\xc2\xad|\xd8\x9c|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xf3\xa0[\x80\x81]'

run() {
    pattern=$1
    shift
    for file in questionnaire assessment; do
        cp "$data/$file.json" $file.json
    done
    clausewalk "$@" >out 2>err
    status=$?
    count=$((count + 1))
    if [ $status -gt 5 ] || LC_ALL=C grep -aqP "$pattern" out || LC_ALL=C grep -aqP "$controls|$unseen" err; then
        echo "clausewalk $*: exit status $status, or a character that must not be shown"
        LC_ALL=C grep -anP "$pattern" out | head -n 3 | cat -v
        LC_ALL=C grep -anP "$controls|$unseen" err | head -n 3 | cat -v
        failed=1
    fi
}

evil=$(printf 'a\033[31m\302\2332J\342\200\256b\nc')
with='--questionnaire questionnaire.json'
for id in 1.1.a 1.1.b 2.1.a 1.1 2.1 1 2 "$evil"; do
    run "$controls|$unseen" show "$id" $with
done
for format in $(clausewalk list formats | cut -d' ' -f1); do
    case $format in
    csv | ciso-csv | ciso-findings | ciso-controls) run "$csv_controls" export assessment.json --to $format -o - $with ;;
    xlsx | pdf | ciso-assistant) run "$controls|$unseen" export assessment.json --to $format -o file $with ;;
    *) run "$controls|$unseen" export assessment.json --to $format -o - $with ;;
    esac
done
run "$csv_controls" portfolio assessment.json --csv $with
clean="$controls|$unseen"
for format in '' --json --ndjson; do
    run "$clean" portfolio assessment.json $format $with
done
for options in '' --json --ascii; do
    run "$clean" score assessment.json $options $with
done
for command in 'check assessment.json' 'score assessment.json' 'diff assessment.json assessment.json' \
    'list frameworks' 'list frameworks --json' '--dump-screen 80x24 assessment.json' \
    '--plain assessment.json' 'answer assessment.json 1.1.a P' 'include assessment.json 2.1'; do
    run "$clean" $command $with
done
run "$clean" check questionnaire.json
run "$clean" check assessment.json
run "$clean" new next.json --from assessment.json $with
run "$clean" merge assessment.json assessment.json assessment.json $with
sed 's/"rating": "[NPF]"/"rating": "P"/; s/"Clea/"Other/; s/"note": "../"note": "/' "$data/assessment.json" >other.json
run "$clean" diff assessment.json other.json $with
run "$clean" diff assessment.json other.json --json $with
run "$clean" merge other.json assessment.json other.json -o merged.json $with
run "$clean" merge /dev/null assessment.json other.json $with

# What was typed is said again in messages.
run "$clean" "$evil"
run "$clean" list "$evil"
run "$clean" "--$evil"
run "$clean" --theme "$evil" --dump-screen 80x24
run "$clean" --dump-screen "$evil"
run "$clean" score "$evil"
run "$clean" score assessment.json --questionnaire "$evil"
run "$clean" score assessment.json --fail-under "$evil" $with
run "$clean" export assessment.json --to "$evil" $with
run "$clean" answer assessment.json "$evil" P $with
run "$clean" answer assessment.json 1.1.a "$evil" $with
run "$clean" answer assessment.json 1.1.a P --due "$evil" $with
run "$clean" answer assessment.json 1.1.a P --by "$evil" --note "$evil" $with
run "$clean" exclude assessment.json "$evil" --because "$evil" $with
run "$clean" new "$evil.json" --organisation "$evil" --role "$evil" $with
cp "$data/assessment.json" "$evil.json"
run "$clean" score "$evil.json" $with
run "$clean" score "$evil.json"
run "$clean" import assessment.json "$evil.json" $with

# The files are good ones, but for their texts.
cp "$data/questionnaire.json" "$data/assessment.json" .
clausewalk score assessment.json $with >out && grep -q PWN out && [ $count -gt 60 ] || failed=1
exit $failed
