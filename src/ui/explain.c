/* SPDX-License-Identifier: MIT
 *
 * explain.c - see explain.h.
 */
#include "ui/explain.h"

#include "report/words.h"
#include "ui/heat.h"

#include <math.h>

enum { CHANGES_MOST = 5 };

static enum role grade_role(enum grade grade)
{
    if (grade == GRADE_MAJOR)
        return ROLE_ERROR;
    if (grade == GRADE_MINOR)
        return ROLE_WARNING;
    return grade == GRADE_CONFORM ? ROLE_SUCCESS : ROLE_TITLE;
}

void explain_finding(struct page *page, const struct results *results, int item)
{
    const struct item_result *result = &results->items[item];
    struct text line = {0};

    page_pair(page, "Finding", grade_role(result->finding), grade_words(result->finding));
    if (result->provisional)
        page_pair(page, "At best", ROLE_BASE, grade_words(result->finding_best));
    if (result->overridden)
        page_pair(page, "Suggested", ROLE_BASE, grade_words(result->suggested));
    for (int i = 0; i < result->because_count; i++) {
        text_clear(&line);
        add_fact(&line, results, &result->because[i]);
        page_item(page, ROLE_BASE, text_string(&line));
    }
    if (result->paper_only)
        page_item(page, ROLE_WARNING,
                  "It is on paper only: written down, with hardly a record that it is done.");
    text_release(&line);
}

/* The rule that made the grade, as docs/scoring.md has it. */
static void explain_rule(struct page *page, const struct item *item)
{
    page_head(page, "The rule");
    page_add(page, ROLE_BASE,
             item->mandatory
                 ? "It is a mandatory requirement. Major: at most 15 %, or a critical question at "
                   "the lowest level. Minor: up to 85 %. Opportunity for improvement: below 100 %."
                 : "It may be excluded. Major: only if everything of its section is at most 15 %. "
                   "Minor: up to 50 %. Opportunity for improvement: below 100 %.");
    page_add(page, ROLE_BASE,
             "The finding is that of the low end, where everything open counts as not in place; at "
             "best it is that of the high end.");
}

/* The figure's three numbers in words. */
static void explain_cell(struct page *page, const struct cell *cell)
{
    struct text line = {0};

    if (cell->counts.applicable == 0) {
        page_add(page, ROLE_BASE,
                 "Nothing of it applies: it is excluded, of another role, or out of the depth "
                 "chosen. It leaves the score and is no gap.");
        return;
    }
    add_figure(&line, cell->figure);
    if (cell->band != BAND_NONE)
        text_format(&line, ", %s", heat_band_words(cell->band));
    page_pair(page, "Score", ROLE_TITLE, text_string(&line));
    text_clear(&line);
    add_percent(&line, counts_coverage(cell->counts));
    text_format(&line, ", %d of %d applicable questions rated", cell->counts.rated,
                cell->counts.applicable);
    if (cell->counts.unknown > 0)
        text_format(&line, ", %d asked and not known", cell->counts.unknown);
    if (cell->counts.carried > 0)
        text_format(&line, ", %d carried over and not confirmed", cell->counts.carried);
    page_pair(page, "Coverage", ROLE_BASE, text_string(&line));
    text_clear(&line);
    add_percent(&line, counts_confidence(cell->counts));
    text_add(&line, " of what is rated was seen, the rest is claimed");
    page_pair(page, "Confidence", ROLE_BASE, cell->counts.rated > 0 ? text_string(&line) : NULL);
    text_release(&line);
}

static void explain_range(struct page *page, const struct cell *cell)
{
    struct text line = {0};

    if (cell->counts.open == 0)
        return;
    text_format(&line, "%d open %s not counted in the score. ", cell->counts.open,
                cell->counts.open == 1 ? "question is" : "questions are");
    text_add(&line, "If all of it turned out as not in place, the figure would be ");
    add_percent(&line, cell->figure.low);
    text_add(&line, "; if as fully in place, ");
    add_percent(&line, cell->figure.high);
    text_add(&line, ".");
    page_add(page, ROLE_BASE, text_string(&line));
    text_release(&line);
}

/* Inputs */

