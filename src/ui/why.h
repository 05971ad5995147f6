/* SPDX-License-Identifier: MIT
 *
 * why.h - A figure explained: the rule, its inputs, in words.
 *
 * A screen: see screens.h.
 */
#ifndef UI_WHY_H
#define UI_WHY_H

#include "ui/desk.h"

struct why_state {
    int row; /* under the cursor */
};

void why_view(const struct why_state *, const struct desk *, struct grid *, struct rect area);
bool why_act(struct why_state *, struct desk *, const struct press *);

#endif
