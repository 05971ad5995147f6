/* SPDX-License-Identifier: MIT
 *
 * verdict.c - stoppers, patterns and the verdict of finding.h. */
#include "model/finding.h"

#include <math.h>

/* Open if an applicable question is at 0 points, else unknown if one is open, else clear. */
static void add_to_stopper(const struct results *results, int question,
                           struct stopper_result *stopper)
{
    const struct level *levels = results->questionnaire->levels;
    int rating = results->assessment->answers[question].rating;

    stopper->questions.at[stopper->questions.count++] = question;
    if (stopper->state == STOPPER_OUT)
        stopper->state = STOPPER_CLEAR;
    if (results->standings[question] == STANDING_RATED) {
        if (levels[rating].points == 0)
            stopper->state = STOPPER_OPEN;
    } else if (stopper->state == STOPPER_CLEAR) {
        stopper->state = STOPPER_UNKNOWN;
    }
}

/* Room for every question that carries one. */
static void make_stoppers(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    int *lengths = ARENA_ARRAY(&results->arena, int, questionnaire->stopper_count);

    results->stoppers =
        ARENA_ARRAY(&results->arena, struct stopper_result, questionnaire->stopper_count);
    for (int i = 0; i < questionnaire->question_count; i++)
        if (questionnaire->questions[i].stopper != NONE)
            lengths[questionnaire->questions[i].stopper]++;
    for (int i = 0; i < questionnaire->stopper_count; i++)
        results->stoppers[i].questions.at = ARENA_ARRAY(&results->arena, int, lengths[i]);
}

void finding_stoppers(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    if (results->stoppers == NULL)
        make_stoppers(results);
    for (int i = 0; i < questionnaire->stopper_count; i++) {
        results->stoppers[i].state = STOPPER_OUT;
        results->stoppers[i].questions.count = 0;
    }
    for (int i = 0; i < questionnaire->question_count; i++) {
        int stopper = questionnaire->questions[i].stopper;

        if (stopper != NONE && results->standings[i] != STANDING_OUT)
            add_to_stopper(results, i, &results->stoppers[stopper]);
    }
}

/* A bound is inclusive; a figure that is null holds nothing. */
static bool condition_holds(const struct results *results, const struct condition *condition)
{
    const struct cell *whole;
    const struct cell *facets;
    double score;

    if (condition->item != NONE) {
        whole = &results->items[condition->item].whole;
        facets = results->items[condition->item].facets;
    } else {
        whole = &results->sections[condition->section].whole;
        facets = results->sections[condition->section].facets;
    }
    score = (condition->facet == NONE ? whole : &facets[condition->facet])->figure.score;
    return !isnan(score) && (isnan(condition->at_least) || at_least(score, condition->at_least)) &&
           (isnan(condition->at_most) || at_most(score, condition->at_most));
}

static bool pattern_holds(const struct results *results, const struct pattern *pattern)
{
    for (int i = 0; i < pattern->condition_count; i++)
        if (!condition_holds(results, &pattern->conditions[i]))
            return false;
    return true;
}

void finding_patterns(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    results->patterns = ARENA_ARRAY(&results->arena, bool, questionnaire->pattern_count);
    for (int i = 0; i < questionnaire->pattern_count; i++)
        results->patterns[i] = pattern_holds(results, &questionnaire->patterns[i]);
}

static bool looks_at(const struct pattern *pattern, int item, int section)
{
    for (int i = 0; i < pattern->condition_count; i++) {
        const struct condition *condition = &pattern->conditions[i];

        if (condition->item != NONE ? condition->item == item : condition->section == section)
            return true;
    }
    return false;
}

void finding_patterns_of(struct results *results, int item)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    int section = questionnaire->items[item].section;

    for (int i = 0; i < questionnaire->pattern_count; i++)
        if (looks_at(&questionnaire->patterns[i], item, section))
            results->patterns[i] = pattern_holds(results, &questionnaire->patterns[i]);
}

/* Not ready if some item's finding_best is major; else undetermined if some finding is major, or a
 * mandatory item has an open question; else conditional if some finding is minor; else ready. */
void finding_verdict(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    bool surely_major = false;
    bool undetermined = results->findings[GRADE_MAJOR] > 0;

    for (int i = 0; i < questionnaire->item_count; i++) {
        const struct item_result *item = &results->items[i];

        surely_major |= item->finding_best == GRADE_MAJOR;
        undetermined |= questionnaire->items[i].mandatory && item->whole.counts.open > 0;
    }
    if (results->whole.counts.applicable == 0)
        results->verdict = VERDICT_NONE;
    else if (surely_major)
        results->verdict = VERDICT_NOT_READY;
    else if (undetermined)
        results->verdict = VERDICT_UNDETERMINED;
    else
        results->verdict = results->findings[GRADE_MINOR] > 0 ? VERDICT_CONDITIONAL : VERDICT_READY;
}
