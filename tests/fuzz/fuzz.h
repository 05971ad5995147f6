/* SPDX-License-Identifier: MIT
 *
 * fuzz.h - what a fuzz target is: a function that survives any bytes.
 *
 * In the preset fuzz, libFuzzer calls it; elsewhere replay.c does, with the kept inputs.
 */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* A promise of the code under test: both kinds of runs stop where one is broken. */
#define FUZZ_EXPECT(promise)                                                                       \
    do {                                                                                           \
        if (!(promise))                                                                            \
            abort();                                                                               \
    } while (0)

#endif
