/* SPDX-License-Identifier: MIT
 *
 * rect.h - cutting a screen into parts.
 *
 * rect_take_... cut a strip off a rectangle and give it back; what is left stays in `rest`. They
 * never give more than there is, and never a negative size.
 */
#ifndef CANVAS_RECT_H
#define CANVAS_RECT_H

#include "canvas/grid.h"

struct rect rect_take_top(struct rect *rest, int height);
struct rect rect_take_bottom(struct rect *rest, int height);
struct rect rect_take_left(struct rect *rest, int width);
struct rect rect_take_right(struct rect *rest, int width);

/* A rectangle without its outer columns and rows. */
struct rect rect_inside(struct rect rect, int columns, int rows);

/* A rectangle of at most this size in the middle of another one. */
struct rect rect_middle(struct rect rect, int width, int height);

bool rect_empty(struct rect rect);

#endif
