/* SPDX-License-Identifier: MIT
 *
 * heatmap_view.c - see heatmap.h and heatmap_rows.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "canvas/table.h"
#include "report/words.h"
#include "ui/heat.h"
#include "ui/heatmap.h"
#include "ui/heatmap_rows.h"
#include "ui/parts.h"

#include <stdio.h>

enum { NAME_LEAST = 12, NAME_SHORT = 16, NAME_GOOD = 20, NAME_WHOLE = 40, ID_LEAST = 4 };

enum { SAID_LEAST = 6, SAID_MOST = 12, WIDE = 100 }; /* rows of the detail below; columns */

enum { CELL_USUAL = 9, CELL_LARGE = 13, CELL_PRESENT = 26, PITCH_MOST = 4 };

enum { LARGE = 150, PITCH_LARGE = 3 }; /* columns from which on rows are high; how high */

/* Where everything is. */
struct layout {
    struct rect first, heads, rows, whole, detail, legend;
    struct panes panes;
    bool pane, said, total;    /* the detail at the right, or at length below */
    int id, name, cells, cell; /* columns: of id and name, where cells begin, of one cell */
    bool heads_whole;          /* where a heading is wider than a cell, so are the cells below */
    int pitch, seen;           /* rows of the screen that a row takes; rows seen */
};

static int id_columns(const struct heatmap_rows *rows)
{
    int most = ID_LEAST;

    for (int i = 0; i < rows->count; i++) {
        int width = utf8_width(heatmap_row_id(rows, i));

        most = width > most ? width : most;
    }
    return most + 2;
}

static const char *head_of(const struct questionnaire *all, int column)
{
    return column < all->facet_count ? all->facets[column].label : "Whole";
}

static int cell_columns(const struct layout *layout, const struct questionnaire *all, int column)
{
    int head = layout->heads_whole ? utf8_width(head_of(all, column)) : 0;

    return head > layout->cell ? head : layout->cell;
}

/* The columns that all cells take, each with a gap behind it. */
static int all_columns(const struct layout *layout, const struct questionnaire *all)
{
    int sum = 0;

    for (int c = 0; c <= all->facet_count; c++)
        sum += cell_columns(layout, all, c) + 1;
    return sum;
}

/* Headings are shown whole if the names of the rows can spare the columns. */
static void lay_heads(struct layout *layout, const struct questionnaire *all, int width)
{
    layout->heads_whole = true;
    layout->name = width - layout->id - all_columns(layout, all);
    layout->heads_whole = layout->name >= NAME_SHORT;
    layout->name = width - layout->id - all_columns(layout, all);
}

static void lay_columns(struct layout *layout, const struct heatmap_rows *rows, bool present)
{
    int columns = rows->questionnaire->facet_count + 1;
    int width = layout->rows.width - 1, most = CELL_USUAL, name = NAME_GOOD;

    if (width >= WIDE) {
        most = CELL_LARGE;
        name = NAME_WHOLE;
    }
    if (present)
        most = CELL_PRESENT;
    layout->id = id_columns(rows);
    layout->cell = (width - layout->id - name) / columns - 1;
    if (layout->cell < HEAT_WIDE)
        layout->cell = (width - layout->id - NAME_LEAST) / columns - 1;
    if (layout->cell > most)
        layout->cell = most;
    if (layout->cell < HEAT_NARROW)
        layout->cell = HEAT_NARROW;
    lay_heads(layout, rows->questionnaire, width);
    layout->cells = layout->id + layout->name;
}

/* High rows fill a projector, and a large terminal. */
static void lay_pitch(struct layout *layout, int count, int columns, bool present)
{
    int most = present ? PITCH_MOST : columns >= LARGE ? PITCH_LARGE : 1;

    layout->pitch = count > 0 ? layout->rows.height / count : 1;
    if (layout->pitch > most)
        layout->pitch = most;
    if (layout->pitch < 1)
        layout->pitch = 1;
    layout->seen = layout->rows.height / layout->pitch;
}

/* Below the rows: what they leave, or one line. */
static void lay_detail(struct layout *layout, struct rect *area, int count)
{
    int spare = area->height - count - 4;

    layout->said = spare >= SAID_LEAST;
    layout->detail = rect_take_bottom(area, !layout->said       ? 1
                                            : spare < SAID_MOST ? spare
                                                                : SAID_MOST);
    if (layout->said)
        rect_take_bottom(area, 1);
}

static struct layout layout_of(const struct heatmap_rows *rows, struct rect area, bool present)
{
    struct layout layout = {.pane = !present && area.width >= PANES_BESIDE};
    bool roomy = area.height >= rows->count + 9;
    int whole = area.width;

