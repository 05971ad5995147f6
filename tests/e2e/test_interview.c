/* SPDX-License-Identifier: MIT
 *
 * test_interview.c - an assessor's day: a whole scan by keyboard, a kill in the middle, a storm of
 * resizes, a folder that is gone, and every key that the help lists.
 */
#include "base/mem.h"
#include "base/text.h"
#include "e2e/session.h"
#include "support/test.h"
#include "ui/command.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { QUESTIONS = 45 }; /* of the quick scan */

static struct session *it;
static char home[64];

static int setup(void **state)
{
    struct text path = {0};

    (void)state;
    (void)snprintf(home, sizeof home, "/tmp/clausewalk-day-XXXXXX");
    assert_non_null(mkdtemp(home));
    text_format(&path, "%s/desk", home);
    assert_int_equal(mkdir(text_string(&path), 0700), 0);
    text_release(&path);
    return 0;
}

static int teardown(void **state)
{
    struct text command = {0};

    (void)state;
    session_end(it);
    it = NULL;
    text_format(&command, "rm -rf '%s'", home);
    assert_int_equal(system(text_string(&command)), 0);
    text_release(&command);
    return 0;
}

static void run(const char *const *arguments)
{
    struct session_options options = {.arguments = arguments, .home = home};

    session_end(it);
    it = session_start(&options);
}

static void create(void)
{
    const char *arguments[] = {CLAUSEWALK, "new",     "desk/a.json", "--organisation",
                               "Acme",     "--depth", "quick",       NULL};

    run(arguments);
    assert_int_equal(session_expect_end(it), 0);
}

static void remove_it(void)
{
    struct text path = {0};

    text_format(&path, "%s/desk/a.json", home);
    assert_int_equal(remove(text_string(&path)), 0);
    text_release(&path);
}

static void continue_it(void)
{
    const char *arguments[] = {CLAUSEWALK, "desk/a.json", NULL};

    run(arguments);
}

/* What the title says when so many are rated and on the disk. */
static void expect_saved(int rated)
{
    char line[64];

    (void)snprintf(line, sizeof line, "%d of %d rated   Saved", rated, QUESTIONS);
    session_expect(it, line);
}

TEST(with_advance_a_quick_scan_takes_one_key_a_question)
{
    create();
    continue_it();
    expect_saved(0);
    session_press(it, "A");
    session_expect(it, "Advance is on");
    for (int i = 0; i < QUESTIONS; i++)
        session_press(it, i % 2 == 0 ? "3" : "4");
    expect_saved(QUESTIONS);
    session_expect(it, "Nothing is open");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_restored(it);
    continue_it();
    expect_saved(QUESTIONS);
}

TEST(what_was_called_saved_is_there_after_a_kill)
{
    create();
    continue_it();
    expect_saved(0);
    session_press(it, "3 Enter 2 n");
    session_expect(it, "Note");
    session_paste(it, "kept in spite of all");
    session_press(it, "C-s");
    session_expect(it, "Note: kept");
    session_press(it, "Enter 1");
    expect_saved(3);
    session_signal(it, SIGKILL);
    assert_int_equal(session_expect_end(it), 128 + SIGKILL);
    continue_it();
    expect_saved(3);
    session_press(it, "Home Right");
    session_expect(it, "kept in spite of all");
}

TEST(a_storm_of_resizes_loses_neither_text_nor_place)
{
    unsigned seed = 1;

    create();
    continue_it();
    expect_saved(0);
    session_press(it, "n");
    session_expect(it, "Note");
    session_type(it, "half a ");
    for (int i = 0; i < 60; i++) {
        seed = seed * 1103515245u + 12345u;
        session_resize(it, 1 + (int)(seed >> 16) % 200, 1 + (int)(seed >> 8) % 60);
        session_look(it);
    }
    session_resize(it, 80, 24);
    session_expect(it, "half a");
    session_type(it, "word");
    session_expect(it, "half a word");
    session_press(it, "C-s");
    session_expect(it, "Note: kept");
    expect_saved(0);
}

/* Root may write anywhere, so the folder is moved away: the save fails for everybody. */
TEST(a_folder_that_is_gone_is_said_and_saved_to_again_when_it_is_back)
{
    struct text work = {0}, gone = {0};

    create();
    continue_it();
    expect_saved(0);
    text_format(&work, "%s/desk", home);
    text_format(&gone, "%s/gone", home);
    assert_int_equal(rename(text_string(&work), text_string(&gone)), 0);
    session_press(it, "3");
    session_expect(it, "NOT SAVED");
    session_expect(it, "No such file");
    session_press(it, "q");
    session_expect(it, "Not in the file, but kept for the next start.");
    session_press(it, "n");
    assert_int_equal(rename(text_string(&gone), text_string(&work)), 0);
    session_press(it, "C-s");
    expect_saved(1);
    text_release(&work);
    text_release(&gone);
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
            session_press(it, key);
            session_press(it, "C-g C-g");
            session_press(it, way);
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
        session_press(it, screens[i].way);
        session_expect(it, screens[i].title);
        press_all(screens[i].screen, screens[i].way);
        session_press(it, "q");
        assert_int_equal(session_expect_end(it), 0);
        session_expect_restored(it);
        remove_it();
    }
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(with_advance_a_quick_scan_takes_one_key_a_question),
        HERE(what_was_called_saved_is_there_after_a_kill),
        HERE(a_storm_of_resizes_loses_neither_text_nor_place),
        HERE(a_folder_that_is_gone_is_said_and_saved_to_again_when_it_is_back),
        HERE(every_key_of_the_help_can_be_pressed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
