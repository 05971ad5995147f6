/* SPDX-License-Identifier: MIT
 *
 * outline_view.c - draws the outline; see outline.h.
 */
#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/table.h"
#include "model/scope.h"
#include "report/words.h"
#include "ui/heat.h"
#include "ui/heatmap_rows.h"
#include "ui/outline.h"
#include "ui/tree.h"

/* Columns of the rows, and of what is told of one beside them. */
enum { ROWS_MOST = 110, DETAIL_LEAST = 48, DETAIL_MOST = 90 };

/* What one row shows, whatever it is of. */
struct line {
    const char *id, *title;
    const struct cell *cell; /* NULL: a question */
    int indent, question;
    bool open, folds, excluded, marked;
};

static struct line line_of(const struct outline_state *state, const struct desk *desk,
                           const struct outline_row *row)
{
    const struct questionnaire *all = desk->questionnaire;

    if (row->question != NONE)
        return (struct line){all->questions[row->question].id,
                             all->questions[row->question].text,
                             NULL,
                             4,
                             row->question,
                             false,
                             false,
                             false,
                             state->marked && state->marked[row->question]};
    if (row->item != NONE)
        return (struct line){all->items[row->item].id,
                             all->items[row->item].title,
                             &desk->results.items[row->item].whole,
                             2,
                             NONE,
                             state->filter != SHOW_ALL || state->open_items[row->item],
                             true,
                             desk->results.items[row->item].excluded,
                             false};
    return (struct line){all->sections[row->section].id,
                         all->sections[row->section].title,
                         &desk->results.sections[row->section].whole,
                         0,
                         NONE,
                         state->filter != SHOW_ALL || state->open_sections[row->section],
                         true,
                         false,
                         false};
}

/* One sign for a question's answer; its role. */
static const char *sign(const struct desk *desk, int q, enum role *role)
{
    static const enum role heat[] = {ROLE_HEAT_N, ROLE_HEAT_P, ROLE_HEAT_L, ROLE_HEAT_F};
    const struct answer *answer = desk_answer(desk, q);
    const struct questionnaire *all = desk->questionnaire;
    int band;

    *role = ROLE_HEAT_OPEN;
    if (answer->rating == RATING_NA)
        *role = ROLE_HEAT_NA;
    if (answer->rating < 0)
        return answer->rating == RATING_NA ? "-" : answer->rating == RATING_UNKNOWN ? "0" : "?";
    band = (int)band_of(all->levels[answer->rating].value) - BAND_N;
    *role = heat[band < 0 ? 0 : band];
    return all->levels[answer->rating].id;
}

static void draw_question_end(const struct desk *desk, int q, struct grid *grid, struct rect row)
{
    const struct answer *answer = desk_answer(desk, q);
    enum role role;
    const char *letter = sign(desk, q, &role);
    int x = row.x + row.width - 8;

    grid_put(grid, x, row.y, 3, role, "   ");
    draw_text_middle(grid, x, row.y, 3, role, letter);
    grid_put(grid, x + 4, row.y, 1, ROLE_FLAG, answer->flag ? "f" : " ");
    grid_put(grid, x + 5, row.y, 1, ROLE_INFO, answer->park ? "p" : " ");
    grid_put(grid, x + 6, row.y, 1, ROLE_WARNING, answer->carried ? "c" : " ");
}

static void add_progress(struct text *out, const struct counts *counts)
{
    text_add_int(out, counts->rated);
    text_add_char(out, '/');
    text_add_int(out, counts->applicable);
}

static void draw_part_end(const struct line *line, struct grid *grid, struct rect row)
{
    struct text progress = {0}, percent = {0};
    int x = row.x + row.width - 27;

    if (line->excluded) {
        draw_text_right(grid, x, row.y, 26, ROLE_MUTED, "does not apply");
        return;
    }
    add_progress(&progress, &line->cell->counts);
    draw_text_right(grid, x, row.y, 9, ROLE_MUTED, text_string(&progress));
    add_percent(&percent, line->cell->figure.score);
    draw_text_right(grid, x + 10, row.y, 7, ROLE_BASE, text_string(&percent));
    heat_draw(grid, row.x + row.width - 8, row.y, HEAT_NARROW, line->cell);
    text_release(&progress);
    text_release(&percent);
}