static void explain_input(struct page *page, const struct results *results, int index)
{
    const struct questionnaire *all = results->questionnaire;
    const struct question *question = &all->questions[index];
    const struct answer *answer = &results->assessment->answers[index];
    struct text line = {0};

    text_format(&line, "%s", rating_words(all, answer));
    if (results->standings[index] == STANDING_OUT)
        text_add(&line, ": leaves the score");
    else if (results->standings[index] == STANDING_RATED)
        text_format(&line, ": %ld %%, %s", lround(all->levels[answer->rating].value * 100),
                    answer->seen ? "seen" : "claimed");
    else if (answer->carried)
        text_add(&line, ": carried over, open until confirmed");
    else if (answer->rating == RATING_NA)
        text_add(&line, ": does not count without a reason, or here at all, so it is open");
    if (!at_most(question->weight, 1) || below(question->weight, 1))
        text_format(&line, ", weight %g", question->weight);
    text_format(&line, " (%s)", all->facets[question->facet].label);
    if (question->stopper != NONE)
        text_add(&line, ", critical");
    page_pair(page, question->id,
              results->standings[index] == STANDING_RATED ? ROLE_BASE : ROLE_MUTED,
              text_string(&line));
    text_release(&line);
}

static void explain_child(struct page *page, const char *id, const char *title, double weight,
                          const struct cell *cell)
{
    enum { FIGURE = 18 }; /* "75 % (68 to 76 %)" and a gap: titles stand in a column */

    struct text line = {0};

    if (cell->counts.applicable == 0)
        text_add(&line, "not applicable");
    else if (cell->band == BAND_NONE)
        text_add(&line, "open");
    else
        add_figure(&line, cell->figure);
    text_format(&line, "%*s %s", line.length < FIGURE ? FIGURE - (int)line.length : 0, "", title);
    if (!at_most(weight, 1) || below(weight, 1))
        text_format(&line, ", weight %g", weight);
    page_pair(page, id, cell->band == BAND_NONE ? ROLE_MUTED : ROLE_BASE, text_string(&line));
    text_release(&line);
}

/* Stoppers and patterns */

static bool touches(const struct results *results, const struct index_list *questions, int item)
{
    for (int i = 0; i < questions->count; i++)
        if (item == NONE || results->questionnaire->questions[questions->at[i]].item == item)
            return true;
    return false;
}

static void explain_stopper(struct page *page, const struct results *results, int index)
{
    const struct stopper *stopper = &results->questionnaire->stoppers[index];
    const struct stopper_result *result = &results->stoppers[index];
    struct text line = {0};

    text_format(&line, "%s: %s", stopper_words(result->state), stopper->title);
    if (stopper->stage > 0)
        text_format(&line, " (stage %d)", stopper->stage);
    for (int i = 0; i < result->questions.count; i++)
        text_format(&line, "%s %s", i ? "," : ", by",
                    results->questionnaire->questions[result->questions.at[i]].id);
    page_item(page, result->state == STOPPER_OPEN ? ROLE_ERROR : ROLE_BASE, text_string(&line));
    text_release(&line);
}

void explain_stoppers(struct page *page, const struct results *results, int item)
{
    bool headed = false;

    for (int i = 0; i < results->questionnaire->stopper_count; i++) {
        const struct stopper_result *result = &results->stoppers[i];

        if (result->state == STOPPER_OUT || (item == NONE && result->state == STOPPER_CLEAR) ||
            !touches(results, &result->questions, item))
            continue;
        if (!headed)
            page_head(page, item == NONE ? "What stops a certification" : "Critical for");
        headed = true;
        explain_stopper(page, results, i);
    }
}

static bool condition_touches(const struct results *results, const struct pattern *pattern,
                              int item)
{
    for (int i = 0; i < pattern->condition_count; i++)
        if (item == NONE || pattern->conditions[i].item == item ||
            pattern->conditions[i].section == results->questionnaire->items[item].section)
            return true;
    return false;
}

void explain_patterns(struct page *page, const struct results *results, int item)
{
    bool headed = false;

    for (int i = 0; i < results->questionnaire->pattern_count; i++) {
        const struct pattern *pattern = &results->questionnaire->patterns[i];

        if (!results->patterns[i] || !condition_touches(results, pattern, item))
            continue;
        if (!headed)
            page_head(page, "Patterns that show");
        headed = true;
        page_item(page, ROLE_TITLE, pattern->title);
        page_add(page, ROLE_BASE, pattern->signal);
    }
}

/* What would change it: the first entries of the remediation that belong to it. */

struct subject {
    int item, section; /* NONE, NONE: the whole */
};

static bool belongs(const struct questionnaire *all, const struct subject *subject, int question)
{
    int item = all->questions[question].item;

    if (subject->item != NONE)
        return item == subject->item;
    return subject->section == NONE || all->items[item].section == subject->section;
}

