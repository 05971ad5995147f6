/* SPDX-License-Identifier: MIT
 *
 * heatmap.c - see heatmap.h.
 */
#include "ui/heatmap.h"

#include "canvas/draw.h"
#include "canvas/rect.h"
#include "canvas/table.h"
#include "report/words.h"
#include "ui/heat.h"

#include <stdio.h>
#include <string.h>

enum { HIT_ROW = 1, NAME_LEAST = 16, COLUMN_MOST = 12 };

/* What is shown now: the rows of a level, as indices from `first` on. */
struct shown {
    const struct questionnaire *questionnaire;
    const struct results *results;
    enum heatmap_level level;
    int first, count;
};

static struct shown shown_of(const struct heatmap_state *state, const struct desk *desk)
{
    const struct questionnaire *questionnaire = desk->questionnaire;
    struct shown shown = {questionnaire, &desk->results, state->level, 0,
                          questionnaire->section_count};

    if (state->level >= HEATMAP_ITEMS) {
        const struct section *section = &questionnaire->sections[state->row[HEATMAP_SECTIONS]];

        shown.first = section->first_item;
        shown.count = section->item_count;
    }
    if (state->level == HEATMAP_QUESTIONS) {
        const struct item *item = &questionnaire->items[shown.first + state->row[HEATMAP_ITEMS]];

        shown.first = item->first_question;
        shown.count = item->question_count;
    }
    return shown;
}

static int focus(const struct heatmap_state *state, const struct shown *shown)
{
    int row = state->row[state->level];

    return row < shown->count ? row : shown->count - 1;
}

static const char *row_id(const struct shown *shown, int row)
{
    switch (shown->level) {
    case HEATMAP_SECTIONS:
        return shown->questionnaire->sections[shown->first + row].id;
    case HEATMAP_ITEMS:
        return shown->questionnaire->items[shown->first + row].id;
    case HEATMAP_QUESTIONS:
    case HEATMAP_LEVELS:
        break;
    }
    return shown->questionnaire->questions[shown->first + row].id;
}

static const char *row_title(const struct shown *shown, int row)
{
    switch (shown->level) {
    case HEATMAP_SECTIONS:
        return shown->questionnaire->sections[shown->first + row].title;
    case HEATMAP_ITEMS:
        return shown->questionnaire->items[shown->first + row].title;
    case HEATMAP_QUESTIONS:
    case HEATMAP_LEVELS:
        break;
    }
    return shown->questionnaire->questions[shown->first + row].text;
}

/* The cell of a row and a facet, or of the whole row. Not of questions. */
static const struct cell *row_cell(const struct shown *shown, int row, int column)
{
    int index = shown->first + row;
    bool whole = column == shown->questionnaire->facet_count;

    if (shown->level == HEATMAP_SECTIONS) {
        const struct section_result *section = &shown->results->sections[index];
        return whole ? &section->whole : &section->facets[column];
    }
    const struct item_result *item = &shown->results->items[index];
    return whole ? &item->whole : &item->facets[column];
}

/* Where the names end and the cells begin, and how wide a cell is. */
struct layout {
    int id, name, cells, cell;
};

static struct layout layout_of(const struct questionnaire *questionnaire, int width)
{
    struct layout layout = {.id = 9};
    int columns = questionnaire->facet_count + 1;

    layout.cell = (width - layout.id - NAME_LEAST) / columns - 1;
    if (layout.cell > COLUMN_MOST)
        layout.cell = COLUMN_MOST;
    if (layout.cell < HEAT_NARROW)
        layout.cell = HEAT_NARROW;
    layout.name = width - layout.id - columns * (layout.cell + 1);
    layout.cells = layout.id + layout.name;
    return layout;
}

static void draw_summary(const struct desk *desk, struct grid *grid, struct rect row)
{
    const struct results *results = &desk->results;
    struct text line = {0};

    text_add(&line, "Readiness ");
    add_figure(&line, results->whole.figure);
    text_add(&line, "   Coverage ");
    add_percent(&line, counts_coverage(results->whole.counts));
    text_add(&line, "   Confidence ");
    add_percent(&line, counts_confidence(results->whole.counts));
    text_add(&line, "   ");
    text_add(&line, verdict_words(results->verdict));
    draw_text(grid, row.x + 1, row.y, row.width - 2, ROLE_TITLE, text_string(&line));
    text_release(&line);
}

