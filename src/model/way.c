/* SPDX-License-Identifier: MIT
 *
 * way.c - see way.h. */
#include "model/way.h"

#include <math.h>
#include <stdlib.h>

/* Larger bundles are not looked at: each of their parts comes into reach by itself. It keeps
 * thousands of entries in long chains from taking minutes. */
enum { BUNDLE_MOST = 32, PASSES_MOST = 8 };

/* A way while it is looked for. Entries are those of the remediation, by index. */
struct search {
    const struct results *results;
    struct gauge gauge;
    int *entry_of;  /* of a question; NONE */
    bool *taken;    /* by entry */
    bool *passed;   /* by entry: does not fit any more */
    double *rates;  /* by entry: gain per day of its bundle, as last computed */
    int *wanted_by; /* by entry: how many that are taken wait for it */
    int *marks;     /* by entry: the last bundle that it was in */
    int mark;
    int bundle[BUNDLE_MOST + 1]; /* questions: of an entry, and what it waits for */
    int bundle_count;
    double days; /* of what is taken */
};

static void search_init(struct search *search, const struct results *results, enum measure measure,
                        struct arena *arena)
{
    int count = results->remediation_count;
    int questions = results->questionnaire->question_count;

    *search = (struct search){.results = results};
    gauge_init(&search->gauge, results, measure, arena);
    search->entry_of = ARENA_ARRAY(arena, int, questions);
    search->taken = ARENA_ARRAY(arena, bool, count);
    search->passed = ARENA_ARRAY(arena, bool, count);
    search->rates = ARENA_ARRAY(arena, double, count);
    search->wanted_by = ARENA_ARRAY(arena, int, count);
    search->marks = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < questions; i++)
        search->entry_of[i] = NONE;
    for (int i = 0; i < count; i++) {
        search->entry_of[results->remediation[i].question] = i;
        search->rates[i] = INFINITY;
    }
}

static void add_to_bundle(struct search *search, int question)
{
    int entry = search->entry_of[question];

    if (search->taken[entry] || search->marks[entry] == search->mark ||
        search->bundle_count > BUNDLE_MOST)
        return;
    search->marks[entry] = search->mark;
    search->bundle[search->bundle_count++] = question;
}

/* The entry and everything it waits for, directly or not, that is not yet taken. Returns its days;
 * INFINITY if it is too large. */
static double gather(struct search *search, int entry)
{
    const struct remediation *rows = search->results->remediation;
    double days = 0;

    search->mark++;
    search->bundle_count = 0;
    add_to_bundle(search, rows[entry].question);
    for (int i = 0; i < search->bundle_count; i++) {
        const struct remediation *member = &rows[search->entry_of[search->bundle[i]]];

        days += member->effort_days;
        for (int k = 0; k < member->after.count; k++)
            add_to_bundle(search, member->after.at[k]);
    }
    return search->bundle_count > BUNDLE_MOST ? INFINITY : days;
}

/* How much the gathered bundle gains. */
static double gain_of_bundle(struct search *search)
{
    double before = gauge_value(&search->gauge);
    double after;

    gauge_plan(&search->gauge, search->bundle, search->bundle_count, true);
    after = gauge_value(&search->gauge);
    gauge_plan(&search->gauge, search->bundle, search->bundle_count, false);
    return after - before;
}

/* Gain per day of an entry's bundle; below 0 if it is too large. */
static double rate_of(struct search *search, int entry)
{
    double days = gather(search, entry);

    return isinf(days) ? -1 : gain_of_bundle(search) / days;
}

static int highest_rate(const struct search *search)
{
    double highest = 0;
    int best = NONE;

    for (int i = 0; i < search->results->remediation_count; i++)
        if (!search->taken[i] && !search->passed[i] && search->rates[i] >= highest &&
            (best == NONE || search->rates[i] > highest)) {
            highest = search->rates[i];
            best = i;
        }
    return best;
}

/* The entry whose bundle gains most per day. A rate is computed anew only when it leads: what
 * others of its item have gained meanwhile mostly lowers it. */
static int next_entry(struct search *search)
{
    for (;;) {
        int best = highest_rate(search);
        double rate;

        if (best == NONE)
            return NONE;
        rate = rate_of(search, best);
        if (rate >= search->rates[best] - 1e-12)
            return best;
        search->rates[best] = rate;
    }
}

/* What waits for something just taken, directly or by few steps, has a lighter bundle now.
 * Prerequisites stand first, so that one pass sees them. */
static void refresh_rates(struct search *search)
{
    int mark = search->mark;
    int room = BUNDLE_MOST;

    for (int i = 0; i < search->results->remediation_count; i++) {
        const struct remediation *entry = &search->results->remediation[i];
        bool lighter = false;
        bool ready = true;

        for (int k = 0; k < entry->after.count; k++) {
            int before = search->entry_of[entry->after.at[k]];

            lighter |= search->marks[before] == mark;
            ready &= search->taken[before];
        }
        if (!lighter || search->taken[i] || (room == 0 && !ready))
            continue;
        room -= room > 0;
        search->marks[i] = mark;
        search->rates[i] = INFINITY;
        search->passed[i] = false;
    }
}

