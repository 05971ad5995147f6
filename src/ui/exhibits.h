/* SPDX-License-Identifier: MIT
 *
 * exhibits.h - the evidence of a question, a row a piece: what it is, where, how large, and whether
 * the file is still what it was.
 *
 * What the files are like is looked at by the app as long as this is on the screen (ui_exhibits).
 * A screen: see screens.h.
 */
#ifndef UI_EXHIBITS_H
#define UI_EXHIBITS_H

#include "ui/browse.h"

enum { EXHIBITS_SEEN = 64 }; /* pieces whose files are looked at */

struct exhibits_state {
    struct browse_state browse;
    enum exhibit seen[EXHIBITS_SEEN];
};

void exhibits_view(const struct exhibits_state *, const struct desk *, struct grid *,
                   struct rect area);
bool exhibits_act(struct exhibits_state *, struct desk *, const struct press *);

/* "title = place" as a person types it, and back; what is a path or a link alone is its own title.
 * False if nothing is said. The strings are yours: exhibit_release. */
bool exhibit_read(const char *typed, struct evidence *out);
void exhibit_write(const struct evidence *, struct text *out);
void exhibit_release(struct evidence *);

/* The record of when it came to the question; NULL. */
const struct record *exhibit_added(const struct desk *, int question, const struct evidence *);

#endif
