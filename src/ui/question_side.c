/* SPDX-License-Identifier: MIT
 *
 * question_side.c - the panes beside a question; see question.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "canvas/table.h"
#include "report/words.h"
#include "ui/heat.h"
#include "ui/outline.h"
#include "ui/question.h"
#include "ui/sheet.h"

#include <string.h>

enum { LEFT_PANE = 33, RIGHT_PANE = 32, SPARE_MOST = 60 };

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

/* How the slim heatmap is laid out. */
struct slim {
    int letters, id; /* of a heading; columns of an id */
    int cell, pitch; /* columns of a cell, and with the gap behind it */
};

enum { LETTERS_MOST = 4, MARK = 2, ID_MOST = 6 };

/* Whether that many letters tell each facet from the others. */
static bool tells_apart(const struct questionnaire *all, int letters)
{
    for (int i = 0; i < all->facet_count; i++)
        for (int j = 0; j < i; j++) {
            size_t one = utf8_fit(all->facets[i].label, letters);

            if (one == utf8_fit(all->facets[j].label, letters) &&
                memcmp(all->facets[i].label, all->facets[j].label, one) == 0)
                return false;
        }
    return true;
}

static int slim_columns(const struct slim *slim, const struct questionnaire *all)
{
    return MARK + slim->id + 1 + all->facet_count * slim->pitch + HEAT_NARROW;
}

/* Headings of as many letters as it takes, if there is room for them; else of one. */
static struct slim slim_of(const struct questionnaire *all, int columns)
{
    struct slim slim = {.letters = 1, .cell = HEAT_NARROW};

    for (int i = 0; i < all->section_count; i++) {
        int width = utf8_width(all->sections[i].id);

        slim.id = width > slim.id ? width : slim.id;
    }
    slim.id = slim.id < ID_MOST ? slim.id : ID_MOST;
    while (slim.letters < LETTERS_MOST && !tells_apart(all, slim.letters))
        slim.letters++;
    slim.cell = slim.letters > HEAT_NARROW ? slim.letters : HEAT_NARROW;
    slim.pitch = slim.cell + 1;
    if (slim_columns(&slim, all) > columns) {
        slim.letters = 1;
        slim.cell = slim.pitch = HEAT_NARROW;
    }
    return slim;
}

static int slim_x(const struct slim *slim, int facet)
{
    return MARK + slim->id + 1 + facet * slim->pitch;
}

static void slim_head(const struct slim *slim, const struct questionnaire *all, struct grid *grid,
                      struct rect row)
{
    for (int f = 0; f < all->facet_count && slim_x(slim, f) + slim->cell <= row.width; f++)
        grid_put(grid, row.x + slim_x(slim, f), row.y, slim->letters, ROLE_MUTED,
                 all->facets[f].label);
    if (slim_columns(slim, all) <= row.width)
        draw_text(grid, row.x + slim_x(slim, all->facet_count), row.y, HEAT_NARROW, ROLE_MUTED,
                  "All");
}

static void slim_row(const struct slim *slim, const struct desk *desk, int section,
                     struct grid *grid, struct rect row)
{
    const struct section_result *result = &desk->results.sections[section];
    int facets = desk->questionnaire->facet_count;

    draw_text(grid, row.x + MARK, row.y, slim->id, ROLE_BASE,
              desk->questionnaire->sections[section].id);
    for (int f = 0; f < facets && slim_x(slim, f) + slim->cell <= row.width; f++)
        heat_draw(grid, row.x + slim_x(slim, f), row.y, slim->cell, &result->facets[f]);
    if (slim_columns(slim, desk->questionnaire) <= row.width)
        heat_draw(grid, row.x + slim_x(slim, facets), row.y, HEAT_NARROW, &result->whole);
}

/* Sections by facets; the section at hand is marked. */
static void slim_heatmap(const struct desk *desk, struct grid *grid, struct rect area, int section)
{
    struct slim slim = slim_of(desk->questionnaire, area.width);
    int count = desk->questionnaire->section_count, top;

    slim_head(&slim, desk->questionnaire, grid, rect_take_top(&area, 1));
    top = list_top(section - area.height / 2, section, count, area.height);
    for (int i = 0; i < area.height && top + i < count; i++) {
        struct rect row = {area.x, area.y + i, area.width, 1};

        grid_put(grid, row.x, row.y, 1, ROLE_ACCENT, top + i == section ? ">" : " ");
        slim_row(&slim, desk, top + i, grid, row);
    }
}

static void side(const struct desk *desk, struct grid *grid, struct rect area)
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

/* What the question itself has no use for widens the panes beside it. */
struct rect question_panes(const struct desk *desk, struct grid *grid, struct rect area)
{
    int spare = area.width - LEFT_PANE - RIGHT_PANE - QUESTION_COLUMNS - 4, left, right;

    spare = spare < 0 ? 0 : spare > SPARE_MOST ? SPARE_MOST : spare;
    left = LEFT_PANE + spare * 2 / 3;
    right = RIGHT_PANE + spare / 3;

    outline_pane(desk, grid, (struct rect){area.x, area.y, left, area.height});
    draw_rule_down(grid, area.x + left, area.y, area.height, ROLE_BORDER);
    draw_rule_down(grid, area.x + area.width - right - 1, area.y, area.height, ROLE_BORDER);
    side(desk, grid,
         (struct rect){area.x + area.width - right + 1, area.y, right - 1, area.height});
    return (struct rect){area.x + left + 2, area.y, area.width - left - right - 4, area.height};
}
