/* SPDX-License-Identifier: MIT
 *
 * compare.c - see compare.h.
 */
#include "ui/compare.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "model/rewind.h"
#include "model/scope.h"
#include "report/words.h"
#include "ui/moment.h"
#include "ui/parts.h"

#include <math.h>
#include <string.h>

enum { DETAIL_ROWS = 8, ROWS_MOST = 400 };

/* A row: the whole (section and item NONE), a section, or an item of it. */
struct part {
    int section, item;
};

struct rows {
    const struct compare_state *state;
    const struct desk *desk;
    struct part *at;
    int count, id;
};

/* What became of an answer. */
enum move { MOVE_NONE, MOVE_UP, MOVE_DOWN, MOVE_NEW, MOVE_GONE, MOVE_WAITS };

void compare_release(struct compare_state *state)
{
    if (!state->then.questionnaire)
        return;
    results_release(&state->results);
    assessment_release(&state->then);
    state->results = (struct results){0};
    state->then = (struct assessment){0};
}

static void tell(struct compare_state *state, const struct desk *desk)
{
    compare_release(state);
    if (state->day[0])
        rewind_to(&state->then, desk->assessment, state->since);
    else
        rewind_to_last_time(&state->then, desk->assessment);
    results_score(&state->results, &state->then);
}

/* Answers */

static bool is_rated(const struct assessment *assessment, int question)
{
    const struct answer *answer = &assessment->answers[question];

    return answer->rating >= 0 && !answer->carried && scope_asked(assessment, question);
}

/* What nobody could say then waits to be confirmed as well. */
static bool waits(const struct assessment *then, const struct assessment *now, int question)
{
    return now->answers[question].carried && !then->answers[question].carried &&
           scope_asked(now, question);
}

static enum move move_of(const struct rows *rows, int question)
{
    const struct assessment *then = &rows->state->then, *now = rows->desk->assessment;
    bool before = is_rated(then, question), after = is_rated(now, question);
    int from = then->answers[question].rating, to = now->answers[question].rating;

    if (waits(then, now, question))
        return MOVE_WAITS;
    if (before && !after)
        return MOVE_GONE;
    if (!before)
        return after ? MOVE_NEW : MOVE_NONE;
    if (from == to)
        return MOVE_NONE;
    return to > from ? MOVE_UP : MOVE_DOWN;
}

struct tally {
    int of[MOVE_WAITS + 1];
};

static void count_item(const struct rows *rows, int i, struct tally *tally)
{
    const struct item *item = &rows->desk->questionnaire->items[i];

    for (int k = 0; k < item->question_count; k++)
        tally->of[move_of(rows, item->first_question + k)]++;
}

static void count_section(const struct rows *rows, int s, struct tally *tally)
{
    const struct section *section = &rows->desk->questionnaire->sections[s];

    for (int k = 0; k < section->item_count; k++)
        count_item(rows, section->first_item + k, tally);
}

static struct tally tally_of(const struct rows *rows, struct part part)
{
    struct tally tally = {0};

    if (part.item != NONE)
        count_item(rows, part.item, &tally);
    else if (part.section != NONE)
        count_section(rows, part.section, &tally);
    else
        for (int s = 0; s < rows->desk->questionnaire->section_count; s++)
            count_section(rows, s, &tally);
    return tally;
}

/* Rows */

static const struct cell *cell_of(const struct results *results, struct part part)
{
    if (part.item != NONE)
        return &results->items[part.item].whole;
    return part.section != NONE ? &results->sections[part.section].whole : &results->whole;
}

static bool same_figure(double a, double b)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-9;
}

static bool is_moved(const struct rows *rows, struct part part)
{
    struct tally tally = tally_of(rows, part);
    const struct cell *then = cell_of(&rows->state->results, part),
                      *now = cell_of(&rows->desk->results, part);

    for (enum move move = MOVE_UP; move <= MOVE_GONE; move++)
        if (tally.of[move] > 0)
            return true;
    return !same_figure(then->figure.score, now->figure.score) && tally.of[MOVE_WAITS] == 0;
}

