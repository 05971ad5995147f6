/* SPDX-License-Identifier: MIT
 *
 * frameworks.h - Readiness seen through another framework, unit by unit.
 *
 * A screen: see screens.h.
 */
#ifndef UI_FRAMEWORKS_H
#define UI_FRAMEWORKS_H

#include "ui/desk.h"

struct frameworks_state {
    int row; /* under the cursor */
};

void frameworks_view(const struct frameworks_state *, const struct desk *, struct grid *,
                     struct rect area);
bool frameworks_act(struct frameworks_state *, struct desk *, const struct press *);

#endif
