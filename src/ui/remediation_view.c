/* SPDX-License-Identifier: MIT
 *
 * remediation_view.c - see remediation_view.h.
 */
#include "ui/remediation_view.h"

#include "base/date.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "report/words.h"
#include "ui/actions.h"
#include "ui/listing.h"
#include "ui/moment.h"

#include <stdio.h>

enum { DETAIL_ROWS = 7 };

enum { HEADS = 2 }; /* waves, and the titles of the columns */

struct panes remediation_split(struct rect area)
{
    return panes_split(area, DETAIL_ROWS, area.width * 2 / 5);
}

int remediation_rows_seen(struct rect area)
{
    return remediation_split(area).list.height - HEADS;
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
        if (wave < HIT_COMMAND - REMEDIATION_HIT_WAVE)
            grid_hit(grid, (struct rect){x, row.y, width, 1},
                     (uint16_t)(REMEDIATION_HIT_WAVE + wave));
        x += width;
    }
}

/* What is left out, at the right end: a filter must never be forgotten. */
static void add_filter(const struct remediation_state *state, int count, struct text *line)
{
    if (state->show != ACTIONS_ALL || state->owner)
        text_format(line, "  %d", count);
    if (state->show != ACTIONS_ALL)
        text_format(line, " %s%s", actions_show_words(state->show), state->owner ? "," : "");
    if (state->owner)
        text_format(line, " %s", *state->owner ? state->owner : "nobody's");
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

enum { COLUMNS = sizeof columns / sizeof *columns };

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

    return due && date_parse(due, &days) && days < moment_today(desk);
}

const char *remediation_action(const struct question *question)
{
    return question->remedy.action ? question->remedy.action : question->text;
}

/* What a row is made of. */
struct rows {
    const struct remediation_state *state;
    const struct desk *desk;
    const struct actions *actions;
};

static void fill(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    const struct rows *rows = from;
    const struct desk *desk = rows->desk;
    const struct remediation *entry = &desk->results.remediation[rows->actions->at[row]];
    const struct question *question = &desk->questionnaire->questions[entry->question];
    const struct answer *answer = desk_answer(desk, entry->question);
    bool planned = rows->state->planned && rows->state->planned[entry->question];
    bool past = remediation_is_past(desk, answer->due);
    const char *due = answer->due ? answer->due : "-";

    cells[0] = (struct table_cell){planned ? "+" : " ", ROLE_KEY};
    cells[1] = (struct table_cell){question->id, ROLE_ACCENT};
    cells[2] = (struct table_cell){remediation_action(question), ROLE_BASE};
    cells[3] = (struct table_cell){rating_sign(desk, entry->question), ROLE_BASE};
    cells[4] =
        (struct table_cell){grade_short(entry->severity), remediation_grade_role(entry->severity)};
    cells[5] = (struct table_cell){arena_format(scratch, "%.1f", entry->gain), ROLE_BASE};
    cells[6] = (struct table_cell){arena_format(scratch, "%.1f", entry->effort_days), ROLE_BASE};
    cells[7] = (struct table_cell){arena_format(scratch, "%d", entry->wave), ROLE_BASE};
    cells[8] = (struct table_cell){arena_format(scratch, "%s%s", past ? "!" : " ", due),
                                   past ? ROLE_ERROR : ROLE_BASE};
    cells[9] =
        (struct table_cell){!desk->present && answer->owner ? answer->owner : "-", ROLE_BASE};
}

static int id_columns(const struct questionnaire *all)
{
    int most = 0;

    for (int q = 0; q < all->question_count; q++) {
        int width = utf8_width(all->questions[q].id);

        most = width > most ? width : most;
    }
    return most;
}

static void draw_rows(const struct rows *rows, struct grid *grid, struct rect area)
{
    listing_view(&(struct listing){columns, COLUMNS, id_columns(rows->desk->questionnaire),
                                   rows->actions->count, fill, rows},
                 &rows->state->cursor, grid, area);
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
    struct panes panes = remediation_split(area);
    struct rect list = panes.list, waves = rect_take_top(&list, 1);
    int row = cursor_row(&state->cursor, actions.count);

    draw_top(state, &desk->results, grid, waves, actions.count);
    panes_rule(grid, &panes);
    if (actions.count == 0)
        draw_empty(desk, grid, list);
    else
        draw_rows(&(struct rows){state, desk, &actions}, grid, list);
    remediation_detail(state, desk, grid, &panes, row == NONE ? NONE : actions.at[row]);
    actions_release(&actions);
}