static void add(struct rows *rows, int section, int item)
{
    const struct questionnaire *all = rows->desk->questionnaire;
    const char *id = item != NONE      ? all->items[item].id
                     : section != NONE ? all->sections[section].id
                                       : "";
    int width = utf8_width(id) + (item != NONE);

    rows->at[rows->count++] = (struct part){section, item};
    rows->id = width > rows->id ? width : rows->id;
}

static bool lets_through(const struct rows *rows, struct part part)
{
    if (rows->state->show == COMPARE_MOVED)
        return is_moved(rows, part);
    return rows->state->show == COMPARE_ALL || part.item == NONE;
}

static struct rows rows_of(const struct compare_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    struct rows rows = {.state = state, .desk = desk};

    rows.at = mem_alloc((size_t)(all->section_count + all->item_count + 1), sizeof *rows.at);
    if (!state->then.questionnaire)
        return rows;
    add(&rows, NONE, NONE);
    for (int s = 0; s < all->section_count; s++) {
        const struct section *section = &all->sections[s];

        if (!lets_through(&rows, (struct part){s, NONE}))
            continue;
        add(&rows, s, NONE);
        for (int i = section->first_item; i < section->first_item + section->item_count; i++)
            if (lets_through(&rows, (struct part){s, i}))
                add(&rows, s, i);
    }
    return rows;
}

/* The list */

