/* SPDX-License-Identifier: MIT
 *
 * draw.h - pieces of a screen, drawn into cells.
 *
 * Everything clips by rule: text that does not fit ends in "..", a wide glyph is never cut, a hint
 * is shown whole or not at all. Only box and block characters besides text; in an ASCII grid they
 * become - | + # : and nothing moves. Nothing here keeps state.
 */
#ifndef CANVAS_DRAW_H
#define CANVAS_DRAW_H

#include "canvas/grid.h"
#include "canvas/rect.h"

/* One line of text in `columns`, cut with "..". Returns the columns used. */
int draw_text(struct grid *, int x, int y, int columns, enum role, const char *text);

/* The same at the right end of the columns, and in their middle. */
int draw_text_right(struct grid *, int x, int y, int columns, enum role, const char *text);
int draw_text_middle(struct grid *, int x, int y, int columns, enum role, const char *text);

/* Text formatted as by printf, at most 500 bytes. */
int draw_format(struct grid *, int x, int y, int columns, enum role, const char *format, ...)
    PRINTF_LIKE(6, 7);

/* Wrapped text from line `first` on. The last row ends in ".." if there is more. Returns the rows
 * used. */
int draw_wrapped(struct grid *, struct rect, int first, enum role, const char *text);

void draw_rule(struct grid *, int x, int y, int width, enum role);
void draw_rule_down(struct grid *, int x, int y, int height, enum role);

/* A frame around an emptied rectangle, with a title in its upper edge (may be NULL). Returns the
 * inside. Under 2 by 2 nothing is drawn. */
struct rect draw_frame(struct grid *, struct rect, enum role, const char *title);

/* A rule across a frame, joined to its sides. */
void draw_frame_rule(struct grid *, struct rect frame, int y, enum role);

/* A bar: solid for the share that is sure, half-tone up to the share that may be, a thin rest.
 * Shares are from 0 to 1 (more or less is cut, NAN is 0). A share above 0 is seen, and below 1 is
 * not full. */
void draw_bar(struct grid *, struct rect row, enum role, double sure, double maybe);

/* A line of typed text with the cursor at byte `at`, moved sideways so that the cursor is seen.
 * "<" and ">" at the ends say that there is more. */
void draw_input(struct grid *, struct rect row, enum role, const char *text, size_t at);

/* A key and what it does, in the footer or elsewhere. */
struct hint {
    const char *key, *label;
    uint16_t hit; /* what a click on it means; 0: nothing */
};

/* As many whole hints as fit, from the first on. Returns how many. */
int draw_hints(struct grid *, struct rect row, enum role key, enum role label, const struct hint *,
               int count);

/* The footer: a bar over the row with hints on it. */
int draw_footer(struct grid *, int y, const struct hint *, int count);

#endif
