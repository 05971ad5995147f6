/* SPDX-License-Identifier: MIT
 *
 * agenda.c - see agenda.h.
 */
#include "ui/agenda.h"

#include "base/mem.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "model/scope.h"
#include "report/words.h"
#include "ui/detail.h"
#include "ui/listing.h"
#include "ui/pace.h"
#include "ui/page.h"
#include "ui/parts.h"

#include <string.h>

enum { DETAIL_ROWS = 8, BAR = 2, MINUTE = 60, LINES_MOST = 600, GUESTS_MOST = 20 };

/* The rows: everybody, each interviewee, whoever else a question is parked for, and the flagged
 * questions. */
enum row_kind { ROW_EVERYBODY, ROW_PERSON, ROW_GUEST, ROW_FLAGGED };

struct row {
    enum row_kind kind;
    int person;        /* ROW_PERSON */
    const char *guest; /* ROW_GUEST */
};

struct guests {
    const char *names[GUESTS_MOST];
    int count;
};

static bool is_guest(const struct guests *guests, const char *name)
{
    for (int i = 0; i < guests->count; i++)
        if (strcmp(guests->names[i], name) == 0)
            return true;
    return false;
}

static struct guests guests_of(const struct desk *desk)
{
    struct guests guests = {0};

    for (int q = 0; q < desk->questionnaire->question_count && guests.count < GUESTS_MOST; q++) {
        const char *park = desk_answer(desk, q)->park;

        if (park && desk_interviewee(desk, park) == NONE && !is_guest(&guests, park))
            guests.names[guests.count++] = park;
    }
    return guests;
}

static int row_count(const struct desk *desk)
{
    return desk->questionnaire->interviewee_count + guests_of(desk).count + 2;
}

static struct row row_at(const struct desk *desk, int row)
{
    int people = desk->questionnaire->interviewee_count;
    struct guests guests = guests_of(desk);

    if (row <= 0)
        return (struct row){ROW_EVERYBODY, NONE, NULL};
    if (row <= people)
        return (struct row){ROW_PERSON, row - 1, NULL};
    if (row <= people + guests.count)
        return (struct row){ROW_GUEST, NONE, guests.names[row - people - 1]};
    return (struct row){ROW_FLAGGED, NONE, NULL};
}

static bool is_flagged_row(struct row row)
{
    return row.kind == ROW_FLAGGED;
}

/* Whether a row has a question, whoever is chosen now. */
static bool has(const struct desk *desk, struct row row, int question)
{
    const struct answer *answer = desk_answer(desk, question);

    if (!scope_asked(desk->assessment, question))
        return false;
    switch (row.kind) {
    case ROW_EVERYBODY:
        return true;
    case ROW_PERSON:
        return desk_concerns(desk, question, row.person);
    case ROW_GUEST:
        return answer->park && strcmp(answer->park, row.guest) == 0;
    case ROW_FLAGGED:
        return answer->flag;
    }
    return false;
}

struct tally {
    int asked, open, parked, flagged;
};

static struct tally tally_of(const struct desk *desk, struct row row)
{
    struct tally tally = {0};

    for (int q = 0; q < desk->questionnaire->question_count; q++) {
        if (!has(desk, row, q))
            continue;
        tally.asked++;
        tally.open += scope_open(desk->assessment, q);
        tally.parked += desk_answer(desk, q)->park != NULL;
        tally.flagged += desk_answer(desk, q)->flag;
    }
    return tally;
}

/* The list */

