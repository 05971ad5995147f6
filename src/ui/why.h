/* SPDX-License-Identifier: MIT
 *
 * why.h - a figure explained: the rule and its inputs in words, what it rests on, and what would
 * change it.
 *
 * Of the item, the section or the whole that desk->item and desk->section say. A screen: see
 * screens.h.
 */
#ifndef UI_WHY_H
#define UI_WHY_H

#include "ui/desk.h"

struct why_state {
    int top;           /* rows scrolled */
    int item, section; /* that were explained last */
};

void why_view(const struct why_state *, const struct desk *, struct grid *, struct rect area);
bool why_act(struct why_state *, struct desk *, const struct press *);

#endif
