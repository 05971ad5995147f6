/* SPDX-License-Identifier: MIT
 *
 * profile.c - see profile.h.
 */
#include "ui/profile.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "report/words.h"

#include <stdio.h>
#include <string.h>

enum { HIT_ROW = 1 };

struct row {
    const char *label, *hint;
    enum field field; /* FIELD_COUNT: not in the assessment */
    bool lines;
};

static const struct row rows[PROFILE_COUNT] = {
    {"Organisation", "The title of every report; needed to begin",                          FIELD_NAME,   false},
    {"Sector",       "As financial services, health, software",                             FIELD_SECTOR, false},
    {"Size",         "As 50 to 249 people",                                                 FIELD_SIZE,   false},
    {"Roles",        "Its roles with AI, one a line: developer, provider, user",            FIELD_ROLES,  true },
    {"Scope",        "What the assessment covers: places, products, AI systems",            FIELD_SCOPE,  true },
    {"Assessors",    "Who assesses, one a line; in the interview, I says who sits here",
     FIELD_ASSESSORS,                                                                                     true },
    {"Depth",        "Quick asks the questions that matter most; full asks all",            FIELD_DEPTH,  false},
    {"File",         "Where the assessment is kept",                                        FIELD_COUNT,  false},
    {"Passphrase",   "Asked for next, twice, and never shown; a lost one is lost for good",
     FIELD_COUNT,                                                                                         false},
    {"Begin",        "Makes the file and asks the first question",                          FIELD_COUNT,  false}
};

void profile_release(struct profile_state *state)
{
    for (int i = 0; i < PROFILE_COUNT; i++)
        mem_set(&state->values[i], NULL);
}

bool profile_begun(const struct profile_state *state)
{
    for (int i = PROFILE_NAME; i <= PROFILE_ASSESSORS; i++)
        if (state->values[i])
            return !state->changing;
    return false;
}

/* Rows of a form that changes the open assessment end with the depth. */
static int last_row(const struct profile_state *state)
{
    return state->changing ? PROFILE_DEPTH : PROFILE_GO;
}

static bool is_quick(const struct profile_state *state, const struct desk *desk)
{
    if (state->changing)
        return desk->assessment->depth == DEPTH_QUICK;
    return !state->values[PROFILE_DEPTH] || strcmp(state->values[PROFILE_DEPTH], "full") != 0;
}

/* A file name of a name: small letters of any language, digits and hyphens. */
static char *path_of(const char *name)
{
    struct text small = {0}, path = {0};
    bool gap = false;

    utf8_add_folded(&small, name);
    for (size_t i = 0; i < small.length; i++) {
        char c = small.bytes[i];
        bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c > 127;

        if (keep && gap && path.length > 0)
            text_add_char(&path, '-');
        if (keep)
            text_add_char(&path, c);
        gap = !keep;
    }
    text_add(&path, path.length > 0 ? ".json" : "assessment.json");
    text_release(&small);
    return text_take(&path);
}

/* What was typed may be what is there. */
static void keep(struct profile_state *state, enum profile_field row, const char *typed)
{
    const char *value;
    char *path;

    mem_set(&state->values[row], utf8_blank(typed) ? NULL : typed);
    value = state->values[row];
    if (row == PROFILE_PATH)
        state->path_typed = value != NULL;
    if (row != PROFILE_NAME || state->path_typed)
        return;
    path = path_of(value ? value : "");
    mem_set(&state->values[PROFILE_PATH], path);
    mem_free(path);
}

bool profile_types(const struct profile_state *state)
{
    return state->row != PROFILE_DEPTH && state->row != PROFILE_LOCK && state->row != PROFILE_GO;
}

const char *profile_label(const struct profile_state *state, enum command command)
{
    if (command == COMMAND_FILL && state->row == PROFILE_GO)
        return "begin";
    if (command == COMMAND_FILL)
        return profile_types(state) ? "edit" : NULL;
    if (command == COMMAND_TICK && (profile_types(state) || state->row == PROFILE_GO))
        return NULL;
    return command_rows[command].name;
}

const char *profile_keys(const struct profile_state *state)
{
    return state->row == PROFILE_GO ? "Enter begins; Up goes back to the fields"
                                    : "Space switches; Up and Down go to the other fields";
}

/* Acting */

static void create(struct profile_state *state, struct desk *desk)
{
    char **values = state->values;

    if (!values[PROFILE_NAME]) {
        state->row = PROFILE_NAME;
        desk_say(desk, ROLE_WARNING, "The organisation needs a name: Enter, and type it");
        return;
    }
    state->profile = (struct profile){.questionnaire = "iso42001",
                                      .name = values[PROFILE_NAME],
                                      .sector = values[PROFILE_SECTOR],
                                      .size = values[PROFILE_SIZE],
                                      .roles = values[PROFILE_ROLES],
                                      .scope = values[PROFILE_SCOPE],
                                      .assessors = values[PROFILE_ASSESSORS],
                                      .quick = is_quick(state, desk),
                                      .encrypted = values[PROFILE_LOCK] != NULL};
    desk_effect(desk, EFFECT_CREATE, values[PROFILE_PATH], NULL);
}

