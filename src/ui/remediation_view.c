/* SPDX-License-Identifier: MIT
 *
 * remediation_view.c - see remediation.h.
 */
#include "ui/remediation_view.h"

#include "base/date.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "canvas/table.h"
#include "report/words.h"
#include "ui/actions.h"

#include <stdio.h>
#include <string.h>

enum { DETAIL_ROWS = 7, SECONDS_A_DAY = 24 * 60 * 60 };

enum { HEADS = 2 }; /* waves, and the titles of the columns */

static struct panes split(struct rect area)
{
    return panes_split(area, DETAIL_ROWS, area.width * 2 / 5);
}

int remediation_rows_seen(struct rect area)
{
    return split(area).list.height - HEADS;
}

static int wave_label(const struct results *results, int wave, char *label, size_t size)
{
    if (wave == 0)
        return snprintf(label, size, " all %d ", results->remediation_count);
    return snprintf(label, size, " %d: %d ", wave, actions_in_wave(results, wave));
}

/* The first wave to show, so that the one chosen is seen. */
static int first_wave(const struct results *results, int chosen, int columns)
{
    char label[48];
    int wave = chosen;

    for (; wave >= 0; wave--) {
        columns -= wave_label(results, wave, label, sizeof label);
        if (columns < 0)
            return wave < chosen ? wave + 1 : chosen;
    }
    return 0;
}

/* The waves, to choose from. */
static void draw_waves(const struct remediation_state *state, const struct results *results,
                       struct grid *grid, struct rect row)
{
    int waves = actions_waves(results), end = row.x + row.width;
    int x = row.x + draw_text(grid, row.x, row.y, row.width, ROLE_MUTED, "Wave ");
    char label[48];

    for (int wave = first_wave(results, state->wave, end - x); wave <= waves; wave++) {
        int width = wave_label(results, wave, label, sizeof label);

        if (x + width > end)
            return;
        draw_text(grid, x, row.y, width, wave == state->wave ? ROLE_SELECTION : ROLE_BASE, label);
        if (wave < REMEDIATION_HIT_ROW - REMEDIATION_HIT_WAVE)
            grid_hit(grid, (struct rect){x, row.y, width, 1},
                     (uint16_t)(REMEDIATION_HIT_WAVE + wave));
        x += width;
    }
}

/* What is left out, at the right end: a filter must never be forgotten. */
static void add_filter(const struct remediation_state *state, int count, struct text *line)
{
    if (state->show != ACTIONS_ALL || state->owner)
        text_format(line, "  %d %s", count, actions_show_words(state->show));
    if (state->owner)
        text_format(line, ", %s", *state->owner ? state->owner : "nobody's");
    if (state->order != ACTIONS_BY_URGENCY)
        text_format(line, "%s %s", line->length ? "," : " ", actions_order_words(state->order));
}

static void draw_top(const struct remediation_state *state, const struct results *results,
                     struct grid *grid, struct rect row, int count)
{
    struct text line = {0};

    add_filter(state, count, &line);
    if (line.length > 0) {
        int width = utf8_width(text_string(&line));
        struct rect right = rect_take_right(&row, width < row.width / 2 ? width : row.width / 2);

        draw_text_right(grid, right.x, right.y, right.width, ROLE_INFO, text_string(&line));
    }
    draw_waves(state, results, grid, row);
    text_release(&line);
}

/* The table */

static const struct column columns[] = {
    {"",       1,  0, 0,  0, ALIGN_LEFT },
    {"Id",     8,  0, 0,  0, ALIGN_LEFT },
    {"Action", 24, 3, 0,  0, ALIGN_LEFT },
    {"Now",    3,  0, 0,  4, ALIGN_LEFT },
    {"Grade",  5,  0, 0,  0, ALIGN_LEFT },
    {"Gain",   4,  0, 0,  0, ALIGN_RIGHT},
    {"Days",   4,  0, 0,  0, ALIGN_RIGHT},
    {"W",      2,  0, 0,  3, ALIGN_RIGHT},
    {"Due",    11, 0, 0,  2, ALIGN_LEFT },
    {"Owner",  8,  1, 24, 5, ALIGN_LEFT },
};

enum { COLUMNS = sizeof columns / sizeof *columns, ID_MOST = 14 };

enum role remediation_grade_role(enum grade grade)
{
    if (grade == GRADE_MAJOR)
        return ROLE_ERROR;
    return grade == GRADE_MINOR ? ROLE_WARNING : ROLE_BASE;
}

static const char *rating_sign(const struct desk *desk, int question)
{
    const struct answer *answer = desk_answer(desk, question);

    if (answer->rating >= 0 && answer->rating < desk->questionnaire->level_count)
        return desk->questionnaire->levels[answer->rating].id;
    return "?";
}

bool remediation_is_past(const struct desk *desk, const char *due)
{
    int64_t days;

    return due && date_parse(due, &days) && days < desk->now / SECONDS_A_DAY;
}

