/* SPDX-License-Identifier: MIT
 *
 * applicability.c - see applicability.h.
 */
#include "model/applicability.h"

#include "base/date.h"
#include "base/utf8.h"

#include <string.h>

enum { SAME_REASONS = 3 };

static const char *trimmed(const char *text, size_t *length)
{
    text += strspn(text, " \t\r\n");
    *length = strlen(text);
    while (*length > 0 && strchr(" \t\r\n", text[*length - 1]))
        --*length;
    return text;
}

static bool same_words(const char *a, const char *b)
{
    size_t one, other;

    a = trimmed(a, &one);
    b = trimmed(b, &other);
    return one == other && memcmp(a, b, one) == 0;
}

static bool reason_is_common(const struct results *results, int item)
{
    const struct assessment *assessment = results->assessment;
    int same = 0;

    for (int i = 0; i < results->questionnaire->item_count; i++)
        same += results->items[i].excluded && same_words(assessment->decisions[i].justification,
                                                         assessment->decisions[item].justification);
    return same >= SAME_REASONS;
}

static unsigned faults_of_answers(const struct results *results, int item)
{
    const struct item *from = &results->questionnaire->items[item];
    const struct answer *answers = results->assessment->answers;
    bool rated = false, above = false, evidence = false;

    for (int q = from->first_question; q < from->first_question + from->question_count; q++) {
        rated = rated || answers[q].rating >= 0;
        above = above || answers[q].rating > 0;
        evidence = evidence || answers[q].evidence_count > 0;
    }
    if (results->items[item].excluded)
        return rated ? FAULT_ANSWERED : 0;
    return above && !evidence ? FAULT_NO_EVIDENCE : 0;
}

static unsigned faults_of_decision(const struct results *results, int item)
{
    const struct decision *decision = &results->assessment->decisions[item];

    if (!decision->present)
        return 0;
    if (decision->applicable)
        return utf8_blank(decision->drivers) ? FAULT_NO_DRIVER : 0;
    if (utf8_blank(decision->justification))
        return FAULT_NO_REASON;
    return results->items[item].excluded && reason_is_common(results, item) ? FAULT_SAME_REASON : 0;
}

unsigned applicability_faults(const struct results *results, int item, int64_t today)
{
    const char *review = results->assessment->decisions[item].review;
    int64_t day;
    unsigned faults = faults_of_decision(results, item) | faults_of_answers(results, item);

    if (review && date_parse(review, &day) && day < today)
        faults |= FAULT_REVIEW_PAST;
    return faults;
}
