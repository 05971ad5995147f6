/* SPDX-License-Identifier: MIT
 *
 * drawing.c - see drawing.h.
 */
#include "support/drawing.h"

void drawing_begin(struct drawing *drawing, int width, int height)
{
    *drawing = (struct drawing){0};
    grid_resize(&drawing->grid, width, height);
}

void drawing_end(struct drawing *drawing)
{
    grid_release(&drawing->grid);
    text_release(&drawing->out);
}

const char *drawing_dump(struct drawing *drawing)
{
    text_clear(&drawing->out);
    grid_dump(&drawing->grid, &drawing->out);
    return text_string(&drawing->out);
}
