/* SPDX-License-Identifier: MIT
 *
 * recents.h - the assessments worked on last, with their figures, for the start screen.
 *
 * To read them takes longer than to show a screen, so they are read one at a time, when there is
 * nothing else to do.
 */
#ifndef APP_RECENTS_H
#define APP_RECENTS_H

#include "base/text.h"
#include "ui/ui.h"

struct recents {
    struct text paths; /* one a line */
    size_t at;
};

/* Those of the list that are there, and answers that wait to be saved. */
void recents_gather(struct recents *);

/* True while there are some that the ui does not know. */
bool recents_wait(const struct recents *);

void recents_tell_next(struct recents *, struct ui *);
void recents_release(struct recents *);

#endif
