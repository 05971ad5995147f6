/* SPDX-License-Identifier: MIT
 *
 * actions.c - see actions.h.
 */
#include "ui/actions.h"

#include "base/date.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

const char *actions_show_words(enum actions_show show)
{
    static const char *const words[ACTIONS_SHOWS] = {
        "all",       "majors only", "minors only",  "opportunities only",
        "gaps only", "open only",   "planned only", "without an owner",
    };

    return words[show];
}

const char *actions_order_words(enum actions_order order)
{
    static const char *const words[ACTIONS_ORDERS] = {
        "by urgency", "by wave", "by gain", "by gain a day", "by effort", "by due date", "by owner",
    };

    return words[order];
}

static const char *owner_of(const struct results *results, const struct remediation *entry)
{
    const char *owner = results->assessment->answers[entry->question].owner;

    return owner ? owner : "";
}

static bool shown(const struct remediation_state *state, const struct results *results,
                  const struct remediation *entry)
{
    switch (state->show) {
    case ACTIONS_ALL:
    case ACTIONS_SHOWS:
        return true;
    case ACTIONS_MAJOR:
        return entry->severity == GRADE_MAJOR;
    case ACTIONS_MINOR:
        return entry->severity == GRADE_MINOR;
    case ACTIONS_OFI:
        return entry->severity == GRADE_OFI;
    case ACTIONS_GAP:
        return !entry->open;
    case ACTIONS_OPEN:
        return entry->open;
    case ACTIONS_PLANNED:
        return state->planned && state->planned[entry->question];
    case ACTIONS_NO_OWNER:
        return owner_of(results, entry)[0] == '\0';
    }
    return true;
}

static bool let_through(const struct remediation_state *state, const struct results *results,
                        const struct remediation *entry)
{
    if (state->wave > 0 && entry->wave != state->wave)
        return false;
    if (state->owner && strcmp(state->owner, owner_of(results, entry)) != 0)
        return false;
    return shown(state, results, entry);
}

/* What an entry is sorted by: smaller first, then the name, then the order of the engine. */
struct sorting {
    double key;
    const char *name;
    int index;
};

enum { NEVER = 1 << 30 };

static double day_of(const struct results *results, const struct remediation *entry)
{
    const char *due = results->assessment->answers[entry->question].due;
    int64_t days = 0;

    return due && date_parse(due, &days) ? (double)days : NEVER;
}

static double key_of(enum actions_order order, const struct results *results,
                     const struct remediation *entry)
{
    switch (order) {
    case ACTIONS_BY_WAVE:
        return entry->wave;
    case ACTIONS_BY_GAIN:
        return -entry->gain;
    case ACTIONS_BY_RATE:
        return -rounded_to_nine(entry->gain / entry->effort_days);
    case ACTIONS_BY_EFFORT:
        return entry->effort_days;
    case ACTIONS_BY_DUE:
        return day_of(results, entry);
    case ACTIONS_BY_OWNER:
        return owner_of(results, entry)[0] == '\0';
    case ACTIONS_BY_URGENCY:
    case ACTIONS_ORDERS:
        break;
    }
    return 0;
}

static int compare(const void *a, const void *b)
{
    const struct sorting *one = a, *other = b;
    int names;

    if (one->key < other->key || one->key > other->key)
        return one->key < other->key ? -1 : 1;
    names = strcmp(one->name, other->name);
    return names ? names : (one->index > other->index) - (one->index < other->index);
}

struct actions actions_of(const struct remediation_state *state, const struct desk *desk)
{
    const struct results *results = &desk->results;
    size_t most = (size_t)results->remediation_count + 1;
    struct sorting *sorting = mem_alloc(most, sizeof *sorting);
    struct actions actions = {mem_alloc(most, sizeof *actions.at), 0};

    for (int i = 0; i < results->remediation_count; i++) {
        const struct remediation *entry = &results->remediation[i];

        if (!let_through(state, results, entry))
            continue;
        sorting[actions.count++] =
            (struct sorting){key_of(state->order, results, entry),
                             state->order == ACTIONS_BY_OWNER ? owner_of(results, entry) : "", i};
    }
    qsort(sorting, (size_t)actions.count, sizeof *sorting, compare);
    for (int i = 0; i < actions.count; i++)
        actions.at[i] = sorting[i].index;
    mem_free(sorting);
    return actions;
}

void actions_release(struct actions *actions)
{
    mem_free(actions->at);
    *actions = (struct actions){0};
}

int actions_in_wave(const struct results *results, int wave)
{
    int count = 0;

    for (int i = 0; i < results->remediation_count; i++)
        count += wave == 0 || results->remediation[i].wave == wave;
    return count;
}

int actions_waves(const struct results *results)
{
    int last = 0;

    for (int i = 0; i < results->remediation_count; i++)
        if (results->remediation[i].wave > last)
            last = results->remediation[i].wave;
    return last;
}

const char *actions_next_owner(const struct results *results, const char *owner)
{
    const char *next = NULL;

    for (int i = 0; i < results->remediation_count; i++) {
        const char *name = owner_of(results, &results->remediation[i]);

        if ((!owner || strcmp(name, owner) > 0) && (!next || strcmp(name, next) < 0))
            next = name;
    }
    return next;
}
