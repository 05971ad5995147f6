/* SPDX-License-Identifier: MIT
 *
 * test_terminal.c - the terminal does what it is told, hears what is typed, and is left as it was.
 */
#include "base/mem.h"
#include "base/text.h"
#include "e2e/session.h"
#include "support/test.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

static struct session *it;

static int teardown(void **state)
{
    (void)state;
    session_end(it);
    it = NULL;
    return 0;
}

static void start(const char *type, const char *locale, const char *option)
{
    const char *arguments[] = {PROBE, option, NULL};
    struct session_options options = {.arguments = arguments, .type = type, .locale = locale};

    session_end(it);
    it = session_start(&options);
}

static const char *const types[] = {"xterm-256color", "xterm", "screen-256color", "linux", "vt100"};

enum { TYPES = sizeof types / sizeof types[0] };

TEST(every_terminal_shows_the_golden_screen)
{
    for (int i = 0; i < TYPES; i++) {
        print_message("  %s\n", types[i]);
        start(types[i], NULL, NULL);
        session_expect_screen(it, "sample-80x24");
        session_press(it, "q");
        assert_int_equal(session_expect_end(it), 0);
        session_expect_restored(it);
    }
}

TEST(every_terminal_shows_ascii_where_the_locale_has_no_more)
{
    for (int i = 0; i < TYPES; i++) {
        print_message("  %s\n", types[i]);
        start(types[i], "C", NULL);
        session_expect_screen(it, "sample-ascii-80x24");
    }
    start("xterm-256color", "C.UTF-8", "--ascii");
    session_expect_screen(it, "sample-ascii-80x24");
}

TEST(no_colour_is_sent_where_none_is_wanted)
{
    size_t length = 0;

    start("xterm-256color", NULL, "--no-color");
    session_expect_screen(it, "sample-80x24");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    assert_null(strstr(session_sent(it, &length), "\033[36m"));
    assert_null(strstr(session_sent(it, &length), "8;5;"));
}

TEST(the_palette_is_neither_set_nor_reset)
{
    size_t length = 0;

    start("xterm-256color", NULL, NULL);
    session_expect_screen(it, "sample-80x24");
    session_press(it, "t q");
    assert_int_equal(session_expect_end(it), 0);
    assert_null(strstr(session_sent(it, &length), "\033]4;"));
    assert_null(strstr(session_sent(it, &length), "\033]104"));
    assert_non_null(strstr(session_sent(it, &length), "38;5"));
}

TEST(colours_are_24_bit_where_the_environment_says_so)
{
    const char *arguments[] = {PROBE, NULL};
    const char *environment[] = {"COLORTERM=truecolor", NULL};
    struct session_options options = {.arguments = arguments, .environment = environment};
    size_t length = 0;

    it = session_start(&options);
    session_expect_screen(it, "sample-80x24");
    assert_non_null(strstr(session_sent(it, &length), "38;2;"));
}

TEST(an_unknown_terminal_is_taken_for_another_and_says_so)
{
    size_t length = 0;

    start("nonsense-9", NULL, NULL);
    session_expect(it, "Terminal 'nonsense-9' is not known here; using xterm-256color.");
    assert_non_null(strstr(session_sent(it, &length), "38;5"));
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_restored(it);
    start("vt5000", NULL, NULL);
    session_expect(it, "Terminal 'vt5000' is not known here; using vt100.");
    start("", NULL, NULL);
    session_expect(it, "Terminal 'unknown' is not known here");
}

TEST(a_terminal_that_cannot_move_its_cursor_is_refused)
{
    start("dumb", NULL, NULL);
    session_expect(it, "probe: terminal \"dumb\" cannot move its cursor; use --plain");
    assert_int_equal(session_expect_end(it), 2);
}

