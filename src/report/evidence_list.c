/* SPDX-License-Identifier: MIT
 *
 * evidence_list.c - the exporter "evidence-list": what to have ready for the interviews; to be
 * mailed.
 */
#include "model/scope.h"
#include "report/chapters.h"
#include "report/exporters.h"
#include "report/markdown.h"

#include <string.h>

static const struct paper_column columns[] = {
    {"To have ready", 0.50, false},
    {"For",           0.25, false},
    {"Listed so far", 0.25, false},
};

static bool is_wanted(const struct paper *paper, int question)
{
    return paper_has(paper, question) && scope_asked(paper->results->assessment, question);
}

static const char *evidence_at(const struct question *question, int index)
{
    return index < question->evidence.count ? question->evidence.at[index] : NULL;
}

static bool wants(const struct question *question, const char *evidence)
{
    for (int i = 0; i < question->evidence.count; i++)
        if (strcmp(question->evidence.at[i], evidence) == 0)
            return true;
    return false;
}

/* By a question before, of the same item. */
static bool listed_before(const struct paper *paper, const struct item *item, int question,
                          int index)
{
    const struct question *questions = paper->results->questionnaire->questions;
    const char *evidence = questions[question].evidence.at[index];

    for (int i = 0; i < index; i++)
        if (strcmp(questions[question].evidence.at[i], evidence) == 0)
            return true;
    for (int q = item->first_question; q < question; q++)
        if (is_wanted(paper, q) && wants(&questions[q], evidence))
            return true;
    return false;
}

/* The questions of the item that ask for it. */
static const char *asked_by(struct paper *paper, const struct item *item, const char *evidence)
{
    const struct question *questions = paper->results->questionnaire->questions;
    struct text text = {0};
    const char *kept;

    for (int q = item->first_question; q < item->first_question + item->question_count; q++)
        if (is_wanted(paper, q) && wants(&questions[q], evidence))
            text_format(&text, "%s%s", text.length == 0 ? "" : ", ", questions[q].id);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static const char *listed(struct paper *paper, int question)
{
    const struct answer *answer = &paper->results->assessment->answers[question];
    struct text text = {0};
    const char *kept;

    for (size_t i = 0; i < answer->evidence_count; i++)
        if (answer->evidence[i].title)
            text_format(&text, "%s%s", text.length == 0 ? "" : "\n", answer->evidence[i].title);
    if (text.length == 0)
        text_add(&text, "nothing yet");
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static void add_piece(struct paper *paper, const struct item *item, int question, int index)
{
    const char *evidence = evidence_at(&paper->results->questionnaire->questions[question], index);
    const char *ids = asked_by(paper, item, evidence);
    const char *there = listed(paper, question);
    const struct paper_cell cells[] = {
        {evidence, TONE_PLAIN},
        {ids,      TONE_ID   },
        {there,    TONE_MUTED}
    };

    paper_row(paper, cells, 3);
}

/* What the item itself has to be in writing. */
static bool add_documents(struct paper *paper, const struct item *item)
{
    paper_group(paper, arena_format(&paper->arena, "%s  %s", item->id, item->title));
    for (int i = 0; i < item->documents.count; i++) {
        const struct paper_cell cells[] = {
            {item->documents.at[i], TONE_PLAIN},
            {item->id,              TONE_ID   },
            {"a document",          TONE_MUTED}
        };

        paper_row(paper, cells, 3);
    }
    return true;
}

static bool wants_any(const struct paper *paper, const struct item *item)
{
    for (int q = item->first_question; q < item->first_question + item->question_count; q++)
        if (is_wanted(paper, q))
            return true;
    return false;
}

static void add_item(struct paper *paper, int index)
{
    const struct questionnaire *from = paper->results->questionnaire;
    const struct item *item = &from->items[index];
    bool any = item->documents.count > 0 && wants_any(paper, item) && add_documents(paper, item);

    for (int q = item->first_question; q < item->first_question + item->question_count; q++)
        for (int i = 0; is_wanted(paper, q) && i < from->questions[q].evidence.count; i++) {
            if (listed_before(paper, item, q, i))
                continue;
            if (!any)
                paper_group(paper, arena_format(&paper->arena, "%s  %s", item->id, item->title));
            any = true;
            add_piece(paper, item, q, i);
        }
}

static void add_title(struct paper *paper)
{
    chapter_title(paper, "what to have ready");
    paper_say(
        paper, TONE_PLAIN,
        "Typical examples, by what they are for. Whatever you have and call otherwise will do; "
        "what is not there need not be made for the interview.");
}

bool write_evidence_list(const struct results *results, const struct report_options *options,
                         struct text *out, struct err *err)
{
    struct paper paper = {.results = results, .options = options};

    (void)err;
    add_title(&paper);
    paper_table(&paper, "What to have ready", columns, 3);
    for (int i = 0; i < results->questionnaire->item_count; i++)
        add_item(&paper, i);
    if (paper.last->row_count == 0)
        paper_say(&paper, TONE_PLAIN, "Nothing in particular is asked for.");
    markdown_write(&paper, out);
    paper_release(&paper);
    return true;
}