static void draw_heads(const struct questionnaire *questionnaire, struct grid *grid,
                       struct rect row, const struct layout *layout, int focused)
{
    for (int c = 0; c <= questionnaire->facet_count; c++) {
        const char *label =
            c < questionnaire->facet_count ? questionnaire->facets[c].label : "Whole";

        draw_text_middle(grid, row.x + layout->cells + c * (layout->cell + 1), row.y, layout->cell,
                         c == focused ? ROLE_ACCENT : ROLE_MUTED, label);
    }
}

static void draw_name(const struct shown *shown, struct grid *grid, struct rect at,
                      const struct layout *layout, int row, bool focused)
{
    enum role role = focused ? ROLE_SELECTION : ROLE_BASE;

    grid_fill(grid, (struct rect){at.x, at.y, layout->cells - 1, 1}, role);
    draw_text(grid, at.x + 1, at.y, layout->id - 2, focused ? role : ROLE_ACCENT,
              row_id(shown, row));
    draw_text(grid, at.x + layout->id, at.y, layout->name - 2, role, row_title(shown, row));
}

/* The cell under the cursor stands between brackets. */
static void draw_focus(struct grid *grid, int x, int y, int width)
{
    draw_text(grid, x - 1, y, 1, ROLE_BORDER_FOCUS, "[");
    draw_text(grid, x + width, y, 1, ROLE_BORDER_FOCUS, "]");
    grid_cursor(grid, x, y, false);
}

static void draw_figures(const struct shown *shown, struct grid *grid, struct rect at,
                         const struct layout *layout, int row, int focused)
{
    for (int c = 0; c <= shown->questionnaire->facet_count; c++) {
        int x = at.x + layout->cells + c * (layout->cell + 1);

        heat_draw(grid, x, at.y, layout->cell, row_cell(shown, row, c));
        if (c == focused)
            draw_focus(grid, x, at.y, layout->cell);
    }
}

static struct cell question_cell(const struct results *results, int question)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    const struct answer *answer = &results->assessment->answers[question];
    struct cell cell = {.counts.total = 1, .counts.carried = answer->carried};

    cell.counts.applicable = results->standings[question] != STANDING_OUT;
    cell.counts.open = results->standings[question] == STANDING_OPEN;
    cell.counts.rated = results->standings[question] == STANDING_RATED;
    if (cell.counts.rated) {
        double value = questionnaire->levels[answer->rating].value;

        cell.figure = (struct figure){value, value, value};
        cell.band = band_of(value);
    }
    return cell;
}

static void draw_question(const struct shown *shown, struct grid *grid, struct rect at,
                          const struct layout *layout, int row, bool focused)
{
    int question = shown->first + row;
    int facet = shown->questionnaire->questions[question].facet;
    struct cell cell = question_cell(shown->results, question);
    int x = at.x + layout->cells + facet * (layout->cell + 1);

    heat_draw(grid, x, at.y, layout->cell, &cell);
    if (focused)
        draw_focus(grid, x, at.y, layout->cell);
}

static void draw_rows(const struct heatmap_state *state, const struct shown *shown,
                      struct grid *grid, struct rect area, const struct layout *layout)
{
    int focused = focus(state, shown);
    int top = list_top(0, focused, shown->count, area.height);

    for (int i = 0; i < area.height && top + i < shown->count; i++) {
        struct rect at = {area.x, area.y + i, area.width, 1};
        int row = top + i;

        draw_name(shown, grid, at, layout, row, row == focused);
        grid_hit(grid, at, (uint16_t)(HIT_ROW + row));
        if (shown->level == HEATMAP_QUESTIONS)
            draw_question(shown, grid, at, layout, row, row == focused);
        else
            draw_figures(shown, grid, at, layout, row, row == focused ? state->column : NONE);
    }
    list_scrollbar(grid, area, top, shown->count, ROLE_BORDER);
}

/* The cell under the cursor in words. */
static void draw_detail(const struct heatmap_state *state, const struct shown *shown,
                        struct grid *grid, struct rect row)
{
    const struct questionnaire *questionnaire = shown->questionnaire;
    int focused = focus(state, shown);
    struct text line = {0};

    text_format(&line, "%s %s", row_id(shown, focused), row_title(shown, focused));
    if (shown->level != HEATMAP_QUESTIONS) {
        const struct cell *cell = row_cell(shown, focused, state->column);

        if (state->column < questionnaire->facet_count)
            text_format(&line, ", %s", questionnaire->facets[state->column].label);
        text_add(&line, ": ");
        add_figure(&line, cell->figure);
        text_format(&line, ", %d of %d rated", cell->counts.rated, cell->counts.applicable);
    }
    draw_text(grid, row.x + 1, row.y, row.width - 2, ROLE_BASE, text_string(&line));
    text_release(&line);
}