static const struct column columns[] = {
    {"",        1,  0, 0, 0, ALIGN_LEFT },
    {"",        1,  0, 0, 0, ALIGN_LEFT },
    {"Who",     18, 3, 0, 0, ALIGN_LEFT },
    {"Asked",   6,  0, 0, 1, ALIGN_RIGHT},
    {"Open",    5,  0, 0, 0, ALIGN_RIGHT},
    {"Parked",  6,  0, 0, 2, ALIGN_RIGHT},
    {"Flagged", 7,  0, 0, 0, ALIGN_RIGHT},
    {"Minutes", 8,  0, 0, 0, ALIGN_RIGHT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static const char *row_label(const struct desk *desk, struct row row)
{
    switch (row.kind) {
    case ROW_EVERYBODY:
        return "Everybody";
    case ROW_PERSON:
        return desk->questionnaire->interviewees[row.person].label;
    case ROW_GUEST:
        return desk->present ? "Somebody else" : row.guest;
    case ROW_FLAGGED:
        return "Flagged, to come back to";
    }
    return "";
}

static bool is_chosen(const struct desk *desk, struct row row)
{
    switch (row.kind) {
    case ROW_EVERYBODY:
        return desk->person == NONE;
    case ROW_PERSON:
        return desk->person == row.person;
    case ROW_GUEST:
        return desk->person == GUEST && strcmp(desk->guest, row.guest) == 0;
    case ROW_FLAGGED:
        return false;
    }
    return false;
}

static int minutes_of(const struct desk *desk, int questions)
{
    return (questions * pace_of(desk->assessment).seconds + MINUTE - 1) / MINUTE;
}

static void fill(const void *from, int at, struct arena *scratch, struct table_cell *cells)
{
    const struct desk *desk = from;
    struct row row = row_at(desk, at);
    struct tally tally = tally_of(desk, row);
    bool flagged = is_flagged_row(row);
    enum role role = tally.open > 0 || flagged ? ROLE_BASE : ROLE_MUTED;

    cells[0] = (struct table_cell){is_chosen(desk, row) ? "*" : " ", ROLE_KEY};
    cells[1] = (struct table_cell){flagged ? "f" : " ", ROLE_FLAG};
    cells[2] = (struct table_cell){row_label(desk, row), is_chosen(desk, row) ? ROLE_TITLE : role};
    cells[3] = (struct table_cell){arena_format(scratch, "%d", tally.asked), role};
    cells[4] = (struct table_cell){arena_format(scratch, "%d", tally.open), role};
    cells[5] = (struct table_cell){arena_format(scratch, "%d", tally.parked), role};
    cells[6] = (struct table_cell){arena_format(scratch, "%d", tally.flagged),
                                   tally.flagged ? ROLE_FLAG : role};
    cells[7] = (struct table_cell){
        arena_format(scratch, "%d", minutes_of(desk, flagged ? tally.flagged : tally.open)), role};
}

static void draw_first(const struct desk *desk, struct grid *grid, struct rect row)
{
    struct pace pace = pace_of(desk->assessment);
    struct tally all = tally_of(desk, (struct row){ROW_EVERYBODY, NONE, NULL});
    int minutes = minutes_of(desk, all.open);
    struct text line = {0};

    text_format(&line, "%d open", all.open);
    if (all.parked > 0)
        text_format(&line, ", %d parked", all.parked);
    parts_format(&line, row.width, ", ", "about %d minute%s", minutes, text_plural(minutes));
    parts_format(&line, row.width, " at ", "%d:%02d a question", pace.seconds / MINUTE,
                 pace.seconds % MINUTE);
    if (pace.questions > 0)
        parts_format(&line, row.width, ", ", "the pace of the last %d", pace.questions);
    else
        parts_add(&line, row.width, ", ", "a usual pace");
    draw_text(grid, row.x, row.y, row.width, ROLE_TITLE, text_string(&line));
    text_release(&line);
}

/* The detail: the open questions of the row, or what to ask them to bring. */

static void write_section(const struct section *section, struct page *page)
{
    struct text head = {0};

    text_format(&head, "%s  %s", section->id, section->title);
    page_head(page, text_string(&head));
    text_release(&head);
}

static bool is_listed(const struct desk *desk, struct row row, int question)
{
    return has(desk, row, question) &&
           (is_flagged_row(row) || scope_open(desk->assessment, question));
}

static void write_nothing(struct row row, struct page *page)
{
    page_add(page, ROLE_MUTED,
             is_flagged_row(row)
                 ? "No question is flagged. Space on a question flags it, to come back to it; s "
                   "parks it for another person."
                 : "Nothing is open here.");
}

static void write_question(const struct desk *desk, int question, struct page *page)
{
    const struct question *asked = &desk->questionnaire->questions[question];
    const struct answer *answer = desk_answer(desk, question);
    struct text line = {0};

    if (answer->park && desk->present)
        text_add(&line, "(parked) ");
    else if (answer->park)
        text_format(&line, "(parked for %s) ", desk_parked(desk, question));
    text_add(&line, asked->text);
    page_pair(page, asked->id, answer->flag ? ROLE_FLAG : ROLE_BASE, text_string(&line));
    text_release(&line);
}

/* Of a huge questionnaire the first ones: nobody reads more, and a key must stay quick. */
static void write_questions(const struct desk *desk, struct row row, struct page *page)
{
    const struct questionnaire *all = desk->questionnaire;
    int section = NONE;

    for (int q = 0; q < all->question_count && page->rows < LINES_MOST; q++) {
        int of = all->items[all->questions[q].item].section;

        if (!is_listed(desk, row, q))
            continue;
        if (of != section)
            write_section(&all->sections[of], page);
        section = of;
        write_question(desk, q, page);
    }
    if (page->rows >= LINES_MOST)
        page_add(page, ROLE_MUTED, "and more");
    if (page->rows == 0)
        write_nothing(row, page);
}

/* By a question before, of the same item: one look, however long the questionnaire is. */
static bool listed_before(const struct desk *desk, struct row row, int question,
                          const char *evidence)
{
    const struct questionnaire *all = desk->questionnaire;

    for (int q = all->items[all->questions[question].item].first_question; q < question; q++)
        for (int i = 0; has(desk, row, q) && i < desk->questionnaire->questions[q].evidence.count;
             i++)
            if (strcmp(desk->questionnaire->questions[q].evidence.at[i], evidence) == 0)
                return true;
    return false;
}

/* For what no evidence is listed of yet; each piece once an item. */
static void write_evidence(const struct desk *desk, struct row row, struct page *page)
{
    for (int q = 0; q < desk->questionnaire->question_count && page->rows < LINES_MOST; q++) {
        const struct question *question = &desk->questionnaire->questions[q];

        if (!has(desk, row, q) || desk_answer(desk, q)->evidence_count > 0)
            continue;
        for (int i = 0; i < question->evidence.count; i++)
            if (!listed_before(desk, row, q, question->evidence.at[i]))
                page_pair(page, question->id, ROLE_BASE, question->evidence.at[i]);
    }
    if (page->rows >= LINES_MOST)
        page_add(page, ROLE_MUTED, "and more");
    if (page->rows == 0)
        page_add(page, ROLE_MUTED, "Evidence is listed for every question here.");
}

static void write_detail(const struct agenda_state *state, const struct desk *desk, struct row row,
                         struct page *page)
{
    if (state->show == AGENDA_EVIDENCE)
        write_evidence(desk, row, page);
    else
        write_questions(desk, row, page);
}

static struct panes split(struct rect area)
{
    int rows = area.height / 2 > DETAIL_ROWS ? area.height / 2 : DETAIL_ROWS;

    return panes_split(area, rows, area.width / 2);
}

static int last_top(const struct agenda_state *state, const struct desk *desk, struct row row,
                    struct rect area)
{
    struct page page = {.area = area};

    page.area.width -= BAR;
    write_detail(state, desk, row, &page);
    return page.rows > area.height ? page.rows - area.height : 0;
}

static void draw_detail(const struct agenda_state *state, const struct desk *desk, struct row row,
                        struct grid *grid, struct rect area)
{
    struct rect head = rect_take_top(&area, 1);
    int last = last_top(state, desk, row, area);
    struct page page = {.grid = grid, .area = area, .skip = state->top < last ? state->top : last};

    page.area.width -= BAR;
    draw_format(grid, head.x, head.y, head.width, state->reading ? ROLE_ACCENT : ROLE_MUTED,
                "%s: %s", row_label(desk, row),
                state->show == AGENDA_EVIDENCE ? "evidence to ask for"
                : is_flagged_row(row)          ? "questions"
                                               : "open questions");
    write_detail(state, desk, row, &page);
    list_scrollbar(grid, area, page.skip, page.rows, ROLE_BORDER);
    detail_keys(grid, (struct rect){head.x, head.y, head.width - 2, 1},
                page.skip<last, page.skip> 0);
    if (state->reading)
        grid_cursor(grid, head.x, head.y, false);
}

void agenda_view(const struct agenda_state *state, const struct desk *desk, struct grid *grid,
                 struct rect area)
{
    struct panes panes = split(area);
    struct rect list = panes.list, first = rect_take_top(&list, 1);
    struct row row = row_at(desk, cursor_row(&state->cursor, row_count(desk)));

    draw_first(desk, grid, first);
    panes_rule(grid, &panes);
    listing_view(&(struct listing){columns, COLUMNS, 0, row_count(desk), fill, desk},
                 &state->cursor, grid, list);
    draw_detail(state, desk, row, grid, panes.detail);
}

/* Acting */

static int rows_seen(const struct desk *desk)
{
    return listing_rows(split((struct rect){0, 0, desk->width, desk->height}).list.height - 1);
}

static int first_of(const struct desk *desk, struct row row, bool open)
{
    for (int q = 0; q < desk->questionnaire->question_count; q++)
        if (has(desk, row, q) && (!open || scope_open(desk->assessment, q)))
            return q;
    return NONE;
}

static void go_flagged(struct desk *desk, struct row row)
{
    int question = first_of(desk, row, false);

    if (question == NONE)
        desk_say(desk, ROLE_INFO, "No question is flagged");
    desk_go_question(desk, question);
}

/* The interview asks theirs from now on, beginning with what is open. */
static void choose(struct desk *desk, struct row row)
{
    int question = first_of(desk, row, true);

    if (is_flagged_row(row)) {
        go_flagged(desk, row);
        return;
    }
    if (question == NONE)
        question = first_of(desk, row, false);
    if (question == NONE) {
        desk_say(desk, ROLE_INFO, "%s: nothing is asked", row_label(desk, row));
        return;
    }
    desk->person = row.kind == ROW_GUEST ? GUEST : row.person;
    mem_set(&desk->guest, row.guest);
    desk_say(desk, ROLE_INFO,
             desk->person == NONE ? "All questions are asked again"
                                  : "Only the questions for: %s; G, Everybody asks all again",
             row_label(desk, row));
    desk_go_question(desk, question);
}

static bool scroll(struct agenda_state *state, const struct desk *desk, enum command command)
{
    struct rect detail = split((struct rect){0, 0, desk->width, desk->height}).detail;
    int last = 0;
    struct cursor cursor = {0};

    rect_take_top(&detail, 1);
    last = last_top(state, desk, row_at(desk, cursor_row(&state->cursor, row_count(desk))), detail);
    cursor.row = state->top < last ? state->top : last;
    if (!cursor_act(&cursor, command, last + 1, detail.height))
        return false;
    state->top = cursor.row;
    return true;
}

static void turn(struct agenda_state *state, enum command command)
{
    if (command == COMMAND_FILTER)
        state->show = (enum agenda_show)((state->show + 1) % AGENDA_SHOWS);
    else
        state->reading = !state->reading;
    state->top = 0;
}

bool agenda_act(struct agenda_state *state, struct desk *desk, const struct press *press)
{
    struct row row = row_at(desk, cursor_row(&state->cursor, row_count(desk)));

    if (press->command == COMMAND_MORE || press->command == COMMAND_LESS) {
        scroll(state, desk, press->command == COMMAND_MORE ? COMMAND_PAGE_DOWN : COMMAND_PAGE_UP);
    } else if (press->command == COMMAND_FILTER || press->command == COMMAND_TAB ||
               press->command == COMMAND_BACK_TAB) {
        turn(state, press->command);
    } else if (press->command == COMMAND_ASK) {
        choose(desk, row);
    } else if (press->command == COMMAND_CLICK) {
        cursor_go(&state->cursor, press->hit - LISTING_HIT, row_count(desk), rows_seen(desk));
        if (press->twice)
            choose(desk, row_at(desk, cursor_row(&state->cursor, row_count(desk))));
    } else if (state->reading) {
        return scroll(state, desk, press->command);
    } else {
        state->top = 0;
        return cursor_act(&state->cursor, press->command, row_count(desk), rows_seen(desk));
    }
    return true;
}
