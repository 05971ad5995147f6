/* SPDX-License-Identifier: MIT
 *
 * overlay.h - what lies over a screen: a text being typed, lists to pick from, help, a
 * confirmation.
 *
 * At most one at a time; it takes all keys. Esc always closes it.
 */
#ifndef UI_OVERLAY_H
#define UI_OVERLAY_H

#include "canvas/theme.h"
#include "ui/desk.h"
#include "ui/edit.h"

enum overlay_kind {
    OVERLAY_NONE,
    OVERLAY_TEXT, /* desk.ask */
    OVERLAY_PALETTE,
    OVERLAY_GO,
    OVERLAY_SEARCH,
    OVERLAY_THEMES,
    OVERLAY_HELP,
    OVERLAY_CONFIRM
};

/* One line to pick. What `what` is depends on the kind: a command, a question, an item, a theme. */
struct pick {
    int what;
    bool item; /* GO: an item, not a question */
    int score;
};

struct overlay {
    enum overlay_kind kind;
    enum screen under; /* the screen below: whose commands and help */
    struct edit edit;
    char *initial; /* TEXT: for "as it was" */
    struct pick *picks;
    size_t count, capacity;
    int row, top;
    char theme_before[48];
    enum command confirmed; /* CONFIRM: what yes does */
    char text[256];         /* CONFIRM: the question */
};

void overlay_release(struct overlay *);

#endif
