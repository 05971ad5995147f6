/* SPDX-License-Identifier: MIT
 *
 * moment.c - see moment.h.
 */
#include "ui/moment.h"

#include "base/date.h"

#include <stdlib.h>

enum { MINUTE = 60, HOUR = 60 * 60, DAY = 24 * 60 * 60 };

enum { DATE = sizeof "YYYY-MM-DD" - 1, TIME = DATE + 1, TO_MINUTES = 5, TO_SECONDS = 8 };

static int offset(const struct desk *desk, int64_t instant)
{
    return desk->zone ? desk->zone(instant) : 0;
}

int64_t moment_today(const struct desk *desk)
{
    return (desk->now + offset(desk, desk->now)) / DAY;
}

int64_t moment_start(const struct desk *desk, int64_t day)
{
    return day * DAY - offset(desk, day * DAY);
}

/* "2026-11-21 10:40", with so many characters of the time; false if it is no instant. */
static bool add_local(const char *at, int offset, size_t time, struct text *out)
{
    char local[INSTANT_SIZE];
    int64_t instant;

    if (!instant_parse(at, &instant))
        return false;
    instant_format(instant + offset, local);
    text_add_bytes(out, local, DATE);
    text_add_char(out, ' ');
    text_add_bytes(out, local + TIME, time);
    return true;
}

static int offset_at(const struct desk *desk, const char *at)
{
    int64_t instant;

    return instant_parse(at, &instant) ? offset(desk, instant) : 0;
}

void moment_brief(const struct desk *desk, const char *at, struct text *out)
{
    if (at && !add_local(at, offset_at(desk, at), TO_MINUTES, out))
        text_add(out, at);
}

void moment_full(const struct desk *desk, const char *at, struct text *out)
{
    int east = at ? offset_at(desk, at) : 0;

    if (!at)
        return;
    if (!add_local(at, east, TO_SECONDS, out))
        text_add(out, at);
    else if (east == 0)
        text_add(out, " UTC");
    else
        text_format(out, " UTC%c%02d:%02d", east < 0 ? '-' : '+', abs(east) / HOUR,
                    abs(east) / MINUTE % MINUTE);
}