TEST(keys_have_their_names)
{
    static const char *const keys[][2] = {
        {"\033[A",    "Up"       },
        {"\033OB",    "Down"     },
        {"\033[1;5C", "C-Right"  },
        {"\033[Z",    "S-Tab"    },
        {"\033[5~",   "PgUp"     },
        {"\r",        "Enter"    },
        {"\177",      "Backspace"},
        {"é",        "é"       },
        {"記",       "記"      },
        {"\033x",     "M-x"      },
        {"\022",      "C-r"      },
        {"\003",      "C-c"      },
        {"\034",      "C-\\"     },
        {"\033[15~",  "F5"       },
        {"\033OP",    "F1"       },
        {" ",         "Space"    },
        {"\023",      "C-s"      },
        {"\033[[B",   "F2"       },
    };
    char wanted[64];

    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        session_type(it, keys[i][0]);
        (void)snprintf(wanted, sizeof wanted, " key: %s\n", keys[i][1]);
        session_expect(it, wanted);
    }
}

TEST(escape_alone_is_a_key_at_once)
{
    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    session_press(it, "Esc");
    session_expect(it, "key: Esc");
}

TEST(the_cursor_stands_in_the_field)
{
    int x = 0;
    int y = 0;

    start("xterm-256color", NULL, NULL);
    session_press(it, "a 記 b");
    session_expect(it, "a記b");
    session_expect(it, "key: b");
    assert_true(session_cursor(it, &x, &y));
    assert_int_equal(x, 5);
    assert_int_equal(y, 21);
}

TEST(the_title_is_set_and_the_old_one_asked_back)
{
    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    session_press(it, "x");
    session_expect(it, "key: x");
    assert_string_equal(session_title(it), "clausewalk: a sample");
}

TEST(a_paste_comes_whole_and_without_control_characters)
{
    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    session_paste(it, "one\r\ntwo\033[2J\a");
    session_expect(it, "paste: 10 bytes: one^Jtwo[2J");
}

TEST(a_megabyte_pasted_arrives_and_more_is_cut)
{
    struct text text = {0};

    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    text_repeat(&text, "0123456789abcdef", 65536);
    session_paste(it, text_string(&text));
    session_expect(it, "paste: 1048576 bytes: 0123");
    text_add(&text, "more");
    session_paste(it, text_string(&text));
    text_release(&text);
    session_expect(it, "paste: 1048576 bytes, cut: 0123");
    session_press(it, "x");
    session_expect(it, "key: x");
}

TEST(the_mouse_is_heard_only_when_asked)
{
    size_t length = 0;

    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    assert_null(strstr(session_sent(it, &length), "\033[?1000h"));
    session_press(it, "m");
    session_expect(it, "key: m");
    assert_non_null(strstr(session_sent(it, &length), "\033[?1000h"));
    session_type(it, "\033[<0;3;24M\033[<0;3;24m");
    session_expect(it, "mouse: press 2,23 hit 1");
    session_type(it, "\033[<0;3;24M");
    session_expect(it, "mouse: double 2,23");
    session_type(it, "\033[<65;300;2M");
    session_expect(it, "mouse: wheel down 299,1");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_restored(it);
}

TEST(sizes_from_the_least_to_the_greatest_are_survived)
{
    static const int sizes[][2] = {
        {1,   1  },
        {500, 200},
        {2,   60 },
        {300, 1  },
        {80,  24 },
        {120, 36 },
        {1,   24 },
        {60,  16 }
    };
    char wanted[40];

    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        session_resize(it, sizes[i][0], sizes[i][1]);
    (void)snprintf(wanted, sizeof wanted, "size: 60x16");
    session_expect(it, wanted);
    session_resize(it, 80, 24);
    session_expect(it, "size: 80x24");
}

