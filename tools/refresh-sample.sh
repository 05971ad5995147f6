#!/bin/sh
# SPDX-License-Identifier: MIT
#
# refresh-sample.sh - writes the digest of questionnaires/iso42001.json into samples/sample.json,
# which names the questionnaire that it was made with. Run it after every edit of the questionnaire.
set -eu
cd "$(dirname "$0")/.."
digest=$(sha256sum questionnaires/iso42001.json | cut -d' ' -f1)
new=$(mktemp samples/.sample.XXXXXX)
trap 'rm -f "$new"' EXIT
sed 's/^    "sha256": "[0-9a-f]*"$/    "sha256": "'"$digest"'"/' samples/sample.json >"$new"
grep -q "\"sha256\": \"$digest\"" "$new" || {
    echo "samples/sample.json:1: names no digest of its questionnaire; add it" >&2
    exit 1
}
cmp -s "$new" samples/sample.json && exit 0
cat "$new" >samples/sample.json
echo "samples/sample.json now names $digest"
