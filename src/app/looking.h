/* SPDX-License-Identifier: MIT
 *
 * looking.h - whether files that are evidence are still what they were, for the screen that shows
 * them; a bit at a time between two keys.
 *
 * Only pieces with a digest are looked at, as `check` does.
 */
#ifndef APP_LOOKING_H
#define APP_LOOKING_H

#include "app/document.h"
#include "base/file_digest.h"
#include "ui/ui.h"

struct looking {
    const struct document *document;
    int question; /* NONE: nothing is to be looked at */
    char *value;  /* its evidence, as it was when the looking began */
    size_t piece; /* the next one */
    size_t count;
    struct file_digest *digest; /* of the piece, under way */
};

/* Begins anew if there is another question, or its evidence has changed. */
void looking_at(struct looking *, const struct document *, int question);
bool looking_wait(const struct looking *);
/* A bit further; tells the ui of each piece. */
void looking_step(struct looking *, struct ui *);
void looking_release(struct looking *);

#endif
