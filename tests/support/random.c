/* SPDX-License-Identifier: MIT
 *
 * random.c - see random.h. */
#include "support/random.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* SplitMix64, by Sebastiano Vigna, in the public domain. */
uint64_t random_next(struct random *random)
{
    uint64_t z = random->state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

int random_below(struct random *random, int limit)
{
    return (int)(random_next(random) % (uint64_t)limit);
}

bool random_chance(struct random *random, int percent)
{
    return random_below(random, 100) < percent;
}

struct random random_seeded(const char *test)
{
    const char *wanted = getenv("SEED");
    struct random random = {wanted != NULL ? strtoull(wanted, NULL, 10) : 1};

    printf("%s: seed %" PRIu64 "\n", test, random.state);
    return random;
}
