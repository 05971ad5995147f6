/* SPDX-License-Identifier: MIT
 *
 * why.c - see why.h.
 */
#include "ui/why.h"

#include "canvas/table.h"
#include "ui/cursor.h"
#include "ui/explain.h"

enum { WIDTH_MOST = 96 }; /* longer lines are hard to read */

static void write_page(const struct desk *desk, struct page *page)
{
    if (desk->item != NONE)
        explain_item(page, &desk->results, desk->item);
    else if (desk->section != NONE)
        explain_section(page, &desk->results, desk->section);
    else
        explain_whole(page, &desk->results);
}

static struct rect text_area(struct rect area)
{
    area.width = area.width - 2 < WIDTH_MOST ? area.width - 2 : WIDTH_MOST;
    return area;
}

/* The last row that can be the first one seen. */
static int last_top(const struct desk *desk, struct rect area)
{
    struct page page = {.area = text_area(area)};

    write_page(desk, &page);
    return page.rows > area.height ? page.rows - area.height : 0;
}

void why_view(const struct why_state *state, const struct desk *desk, struct grid *grid,
              struct rect area)
{
    int last = last_top(desk, area);
    struct page page = {.grid = grid, .area = text_area(area)};

    page.skip = state->top < last ? state->top : last;
    write_page(desk, &page);
    list_scrollbar(grid, area, page.skip, page.rows, ROLE_BORDER);
    grid_cursor(grid, area.x, area.y, false);
}

/* The first thing to do about it, or its first question. */
static int first_question(const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    const struct results *results = &desk->results;

    for (int i = 0; i < results->remediation_count; i++) {
        int item = all->questions[results->remediation[i].question].item;

        if (desk->item != NONE ? item == desk->item
                               : desk->section == NONE || all->items[item].section == desk->section)
            return results->remediation[i].question;
    }
    if (desk->item == NONE || all->items[desk->item].question_count == 0)
        return NONE;
    return all->items[desk->item].first_question;
}

/* Coming back to the same figure keeps the place. */
static void show(struct why_state *state, const struct desk *desk)
{
    if (state->item != desk->item || state->section != desk->section)
        state->top = 0;
    state->item = desk->item;
    state->section = desk->section;
}

bool why_act(struct why_state *state, struct desk *desk, const struct press *press)
{
    struct rect area = {0, 0, desk->width, desk->height};
    int last = last_top(desk, area);
    struct cursor cursor = {state->top < last ? state->top : last, 0};

    if (press->command == COMMAND_SHOWN)
        show(state, desk);
    else if (press->command == COMMAND_OPEN)
        desk_go_question(desk, first_question(desk));
    else if (cursor_act(&cursor, press->command, last + 1, area.height))
        state->top = cursor.row;
    else
        return false;
    return true;
}