static void draw_place(const struct heatmap_state *state, const struct desk *desk,
                       struct grid *grid, struct rect row)
{
    const struct questionnaire *questionnaire = desk->questionnaire;
    const struct section *section = &questionnaire->sections[state->row[HEATMAP_SECTIONS]];

    if (state->level == HEATMAP_ITEMS)
        draw_format(grid, row.x + 1, row.y, row.width - 2, ROLE_TITLE, "%s %s", section->id,
                    section->title);
    if (state->level == HEATMAP_QUESTIONS) {
        int item = section->first_item + state->row[HEATMAP_ITEMS];

        draw_format(grid, row.x + 1, row.y, row.width - 2, ROLE_TITLE, "%s %s > %s %s", section->id,
                    section->title, questionnaire->items[item].id,
                    questionnaire->items[item].title);
    }
}

void heatmap_view(const struct heatmap_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    struct shown shown = shown_of(state, desk);
    struct rect first = rect_take_top(&area, 1);
    struct rect heads = rect_take_top(&area, 1);
    struct rect legend = rect_take_bottom(&area, 1);
    struct rect detail = rect_take_bottom(&area, 1);
    struct layout layout = layout_of(desk->questionnaire, area.width - 1);

    if (state->level == HEATMAP_SECTIONS)
        draw_summary(desk, grid, first);
    else
        draw_place(state, desk, grid, first);
    draw_heads(desk->questionnaire, grid, heads, &layout, state->column);
    if (area.height > shown.count)
        rect_take_bottom(&area, area.height - shown.count);
    if (shown.count > 0) {
        draw_rows(state, &shown, grid, area, &layout);
        draw_detail(state, &shown, grid, detail);
    }
    heat_legend(grid, legend.x + 1, legend.y, legend.width - 2);
}

/* What WHY explains: the item under the cursor, or the section, or the item that is open. */
static void point(const struct heatmap_state *state, struct desk *desk)
{
    const struct section *section = &desk->questionnaire->sections[state->row[HEATMAP_SECTIONS]];

    desk->section = state->row[HEATMAP_SECTIONS];
    desk->item = NONE;
    if (state->level >= HEATMAP_ITEMS)
        desk->item = section->first_item + state->row[HEATMAP_ITEMS];
}

static void move(struct heatmap_state *state, const struct desk *desk, int rows)
{
    struct shown shown = shown_of(state, desk);
    int row = focus(state, &shown) + rows;

    if (row > shown.count - 1)
        row = shown.count - 1;
    state->row[state->level] = row > 0 ? row : 0;
}

/* The first question of the facet under the cursor; the first of the item if it has none. */
static int row_of_facet(const struct shown *questions, int facet)
{
    for (int i = 0; i < questions->count; i++)
        if (questions->questionnaire->questions[questions->first + i].facet == facet)
            return i;
    return 0;
}

static void go_down(struct heatmap_state *state, struct desk *desk)
{
    struct shown shown = shown_of(state, desk);

    if (shown.count == 0)
        return;
    if (state->level == HEATMAP_QUESTIONS) {
        desk_go_question(desk, shown.first + focus(state, &shown));
        return;
    }
    state->level++;
    state->row[state->level] = 0;
    if (state->level == HEATMAP_QUESTIONS) {
        shown = shown_of(state, desk);
        state->row[state->level] = row_of_facet(&shown, state->column);
    }
}

static void click(struct heatmap_state *state, struct desk *desk, const struct press *press)
{
    state->row[state->level] = press->hit - HIT_ROW;
    move(state, desk, 0);
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

enum { PAGE = 10, ALL = 1 << 20 };

static bool act(struct heatmap_state *state, struct desk *desk, const struct press *press)
{
    if (press->command == COMMAND_UP)
        move(state, desk, -1);
    else if (press->command == COMMAND_DOWN)
        move(state, desk, 1);
    else if (press->command == COMMAND_PAGE_UP)
        move(state, desk, -PAGE);
    else if (press->command == COMMAND_PAGE_DOWN)
        move(state, desk, PAGE);
    else if (press->command == COMMAND_FIRST)
        move(state, desk, -ALL);
    else if (press->command == COMMAND_LAST)
        move(state, desk, ALL);
    else if (press->command == COMMAND_LEFT || press->command == COMMAND_BACK_TAB)
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
    return done;
}
