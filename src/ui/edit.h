/* SPDX-License-Identifier: MIT
 *
 * edit.h - a text being typed: by grapheme, line and word, with cutting, pasting and its own undo.
 *
 * Knows nothing of screens: edit_command does what a command of the table says. {0} is an empty
 * text of one line.
 */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include "base/text.h"
#include "canvas/grid.h"
#include "ui/command.h"

#include <stdbool.h>

enum { EDIT_LIMIT = 64 * 1024, EDIT_PAST = 200 };

struct edit_past {
    char *text;
    size_t at;
};

struct edit {
    struct text text;
    size_t at;       /* byte under the cursor */
    bool lines;      /* several lines; else a line feed becomes a space */
    int columns;     /* that it is wrapped to, for up and down; from whoever draws it */
    int goal;        /* column that up and down aim at; 0: where the cursor is */
    struct text cut; /* what C-w, C-u and C-k took; one after another it is one piece */
    bool cutting;    /* the last thing was a cut */

    struct edit_past past[EDIT_PAST];
    int past_count, past_done;
    bool typing; /* the last thing was typing: undone as one */
};

void edit_start(struct edit *, const char *text,
                bool lines);                       /* cursor at the end; undo forgotten */
void edit_set(struct edit *, const char *text);    /* a replacement that can be undone */
void edit_insert(struct edit *, const char *text); /* typed or pasted */
bool edit_command(struct edit *, enum command);    /* false: not one of editing */
const char *edit_text(const struct edit *);        /* borrowed */
bool edit_at_line_end(const struct edit *);
void edit_release(struct edit *);

/* Draws it wrapped (lines) or scrolled (one line), in role INPUT, with the cursor in sight. */
void edit_view(const struct edit *, struct grid *, struct rect area);
int edit_rows(const struct edit *, int columns); /* rows that it takes wrapped */

#endif
