/* SPDX-License-Identifier: MIT
 *
 * foresight.c - see foresight.h.
 */
#include "app/foresight.h"

#include "app/world.h"

#include <string.h>

/* A screen larger than that of anybody's projector is not worth the memory. */
enum { CELLS_MOST = 40000, LONG = 1000 /* microseconds */ };

/* False if there is no such key, or its screen cannot be known. */
static bool foresee(struct foreseen *next, int nth, struct ui *ui)
{
    struct event event = {.now = clock_now()};

    if (!ui_foresee(ui, nth, &event, &next->grid) || !term_prepare(&next->grid, &next->bytes))
        return false;
    memcpy(next->key, event.key, sizeof next->key);
    return true;
}

bool foresight_step(struct foresight *foresight, struct ui *ui, const struct grid *shown)
{
    struct foreseen *next = &foresight->at[foresight->count];
    int64_t began = clock_steady();

    if (foresight->complete || foresight->count == FORESIGHT_KEYS ||
        shown->width * shown->height > CELLS_MOST)
        return false;
    grid_resize(&next->grid, shown->width, shown->height);
    foresight->complete = !foresee(next, foresight->count, ui);
    foresight->count += foresight->complete ? 0 : 1;
    /* The next key would have to wait for it. */
    foresight->complete = foresight->complete || clock_steady() - began > LONG;
    return !foresight->complete;
}

bool foresight_show(const struct foresight *foresight, const struct event *event)
{
    for (int i = 0; event->kind == EVENT_KEY && i < foresight->count; i++)
        if (strcmp(foresight->at[i].key, event->key) == 0) {
            term_show_prepared(&foresight->at[i].grid, &foresight->at[i].bytes);
            return true;
        }
    return false;
}

void foresight_forget(struct foresight *foresight)
{
    foresight->count = 0;
    foresight->complete = false;
}

void foresight_release(struct foresight *foresight)
{
    for (int i = 0; i < FORESIGHT_KEYS; i++) {
        grid_release(&foresight->at[i].grid);
        text_release(&foresight->at[i].bytes);
    }
    *foresight = (struct foresight){0};
}
