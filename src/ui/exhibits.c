/* SPDX-License-Identifier: MIT
 *
 * exhibits.c - see exhibits.h.
 */
#include "ui/exhibits.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "model/evidence.h"
#include "ui/moment.h"

#include <stdlib.h>
#include <string.h>

enum { DETAIL_ROWS = 9, KILO = 1000 };

struct rows {
    const struct exhibits_state *state;
    const struct desk *desk;
    int question, count;
};

static struct rows rows_of(const struct exhibits_state *state, const struct desk *desk)
{
    struct rows rows = {state, desk, desk->exhibits, 0};

    if (rows.question != NONE)
        rows.count = (int)desk_answer(desk, rows.question)->evidence_count;
    return rows;
}

static const struct evidence *piece_at(const struct rows *rows, int row)
{
    return &desk_answer(rows->desk, rows->question)->evidence[row];
}

static enum exhibit seen_at(const struct rows *rows, int row)
{
    return row < EXHIBITS_SEEN ? rows->state->seen[row] : EXHIBIT_UNSEEN;
}

/* Words */

static const char *kind_of(const struct evidence *piece)
{
    if (!piece->location)
        return "-";
    if (strstr(piece->location, "://"))
        return "link";
    return piece->sha256 ? "file" : "place";
}

static void add_size(const char *digits, struct text *out)
{
    static const char *const units[] = {"B", "kB", "MB", "GB"};

    double size = digits ? strtod(digits, NULL) : -1;
    size_t unit = 0;

    while (size >= KILO && unit + 1 < sizeof units / sizeof *units) {
        size /= KILO;
        unit++;
    }
    if (size >= 0)
        text_format(out, unit == 0 ? "%.0f %s" : "%.1f %s", size, units[unit]);
}

struct said {
    const char *brief, *full;
    enum role role;
};

static struct said said_of(const struct evidence *piece, enum exhibit seen)
{
    static const struct said words[] = {
        [EXHIBIT_UNSEEN] = {"looking",   "Being looked at",                                      ROLE_MUTED  },
        [EXHIBIT_SAME] = {"unchanged", "The file is what it was when it was added",            ROLE_SUCCESS},
        [EXHIBIT_CHANGED] = {"CHANGED",
                            "The file has changed since it was added: look at it again, = takes "
                             "it as it is now",                                                  ROLE_ERROR  },
        [EXHIBIT_GONE] = {"gone",
                            "There is no file any more that can be read: Enter mends the place", ROLE_ERROR  },
        [EXHIBIT_UNREAD] = {"large",     "Too large to be looked at here",                       ROLE_MUTED  },
    };

    if (piece->sha256)
        return words[seen];
    return (struct said){"-",
                         piece->location ? "No digest: no file, or none that could be read"
                                         : "Told, or shown; no place is given",
                         ROLE_MUTED};
}

/* The list */

static const struct column columns[] = {
    {"",      1,  0, 0, 0, ALIGN_LEFT },
    {"",      2,  0, 0, 0, ALIGN_RIGHT},
    {"What",  16, 5, 0, 0, ALIGN_LEFT },
    {"Kind",  5,  0, 0, 3, ALIGN_LEFT },
    {"Where", 12, 3, 0, 1, ALIGN_LEFT },
    {"Size",  8,  0, 0, 0, ALIGN_RIGHT},
    {"State", 9,  0, 0, 0, ALIGN_LEFT },
    {"Added", 10, 0, 0, 2, ALIGN_LEFT },
};

enum { COLUMNS = sizeof columns / sizeof *columns, DAY = sizeof "YYYY-MM-DD" - 1 };

static const char *day_added(const struct rows *rows, int row, struct arena *scratch)
{
    const struct record *record = exhibit_added(rows->desk, rows->question, piece_at(rows, row));
    struct text when = {0};
    const char *day;

    if (record)
        moment_brief(rows->desk, record->at, &when);
    text_cut(&when, when.length < DAY ? when.length : DAY);
    day = arena_format(scratch, "%s", when.length > 0 ? text_string(&when) : "-");
    text_release(&when);
    return day;
}

static void fill(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    const struct rows *rows = from;
    const struct evidence *piece = piece_at(rows, row);
    struct said said = said_of(piece, seen_at(rows, row));
    struct text size = {0};

    add_size(piece->size, &size);
    cells[0] = (struct table_cell){said.role == ROLE_ERROR ? "!" : " ", ROLE_ERROR};
    cells[1] = (struct table_cell){arena_format(scratch, "%d", row + 1), ROLE_ACCENT};
    cells[2] = (struct table_cell){piece->title ? piece->title : "-", ROLE_BASE};
    cells[3] = (struct table_cell){kind_of(piece), ROLE_MUTED};
    cells[4] = (struct table_cell){piece->location ? piece->location : "-", ROLE_BASE};
    cells[5] = (struct table_cell){
        arena_format(scratch, "%s", size.length > 0 ? text_string(&size) : "-"), ROLE_BASE};
    cells[6] = (struct table_cell){said.brief, said.role};
    cells[7] = (struct table_cell){day_added(rows, row, scratch), ROLE_MUTED};
    text_release(&size);
}

