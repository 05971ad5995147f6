/* SPDX-License-Identifier: MIT
 *
 * palette.c - see palette.h.
 */
#include "term/palette.h"

#include "canvas/colour.h"

enum { BLACK = 0, WHITE = 7, BRIGHT = 8, SIXTEEN = 16 };

static int direct_number(const struct palette *palette, struct colour colour)
{
    if (colour.kind == COLOUR_INDEX && colour.index < palette->indexed)
        return colour.index;
    struct colour value = colour_value(colour);
    int number = value.red << 16 | value.green << 8 | value.blue;
    /* The lowest numbers mean indexes: the darkest blues get a trace of green. */
    return number < palette->indexed ? number | 0x100 : number;
}

static int number_of(const struct palette *palette, struct colour colour, int otherwise)
{
    if (colour.kind != COLOUR_INDEX && colour.kind != COLOUR_RGB)
        return palette->own ? -1 : otherwise;
    if (palette->depth == COLOURS_TRUE)
        return direct_number(palette, colour);
    if (colour.kind == COLOUR_INDEX)
        return colour.index;
    if (palette->depth == COLOURS_256)
        return colour_nearest_256(colour, colour, 1).index;
    return colour_nearest_few(colour, SIXTEEN, colour, 1).index;
}

/* With eight colours bold makes text bright; the bright black of few terminals can be read. */
static void fit_eight(struct palette_pair *pair)
{
    if (pair->bg >= BRIGHT)
        pair->bg -= BRIGHT;
    if (pair->fg == BRIGHT)
        pair->fg = pair->bg == WHITE ? BLACK : WHITE;
    if (pair->fg > BRIGHT) {
        pair->fg -= BRIGHT;
        pair->bold = true;
    }
    if (pair->fg == pair->bg && pair->fg >= 0 && !pair->bold)
        pair->fg = pair->bg == BLACK ? WHITE : BLACK;
}

struct palette_pair palette_pair(const struct palette *palette, struct style style)
{
    struct palette_pair pair = {number_of(palette, style.fg, WHITE),
                                number_of(palette, style.bg, BLACK), false};

    if (palette->colours < SIXTEEN)
        fit_eight(&pair);
    return pair;
}
