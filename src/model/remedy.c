/* SPDX-License-Identifier: MIT
 *
 * remedy.c - see remedy.h. */
#include "model/remedy.h"

#include <stdlib.h>

/* The remediation while it is made: entries in questionnaire order, and how they wait for each
 * other. Waves and urgencies travel along the edges once each, so that time is linear. */
struct plan {
    struct results *results;
    struct remediation *entries;
    double *rates;   /* gain per effort day, by entry */
    int *place;      /* entry of a question; NONE */
    int *waiting;    /* how many prerequisites are not yet placed, by entry */
    int *first;      /* where the dependants of an entry begin; one more than entries */
    int *dependants; /* entries */
    int *sequence;   /* entries, prerequisites first */
    int count;
};

static bool needs_work(const struct results *results, int question)
{
    int rating = results->assessment->answers[question].rating;

    if (results->standings[question] == STANDING_RATED)
        return rating != questionnaire_highest(results->questionnaire);
    return results->standings[question] == STANDING_OPEN;
}

static void choose_entries(struct plan *plan)
{
    struct results *results = plan->results;
    int questions = results->questionnaire->question_count;

    plan->place = ARENA_ARRAY(&results->arena, int, questions);
    for (int i = 0; i < questions; i++)
        plan->place[i] = needs_work(results, i) ? plan->count++ : NONE;
    plan->entries = ARENA_ARRAY(&results->arena, struct remediation, plan->count);
    plan->rates = ARENA_ARRAY(&results->arena, double, plan->count);
    for (int i = 0; i < questions; i++)
        if (plan->place[i] != NONE)
            plan->entries[plan->place[i]].question = i;
}

/* What one unit of question weight at full value is worth, in percentage points of the whole's low,
 * by item: its share of the item, times the item's of the section, times the section's of the
 * whole. */
static double *worths(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    double *items = ARENA_ARRAY(&results->arena, double, questionnaire->item_count);
    double *sections = ARENA_ARRAY(&results->arena, double, questionnaire->section_count);
    double whole = 0;

    for (int i = 0; i < questionnaire->question_count; i++)
        if (results->standings[i] != STANDING_OUT)
            items[questionnaire->questions[i].item] += questionnaire->questions[i].weight;
    for (int i = 0; i < questionnaire->item_count; i++)
        if (items[i] > 0)
            sections[questionnaire->items[i].section] += questionnaire->items[i].weight;
    for (int s = 0; s < questionnaire->section_count; s++)
        if (sections[s] > 0)
            whole += questionnaire->sections[s].weight;
    for (int i = 0; i < questionnaire->item_count; i++) {
        int s = questionnaire->items[i].section;

        if (items[i] > 0)
            items[i] = 100 * (questionnaire->items[i].weight / sections[s]) *
                       (questionnaire->sections[s].weight / whole) / items[i];
    }
    return items;
}

/* What is missing to the highest level, as a share of it. */
static double missing(const struct results *results, int question)
{
    const struct level *levels = results->questionnaire->levels;
    int highest = levels[questionnaire_highest(results->questionnaire)].points;
    int rating = results->assessment->answers[question].rating;

    if (results->standings[question] == STANDING_OPEN)
        return 1;
    return (double)(highest - levels[rating].points) / highest;
}

/* Severity: the finding of its item. Gain: how far the whole's low rises if this question alone
 * reaches the highest level. Effort: the remedy's, times what is missing; that share cancels out
 * of the gain per day, which is why it does not stand in the rate. */
static void fill_entries(struct plan *plan)
{
    struct results *results = plan->results;
    const double *worth = worths(results);

    for (int i = 0; i < plan->count; i++) {
        struct remediation *entry = &plan->entries[i];
        const struct question *question = &results->questionnaire->questions[entry->question];
        double share = missing(results, entry->question);
        double full = worth[question->item] * question->weight;

        entry->open = results->standings[entry->question] == STANDING_OPEN;
        entry->severity = entry->urgency = results->items[question->item].finding;
        entry->gain = full * share;
        entry->effort_days = question->remedy.effort_days * share;
        entry->wave = 1;
        plan->rates[i] = rounded_to_nine(full / question->remedy.effort_days);
        results->effort_days += entry->effort_days;
    }
}

/* The remedy's prerequisites that are themselves in the list, in the file's order, each once.
 * `taken` knows the last entry that took a question, plus one. */
