/* SPDX-License-Identifier: MIT
 *
 * plain_ways.c - see plain_run.h: which question is next, and whose.
 */
#include "app/plain_run.h"
#include "app/world.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/scope.h"
#include "ui/fuzzy.h"
#include "ui/pace.h"

#include <string.h>

enum { MINUTE = 60 };

bool plain_asks(const struct plain *plain, int question)
{
    const struct assessment *assessment = &plain->document.assessment;

    return scope_asked(assessment, question) &&
           scope_concerns_name(assessment, question,
                               plain->person.length > 0 ? text_string(&plain->person) : NULL);
}

/* The next question in a direction that is asked (and open); the same one if there is none. */
void plain_move(struct plain *plain, int direction, bool open)
{
    const struct assessment *assessment = &plain->document.assessment;
    int count = assessment->questionnaire->question_count;

    for (int i = plain->question + direction; i >= 0 && i < count; i += direction) {
        if (!plain_asks(plain, i) || (open && !scope_open(assessment, i)))
            continue;
        plain->question = i;
        return;
    }
    plain_say("There is no other question that way.");
}

void plain_next(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_move(plain, 1, false);
}

void plain_back(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_move(plain, -1, false);
}

void plain_open_next(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_move(plain, 1, true);
}

void plain_open_previous(struct plain *plain, const char *rest)
{
    (void)rest;
    plain_move(plain, -1, true);
}

void plain_go(struct plain *plain, const char *rest)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    char *id = plain_value(rest, "Id of a question or an item");
    int question = id == NULL ? NONE : questionnaire_question(from, id);
    int item = id == NULL ? NONE : questionnaire_item(from, id);

    if (question == NONE && item != NONE && from->items[item].question_count > 0)
        question = from->items[item].first_question;
    if (question != NONE)
        plain->question = question;
    else if (id != NULL)
        plain_say("There is no question %s.", id);
    mem_free(id);
}

/* The next question that is so, from the start if there is none behind. */
static void find(struct plain *plain, bool (*is)(const struct plain *, int, const char *),
                 const char *words, const char *none)
{
    int count = plain->document.questionnaire.question_count;

    for (int i = 1; i <= count; i++) {
        int q = (plain->question + i) % count;
        if (!plain_asks(plain, q) || !is(plain, q, words))
            continue;
        if (q == plain->question)
            plain_say("It is the only one.");
        plain->question = q;
        return;
    }
    plain_say("%s", none);
}

static bool is_flagged(const struct plain *plain, int question, const char *words)
{
    (void)words;
    return plain->document.assessment.answers[question].flag;
}

static bool is_carried(const struct plain *plain, int question, const char *words)
{
    (void)words;
    return plain->document.assessment.answers[question].carried;
}

static bool is_unknown(const struct plain *plain, int question, const char *words)
{
    (void)words;
    return plain->document.assessment.answers[question].rating == RATING_UNKNOWN;
}

static void add_part(struct text *out, const char *part)
{
    if (part != NULL)
        text_format(out, "%s\n", part);
}

static bool has_words(const struct plain *plain, int question, const char *words)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    const struct answer *answer = &plain->document.assessment.answers[question];
    struct text all = {0};
    bool found;

    add_part(&all, from->questions[question].text);
    add_part(&all, from->items[from->questions[question].item].title);
    add_part(&all, answer->note);
    add_part(&all, answer->justification);
    add_part(&all, answer->owner);
    for (size_t i = 0; i < answer->evidence_count; i++) {
        add_part(&all, answer->evidence[i].title);
        add_part(&all, answer->evidence[i].location);
    }
    found = words_found(words, text_string(&all));
    text_release(&all);
    return found;
}

void plain_flagged(struct plain *plain, const char *rest)
{
    find(plain, is_flagged, rest, "No question is flagged.");
}

void plain_carried(struct plain *plain, const char *rest)
{
    find(plain, is_carried, rest, "No answer was carried over.");
}

void plain_unknown(struct plain *plain, const char *rest)
{
    find(plain, is_unknown, rest, "Every question that was asked could be answered.");
}

void plain_find(struct plain *plain, const char *rest)
{
    char *words = plain_value(rest, "Words to find");

    if (!utf8_blank(words))
        find(plain, has_words, words, "No question has these words.");
    mem_free(words);
}

/* One person */

static void add_person(const struct plain *plain, const char *name, const char *label,
                       struct text *out)
{
    const struct assessment *assessment = &plain->document.assessment;
    int asked = 0;
    int open = 0;
    int seconds = pace_of(assessment).seconds, minutes;

    for (int q = 0; q < plain->document.questionnaire.question_count; q++) {
        bool theirs = scope_asked(assessment, q) && scope_concerns_name(assessment, q, name);
        asked += theirs;
        open += theirs && scope_open(assessment, q);
    }
    minutes = (open * seconds + MINUTE - 1) / MINUTE;
    text_format(out, "%s: %d open of %d, about %d minute%s.\n", label, open, asked, minutes,
                text_plural(minutes));
}

static void add_people(const struct plain *plain, struct text *out)
{
    const struct questionnaire *from = &plain->document.questionnaire;

    add_person(plain, NULL, "everybody", out);
    for (int i = 0; i < from->interviewee_count; i++)
        add_person(plain, from->interviewees[i].id, from->interviewees[i].label, out);
    text_add(out, "G and a name asks theirs alone, G everybody all again.\n");
}

/* The id of an interviewee that was begun to be typed, else the name itself. */
static const char *person_id(const struct questionnaire *from, const char *typed)
{
    for (int i = 0; i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, typed) == 0 ||
            starts_with(typed, from->interviewees[i].label))
            return from->interviewees[i].id;
    return typed;
}

static void choose(struct plain *plain, const char *typed)
{
    bool all = strcmp(typed, "everybody") == 0;
    int count = plain->document.questionnaire.question_count;
    int first = 0;

    text_clear(&plain->person);
    if (!all)
        text_add(&plain->person, person_id(&plain->document.questionnaire, typed));
    while (first < count && !plain_asks(plain, first))
        first++;
    if (first == count) {
        text_clear(&plain->person);
        plain_say("Nothing is asked of %s.", typed);
        return;
    }
    plain_say(all ? "All questions are asked again." : "Only the questions for %s are asked.",
              typed);
    if (!plain_asks(plain, plain->question))
        plain->question = first;
}

void plain_person(struct plain *plain, const char *rest)
{
    if (rest[0] == '\0')
        plain_tell(plain, add_people);
    else
        choose(plain, rest);
}