/* The detail */

static void write_added(const struct rows *rows, int row, struct page *page)
{
    const struct record *record = exhibit_added(rows->desk, rows->question, piece_at(rows, row));
    struct text line = {0};

    if (record) {
        moment_full(rows->desk, record->at, &line);
        if (record->by)
            text_format(&line, ", by %s", record->by);
    }
    page_pair(page, "Added", ROLE_BASE, text_string(&line));
    text_release(&line);
}

static void write_wanted(const struct rows *rows, struct page *page)
{
    const struct question *question = &rows->desk->questionnaire->questions[rows->question];

    if (question->evidence.count > 0)
        page_head(page, "What to ask to see");
    for (int i = 0; i < question->evidence.count; i++)
        page_item(page, ROLE_BASE, question->evidence.at[i]);
}

static void write_row(const void *from, int row, struct page *page)
{
    const struct rows *rows = from;
    const struct evidence *piece = piece_at(rows, row);
    struct said said = said_of(piece, seen_at(rows, row));
    struct text size = {0};

    add_size(piece->size, &size);
    if (piece->size)
        text_format(&size, " (%s bytes)", piece->size);
    page_add(page, ROLE_TITLE, piece->title);
    page_pair(page, "Where", ROLE_BASE, piece->location);
    page_add(page, said.role, said.full);
    page_pair(page, "Size", ROLE_BASE, text_string(&size));
    write_added(rows, row, page);
    page_pair(page, "SHA-256", ROLE_MUTED, piece->sha256);
    write_wanted(rows, page);
    text_release(&size);
}

static struct browse browse_of(const struct rows *rows, struct rect area)
{
    return (struct browse){
        .listing = {columns, COLUMNS, 0, rows->count, fill, rows},
        .write = write_row,
        .area = area,
        .rows = DETAIL_ROWS,
        .columns = area.width / 3,
    };
}

static void draw_empty(const struct rows *rows, const char *title, struct grid *grid,
                       struct rect area)
{
    struct page page = {.grid = grid};

    draw_text(grid, area.x, area.y, area.width, ROLE_TITLE, title);
    rect_take_top(&area, 2);
    page.area = area;
    page_add(&page, ROLE_MUTED, "No evidence yet: + adds a piece, as Policy = docs/policy.pdf.");
    write_wanted(rows, &page);
    page_end(&page);
    grid_cursor(grid, area.x, area.y, false);
}

/* Places name people, and may be anybody's business alone. */
static void draw_hidden(struct grid *grid, struct rect area)
{
    draw_text(grid, area.x, area.y, area.width, ROLE_MUTED,
              "Evidence is hidden while presenting; P ends that.");
    grid_cursor(grid, area.x, area.y, false);
}

void exhibits_view(const struct exhibits_state *state, const struct desk *desk, struct grid *grid,
                   struct rect area)
{
    struct rows rows = rows_of(state, desk);
    const struct question *question;
    struct browse browse = browse_of(&rows, area);
    struct text title = {0};

    if (desk->present || rows.question == NONE) {
        draw_hidden(grid, area);
        return;
    }
    question = &desk->questionnaire->questions[rows.question];
    text_format(&title, "%s  %s", question->id, question->text);
    if (rows.count == 0)
        draw_empty(&rows, text_string(&title), grid, area);
    else
        browse_view(&browse, &state->browse, text_string(&title), "", grid);
    text_release(&title);
}

/* Changing. A copy of the evidence is changed and put in the place of what was there. */

static struct answer copy_of(const struct rows *rows)
{
    struct answer copy = {0};
    char *value = evidence_get(desk_answer(rows->desk, rows->question));

    evidence_set(&copy, value);
    mem_free(value);
    return copy;
}

static bool put(struct desk *desk, int question, struct answer *changed)
{
    bool done;

    desk_begin(desk);
    desk_change_evidence(desk, question, changed);
    done = desk_end(desk);
    answer_clear_evidence(changed);
    return done;
}

static void ask(struct desk *desk, enum command then, const char *title, const char *initial)
{
    desk_ask(desk, &(struct ask){.title = title,
                                 .hint = "What it is = where it is; Tab completes a path",
                                 .initial = initial,
                                 .field = FIELD_COUNT,
                                 .then = then,
                                 .kept = true,
                                 .completes = COMPLETES_EVIDENCE});
}

static void run_add(struct exhibits_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    struct evidence piece;
    struct answer changed;

    if (!press->text) {
        ask(desk, press->command, "A piece of evidence", NULL);
        return;
    }
    if (exhibit_read(press->text, &piece)) {
        changed = copy_of(&rows);
        *answer_add_evidence(&changed) = piece;
        cursor_go(&state->browse.cursor, rows.count, rows.count + 1, 1);
        if (put(desk, rows.question, &changed))
            desk_say(desk, ROLE_SUCCESS, "Added; + adds another, Esc goes back");
    } else
        exhibit_release(&piece);
}

