/* SPDX-License-Identifier: MIT
 *
 * test_interview.c - an assessor's day: a whole scan by keyboard, a kill in the middle, a storm of
 * resizes, a folder that is gone, and every key that the help lists.
 */
#include "e2e/desk.h"
#include "support/test.h"
#include "ui/command.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

enum { QUESTIONS = 45 }; /* of the quick scan */

static struct desk desk;

/* In a folder of its own, which can be taken away. */
static void create(void)
{
    assert_int_equal(desk_shell(&desk, "mkdir work && \"$0\" new work/a.json --organisation Acme "
                                       "--depth quick"),
                     0);
}

static void remove_it(void)
{
    assert_int_equal(desk_aside(&desk, "rm -r work"), 0);
}

static void continue_it(void)
{
    desk_open(&desk, "work/a.json");
}

/* What the title says when so many are rated and on the disk. */
static void expect_saved(int rated)
{
    char line[64];

    (void)snprintf(line, sizeof line, "%d of %d rated   Saved", rated, QUESTIONS);
    session_expect(desk.session, line);
}

TEST(with_advance_a_quick_scan_takes_one_key_a_question)
{
    create();
    continue_it();
    expect_saved(0);
    session_press(desk.session, "A");
    session_expect(desk.session, "Advance is on");
    for (int i = 0; i < QUESTIONS; i++)
        session_press(desk.session, i % 2 == 0 ? "3" : "4");
    expect_saved(QUESTIONS);
    session_expect(desk.session, "Nothing is open");
    session_press(desk.session, "q");
    assert_int_equal(session_expect_end(desk.session), 0);
    session_expect_restored(desk.session);
    continue_it();
    expect_saved(QUESTIONS);
}

TEST(what_was_called_saved_is_there_after_a_kill)
{
    create();
    continue_it();
    expect_saved(0);
    session_press(desk.session, "3 Enter 2 n");
    session_expect(desk.session, "Note");
    session_paste(desk.session, "kept in spite of all");
    session_press(desk.session, "C-s");
    session_expect(desk.session, "Note: kept");
    session_press(desk.session, "Enter 1");
    expect_saved(3);
    session_signal(desk.session, SIGKILL);
    assert_int_equal(session_expect_end(desk.session), 128 + SIGKILL);
    continue_it();
    expect_saved(3);
    session_press(desk.session, "Home Right");
    session_expect(desk.session, "kept in spite of all");
}

TEST(a_storm_of_resizes_loses_neither_text_nor_place)
{
    unsigned seed = 1;

    create();
    continue_it();
    expect_saved(0);
    session_press(desk.session, "n");
    session_expect(desk.session, "Note");
    session_type(desk.session, "half a ");
    for (int i = 0; i < 60; i++) {
        seed = seed * 1103515245u + 12345u;
        session_resize(desk.session, 1 + (int)(seed >> 16) % 200, 1 + (int)(seed >> 8) % 60);
        session_look(desk.session);
    }
    session_resize(desk.session, 80, 24);
    session_expect(desk.session, "half a");
    session_type(desk.session, "word");
    session_expect(desk.session, "half a word");
    session_press(desk.session, "C-s");
    session_expect(desk.session, "Note: kept");
    expect_saved(0);
}

/* Root may write anywhere, so the folder is moved away: the save fails for everybody. */
TEST(a_folder_that_is_gone_is_said_and_saved_to_again_when_it_is_back)
{
    create();
    continue_it();
    expect_saved(0);
    assert_int_equal(desk_aside(&desk, "mv work gone"), 0);
    session_press(desk.session, "3");
    session_expect(desk.session, "NOT SAVED");
    session_expect(desk.session, "No such file");
    session_press(desk.session, "q");
    session_expect(desk.session, "Not in the file, but kept for the next start.");
    session_press(desk.session, "n");
    assert_int_equal(desk_aside(&desk, "mv gone work"), 0);
    session_press(desk.session, "C-s");
    expect_saved(1);
}

/* The desk is larger than what is taken for granted while nobody says otherwise. */
TEST(a_click_is_where_the_screen_shows_it_from_the_start)
{
    create();
    continue_it();
    expect_saved(0);
    session_type(desk.session, "\033[<0;27;36M\033[<0;27;36m"); /* "n note" in the footer */
    session_expect(desk.session, "4.1.b: Note");
    session_type(desk.session, "by mouse");
    session_expect(desk.session, "by mouse");
    session_press(desk.session, "C-s");
    session_expect(desk.session, "Note: kept");
}

/* Every key of the help */

static bool leaves(enum command command)
{
    return command == COMMAND_QUIT || command == COMMAND_SUSPEND || command == COMMAND_BACK ||
           command == COMMAND_PROFILE; /* a form, which keys fill */
}

/* What the key opened is closed with Ctrl-G, and the screen is gone to again. */
static void press_all(enum screen screen, const char *way)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *keys = command_rows[i].keys;

        if (!command_works((enum command)i, (enum place)screen) || leaves((enum command)i))
            continue;
        for (size_t length; *keys; keys += length + (keys[length] == ' ')) {
            char key[32];

            length = strcspn(keys, " ");
            (void)snprintf(key, sizeof key, "%.*s", (int)length, keys);
            session_press(desk.session, key);
            session_press(desk.session, "C-g C-g");
            session_press(desk.session, way);
        }
    }
}

TEST(every_key_of_the_help_can_be_pressed)
{
    static const struct {
        enum screen screen;
        const char *way, *title;
    } screens[] = {
        {SCREEN_QUESTION,    "i", "Interview"  },
        {SCREEN_OUTLINE,     "O", "Outline"    },
        {SCREEN_HEATMAP,     "m", "Heatmap"    },
        {SCREEN_WHY,         "w", "Why"        },
        {SCREEN_REMEDIATION, "r", "Remediation"},
        {SCREEN_SOA,         "a", "pplicab"    },
        {SCREEN_FRAMEWORKS,  "f", "Frameworks" },
        {SCREEN_FINDINGS,    "F", "Findings"   },
        {SCREEN_HISTORY,     "H", "History"    },
        {SCREEN_AGENDA,      "G", "Agenda"     },
        {SCREEN_EXPORT,      "x", "Export"     },
    };

    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        print_message("  %s\n", screens[i].title);
        create();
        continue_it();
        expect_saved(0);
        session_press(desk.session, screens[i].way);
        session_expect(desk.session, screens[i].title);
        press_all(screens[i].screen, screens[i].way);
        session_press(desk.session, "q");
        assert_int_equal(session_expect_end(desk.session), 0);
        session_expect_restored(desk.session);
        remove_it();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(with_advance_a_quick_scan_takes_one_key_a_question),
        AT_DESK(what_was_called_saved_is_there_after_a_kill),
        AT_DESK(a_storm_of_resizes_loses_neither_text_nor_place),
        AT_DESK(a_folder_that_is_gone_is_said_and_saved_to_again_when_it_is_back),
        AT_DESK(a_click_is_where_the_screen_shows_it_from_the_start),
        AT_DESK(every_key_of_the_help_can_be_pressed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
