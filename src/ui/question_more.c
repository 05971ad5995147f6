/* SPDX-License-Identifier: MIT
 *
 * question_more.c - what a large screen has room for below a question; see question.h.
 */
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "report/words.h"
#include "ui/moment.h"
#include "ui/page.h"
#include "ui/question.h"
#include "ui/record.h"

#include <string.h>

enum { ROWS_LEAST = 4 };

static int rows_of(const char *text, struct rect area)
{
    struct page page = {.area = area};

    page_add(&page, ROLE_MUTED, text);
    return page.rows;
}

/* A heading with a text below it, as a whole or not at all. */
static void add_block(struct page *page, const char *heading, const char *text)
{
    int needed = text ? (page->rows > 0) + 1 + rows_of(text, page->area) : 0;

    if (!text || page->rows + needed > page->area.height)
        return;
    page_gap(page);
    page_add(page, ROLE_INFO, heading);
    page_add(page, ROLE_MUTED, text);
}

static void add_action(const struct desk *desk, const struct question *question, struct page *page)
{
    int rating = desk_answer(desk, desk->question)->rating;

    if (rating == RATING_NA || rating == questionnaire_highest(desk->questionnaire))
        return;
    add_block(page, "What would lead to the highest level", question->remedy.action);
}

static void add_intent(const struct desk *desk, const struct question *question, struct page *page)
{
    const struct item *item = &desk->questionnaire->items[question->item];
    struct text heading = {0};

    text_add(&heading, "What ");
    text_add(&heading, item->id);
    text_add(&heading, " asks for");
    add_block(page, text_string(&heading), item->intent);
    text_release(&heading);
}

static const struct record *last_of(const struct desk *desk, const char *question)
{
    const struct assessment *assessment = desk->assessment;

    for (size_t i = assessment->history_count; i-- > 0;)
        if (assessment->history[i].question &&
            strcmp(assessment->history[i].question, question) == 0)
            return &assessment->history[i];
    return NULL;
}

static void add_last(const struct desk *desk, const struct question *question, struct page *page)
{
    const struct record *last = last_of(desk, question->id);
    struct text line = {0};

    if (!last)
        return;
    moment_brief(desk, last->at, &line);
    if (last->by)
        text_format(&line, ", %s", last->by);
    text_format(&line, ": %s ", record_label(last));
    record_words(desk, last, last->from, &line);
    text_add(&line, " -> ");
    record_words(desk, last, last->to, &line);
    add_block(page, "Last change", text_string(&line));
    text_release(&line);
}

void question_more(const struct desk *desk, struct grid *grid, struct rect area)
{
    const struct question *question = &desk->questionnaire->questions[desk->question];
    struct page page = {.grid = grid, .area = area};

    if (area.height < ROWS_LEAST)
        return;
    draw_rule(grid, area.x, area.y, area.width, ROLE_BORDER);
    rect_take_top(&page.area, 1);
    add_intent(desk, question, &page);
    add_action(desk, question, &page);
    add_last(desk, question, &page);
    if (page.rows == 0)
        grid_fill(grid, (struct rect){area.x, area.y, area.width, 1}, ROLE_BASE);
}
