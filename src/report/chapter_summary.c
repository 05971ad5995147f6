/* SPDX-License-Identifier: MIT
 *
 * chapter_summary.c - see chapters.h: the page that a board reads.
 *
 * The verdict in words, four numbers, three blockers, what already works, and the next step.
 */
#include "base/utf8.h"
#include "report/chapters.h"
#include "report/words.h"

#include <math.h>

enum { BLOCKERS = 3, STRENGTHS = 3 };

static const double strong = 0.5;

static void add_verdict(struct paper *paper)
{
    const struct results *results = paper->results;
    struct paper_block *block = paper_add(paper, BLOCK_VERDICT);
    struct text text = {0};

    block->title =
        results->verdict == VERDICT_NONE ? "Nothing to judge" : verdict_words(results->verdict);
    text_add(&text, verdict_meaning(results->verdict));
    if (results->has_stage1 && results->stage1 != VERDICT_NONE) {
        text_format(&text, " For the first stage of an audit, which looks at the documents: %s, ",
                    verdict_words(results->stage1));
        add_figure(&text, results->stage1_figure);
        text_add(&text, ".");
    }
    block->text = paper_keep(paper, &text);
    text_release(&text);
}

static const char *percent(struct paper *paper, double figure)
{
    struct text text = {0};
    const char *kept;

    add_percent(&text, figure);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static const char *range(struct paper *paper, struct figure figure)
{
    if (isnan(figure.low) || !below(figure.low, figure.high))
        return "everything is answered";
    return arena_format(&paper->arena, "between %s and %s once all is answered",
                        percent(paper, figure.low), percent(paper, figure.high));
}

static void add_figures(struct paper *paper)
{
    const struct results *results = paper->results;
    const struct counts *counts = &results->whole.counts;
    int major = results->findings[GRADE_MAJOR];
    int minor = results->findings[GRADE_MINOR];
    struct arena *arena = &paper->arena;

    paper_add(paper, BLOCK_FIGURES);
    paper_triple(paper, "Readiness", percent(paper, results->whole.figure.score),
                 counts->applicable == 0 ? "nothing is applicable"
                                         : range(paper, results->whole.figure));
    paper_triple(paper, "Answered", percent(paper, counts_coverage(*counts)),
                 arena_format(arena, "%d of %d questions", counts->rated, counts->applicable));
    paper_triple(paper, "Nonconformities", arena_format(arena, "%d", major + minor),
                 arena_format(arena, "%d major, %d minor, %s", major, minor,
                              counts->open > 0 ? "in the worst case" : "as predicted"));
    paper_triple(paper, "Work to do", days_words(paper, results->effort_days),
                 arena_format(arena, "%d %s", results->remediation_count,
                              results->remediation_count == 1 ? "action" : "actions"));
}

/* Questions of a stopper that are for whom the report is. */
static const char *stopper_text(struct paper *paper, int index)
{
    const struct questionnaire *from = paper->results->questionnaire;
    const struct index_list *list = &paper->results->stoppers[index].questions;
    const char *consequence = from->stoppers[index].consequence;
    struct text text = {0};
    const char *kept;

    if (consequence)
        text_format(&text, "%s ", consequence);
    text_add(&text, "(");
    for (int i = 0; i < list->count; i++)
        text_format(&text, "%s%s", i == 0 ? "" : ", ", from->questions[list->at[i]].id);
    text_add(&text, ")");
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static int add_stoppers(struct paper *paper, int room)
{
    const struct questionnaire *from = paper->results->questionnaire;
    int count = 0;

    for (int i = 0; i < from->stopper_count; i++) {
        if (paper->results->stoppers[i].state != STOPPER_OPEN)
            continue;
        if (count++ < room)
            paper_pair(paper, from->stoppers[i].title, stopper_text(paper, i));
    }
    return count;
}

static int add_patterns(struct paper *paper, int room)
{
    const struct questionnaire *from = paper->results->questionnaire;
    int count = 0;

    for (int i = 0; i < from->pattern_count; i++) {
        if (!paper->results->patterns[i] || from->patterns[i].grade != GRADE_MAJOR)
            continue;
        if (count++ < room)
            paper_pair(paper, from->patterns[i].title, from->patterns[i].signal);
    }
    return count;
}

static const char *reasons(struct paper *paper, const struct item_result *result)
{
    struct text text = {0};
    const char *kept;

    for (int i = 0; i < result->because_count; i++) {
        text_add(&text, i == 0 ? "" : "; ");
        add_fact(&text, paper->results, &result->because[i]);
    }
    text_add(&text, ".");
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static int add_majors(struct paper *paper, int room)
{
    const struct questionnaire *from = paper->results->questionnaire;
    int count = 0;

    for (int i = 0; i < from->item_count; i++) {
        const struct item *item = &from->items[i];

        if (paper->results->items[i].finding_best != GRADE_MAJOR)
            continue;
        if (count++ < room)
            paper_pair(paper, arena_format(&paper->arena, "%s %s", item->id, item->title),
                       reasons(paper, &paper->results->items[i]));
    }
    return count;
}

static int unknown_stoppers(const struct results *results)
{
    int count = 0;

    for (int i = 0; i < results->questionnaire->stopper_count; i++)
        count += results->stoppers[i].state == STOPPER_UNKNOWN;
    return count;
}

/* What an auditor would stop at comes before what the figures make of it; three in all. */
static void add_blockers(struct paper *paper)
{
    static int (*const kinds[])(struct paper *, int) = {add_stoppers, add_patterns, add_majors};
    int unknown = unknown_stoppers(paper->results);
    struct paper_block *block;
    int count = 0;

    paper_heading(paper, 3, "blockers", "What stands in the way");
    block = paper_add(paper, BLOCK_POINTS);
    for (int i = 0; i < 3 && block->row_count < BLOCKERS; i++)
        count += kinds[i](paper, BLOCKERS - block->row_count);
    if (count == 0 && unknown > 0)
        paper_say(paper, TONE_PLAIN,
                  "Nothing is known yet: %d of %d showstoppers are not answered.", unknown,
                  paper->results->questionnaire->stopper_count);
    else if (count == 0)
        paper_say(paper, TONE_PLAIN, "Nothing that would stop an audit by itself.");
    else if (count > block->row_count)
        paper_say(paper, TONE_MUTED, "%d more of this weight: see Findings.",
                  count - block->row_count);
}

static bool taken(const int *chosen, int count, int section)
{
    for (int i = 0; i < count; i++)
        if (chosen[i] == section)
            return true;
    return false;
}

/* No part with a major finding is called a strength. */
static bool is_sound(const struct results *results, int index)
{
    const struct section *section = &results->questionnaire->sections[index];

    for (int i = 0; i < section->item_count; i++)
        if (results->items[section->first_item + i].finding == GRADE_MAJOR)
            return false;
    return true;
}

static int strongest(const struct results *results, const int *chosen, int count)
{
    int best = NONE;

    for (int i = 0; i < results->questionnaire->section_count; i++) {
        double score = results->sections[i].whole.figure.score;

        if (!above(score, strong) || taken(chosen, count, i) || !is_sound(results, i))
            continue;
        if (best == NONE || above(score, results->sections[best].whole.figure.score))
            best = i;
    }
    return best;
}

static const char *cell_words(struct paper *paper, const struct cell *cell)
{
    return arena_format(&paper->arena, "%s, %s.", band_words(cell->band),
                        percent(paper, cell->figure.score));
}

/* The side of things that is best all over. */
static int add_facet(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;
    const struct cell *cells = paper->results->whole_facets;
    int best = NONE;

    for (int i = 0; i < from->facet_count; i++)
        if (above(cells[i].figure.score, strong) &&
            (best == NONE || above(cells[i].figure.score, cells[best].figure.score)))
            best = i;
    if (best == NONE)
        return 0;
    paper_pair(paper,
               arena_format(&paper->arena, "%s, across all sections", from->facets[best].label),
               cell_words(paper, &cells[best]));
    return 1;
}

static void add_strengths(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;
    int chosen[STRENGTHS];
    int facet, count = 0;

    paper_heading(paper, 3, "strengths", "What already works");
    paper_add(paper, BLOCK_POINTS);
    facet = add_facet(paper);
    while (facet + count < STRENGTHS) {
        int best = strongest(paper->results, chosen, count);

        if (best == NONE)
            break;
        chosen[count++] = best;
        paper_pair(paper,
                   arena_format(&paper->arena, "%s %s", from->sections[best].id,
                                from->sections[best].title),
                   cell_words(paper, &paper->results->sections[best].whole));
    }
    if (facet + count == 0)
        paper_say(paper, TONE_PLAIN, "Nothing is largely in place yet.");
}

static void describe_step(struct paper *paper, const struct remediation *entry)
{
    const struct question *question = &paper->results->questionnaire->questions[entry->question];
    const struct answer *answer = &paper->results->assessment->answers[entry->question];
    const char *role = role_words(paper, entry->question);
    struct text text = {0};

    text_add(&text, entry->open ? "Answer it first. " : "");
    text_format(&text, "%s Effort: %s.",
                question->remedy.action ? question->remedy.action : question->text,
                days_words(paper, entry->effort_days));
    if (!utf8_blank(answer->owner))
        text_format(&text, " Owner: %s.", answer->owner);
    else if (role)
        text_format(&text, " No owner is named yet; usually it is: %s.", role);
    else
        text_add(&text, " No owner is named yet.");
    if (answer->due)
        text_format(&text, " Due: %s.", answer->due);
    else
        text_add(&text, " No date is set yet.");
    paper_pair(paper, question->id, paper_keep(paper, &text));
    text_release(&text);
}

static void add_step(struct paper *paper)
{
    const struct results *results = paper->results;

    paper_heading(paper, 3, "next-step", "Next step");
    for (int i = 0; i < results->remediation_count; i++) {
        if (!paper_has(paper, results->remediation[i].question))
            continue;
        paper_add(paper, BLOCK_POINTS);
        describe_step(paper, &results->remediation[i]);
        return;
    }
    paper_say(paper, TONE_PLAIN, "Nothing is left to do; keep the records coming.");
}

void chapter_summary(struct paper *paper)
{
    paper_heading(paper, 2, "summary", "Executive summary");
    add_verdict(paper);
    add_figures(paper);
    add_blockers(paper);
    add_strengths(paper);
    add_step(paper);
    paper_say(paper, TONE_MUTED, "%s", notice_words());
}
