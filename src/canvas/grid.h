/* SPDX-License-Identifier: MIT
 *
 * grid.h - a terminal screen as data.
 *
 * Cells with a glyph and a role, the cursor, the window title, and what a click would mean. Views
 * fill it from nothing each time; the terminal, the golden tests and --dump-screen read it. Writing
 * outside is ignored. A wide glyph takes two cells, the right one with width 0; it is never cut in
 * half.
 */
#ifndef CANVAS_GRID_H
#define CANVAS_GRID_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum role {

#define ROLE(id, name, letter, purpose) ROLE_##id,
#include "canvas/role.def"
#undef ROLE
    ROLE_COUNT
};

const char *role_name(enum role);
char role_letter(enum role);
enum role role_of_name(const char *name); /* ROLE_COUNT if there is none */

enum { GLYPH_MARKS = 3, GRID_MAX_WIDTH = 1000, GRID_MAX_HEIGHT = 500, GRID_TITLE_SIZE = 160 };

/* A screen has thousands, which are cleared, compared and copied: eight bytes. */
struct glyph {
    uint32_t code;
    uint16_t marks; /* number of what combines with it, in the grid; 0: nothing */
    uint8_t width;  /* 1, 2, or 0 for the right half of a wide one */
    uint8_t role;
};

/* Combining code points, 0 behind the last; further ones are dropped. */
struct marks {
    uint32_t codes[GLYPH_MARKS + 1];
};

struct rect {
    int x, y, width, height;
};

/* What a click there means; 0: nothing. */
struct hit {
    struct rect rect;
    uint16_t meaning;
};

struct grid {
    int width, height;
    struct glyph *glyphs; /* row by row */
    struct marks *marks;  /* from number 1 on */
    size_t marks_count, marks_capacity;
    struct hit *hits; /* a later one lies over those before */
    size_t hit_count, hit_capacity;
    int cursor_x, cursor_y;      /* always on the focus; -1: none */
    bool cursor_visible;         /* in a text field; else only placed, for screen readers */
    char title[GRID_TITLE_SIZE]; /* of the terminal window */
    bool ascii;                  /* only ASCII may be drawn: lines and blocks are replaced */
};

/* Sets the size and clears. Keeps the memory if it fits. */
void grid_resize(struct grid *, int width, int height);
void grid_clear(struct grid *);
void grid_release(struct grid *);

struct rect grid_all(const struct grid *);

/* Draws a string from x, y to the end of the row or `columns`, control
 * characters made visible. Returns the columns used. */
int grid_put(struct grid *, int x, int y, int columns, enum role, const char *string);

/* The same of bytes that are known to be printable ASCII: so many as there are columns. */
int grid_put_plain(struct grid *, int x, int y, int columns, enum role, const char *bytes);

/* Fills a rectangle with spaces of a role, or with another glyph of one column. */
void grid_fill(struct grid *, struct rect, enum role);
void grid_fill_with(struct grid *, struct rect, enum role, uint32_t code);

/* Gives the cells of a rectangle another role, and leaves their glyphs. */
void grid_paint(struct grid *, struct rect, enum role);

/* Says that a click on the rectangle means `hit`. */
void grid_hit(struct grid *, struct rect, uint16_t hit);
uint16_t grid_hit_at(const struct grid *, int x, int y);

/* What combines with a glyph of the grid; 0 behind the last. */
const uint32_t *grid_marks(const struct grid *, const struct glyph *);

void grid_cursor(struct grid *, int x, int y, bool visible);

/* Adds the glyph plane: rows ended by line feeds, no trailing spaces. */
void grid_dump(const struct grid *, struct text *out);
/* Adds the role plane: one letter a cell. */
void grid_dump_roles(const struct grid *, struct text *out);

#endif
