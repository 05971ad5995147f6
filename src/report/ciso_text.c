/* SPDX-License-Identifier: MIT
 *
 * ciso_text.c - what stands in the free texts for CISO Assistant; see ciso.h.
 *
 * Every text begins with an id of the questionnaire, so none becomes a formula.
 */
#include "base/utf8.h"
#include "report/ciso.h"
#include "report/sheet_make.h"
#include "report/words.h"

#include <string.h>

/* A text within a line: runs of white space become one space, the rest visible. */
static void add_line(struct text *out, const char *string)
{
    const char *rest = string == NULL ? "" : string;
    bool first = true;

    for (rest += strspn(rest, " \t\r\n"); *rest != '\0'; rest += strspn(rest, " \t\r\n")) {
        size_t length = strcspn(rest, " \t\r\n");
        text_add(out, first ? "" : " ");
        utf8_add_visible(out, rest, length);
        rest += length;
        first = false;
    }
}

/* The lines of a list, behind each other. */
static void add_list(struct text *out, const char *lines)
{
    bool first = true;

    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        text_add(out, first ? "" : ", ");
        utf8_add_visible(out, lines, length);
        lines += length + (lines[length] == '\n');
        first = false;
    }
}

static void add_decision(struct text *out, const struct decision *decision, bool excluded)
{
    if (!decision->present)
        return;
    text_add(out, excluded ? " Not applicable" : "");
    if (!utf8_blank(decision->justification)) {
        text_add(out, excluded ? ": " : " Decision: ");
        add_line(out, decision->justification);
    }
    text_add(out, excluded || !utf8_blank(decision->justification) ? "." : "");
    if (!excluded && !utf8_blank(decision->drivers)) {
        text_add(out, " Applies because of ");
        add_list(out, decision->drivers);
        text_add(out, ".");
    }
    if (decision->review != NULL)
        text_format(out, " To be reviewed by %s.", decision->review);
}

static void add_figures(struct text *out, const struct cell *cell)
{
    struct counts counts = cell->counts;

    if (counts.rated > 0) {
        text_add(out, " Score ");
        add_figure(out, cell->figure);
        text_add(out, ".");
    }
    text_format(out, " %d of %d questions answered%s", counts.rated, counts.applicable,
                counts.rated == 0 ? "." : "");
    if (counts.rated > 0) {
        text_add(out, ", ");
        add_percent(out, counts_confidence(counts));
        text_add(out, " of them on evidence seen.");
    }
}

static void add_grade(struct text *out, const struct results *results,
                      const struct item_result *item)
{
    text_format(out, " %s: %s", item->overridden ? "Finding" : "Predicted finding",
                grade_words(item->finding));
    if (item->provisional)
        text_format(out, " as long as questions are open, at best %s",
                    grade_words(item->finding_best));
    for (int i = 0; i < item->because_count; i++) {
        text_add(out, i == 0 ? " (" : "; ");
        add_fact(out, results, &item->because[i]);
    }
    text_add(out, item->because_count > 0 ? ")." : ".");
}

void ciso_add_item(struct text *out, const struct results *results, int index)
{
    const struct item_result *item = &results->items[index];

    add_line(out, results->questionnaire->items[index].id);
    text_add(out, ":");
    if (item->whole.counts.applicable > 0)
        add_figures(out, &item->whole);
    else if (!item->excluded)
        text_add(out, " None of its questions applies.");
    if (item->finding != GRADE_NONE && (item->whole.counts.rated > 0 || item->overridden))
        add_grade(out, results, item);
    add_decision(out, &results->assessment->decisions[index], item->excluded);
}

static void add_evidence(struct text *out, const struct answer *answer)
{
    for (size_t i = 0; i < answer->evidence_count; i++) {
        const struct evidence *evidence = &answer->evidence[i];
        text_add(out, i == 0 ? " Evidence: " : "; ");
        add_line(out, evidence->title);
        if (utf8_blank(evidence->location))
            continue;
        text_add(out, " (");
        add_line(out, evidence->location);
        text_add(out, ")");
    }
    text_add(out, answer->evidence_count > 0 ? "." : "");
}

static void add_answer(struct text *out, const struct results *results, int index)
{
    const struct answer *answer = &results->assessment->answers[index];

    text_add(out, "\n");
    add_line(out, results->questionnaire->questions[index].id);
    text_add(out, ": ");
    add_line(out, rating_words(results->questionnaire, answer));
    if (answer->rating >= 0)
        text_add(out, answer->seen ? " (evidence seen)" : " (claimed)");
    text_add(out, answer->carried ? ", from an earlier assessment and not confirmed." : ".");
    if (!utf8_blank(answer->justification)) {
        text_add(out, " Reason: ");
        add_line(out, answer->justification);
    }
    if (!utf8_blank(answer->note)) {
        text_add(out, " ");
        text_add(out, answer->note);
    }
    add_evidence(out, answer);
}

void ciso_add_answers(struct text *out, const struct results *results,
                      const struct report_options *options, int index)
{
    const struct item *item = &results->questionnaire->items[index];

    for (int i = 0; i < item->question_count; i++) {
        int question = item->first_question + i;
        if (results->assessment->answers[question].rating != RATING_NONE &&
            scope_asked(results->assessment, question) &&
            question_is_for(results, options, question))
            add_answer(out, results, question);
    }
}

/* Bytes of the first `count` characters; all of it if it has no more. */
static size_t start_of(const char *string, size_t length, int count)
{
    size_t at = 0;
    size_t size;

    for (; count > 0 && at < length; count--) {
        (void)utf8_decode(string + at, length - at, &size);
        at += size;
    }
    return at;
}

void ciso_put_name(struct sheet *sheet, const char *id, const char *name)
{
    static const char ellipsis[] = "...";
    struct text line = {0};

    add_line(&line, id);
    text_add(&line, ": ");
    add_line(&line, name);
    if (start_of(text_string(&line), line.length, CISO_NAME_MAX) < line.length) {
        text_cut(&line, start_of(text_string(&line), line.length,
                                 CISO_NAME_MAX - (int)(sizeof ellipsis - 1)));
        text_add(&line, ellipsis);
    }
    put_copy(sheet, &line);
    text_release(&line);
}
