/* SPDX-License-Identifier: MIT
 *
 * test_foresee.c - what is foreseen of a key is what the key shows, and nothing is changed by
 * looking ahead.
 */
#include "codec/codec.h"
#include "support/answers.h"
#include "support/random.h"
#include "support/screen.h"
#include "support/test.h"
#include "ui/state.h"

#include <string.h>

enum { ROUNDS = 16, KEYS = 40, NOW = 1795000000 };

/* All that a person, and the file, can tell. */
static void take(struct wizard *it, struct text *out)
{
    text_clear(out);
    screen_write(screen_of(it), out);
    text_add(out, it->grid.title);
    assessment_encode(&it->assessment, out);
    text_add_int(out, (int)it->ui->desk.journal.done);
    text_add_int(out, (int)it->ui->desk.journal.count);
}

static bool foresee(struct wizard *it, int nth, struct event *event, struct text *out)
{
    struct grid grid = {0};
    bool known;

    *event = (struct event){.now = NOW};
    grid_resize(&grid, it->grid.width, it->grid.height);
    known = ui_foresee(it->ui, nth, event, &grid);
    text_clear(out);
    screen_write(&grid, out);
    text_add(out, grid.title);
    grid_release(&grid);
    return known;
}

/* The nth likely key, if there is one, does what was foreseen; then the next event is due. */
static bool check(struct wizard *it, int nth)
{
    struct text before = {0}, after = {0}, wanted = {0}, seen = {0};
    struct event event;
    bool known;

    take(it, &before);
    known = foresee(it, nth, &event, &wanted);
    take(it, &after);
    assert_string_equal(text_string(&before), text_string(&after));
    if (known) {
        struct effect effect;

        ui_update(it->ui, &event, &effect); /* "Saving" is what is foreseen */
        screen_write(screen_of(it), &seen);
        text_add(&seen, it->grid.title);
        assert_string_equal(text_string(&wanted), text_string(&seen));
        ui_saved(it->ui);
    }
    text_release(&before);
    text_release(&after);
    text_release(&wanted);
    text_release(&seen);
    return known;
}

/* To another screen, and whatever may be done there. */
static void wander(struct wizard *it, struct random *random)
{
    static const char *const screens[] = {"i",   "O", "m", "w", "r", "a", "f",
                                          "i e", "F", "H", "C", "G", "i"};
    static const char *const ways[] = {"Enter", "Left", "]", "u", "C-r", "3",   "0", "PgDn",
                                       "Space", "b",    "A", "P", "[",   "k",   "V", "Tab",
                                       "Up",    "J",    "+", "D", "End", "Home"};

    press(it, "Esc Esc Esc Esc");
    press(it, it->ui->screen == SCREEN_HOME ? "Enter" : "i");
    press(it, screens[random_below(random, (int)(sizeof screens / sizeof *screens))]);
    press(it, ways[random_below(random, (int)(sizeof ways / sizeof *ways))]);
}

TEST(what_is_foreseen_is_what_comes)
{
    static const int sizes[][2] = {
        {80,  24},
        {120, 36},
        {200, 60},
        {61,  17}
    };
    struct wizard *it = *state;
    struct random random = random_seeded("foresee");
    int seen[SCREEN_COUNT] = {0};

    for (int round = 0; round < ROUNDS; round++) {
        resize(it, sizes[round % 4][0], sizes[round % 4][1]);
        for (int i = 0; i < KEYS; i++) {
            enum screen screen = it->ui->screen;

            seen[screen] += check(it, random_below(&random, 7));
            wander(it, &random);
        }
    }
    for (enum screen screen = SCREEN_QUESTION; screen < SCREEN_EXPORT; screen++)
        if (seen[screen] == 0)
            fail_msg("nothing was foreseen of screen %d", (int)screen);
}

TEST(the_keys_that_rate_come_first_and_there_is_an_end)
{
    struct wizard *it = *state;
    const struct questionnaire *all = &it->questionnaire;
    struct text screen = {0};
    struct event event;
    int count = 0;

    while (foresee(it, count, &event, &screen)) {
        assert_int_equal(event.kind, EVENT_KEY);
        if (count < all->level_count)
            assert_int_equal(event.key[0], all->levels[count].key);
        count++;
    }
    assert_true(count > all->level_count);
    text_release(&screen);
}

TEST(what_can_be_done_again_still_can)
{
    struct wizard *it = *state;
    struct text screen = {0};
    struct event event;

    press(it, "1 u");
    assert_true(foresee(it, 1, &event, &screen));
    press(it, "C-r");
    assert_true(screen_has(it, "redo"));
    text_release(&screen);
}

TEST(what_has_more_in_hand_is_not_foreseen)
{
    static const char *const elsewhere[] = {"n", "?", "Tab", "Down",
                                            ":", "x", "p",   "p Esc Esc Esc"};
    struct wizard *it = *state;
    struct text screen = {0};
    struct event event;

    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++) {
        assert_true(foresee(it, 0, &event, &screen));
        press(it, elsewhere[i]);
        assert_false(foresee(it, 0, &event, &screen));
        press(it, "Esc Esc Esc i Enter");
    }
    text_release(&screen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ANSWERS(what_is_foreseen_is_what_comes),
        WITH_ANSWERS(the_keys_that_rate_come_first_and_there_is_an_end),
        WITH_ANSWERS(what_can_be_done_again_still_can),
        WITH_ANSWERS(what_has_more_in_hand_is_not_foreseen)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