static void draw_line(const struct desk *desk, const struct line *line, struct grid *grid,
                      struct rect row)
{
    int x = row.x + line->indent, id = utf8_width(line->id), end = line->cell ? 28 : 9;

    if (line->folds)
        grid_put(grid, x + 1, row.y, 1, ROLE_MUTED, line->open ? "v" : ">");
    if (line->marked)
        grid_put(grid, x + 1, row.y, 1, ROLE_KEY, "+");
    x += 3;
    draw_text(grid, x, row.y, 12, ROLE_ACCENT, line->id);
    id = id < 6 ? 6 : id;
    x += id + 2;
    draw_text(grid, x, row.y, row.x + row.width - end - x,
              line->indent == 0 ? ROLE_TITLE : ROLE_BASE, line->title);
    if (line->cell)
        draw_part_end(line, grid, row);
    else
        draw_question_end(desk, line->question, grid, row);
}

static void draw_rows(const struct outline_state *state, const struct desk *desk,
                      const struct tree *tree, struct grid *grid, struct rect area)
{
    int focus = tree_find(tree, state->row);
    int top = list_top(focus - area.height / 2, focus, (int)tree->count, area.height);

    for (int i = 0; i < area.height && (size_t)(top + i) < tree->count; i++) {
        struct line line = line_of(state, desk, &tree->rows[top + i]);
        struct rect row = {area.x, area.y + i, area.width, 1};

        draw_line(desk, &line, grid, row);
        if (top + i == focus) {
            grid_paint(grid, (struct rect){row.x, row.y, row.width - 9, 1}, ROLE_SELECTION);
            grid_cursor(grid, row.x + line.indent + 3, row.y, false);
        }
        if (HIT_OUTLINE + top + i < HIT_COMMAND)
            grid_hit(grid, row, (uint16_t)(HIT_OUTLINE + top + i));
    }
    list_scrollbar(grid, area, top, (int)tree->count, ROLE_BORDER);
}

static void draw_head(const struct outline_state *state, const struct desk *desk, struct grid *grid,
                      struct rect area)
{
    static const char *const names[SHOW_COUNT] = {
        "All",         "Open only", "Flagged only", "Unknown only", "Carried over only",
        "Parked only", "Gaps only", "Since ",       "Found only"};
    const struct counts *counts = &desk->results.whole.counts;
    double share = counts_coverage(*counts);
    int x = area.x + 20;

    if (state->marks > 0)
        draw_format(grid, area.x + 1, area.y, 19, ROLE_KEY, "%d marked", state->marks);
    else
        draw_format(grid, area.x + 1, area.y, 19,
                    state->filter == SHOW_ALL ? ROLE_MUTED : ROLE_WARNING, "%s%s",
                    names[state->filter], state->filter == SHOW_CHANGED ? desk->since_day : "");
    draw_bar(grid, (struct rect){x, area.y, area.width - 48, 1}, ROLE_ACCENT, share, share);
    draw_text_right(grid, area.x + area.width - 27, area.y, 9, ROLE_MUTED, "rated");
    draw_text_right(grid, area.x + area.width - 17, area.y, 7, ROLE_MUTED, "score");
}

/* What the row under the cursor says at length. */
static void draw_detail(const struct outline_row *row, const struct desk *desk, struct grid *grid,
                        struct rect area)
{
    struct heatmap_rows rows = {.questionnaire = desk->questionnaire,
                                .results = &desk->results,
                                .level = HEATMAP_SECTIONS,
                                .section = NONE,
                                .item = NONE,
                                .row = row->section,
                                .column = desk->questionnaire->facet_count};
    struct page page = {.grid = grid, .area = area};

    if (row->question != NONE) {
        rows.level = HEATMAP_QUESTIONS;
        rows.row = row->question;
    } else if (row->item != NONE) {
        rows.level = HEATMAP_ITEMS;
        rows.row = row->item;
    }
    heatmap_explain(&rows, &page, !desk->present);
    page_end(&page);
}

/* The detail is at the right where the rows leave room for it; what is left is theirs. */
static struct rect split(struct rect area, struct rect *detail)
{
    int spare = area.width - ROWS_MOST - 2;

