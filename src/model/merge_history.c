/* SPDX-License-Identifier: MIT
 *
 * merge_history.c - the history of merge_text.h. */
#include "base/mem.h"
#include "model/history_chain.h"
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

bool *merge_new_records(struct arena *arena, const struct assessment *ours,
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
        .chain = mem_copy(record->chain),
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

/* The united history under way. */
struct union_of {
    const struct assessment *ours, *theirs;
    const bool *our_broken, *their_broken, *is_new;
    struct assessment *out;
    bool *keep; /* of the records of `out`: the digest stays, because it did not fit before */
    bool any_new;
};

static void take_ours(struct union_of *both, size_t i)
{
    both->keep[both->out->history_count] = both->our_broken[i];
    append(both->out, &both->ours->history[i]);
}

static void take_theirs(struct union_of *both, size_t k)
{
    if (!both->is_new[k])
        return;
    both->keep[both->out->history_count] = both->their_broken[k];
    both->any_new = true;
    append(both->out, &both->theirs->history[k]);
}

/* Ours, and before each record the new ones of theirs that are earlier. */
static void interleave(struct union_of *both)
{
    const struct assessment *ours = both->ours;
    const struct assessment *theirs = both->theirs;
    size_t k = 0;

    for (size_t i = 0; i < ours->history_count; i++) {
        for (; k < theirs->history_count &&
               (!both->is_new[k] || is_later(&ours->history[i], &theirs->history[k]));
             k++)
            take_theirs(both, k);
        take_ours(both, i);
    }
    for (; k < theirs->history_count; k++)
        take_theirs(both, k);
}

static bool *broken_of(struct arena *arena, const struct assessment *assessment)
{
    bool *broken = ARENA_ARRAY(arena, bool, assessment->history_count);

    history_chain_broken(assessment, broken);
    return broken;
}

static void copy_seal(const struct assessment *from, struct assessment *out)
{
    out->seal.records = from->seal.records;
    mem_set(&out->seal.chain, from->seal.chain);
    mem_set(&out->seal.unknown, from->seal.unknown);
}

/* With nothing new of theirs it is our history, chain and all. */
static void unite(const struct assessment *ours, const struct assessment *theirs,
                  struct assessment *out)
{
    struct arena arena = {0};
    struct union_of both = {
        .ours = ours,
        .theirs = theirs,
        .our_broken = broken_of(&arena, ours),
        .their_broken = broken_of(&arena, theirs),
        .is_new = merge_new_records(&arena, ours, theirs),
        .out = out,
        .keep = ARENA_ARRAY(&arena, bool, ours->history_count + theirs->history_count),
    };

    interleave(&both);
    copy_seal(ours, out);
    if (both.any_new)
        history_chain_renew(out, both.keep, ours, theirs);
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