static void explain_change(struct page *page, const struct results *results,
                           const struct remediation *entry)
{
    const struct question *question = &results->questionnaire->questions[entry->question];
    struct text line = {0};

    if (entry->open)
        text_format(&line, "ask it: up to %+.1f points of the whole. ", entry->gain);
    else
        text_format(&line, "%+.1f points of the whole, %.1f days. ", entry->gain,
                    entry->effort_days);
    text_add(&line, question->remedy.action);
    page_pair(page, question->id, ROLE_BASE, text_string(&line));
    text_release(&line);
}

static void explain_changes(struct page *page, const struct results *results,
                            struct subject subject)
{
    int said = 0;

    for (int i = 0; i < results->remediation_count && said < CHANGES_MOST; i++) {
        const struct remediation *entry = &results->remediation[i];

        if (!belongs(results->questionnaire, &subject, entry->question))
            continue;
        if (said++ == 0)
            page_head(page, "What would change it, first things first");
        explain_change(page, results, entry);
    }
    if (said == 0 && subject.item == NONE && subject.section == NONE)
        page_head(page, "There is nothing left to mend");
}

/* The three subjects */

void explain_item(struct page *page, const struct results *results, int index)
{
    const struct item *item = &results->questionnaire->items[index];

    page_format(page, ROLE_TITLE, "%s  %s", item->id, item->title);
    page_add(page, ROLE_MUTED, item->intent);
    page_gap(page);
    explain_finding(page, results, index);
    explain_cell(page, &results->items[index].whole);
    if (results->items[index].whole.counts.applicable > 0)
        explain_rule(page, item);
    page_head(page, item->question_count > 0 ? "The score is the mean, by weight, of what is rated"
                                             : "No question is asked about it");
    for (int q = 0; q < item->question_count; q++)
        explain_input(page, results, item->first_question + q);
    page_gap(page);
    explain_range(page, &results->items[index].whole);
    explain_stoppers(page, results, index);
    explain_patterns(page, results, index);
    explain_changes(page, results, (struct subject){index, NONE});
}

void explain_section(struct page *page, const struct results *results, int index)
{
    const struct section *section = &results->questionnaire->sections[index];

    page_format(page, ROLE_TITLE, "%s  %s", section->id, section->title);
    page_gap(page);
    explain_cell(page, &results->sections[index].whole);
    page_head(page, "The score is the mean, by weight, of its items");
    for (int i = 0; i < section->item_count; i++) {
        int item = section->first_item + i;

        explain_child(page, results->questionnaire->items[item].id,
                      results->questionnaire->items[item].title,
                      results->questionnaire->items[item].weight, &results->items[item].whole);
    }
    page_gap(page);
    explain_range(page, &results->sections[index].whole);
    explain_changes(page, results, (struct subject){NONE, index});
}

static void explain_verdict(struct page *page, const struct results *results)
{
    struct text line = {0};

    page_pair(page, "Verdict", ROLE_TITLE, verdict_words(results->verdict));
    page_pair(page, "", ROLE_BASE, verdict_meaning(results->verdict));
    text_format(&line, "%d major, %d minor, %d opportunities for improvement, %d conform",
                results->findings[GRADE_MAJOR], results->findings[GRADE_MINOR],
                results->findings[GRADE_OFI], results->findings[GRADE_CONFORM]);
    page_pair(page, "Findings", ROLE_BASE, text_string(&line));
    if (results->has_stage1) {
        text_clear(&line);
        text_format(&line, "%s, ", verdict_words(results->stage1));
        add_figure(&line, results->stage1_figure);
        page_pair(page, "Stage 1", ROLE_BASE, text_string(&line));
    }
    text_release(&line);
}

void explain_whole(struct page *page, const struct results *results)
{
    const struct questionnaire *all = results->questionnaire;

    page_add(page, ROLE_TITLE, "The whole");
    page_gap(page);
    explain_verdict(page, results);
    explain_cell(page, &results->whole);
    page_head(page, "The score is the mean, by weight, of the sections");
    for (int s = 0; s < all->section_count; s++)
        explain_child(page, all->sections[s].id, all->sections[s].title, all->sections[s].weight,
                      &results->sections[s].whole);
    page_gap(page);
    explain_range(page, &results->whole);
    explain_stoppers(page, results, NONE);
    explain_patterns(page, results, NONE);
    explain_changes(page, results, (struct subject){NONE, NONE});
}
