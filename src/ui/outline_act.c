/* SPDX-License-Identifier: MIT
 *
 * outline_act.c - see outline.h.
 */
#include "base/date.h"
#include "base/mem.h"
#include "ui/jump.h"
#include "ui/moment.h"
#include "ui/outline.h"
#include "ui/outline_bulk.h"
#include "ui/tree.h"

#include <string.h>

void outline_release(struct outline_state *state)
{
    mem_free(state->open_sections);
    mem_free(state->open_items);
    mem_free(state->marked);
    *state = (struct outline_state){0};
}

/* Folded but for the section of the question at hand. */
static void prepare(struct outline_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;

    if (state->of == all)
        return;
    outline_release(state);
    state->of = all;
    state->open_sections = mem_alloc((size_t)all->section_count, sizeof(bool));
    state->open_items = mem_alloc((size_t)all->item_count, sizeof(bool));
    state->marked = mem_alloc((size_t)all->question_count, sizeof(bool));
}

static void show_question(struct outline_state *state, const struct desk *desk, int q)
{
    int item = desk->questionnaire->questions[q].item;
    int section = desk->questionnaire->items[item].section;

    state->open_sections[section] = true;
    state->open_items[item] = true;
    state->row = (struct outline_row){section, item, q};
}

static void move(struct outline_state *state, const struct desk *desk, int by)
{
    struct tree tree = {0};
    int row;

    tree_build(&tree, state, desk);
    row = tree_find(&tree, state->row) + by;
    row = row < 0 ? 0 : row;
    row = row >= (int)tree.count ? (int)tree.count - 1 : row;
    if (row >= 0)
        state->row = tree.rows[row];
    tree_release(&tree);
}

static void run_move(struct outline_state *state, struct desk *desk, const struct press *press)
{
    enum { ALL = 1 << 24, HEAD = 1, KEPT = 1 }; /* rows of the last page that are seen again */

    int page = desk->height > HEAD + KEPT + 1 ? desk->height - HEAD - KEPT : 1;
    const int steps[COMMAND_COUNT] = {
        [COMMAND_UP] = -1,          [COMMAND_DOWN] = 1,     [COMMAND_PAGE_UP] = -page,
        [COMMAND_PAGE_DOWN] = page, [COMMAND_FIRST] = -ALL, [COMMAND_LAST] = ALL};

    move(state, desk, steps[press->command]);
}

static bool *fold_of(const struct outline_state *state)
{
    if (state->row.question != NONE)
        return NULL;
    return state->row.item != NONE ? &state->open_items[state->row.item]
                                   : &state->open_sections[state->row.section];
}

static void run_right(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool *fold = fold_of(state);

    (void)press;
    if (fold && !*fold)
        *fold = true;
    else if (fold)
        move(state, desk, 1);
}

static void run_left(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool *fold = fold_of(state);

    (void)press;
    (void)desk;
    if (fold && *fold)
        *fold = false;
    else if (state->row.question != NONE)
        state->row.question = NONE;
    else
        state->row.item = NONE;
}

static void run_fold_all(struct outline_state *state, struct desk *desk, const struct press *press)
{
    const struct questionnaire *all = desk->questionnaire;
    bool any = false;

    (void)press;
    if (state->filter != SHOW_ALL) {
        desk_say(desk, ROLE_INFO, "Nothing is folded while only some are shown; v shows others");
        return;
    }
    for (int s = 0; s < all->section_count; s++)
        any |= state->open_sections[s];
    for (int s = 0; s < all->section_count; s++)
        state->open_sections[s] = !any;
    for (int i = 0; i < all->item_count; i++)
        state->open_items[i] = false;
    move(state, desk, 0);
}

static void run_open(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool *fold = fold_of(state);

    (void)press;
    if (state->row.question != NONE)
        desk_go_question(desk, state->row.question);
    else if (fold)
        *fold = !*fold;
}

static void see_since(struct desk *desk, int64_t day)
{
    desk->since = moment_start(desk, day);
    date_format(day, desk->since_day);
}

static void say_filter(const struct outline_state *state, struct desk *desk)
{
    static const char *const names[SHOW_COUNT] = {"all questions",
                                                  "open ones",
                                                  "flagged ones",
                                                  "unknown ones",
                                                  "carried-over ones",
                                                  "parked ones",
                                                  "those below the top level",
                                                  "those changed since",
                                                  "what the search found"};

    if (state->filter == SHOW_CHANGED)
        desk_say(desk, ROLE_INFO, "Showing %s %s; V another day, v the next kind",
                 names[state->filter], desk->since_day);
    else
        desk_say(desk, ROLE_INFO, "Showing %s; v shows the next kind", names[state->filter]);
}

static void run_filter(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    state->filter = (enum outline_filter)((state->filter + 1) % SHOW_COUNT);
    if (state->filter == SHOW_FOUND && desk->found_count == 0)
        state->filter = SHOW_ALL;
    if (state->filter == SHOW_CHANGED && desk->since == 0)
        see_since(desk, moment_today(desk));
    say_filter(state, desk);
    move(state, desk, 0);
}

