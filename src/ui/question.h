/* SPDX-License-Identifier: MIT
 *
 * question.h - One question of the interview: what is asked, what to see, the levels, the answer.
 *
 * A screen: see screens.h.
 */
#ifndef UI_QUESTION_H
#define UI_QUESTION_H

#include "ui/desk.h"

enum question_focus {
    FOCUS_LEVELS,
    FOCUS_NOTE,
    FOCUS_EVIDENCE,
    FOCUS_BASIS,
    FOCUS_OWNER,
    FOCUS_DUE,
    FOCUS_FLAG,
    FOCUS_COUNT
};

struct question_state {
    enum question_focus focus;
    int shown;  /* the question that level, focus and top belong to */
    int level;  /* under the cursor, moved there by arrows; NONE: on the rating */
    int top;    /* rows scrolled */
    bool after; /* a rating has gone on by itself: details still belong to the one rated */
};

void question_view(const struct question_state *, const struct desk *, struct grid *,
                   struct rect area);
bool question_act(struct question_state *, struct desk *, const struct press *);

#endif
