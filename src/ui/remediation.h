/* SPDX-License-Identifier: MIT
 *
 * remediation.h - what to do, in waves, with filters and sorting; and what if: actions marked as
 * planned show everything as it would be, without touching an answer.
 *
 * A screen: see screens.h.
 */
#ifndef UI_REMEDIATION_H
#define UI_REMEDIATION_H

#include "model/whatif.h"
#include "ui/cursor.h"
#include "ui/desk.h"

enum actions_show {
    ACTIONS_ALL,
    ACTIONS_MAJOR,
    ACTIONS_MINOR,
    ACTIONS_OFI,
    ACTIONS_GAP,
    ACTIONS_OPEN,
    ACTIONS_PLANNED,
    ACTIONS_NO_OWNER,
    ACTIONS_SHOWS
};

enum actions_order {
    ACTIONS_BY_URGENCY,
    ACTIONS_BY_WAVE,
    ACTIONS_BY_GAIN,
    ACTIONS_BY_RATE,
    ACTIONS_BY_EFFORT,
    ACTIONS_BY_DUE,
    ACTIONS_BY_OWNER,
    ACTIONS_ORDERS
};

/* What stands beside or below the list. */
enum actions_pane { PANE_ACTION, PANE_EFFECT, PANE_HEAT, PANE_COUNT };

struct remediation_state {
    struct cursor cursor;
    enum actions_show show;
    enum actions_order order;
    enum actions_pane pane;
    int top;       /* of it, rows scrolled */
    int wave;      /* only this one; 0: all */
    char *owner;   /* only this one's; owned; NULL: everybody's, "": nobody's */
    char *of;      /* id of the assessment that the plan is for; owned */
    bool *planned; /* by question; owned; NULL: nothing is */
    int planned_count;
    struct whatif whatif; /* of the plan, if there is one */
};

void remediation_view(const struct remediation_state *, const struct desk *, struct grid *,
                      struct rect area);
bool remediation_act(struct remediation_state *, struct desk *, const struct press *);

void remediation_release(struct remediation_state *);

#endif
