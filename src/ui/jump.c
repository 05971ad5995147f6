/* SPDX-License-Identifier: MIT
 *
 * jump.c - see jump.h.
 */
#include "ui/jump.h"

static const struct {
    enum command on, back;
    enum outline_filter kind;
    const char *one, *none; /* in messages */
} jumps[] = {
    {COMMAND_NEXT_OPEN,    COMMAND_PREVIOUS_OPEN,    SHOW_OPEN,    "Open question", "No question is open"   },
    {COMMAND_NEXT_FLAG,    COMMAND_PREVIOUS_FLAG,    SHOW_FLAGGED, "Flagged",       "No question is flagged"},
    {COMMAND_NEXT_CARRIED, COMMAND_PREVIOUS_CARRIED, SHOW_CARRIED, "Carried over",
     "No answer carried over is left to confirm"                                                            },
    {COMMAND_NEXT_UNKNOWN, COMMAND_PREVIOUS_UNKNOWN, SHOW_UNKNOWN, "Unknown",
     "Nothing was answered with don't know"                                                                 },
    {COMMAND_NEXT_FOUND,   COMMAND_PREVIOUS_FOUND,   SHOW_FOUND,   "Found",
     "Nothing found to step through; / searches"                                                            },
};

enum { JUMPS = sizeof jumps / sizeof *jumps };

static int jump_of(enum command command)
{
    for (int i = 0; i < JUMPS; i++)
        if (jumps[i].on == command || jumps[i].back == command)
            return i;
    return NONE;
}

enum outline_filter jump_kind(enum command command)
{
    int jump = jump_of(command);

    return jump == NONE ? SHOW_COUNT : jumps[jump].kind;
}

/* What is parked waits for its person, but in that person's own interview. */
static bool waits(const struct desk *desk, int question)
{
    return desk->person == NONE && desk_answer(desk, question)->park != NULL;
}

static bool fits(const struct desk *desk, enum outline_filter kind, bool parked, int question)
{
    return tree_lets_through(desk, kind, question) &&
           (parked || kind != SHOW_OPEN || !waits(desk, question));
}

static int next(const struct desk *desk, enum outline_filter kind, bool parked, int from, int by)
{
    for (int q = from + by; q >= 0 && q < desk->questionnaire->question_count; q += by)
        if (fits(desk, kind, parked, q))
            return q;
    return NONE;
}

static void say_place(struct desk *desk, int jump, bool parked, int target, const char *from)
{
    int place = 0, count = 0;

    for (int q = 0; q < desk->questionnaire->question_count; q++) {
        count += fits(desk, jumps[jump].kind, parked, q);
        if (q == target)
            place = count;
    }
    desk_say(desk, ROLE_INFO, "%s %d of %d%s%s", jumps[jump].one, place, count,
             parked && jumps[jump].kind == SHOW_OPEN ? "; only parked ones are left" : "", from);
}

int jump_target(struct desk *desk, enum command command, int from)
{
    int jump = jump_of(command), by = jumps[jump].back == command ? -1 : 1;
    int end = by < 0 ? desk->questionnaire->question_count : -1, target = NONE;
    enum outline_filter kind = jumps[jump].kind;
    const char *chosen = desk_chosen(desk);

    for (int parked = 0; parked < 2 && target == NONE; parked++) {
        target = next(desk, kind, parked, from, by);
        if (target != NONE) {
            say_place(desk, jump, parked, target, "");
        } else if ((target = next(desk, kind, parked, end, by)) != NONE)
            say_place(desk, jump, parked, target,
                      by < 0 ? "; went on from the end" : "; went on from the start");
    }
    if (target == NONE)
        desk_say(desk, ROLE_INFO, "%s%s%s", jumps[jump].none,
                 chosen ? "; asked are only those of: " : "", chosen ? chosen : "");
    return target;
}
