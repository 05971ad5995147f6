/* SPDX-License-Identifier: MIT
 *
 * turn.c - see turn.h.
 */
#include "app/turn.h"

#include <string.h>
#include <time.h>

/* A hundredth of a second; how many of them one holder is waited for, and all of them. */
enum { PAUSE_NS = 10000000, PAUSES_OF_ONE = 100, PAUSES_MOST = 1000 };

static void pause_shortly(void)
{
    const struct timespec pause = {.tv_nsec = PAUSE_NS};

    (void)nanosleep(&pause, NULL);
}

bool turn_lock(const char *path, struct file_lock *lock, struct err *err)
{
    char holder[sizeof err->text] = "";
    int held = 0;

    for (int i = 0; i < PAUSES_MOST; i++) {
        struct err why = {0};
        if (file_lock(path, lock, &why))
            return true;
        held = strcmp(why.text, holder) == 0 ? held + 1 : 0;
        if (why.code != ERR_CONFLICT || held >= PAUSES_OF_ONE)
            return err_set(err, why.code, "%s", why.text);
        memcpy(holder, why.text, sizeof holder);
        pause_shortly();
    }
    return err_set(err, ERR_CONFLICT, "%s: others open and close it; try again", path);
}
