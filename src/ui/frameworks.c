/* SPDX-License-Identifier: MIT
 *
 * frameworks.c - see frameworks.h.
 */
#include "ui/frameworks.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "report/words.h"
#include "ui/heat.h"

#include <math.h>
#include <string.h>

enum { DETAIL_ROWS = 6 };

static const char notice[] = "A view through a mapping, no claim of conformity with it.";

/* The rows: frameworks, or units of the open one. */
struct rows {
    const struct desk *desk;
    const struct framework *framework; /* the open one; NULL */
    const struct framework_result *result;
    int *at;
    int count, id;
};

static const char *show_words(enum units_show show)
{
    static const char *const words[UNITS_SHOWS] = {"all", "covered", "not covered", "to 50 %"};

    return words[show];
}

static bool shown(enum units_show show, const struct unit_result *unit)
{
    switch (show) {
    case UNITS_ALL:
    case UNITS_SHOWS:
        return true;
    case UNITS_MAPPED:
        return unit->mapped;
    case UNITS_UNMAPPED:
        return !unit->mapped;
    case UNITS_LOW:
        return at_most(unit->figure.score, 0.5);
    }
    return true;
}

static void add(struct rows *rows, int index, const char *id)
{
    int width = utf8_width(id);

    rows->id = width > rows->id ? width : rows->id;
    rows->at[rows->count++] = index;
}

static struct rows rows_of(const struct frameworks_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    int framework = cursor_row(&state->list.cursor, all->framework_count);
    struct rows rows = {.desk = desk};

    if (!state->open || framework == NONE) {
        rows.at = mem_alloc((size_t)all->framework_count + 1, sizeof *rows.at);
        for (int i = 0; i < all->framework_count; i++)
            add(&rows, i, all->frameworks[i].id);
        return rows;
    }
    rows.framework = &all->frameworks[framework];
    rows.result = &desk->results.frameworks[framework];
    rows.at = mem_alloc((size_t)rows.framework->unit_count + 1, sizeof *rows.at);
    for (int i = 0; i < rows.framework->unit_count; i++)
        if (shown(state->show, &rows.result->units[i]))
            add(&rows, i, rows.framework->units[i].id);
    return rows;
}

/* The list of frameworks */

static const struct column framework_columns[] = {
    {"",          1,  0, 0, 0, ALIGN_LEFT },
    {"Id",        12, 0, 0, 2, ALIGN_LEFT },
    {"Framework", 24, 3, 0, 0, ALIGN_LEFT },
    {"Units",     6,  0, 0, 0, ALIGN_RIGHT},
    {"Covered",   8,  0, 0, 0, ALIGN_RIGHT},
    {"To 50 %",   7,  0, 0, 1, ALIGN_RIGHT},
};

enum { FRAMEWORK_COLUMNS = sizeof framework_columns / sizeof *framework_columns };

static int count_units(const struct framework *framework, const struct framework_result *result,
                       enum units_show show)
{
    int count = 0;

    for (int i = 0; i < framework->unit_count; i++)
        count += shown(show, &result->units[i]);
    return count;
}

static void fill_framework(const void *from, int row, struct arena *scratch,
                           struct table_cell *cells)
{
    const struct rows *rows = from;
    int index = rows->at[row];
    const struct framework *framework = &rows->desk->questionnaire->frameworks[index];
    const struct framework_result *result = &rows->desk->results.frameworks[index];
    struct text covered = {0};

    add_percent(&covered, result->coverage);
    cells[0] = (struct table_cell){" ", ROLE_BASE};
    cells[1] = (struct table_cell){framework->id, ROLE_ACCENT};
    cells[2] = (struct table_cell){framework->title, ROLE_BASE};
    cells[3] = (struct table_cell){arena_format(scratch, "%d", framework->unit_count), ROLE_BASE};
    cells[4] = (struct table_cell){arena_copy(scratch, text_string(&covered)), ROLE_BASE};
    cells[5] = (struct table_cell){
        arena_format(scratch, "%d", count_units(framework, result, UNITS_LOW)), ROLE_BASE};
    text_release(&covered);
}

