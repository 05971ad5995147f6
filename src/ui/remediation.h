/* SPDX-License-Identifier: MIT
 *
 * remediation.h - The list in waves, and what if.
 *
 * A screen: see screens.h.
 */
#ifndef UI_REMEDIATION_H
#define UI_REMEDIATION_H

#include "ui/desk.h"

struct remediation_state {
    int row; /* under the cursor */
};

void remediation_view(const struct remediation_state *, const struct desk *, struct grid *,
                      struct rect area);
bool remediation_act(struct remediation_state *, struct desk *, const struct press *);

#endif
