/* SPDX-License-Identifier: MIT
 *
 * heat.c - see heat.h.
 */
#include "ui/heat.h"

#include "canvas/draw.h"

#include <math.h>
#include <stdio.h>

enum role heat_band_role(enum band band)
{
    switch (band) {
    case BAND_N:
        return ROLE_HEAT_N;
    case BAND_P:
        return ROLE_HEAT_P;
    case BAND_L:
        return ROLE_HEAT_L;
    case BAND_F:
        return ROLE_HEAT_F;
    case BAND_NONE:
        return ROLE_HEAT_OPEN;
    }
    return ROLE_HEAT_OPEN;
}

enum role heat_role(const struct cell *cell)
{
    if (cell->counts.total == 0)
        return ROLE_BASE;
    if (cell->counts.applicable == 0)
        return ROLE_HEAT_NA;
    return heat_band_role(cell->band);
}

static const char *mark_of(const struct cell *cell)
{
    if (cell->counts.carried > 0)
        return "c";
    return cell->counts.open > 0 ? "?" : " ";
}

static void write_letter(const struct cell *cell, char *out, size_t size)
{
    const char *letter = band_name(cell->band);

    if (cell->counts.applicable == 0)
        letter = "-";
    else if (letter == NULL)
        letter = mark_of(cell);
    snprintf(out, size, " %s ", letter);
}

static void write_whole(const struct cell *cell, char *out, size_t size)
{
    if (cell->counts.applicable == 0)
        snprintf(out, size, "   -    ");
    else if (cell->band == BAND_NONE)
        snprintf(out, size, "  %s %-3d ", mark_of(cell), cell->counts.open);
    else
        snprintf(out, size, " %s %3.0f%s ", band_name(cell->band),
                 floor(cell->figure.score * 100 + 0.5), mark_of(cell));
}

void heat_draw(struct grid *grid, int x, int y, int width, const struct cell *cell)
{
    char text[16];

    if (cell->counts.total == 0)
        return;
    if (width < HEAT_WIDE)
        write_letter(cell, text, sizeof text);
    else
        write_whole(cell, text, sizeof text);
    grid_fill(grid, (struct rect){x, y, width, 1}, heat_role(cell));
    grid_put(grid, x, y, width, heat_role(cell), text);
}

void heat_legend(struct grid *grid, int x, int y, int columns)
{
    static const struct {
        enum role role;
        const char *sign, *words;
    } signs[] = {
        {ROLE_HEAT_N,    " N ", " to 15 %"},
        {ROLE_HEAT_P,    " P ", " to 50 %"},
        {ROLE_HEAT_L,    " L ", " to 85 %"},
        {ROLE_HEAT_F,    " F ", " above"  },
        {ROLE_HEAT_OPEN, " ? ", " open"   },
        {ROLE_BASE,      "c",   " carried"},
        {ROLE_HEAT_NA,   " - ", " n/a"    },
    };

    int at = 0;

    for (size_t i = 0; i < sizeof signs / sizeof *signs && at < columns; i++) {
        at += draw_text(grid, x + at, y, columns - at, signs[i].role, signs[i].sign);
        at += draw_text(grid, x + at, y, columns - at, ROLE_MUTED, signs[i].words) + 2;
    }
}
