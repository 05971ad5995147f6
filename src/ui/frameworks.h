/* SPDX-License-Identifier: MIT
 *
 * frameworks.h - readiness seen through other frameworks: the list of them, and the units of one.
 *
 * A screen: see screens.h.
 */
#ifndef UI_FRAMEWORKS_H
#define UI_FRAMEWORKS_H

#include "ui/browse.h"

enum units_show { UNITS_ALL, UNITS_MAPPED, UNITS_UNMAPPED, UNITS_LOW, UNITS_SHOWS };

struct frameworks_state {
    bool open;                /* one of them is */
    struct browse_state list; /* of the frameworks */
    struct browse_state units;
    enum units_show show;
};

void frameworks_view(const struct frameworks_state *, const struct desk *, struct grid *,
                     struct rect area);
bool frameworks_act(struct frameworks_state *, struct desk *, const struct press *);

#endif
