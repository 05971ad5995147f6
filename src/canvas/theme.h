/* SPDX-License-Identifier: MIT
 *
 * theme.h - how each role looks, with 16 million, 256, 16 or no colours.
 *
 * A theme is data (themes/ *.json). Roles that it leaves out follow from base and accent. With
 * fewer colours the theme's own fallback holds if it gives one, else the nearest colour; without
 * colour, attributes tell roles apart.
 */
#ifndef CANVAS_THEME_H
#define CANVAS_THEME_H

#include "canvas/grid.h"

#include <stdbool.h>
#include <stdint.h>

enum depth_of_colour { COLOURS_NONE, COLOURS_16, COLOURS_256, COLOURS_TRUE };

enum attribute {
    ATTR_BOLD = 1,
    ATTR_UNDERLINE = 2,
    ATTR_REVERSE = 4,
    ATTR_DIM = 8,
    ATTR_ITALIC = 16
};

enum colour_kind { COLOUR_UNSET, COLOUR_DEFAULT, COLOUR_INDEX, COLOUR_RGB };

struct colour {
    uint8_t kind;
    uint8_t index;
    uint8_t red, green, blue;
};

struct style {
    struct colour fg, bg;
    uint8_t attributes;
    bool set; /* the file says something about it */
};

struct theme {
    char name[48], title[80], description[160];
    bool dark;                                         /* "variant": "dark" or "light" */
    bool high_contrast;                                /* 7:1 is promised */
    struct style styles[COLOURS_TRUE + 1][ROLE_COUNT]; /* by depth; complete after theme_complete */
};

/* Fills what the file left out, for every depth. */
void theme_complete(struct theme *);

struct style theme_style(const struct theme *, enum depth_of_colour, enum role);

#endif
