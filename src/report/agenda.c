/* SPDX-License-Identifier: MIT
 *
 * agenda.c - the exporter "agenda": who is asked what, and how long it takes; to be mailed.
 */
#include "model/scope.h"
#include "report/chapters.h"
#include "report/exporters.h"
#include "report/markdown.h"
#include "report/persons.h"

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

/* A paper under way, and whom it is about. */
struct agenda {
    struct paper *paper;
    struct persons persons;
};

struct tally {
    int asked, open;
};

static struct tally tally_of(const struct persons *persons, int person)
{
    const struct results *results = persons->results;
    struct tally tally = {0};

    for (int q = 0; q < results->questionnaire->question_count; q++) {
        if (!person_is_asked(persons, person, q))
            continue;
        tally.asked++;
        tally.open += scope_open(results->assessment, q);
    }
    return tally;
}

/* Room for what is open, in whole slots. */
static int minutes_of(struct tally tally)
{
    int minutes = (tally.open * SECONDS + MINUTE - 1) / MINUTE;

    return (minutes + SLOT - 1) / SLOT * SLOT;
}

static void add_overview(const struct agenda *agenda)
{
    struct paper *paper = agenda->paper;

    paper_table(paper, "Who is asked", overview_columns, 5);
    for (int i = NONE; i < agenda->persons.count; i++) {
        struct tally tally = tally_of(&agenda->persons, i);
        const char *asked = arena_format(&paper->arena, "%d", tally.asked);
        const char *open = arena_format(&paper->arena, "%d", tally.open);
        const char *minutes = arena_format(&paper->arena, "%d", minutes_of(tally));
        const char *when = tally.open > 0 ? "to be agreed" : "done";
        const struct paper_cell cells[] = {
            {person_name(&agenda->persons, i), TONE_PLAIN},
            {asked,                            TONE_PLAIN                         },
            {open,                            TONE_PLAIN },
            {minutes,                            TONE_PLAIN                      },
            {when,                            TONE_PLAIN    }
        };

        if (tally.asked > 0)
            paper_row(paper, cells, 5);
    }
}

static const char *state_of(const struct paper *paper, int question)
{
    const struct answer *answer = &paper->results->assessment->answers[question];

    if (!scope_open(paper->results->assessment, question))
        return answer->flag ? "answered, to come back to" : "answered";
    if (answer->park != NULL)
        return "kept for this interview";
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

static void add_questions(const struct agenda *agenda, int person)
{
    struct paper *paper = agenda->paper;
    const struct questionnaire *from = paper->results->questionnaire;
    int section = NONE;

    paper_table(paper, person_name(&agenda->persons, person), question_columns, 3);
    for (int q = 0; q < from->question_count; q++) {
        int of = from->items[from->questions[q].item].section;

        if (!person_is_asked(&agenda->persons, person, q) || !is_due(paper, q))
            continue;
        if (of != section)
            paper_group(paper, arena_format(&paper->arena, "%s  %s", from->sections[of].id,
                                            from->sections[of].title));
        section = of;
        add_question(paper, q);
    }
}

static void add_person(const struct agenda *agenda, int person)
{
    struct paper *paper = agenda->paper;
    struct tally tally = tally_of(&agenda->persons, person);

    if (tally.asked == 0)
        return;
    paper_heading(paper, 2, "person", person_name(&agenda->persons, person));
    paper_say(paper, TONE_PLAIN,
              "%d question%s, %d open: about %d minute%s. Listed is what is open or flagged.",
              tally.asked, text_plural(tally.asked), tally.open, minutes_of(tally),
              text_plural(minutes_of(tally)));
    add_questions(agenda, person);
}

static void add_title(struct paper *paper)
{
    chapter_title(paper, "interview agenda");
    paper_say(
        paper, TONE_PLAIN,
        "When: to be agreed with each person. The minutes are room for what is still open, at "
        "a minute and a half a question. A question that several people are asked stands with "
        "each of them; one answer is enough. What was kept for somebody stands with that person "
        "alone.");
}

bool write_agenda(const struct results *results, const struct report_options *options,
                  struct text *out, struct err *err)
{
    struct paper paper = {.results = results, .options = options};
    const struct agenda agenda = {&paper, persons_find(results, options, &paper.arena)};

    (void)err;
    add_title(&paper);
    add_overview(&agenda);
    for (int i = NONE; i < agenda.persons.count; i++)
        add_person(&agenda, i);
    markdown_write(&paper, out);
    paper_release(&paper);
    return true;
}
