/* SPDX-License-Identifier: MIT
 *
 * rect.c - see rect.h.
 */
#include "canvas/rect.h"

static int within(int value, int most)
{
    if (value < 0)
        return 0;
    return value > most ? most : value;
}

struct rect rect_take_top(struct rect *rest, int height)
{
    struct rect strip = *rest;

    strip.height = within(height, rest->height);
    rest->y += strip.height;
    rest->height -= strip.height;
    return strip;
}

struct rect rect_take_bottom(struct rect *rest, int height)
{
    struct rect strip = *rest;

    strip.height = within(height, rest->height);
    rest->height -= strip.height;
    strip.y = rest->y + rest->height;
    return strip;
}

struct rect rect_take_left(struct rect *rest, int width)
{
    struct rect strip = *rest;

    strip.width = within(width, rest->width);
    rest->x += strip.width;
    rest->width -= strip.width;
    return strip;
}

struct rect rect_take_right(struct rect *rest, int width)
{
    struct rect strip = *rest;

    strip.width = within(width, rest->width);
    rest->width -= strip.width;
    strip.x = rest->x + rest->width;
    return strip;
}

struct rect rect_inside(struct rect rect, int columns, int rows)
{
    rect_take_left(&rect, columns);
    rect_take_right(&rect, columns);
    rect_take_top(&rect, rows);
    rect_take_bottom(&rect, rows);
    return rect;
}

struct rect rect_middle(struct rect rect, int width, int height)
{
    int wide = within(width, rect.width);
    int high = within(height, rect.height);

    return (struct rect){rect.x + (rect.width - wide) / 2, rect.y + (rect.height - high) / 2, wide,
                         high};
}

bool rect_empty(struct rect rect)
{
    return rect.width <= 0 || rect.height <= 0;
}
