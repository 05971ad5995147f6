/* SPDX-License-Identifier: MIT
 *
 * browse.c - see browse.h.
 */
#include "ui/browse.h"

#include "canvas/draw.h"
#include "canvas/rect.h"

static struct panes split(const struct browse *browse)
{
    return panes_split(browse->area, browse->rows, browse->columns);
}

static struct detail detail_of(const struct browse *browse, int row)
{
    return (struct detail){browse->write, browse->listing.from, row, split(browse)};
}

int browse_row(const struct browse *browse, const struct browse_state *state)
{
    return cursor_row(&state->cursor, browse->listing.count);
}

void browse_view(const struct browse *browse, const struct browse_state *state, const char *title,
                 const char *empty, struct grid *grid)
{
    struct panes panes = split(browse);
    struct rect list = panes.list, first = rect_take_top(&list, 1);
    struct page page = {.grid = grid, .area = list};
    struct detail detail = detail_of(browse, browse_row(browse, state));

    draw_text(grid, first.x, first.y, first.width, ROLE_TITLE, title);
    panes_rule(grid, &panes);
    if (detail.row == NONE) {
        page_add(&page, ROLE_MUTED, empty);
        grid_cursor(grid, list.x, list.y, false);
        return;
    }
    listing_view(&browse->listing, &state->cursor, grid, list);
    detail_view(&detail, state->top, grid);
}

bool browse_act(const struct browse *browse, struct browse_state *state, const struct press *press,
                bool *open)
{
    struct detail detail = detail_of(browse, browse_row(browse, state));
    int count = browse->listing.count, seen = listing_rows(detail.panes.list.height - 1);

    *open = false;
    if (detail.row != NONE && detail_act(&detail, press->command, &state->top))
        return true;
    if (press->command != COMMAND_CLICK)
        return cursor_act(&state->cursor, press->command, count, seen);
    cursor_go(&state->cursor, press->hit - LISTING_HIT, count, seen);
    *open = press->twice && detail.row != NONE;
    return true;
}

struct rect browse_area(const struct desk *desk)
{
    return (struct rect){0, 0, desk->width, desk->height};
}