TEST(a_storm_of_sizes_ends_in_the_right_screen)
{
    unsigned seed = 20261121;

    start("xterm-256color", NULL, NULL);
    session_expect_screen(it, "sample-80x24");
    for (int i = 0; i < 300; i++) {
        seed = seed * 1103515245u + 12345u;
        session_resize(it, 1 + (int)(seed >> 16) % 200, 1 + (int)(seed >> 24) % 60);
        if (i % 7 == 0)
            session_press(it, "x");
    }
    session_resize(it, 80, 24);
    session_press(it, "Backspace C-l");
    session_expect(it, "key: C-l");
    session_paste(it, "");
    session_expect(it, "paste: 0 bytes");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_restored(it);
}

TEST(it_can_be_suspended_and_taken_up_again)
{
    for (int i = 0; i < TYPES; i++) {
        print_message("  %s\n", types[i]);
        start(types[i], NULL, NULL);
        session_expect(it, "ready");
        session_press(it, "C-z");
        session_expect_stop(it);
        session_expect_restored(it);
        session_resize(it, 100, 30);
        session_signal(it, SIGCONT);
        session_expect(it, "size: 100x30");
        session_expect(it, "A sample of everything");
        session_press(it, "x");
        session_expect(it, "key: x");
    }
}

TEST(every_signal_that_ends_it_leaves_the_terminal_as_it_was)
{
    static const int signals[] = {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGABRT, SIGSEGV,
                                  SIGBUS, SIGFPE, SIGILL,  SIGUSR1, SIGALRM};

    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        print_message("  signal %d\n", signals[i]);
        start(types[i % TYPES], NULL, "--mouse");
        session_expect(it, "ready");
        session_press(it, "x");
        session_expect(it, "key: x");
        session_signal(it, signals[i]);
        assert_int_equal(session_expect_end(it), 128 + signals[i]);
        session_expect_restored(it);
    }
}

TEST(an_ended_screen_leaves_nothing_behind_where_there_is_no_second_one)
{
    start("vt100", NULL, NULL);
    session_expect(it, "ready");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_gone(it, "sample");
}

TEST(a_terminal_that_vanishes_ends_the_program)
{
    start("xterm-256color", NULL, NULL);
    session_expect(it, "ready");
    session_hang_up(it);
    int status = session_expect_end(it);
    assert_true(status == 3 || status == 128 + SIGHUP);
}

TEST(a_key_is_few_bytes)
{
    size_t before = 0;
    size_t after = 0;

    start("xterm-256color", NULL, NULL);
    session_expect_screen(it, "sample-80x24");
    (void)session_sent(it, &before);
    session_press(it, "x");
    session_expect(it, "key: x");
    (void)session_sent(it, &after);
    assert_in_range(after - before, 1, 200);
}

#define HERE(name) cmocka_unit_test_teardown(name, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(every_terminal_shows_the_golden_screen),
        HERE(every_terminal_shows_ascii_where_the_locale_has_no_more),
        HERE(no_colour_is_sent_where_none_is_wanted),
        HERE(the_palette_is_neither_set_nor_reset),
        HERE(colours_are_24_bit_where_the_environment_says_so),
        HERE(an_unknown_terminal_is_taken_for_another_and_says_so),
        HERE(a_terminal_that_cannot_move_its_cursor_is_refused),
        HERE(keys_have_their_names),
        HERE(escape_alone_is_a_key_at_once),
        HERE(the_cursor_stands_in_the_field),
        HERE(the_title_is_set_and_the_old_one_asked_back),
        HERE(a_paste_comes_whole_and_without_control_characters),
        HERE(a_megabyte_pasted_arrives_and_more_is_cut),
        HERE(the_mouse_is_heard_only_when_asked),
        HERE(sizes_from_the_least_to_the_greatest_are_survived),
        HERE(a_storm_of_sizes_ends_in_the_right_screen),
        HERE(it_can_be_suspended_and_taken_up_again),
        HERE(every_signal_that_ends_it_leaves_the_terminal_as_it_was),
        HERE(an_ended_screen_leaves_nothing_behind_where_there_is_no_second_one),
        HERE(a_terminal_that_vanishes_ends_the_program),
        HERE(a_key_is_few_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
