/* SPDX-License-Identifier: MIT
 *
 * plain_told.c - see plain_run.h: what follows from the answers, in sentences.
 */
#include "app/plain_run.h"
#include "app/world.h"
#include "base/utf8.h"
#include "model/results.h"
#include "report/report.h"
#include "report/words.h"
#include "ui/moment.h"
#include "ui/record.h"

#include <stdio.h>
#include <string.h>

enum { RECORDS = 20 };

void plain_tell(const struct plain *plain, void (*write)(const struct plain *, struct text *))
{
    struct text out = {0};

    write(plain, &out);
    plain_print(&out);
    text_release(&out);
}

void plain_why(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_tell(plain, plain_explain);
}

void plain_heat(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_tell(plain, plain_heatmap);
}

void plain_remedy(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_tell(plain, plain_actions);
}

void plain_score(struct plain *plain, const char *rest)
{
    struct summary_options options = {.columns = output_columns(), .ascii = !locale_unicode()};
    struct results results = {0};
    struct text out = {0};

    (void)rest;
    results_compute(&results, &plain->document.assessment);
    summary_write(&results, &options, &out);
    (void)printf("%s", text_string(&out));
    text_release(&out);
    results_release(&results);
}

/* Findings */

static void add_finding(const struct plain *plain, const struct results *results, int item,
                        struct text *out)
{
    const struct item_result *result = &results->items[item];

    text_format(out, "%s %s: %s, ", results->questionnaire->items[item].id,
                results->questionnaire->items[item].title, grade_words(result->finding));
    add_figure(out, result->whole.figure);
    if (result->provisional)
        text_add(out, ", provisional");
    if (result->overridden)
        text_format(out, ". Your own grade, because: %s",
                    plain->document.assessment.overrides[item].reason);
    text_add(out, ".\n");
}

static void add_findings(const struct plain *plain, struct text *out)
{
    struct results results = {0};

    results_score(&results, &plain->document.assessment);
    text_format(out, "%s. %s\n", verdict_words(results.verdict), verdict_meaning(results.verdict));
    for (int i = 0; i < results.questionnaire->item_count; i++)
        if (results.items[i].finding != GRADE_NONE && results.items[i].finding != GRADE_CONFORM)
            add_finding(plain, &results, i, out);
    results_release(&results);
}

void plain_findings(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_tell(plain, add_findings);
}

/* The statement of applicability */

static void add_decision(const struct plain *plain, int item, struct text *out)
{
    const struct item *from = &plain->document.questionnaire.items[item];
    const struct decision *decision = &plain->document.assessment.decisions[item];

    text_format(out, "%s %s: %s", from->id, from->title,
                !decision->present     ? "not decided yet, so it applies"
                : decision->applicable ? "applies"
                                       : "excluded");
    if (decision->justification != NULL)
        text_format(out, ", because %s", decision->justification);
    for (const char *at = decision->drivers; at != NULL && *at != '\0';
         at += strcspn(at, "\n"), at += *at == '\n')
        text_format(out, "%s%.*s", at == decision->drivers ? "; driven by " : ", ",
                    (int)strcspn(at, "\n"), at);
    if (decision->review != NULL)
        text_format(out, "; review %s", decision->review);
    text_add(out, ".\n");
}

static void add_applicability(const struct plain *plain, struct text *out)
{
    const struct questionnaire *from = &plain->document.questionnaire;

    for (int i = 0; i < from->item_count; i++)
        if (!from->items[i].mandatory)
            add_decision(plain, i, out);
    if (out->length == 0)
        text_add(out, "Every item of this questionnaire is mandatory.\n");
}

void plain_applies(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_tell(plain, add_applicability);
}

/* History */

/* What the words for a record need of a desk. */
static struct desk desk_of(const struct plain *plain)
{
    const struct document *document = &plain->document;

    return (struct desk){.assessment = (struct assessment *)&document->assessment,
                         .questionnaire = &document->questionnaire,
                         .zone = clock_zone};
}

static void add_record(const struct desk *desk, const struct record *record, struct text *out)
{
    const char *where = record->question != NULL ? record->question
                        : record->item != NULL   ? record->item
                                                 : "";

    moment_brief(desk, record->at, out);
    text_format(out, "%s%s, %s: from ", where[0] == '\0' ? "" : ", ", where, record_label(record));
    record_words(desk, record, record->from, out);
    text_add(out, " to ");
    record_words(desk, record, record->to, out);
    if (record->by != NULL)
        text_format(out, ", by %s", record->by);
    text_add(out, ".\n");
}

static void add_log(const struct plain *plain, struct text *out)
{
    struct desk desk = desk_of(plain);
    const struct assessment *assessment = &plain->document.assessment;
    const char *id = plain->document.questionnaire.questions[plain->question].id;

    for (size_t i = 0; i < assessment->history_count; i++)
        if (assessment->history[i].question != NULL &&
            strcmp(assessment->history[i].question, id) == 0)
            add_record(&desk, &assessment->history[i], out);
    if (out->length == 0)
        text_format(out, "%s was not changed yet.\n", id);
}

void plain_log(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_tell(plain, add_log);
}

static void add_history(const struct plain *plain, struct text *out)
{
    struct desk desk = desk_of(plain);
    const struct assessment *assessment = &plain->document.assessment;
    size_t count = assessment->history_count;

    text_format(out, "%zu change%s%s\n", count, text_plural((int)count),
                count > RECORDS ? "; the last ones:" : ".");
    for (size_t i = count > RECORDS ? count - RECORDS : 0; i < count; i++)
        add_record(&desk, &assessment->history[i], out);
}

void plain_history(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_tell(plain, add_history);
}
