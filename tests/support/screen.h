/* SPDX-License-Identifier: MIT
 *
 * screen.h - golden screens.
 *
 * tests/screens/NAME.screen holds the size, the glyphs, the letter of each cell's role and the
 * cursor. UPDATE_GOLDEN=1 rewrites what differs, unless CI is set. A difference is printed whole,
 * because cmocka cuts long messages.
 */
#ifndef SUPPORT_SCREEN_H
#define SUPPORT_SCREEN_H

#include "base/text.h"
#include "canvas/grid.h"

#include <stdbool.h>

/* Fails the test if the grid is not the golden screen of this name. */
void assert_screen(const struct grid *, const char *name);

/* What a golden file of the grid holds. */
void screen_write(const struct grid *, struct text *out);

/* The glyph plane of a golden screen, as grid_dump gives it; false if there is none. */
bool screen_glyphs(const char *name, struct text *out);

/* Prints two planes side by side in turn, and marks the rows that differ. */
void screen_print_difference(const char *wanted, const char *got);

#endif
