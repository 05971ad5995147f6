/* SPDX-License-Identifier: MIT
 *
 * chapter_roadmap.c - see chapters.h: what to do, wave by wave, and the statement of applicability.
 */
#include "base/utf8.h"
#include "report/chapters.h"
#include "report/words.h"

#include <string.h>

static const struct paper_column action_columns[] = {
    {"Ref.",   0.10, false},
    {"Action", 0.36, false},
    {"Closes", 0.10, false},
    {"Effort", 0.09, true },
    {"Gain",   0.09, true },
    {"Owner",  0.15, false},
    {"Due",    0.11, false},
};

static const char *action_text(struct paper *paper, const struct remediation *entry)
{
    const struct questionnaire *from = paper->results->questionnaire;
    const struct question *question = &from->questions[entry->question];
    struct text text = {0};
    const char *kept;

    text_add(&text, entry->open ? "Answer it first. " : "");
    text_add(&text, question->remedy.action ? question->remedy.action : question->text);
    for (int i = 0; i < entry->after.count; i++)
        text_format(&text, "%s%s", i == 0 ? "\nAfter " : ", ",
                    from->questions[entry->after.at[i]].id);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static void add_action(struct paper *paper, const struct remediation *entry)
{
    const struct question *question = &paper->results->questionnaire->questions[entry->question];
    const struct answer *answer = &paper->results->assessment->answers[entry->question];
    const struct paper_cell cells[] = {
        {question->id,      TONE_ID    },
        {action_text(paper, entry),      TONE_PLAIN},
        {grade_short(entry->severity),                 tone_of_grade(entry->severity)},
        {days_words(paper,                 entry->effort_days),             TONE_PLAIN},
        {arena_format(&paper->arena,       "+%.1f",      entry->gain), TONE_PLAIN},
        {owner_words(paper,    entry->question),utf8_blank(answer->owner) ? TONE_MUTED : TONE_PLAIN},
        {answer->due,                 TONE_PLAIN           }
    };

    paper_row(paper, cells, 7);
}

static int last_wave(const struct paper *paper)
{
    int last = 0;

    for (int i = 0; i < paper->results->remediation_count; i++)
        if (paper->results->remediation[i].wave > last)
            last = paper->results->remediation[i].wave;
    return last;
}

static void add_wave(struct paper *paper, int wave)
{
    const struct results *results = paper->results;
    double days = 0;
    int count = 0;

    for (int i = 0; i < results->remediation_count; i++)
        if (results->remediation[i].wave == wave &&
            paper_has(paper, results->remediation[i].question)) {
            days += results->remediation[i].effort_days;
            count++;
        }
    if (count == 0)
        return;
    paper_group(paper, arena_format(&paper->arena, "Wave %d: %d %s, %s", wave, count,
                                    count == 1 ? "action" : "actions", days_words(paper, days)));
    for (int i = 0; i < results->remediation_count; i++)
        if (results->remediation[i].wave == wave &&
            paper_has(paper, results->remediation[i].question))
            add_action(paper, &results->remediation[i]);
}

void chapter_roadmap(struct paper *paper)
{
    const struct results *results = paper->results;
    int last = last_wave(paper);

    paper_heading(paper, 2, "roadmap", "Roadmap");
    if (results->remediation_count == 0) {
        paper_say(paper, TONE_PLAIN, "Everything applicable is at the highest level.");
        return;
    }
    paper_say(
        paper, TONE_PLAIN,
        "%d %s, %s of work in all. What one wave does needs nothing of a later one. In a wave, "
        "what closes the gravest finding comes first. Gain: percentage points of readiness, "
        "if this alone is done. An owner in brackets is a proposal.",
        results->remediation_count, results->remediation_count == 1 ? "action" : "actions",
        days_words(paper, results->effort_days));
    paper_table(paper, "Actions by wave", action_columns, 7);
    for (int wave = 1; wave <= last; wave++)
        add_wave(paper, wave);
}

/* The statement of applicability */

static const struct paper_column soa_columns[] = {
    {"Ref.",        0.09, false},
    {"Control",     0.27, false},
    {"Applies",     0.09, false},
    {"Status",      0.12, true },
    {"Why",         0.27, false},
    {"Responsible", 0.16, false},
};

static const char *why_text(struct paper *paper, const struct decision *decision)
{
    struct text text = {0};
    const char *drivers = lines_words(paper, decision->drivers);
    const char *kept;

    if (!utf8_blank(drivers))
        text_format(&text, "%s\n", drivers);
    if (!utf8_blank(decision->justification))
        text_format(&text, "%s\n", decision->justification);
    if (decision->review)
        text_format(&text, "To be looked at again: %s\n", decision->review);
    text_cut(&text, text.length > 0 ? text.length - 1 : 0);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

/* The owner of an earlier question of the item. */
static bool named_before(const struct paper *paper, const struct item *item, int question)
{
    const struct answer *answers = paper->results->assessment->answers;

    for (int q = item->first_question; q < question; q++)
        if (answers[q].owner && strcmp(answers[q].owner, answers[question].owner) == 0)
            return true;
    return false;
}

static const char *owners(struct paper *paper, const struct item *item)
{
    struct text text = {0};
    const char *kept;

    for (int q = item->first_question; q < item->first_question + item->question_count; q++) {
        const char *owner = paper->results->assessment->answers[q].owner;

        if (!utf8_blank(owner) && !named_before(paper, item, q))
            text_format(&text, "%s%s", text.length == 0 ? "" : "\n", owner);
    }
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static const char *applies_words(const struct paper *paper, int item)
{
    const struct decision *decision = &paper->results->assessment->decisions[item];

    if (paper->results->items[item].excluded)
        return "No";
    return decision->present && !decision->applicable ? "Yes: the exclusion has no reason" : "Yes";
}

static void add_control(struct paper *paper, int index)
{
    const struct item *item = &paper->results->questionnaire->items[index];
    const struct item_result *result = &paper->results->items[index];
    const struct paper_cell cells[] = {
        {item->id,                                    TONE_ID},
        {                   item->title,                                 TONE_PLAIN       },
        { applies_words(paper, index),        result->excluded ? TONE_MUTED : TONE_PLAIN},
        {   score_words(paper,               &result->whole),                      tone_of_cell(&result->whole)},
        {      why_text(paper,                                 &paper->results->assessment->decisions[index]),                                        TONE_PLAIN},
        {        owners(paper,                                 item),                                        TONE_PLAIN}
    };

    paper_row(paper, cells, 6);
}

static void add_controls(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;
    int section = NONE;

    for (int i = 0; i < from->item_count; i++) {
        const struct item *item = &from->items[i];

        if (item->mandatory || !paper_has_item(paper, i))
            continue;
        if (item->section != section)
            paper_group(paper,
                        arena_format(&paper->arena, "%s  %s", from->sections[item->section].id,
                                     from->sections[item->section].title));
        section = item->section;
        add_control(paper, i);
    }
}

void chapter_applicability(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;
    int controls = 0, out = 0;

    for (int i = 0; i < from->item_count; i++) {
        controls += !from->items[i].mandatory;
        out += paper->results->items[i].excluded;
    }
    if (controls == 0)
        return;
    paper_heading(paper, 2, "applicability", "Statement of applicability");
    paper_say(paper, TONE_PLAIN, "Controls: %d. Applicable: %d. Left out with a reason: %d.",
              controls, controls - out, out);
    paper_table(paper, "Statement of applicability", soa_columns, 6);
    add_controls(paper);
}
