/* SPDX-License-Identifier: MIT
 *
 * chapter_answers.c - see chapters.h: every answer with all that was entered, and the register of
 * evidence.
 */
#include "base/utf8.h"
#include "report/chapters.h"
#include "report/words.h"

static const struct paper_column answer_columns[] = {
    {"Ref.",     0.10, false},
    {"Question", 0.32, false},
    {"Rating",   0.15, false},
    {"Noted",    0.43, false},
};

static void add_line(struct text *text, const char *label, const char *value)
{
    if (value && *value != '\0')
        text_format(text, "%s%s%s\n", label, *label == '\0' ? "" : ": ", value);
}

static const char *noted(struct paper *paper, const struct answer *answer)
{
    struct text text = {0};
    const char *kept;

    add_line(&text, "", answer->note);
    add_line(&text, "Justification", answer->justification);
    add_line(&text, "Owner", answer->owner);
    add_line(&text, "Due", answer->due);
    add_line(&text, "Parked for", answer->park);
    if (answer->flag)
        text_add(&text, "Flagged\n");
    if (answer->carried)
        text_add(&text, "Carried over, to be confirmed\n");
    text_cut(&text, text.length > 0 ? text.length - 1 : 0);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static const char *rating_text(struct paper *paper, const struct answer *answer)
{
    const char *words = rating_words(paper->results->questionnaire, answer);

    if (answer->rating >= 0)
        return arena_format(&paper->arena, "%s\n%s", words, answer->seen ? "seen" : "claimed");
    return answer->seen ? arena_format(&paper->arena, "%s\nseen", words) : words;
}

static enum tone rating_tone(const struct paper *paper, const struct answer *answer)
{
    if (answer->rating == RATING_NA)
        return TONE_MUTED;
    if (answer->rating < 0)
        return TONE_OPEN;
    return tone_of_band(band_of(paper->results->questionnaire->levels[answer->rating].value));
}

static void add_answer(struct paper *paper, int index)
{
    const struct question *question = &paper->results->questionnaire->questions[index];
    const struct answer *answer = &paper->results->assessment->answers[index];
    const struct paper_cell cells[] = {
        {question->id,       TONE_ID   },
        {                 question->text,        TONE_PLAIN          },
        { rating_text(paper, answer),    rating_tone(paper, answer)},
        {                 noted(paper,           answer), TONE_PLAIN}
    };

    paper_row(paper, cells, 4);
}

/* Asked, or answered although it is not. */
static bool is_shown(const struct paper *paper, int question)
{
    return paper_has(paper, question) && (paper->results->standings[question] != STANDING_OUT ||
                                          paper->results->assessment->answers[question].present);
}

/* What was entered of the item itself, and stands in no other chapter. */
static const char *entered(struct paper *paper, int index)
{
    const struct decision *decision = &paper->results->assessment->decisions[index];
    const struct override *override = &paper->results->assessment->overrides[index];
    struct text text = {0};
    const char *kept;

    if (override->present)
        text_format(&text, "Graded by the assessor: %s\n", grade_words(override->grade));
    add_line(&text, "Reason", override->reason);
    if (paper->results->questionnaire->items[index].mandatory && decision->present) {
        text_format(&text, "Applicable: %s\n",
                    decision->applicable ? "yes" : "no, but it is mandatory");
        add_line(&text, "Justification", decision->justification);
        add_line(&text, "Review", decision->review);
        add_line(&text, "Drivers", lines_words(paper, decision->drivers));
    }
    text_cut(&text, text.length > 0 ? text.length - 1 : 0);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static void add_entered(struct paper *paper, int index)
{
    const char *text = entered(paper, index);
    const char *id = paper->results->questionnaire->items[index].id;
    const struct paper_cell cells[] = {
        {id,                    TONE_ID   },
        {"The item as a whole", TONE_MUTED},
        {NULL,                  TONE_PLAIN},
        {text,                  TONE_PLAIN}
    };

    if (*text != '\0')
        paper_row(paper, cells, 4);
}

static void add_item(struct paper *paper, int index)
{
    const struct item *item = &paper->results->questionnaire->items[index];
    bool any = paper_has_item(paper, index) && *entered(paper, index) != '\0';

    if (any) {
        paper_group(paper, arena_format(&paper->arena, "%s  %s", item->id, item->title));
        add_entered(paper, index);
    }

    for (int q = item->first_question; q < item->first_question + item->question_count; q++) {
        if (!is_shown(paper, q))
            continue;
        if (!any)
            paper_group(paper, arena_format(&paper->arena, "%s  %s", item->id, item->title));
        any = true;
        add_answer(paper, q);
    }
}

void chapter_answers(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;

    paper_heading(paper, 2, "answers", "Answers");
    paper_table(paper, "Every question with its answer", answer_columns, 4);
    for (int i = 0; i < from->item_count; i++)
        add_item(paper, i);
}

/* Evidence */

static const struct paper_column evidence_columns[] = {
    {"Ref.",     0.10, false},
    {"Evidence", 0.31, false},
    {"Where",    0.31, false},
    {"Basis",    0.10, false},
    {"SHA-256",  0.18, false},
};

static int add_evidence(struct paper *paper, int index)
{
    const struct answer *answer = &paper->results->assessment->answers[index];

    for (size_t i = 0; i < answer->evidence_count; i++) {
        const struct paper_cell cells[] = {
            {paper->results->questionnaire->questions[index].id, TONE_ID   },
            {answer->evidence[i].title,                          TONE_PLAIN},
            {answer->evidence[i].location,                       TONE_PLAIN},
            {answer->seen ? "seen" : "claimed",                  TONE_PLAIN},
            {answer->evidence[i].sha256,                         TONE_MUTED}
        };

        paper_row(paper, cells, 5);
    }
    return (int)answer->evidence_count;
}

void chapter_evidence(struct paper *paper)
{
    int count = 0;

    paper_heading(paper, 2, "evidence", "Evidence register");
    for (int q = 0; q < paper->results->questionnaire->question_count; q++)
        if (paper_has(paper, q))
            count += (int)paper->results->assessment->answers[q].evidence_count;
    if (count == 0) {
        paper_say(paper, TONE_PLAIN, "No evidence is listed%s.",
                  paper->options->redact ? " in a redacted copy" : " yet");
        return;
    }
    paper_say(paper, TONE_PLAIN,
              "%d %s. Seen: the assessor looked at it. Claimed: somebody said that it is there.",
              count, count == 1 ? "piece" : "pieces");
    paper_table(paper, "Evidence by question", evidence_columns, 5);
    for (int q = 0; q < paper->results->questionnaire->question_count; q++)
        if (paper_has(paper, q))
            (void)add_evidence(paper, q);
}
