/* SPDX-License-Identifier: MIT
 *
 * way.c - see way.h. */
#include "model/way.h"

#include <math.h>
#include <string.h>

/* A way while it is looked for. Entries are those of the remediation, by index. */
struct search {
    const struct results *results;
    struct gauge gauge;
    int *entry_of; /* of a question; NONE */
    bool *taken;   /* by entry */
    bool *passed;  /* by entry: does not fit any more */
    double *rates; /* gain per day of the bundle, as last computed */
    int *bundle;   /* an entry and what it waits for, not yet taken */
    int bundle_count;
    int *marks; /* by entry: the last bundle that it was in */
    int mark;
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
    search->bundle = ARENA_ARRAY(arena, int, count);
    search->marks = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < questions; i++)
        search->entry_of[i] = NONE;
    for (int i = 0; i < count; i++)
        search->entry_of[results->remediation[i].question] = i;
}

static void add_to_bundle(struct search *search, int entry)
{
    if (search->taken[entry] || search->marks[entry] == search->mark)
        return;
    search->marks[entry] = search->mark;
    search->bundle[search->bundle_count++] = entry;
}

/* The entry and everything it waits for, directly or not, that is not yet taken; its days. */
static double gather(struct search *search, int entry)
{
    double days = 0;

    search->mark++;
    search->bundle_count = 0;
    add_to_bundle(search, entry);
    for (int i = 0; i < search->bundle_count; i++) {
        const struct remediation *member = &search->results->remediation[search->bundle[i]];

        days += member->effort_days;
        for (int k = 0; k < member->after.count; k++)
            add_to_bundle(search, search->entry_of[member->after.at[k]]);
    }
    return days;
}

static void plan_bundle(struct search *search, bool planned)
{
    for (int i = 0; i < search->bundle_count; i++)
        gauge_plan(&search->gauge, search->results->remediation[search->bundle[i]].question,
                   planned);
}

/* How much the gathered bundle gains. */
static double gain_of_bundle(struct search *search)
{
    double before = gauge_value(&search->gauge);
    double after;

    plan_bundle(search, true);
    after = gauge_value(&search->gauge);
    plan_bundle(search, false);
    return after - before;
}

static double rate_of(struct search *search, int entry)
{
    double days = gather(search, entry);

    return gain_of_bundle(search) / days;
}

static int highest_rate(const struct search *search)
{
    int best = NONE;

    for (int i = 0; i < search->results->remediation_count; i++)
        if (!search->taken[i] && !search->passed[i] &&
            (best == NONE || search->rates[i] > search->rates[best]))
            best = i;
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

/* What waits for something just taken, directly or not, has a lighter bundle now. Prerequisites
 * stand first, so that one pass reaches everything. */
static void refresh_rates(struct search *search)
{
    int mark = search->mark;

    for (int i = 0; i < search->results->remediation_count; i++) {
        const struct remediation *entry = &search->results->remediation[i];
        bool lighter = false;

        for (int k = 0; k < entry->after.count; k++)
            lighter |= search->marks[search->entry_of[entry->after.at[k]]] == mark;
        if (!lighter)
            continue;
        search->marks[i] = mark;
        search->rates[i] = INFINITY;
        search->passed[i] = false;
    }
}

static void take(struct search *search, int entry)
{
    search->days += gather(search, entry);
    plan_bundle(search, true);
    for (int i = 0; i < search->bundle_count; i++)
        search->taken[search->bundle[i]] = true;
    refresh_rates(search);
}

static bool is_waited_for(const struct search *search, int entry)
{
    int question = search->results->remediation[entry].question;

    for (int i = entry + 1; i < search->results->remediation_count; i++) {
        const struct index_list *after = &search->results->remediation[i].after;

        for (int k = 0; search->taken[i] && k < after->count; k++)
            if (after->at[k] == question)
                return true;
    }
    return false;
}

/* Gives an entry back if the target still holds without it. */
static bool drop(struct search *search, int entry, double target)
{
    const struct remediation *row = &search->results->remediation[entry];

    gauge_plan(&search->gauge, row->question, false);
    if (!at_least(gauge_value(&search->gauge), target)) {
        gauge_plan(&search->gauge, row->question, true);
        return false;
    }
    search->taken[entry] = false;
    search->days -= row->effort_days;
    return true;
}

static int dearest(const struct search *search, const bool *tried)
{
    const struct remediation *rows = search->results->remediation;
    int best = NONE;

    for (int i = 0; i < search->results->remediation_count; i++)
        if (search->taken[i] && !tried[i] &&
            (best == NONE || rows[i].effort_days > rows[best].effort_days))
            best = i;
    return best;
}

/* Dearest first; what is waited for may come free later, hence again while something goes. */
static void drop_what_is_not_needed(struct search *search, double target, struct arena *arena)
{
    size_t count = (size_t)search->results->remediation_count;
    bool *tried = ARENA_ARRAY(arena, bool, count);
    bool dropped = true;

    while (dropped) {
        int entry;

        dropped = false;
        memset(tried, 0, count * sizeof *tried);
        while ((entry = dearest(search, tried)) != NONE) {
            tried[entry] = true;
            if (!is_waited_for(search, entry))
                dropped |= drop(search, entry, target);
        }
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

static void forget_rates(struct search *search)
{
    for (int i = 0; i < search->results->remediation_count; i++)
        search->rates[i] = INFINITY;
}

void way_cheapest(struct way *way, const struct results *results, enum measure measure,
                  double target)
{
    struct search search;
    int entry;

    *way = (struct way){0};
    search_init(&search, results, measure, &way->arena);
    way->from = gauge_value(&search.gauge);
    forget_rates(&search);
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
    forget_rates(&many);
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