static void switch_depth(struct profile_state *state, struct desk *desk)
{
    const char *wanted = is_quick(state, desk) ? "full" : "quick";

    if (state->changing)
        desk_set(desk, FIELD_DEPTH, 0, wanted);
    else
        mem_set(&state->values[PROFILE_DEPTH], wanted);
}

static void switch_lock(struct profile_state *state)
{
    mem_set(&state->values[PROFILE_LOCK], state->values[PROFILE_LOCK] ? NULL : "yes");
}

static void ask_value(struct profile_state *state, struct desk *desk)
{
    const struct row *row = &rows[state->row];

    desk_ask(desk, &(struct ask){.title = row->label,
                                 .hint = row->hint,
                                 .initial = state->values[state->row],
                                 .lines = row->lines,
                                 .completes = state->row == PROFILE_PATH ? COMPLETES_PATH
                                                                         : COMPLETES_NOTHING,
                                 .field = FIELD_COUNT,
                                 .then = COMMAND_FILL,
                                 .kept = true});
}

static void run_open(struct profile_state *state, struct desk *desk, const struct press *press)
{
    if (press->text) {
        keep(state, state->row, press->text);
        state->row++;
    } else if (state->row == PROFILE_GO)
        create(state, desk);
    else if (state->row == PROFILE_DEPTH)
        switch_depth(state, desk);
    else if (state->row == PROFILE_LOCK)
        switch_lock(state);
    else if (state->changing)
        desk_ask_field(desk, rows[state->row].field, 0);
    else
        ask_value(state, desk);
}

static void run_move(struct profile_state *state, struct desk *desk, const struct press *press)
{
    static const int steps[COMMAND_COUNT] = {[COMMAND_UP] = -1,
                                             [COMMAND_DOWN] = 1,
                                             [COMMAND_TAB] = 1,
                                             [COMMAND_BACK_TAB] = -1,
                                             [COMMAND_FIRST] = -PROFILE_COUNT,
                                             [COMMAND_LAST] = PROFILE_COUNT};
    int row = (int)state->row + steps[press->command];

    (void)desk;
    row = row > last_row(state) ? last_row(state) : row;
    state->row = (enum profile_field)(row < 0 ? 0 : row);
}

static void run_tick(struct profile_state *state, struct desk *desk, const struct press *press)
{
    if (state->row == PROFILE_DEPTH)
        switch_depth(state, desk);
    else if (state->row == PROFILE_LOCK)
        switch_lock(state);
    else if (profile_types(state) && press->command == COMMAND_TICK)
        run_open(state, desk, press);
}

static void run_shown(struct profile_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    state->changing = desk->assessment && !desk->fresh;
    if ((int)state->row > last_row(state))
        state->row = PROFILE_NAME;
    if (!state->values[PROFILE_PATH])
        keep(state, PROFILE_NAME, state->values[PROFILE_NAME] ? state->values[PROFILE_NAME] : "");
}

static void run_click(struct profile_state *state, struct desk *desk, const struct press *press)
{
    int row = press->hit - HIT_ROW;

    if (row < 0 || row > last_row(state))
        return;
    state->row = (enum profile_field)row;
    run_open(state, desk, &(struct press){.command = COMMAND_FILL, .key = ""});
}

static void (*const runs[COMMAND_NONE])(struct profile_state *, struct desk *,
                                        const struct press *) = {
    [COMMAND_UP] = run_move,       [COMMAND_DOWN] = run_move,  [COMMAND_TAB] = run_move,
    [COMMAND_BACK_TAB] = run_move, [COMMAND_FIRST] = run_move, [COMMAND_LAST] = run_move,
    [COMMAND_FILL] = run_open,     [COMMAND_TICK] = run_tick,  [COMMAND_SHOWN] = run_shown,
    [COMMAND_CLICK] = run_click,   [COMMAND_LEFT] = run_tick,  [COMMAND_RIGHT] = run_tick};

bool profile_act(struct profile_state *state, struct desk *desk, const struct press *press)
{
    if (press->command >= COMMAND_NONE || !runs[press->command])
        return false;
    runs[press->command](state, desk, press);
    return true;
}

/* Drawing */

