#!/bin/sh
# SPDX-License-Identifier: MIT
#
# open-vault.sh - the program of docs/encryption.md opens what the program has encrypted, and nothing
# else: open-vault.sh PROGRAM ROOT. Ends with 77, skipped, where there is no Python.
set -eu
program=$1 root=$2
command -v python3 >/dev/null || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME="$folder" XDG_DATA_DIRS="$folder/none"
sed -n '/^```python$/,/^```$/p' "$root/docs/encryption.md" | sed '/^```/d' >open.py
echo 'correct horse' >pass
echo 'correct house' >other
"$program" demo . >/dev/null
cp sample.json plain.json
"$program" encrypt sample.json --passphrase-file pass 2>/dev/null
python3 open.py sample.json pass | cmp - plain.json
if python3 open.py sample.json other 2>err; then exit 1; fi
grep -q 'not the passphrase' err
head -c 100000 sample.json >cut.json
if python3 open.py cut.json pass >/dev/null 2>err; then exit 1; fi
grep -q 'damaged' err
