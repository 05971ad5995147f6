/* SPDX-License-Identifier: MIT
 *
 * agenda.c - the exporter "agenda": who is asked what, and how long it takes; to be mailed.
 */
#include "model/scope.h"
#include "report/chapters.h"
#include "report/exporters.h"
#include "report/markdown.h"

#include <string.h>

enum { SECONDS = 90, MINUTE = 60, SLOT = 5 };

static const struct paper_column overview_columns[] = {
    {"Who",       0.30, false},
    {"Questions", 0.15, true },
    {"Open",      0.15, true },
    {"Minutes",   0.15, true },
    {"When",      0.25, false},
};

static const struct paper_column question_columns[] = {
    {"Ref.",     0.12, false},
    {"Question", 0.63, false},
    {"State",    0.25, false},
};

/* Whether `person` is asked; NONE: those that nobody in particular is asked. */
static bool is_asked(const struct paper *paper, int person, int question)
{
    const struct index_list *ask = &paper->results->questionnaire->questions[question].ask;

    if (!scope_asked(paper->results->assessment, question) || !paper_has(paper, question))
        return false;
    for (int i = 0; i < ask->count; i++)
        if (ask->at[i] == person)
            return true;
    return ask->count == 0 && person == NONE;
}

static bool is_listed(const struct paper *paper, int person)
{
    const char *only = paper->options->interviewee;

    return person == NONE || only == NULL ||
           strcmp(paper->results->questionnaire->interviewees[person].id, only) == 0;
}

struct tally {
    int asked, open;
};

static struct tally tally_of(const struct paper *paper, int person)
{
    struct tally tally = {0};

    for (int q = 0; q < paper->results->questionnaire->question_count; q++) {
        if (!is_asked(paper, person, q))
            continue;
        tally.asked++;
        tally.open += scope_open(paper->results->assessment, q);
    }
    return tally;
}

/* Room for what is open, in whole slots. */
static int minutes_of(struct tally tally)
{
    int minutes = (tally.open * SECONDS + MINUTE - 1) / MINUTE;

    return (minutes + SLOT - 1) / SLOT * SLOT;
}

static const char *person_name(const struct paper *paper, int person)
{
    return person == NONE ? "Anybody" : paper->results->questionnaire->interviewees[person].label;
}

static void add_overview(struct paper *paper)
{
    paper_table(paper, "Who is asked", overview_columns, 5);
    for (int i = NONE; i < paper->results->questionnaire->interviewee_count; i++) {
        struct tally tally = tally_of(paper, i);
        const char *asked = arena_format(&paper->arena, "%d", tally.asked);
        const char *open = arena_format(&paper->arena, "%d", tally.open);
        const char *minutes = arena_format(&paper->arena, "%d", minutes_of(tally));
        const char *when = tally.open > 0 ? "to be agreed" : "done";
        const struct paper_cell cells[] = {
            {person_name(paper, i), TONE_PLAIN},
            {asked,                 TONE_PLAIN              },
            {open,                 TONE_PLAIN },
            {minutes,                 TONE_PLAIN           },
            {when,                 TONE_PLAIN    }
        };

        if (tally.asked > 0 && is_listed(paper, i))
            paper_row(paper, cells, 5);
    }
}

static const char *state_of(const struct paper *paper, int question)
{
    const struct answer *answer = &paper->results->assessment->answers[question];

    if (!scope_open(paper->results->assessment, question))
        return answer->flag ? "answered, to come back to" : "answered";
    if (answer->carried)
        return "to be confirmed";
    return answer->rating == RATING_UNKNOWN ? "could not be answered yet" : "open";
}

/* What is still to be talked about. */
static bool is_due(const struct paper *paper, int question)
{
    return scope_open(paper->results->assessment, question) ||
           paper->results->assessment->answers[question].flag;
}

static void add_question(struct paper *paper, int index)
{
    const struct question *question = &paper->results->questionnaire->questions[index];
    const char *state = state_of(paper, index);
    const struct paper_cell cells[] = {
        {question->id,   TONE_ID   },
        {question->text, TONE_PLAIN},
        {state,          TONE_PLAIN}
    };

    paper_row(paper, cells, 3);
}

static void add_questions(struct paper *paper, int person)
{
    const struct questionnaire *from = paper->results->questionnaire;
    int section = NONE;

    paper_table(paper, person_name(paper, person), question_columns, 3);
    for (int q = 0; q < from->question_count; q++) {
        int of = from->items[from->questions[q].item].section;

        if (!is_asked(paper, person, q) || !is_due(paper, q))
            continue;
        if (of != section)
            paper_group(paper, arena_format(&paper->arena, "%s  %s", from->sections[of].id,
                                            from->sections[of].title));
        section = of;
        add_question(paper, q);
    }
}

static void add_person(struct paper *paper, int person)
{
    struct tally tally = tally_of(paper, person);

    if (tally.asked == 0 || !is_listed(paper, person))
        return;
    paper_heading(paper, 2, "person", person_name(paper, person));
    paper_say(paper, TONE_PLAIN,
              "%d %s, %d open: about %d minutes. Listed is what is open or flagged.", tally.asked,
              tally.asked == 1 ? "question" : "questions", tally.open, minutes_of(tally));
    add_questions(paper, person);
}

static void add_title(struct paper *paper)
{
    struct paper_block *cover = paper_add(paper, BLOCK_COVER);

    cover->text = organisation_of(paper);
    cover->title = "interview agenda";
    paper_pair(paper, "Questionnaire", paper->results->questionnaire->title);
    paper_pair(paper, "State of", date_of(paper, "an unknown day"));
    paper_say(
        paper, TONE_PLAIN,
        "When: to be agreed with each person. The minutes are room for what is still open, at "
        "a minute and a half a question. A question that several people are asked stands with "
        "each of them; one answer is enough.");
}

bool write_agenda(const struct results *results, const struct report_options *options,
                  struct text *out, struct err *err)
{
    struct paper paper = {.results = results, .options = options};

    (void)err;
    add_title(&paper);
    add_overview(&paper);
    for (int i = NONE; i < results->questionnaire->interviewee_count; i++)
        add_person(&paper, i);
    markdown_write(&paper, out);
    paper_release(&paper);
    return true;
}
