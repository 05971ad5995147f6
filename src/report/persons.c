/* SPDX-License-Identifier: MIT
 *
 * persons.c - see persons.h.
 */
#include "report/persons.h"

#include "model/scope.h"

#include <string.h>

static bool is_known(const struct persons *persons, const char *name)
{
    if (questionnaire_interviewee(persons->results->questionnaire, name) != NONE)
        return true;
    for (int i = 0; i < persons->guest_count; i++)
        if (strcmp(persons->guests[i], name) == 0)
            return true;
    return false;
}

struct persons persons_find(const struct results *results, const struct report_options *options,
                            struct arena *arena)
{
    const struct questionnaire *from = results->questionnaire;
    struct persons persons = {.results = results, .options = options};

    persons.guests = ARENA_ARRAY(arena, const char *, from->question_count + 1);
    for (int i = 0; options->interviewee == NULL && i < from->question_count; i++) {
        const char *park = results->assessment->answers[i].park;

        if (park != NULL && scope_asked(results->assessment, i) && !is_known(&persons, park))
            persons.guests[persons.guest_count++] = park;
    }
    persons.count = from->interviewee_count + persons.guest_count;
    return persons;
}

const char *person_name(const struct persons *persons, int person)
{
    const struct questionnaire *from = persons->results->questionnaire;

    if (person == NONE)
        return "Anybody";
    return person < from->interviewee_count ? from->interviewees[person].label
                                            : persons->guests[person - from->interviewee_count];
}

static bool is_wanted(const struct persons *persons, int person)
{
    const struct questionnaire *from = persons->results->questionnaire;
    const char *only = persons->options->interviewee;

    return only == NULL || person == NONE || person == questionnaire_interviewee(from, only);
}

bool person_is_asked(const struct persons *persons, int person, int question)
{
    const struct assessment *assessment = persons->results->assessment;
    const struct questionnaire *from = persons->results->questionnaire;
    const char *park = assessment->answers[question].park;
    bool anybody = from->questions[question].ask.count == 0;

    if (!is_wanted(persons, person) || !scope_asked(assessment, question))
        return false;
    if (person >= from->interviewee_count)
        return park != NULL && strcmp(park, person_name(persons, person)) == 0;
    if (park == NULL && anybody)
        return person == NONE;
    return person != NONE && scope_concerns(assessment, question, person);
}
