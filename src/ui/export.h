/* SPDX-License-Identifier: MIT
 *
 * export.h - Writes the assessment out.
 *
 * A screen: see screens.h.
 */
#ifndef UI_EXPORT_H
#define UI_EXPORT_H

#include "ui/desk.h"

struct export_state {
    int row; /* under the cursor */
};

void export_view(const struct export_state *, const struct desk *, struct grid *, struct rect area);
bool export_act(struct export_state *, struct desk *, const struct press *);

#endif
