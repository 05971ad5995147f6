/* SPDX-License-Identifier: MIT
 *
 * soa.h - the statement of applicability: every item that may be excluded, with the decision, its
 * drivers, and what does not fit together.
 *
 * A screen: see screens.h.
 */
#ifndef UI_SOA_H
#define UI_SOA_H

#include "ui/browse.h"

enum soa_show { SOA_ALL, SOA_FAULTS, SOA_EXCLUDED, SOA_UNDECIDED, SOA_SHOWS };

struct soa_state {
    struct browse_state browse;
    enum soa_show show;
};

void soa_view(const struct soa_state *, const struct desk *, struct grid *, struct rect area);
bool soa_act(struct soa_state *, struct desk *, const struct press *);

#endif
