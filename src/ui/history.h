/* SPDX-License-Identifier: MIT
 *
 * history.h - who changed what and when, the newest first; of one question the oldest first.
 *
 * A screen: see screens.h.
 */
#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include "ui/browse.h"

enum history_show {
    HISTORY_ALL,
    HISTORY_QUESTION, /* the one of the interview */
    HISTORY_ITEM,     /* its item, with all its questions */
    HISTORY_RATINGS,
    HISTORY_TEXTS, /* notes, evidence and reasons */
    HISTORY_SHOWS
};

struct history_state {
    struct browse_state browse;
    enum history_show show;
};

void history_view(const struct history_state *, const struct desk *, struct grid *,
                  struct rect area);
bool history_act(struct history_state *, struct desk *, const struct press *);

#endif