static const struct column columns[] = {
    {"",        1,  0, 0, 0, ALIGN_LEFT },
    {"Id",      6,  0, 0, 0, ALIGN_LEFT },
    {"What",    12, 1, 0, 0, ALIGN_LEFT },
    {"Then",    8,  0, 0, 0, ALIGN_RIGHT},
    {"Now",     8,  0, 0, 0, ALIGN_RIGHT},
    {"Points",  6,  0, 0, 0, ALIGN_RIGHT},
    {"Up",      4,  0, 0, 0, ALIGN_RIGHT},
    {"Down",    4,  0, 0, 0, ALIGN_RIGHT},
    {"New",     4,  0, 0, 2, ALIGN_RIGHT},
    {"Confirm", 7,  0, 0, 1, ALIGN_RIGHT}, /* the last one: only where something waits */
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static const char *title_of(const struct questionnaire *all, struct part part)
{
    if (part.item != NONE)
        return all->items[part.item].title;
    return part.section != NONE ? all->sections[part.section].title : "Everything";
}

static const char *id_of(const struct questionnaire *all, struct part part)
{
    if (part.item != NONE)
        return all->items[part.item].id;
    return part.section != NONE ? all->sections[part.section].id : "";
}

/* "L  67 %" */
static const char *standing(const struct cell *cell, struct arena *scratch)
{
    if (cell->band == BAND_NONE)
        return "-";
    return arena_format(scratch, "%s %3ld %%", band_name(cell->band),
                        lround(cell->figure.score * 100));
}

static const char *points(const struct cell *then, const struct cell *now, struct arena *scratch)
{
    double by = (now->figure.score - then->figure.score) * 100;

    if (isnan(by) || fabs(by) < 0.05)
        return "";
    return arena_format(scratch, "%+.1f", by);
}

static const char *number(int count, struct arena *scratch)
{
    return count > 0 ? arena_format(scratch, "%d", count) : "";
}

static void fill(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    const struct rows *rows = from;
    const struct questionnaire *all = rows->desk->questionnaire;
    struct part part = rows->at[row];
    const struct cell *then = cell_of(&rows->state->results, part),
                      *now = cell_of(&rows->desk->results, part);
    struct tally tally = tally_of(rows, part);
    bool waits = tally.of[MOVE_WAITS] > 0;
    const char *by = waits ? "" : points(then, now, scratch);
    enum role role = part.item == NONE ? ROLE_TITLE : ROLE_BASE;

    cells[0] = (struct table_cell){"", role};
    cells[1] = (struct table_cell){
        arena_format(scratch, "%s%s", part.item != NONE ? " " : "", id_of(all, part)), ROLE_ACCENT};
    cells[2] = (struct table_cell){title_of(all, part), role};
    cells[3] = (struct table_cell){standing(then, scratch), ROLE_MUTED};
    cells[4] = (struct table_cell){standing(now, scratch), waits ? ROLE_MUTED : role};
    cells[5] = (struct table_cell){by, *by == '-' ? ROLE_WARNING : ROLE_SUCCESS};
    cells[6] = (struct table_cell){number(tally.of[MOVE_UP], scratch), ROLE_SUCCESS};
    cells[7] = (struct table_cell){number(tally.of[MOVE_DOWN], scratch), ROLE_WARNING};
    cells[8] = (struct table_cell){number(tally.of[MOVE_NEW], scratch), ROLE_BASE};
    cells[9] = (struct table_cell){number(tally.of[MOVE_WAITS], scratch), ROLE_MUTED};
}

/* The detail */

static void add_pair(struct page *page, const char *label, struct figure figure)
{
    struct text line = {0};

    add_figure(&line, figure);
    page_pair(page, label, ROLE_BASE, text_string(&line));
    text_release(&line);
}

static void write_question(const struct rows *rows, int question, struct page *page)
{
    const struct questionnaire *all = rows->desk->questionnaire;
    enum move move = move_of(rows, question);
    struct text line = {0};

    text_add(&line, rating_words(all, &rows->state->then.answers[question]));
    if (move != MOVE_WAITS)
        text_format(&line, " -> %s", rating_words(all, desk_answer(rows->desk, question)));
    text_format(&line, ": %s", all->questions[question].text);
    page_pair(page, all->questions[question].id,
              move == MOVE_DOWN || move == MOVE_GONE ? ROLE_WARNING : ROLE_BASE,
              text_string(&line));
    text_release(&line);
}

static bool is_within(const struct questionnaire *all, struct part part, int question)
{
    int item = all->questions[question].item;

    if (part.item != NONE)
        return item == part.item;
    return part.section == NONE || all->items[item].section == part.section;
}

/* The questions of a part that moved, or those that wait to be confirmed. */
static void write_questions(const struct rows *rows, struct part part, bool waiting,
                            struct page *page)
{
    const struct questionnaire *all = rows->desk->questionnaire;
    bool headed = false;

    for (int q = 0; q < all->question_count && page->rows < ROWS_MOST; q++) {
        enum move move = is_within(all, part, q) ? move_of(rows, q) : MOVE_NONE;

        if (move == MOVE_NONE || (move == MOVE_WAITS) != waiting)
            continue;
        if (!headed)
            page_head(page, waiting ? "To be confirmed" : "Moved");
        headed = true;
        write_question(rows, q, page);
    }
}

static void add_change(struct page *page, const char *label, const char *then, const char *now)
{
    struct text line = {0};

    text_add(&line, then);
    if (strcmp(then, now) != 0)
        text_format(&line, " -> %s", now);
    page_pair(page, label, ROLE_BASE, text_string(&line));
    text_release(&line);
}

static void write_outcome(const struct rows *rows, struct part part, struct page *page)
{
    const struct results *then = &rows->state->results, *now = &rows->desk->results;

    if (part.item != NONE)
        add_change(page, "Finding", grade_words(then->items[part.item].finding),
                   grade_words(now->items[part.item].finding));
    else if (part.section == NONE)
        add_change(page, "Verdict", verdict_words(then->verdict), verdict_words(now->verdict));
}

static void write_row(const void *from, int row, struct page *page)
{
    const struct rows *rows = from;
    const struct questionnaire *all = rows->desk->questionnaire;
    struct part part = rows->at[row];

    page_format(page, ROLE_TITLE, "%s%s%s", id_of(all, part), part.section != NONE ? "  " : "",
                title_of(all, part));
    add_pair(page, "Then", cell_of(&rows->state->results, part)->figure);
    add_pair(page, "Now", cell_of(&rows->desk->results, part)->figure);
    write_outcome(rows, part, page);
    write_questions(rows, part, false, page);
    write_questions(rows, part, true, page);
}

/* All of it */

static struct browse browse_of(const struct rows *rows, struct rect area)
{
    bool waits = tally_of(rows, (struct part){NONE, NONE}).of[MOVE_WAITS] > 0;

    return (struct browse){
        .listing = {columns, waits ? COLUMNS : COLUMNS - 1, rows->id, rows->count, fill, rows},
        .write = write_row,
        .area = area,
        .rows = DETAIL_ROWS,
        .columns = area.width * 7 / 20
    };
}

static void add_title(const struct rows *rows, int width, struct text *out)
{
    static const char *const words[] = {"", "up", "down", "new", "gone", "to be confirmed"};
    struct tally all = tally_of(rows, (struct part){NONE, NONE});

    if (rows->state->day[0])
        text_format(out, "Since %s: ", rows->state->day);
    else
        text_add(out, rewind_has_last_time(rows->desk->assessment) ? "Since last time: "
                                                                   : "Since the beginning: ");
    parts_format(out, width, "", "%d up", all.of[MOVE_UP]);
    for (enum move move = MOVE_DOWN; move <= MOVE_WAITS; move++)
        if (move == MOVE_DOWN || all.of[move] > 0)
            parts_format(out, width, ", ", "%d %s", all.of[move], words[move]);
}

void compare_view(const struct compare_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, area);
    struct text title = {0};

    add_title(&rows, area.width, &title);
    browse_view(&browse, &state->browse, text_string(&title), "", grid);
    text_release(&title);
    mem_free(rows.at);
}

