#!/bin/sh
# SPDX-License-Identifier: MIT
#
# linked.sh PROGRAM - whether it is linked with nothing but what its start needs. What an export
# needs is loaded by the export.
set -eu
wanted='linux-vdso|ld-linux|libc|libm|libpthread|libdl|libcjson|libutf8proc|libsodium|libncursesw'
wanted="$wanted|libtinfo|libgcov"
found=$(ldd "$1" | sed -E 's/^[[:space:]]*//; s/ .*//; s|.*/||' |
    grep -vE "^($wanted)([.-][^ ]*)?\$" || true)
[ -z "$found" ] || {
    echo "$found: linked, though not every start needs it; see src/base/shared_library.h"
    exit 1
}