static void write_framework(const struct rows *rows, int row, struct page *page)
{
    int index = rows->at[row];
    const struct framework *framework = &rows->desk->questionnaire->frameworks[index];
    const struct framework_result *result = &rows->desk->results.frameworks[index];
    int mapped = count_units(framework, result, UNITS_MAPPED);
    struct text line = {0};

    page_add(page, ROLE_TITLE, framework->title);
    if (mapped == framework->unit_count)
        text_format(&line, "All of its %d units", mapped);
    else
        text_format(&line, "%d of its %d units", mapped, framework->unit_count);
    page_format(page, ROLE_BASE,
                "%s are touched by what is asked here; %d of them score 50 %% or less.",
                text_string(&line), count_units(framework, result, UNITS_LOW));
    text_release(&line);
    if (mapped < framework->unit_count)
        page_format(page, ROLE_WARNING, "%d are not covered: look at them on their own.",
                    framework->unit_count - mapped);
}

/* The units of one */

static const struct column unit_columns[] = {
    {"",      1,  0, 0,  0, ALIGN_LEFT },
    {"Unit",  8,  0, 0,  0, ALIGN_LEFT },
    {"Title", 24, 3, 0,  0, ALIGN_LEFT },
    {"Band",  4,  0, 0,  0, ALIGN_LEFT },
    {"Score", 5,  0, 0,  0, ALIGN_RIGHT},
    {"Low",   5,  0, 0,  2, ALIGN_RIGHT},
    {"High",  5,  0, 0,  2, ALIGN_RIGHT},
    {"Items", 12, 1, 30, 1, ALIGN_LEFT },
};

enum { UNIT_COLUMNS = sizeof unit_columns / sizeof *unit_columns };

static const char *percent(double figure, struct arena *scratch)
{
    return isnan(figure) ? "-" : arena_format(scratch, "%ld", lround(figure * 100));
}

static const char *item_ids(const struct rows *rows, const struct unit *unit, struct arena *scratch)
{
    struct text line = {0};
    const char *copy;

    for (int i = 0; i < unit->items.count; i++)
        text_format(&line, "%s%s", i ? " " : "",
                    rows->desk->questionnaire->items[unit->items.at[i]].id);
    copy = arena_copy(scratch, text_string(&line));
    text_release(&line);
    return copy;
}

static void fill_unit(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    const struct rows *rows = from;
    const struct unit *unit = &rows->framework->units[rows->at[row]];
    const struct unit_result *result = &rows->result->units[rows->at[row]];
    enum band band = band_of(result->figure.score);
    enum role role = result->mapped ? ROLE_BASE : ROLE_MUTED;

    cells[0] = (struct table_cell){" ", role};
    cells[1] = (struct table_cell){unit->id, ROLE_ACCENT};
    cells[2] = (struct table_cell){unit->title, role};
    if (!result->mapped) {
        cells[3] = (struct table_cell){"-", role};
        cells[7] = (struct table_cell){"not covered", role};
        return;
    }
    cells[3] = (struct table_cell){
        band == BAND_NONE ? "?" : arena_format(scratch, " %s ", band_name(band)),
        heat_band_role(band)};
    cells[4] = (struct table_cell){percent(result->figure.score, scratch), role};
    cells[5] = (struct table_cell){percent(result->figure.low, scratch), role};
    cells[6] = (struct table_cell){percent(result->figure.high, scratch), role};
    cells[7] = (struct table_cell){item_ids(rows, unit, scratch), role};
}

static void write_unit_item(const struct rows *rows, int item, struct page *page)
{
    const struct item *from = &rows->desk->questionnaire->items[item];
    const struct cell *cell = &rows->desk->results.items[item].whole;
    struct text line = {0};

    if (cell->counts.applicable == 0)
        text_add(&line, "not applicable");
    else
        add_figure(&line, cell->figure);
    text_format(&line, "  %s", from->title);
    page_pair(page, from->id, ROLE_BASE, text_string(&line));
    text_release(&line);
}

static void write_unit(const struct rows *rows, int row, struct page *page)
{
    const struct unit *unit = &rows->framework->units[rows->at[row]];
    const struct unit_result *result = &rows->result->units[rows->at[row]];
    struct text line = {0};

    page_format(page, ROLE_TITLE, "%s  %s", unit->id, unit->title);
    if (unit->group && strcmp(unit->group, unit->id) != 0)
        page_pair(page, "Part of", ROLE_MUTED, unit->group);
    if (!result->mapped)
        page_add(page, ROLE_BASE, "Nothing that is asked here touches it: look at it on its own.");
    add_figure(&line, result->figure);
    text_add(&line, ", the plain mean of:");
    page_pair(page, "Score", ROLE_BASE, result->mapped ? text_string(&line) : NULL);
    for (int i = 0; i < unit->items.count; i++)
        write_unit_item(rows, unit->items.at[i], page);
    text_release(&line);
}

