/* SPDX-License-Identifier: MIT
 *
 * home.c - see home.h.
 */
#include "ui/home.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "report/words.h"

#include <math.h>
#include <stdio.h>

/* The rows: the open assessment if there is one, the recent ones, then what to begin with. */
enum { BEGIN_NEW, BEGIN_OPEN, BEGIN_SAMPLE, BEGIN_COUNT };

enum { HIT_ROW = 1 };

/* The widest block, and the width from which on it stands in the middle. */
enum { COLUMNS_MOST = 92, MIDDLE = 110 };

void home_add(struct home_state *state, const struct recent *recent)
{
    struct recent *added;

    state->recents =
        mem_grow(state->recents, state->count, &state->capacity, sizeof *state->recents);
    added = &state->recents[state->count++];
    *added = *recent;
    added->path = mem_copy(recent->path);
    added->name = mem_copy(recent->name);
    added->day = mem_copy(recent->day);
}

void home_release(struct home_state *state)
{
    for (size_t i = 0; i < state->count; i++) {
        mem_free(state->recents[i].path);
        mem_free(state->recents[i].name);
        mem_free(state->recents[i].day);
    }
    mem_free(state->recents);
    mem_free(state->typed);
}

static int open_rows(const struct desk *desk)
{
    return desk->assessment ? 1 : 0;
}

static int row_count(const struct home_state *state, const struct desk *desk)
{
    return open_rows(desk) + (int)state->count + BEGIN_COUNT;
}

/* Acting */

/* A path that could not be opened is there again, to be mended. */
static void ask_path(const struct home_state *state, struct desk *desk)
{
    desk_ask(desk, &(struct ask){.title = "Open an assessment",
                                 .hint = "The path of a file, as Documents/acme.json; Tab "
                                         "completes it",
                                 .completes = COMPLETES_PATH,
                                 .initial = state->typed,
                                 .required = true,
                                 .field = FIELD_COUNT,
                                 .then = COMMAND_OPEN_FILE});
}

static void begin(const struct home_state *state, struct desk *desk, int what)
{
    if (what == BEGIN_NEW) {
        desk->fresh = true;
        desk_go(desk, SCREEN_PROFILE);
    } else if (what == BEGIN_OPEN)
        ask_path(state, desk);
    else
        desk_effect(desk, EFFECT_SAMPLE, NULL, NULL);
}

static void open_row(const struct home_state *state, struct desk *desk, int row)
{
    row -= open_rows(desk);
    if (row < 0)
        desk_go(desk, SCREEN_QUESTION);
    else if (row < (int)state->count)
        desk_effect(desk, EFFECT_OPEN, state->recents[row].path, NULL);
    else
        begin(state, desk, row - (int)state->count);
}

static void run_move(struct home_state *state, struct desk *desk, const struct press *press)
{
    static const int steps[COMMAND_COUNT] = {
        [COMMAND_UP] = -1,       [COMMAND_DOWN] = 1,       [COMMAND_PAGE_UP] = -5,
        [COMMAND_PAGE_DOWN] = 5, [COMMAND_FIRST] = -10000, [COMMAND_LAST] = 10000,
        [COMMAND_BACK_TAB] = -1, [COMMAND_TAB] = 1};
    int last = row_count(state, desk) - 1;

    state->row += steps[press->command];
    state->row = state->row > last ? last : state->row;
    state->row = state->row < 0 ? 0 : state->row;
}

static void run_open(struct home_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    open_row(state, desk, state->row);
}

static void run_begin(struct home_state *state, struct desk *desk, const struct press *press)
{
    if (press->text) {
        mem_set(&state->typed, press->text);
        desk_effect(desk, EFFECT_OPEN, press->text, NULL);
    } else if (press->command == COMMAND_NEW)
        begin(state, desk, BEGIN_NEW);
    else
        begin(state, desk, press->command == COMMAND_OPEN_FILE ? BEGIN_OPEN : BEGIN_SAMPLE);
}

/* The first row is then the way back to it. */
static void run_opened(struct home_state *state, struct desk *desk, const struct press *press)
{
    (void)desk;
    (void)press;
    state->row = 0;
    mem_set(&state->typed, NULL);
}

static void run_click(struct home_state *state, struct desk *desk, const struct press *press)
{
    if (press->hit < HIT_ROW || press->hit >= HIT_ROW + row_count(state, desk))
        return;
    state->row = press->hit - HIT_ROW;
    open_row(state, desk, state->row);
}

static void (*const runs[COMMAND_NONE])(struct home_state *, struct desk *,
                                        const struct press *) = {
    [COMMAND_UP] = run_move,        [COMMAND_DOWN] = run_move,       [COMMAND_PAGE_UP] = run_move,
    [COMMAND_PAGE_DOWN] = run_move, [COMMAND_FIRST] = run_move,      [COMMAND_LAST] = run_move,
    [COMMAND_TAB] = run_move,       [COMMAND_BACK_TAB] = run_move,   [COMMAND_OPEN] = run_open,
    [COMMAND_NEW] = run_begin,      [COMMAND_OPEN_FILE] = run_begin, [COMMAND_SAMPLE] = run_begin,
    [COMMAND_OPENED] = run_opened,  [COMMAND_CLICK] = run_click};

bool home_act(struct home_state *state, struct desk *desk, const struct press *press)
{
    if (press->command >= COMMAND_NONE || !runs[press->command])
        return false;
    runs[press->command](state, desk, press);
    return true;
}

/* Drawing */

struct spot {
    const struct home_state *state;
    struct grid *grid;
    int x, y, columns, row;
};