    *detail = (struct rect){area.x + ROWS_MOST + 2, area.y, spare, area.height};
    if (spare > DETAIL_MOST)
        detail->width = DETAIL_MOST;
    if (spare < DETAIL_LEAST)
        detail->width = 0;
    area.width = area.width < ROWS_MOST ? area.width : ROWS_MOST;
    return area;
}

void outline_view(const struct outline_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    struct tree tree = {0};
    struct rect detail;

    if (state->of != desk->questionnaire)
        return;
    area = split(area, &detail);
    draw_head(state, desk, grid, area);
    area.y++;
    area.height--;
    tree_build(&tree, state, desk);
    if (tree.count > 0 && detail.width > 0) {
        draw_rule_down(grid, detail.x - 2, detail.y, detail.height, ROLE_BORDER);
        draw_detail(&state->row, desk, grid, detail);
    }
    if (tree.count > 0)
        draw_rows(state, desk, &tree, grid, area);
    else {
        grid_put(grid, area.x + 1, area.y + 1, area.width, ROLE_BASE, "Nothing of this kind.");
        grid_put(grid, area.x + 1, area.y + 2, area.width, ROLE_MUTED, "v shows the next kind.");
        grid_cursor(grid, area.x + 1, area.y + 1, false);
    }
    tree_release(&tree);
}

/* The slim one beside a question */

static void draw_slim(const struct desk *desk, const struct line *line, struct grid *grid,
                      struct rect row, bool here)
{
    struct text progress = {0};
    enum role role = ROLE_BASE;
    int x = row.x + line->indent / 2;

    if (line->cell) {
        add_progress(&progress, &line->cell->counts);
        draw_text_right(grid, row.x + row.width - 7, row.y, 6, ROLE_MUTED,
                        line->excluded ? "-" : text_string(&progress));
    } else {
        const char *letter = sign(desk, line->question, &role);

        draw_text_middle(grid, row.x + row.width - 4, row.y, 3, role, letter);
        if (desk_answer(desk, line->question)->flag)
            grid_put(grid, row.x + row.width - 6, row.y, 1, ROLE_FLAG, "f");
    }
    x += 1 + draw_text(grid, x + 1, row.y, 11, ROLE_ACCENT, line->id);
    draw_text(grid, x + 1, row.y, row.x + row.width - 8 - x, ROLE_BASE, line->title);
    if (here)
        grid_paint(grid, (struct rect){row.x, row.y, row.width - 5, 1}, ROLE_SELECTION);
    text_release(&progress);
}

/* The question that a row stands for: itself, or the first one below. */
static int question_of(const struct questionnaire *all, const struct outline_row *row)
{
    int item = row->item != NONE ? row->item : all->sections[row->section].first_item;

    return row->question != NONE ? row->question : all->items[item].first_question;
}

void outline_pane(const struct desk *desk, struct grid *grid, struct rect area)
{
    const struct questionnaire *all = desk->questionnaire;
    int item = all->questions[desk->question].item;
    bool *sections = mem_alloc((size_t)all->section_count, sizeof(bool));
    bool *items = mem_alloc((size_t)all->item_count, sizeof(bool));
    struct outline_state state = {
        .row = {all->items[item].section, item, desk->question},
        .open_sections = sections,
        .open_items = items,
        .of = all
    };
    struct tree tree = {0};
    int focus, top;

    sections[all->items[item].section] = items[item] = true;
    tree_build(&tree, &state, desk);
    focus = tree_find(&tree, state.row);
    top = list_top(focus - area.height / 2, focus, (int)tree.count, area.height);
    for (int i = 0; i < area.height && (size_t)(top + i) < tree.count; i++) {
        struct line line = line_of(&state, desk, &tree.rows[top + i]);
        struct rect row = {area.x, area.y + i, area.width, 1};
        int hit = HIT_PANE + question_of(all, &tree.rows[top + i]);

        draw_slim(desk, &line, grid, row, top + i == focus);
        if (hit < HIT_COMMAND)
            grid_hit(grid, row, (uint16_t)hit);
    }
    tree_release(&tree);
    mem_free(sections);
    mem_free(items);
}
