/* SPDX-License-Identifier: MIT
 *
 * soa.h - The statement of applicability: every item that may be excluded.
 *
 * A screen: see screens.h.
 */
#ifndef UI_SOA_H
#define UI_SOA_H

#include "ui/desk.h"

struct soa_state {
    int row; /* under the cursor */
};

void soa_view(const struct soa_state *, const struct desk *, struct grid *, struct rect area);
bool soa_act(struct soa_state *, struct desk *, const struct press *);

#endif