/* Counts, for what an entry waits for, that it is taken (1) or not any more (-1). */
static void count_wants(struct search *search, int entry, int by)
{
    const struct index_list *after = &search->results->remediation[entry].after;

    for (int i = 0; i < after->count; i++)
        search->wanted_by[search->entry_of[after->at[i]]] += by;
}

static void take(struct search *search, int entry)
{
    search->days += gather(search, entry);
    gauge_plan(&search->gauge, search->bundle, search->bundle_count, true);
    for (int i = 0; i < search->bundle_count; i++) {
        int member = search->entry_of[search->bundle[i]];

        search->taken[member] = true;
        count_wants(search, member, 1);
    }
    refresh_rates(search);
}

/* Gives an entry back if nothing waits for it and the target still holds. */
static bool drop(struct search *search, int entry, double target)
{
    int question = search->results->remediation[entry].question;

    if (!search->taken[entry] || search->wanted_by[entry] > 0)
        return false;
    gauge_plan(&search->gauge, &question, 1, false);
    if (!at_least(gauge_value(&search->gauge), target)) {
        gauge_plan(&search->gauge, &question, 1, true);
        return false;
    }
    search->taken[entry] = false;
    count_wants(search, entry, -1);
    return true;
}

struct price {
    double days;
    int entry;
};

static int compare_prices(const void *a, const void *b)
{
    const struct price *left = a;
    const struct price *right = b;

    if (left->days != right->days)
        return left->days > right->days ? -1 : 1;
    return (left->entry < right->entry) - (left->entry > right->entry);
}

/* Dearest first; what was waited for may come free later, hence again while something goes. */
static void drop_what_is_not_needed(struct search *search, double target, struct arena *arena)
{
    int count = search->results->remediation_count;
    struct price *prices = ARENA_ARRAY(arena, struct price, count);
    bool dropped = true;

    for (int i = 0; i < count; i++)
        prices[i] = (struct price){search->results->remediation[i].effort_days, i};
    if (count > 0)
        qsort(prices, (size_t)count, sizeof *prices, compare_prices);
    for (int pass = 0; dropped && pass < PASSES_MOST; pass++) {
        dropped = false;
        for (int i = 0; i < count; i++)
            dropped |= drop(search, prices[i].entry, target);
    }
}

static void write_way(struct way *way, const struct search *search)
{
    const struct results *results = search->results;

    way->questions = ARENA_ARRAY(&way->arena, int, results->remediation_count);
    for (int i = 0; i < results->remediation_count; i++) {
        if (!search->taken[i])
            continue;
        way->questions[way->count++] = results->remediation[i].question;
        way->effort_days += results->remediation[i].effort_days;
    }
    way->to = gauge_value(&search->gauge);
}

void way_cheapest(struct way *way, const struct results *results, enum measure measure,
                  double target)
{
    struct search search;
    int entry;

    *way = (struct way){0};
    search_init(&search, results, measure, &way->arena);
    way->from = gauge_value(&search.gauge);
    while (!at_least(gauge_value(&search.gauge), target) && (entry = next_entry(&search)) != NONE)
        take(&search, entry);
    way->reached = at_least(gauge_value(&search.gauge), target);
    if (way->reached)
        drop_what_is_not_needed(&search, target, &way->arena);
    write_way(way, &search);
}

/* The entry whose bundle alone gains most and fits; NONE. */
static int best_alone(struct search *search, double days)
{
    double most = 0;
    int best = NONE;

    for (int i = 0; i < search->results->remediation_count; i++) {
        double gain;

        if (!at_most(gather(search, i), days))
            continue;
        gain = gain_of_bundle(search);
        if (gain > most) {
            most = gain;
            best = i;
        }
    }
    return best;
}

static void take_what_fits(struct search *search, double days)
{
    int entry;

    while ((entry = next_entry(search)) != NONE) {
        if (at_most(search->days + gather(search, entry), days))
            take(search, entry);
        else
            search->passed[entry] = true;
    }
}

void way_best(struct way *way, const struct results *results, enum measure measure, double days)
{
    struct search many;
    struct search one;
    int entry;

    *way = (struct way){.reached = true};
    search_init(&many, results, measure, &way->arena);
    search_init(&one, results, measure, &way->arena);
    way->from = gauge_value(&many.gauge);
    take_what_fits(&many, days);
    entry = best_alone(&one, days);
    if (entry != NONE)
        take(&one, entry);
    write_way(way, gauge_value(&one.gauge) > gauge_value(&many.gauge) + 1e-12 ? &one : &many);
}

void way_release(struct way *way)
{
    arena_release(&way->arena);
    *way = (struct way){0};
}
