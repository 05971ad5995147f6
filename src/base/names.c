/* SPDX-License-Identifier: MIT
 *
 * names.c - see names.h.
 */
#include "base/names.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { NEAR_LENGTH = 32, NEAR_NAMES = 2000 };

void names_add(struct names *names, const char *id, int index)
{
    if (id == NULL)
        return;
    names->at = mem_grow(names->at, names->count, &names->capacity, sizeof *names->at);
    names->at[names->count++] = (struct name){id, index};
}

static int compare(const void *left, const void *right)
{
    const struct name *a = left;
    const struct name *b = right;
    int order = strcmp(a->id, b->id);

    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

void names_sort(struct names *names)
{
    if (names->count > 1)
        qsort(names->at, names->count, sizeof *names->at, compare);
}

void names_release(struct names *names)
{
    mem_free(names->at);
    *names = (struct names){0};
}

int names_find(const struct names *names, const char *id)
{
    size_t low = 0;
    size_t high = names->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(names->at[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == names->count || strcmp(names->at[low].id, id) != 0)
        return -1;
    return names->at[low].index;
}

static int least(int a, int b, int c)
{
    int low = a < b ? a : b;

    return low < c ? low : c;
}

/* Number of letters to change, add or take away (Levenshtein). */
static int distance(const char *a, const char *b)
{
    int row[NEAR_LENGTH + 1];
    int width = (int)strlen(b);

    for (int j = 0; j <= width; j++)
        row[j] = j;
    for (int i = 1; a[i - 1] != '\0'; i++) {
        int diagonal = row[0];

        row[0] = i;
        for (int j = 1; j <= width; j++) {
            int above = row[j];

            row[j] = least(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
            diagonal = above;
        }
    }
    return row[width];
}

const char *names_nearest(const struct names *names, const char *id)
{
    const char *nearest = NULL;
    size_t length = strlen(id);
    int best = length < 4 ? 2 : 3;

    if (length > NEAR_LENGTH)
        return NULL;
    for (size_t i = 0; i < names->count && i < NEAR_NAMES; i++) {
        int steps = best;

        if (strlen(names->at[i].id) <= NEAR_LENGTH)
            steps = distance(id, names->at[i].id);
        if (steps < best) {
            best = steps;
            nearest = names->at[i].id;
        }
    }
    return nearest;
}