static void link_entry(struct plan *plan, int index, int *taken)
{
    struct remediation *entry = &plan->entries[index];
    const struct index_list *after =
        &plan->results->questionnaire->questions[entry->question].remedy.after;

    entry->after.at = ARENA_ARRAY(&plan->results->arena, int, after->count);
    for (int i = 0; i < after->count; i++) {
        int question = after->at[i];

        if (plan->place[question] == NONE || taken[question] == index + 1)
            continue;
        taken[question] = index + 1;
        entry->after.at[entry->after.count++] = question;
        plan->first[plan->place[question] + 1]++;
    }
    plan->waiting[index] = entry->after.count;
}

static void link_entries(struct plan *plan)
{
    struct arena *arena = &plan->results->arena;
    int *taken = ARENA_ARRAY(arena, int, plan->results->questionnaire->question_count);
    int *filled = ARENA_ARRAY(arena, int, plan->count);

    plan->first = ARENA_ARRAY(arena, int, plan->count + 1);
    plan->waiting = ARENA_ARRAY(arena, int, plan->count);
    for (int i = 0; i < plan->count; i++)
        link_entry(plan, i, taken);
    for (int i = 0; i < plan->count; i++)
        plan->first[i + 1] += plan->first[i];
    plan->dependants = ARENA_ARRAY(arena, int, plan->first[plan->count]);
    for (int i = 0; i < plan->count; i++) {
        const struct index_list *after = &plan->entries[i].after;

        for (int k = 0; k < after->count; k++) {
            int place = plan->place[after->at[k]];

            plan->dependants[plan->first[place] + filled[place]++] = i;
        }
    }
}

/* Wave: 1, or 1 + the largest wave among `after`. */
static void place_waves(struct plan *plan)
{
    int placed = 0;

    plan->sequence = ARENA_ARRAY(&plan->results->arena, int, plan->count);
    for (int i = 0; i < plan->count; i++)
        if (plan->waiting[i] == 0)
            plan->sequence[placed++] = i;
    for (int next = 0; next < placed; next++) {
        int from = plan->sequence[next];

        for (int k = plan->first[from]; k < plan->first[from + 1]; k++) {
            int to = plan->dependants[k];

            if (plan->entries[to].wave <= plan->entries[from].wave)
                plan->entries[to].wave = plan->entries[from].wave + 1;
            if (--plan->waiting[to] == 0)
                plan->sequence[placed++] = to;
        }
    }
}

/* Urgency: the worst severity among itself and all entries that depend on it. Dependants stand
 * behind in the sequence, so that going backwards sees them complete. */
static void spread_urgency(struct plan *plan)
{
    for (int i = plan->count - 1; i >= 0; i--) {
        struct remediation *entry = &plan->entries[plan->sequence[i]];

        for (int k = 0; k < entry->after.count; k++) {
            struct remediation *before = &plan->entries[plan->place[entry->after.at[k]]];

            if (entry->urgency < before->urgency)
                before->urgency = entry->urgency;
        }
    }
}

struct rank {
    enum grade urgency;
    int wave;
    double rate;
    int entry;
};

/* By urgency, then wave, then gain per effort day, largest first, then questionnaire order. */
static int compare_ranks(const void *a, const void *b)
{
    const struct rank *left = a;
    const struct rank *right = b;

    if (left->urgency != right->urgency)
        return left->urgency < right->urgency ? -1 : 1;
    if (left->wave != right->wave)
        return left->wave < right->wave ? -1 : 1;
    if (left->rate != right->rate)
        return left->rate > right->rate ? -1 : 1;
    return (left->entry > right->entry) - (left->entry < right->entry);
}

static void sort_entries(struct plan *plan)
{
    struct arena *arena = &plan->results->arena;
    struct rank *ranks = ARENA_ARRAY(arena, struct rank, plan->count);
    struct remediation *sorted = ARENA_ARRAY(arena, struct remediation, plan->count);

    for (int i = 0; i < plan->count; i++)
        ranks[i] =
            (struct rank){plan->entries[i].urgency, plan->entries[i].wave, plan->rates[i], i};
    if (plan->count > 0)
        qsort(ranks, (size_t)plan->count, sizeof *ranks, compare_ranks);
    for (int i = 0; i < plan->count; i++)
        sorted[i] = plan->entries[ranks[i].entry];
    plan->results->remediation = sorted;
    plan->results->remediation_count = plan->count;
}

void remedy_compute(struct results *results)
{
    struct plan plan = {.results = results};

    choose_entries(&plan);
    fill_entries(&plan);
    link_entries(&plan);
    place_waves(&plan);
    spread_urgency(&plan);
    sort_entries(&plan);
}
