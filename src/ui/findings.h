/* SPDX-License-Identifier: MIT
 *
 * findings.h - Suggested grades and the assessor's own.
 *
 * A screen: see screens.h.
 */
#ifndef UI_FINDINGS_H
#define UI_FINDINGS_H

#include "ui/desk.h"

struct findings_state {
    int row; /* under the cursor */
};

void findings_view(const struct findings_state *, const struct desk *, struct grid *,
                   struct rect area);
bool findings_act(struct findings_state *, struct desk *, const struct press *);

#endif
