/* SPDX-License-Identifier: MIT
 *
 * foresight.h - the screens that the likely keys lead to, drawn while nobody types.
 *
 * A key comes after a pause, when nothing of the program is in the processor's caches, and what it
 * leads to takes several times as long then. So its screen is ready before it comes, and is shown
 * at once; then the key is dealt with as any other, and what is shown is compared with what came of
 * it. Nothing depends on what is foreseen: were it wrong, the screen would be mended at once.
 *
 * {0} foresees nothing.
 */
#ifndef APP_FORESIGHT_H
#define APP_FORESIGHT_H

#include "term/term.h"
#include "ui/ui.h"

enum { FORESIGHT_KEYS = 12 };

struct foresight {
    struct foreseen {
        char key[KEY_NAME_SIZE];
        struct grid grid;
        struct text bytes; /* that make it of the screen that is shown */
    } at[FORESIGHT_KEYS];

    int count;
    bool complete;
};

/* One key more. False: there is nothing more to do. `shown` is what the screen shows of the ui. */
bool foresight_step(struct foresight *, struct ui *, const struct grid *shown);

/* Shows where the event leads to; false if that is not known. */
bool foresight_show(const struct foresight *, const struct event *);

/* The screen has changed, or what it shows. */
void foresight_forget(struct foresight *);
void foresight_release(struct foresight *);

#endif