static char *value_of(const struct profile_state *state, const struct desk *desk, int row)
{
    if (row == PROFILE_DEPTH)
        return mem_copy(is_quick(state, desk) ? "(x) quick   ( ) full" : "( ) quick   (x) full");
    if (row == PROFILE_LOCK)
        return mem_copy(state->values[row] ? "( ) none   (x) encrypted"
                                           : "(x) none   ( ) encrypted");
    if (row == PROFILE_GO)
        return mem_copy(state->values[PROFILE_NAME] ? "Enter asks the first question"
                                                    : "needs a name first");
    if (desk->present && (row == PROFILE_ASSESSORS || (row == PROFILE_NAME && !desk->named)))
        return mem_copy("hidden while presenting");
    if (state->changing)
        return field_get(desk->assessment, rows[row].field, 0);
    return mem_copy(state->values[row]);
}

/* Several lines in one, with commas. Frees what it is given. */
static char *one_line(char *lines)
{
    struct text out = {0};

    for (const char *at = lines; *at; at++)
        if (*at == '\n')
            text_add(&out, ", ");
        else
            text_add_char(&out, *at);
    mem_free(lines);
    return text_take(&out);
}

enum { LABEL_AT = 2, VALUE_AT = 16, FORM_MOST = 92, VALUE_ROWS = 6, BASE_ROWS = 4, AIRY = 18 };

/* The rows of the screen that a row of the form takes where there is room: what is written in
 * lines is shown as a whole. */
static int rows_wanted(const char *value, int i, int columns)
{
    int lines = value && rows[i].lines ? utf8_lines(value, columns - VALUE_AT - 1) : 1;

    return lines < VALUE_ROWS ? lines : VALUE_ROWS;
}

static void draw_value(struct grid *grid, struct rect row, const char *value)
{
    struct rect at = {row.x + VALUE_AT, row.y, row.width - VALUE_AT - 1, row.height};

    if (!value)
        draw_text(grid, at.x, at.y, at.width, ROLE_MUTED, "-");
    else if (row.height > 1)
        draw_wrapped(grid, at, 0, ROLE_BASE, value);
    else
        draw_text(grid, at.x, at.y, at.width, ROLE_BASE, value);
}

/* Returns the rows used: at most one more than `spare`. */
static int draw_row(const struct profile_state *state, const struct desk *desk, struct grid *grid,
                    struct rect row, int i, int spare)
{
    char *value = value_of(state, desk, i);
    bool here = (int)state->row == i;
    int wanted;

    if (value)
        value = one_line(value);
    wanted = rows_wanted(value, i, row.width);
    row.height = wanted <= spare + 1 ? wanted : spare + 1;
    draw_text(grid, row.x + LABEL_AT, row.y, 13, here ? ROLE_ACCENT : ROLE_MUTED, rows[i].label);
    draw_value(grid, row, value);
    if (here) {
        grid_paint(grid, row, ROLE_SELECTION);
        grid_put(grid, row.x, row.y, 1, ROLE_SELECTION, ">");
        grid_cursor(grid, row.x + VALUE_AT, row.y, false);
    }
    grid_hit(grid, row, (uint16_t)(HIT_ROW + i));
    mem_free(value);
    return row.height;
}

static void draw_title(const struct profile_state *state, struct grid *grid, struct rect area)
{
    draw_text(grid, area.x, area.y, area.width, ROLE_TITLE,
              state->changing ? "About this assessment"
                              : "New assessment: only the organisation's name is needed");
}

/* Nowhere near an edge of a large screen. */
static struct rect form_of(struct rect area)
{
    int columns = area.width < FORM_MOST ? area.width : FORM_MOST;
    int margin = area.width >= FORM_MOST * 3 / 2 ? (area.width - columns) / 2 : 0;
    int down = area.height > AIRY * 2 ? (area.height - AIRY) / 4 : 0;

    return (struct rect){area.x + 1 + margin, area.y + down, columns - 2, area.height - down};
}

void profile_view(const struct profile_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    struct rect form = form_of(area), row = {form.x, form.y, form.width, 1};
    bool airy = area.height >= AIRY, typing = area.height < desk->height;
    int end = area.y + area.height, count = last_row(state) + 1;
    int spare = form.height - count - (airy ? BASE_ROWS + 4 : BASE_ROWS);

    if (state->changing && !desk->assessment)
        return;
    row.y += airy;
    draw_title(state, grid, row);
    row.y += airy ? 2 : 1;
    spare = spare > 0 ? spare : 0;
    for (int i = 0; i < count && row.y < end; i++) {
        int used;

        row.y += airy && (i == PROFILE_ROLES || i == PROFILE_DEPTH || i == PROFILE_GO);
        used = draw_row(state, desk, grid, row, i, spare);
        spare -= used - 1;
        row.y += used;
    }
    row.y += airy;
    if (!typing && row.y < end)
        draw_text(grid, row.x, row.y, row.width, ROLE_INFO, rows[state->row].hint);
}
