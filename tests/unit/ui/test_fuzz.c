/* SPDX-License-Identifier: MIT
 *
 * test_fuzz.c - thousands of random keys, pastes, clicks and sizes: nothing breaks, Esc leads home,
 * and what was accepted is what is there.
 */
#include "model/change.h"
#include "support/random.h"
#include "support/test.h"
#include "support/wizard.h"
#include "ui/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 40, KEYS = 250 };

static const char *const other_keys[] = {
    "Enter", "Esc",    "Tab",  "S-Tab",     "Up",    "Down", "Left",   "Right",
    "Home",  "End",    "PgUp", "PgDn",      "Space", "F1",   "C-Left", "C-Right",
    "Enter", "Delete", "C-r",  "Backspace", "C-p",   "C-w",  "C-u",    "C-k",
    "C-y",   "C-a",    "C-e",  "C-g",       "C-z",   "C-l",  "C-s",    "Insert",
    "é",     "日",     "F12",  "nonsense",  "Down",  "Down", "Enter",  "]"};

static const char *const pastes[] = {
    "a note", "日本語 の メモ\nzwei", "\x1b[2J", "A.2.2", "=", "x = y\n\nz", "+2w", "\xff\xfe", ""};

static void random_key(struct wizard *it, struct random *random)
{
    char key[2] = {0};
    int count = (int)(sizeof other_keys / sizeof *other_keys);

    if (random_below(random, 2) == 0) {
        key[0] = (char)('!' + random_below(random, '~' - '!' + 1));
        press_key(it, key);
    } else
        press_key(it, other_keys[random_below(random, count)]);
}

static void random_mouse(struct wizard *it, struct random *random)
{
    struct effect effect;
    struct event event = {.kind = EVENT_MOUSE,
                          .mouse = (enum mouse)random_below(random, 4),
                          .x = random_below(random, 130),
                          .y = random_below(random, 40),
                          .now = 1795000000};

    ui_update(it->ui, &event, &effect);
    if (effect.kind == EFFECT_SAVE)
        ui_saved(it->ui);
}

/* As the app does while nobody types. */
static void look_ahead(struct wizard *it, struct random *random)
{
    struct event event = {.now = 1795000000};
    struct grid grid = {0};

    grid_resize(&grid, it->grid.width, it->grid.height);
    (void)ui_foresee(it->ui, random_below(random, 8), &event, &grid);
    grid_release(&grid);
}

static void random_event(struct wizard *it, struct random *random)
{
    int what = random_below(random, 100);

    if (what < 88)
        random_key(it, random);
    else if (what < 92)
        paste(it, pastes[random_below(random, (int)(sizeof pastes / sizeof *pastes))]);
    else if (what < 96)
        random_mouse(it, random);
    else
        resize(it, 1 + random_below(random, 140), 1 + random_below(random, 50));
    if (it->last == EFFECT_CREATE || it->last == EFFECT_OPEN || it->last == EFFECT_SAMPLE)
        wizard_open(it, false);
    it->last = EFFECT_NONE;
    screen_of(it);
    look_ahead(it, random);
}

/* Whatever lies over the screen, however deep the trail. */
static void check_way_home(struct wizard *it)
{
    resize(it, 80, 24);
    for (int i = 0; i < 2 + SCREEN_COUNT + TRAIL_MAX; i++)
        press_key(it, "Esc");
    assert_int_equal(it->ui->overlay.kind, OVERLAY_NONE);
    assert_int_equal(it->ui->screen, SCREEN_HOME);
}

/* Undoing all and doing all again gives the same answers: nothing changed behind the journal. */
static void check_journal(struct wizard *it)
{
    struct journal *journal = &it->ui->desk.journal;
    int count = it->questionnaire.question_count, *ratings = calloc((size_t)count, sizeof(int));
    struct stamp stamp = {"R. Meyer", "2026-11-18T00:00:00Z"};
    size_t done = journal->done;

    for (int q = 0; q < count; q++)
        ratings[q] = it->assessment.answers[q].rating;
    while (journal_undo(journal, &it->assessment, stamp))
        ;
    for (size_t i = 0; i < done; i++)
        assert_non_null(journal_redo(journal, &it->assessment, stamp));
    for (int q = 0; q < count; q++)
        assert_int_equal(it->assessment.answers[q].rating, ratings[q]);
    free(ratings);
}

TEST(random_keys_never_break_lose_or_lock_in)
{
    struct wizard *it = *state;
    struct random seeds = random_seeded("keys");

    for (int round = 0; round < ROUNDS; round++) {
        struct random random = {random_next(&seeds)};

        for (int i = 0; i < KEYS; i++)
            random_event(it, &random);
        check_way_home(it);
        check_journal(it);
        wizard_open(it, round % 8 == 7);
    }
}

TEST(every_size_is_drawn_on_every_screen)
{
    struct wizard *it = *state;
    static const char *const screens[] = {"i", "O", "m", "w", "r", "a", "f", "F",
                                          "H", "G", "C", "x", "p", "?", ":"};

    for (size_t s = 0; s < sizeof screens / sizeof *screens; s++) {
        press(it, "Esc Esc Esc Enter");
        press_key(it, screens[s]);
        for (int width = 1; width < 200; width += 13)
            for (int height = 1; height < 60; height += 5) {
                resize(it, width, height);
                screen_of(it);
                assert_true(it->grid.cursor_x < width && it->grid.cursor_y < height);
            }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {IN_WIZARD(random_keys_never_break_lose_or_lock_in),
                                       IN_WIZARD(every_size_is_drawn_on_every_screen)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