/* Another name keeps the digest; another place is another file. */
static void run_edit(struct exhibits_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    int row = cursor_row(&state->browse.cursor, rows.count);
    struct evidence typed = {0}, *piece;
    struct text line = {0};
    struct answer changed;

    if (!press->text) {
        exhibit_write(piece_at(&rows, row), &line);
        ask(desk, press->command, "This piece of evidence", text_string(&line));
        text_release(&line);
        return;
    }
    if (exhibit_read(press->text, &typed)) {
        changed = copy_of(&rows);
        piece = &changed.evidence[row];
        if (strcmp(typed.location ? typed.location : "", piece->location ? piece->location : "") !=
            0) {
            mem_set(&piece->sha256, NULL);
            mem_set(&piece->size, NULL);
        }
        mem_set(&piece->title, typed.title);
        mem_set(&piece->location, typed.location);
        put(desk, rows.question, &changed);
    }
    exhibit_release(&typed);
}

static void run_remove(struct exhibits_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    char *left = evidence_without(desk_answer(desk, rows.question),
                                  (size_t)cursor_row(&state->browse.cursor, rows.count));
    struct answer changed = {0};

    (void)press;
    evidence_set(&changed, left);
    mem_free(left);
    if (put(desk, rows.question, &changed))
        desk_say(desk, ROLE_SUCCESS, "Taken away; u brings it back");
}

static void run_shift(struct exhibits_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    int row = cursor_row(&state->browse.cursor, rows.count);
    int other = press->command == COMMAND_EARLIER ? row - 1 : row + 1;
    struct answer changed;
    struct evidence moved;

    if (other < 0 || other >= rows.count)
        return;
    changed = copy_of(&rows);
    moved = changed.evidence[row];
    changed.evidence[row] = changed.evidence[other];
    changed.evidence[other] = moved;
    cursor_go(&state->browse.cursor, other, rows.count, 1);
    put(desk, rows.question, &changed);
}

/* Without its digest, so that the app records the one of now. */
static void run_renew(struct exhibits_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    int row = cursor_row(&state->browse.cursor, rows.count);
    struct answer changed;

    (void)press;
    if (!piece_at(&rows, row)->sha256) {
        desk_say(desk, ROLE_INFO, "There is no digest to renew");
        return;
    }
    if (seen_at(&rows, row) == EXHIBIT_GONE) {
        desk_say(desk, ROLE_WARNING, "No file is there to be taken; Enter mends the place");
        return;
    }
    changed = copy_of(&rows);
    mem_set(&changed.evidence[row].sha256, NULL);
    mem_set(&changed.evidence[row].size, NULL);
    if (put(desk, rows.question, &changed))
        desk_say(desk, ROLE_SUCCESS, "Taken as it is now");
}

/* Acting */

static const struct {
    void (*run)(struct exhibits_state *, struct desk *, const struct press *);
    bool row; /* it needs one */
} runs[COMMAND_NONE] = {
    [COMMAND_ADD] = {run_add,    false},
      [COMMAND_CHANGE] = {run_edit,   true },
    [COMMAND_REMOVE] = {run_remove, true },
      [COMMAND_EARLIER] = {run_shift,  true },
    [COMMAND_LATER] = {run_shift,  true },
      [COMMAND_RENEW] = {run_renew,  true },
};

/* With none yet, one comes here to add the first one. */
static void show(struct exhibits_state *state, struct desk *desk)
{
    bool adding = desk->adding;

    desk->adding = false;
    if (desk->exhibits == NONE)
        desk->exhibits = desk->question;
    if (!adding)
        return;
    *state = (struct exhibits_state){0};
    if (desk->exhibits != NONE && desk_answer(desk, desk->exhibits)->evidence_count == 0)
        run_add(state, desk, &(struct press){.command = COMMAND_ADD, .key = ""});
}

static bool run(struct exhibits_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    size_t records = desk->assessment->history_count;

    if (press->command >= COMMAND_NONE || !runs[press->command].run)
        return false;
    if (desk->present)
        desk_say(desk, ROLE_WARNING, "Evidence is hidden while presenting; P ends that");
    else if (rows.question != NONE && (rows.count > 0 || !runs[press->command].row) &&
             desk_may_change(desk))
        runs[press->command].run(state, desk, press);
    if (desk->assessment->history_count > records)
        memset(state->seen, 0, sizeof state->seen); /* they are looked at anew */
    return true;
}

bool exhibits_act(struct exhibits_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, browse_area(desk));
    bool open;

    if (press->command == COMMAND_OPENED)
        *state = (struct exhibits_state){0};
    else if (press->command == COMMAND_SHOWN)
        show(state, desk);
    else if (!browse_act(&browse, &state->browse, press, &open))
        return run(state, desk, press);
    else if (open)
        return run(state, desk, &(struct press){.command = COMMAND_CHANGE, .key = ""});
    return true;
}
