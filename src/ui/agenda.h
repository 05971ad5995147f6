/* SPDX-License-Identifier: MIT
 *
 * agenda.h - the interview by the person in the room: whose questions are open, how long they will
 * take at the present pace, and which evidence to ask for.
 *
 * Choosing a person makes the interview ask only theirs. A question that is parked stands with
 * whom it is parked for, whoever that is; the flagged ones are a row of their own. A screen: see
 * screens.h.
 */
#ifndef UI_AGENDA_H
#define UI_AGENDA_H

#include "ui/cursor.h"
#include "ui/desk.h"

enum agenda_show { AGENDA_QUESTIONS, AGENDA_EVIDENCE, AGENDA_SHOWS };

struct agenda_state {
    struct cursor cursor; /* everybody, each person, the flagged ones */
    enum agenda_show show;
    bool reading; /* the list at the side has the cursor */
    int top;      /* of it, rows scrolled */
};

void agenda_view(const struct agenda_state *, const struct desk *, struct grid *, struct rect area);
bool agenda_act(struct agenda_state *, struct desk *, const struct press *);

#endif
