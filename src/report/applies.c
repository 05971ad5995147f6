/* SPDX-License-Identifier: MIT
 *
 * applies.c - see applies.h.
 */
#include "report/applies.h"

#include "base/date.h"

#include <string.h>

bool item_is_not_applicable(const struct results *results, int index)
{
    const struct item *item = &results->questionnaire->items[index];
    bool any = false;

    if (results->items[index].excluded)
        return true;
    if (results->items[index].whole.counts.applicable > 0)
        return false;
    for (int i = 0; i < item->question_count; i++) {
        int question = item->first_question + i;
        any = any || (results->assessment->answers[question].rating == RATING_NA &&
                      scope_asked(results->assessment, question));
    }
    return any;
}

const char *item_last_due(const struct results *results, int index)
{
    const struct item *item = &results->questionnaire->items[index];
    const char *last = NULL;
    int64_t day;

    for (int i = 0; i < item->question_count; i++) {
        int question = item->first_question + i;
        const char *due = results->assessment->answers[question].due;
        if (results->standings[question] != STANDING_OUT && due != NULL && date_parse(due, &day) &&
            (last == NULL || strcmp(due, last) > 0))
            last = due;
    }
    return last;
}
