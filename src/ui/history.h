/* SPDX-License-Identifier: MIT
 *
 * history.h - Who changed what and when.
 *
 * A screen: see screens.h.
 */
#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include "ui/desk.h"

struct history_state {
    int row; /* under the cursor */
};

void history_view(const struct history_state *, const struct desk *, struct grid *,
                  struct rect area);
bool history_act(struct history_state *, struct desk *, const struct press *);

#endif
