/* SPDX-License-Identifier: MIT
 *
 * compare.h - then and now, side by side: what moved since last time, or since a day.
 *
 * Then is told from the history (model/rewind.h) when the screen comes up. A screen: see screens.h.
 */
#ifndef UI_COMPARE_H
#define UI_COMPARE_H

#include "model/results.h"
#include "ui/browse.h"
#include "ui/desk.h"

enum compare_show {
    COMPARE_MOVED, /* the whole, and sections and items that moved */
    COMPARE_SECTIONS,
    COMPARE_ALL,
    COMPARE_SHOWS
};

struct compare_state {
    struct browse_state browse;
    enum compare_show show;
    char day[DATE_SIZE];    /* since when; "": since last time */
    int64_t since;          /* the same as an instant */
    struct assessment then; /* without a questionnaire: not yet told */
    struct results results; /* of then */
};

void compare_view(const struct compare_state *, const struct desk *, struct grid *,
                  struct rect area);
bool compare_act(struct compare_state *, struct desk *, const struct press *);
void compare_release(struct compare_state *);

#endif