const char *remediation_action(const struct question *question)
{
    return question->remedy.action ? question->remedy.action : question->text;
}

struct row {
    const struct remediation *entry;
    bool planned, focused;
};

static void draw_row(const struct row *row, const struct desk *desk, struct grid *grid,
                     const struct table *table, struct rect at)
{
    const struct remediation *entry = row->entry;
    bool focused = row->focused;
    const struct question *question = &desk->questionnaire->questions[entry->question];
    const struct answer *answer = desk_answer(desk, entry->question);
    enum role base = focused ? ROLE_SELECTION : ROLE_BASE;
    bool past = remediation_is_past(desk, answer->due);
    char gain[16], days[16], wave[16], due[32];

    snprintf(gain, sizeof gain, "%.1f", entry->gain);
    snprintf(days, sizeof days, "%.1f", entry->effort_days);
    snprintf(wave, sizeof wave, "%d", entry->wave);
    snprintf(due, sizeof due, "%s%.10s", past ? "!" : " ", answer->due ? answer->due : "-");
    const struct table_cell cells[COLUMNS] = {
        {row->planned ? "+" : " ",     focused ? base : ROLE_KEY   },
        {question->id,                 focused ? base : ROLE_ACCENT},
        {remediation_action(question), base                        },
        {rating_sign(desk,             entry->question),             base},
        {grade_short(entry->severity),                            focused ? base : remediation_grade_role(entry->severity)                            },
        {gain,                            base                        },
        {days,                            base                            },
        {wave,                            base                        },
        {due,                            past && !focused ? ROLE_ERROR : base                             },
        {!desk->present && answer->owner ? answer->owner : "-",                            base},
    };

    grid_fill(grid, at, base);
    table_row(grid, table, at.x, at.y, cells);
}

/* Wide enough for every id. */
static struct table layout_table(const struct questionnaire *all, struct column *fitted, int width)
{
    memcpy(fitted, columns, sizeof columns);
    for (int q = 0; q < all->question_count; q++) {
        int id = utf8_width(all->questions[q].id);

        if (id > fitted[1].width)
            fitted[1].width = id < ID_MOST ? id : ID_MOST;
    }
    return table_layout(fitted, COLUMNS, width, 1);
}

static void draw_rows(const struct remediation_state *state, const struct desk *desk,
                      struct grid *grid, struct rect area, const struct actions *actions)
{
    struct column fitted[COLUMNS];
    struct table table = layout_table(desk->questionnaire, fitted, area.width - 1);
    struct rect head = rect_take_top(&area, 1);
    int top = cursor_top(&state->cursor, actions->count, area.height);
    int focus = cursor_row(&state->cursor, actions->count);

    table_head(grid, &table, head.x, head.y, ROLE_MUTED);
    for (int i = 0; i < area.height && top + i < actions->count; i++) {
        struct rect at = {area.x, area.y + i, area.width - 1, 1};

        const struct remediation *entry = &desk->results.remediation[actions->at[top + i]];
        struct row row = {entry, state->planned && state->planned[entry->question],
                          top + i == focus};

        draw_row(&row, desk, grid, &table, at);
        if (top + i < HIT_COMMAND - REMEDIATION_HIT_ROW)
            grid_hit(grid, at, (uint16_t)(REMEDIATION_HIT_ROW + top + i));
        if (top + i == focus)
            grid_cursor(grid, at.x, at.y, false);
    }
    list_scrollbar(grid, area, top, actions->count, ROLE_BORDER);
}

static void draw_empty(const struct desk *desk, struct grid *grid, struct rect area)
{
    struct page page = {.grid = grid, .area = area};

    if (desk->results.whole.counts.applicable == 0)
        page_add(&page, ROLE_MUTED,
                 "Nothing applies, so there is nothing to do; p is the profile.");
    else if (desk->results.remediation_count == 0)
        page_add(&page, ROLE_SUCCESS, "Everything is at the highest level: nothing is left to do.");
    else
        page_format(&page, ROLE_MUTED,
                    "None of the %d actions is let through: v shows others, W those of others, "
                    "Left and Right other waves.",
                    desk->results.remediation_count);
    grid_cursor(grid, area.x, area.y, false);
}

void remediation_view(const struct remediation_state *state, const struct desk *desk,
                      struct grid *grid, struct rect area)
{
    struct actions actions = actions_of(state, desk);
    struct panes panes = split(area);
    struct rect list = panes.list, waves = rect_take_top(&list, 1);
    int row = cursor_row(&state->cursor, actions.count);

    draw_top(state, &desk->results, grid, waves, actions.count);
    panes_rule(grid, &panes);
    if (actions.count == 0)
        draw_empty(desk, grid, list);
    else
        draw_rows(state, desk, grid, list, &actions);
    remediation_detail(state, desk, grid, &panes, row == NONE ? NONE : actions.at[row]);
    actions_release(&actions);
}
