/* SPDX-License-Identifier: MIT
 *
 * finding.c - see finding.h. */
#include "model/finding.h"

#include "base/utf8.h"

#include <math.h>

static const double major_limit = 0.15;
static const double minor_limit_mandatory = 0.85;
static const double minor_limit_other = 0.50;

/* Worst takes what is open for nothing, best for everything. */
enum outlook { WORST, BEST, OUTLOOK_COUNT };

static double figure_at(const struct cell *cell, enum outlook outlook)
{
    return outlook == WORST ? cell->figure.low : cell->figure.high;
}

/* "Every applicable item of its section has x <= 0.15", on either figure. */
struct section_low {
    bool holds[OUTLOOK_COUNT];
};

static struct section_low section_low_of(const struct results *results, int section)
{
    const struct section *row = &results->questionnaire->sections[section];
    struct section_low low = {
        {true, true}
    };

    for (int i = row->first_item; i < row->first_item + row->item_count; i++) {
        const struct cell *cell = &results->items[i].whole;

        for (int o = WORST; cell->counts.applicable > 0 && o < OUTLOOK_COUNT; o++)
            low.holds[o] &= at_most(figure_at(cell, (enum outlook)o), major_limit);
    }
    return low;
}

/* A critical question at 0 points; an open one counts as that in the worst case. */
static bool stops(const struct results *results, int question, enum outlook outlook)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    int rating = results->assessment->answers[question].rating;

    if (questionnaire->questions[question].stopper == NONE)
        return false;
    if (results->standings[question] == STANDING_OPEN)
        return outlook == WORST;
    return results->standings[question] == STANDING_RATED &&
           questionnaire->levels[rating].points == 0;
}

static bool is_stopped(const struct results *results, const struct item *item, enum outlook outlook)
{
    for (int i = item->first_question; i < item->first_question + item->question_count; i++)
        if (stops(results, i, outlook))
            return true;
    return false;
}

static double minor_limit(const struct item *item)
{
    return item->mandatory ? minor_limit_mandatory : minor_limit_other;
}

/* The first column of the table in docs/scoring.md that holds wins. */
static enum grade suggest(const struct results *results, int index, const struct section_low *low,
                          enum outlook outlook)
{
    const struct item *item = &results->questionnaire->items[index];
    double x = figure_at(&results->items[index].whole, outlook);
    bool major = item->mandatory ? at_most(x, major_limit) || is_stopped(results, item, outlook)
                                 : low->holds[outlook];

    if (major)
        return GRADE_MAJOR;
    if (at_most(x, minor_limit(item)))
        return GRADE_MINOR;
    return below(x, 1) ? GRADE_OFI : GRADE_CONFORM;
}

static void add_fact(struct item_result *out, struct fact fact)
{
    out->because[out->because_count++] = fact;
}

static void add_stopper_facts(const struct results *results, const struct item *item,
                              struct item_result *out)
{
    for (int i = item->first_question; i < item->first_question + item->question_count; i++) {
        int rating = results->assessment->answers[i].rating;

        if (!stops(results, i, WORST))
            continue;
        if (results->standings[i] == STANDING_OPEN && rating != RATING_UNKNOWN)
            rating = RATING_NONE;
        add_fact(
            out,
            (struct fact){
                .rule = RULE_STOPPER, .question = i, .rating = rating, .value = NAN, .limit = NAN});
    }
}

static void add_figure_fact(struct item_result *out, enum rule rule, double limit)
{
    add_fact(out, (struct fact){.rule = rule,
                                .question = NONE,
                                .rating = RATING_NONE,
                                .figure = "low",
                                .value = out->whole.figure.low,
                                .limit = limit});
}

/* Every fact that made the suggestion what it is: critical questions, then the figure. */
static void add_suggestion_facts(const struct results *results, const struct item *item,
                                 struct item_result *out)
{
    switch (out->suggested) {
    case GRADE_MAJOR:
        if (!item->mandatory) {
            add_figure_fact(out, RULE_SECTION_AT_MOST, major_limit);
            return;
        }
        add_stopper_facts(results, item, out);
        if (at_most(out->whole.figure.low, major_limit))
            add_figure_fact(out, RULE_AT_MOST, major_limit);
        return;
    case GRADE_MINOR:
        add_figure_fact(out, RULE_AT_MOST, minor_limit(item));
        return;
    case GRADE_OFI:
        add_figure_fact(out, RULE_BELOW, 1);
        return;
    case GRADE_CONFORM:
        add_figure_fact(out, RULE_CONFORM, 1);
        return;
    case GRADE_NONE:
        return;
    }
}

/* The assessor's grade, with a reason that is not blank, replaces both. */
static void apply_override(const struct override *override, struct item_result *out)
{
    out->overridden =
        override->present && override->grade != GRADE_NONE && !utf8_blank(override->reason);
    if (!out->overridden)
        return;
    out->finding = out->finding_best = override->grade;
    add_fact(out, (struct fact){.rule = RULE_ASSESSOR,
                                .question = NONE,
                                .rating = RATING_NONE,
                                .value = NAN,
                                .limit = NAN,
                                .reason = override->reason});
}

static int critical_count(const struct questionnaire *questionnaire, const struct item *item)
{
    int count = 0;

    for (int i = item->first_question; i < item->first_question + item->question_count; i++)
        count += questionnaire->questions[i].stopper != NONE;
    return count;
}

/* What is there from before is forgotten, but for the room for facts. */
static void forget_finding(struct results *results, struct item_result *out)
{
    if (out->finding != GRADE_NONE)
        results->findings[out->finding]--;
    out->finding = out->finding_best = GRADE_NONE;
    out->suggested = out->suggested_best = GRADE_NONE;
    out->overridden = out->provisional = false;
    out->because_count = 0;
}

static void judge_item(struct results *results, int index, const struct section_low *low)
{
    const struct item *item = &results->questionnaire->items[index];
    struct item_result *out = &results->items[index];

    forget_finding(results, out);
    if (out->whole.counts.applicable == 0)
        return;
    if (out->because == NULL)
        out->because = ARENA_ARRAY(&results->arena, struct fact,
                                   critical_count(results->questionnaire, item) + 2);
    out->finding = out->suggested = suggest(results, index, low, WORST);
    out->finding_best = out->suggested_best = suggest(results, index, low, BEST);
    apply_override(&results->assessment->overrides[index], out);
    add_suggestion_facts(results, item, out);
    out->provisional = out->finding != out->finding_best;
    results->findings[out->finding]++;
}

void finding_section(struct results *results, int section)
{
    const struct section *row = &results->questionnaire->sections[section];
    struct section_low low = section_low_of(results, section);

    for (int i = row->first_item; i < row->first_item + row->item_count; i++)
        judge_item(results, i, &low);
}

void finding_compute(struct results *results)
{
    for (int s = 0; s < results->questionnaire->section_count; s++)
        finding_section(results, s);
}
