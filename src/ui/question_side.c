/* SPDX-License-Identifier: MIT
 *
 * question_side.c - the pane beside a question; see question.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "canvas/table.h"
#include "report/words.h"
#include "ui/heat.h"
#include "ui/question.h"
#include "ui/sheet.h"

static void add_part(struct sheet *sheet, const char *heading)
{
    if (sheet->rows > 0)
        sheet_next(sheet);
    sheet_put(sheet, 0, 40, ROLE_INFO, 0, heading);
    sheet_next(sheet);
}

static void add_why(struct sheet *sheet, const struct question *question, int columns)
{
    if (!question->why)
        return;
    add_part(sheet, "Why");
    sheet_wrap(sheet, 0, columns, 7, ROLE_BASE, question->why);
    sheet_next(sheet);
}

static void add_evidence(struct sheet *sheet, const struct question *question, int columns)
{
    if (question->evidence.count == 0)
        return;
    add_part(sheet, "Ask to see");
    for (int i = 0; i < question->evidence.count; i++) {
        sheet_put(sheet, 0, 1, ROLE_MUTED, 0, "-");
        sheet_wrap(sheet, 2, columns - 2, 3, ROLE_BASE, question->evidence.at[i]);
        sheet_next(sheet);
    }
}

static void add_people(struct sheet *sheet, const struct desk *desk,
                       const struct question *question, int columns)
{
    struct text line = {0};

    for (int i = 0; i < question->ask.count; i++)
        text_format(&line, "%s%s", i ? ", " : "",
                    desk->questionnaire->interviewees[question->ask.at[i]].label);
    if (line.length > 0) {
        add_part(sheet, "Who knows");
        sheet_wrap(sheet, 0, columns, 3, ROLE_BASE, text_string(&line));
        sheet_next(sheet);
    }
    text_release(&line);
}

static void add_figure_row(struct sheet *sheet, const char *label, struct figure figure,
                           int columns)
{
    struct text line = {0};

    add_figure(&line, figure);
    sheet_put(sheet, 0, 9, ROLE_MUTED, 0, label);
    sheet_put(sheet, 9, columns - 9, ROLE_BASE, 0, text_string(&line));
    sheet_next(sheet);
    text_release(&line);
}

static void add_figures(struct sheet *sheet, const struct desk *desk, int section, int columns)
{
    add_part(sheet, "Now");
    add_figure_row(sheet, desk->questionnaire->sections[section].id,
                   desk->results.sections[section].whole.figure, columns);
    add_figure_row(sheet, "Overall", desk->results.whole.figure, columns);
    sheet_put(sheet, 0, 9, ROLE_MUTED, 0, "Verdict");
    sheet_put(sheet, 9, columns - 9, ROLE_BASE, 0, verdict_words(desk->results.verdict));
    sheet_next(sheet);
}

static void slim_head(const struct questionnaire *all, struct grid *grid, struct rect row)
{
    for (int f = 0; f < all->facet_count && 13 + f * HEAT_NARROW <= row.width; f++)
        draw_format(grid, row.x + 10 + f * HEAT_NARROW, row.y, 1, ROLE_MUTED, "%.1s",
                    all->facets[f].label);
}

static void slim_row(const struct desk *desk, int section, struct grid *grid, struct rect row)
{
    const struct section_result *result = &desk->results.sections[section];
    int x = row.x + 9, end = row.x + row.width;

    draw_text(grid, row.x + 2, row.y, 6, ROLE_BASE, desk->questionnaire->sections[section].id);
    for (int f = 0; f < desk->questionnaire->facet_count && x + HEAT_NARROW <= end; f++) {
        heat_draw(grid, x, row.y, HEAT_NARROW, &result->facets[f]);
        x += HEAT_NARROW;
    }
    if (x + 1 + HEAT_NARROW <= end)
        heat_draw(grid, x + 1, row.y, HEAT_NARROW, &result->whole);
}

/* Sections by facets, three columns a cell; the section at hand is marked. */
static void slim_heatmap(const struct desk *desk, struct grid *grid, struct rect area, int section)
{
    int count = desk->questionnaire->section_count, top;

    slim_head(desk->questionnaire, grid, rect_take_top(&area, 1));
    top = list_top(section - area.height / 2, section, count, area.height);
    for (int i = 0; i < area.height && top + i < count; i++) {
        struct rect row = {area.x, area.y + i, area.width, 1};

        grid_put(grid, row.x, row.y, 1, ROLE_ACCENT, top + i == section ? ">" : " ");
        slim_row(desk, top + i, grid, row);
    }
}

void question_side(const struct desk *desk, struct grid *grid, struct rect area)
{
    const struct questionnaire *all = desk->questionnaire;
    const struct question *question = &all->questions[desk->question];
    int section = all->items[question->item].section;
    struct sheet sheet = {0};

    add_why(&sheet, question, area.width);
    add_evidence(&sheet, question, area.width);
    add_people(&sheet, desk, question, area.width);
    add_figures(&sheet, desk, section, area.width);
    sheet_view(&sheet, grid, area, 0);
    if (area.height - sheet.rows > 4)
        slim_heatmap(desk, grid,
                     (struct rect){area.x, area.y + sheet.rows + 1, area.width,
                                   area.height - sheet.rows - 1},
                     section);
    sheet_release(&sheet);
}
