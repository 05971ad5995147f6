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

/* Clicks: a level, don't know, not applicable, a field. */
enum { HIT_LEVEL = 1, HIT_UNKNOWN = 20, HIT_NA = 21, HIT_FOCUS = 30 };

struct question_state {
    enum question_focus focus;
    int shown;  /* the question that focus and cursor belong to */
    bool moved; /* the cursor is on `level`; else on the rating */
    int level;  /* moved there by arrows */
    bool after; /* a rating has gone on by itself: details still belong to the one rated */
};

void question_view(const struct question_state *, const struct desk *, struct grid *,
                   struct rect area);
/* The same for a projector: spaced out, without names, notes and fields. */
void question_present(const struct question_state *, const struct desk *, struct grid *,
                      struct rect area);
bool question_act(struct question_state *, struct desk *, const struct press *);

/* The question that note, evidence and the like belong to. */
int question_target(const struct question_state *, const struct desk *);

enum { QUESTION_COLUMNS = 96 }; /* that a question takes at most */

/* The panes of a wide screen: the outline at the left; guidance, figures and a slim heatmap at the
 * right. Returns what is left between them. */
struct rect question_panes(const struct desk *, struct grid *, struct rect area);
/* Below the question there: what would mend it, what its item asks for, the last change. */
void question_more(const struct desk *, struct grid *, struct rect area);

#endif