    if (layout.pane) {
        layout.panes = panes_split(area, 0, area.width * 3 / 10);
        layout.detail = layout.panes.detail;
        area = layout.panes.list;
    }
    layout.first = rect_take_top(&area, 1);
    if (roomy)
        rect_take_top(&area, 1);
    layout.heads = rect_take_top(&area, 1);
    layout.legend = rect_take_bottom(&area, 1);
    if (!layout.pane && !present)
        lay_detail(&layout, &area, rows->count);
    layout.total = roomy && rows->level == HEATMAP_SECTIONS;
    if (roomy)
        rect_take_bottom(&area, 1);
    if (layout.total)
        layout.whole = rect_take_bottom(&area, 1);
    layout.rows = area;
    lay_columns(&layout, rows, present);
    lay_pitch(&layout, rows->count, whole, present);
    return layout;
}

static const char between[] = "   ";

static void add_summary(const struct results *results, int columns, struct text *line)
{
    const struct cell *whole = &results->whole;
    struct text part = {0};

    if (whole->counts.rated == 0) {
        text_add(line, "Nothing is rated yet; i goes to the interview");
        return;
    }
    text_add(&part, "Readiness ");
    add_figure(&part, whole->figure);
    parts_add(line, columns, between, text_string(&part));
    parts_add(line, columns, between, verdict_words(results->verdict));
    text_clear(&part);
    text_add(&part, "Coverage ");
    add_percent(&part, counts_coverage(whole->counts));
    parts_add(line, columns, between, text_string(&part));
    text_clear(&part);
    text_add(&part, "Confidence ");
    add_percent(&part, counts_confidence(whole->counts));
    parts_add(line, columns, between, text_string(&part));
    text_release(&part);
}

static void add_place(const struct heatmap_rows *rows, struct text *line)
{
    const struct section *section = &rows->questionnaire->sections[rows->section];

    text_format(line, "%s %s", section->id, section->title);
    if (rows->item != NONE)
        text_format(line, " > %s %s", rows->questionnaire->items[rows->item].id,
                    rows->questionnaire->items[rows->item].title);
    text_add(line, ": ");
    add_figure(line, rows->item != NONE ? rows->results->items[rows->item].whole.figure
                                        : rows->results->sections[rows->section].whole.figure);
}

static void draw_first(const struct heatmap_rows *rows, struct grid *grid, struct rect row)
{
    struct text line = {0};

    if (rows->level == HEATMAP_SECTIONS)
        add_summary(rows->results, row.width, &line);
    else
        add_place(rows, &line);
    draw_text(grid, row.x, row.y, row.width, ROLE_TITLE, text_string(&line));
    text_release(&line);
}

/* A heading that does not fit is abbreviated with a full stop. */
static void draw_head(struct grid *grid, int x, int y, int width, enum role role, const char *label)
{
    struct text line = {0};

    if (utf8_width(label) <= width) {
        text_add(&line, label);
    } else {
        text_add_bytes(&line, label, utf8_fit(label, width - 1));
        text_add(&line, ".");
    }
    draw_text_middle(grid, x, y, width, role, text_string(&line));
    text_release(&line);
}

static struct rect cell_at(const struct layout *layout, const struct questionnaire *all,
                           struct rect at, int column)
{
    int height = layout->pitch > 2 ? layout->pitch - 1 : layout->pitch, x = at.x + layout->cells;

    for (int c = 0; c < column; c++)
        x += cell_columns(layout, all, c) + 1;
    return (struct rect){x, at.y, cell_columns(layout, all, column), height};
}

static void draw_heads(const struct heatmap_rows *rows, struct grid *grid,
                       const struct layout *layout)
{
    const struct questionnaire *all = rows->questionnaire;

    for (int c = 0; c <= all->facet_count; c++) {
        struct rect cell = cell_at(layout, all, layout->heads, c);

        draw_head(grid, cell.x, cell.y, cell.width, c == rows->column ? ROLE_ACCENT : ROLE_MUTED,
                  head_of(all, c));
    }
}

/* The cell under the cursor stands between brackets, in the gaps beside it. */
static void draw_focus(struct grid *grid, struct rect cell)
{
    int y = cell.y + cell.height / 2;

    grid_put(grid, cell.x - 1, y, 1, ROLE_BORDER_FOCUS, "[");
    grid_put(grid, cell.x + cell.width, y, 1, ROLE_BORDER_FOCUS, "]");
    grid_cursor(grid, cell.x, y, false);
}

static void draw_answer(const struct heatmap_rows *rows, struct grid *grid,
                        const struct layout *layout, struct rect at, int row)
{
    int question = rows->first + row;
    int facet = rows->questionnaire->questions[question].facet;
    struct rect cell = cell_at(layout, rows->questionnaire, at, facet);

    heat_fill_answer(grid, cell, rows->results, question);
    if (row == rows->row)
        draw_focus(grid, cell);
}

