/* SPDX-License-Identifier: MIT
 *
 * test_hostile.c - every text of a stranger's files holds what a terminal would obey; no screen
 * lets it through.
 */
#include "base/text.h"
#include "base/utf8.h"
#include "e2e/session.h"
#include "support/folder.h"
#include "support/test.h"

#include <string.h>

#define DATA SOURCE_FOLDER "/tests/data/hostile/"

static struct session *it;
static struct folder *folder;

static int setup(void **state)
{
    if (folder_setup(state) != 0)
        return -1;
    folder = *state;
    return 0;
}

static int teardown(void **state)
{
    session_end(it);
    it = NULL;
    return folder_teardown(state);
}

static void fail_at(const char *what, const char *bytes, size_t length)
{
    struct text shown = {0};

    utf8_add_visible(&shown, bytes, length < 60 ? length : 60);
    print_error("%s: %s\n", what, text_string(&shown));
    text_release(&shown);
    fail();
}

/* Bytes up to the end of a sequence of one of the forms that ncurses and we send: of its last
 * byte. 0: it has none of them. */
static size_t known_sequence(const char *bytes, size_t length)
{
    size_t at = 2;

    if (length < 3 || strchr("78=>M", bytes[1]) != NULL)
        return 2;
    if (bytes[1] == '(' && strchr("B0", bytes[2]) != NULL)
        return 3;
    if (bytes[1] == '[') {
        while (at < length && (unsigned char)bytes[at] >= 0x20 && bytes[at] < 0x40)
            at++;
        return at + 1;
    }
    if (bytes[1] != ']' || (memcmp(bytes + 2, "2;", 2) != 0 && memcmp(bytes + 2, "11;?", 4) != 0))
        return 0;
    while (at < length && (unsigned char)bytes[at] >= 0x20 && bytes[at] != 0x7f)
        at++;
    return at < length && bytes[at] == '\a' ? at + 1 : at + 2;
}

/* All that was sent is text that is safe, and sequences that nobody's file has written. */
static void assert_nothing_leaked(void)
{
    size_t length;
    const char *bytes = session_sent(it, &length);
    size_t taken = 0;

    for (; length > 0; bytes += taken, length -= taken) {
        if (*bytes == '\x1b')
            taken = known_sequence(bytes, length);
        else if (strchr("\r\n\b\t\x0e\x0f", *bytes) != NULL && *bytes != '\0')
            taken = 1;
        else if (utf8_is_unsafe(utf8_decode(bytes, length, &taken)))
            taken = 0;
        if (taken == 0 || taken > length)
            fail_at("sent as it is", bytes, length);
    }
}

static void run(const char *const *arguments, int width, int height)
{
    struct session_options options = {
        .arguments = arguments, .home = folder->path, .width = width, .height = height};

    session_end(it);
    it = NULL;
    it = session_start(&options);
}

static void start(int width, int height)
{
    static const char *const copy[] = {
        "/bin/sh", "-c",
        "mkdir -p .config/clausewalk/questionnaires && cp " DATA "assessment.json . && cp " DATA
        "questionnaire.json .config/clausewalk/questionnaires/kitchen.json",
        NULL};
    static const char *const open[] = {CLAUSEWALK, "assessment.json", NULL};

    run(copy, 0, 0);
    assert_int_equal(session_expect_end(it), 0);
    run(open, width, height);
    session_expect(it, "1.1.a");
    session_expect(it, "^[[31m");
}

static void leave(void)
{
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_restored(it);
    assert_nothing_leaked();
}

/* Each screen with what can be opened there; Ctrl-G and the way lead back. */
static const struct {
    const char *way, *seen, *keys;
} screens[] = {
    {"i", "Note",       "n C-g e C-g o C-g d C-g - C-g 1 u C-r ] [ } ) s C-g T Enter"},
    {"O", "1.1",        "z z v v Down Down + * - C-g"                                },
    {"m", "Score",      "Down Enter Enter w"                                         },
    {"w", "1.1",        "Down PgDn Down"                                             },
    {"r", "Days",       "Down s s W W p c C-g b C-g w"                               },
    {"a", "2.1",        "Down n C-g d C-g - C-g w"                                   },
    {"f", "Hous",       "Enter Down w"                                               },
    {"F", "1.1",        "Down n C-g 1 C-g Enter"                                     },
    {"H", "2026-11-21", "Down PgDn Enter"                                            },
    {"G", "Cook",       "Tab Down v Tab Down Enter"                                  },
    {"x", "json",       "Down Down e C-g"                                            },
    {"P", "1.1",        "P m P P"                                                    },
    {"?", "Help:",      "Down PgDn C-g"                                              },
    {":", "Command",    "PgDn e v C-g"                                               },
    {"/", "earch",      "P W N Down C-g"                                             },
    {"g", "1.1",        "1 Down C-g"                                                 },
    {"t", "dark",       "Down C-g"                                                   },
};

static void see_everything(int width, int height)
{
    start(width, height);
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        print_message("  %s\n", screens[i].way);
        session_press(it, screens[i].way);
        session_expect(it, screens[i].seen);
        session_press(it, screens[i].keys);
        session_press(it, "C-g C-g i");
        session_expect(it, "1.1.");
    }
    session_press(it, "p Down Down Down Down");
    session_expect(it, "Assessors");
    session_press(it, "Esc");
    session_expect_gone(it, "Assessors");
    leave();
}

TEST(no_screen_lets_through_what_a_terminal_would_obey)
{
    (void)state;
    see_everything(80, 24);
}

TEST(nor_does_one_with_more_room)
{
    (void)state;
    see_everything(160, 50);
}

TEST(nor_does_the_start_with_what_was_open_last)
{
    static const char *const again[] = {CLAUSEWALK, NULL};

    (void)state;
    start(80, 24);
    leave();
    run(again, 80, 24);
    session_expect(it, "^[[31m");
    leave();
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(no_screen_lets_through_what_a_terminal_would_obey),
        HERE(nor_does_one_with_more_room),
        HERE(nor_does_the_start_with_what_was_open_last),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