/* Acting */

static void run_since(struct compare_state *state, struct desk *desk, const struct press *press)
{
    int64_t day;

    if (!press->text) {
        desk_ask(desk, &(struct ask){.title = "What moved since",
                                     .hint = "A day, as 31.1, -2w or 2026-11-30; empty: last time",
                                     .initial = state->day,
                                     .field = FIELD_COUNT,
                                     .then = COMMAND_SINCE});
        return;
    }
    if (utf8_blank(press->text)) {
        state->day[0] = '\0';
    } else if (date_understand_past(press->text, moment_today(desk), &day)) {
        date_format(day, state->day);
        state->since = moment_start(desk, day);
    } else {
        desk_say(desk, ROLE_WARNING, "No day that was; write it as 31.1, -2w or 2026-11-30");
        return;
    }
    state->browse = (struct browse_state){0};
    tell(state, desk);
}

static void change_show(struct compare_state *state, struct desk *desk)
{
    static const char *const words[COMPARE_SHOWS] = {"what moved", "the sections",
                                                     "sections and items"};

    state->show = (enum compare_show)((state->show + 1) % COMPARE_SHOWS);
    state->browse = (struct browse_state){0};
    desk_say(desk, ROLE_INFO, "Showing %s; v shows others", words[state->show]);
}

/* The question of a row that moved, else its first one. */
static void open_row(const struct rows *rows, struct desk *desk, struct part part)
{
    const struct questionnaire *all = desk->questionnaire;
    int found = NONE;

    for (int q = all->question_count - 1; q >= 0; q--)
        if (is_within(all, part, q) &&
            (found == NONE || move_of(rows, q) != MOVE_NONE || move_of(rows, found) == MOVE_NONE))
            found = q;
    desk_go_question(desk, found);
}

static bool act(struct compare_state *state, struct desk *desk, const struct press *press,
                const struct rows *rows)
{
    struct browse browse = browse_of(rows, browse_area(desk));
    bool open, done = browse_act(&browse, &state->browse, press, &open);
    int row = browse_row(&browse, &state->browse);

    if ((open || press->command == COMMAND_OPEN) && row != NONE)
        open_row(rows, desk, rows->at[row]);
    else if (press->command == COMMAND_FILTER)
        change_show(state, desk);
    else if (press->command == COMMAND_SINCE)
        run_since(state, desk, press);
    else
        return done;
    return true;
}

bool compare_act(struct compare_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows;
    bool done;

    if (press->command == COMMAND_OPENED) {
        compare_release(state);
        *state = (struct compare_state){0};
        return true;
    }
    if (press->command == COMMAND_SHOWN) {
        tell(state, desk);
        return true;
    }
    rows = rows_of(state, desk);
    done = act(state, desk, press, &rows);
    mem_free(rows.at);
    return done;
}