/* Both */

static void add_title(const struct frameworks_state *state, const struct rows *rows,
                      struct text *out)
{
    if (!rows->framework) {
        text_format(out, "%d framework%s that this questionnaire is mapped to", rows->count,
                    text_plural(rows->count));
        return;
    }
    text_format(out, "%s: ", rows->framework->title);
    add_percent(out, rows->result->coverage);
    text_format(out, " of %d units covered", rows->framework->unit_count);
    if (state->show != UNITS_ALL)
        text_format(out, "   shown: %s", show_words(state->show));
}

static void write_row(const void *from, int row, struct page *page)
{
    const struct rows *rows = from;

    if (rows->framework)
        write_unit(rows, row, page);
    else
        write_framework(rows, row, page);
}

/* Above the notice. */
static struct browse browse_of(const struct rows *rows, struct rect area)
{
    struct browse browse = {
        .write = write_row, .rows = DETAIL_ROWS, .columns = area.width * 7 / 20};

    rect_take_bottom(&area, 1);
    browse.area = area;
    browse.listing =
        rows->framework
            ? (struct listing){unit_columns, UNIT_COLUMNS, rows->id, rows->count, fill_unit, rows}
            : (struct listing){framework_columns, FRAMEWORK_COLUMNS, rows->id,
                               rows->count,       fill_framework,    rows};
    return browse;
}

void frameworks_view(const struct frameworks_state *state, const struct desk *desk,
                     struct grid *grid, struct rect area)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, area);
    struct text title = {0};

    add_title(state, &rows, &title);
    browse_view(&browse, rows.framework ? &state->units : &state->list, text_string(&title),
                rows.framework ? "None of its units is let through; v shows others, Esc goes back."
                               : "This questionnaire is not mapped to other frameworks.",
                grid);
    draw_text(grid, area.x, area.y + area.height - 1, area.width, ROLE_INFO, notice);
    text_release(&title);
    mem_free(rows.at);
}

/* Acting */

/* The lowest of the items of a unit, explained. */
static void explain(struct desk *desk, const struct unit *unit)
{
    int lowest = NONE;

    for (int i = 0; i < unit->items.count; i++) {
        int item = unit->items.at[i];

        if (lowest == NONE || below(desk->results.items[item].whole.figure.low,
                                    desk->results.items[lowest].whole.figure.low))
            lowest = item;
    }
    if (lowest == NONE) {
        desk_say(desk, ROLE_INFO, "%s is not covered: there is nothing behind it", unit->id);
        return;
    }
    desk->item = lowest;
    desk->section = NONE;
    desk_go(desk, SCREEN_WHY);
}

static void open_row(struct frameworks_state *state, struct desk *desk, const struct rows *rows,
                     int row)
{
    if (rows->framework) {
        explain(desk, &rows->framework->units[rows->at[row]]);
        return;
    }
    state->open = true;
    state->units = (struct browse_state){0};
}

static void change_filter(struct frameworks_state *state, struct desk *desk)
{
    if (!state->open) {
        desk_say(desk, ROLE_INFO, "Open a framework first, with Enter; v then filters its units");
        return;
    }
    state->show = (enum units_show)((state->show + 1) % UNITS_SHOWS);
    state->units = (struct browse_state){0};
    desk_say(desk, ROLE_INFO, "Units: %s", show_words(state->show));
}

static bool act(struct frameworks_state *state, struct desk *desk, const struct press *press,
                const struct rows *rows)
{
    struct browse browse = browse_of(rows, browse_area(desk));
    struct browse_state *at = rows->framework ? &state->units : &state->list;
    bool open, done = browse_act(&browse, at, press, &open);
    int row = browse_row(&browse, at);

    if (press->command == COMMAND_OPEN || (press->command == COMMAND_WHY && state->open))
        open = true;
    if (open && row != NONE)
        open_row(state, desk, rows, row);
    else if (press->command == COMMAND_FILTER)
        change_filter(state, desk);
    else if (press->command == COMMAND_BACK && state->open)
        state->open = false;
    else
        return done || open;
    return true;
}

bool frameworks_act(struct frameworks_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    bool done = act(state, desk, press, &rows);

    mem_free(rows.at);
    return done;
}
