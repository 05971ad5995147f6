/* SPDX-License-Identifier: MIT
 *
 * pace.c - see pace.h.
 */
#include "ui/pace.h"

#include "base/date.h"
#include "model/field.h"

#include <string.h>

enum { PAUSE = 15 * 60, RECENT = 40 };

static bool is_rating(const struct record *record, int64_t *at)
{
    return record->question && record->field && record->at &&
           strcmp(record->field, field_rows[FIELD_RATING].name) == 0 &&
           instant_parse(record->at, at);
}

struct pace pace_of(const struct assessment *assessment)
{
    int64_t later = 0, sum = 0;
    int count = 0;
    bool known = false;

    for (size_t i = assessment->history_count; i-- > 0 && count < RECENT;) {
        int64_t at;

        if (!is_rating(&assessment->history[i], &at))
            continue;
        if (known && later > at && later - at <= PAUSE) {
            sum += later - at;
            count++;
        }
        later = at;
        known = true;
    }
    if (count < PACE_LEAST)
        return (struct pace){PACE_USUAL, 0};
    return (struct pace){(int)(sum / count), count};
}
