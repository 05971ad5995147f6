/* SPDX-License-Identifier: MIT
 *
 * plan.c - see plan.h.
 */
#include "model/plan.h"

#include "base/mem.h"

enum { POINTS = 100 };

/* The actions by their place in the remediation. */
struct choosing {
    const struct results *results;
    int *entry_of; /* by question: place in the remediation, NONE */
    bool *chosen;  /* by place */
    bool *in;      /* by place: of the bundle at hand */
    int *bundle;   /* the places of the bundle */
    double gain, days;
};

/* An action with everything that it waits for and that is not chosen yet. */
struct bundle {
    int count;
    double gain, days;
};

static void begin(struct choosing *choosing, const struct results *results)
{
    size_t count = (size_t)results->remediation_count + 1;
    size_t questions = (size_t)results->questionnaire->question_count + 1;

    *choosing = (struct choosing){results,
                                  mem_alloc(questions, sizeof *choosing->entry_of),
                                  mem_alloc(count, sizeof *choosing->chosen),
                                  mem_alloc(count, sizeof *choosing->in),
                                  mem_alloc(count, sizeof *choosing->bundle),
                                  0,
                                  0};
    for (int q = 0; q < results->questionnaire->question_count; q++)
        choosing->entry_of[q] = NONE;
    for (int i = 0; i < results->remediation_count; i++)
        choosing->entry_of[results->remediation[i].question] = i;
}

static void take_in(struct choosing *choosing, int place, struct bundle *bundle)
{
    if (place == NONE || choosing->chosen[place] || choosing->in[place])
        return;
    choosing->in[place] = true;
    choosing->bundle[bundle->count++] = place;
}

/* Puts the places into choosing->bundle. */
static struct bundle bundle_of(struct choosing *choosing, int place)
{
    struct bundle bundle = {0, 0, 0};

    take_in(choosing, place, &bundle);
    for (int i = 0; i < bundle.count; i++) {
        const struct remediation *entry = &choosing->results->remediation[choosing->bundle[i]];

        bundle.gain += entry->gain;
        bundle.days += entry->effort_days;
        for (int a = 0; a < entry->after.count; a++)
            take_in(choosing, choosing->entry_of[entry->after.at[a]], &bundle);
    }
    for (int i = 0; i < bundle.count; i++)
        choosing->in[choosing->bundle[i]] = false;
    return bundle;
}

static void choose(struct choosing *choosing, int place)
{
    struct bundle bundle = bundle_of(choosing, place);

    for (int i = 0; i < bundle.count; i++)
        choosing->chosen[choosing->bundle[i]] = true;
    choosing->gain += bundle.gain;
    choosing->days += bundle.days;
}

/* The bundle with the most gain a day among those of at most `days`; NONE. */
static int best(struct choosing *choosing, double days)
{
    int found = NONE;
    double most = 0;

    for (int i = 0; i < choosing->results->remediation_count; i++) {
        struct bundle bundle;

        if (choosing->chosen[i])
            continue;
        bundle = bundle_of(choosing, i);
        if (!at_most(bundle.days, days) || !above(bundle.gain / bundle.days, most))
            continue;
        most = bundle.gain / bundle.days;
        found = i;
    }
    return found;
}

static double low_with(const struct choosing *choosing)
{
    return choosing->results->whole.figure.low + choosing->gain / POINTS;
}

static bool waited_for(const struct choosing *choosing, int place)
{
    int question = choosing->results->remediation[place].question;

    for (int i = place + 1; i < choosing->results->remediation_count; i++)
        for (int a = 0; choosing->chosen[i] && a < choosing->results->remediation[i].after.count;
             a++)
            if (choosing->results->remediation[i].after.at[a] == question)
                return true;
    return false;
}

/* Takes out what the goal is reached without, the last ones first. */
static void prune(struct choosing *choosing, double target)
{
    for (int i = choosing->results->remediation_count - 1; i >= 0; i--) {
        const struct remediation *entry = &choosing->results->remediation[i];

        if (!choosing->chosen[i] || waited_for(choosing, i) ||
            !at_least(low_with(choosing) - entry->gain / POINTS, target))
            continue;
        choosing->chosen[i] = false;
        choosing->gain -= entry->gain;
        choosing->days -= entry->effort_days;
    }
}

static void finish(struct choosing *choosing, double target, struct plan *plan)
{
    plan->count = 0;
    for (int q = 0; q < choosing->results->questionnaire->question_count; q++) {
        int place = choosing->entry_of[q];

        plan->planned[q] = place != NONE && choosing->chosen[place];
        plan->count += plan->planned[q];
    }
    plan->effort_days = choosing->days;
    plan->low = low_with(choosing);
    plan->reached = at_least(plan->low, target);
    mem_free(choosing->entry_of);
    mem_free(choosing->chosen);
    mem_free(choosing->in);
    mem_free(choosing->bundle);
}

void plan_goal(const struct results *results, double target, struct plan *plan)
{
    struct choosing choosing;
    int place;

    begin(&choosing, results);
    while (!at_least(low_with(&choosing), target) &&
           (place = best(&choosing, results->effort_days + 1)) != NONE)
        choose(&choosing, place);
    prune(&choosing, target);
    finish(&choosing, target, plan);
}

void plan_budget(const struct results *results, double days, struct plan *plan)
{
    struct choosing choosing;
    int place;

    begin(&choosing, results);
    while ((place = best(&choosing, days - choosing.days)) != NONE)
        choose(&choosing, place);
    finish(&choosing, 0, plan);
}
