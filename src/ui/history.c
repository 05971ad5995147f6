/* SPDX-License-Identifier: MIT
 *
 * history.c - see history.h.
 */
#include "ui/history.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "ui/moment.h"
#include "ui/record.h"

#include <string.h>

enum { DETAIL_ROWS = 6 };

struct rows {
    const struct desk *desk;
    int *at; /* places in the history, the newest first; of one question the oldest first */
    int count, id;
};

static bool same(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

static bool of_item(const struct desk *desk, const struct record *record)
{
    const struct questionnaire *all = desk->questionnaire;
    int item = all->questions[desk->question].item, question;

    if (same(record->item, all->items[item].id))
        return true;
    question = record->question ? questionnaire_question(all, record->question) : NONE;
    return question != NONE && all->questions[question].item == item;
}

static bool is_text(const struct record *record)
{
    enum field field = record_field(record);

    return field != FIELD_COUNT &&
           (field_rows[field].kind == KIND_TEXT || field_rows[field].kind == KIND_EVIDENCE);
}

static bool shown(enum history_show show, const struct desk *desk, const struct record *record)
{
    switch (show) {
    case HISTORY_ALL:
    case HISTORY_SHOWS:
        return true;
    case HISTORY_QUESTION:
        return desk->question != NONE &&
               same(record->question, desk->questionnaire->questions[desk->question].id);
    case HISTORY_ITEM:
        return desk->question != NONE && of_item(desk, record);
    case HISTORY_RATINGS:
        return record->question && same(record->field, field_rows[FIELD_RATING].name);
    case HISTORY_TEXTS:
        return record->field && is_text(record);
    }
    return true;
}

static void add_show(enum history_show show, const struct desk *desk, struct text *out)
{
    const struct questionnaire *all = desk->questionnaire;
    int question = desk->question;

    if (show == HISTORY_QUESTION && question != NONE)
        text_add(out, all->questions[question].id);
    else if (show == HISTORY_ITEM && question != NONE)
        text_add(out, all->items[all->questions[question].item].id);
    else if (show == HISTORY_RATINGS)
        text_add(out, "ratings");
    else
        text_add(out, show == HISTORY_TEXTS ? "notes, evidence and reasons" : "all");
}

static const char *where(const struct record *record)
{
    if (record->question)
        return record->question;
    return record->item ? record->item : "";
}

static struct rows rows_of(const struct history_state *state, const struct desk *desk)
{
    const struct assessment *assessment = desk->assessment;
    struct rows rows = {.desk = desk};

    rows.at = mem_alloc(assessment->history_count + 1, sizeof *rows.at);
    for (size_t n = 0; n < assessment->history_count; n++) {
        size_t i = state->show == HISTORY_QUESTION ? n : assessment->history_count - 1 - n;
        int width = utf8_width(where(&assessment->history[i]));

        if (!shown(state->show, desk, &assessment->history[i]))
            continue;
        rows.at[rows.count++] = (int)i;
        rows.id = width > rows.id ? width : rows.id;
    }
    return rows;
}

/* The list */

static const struct column columns[] = {
    {"When", 16, 0, 0,  0, ALIGN_LEFT},
    {"What", 6,  0, 0,  0, ALIGN_LEFT},
    {"",     8,  8, 19, 0, ALIGN_LEFT},
    {"From", 8,  2, 0,  2, ALIGN_LEFT},
    {"To",   12, 3, 0,  0, ALIGN_LEFT},
    {"Who",  10, 1, 20, 1, ALIGN_LEFT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static const char *value(const struct desk *desk, const struct record *record, const char *from,
                         struct arena *scratch)
{
    struct text words = {0};
    const char *copy;

    record_words(desk, record, from, &words);
    copy = arena_format(scratch, "%s", text_string(&words));
    text_release(&words);
    return copy;
}

static const char *when(const struct desk *desk, const char *at, struct arena *scratch)
{
    struct text words = {0};
    const char *copy;

    moment_brief(desk, at, &words);
    copy = arena_format(scratch, "%s", text_string(&words));
    text_release(&words);
    return copy;
}

static void fill(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    const struct rows *rows = from;
    const struct record *record = &rows->desk->assessment->history[rows->at[row]];

    cells[0] = (struct table_cell){when(rows->desk, record->at, scratch), ROLE_MUTED};
    cells[1] = (struct table_cell){where(record), ROLE_ACCENT};
    cells[2] = (struct table_cell){record_label(record), ROLE_BASE};
    cells[3] = (struct table_cell){value(rows->desk, record, record->from, scratch), ROLE_MUTED};
    cells[4] = (struct table_cell){value(rows->desk, record, record->to, scratch), ROLE_BASE};
    cells[5] =
        (struct table_cell){rows->desk->present || !record->by ? "" : record->by, ROLE_MUTED};
}

static void add_when(struct page *page, const struct desk *desk, const char *at)
{
    struct text words = {0};

    moment_full(desk, at, &words);
    page_pair(page, "When", ROLE_BASE, text_string(&words));
    text_release(&words);
}

static void write_detail(const struct rows *rows, int row, struct page *page)
{
    const struct desk *desk = rows->desk;
    const struct record *record = &desk->assessment->history[rows->at[row]];
    int question =
        record->question ? questionnaire_question(desk->questionnaire, record->question) : NONE;
    int item = record->item ? questionnaire_item(desk->questionnaire, record->item) : NONE;
    struct arena scratch = {0};

    page_format(page, ROLE_TITLE, "%s  %s", where(record), record_label(record));
    page_pair(page, "From", ROLE_BASE, value(desk, record, record->from, &scratch));
    page_pair(page, "To", ROLE_BASE, value(desk, record, record->to, &scratch));
    add_when(page, desk, record->at);
    if (!desk->present)
        page_pair(page, "Who", ROLE_BASE, record->by);
    if (question != NONE)
        page_pair(page, "Question", ROLE_MUTED, desk->questionnaire->questions[question].text);
    if (item != NONE)
        page_pair(page, "Item", ROLE_MUTED, desk->questionnaire->items[item].title);
    arena_release(&scratch);
}

static void write_row(const void *from, int row, struct page *page)
{
    write_detail(from, row, page);
}

static void add_title(const struct history_state *state, const struct rows *rows, struct text *out)
{
    text_format(out, "%d change%s", rows->count, text_plural(rows->count));
    if (state->show != HISTORY_ALL) {
        text_format(out, " of %d   shown: ", (int)rows->desk->assessment->history_count);
        add_show(state->show, rows->desk, out);
    }
}

static struct browse browse_of(const struct rows *rows, struct rect area)
{
    return (struct browse){
        .listing = {columns, COLUMNS, rows->id, rows->count, fill, rows},
        .write = write_row,
        .area = area,
        .rows = DETAIL_ROWS,
        .columns = area.width / 3,
    };
}

void history_view(const struct history_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, area);
    struct text title = {0};

    add_title(state, &rows, &title);
    browse_view(&browse, &state->browse, text_string(&title),
                desk->assessment->history_count == 0
                    ? "Nothing was changed yet: every change will be here, who made it and when. "
                      "i goes to the interview."
                    : "No change of this kind; v shows others.",
                grid);
    text_release(&title);
    mem_free(rows.at);
}

/* Acting */

static void open_row(struct desk *desk, const struct record *record)
{
    int question =
        record->question ? questionnaire_question(desk->questionnaire, record->question) : NONE;
    int item = record->item ? questionnaire_item(desk->questionnaire, record->item) : NONE;

    if (question != NONE) {
        desk_go_question(desk, question);
    } else if (item != NONE) {
        desk->item = item;
        desk->section = NONE;
        desk_go(desk, SCREEN_WHY);
    } else {
        desk_say(desk, ROLE_INFO, "%s",
                 record->question ? "This question is no longer asked"
                                  : "A change to the profile; p opens it");
    }
}

/* One question's, or all of it; other filters stay as they were. */
static void show(struct history_state *state, struct desk *desk)
{
    bool one = desk->history == HISTORY_OF_QUESTION;

    if (one || (desk->history == HISTORY_WHOLE && state->show == HISTORY_QUESTION)) {
        state->show = one ? HISTORY_QUESTION : HISTORY_ALL;
        state->browse = (struct browse_state){0};
    }
    desk->history = HISTORY_AS_IT_WAS;
}

bool history_act(struct history_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, browse_area(desk));
    bool open, done = browse_act(&browse, &state->browse, press, &open);
    int row = browse_row(&browse, &state->browse);

    if (press->command == COMMAND_OPENED) {
        *state = (struct history_state){0};
        done = true;
    } else if (press->command == COMMAND_SHOWN) {
        show(state, desk);
        done = true;
    } else if (press->command == COMMAND_FILTER) {
        state->show = (enum history_show)((state->show + 1) % HISTORY_SHOWS);
        state->browse = (struct browse_state){0};
        done = true;
    } else if (open || (press->command == COMMAND_OPEN && row != NONE)) {
        open_row(desk, &desk->assessment->history[rows.at[row]]);
        done = true;
    }
    mem_free(rows.at);
    return done;
}
