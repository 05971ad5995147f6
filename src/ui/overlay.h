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
    OVERLAY_PARK, /* whom to ask later */
    OVERLAY_WHO,  /* who is at the keyboard */
    OVERLAY_HELP,
    OVERLAY_CONFIRM
};

enum pick_kind { PICK_COMMAND, PICK_QUESTION, PICK_ITEM, PICK_THEME, PICK_PERSON, PICK_ASSESSOR };

/* One line to pick. `what` is a command, or the index of a question, item, theme, interviewee or
 * assessor; a person can also be nobody or the one whose name was typed. */
enum { PERSON_NOBODY = -1, PERSON_TYPED = -2 };

struct pick {
    int what;
    enum pick_kind kind;
    int score;
};

struct overlay {
    enum overlay_kind kind;
    struct edit edit;
    struct pick *picks;
    size_t count, capacity;
    int row;    /* under the cursor */
    int top;    /* HELP: rows scrolled */
    bool guide; /* HELP: the guide is shown, not the keys */
    char theme_before[48];
    enum command confirmed; /* CONFIRM: what yes does */
    char text[256];         /* CONFIRM: the question */
};

struct ui;

void overlay_open(struct ui *, enum overlay_kind); /* PALETTE, GO, SEARCH, THEMES, HELP */
void overlay_open_text(struct ui *);               /* for desk.ask */
void overlay_confirm(struct ui *, enum command yes, const char *question);
void overlay_key(struct ui *, const char *key);
void overlay_command(struct ui *, enum command);
/* What a key types; NULL: nothing. */
const char *overlay_typed(const char *key);
void overlay_paste(struct ui *, const char *text);
void overlay_hit(struct ui *, int hit);
void overlay_close(struct ui *);

/* Its place in the command table. */
enum place overlay_place(const struct overlay *);
/* Rows that a text being typed takes at the bottom of the screen; 0: none. */
int overlay_dock(const struct ui *, int rows);
void overlay_view(const struct ui *, struct grid *, struct rect area);
void overlay_release(struct overlay *);

#endif
