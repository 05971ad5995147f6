/* SPDX-License-Identifier: MIT
 *
 * random.h - numbers that look random and are the same for the same seed everywhere.
 */
#ifndef SUPPORT_RANDOM_H
#define SUPPORT_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
    uint64_t state; /* the seed, at first */
};

uint64_t random_next(struct random *random);

/* From 0 to below `limit`, which is above 0. */
int random_below(struct random *random, int limit);

/* True that often out of a hundred. */
bool random_chance(struct random *random, int percent);

/* The seed of a test run: 1, or the environment's SEED; printed, so that a failure can be had
 * again. */
struct random random_seeded(const char *test);

#endif
