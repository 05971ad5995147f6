/* SPDX-License-Identifier: MIT
 *
 * question_side.c - the pane beside a question; see question.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
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

/* Sections by facets, three columns a cell; the section at hand is marked. */
static void slim_heatmap(const struct desk *desk, struct grid *grid, struct rect area, int section)
{
    const struct questionnaire *all = desk->questionnaire;
    int facets = all->facet_count, top = 0;

    for (int f = 0; f < facets && 13 + f * 3 <= area.width; f++)
        draw_format(grid, area.x + 10 + f * 3, area.y, 1, ROLE_MUTED, "%.1s", all->facets[f].label);
    area.y++;
    area.height--;

    if (all->section_count > area.height)
        top = section < area.height / 2 ? 0 : section - area.height / 2;
    if (top > all->section_count - area.height)
        top = all->section_count > area.height ? all->section_count - area.height : 0;
    for (int i = 0; i < area.height && top + i < all->section_count; i++) {
        const struct section_result *result = &desk->results.sections[top + i];
        int y = area.y + i, x = area.x + 9;

        grid_put(grid, area.x, y, 1, ROLE_ACCENT, top + i == section ? ">" : " ");
        draw_text(grid, area.x + 2, y, 6, ROLE_BASE, all->sections[top + i].id);
        for (int f = 0; f < facets && x + 3 <= area.x + area.width; f++, x += 3)
            heat_draw(grid, x, y, HEAT_NARROW, &result->facets[f]);
        if (x + 4 <= area.x + area.width)
            heat_draw(grid, x + 1, y, HEAT_NARROW, &result->whole);
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
