/* SPDX-License-Identifier: MIT
 *
 * draw.h - small things that several screens draw alike.
 */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include "canvas/grid.h"
#include "model/results.h"

/* As grid_put, but what does not fit ends in "...". Returns the columns used. */
int draw_cut(struct grid *, int x, int y, int columns, enum role, const char *text);
/* The same, ending at column x + columns. */
int draw_right(struct grid *, int x, int y, int columns, enum role, const char *text);
void draw_rule(struct grid *, int x, int y, int columns);
void draw_column(struct grid *, int x, int y, int rows);
/* An empty box with a frame and a title in it; returns the inside. */
struct rect draw_box(struct grid *, struct rect, const char *title);
/* "####----": a share from 0 to 1. */
void draw_bar(struct grid *, int x, int y, int columns, double share);
/* A scroll position at the right edge, if not all rows are to be seen. */
void draw_scroll(struct grid *, struct rect area, int top, int total);

enum role heat_role(enum band, bool open, bool applicable);

#endif
