/* SPDX-License-Identifier: MIT
 *
 * findings.h - stoppers and patterns that show, then every item with its suggested grade and the
 * assessor's own.
 *
 * A screen: see screens.h.
 */
#ifndef UI_FINDINGS_H
#define UI_FINDINGS_H

#include "ui/browse.h"

enum findings_show {
    FINDINGS_ALL,
    FINDINGS_MAJOR,
    FINDINGS_MINOR,
    FINDINGS_OFI,
    FINDINGS_CONFORM,
    FINDINGS_PROVISIONAL,
    FINDINGS_OWN,
    FINDINGS_SHOWS
};

struct findings_state {
    struct browse_state browse;
    enum findings_show show;
};

void findings_view(const struct findings_state *, const struct desk *, struct grid *,
                   struct rect area);
bool findings_act(struct findings_state *, struct desk *, const struct press *);

#endif
