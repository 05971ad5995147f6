/* SPDX-License-Identifier: MIT
 *
 * agenda.h - The interview by the person in the room.
 *
 * A screen: see screens.h.
 */
#ifndef UI_AGENDA_H
#define UI_AGENDA_H

#include "ui/desk.h"

struct agenda_state {
    int row; /* under the cursor */
};

void agenda_view(const struct agenda_state *, const struct desk *, struct grid *, struct rect area);
bool agenda_act(struct agenda_state *, struct desk *, const struct press *);

#endif
