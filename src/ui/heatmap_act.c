/* SPDX-License-Identifier: MIT
 *
 * heatmap_act.c - see heatmap.h.
 */
#include "ui/heatmap_rows.h"

/* What WHY explains: the item under the cursor, or the section, or the item that is open. */
static void point(const struct heatmap_state *state, struct desk *desk)
{
    struct heatmap_rows rows = heatmap_rows(state, desk);

    desk->section = rows.level == HEATMAP_SECTIONS ? rows.row : rows.section;
    desk->item = rows.level == HEATMAP_ITEMS ? rows.first + rows.row : rows.item;
}

/* The first question of the facet under the cursor; the first of the item if it has none. */
static int row_of_facet(const struct heatmap_rows *questions)
{
    for (int i = 0; i < questions->count; i++)
        if (questions->questionnaire->questions[questions->first + i].facet == questions->column)
            return i;
    return 0;
}

static void go_down(struct heatmap_state *state, struct desk *desk)
{
    struct heatmap_rows rows = heatmap_rows(state, desk);

    if (rows.row == NONE)
        return;
    if (state->level == HEATMAP_QUESTIONS) {
        desk_go_question(desk, rows.first + rows.row);
        return;
    }
    state->level++;
    state->at[state->level] = (struct cursor){0};
    rows = heatmap_rows(state, desk);
    if (state->level == HEATMAP_QUESTIONS)
        cursor_go(&state->at[state->level], row_of_facet(&rows), rows.count,
                  heatmap_seen(&rows, desk));
}

static void click(struct heatmap_state *state, struct desk *desk, const struct press *press)
{
    struct heatmap_rows rows = heatmap_rows(state, desk);
    int column, row = heatmap_row_of_hit(&rows, press->hit, &column);

    cursor_go(&state->at[state->level], row, rows.count, heatmap_seen(&rows, desk));
    if (column != NONE)
        state->column = column;
    if (press->twice)
        go_down(state, desk);
}

static void move_column(struct heatmap_state *state, const struct desk *desk, int step)
{
    int column = state->column + step;

    if (column >= 0 && column <= desk->questionnaire->facet_count)
        state->column = column;
}

/* One level up; false on the first one, where Esc leaves the screen. */
static bool go_up(struct heatmap_state *state)
{
    if (state->level == HEATMAP_SECTIONS)
        return false;
    state->level--;
    return true;
}

static bool act(struct heatmap_state *state, struct desk *desk, const struct press *press)
{
    struct heatmap_rows rows = heatmap_rows(state, desk);

    if (cursor_act(&state->at[state->level], press->command, rows.count, heatmap_seen(&rows, desk)))
        return true;
    if (press->command == COMMAND_LEFT || press->command == COMMAND_BACK_TAB)
        move_column(state, desk, -1);
    else if (press->command == COMMAND_RIGHT || press->command == COMMAND_TAB)
        move_column(state, desk, 1);
    else if (press->command == COMMAND_OPEN)
        go_down(state, desk);
    else if (press->command == COMMAND_CLICK)
        click(state, desk, press);
    else
        return press->command == COMMAND_BACK && go_up(state);
    return true;
}

bool heatmap_act(struct heatmap_state *state, struct desk *desk, const struct press *press)
{
    bool done = act(state, desk, press);

    point(state, desk);
    if (press->command != COMMAND_WHY)
        return done;
    desk_go(desk, SCREEN_WHY);
    return true;
}
