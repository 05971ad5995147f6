/* SPDX-License-Identifier: MIT
 *
 * merge_history.c - the history of merge_text.h. */
#include "base/arena.h"
#include "base/mem.h"
#include "model/merge_text.h"

#include <stdlib.h>
#include <string.h>

static int compare_texts(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int compare_contents(const struct record *a, const struct record *b)
{
    const char *const left[] = {a->at,    a->by,   a->question, a->item,
                                a->field, a->from, a->to,       a->unknown};
    const char *const right[] = {b->at,    b->by,   b->question, b->item,
                                 b->field, b->from, b->to,       b->unknown};
    int order = 0;

    for (size_t i = 0; order == 0 && i < sizeof left / sizeof left[0]; i++)
        order = compare_texts(left[i], right[i]);
    return order;
}

/* By content, then by place, so that of equal records the first ones match. */
static int compare_records(const void *a, const void *b)
{
    const struct record *left = *(const struct record *const *)a;
    const struct record *right = *(const struct record *const *)b;
    int order = compare_contents(left, right);

    return order != 0 ? order : (left > right) - (left < right);
}

static const struct record **sorted(struct arena *arena, const struct assessment *from)
{
    const struct record **rows = ARENA_ARRAY(arena, const struct record *, from->history_count);

    for (size_t i = 0; i < from->history_count; i++)
        rows[i] = &from->history[i];
    if (from->history_count > 0)
        qsort(rows, from->history_count, sizeof(const struct record *), compare_records);
    return rows;
}

/* Marks, by place, the records of `theirs` that `ours` does not have as often. */
static bool *new_ones(struct arena *arena, const struct assessment *ours,
                      const struct assessment *theirs)
{
    const struct record **our_rows = sorted(arena, ours);
    const struct record **their_rows = sorted(arena, theirs);
    bool *is_new = ARENA_ARRAY(arena, bool, theirs->history_count);
    size_t i = 0;

    for (size_t k = 0; k < theirs->history_count; k++) {
        while (i < ours->history_count && compare_contents(our_rows[i], their_rows[k]) < 0)
            i++;
        if (i < ours->history_count && compare_contents(our_rows[i], their_rows[k]) == 0)
            i++;
        else
            is_new[their_rows[k] - theirs->history] = true;
    }
    return is_new;
}

static void append(struct assessment *out, const struct record *record)
{
    struct record *copy = assessment_add_record(out);

    *copy = (struct record){
        .at = mem_copy(record->at),
        .by = mem_copy(record->by),
        .question = mem_copy(record->question),
        .item = mem_copy(record->item),
        .field = mem_copy(record->field),
        .from = mem_copy(record->from),
        .to = mem_copy(record->to),
        .unknown = mem_copy(record->unknown),
    };
}

static bool same_history(const struct assessment *a, const struct assessment *b)
{
    if (a->history_count != b->history_count)
        return false;
    for (size_t i = 0; i < a->history_count; i++)
        if (compare_contents(&a->history[i], &b->history[i]) != 0)
            return false;
    return true;
}

static bool is_later(const struct record *ours, const struct record *theirs)
{
    return ours->at != NULL && theirs->at != NULL && !text_same(ours->at, theirs->at) &&
           merge_later(ours->at, theirs->at) == ours->at;
}

/* Ours, and before each record the new ones of theirs that are earlier. */
static void unite(const struct assessment *ours, const struct assessment *theirs,
                  struct assessment *out)
{
    struct arena arena = {0};
    const bool *is_new = new_ones(&arena, ours, theirs);
    size_t k = 0;

    for (size_t i = 0; i < ours->history_count; i++) {
        for (; k < theirs->history_count &&
               (!is_new[k] || is_later(&ours->history[i], &theirs->history[k]));
             k++)
            if (is_new[k])
                append(out, &theirs->history[k]);
        append(out, &ours->history[i]);
    }
    for (; k < theirs->history_count; k++)
        if (is_new[k])
            append(out, &theirs->history[k]);
    arena_release(&arena);
}

void merge_history(const struct assessment *base, const struct assessment *ours,
                   const struct assessment *theirs, struct assessment *out)
{
    if (same_history(base, ours))
        unite(theirs, ours, out);
    else
        unite(ours, theirs, out);
}