static void run_since(struct outline_state *state, struct desk *desk, const struct press *press)
{
    int64_t day;

    if (!press->text) {
        desk_ask(desk, &(struct ask){.title = "Changed since",
                                     .hint = "A day, as 31.1, -2w, yesterday or 2026-11-30",
                                     .required = true,
                                     .field = FIELD_COUNT,
                                     .then = COMMAND_SINCE});
    } else if (date_understand_past(press->text, moment_today(desk), &day)) {
        see_since(desk, day);
        state->filter = SHOW_CHANGED;
        say_filter(state, desk);
        move(state, desk, 0);
    } else {
        desk_say(desk, ROLE_WARNING, "No day that was; write it as 31.1, -2w or 2026-11-30");
    }
}

static void run_jump(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool back = command_rows[press->command].name[0] == 'p';
    const struct questionnaire *all = desk->questionnaire;
    int q = state->row.question;

    if (q == NONE && state->row.item != NONE)
        q = all->items[state->row.item].first_question - (back ? 0 : 1);
    else if (q == NONE)
        q = all->items[all->sections[state->row.section].first_item].first_question -
            (back ? 0 : 1);
    q = jump_target(desk, press->command, q);
    if (q != NONE)
        show_question(state, desk, q);
}

static void run_shown(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    if (desk->question != NONE)
        show_question(state, desk, desk->question);
    move(state, desk, 0);
}

static void run_opened(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    outline_release(state);
    prepare(state, desk);
}

static void run_click(struct outline_state *state, struct desk *desk, const struct press *press)
{
    struct tree tree = {0};
    size_t row = (size_t)(press->hit - HIT_OUTLINE);

    tree_build(&tree, state, desk);
    if (press->hit >= HIT_OUTLINE && row < tree.count) {
        bool again = memcmp(&state->row, &tree.rows[row], sizeof state->row) == 0;

        state->row = tree.rows[row];
        if (again || press->twice)
            run_open(state, desk, press);
    }
    tree_release(&tree);
}

static void run_mark(struct outline_state *state, struct desk *desk, const struct press *press)
{
    outline_mark(state, desk, press);
    move(state, desk, 1);
}

/* The first Esc takes the marks away, the next one leaves. */
static bool unmarks(struct outline_state *state, const struct desk *desk, const struct press *press)
{
    if (press->command != COMMAND_BACK || state->marks == 0)
        return false;
    outline_unmark(state, desk);
    return true;
}

/* The item under the cursor, or the section. */
static void run_why(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    desk->item = state->row.item;
    desk->section = state->row.item == NONE ? state->row.section : NONE;
    desk_go(desk, SCREEN_WHY);
}

static void (*const runs[COMMAND_NONE])(struct outline_state *, struct desk *,
                                        const struct press *) = {
    [COMMAND_UP] = run_move,           [COMMAND_DOWN] = run_move,
    [COMMAND_PAGE_UP] = run_move,      [COMMAND_PAGE_DOWN] = run_move,
    [COMMAND_FIRST] = run_move,        [COMMAND_LAST] = run_move,
    [COMMAND_LEFT] = run_left,         [COMMAND_RIGHT] = run_right,
    [COMMAND_FOLD_ALL] = run_fold_all, [COMMAND_OPEN] = run_open,
    [COMMAND_FILTER] = run_filter,     [COMMAND_SINCE] = run_since,
    [COMMAND_NEXT_OPEN] = run_jump,    [COMMAND_PREVIOUS_OPEN] = run_jump,
    [COMMAND_NEXT_FLAG] = run_jump,    [COMMAND_PREVIOUS_FLAG] = run_jump,
    [COMMAND_NEXT_CARRIED] = run_jump, [COMMAND_PREVIOUS_CARRIED] = run_jump,
    [COMMAND_NEXT_UNKNOWN] = run_jump, [COMMAND_PREVIOUS_UNKNOWN] = run_jump,
    [COMMAND_NEXT_FOUND] = run_jump,   [COMMAND_PREVIOUS_FOUND] = run_jump,
    [COMMAND_MARK] = run_mark,         [COMMAND_MARK_ALL] = outline_mark_all,
    [COMMAND_RATE] = outline_rate,     [COMMAND_UNKNOWN] = outline_unknown,
    [COMMAND_FLAG] = outline_flag,     [COMMAND_PARK] = outline_park,
    [COMMAND_NA] = outline_na,         [COMMAND_WHY] = run_why,
    [COMMAND_SHOWN] = run_shown,       [COMMAND_OPENED] = run_opened,
    [COMMAND_CLICK] = run_click};

bool outline_act(struct outline_state *state, struct desk *desk, const struct press *press)
{
    if (unmarks(state, desk, press))
        return true;
    if (press->command >= COMMAND_NONE || !runs[press->command] ||
        (press->command == COMMAND_PARK && !press->text))
        return false;
    prepare(state, desk);
    runs[press->command](state, desk, press);
    return true;
}
