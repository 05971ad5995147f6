/* SPDX-License-Identifier: MIT
 *
 * home.h - Continue with a recent assessment, begin a new one, open one, look at the sample.
 *
 * A screen: see screens.h.
 */
#ifndef UI_HOME_H
#define UI_HOME_H

#include "ui/desk.h"

struct home_state {
    struct recent *recents;
    size_t count, capacity;
    int row;     /* recents first, then new, open, sample */
    char *typed; /* the path asked for last, until something is open; NULL */
};

void home_view(const struct home_state *, const struct desk *, struct grid *, struct rect area);
bool home_act(struct home_state *, struct desk *, const struct press *);

void home_add(struct home_state *, const struct recent *);
void home_release(struct home_state *);

#endif