static void mark_row(struct spot *spot)
{
    struct rect row = {spot->x, spot->y, spot->columns, 1};

    if (spot->row == spot->state->row) {
        grid_paint(spot->grid, row, ROLE_SELECTION);
        grid_put(spot->grid, spot->x, spot->y, 1, ROLE_SELECTION, ">");
        grid_cursor(spot->grid, spot->x, spot->y, false);
    }
    grid_hit(spot->grid, row, (uint16_t)(HIT_ROW + spot->row));
    spot->row++;
    spot->y++;
}

static void heading(struct spot *spot, const char *text)
{
    spot->y++;
    draw_text(spot->grid, spot->x, spot->y++, spot->columns, ROLE_TITLE, text);
}

/* Where the file under the cursor is, at the right of a row: many are of one organisation. */
static void draw_path(const struct spot *spot, const struct desk *desk, int y)
{
    const struct home_state *state = spot->state;
    int recent = state->row - open_rows(desk), columns = spot->columns - 13;
    const char *path = recent < 0                   ? desk->path
                       : recent < (int)state->count ? state->recents[recent].path
                                                    : "";
    struct text end = {0};

    if (!path || columns < 4)
        return;
    for (; utf8_width(path) > columns - (end.length > 0 ? 2 : 0); path += utf8_grapheme(path)) {
        text_clear(&end);
        text_add(&end, "..");
    }
    text_add(&end, path);
    draw_text_right(spot->grid, spot->x + 12, y, columns, ROLE_MUTED, text_string(&end));
    text_release(&end);
}

static void draw_open(struct spot *spot, const struct desk *desk)
{
    const char *name = desk->assessment->name ? desk->assessment->name : "Unnamed organisation";

    draw_format(spot->grid, spot->x + 2, spot->y, spot->columns - 3, ROLE_BASE, "Back to %s", name);
    mark_row(spot);
}

static void draw_recent(struct spot *spot, const struct recent *recent)
{
    struct text score = {0};
    int right = spot->x + spot->columns;

    add_percent(&score, recent->score);
    draw_text(spot->grid, spot->x + 2, spot->y, spot->columns - 42, ROLE_BASE,
              recent->name ? recent->name : recent->path);
    draw_format(spot->grid, right - 38, spot->y, 17, ROLE_MUTED, "%4d of %d rated",
                recent->answered, recent->total);
    draw_text_right(spot->grid, right - 20, spot->y, 6, ROLE_BASE, text_string(&score));
    draw_text_right(spot->grid, right - 12, spot->y, 11, ROLE_MUTED,
                    recent->day ? recent->day : "");
    mark_row(spot);
    text_release(&score);
}

static void draw_begin(struct spot *spot)
{
    static const char *const keys[] = {"n", "o", "d"};
    static const char *const what[] = {"New assessment", "Open a file...",
                                       "Look around in the worked sample"};
    static const char *const more[] = {"about three minutes to set up",
                                       "any place on this computer",
                                       "read only, nothing can break"};

    bool wide = spot->columns >= 70;

    for (int i = 0; i < BEGIN_COUNT; i++) {
        grid_put(spot->grid, spot->x + 2, spot->y, 1, ROLE_KEY, keys[i]);
        draw_text(spot->grid, spot->x + 5, spot->y, spot->columns - 6, ROLE_BASE, what[i]);
        if (wide)
            draw_text_right(spot->grid, spot->x, spot->y, spot->columns - 1, ROLE_MUTED, more[i]);
        mark_row(spot);
    }
}

static void draw_hint(struct spot *spot)
{
    static const char *const lines[] = {"New here? d opens a finished one; m shows its heatmap.",
                                        "A key from 1 to 4 rates, Enter goes on, all is saved.",
                                        "? shows all keys and a guide, Ctrl-P finds any command."};

    spot->y++;
    for (int i = 0; i < 3; i++)
        draw_text(spot->grid, spot->x, spot->y++, spot->columns, ROLE_INFO, lines[i]);
}

void home_view(const struct home_state *state, const struct desk *desk, struct grid *grid,
               struct rect area)
{
    int columns = area.width < COLUMNS_MOST ? area.width : COLUMNS_MOST, room;
    int margin = area.width >= MIDDLE ? (area.width - columns) / 2 : 0;
    struct spot spot = {state, grid, area.x + 1 + margin, area.y, columns - 2, 0};

    if (area.height > 26)
        spot.y += (area.height - 20) / 4;
    if (area.height > 15)
        spot.y++;
    spot.y += draw_wrapped(grid, (struct rect){spot.x, spot.y, spot.columns, 4}, 0, ROLE_BASE,
                           "Find out how ready an organisation is for ISO/IEC 42001 certification. "
                           "Interview clause by clause, see the gaps, leave with a plan. Nothing "
                           "is sent anywhere: one file on this computer holds the whole "
                           "assessment.");
    if (state->count > 0 || desk->assessment) {
        heading(&spot, "Continue");
        draw_path(&spot, desk, spot.y - 1);
    }
    if (desk->assessment)
        draw_open(&spot, desk);
    room = area.y + area.height - spot.y - BEGIN_COUNT - 2;
    for (size_t i = 0; i < state->count; i++)
        if ((int)i < room)
            draw_recent(&spot, &state->recents[i]);
        else
            spot.row++;
    heading(&spot, "Begin");
    draw_begin(&spot);
    if (state->count == 0 && !desk->assessment && spot.y + 4 <= area.y + area.height)
        draw_hint(&spot);
}
