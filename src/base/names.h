/* SPDX-License-Identifier: MIT
 *
 * names.h - identifiers to find again, however many and however chosen.
 */
#ifndef BASE_NAMES_H
#define BASE_NAMES_H

#include <stddef.h>

struct name {
    const char *id; /* borrowed */
    int index;
};

struct names {
    struct name *at;
    size_t count, capacity;
};

/* Adds one (NULL is left out); sort before the first search. */
void names_add(struct names *, const char *id, int index);
void names_sort(struct names *);
void names_release(struct names *);

/* Lowest index of that id; -1. */
int names_find(const struct names *, const char *id);

/* The id that a person may have meant; NULL if none is near. Looks at the first 2,000. */
const char *names_nearest(const struct names *, const char *id);

#endif
