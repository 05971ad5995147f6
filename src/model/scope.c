/* SPDX-License-Identifier: MIT
 *
 * scope.c - see scope.h. */
#include "model/scope.h"

#include "base/utf8.h"

#include <string.h>

bool scope_excluded(const struct assessment *assessment, int item)
{
    const struct decision *decision = &assessment->decisions[item];

    return decision->present && !decision->applicable &&
           !assessment->questionnaire->items[item].mandatory &&
           !utf8_blank(decision->justification);
}

/* Absent or shared roles; an organisation that names none takes part in everything. */
static bool roles_fit(const struct assessment *assessment, const struct string_list *roles)
{
    if (roles->count == 0 || assessment->roles == NULL || assessment->roles[0] == '\0')
        return true;
    for (int i = 0; i < roles->count; i++)
        if (lines_have(assessment->roles, roles->at[i]))
            return true;
    return false;
}

bool scope_fits(const struct assessment *assessment, int question)
{
    const struct question *asked = &assessment->questionnaire->questions[question];

    return (assessment->depth == DEPTH_FULL || asked->quick) &&
           roles_fit(assessment, &asked->applies_to);
}

bool scope_asked(const struct assessment *assessment, int question)
{
    return scope_fits(assessment, question) &&
           !scope_excluded(assessment, assessment->questionnaire->questions[question].item);
}

bool scope_concerns(const struct assessment *assessment, int question, int person)
{
    const struct questionnaire *from = assessment->questionnaire;
    const struct index_list *ask = &from->questions[question].ask;
    const char *park = assessment->answers[question].park;

    if (park != NULL)
        return questionnaire_interviewee(from, park) == person;
    for (int i = 0; i < ask->count; i++)
        if (ask->at[i] == person)
            return true;
    return ask->count == 0;
}

/* Rated na with a justification on an item that may be excluded; carried or not. */
static bool not_applicable(const struct assessment *assessment, int question)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    const struct answer *answer = &assessment->answers[question];

    return answer->rating == RATING_NA &&
           !questionnaire->items[questionnaire->questions[question].item].mandatory &&
           !utf8_blank(answer->justification);
}

bool scope_applicable(const struct assessment *assessment, int question)
{
    return scope_asked(assessment, question) && !not_applicable(assessment, question);
}

/* A level of this time. */
static bool has_level(const struct assessment *assessment, int question)
{
    const struct answer *answer = &assessment->answers[question];

    return answer->rating >= 0 && !answer->carried;
}

enum standing scope_standing(const struct assessment *assessment, int question)
{
    if (!scope_applicable(assessment, question))
        return STANDING_OUT;
    return has_level(assessment, question) ? STANDING_RATED : STANDING_OPEN;
}

bool scope_rated(const struct assessment *assessment, int question)
{
    return scope_standing(assessment, question) == STANDING_RATED;
}

/* The next open one is looked for among thousands: what tells most of them apart comes first. */
bool scope_open(const struct assessment *assessment, int question)
{
    return !has_level(assessment, question) && scope_applicable(assessment, question);
}

bool scope_concerns_name(const struct assessment *assessment, int question, const char *name)
{
    const struct questionnaire *from = assessment->questionnaire;
    const char *park = assessment->answers[question].park;

    if (name == NULL)
        return true;
    for (int i = 0; i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, name) == 0 ||
            strcmp(from->interviewees[i].label, name) == 0)
            return scope_concerns(assessment, question, i);
    return park != NULL && strcmp(park, name) == 0;
}