static void draw_cells(const struct heatmap_rows *rows, struct grid *grid,
                       const struct layout *layout, struct rect at, int row)
{
    for (int c = 0; c <= rows->questionnaire->facet_count; c++) {
        struct rect cell = cell_at(layout, rows->questionnaire, at, c);

        heat_fill(grid, cell, heatmap_cell(rows, row, c));
        grid_hit(grid, cell, heatmap_hit(rows, row, c));
        if (row == rows->row && c == rows->column)
            draw_focus(grid, cell);
    }
}

static void draw_row(const struct heatmap_rows *rows, struct grid *grid,
                     const struct layout *layout, struct rect at, int row)
{
    bool focused = row == rows->row;
    enum role role = focused ? ROLE_SELECTION : ROLE_BASE;
    int y = at.y + cell_at(layout, rows->questionnaire, at, 0).height / 2;

    grid_fill(grid, (struct rect){at.x, y, layout->cells - 1, 1}, role);
    draw_text(grid, at.x, y, layout->id - 1, focused ? role : ROLE_ACCENT,
              heatmap_row_id(rows, row));
    draw_text(grid, at.x + layout->id, y, layout->name - 1, role, heatmap_row_title(rows, row));
    grid_hit(grid, at, heatmap_hit(rows, row, NONE));
    if (rows->level == HEATMAP_QUESTIONS)
        draw_answer(rows, grid, layout, at, row);
    else
        draw_cells(rows, grid, layout, at, row);
}

static void draw_rows(const struct heatmap_rows *rows, const struct cursor *cursor,
                      struct grid *grid, const struct layout *layout)
{
    struct rect area = layout->rows;
    int top = cursor_top(cursor, rows->count, layout->seen);

    for (int i = 0; i < layout->seen && top + i < rows->count; i++)
        draw_row(rows, grid, layout,
                 (struct rect){area.x, area.y + i * layout->pitch, area.width - 1, layout->pitch},
                 top + i);
    area.height = layout->seen;
    list_scrollbar(grid, area, top, rows->count, ROLE_BORDER);
}

/* The whole by facets, right below the sections. */
static void draw_whole(const struct results *results, struct grid *grid,
                       const struct layout *layout, int count)
{
    struct rect at = {layout->whole.x, layout->rows.y + count * layout->pitch, layout->whole.width,
                      1};
    int facets = results->questionnaire->facet_count;

    at.y = at.y < layout->whole.y ? at.y : layout->whole.y;
    draw_text(grid, at.x + layout->id, at.y, layout->name - 1, ROLE_TITLE, "Everything");
    for (int c = 0; c <= facets; c++) {
        struct rect cell = cell_at(layout, results->questionnaire, at, c);

        cell.height = 1;
        heat_fill(grid, cell, c < facets ? &results->whole_facets[c] : &results->whole);
    }
}

static void draw_detail(const struct heatmap_rows *rows, struct grid *grid,
                        const struct layout *layout, bool names)
{
    struct rect area = layout->detail;
    struct text line = {0};

    if (layout->pane || layout->said) {
        struct page page = {.grid = grid, .area = area};

        if (layout->pane)
            panes_rule(grid, &layout->panes);
        else
            draw_rule(grid, area.x, area.y - 1, area.width, ROLE_BORDER);
        heatmap_explain(rows, &page, names);
        page_end(&page);
        return;
    }
    heatmap_add_line(rows, area.width, &line);
    draw_text(grid, area.x, area.y, area.width, ROLE_BASE, text_string(&line));
    text_release(&line);
}

void heatmap_view(const struct heatmap_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    struct heatmap_rows rows = heatmap_rows(state, desk);
    struct layout layout = layout_of(&rows, area, desk->present);

    draw_first(&rows, grid, layout.first);
    heat_legend(grid, layout.legend.x, layout.legend.y, layout.legend.width);
    if (rows.count == 0) {
        draw_text(grid, layout.rows.x, layout.rows.y, layout.rows.width, ROLE_MUTED,
                  "Nothing is asked about this item; Esc goes back up.");
        grid_cursor(grid, layout.rows.x, layout.rows.y, false);
        return;
    }
    draw_heads(&rows, grid, &layout);
    draw_rows(&rows, &state->at[state->level], grid, &layout);
    if (layout.total)
        draw_whole(rows.results, grid, &layout, rows.count);
    if (!rect_empty(layout.detail))
        draw_detail(&rows, grid, &layout, !desk->present);
}

int heatmap_seen(const struct heatmap_rows *rows, const struct desk *desk)
{
    return layout_of(rows, (struct rect){0, 0, desk->width, desk->height}, desk->present).seen;
}
