/* SPDX-License-Identifier: MIT
 *
 * test_storm.c - what terminals and people do to a wizard: signals in the middle of a save, windows
 * that are dragged or vanish, garbage, a megabyte pasted, terminals it does not know.
 */
#include "e2e/session.h"
#include "support/folder.h"
#include "support/test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { FILE_SIZE = 1 << 22, MEGABYTE = 1 << 20, STORM = 400, CPU_MOST = 3 };

static struct session *it;
static struct folder *folder;
static char bytes[FILE_SIZE];
static int total; /* questions */
static bool mute; /* the terminal, see session.h */

static int teardown(void **state)
{
    session_end(it);
    it = NULL;
    return folder_teardown(state);
}

static void start(const char *const *arguments, const char *type)
{
    struct session_options options = {.arguments = arguments,
                                      .home = folder->path,
                                      .type = type,
                                      .width = 120,
                                      .height = 36,
                                      .mute = mute};

    session_end(it);
    it = NULL;
    it = session_start(&options);
}

static int setup(void **state)
{
    if (folder_setup(state) != 0)
        return -1;
    folder = *state;
    mute = false;
    return 0;
}

/* The wizard in a new assessment. */
static void begin(const char *type)
{
    static const char *const new[] = {"/bin/sh", "-c", "rm -f a.json && exec \"$0\" new a.json",
                                      CLAUSEWALK, NULL};
    static const char *const open[] = {CLAUSEWALK, "a.json", NULL};

    start(new, type);
    assert_int_equal(session_expect_end(it), 0);
    start(open, type);
    session_expect(it, "0 of ");
    assert_int_equal(sscanf(strstr(session_screen(it), "0 of "), "0 of %d", &total), 1);
}

static void expect_rated(int count, const char *then)
{
    char wanted[64];

    (void)snprintf(wanted, sizeof wanted, "%d of %d rated%s", count, total, then);
    session_expect(it, wanted);
}

static bool file_has(const char *text)
{
    return strstr(folder_read(folder, "a.json", bytes, sizeof bytes), text) != NULL;
}

static double cpu_of_ended(void)
{
    struct rusage usage = {0};

    (void)getrusage(RUSAGE_CHILDREN, &usage);
    return (double)usage.ru_utime.tv_sec + (double)usage.ru_stime.tv_sec +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

TEST(a_signal_in_the_middle_of_a_save_loses_nothing)
{
    static const int signals[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};

    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        begin("xterm-256color");
        session_press(it, "3");
        expect_rated(1, "");
        session_signal(it, signals[i]);
        assert_int_equal(session_expect_end(it), 128 + signals[i]);
        session_expect_restored(it);
        assert_true(file_has("\"rating\": "));
    }
}

TEST(a_signal_while_a_note_is_typed_keeps_the_note)
{
    static const int signals[] = {SIGHUP, SIGTERM};

    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        begin("xterm-256color");
        session_press(it, "n");
        session_expect(it, "Esc done");
        session_type(it, "half a sentence");
        session_expect(it, "half a sentence");
        session_signal(it, signals[i]);
        assert_int_equal(session_expect_end(it), 128 + signals[i]);
        session_expect_restored(it);
        assert_true(file_has("half a sentence"));
    }
}

TEST(a_signal_while_another_editor_is_open_ends_both)
{
    static const char *const open[] = {"/bin/sh", "-c",
                                       "echo 'echo Opened; exec sleep 600' >editor; "
                                       "VISUAL='sh editor' exec \"$0\" a.json",
                                       CLAUSEWALK, NULL};
    static const int signals[] = {SIGHUP, SIGTERM};

    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        begin("xterm-256color");
        session_press(it, "q");
        assert_int_equal(session_expect_end(it), 0);
        start(open, "xterm-256color");
        session_expect(it, "0 of ");
        session_press(it, "n");
        session_expect(it, "Esc done");
        session_type(it, "in the other one");
        session_press(it, "C-e");
        session_expect(it, "Opened");
        session_expect_restored(it);
        session_signal(it, signals[i]);
        assert_int_equal(session_expect_end(it), 128 + signals[i]);
        session_expect_restored(it);
        assert_true(file_has("in the other one"));
    }
}

TEST(a_window_that_vanishes_ends_it_at_once_with_all_saved)
{
    static const char *const deaf[] = {"/bin/sh", "-c", "trap '' HUP; exec \"$0\" a.json",
                                       CLAUSEWALK, NULL};
    double before = cpu_of_ended();

    begin("xterm-256color");
    session_press(it, "3");
    expect_rated(1, "");
    session_hang_up(it);
    assert_int_equal(session_expect_end(it), 128 + SIGHUP);
    assert_true(file_has("\"rating\": "));

    start(deaf, "xterm-256color");
    expect_rated(1, "");
    session_press(it, "Enter 3");
    expect_rated(2, "");
    session_hang_up(it);
    (void)session_expect_end(it);
    session_end(it);
    it = NULL;
    assert_true(cpu_of_ended() - before < CPU_MOST);
}

TEST(a_window_that_is_dragged_around_is_drawn_right_in_the_end)
{
    begin("xterm-256color");
    for (int i = 0; i < STORM; i++) {
        session_resize(it, 60 + i % 90, 16 + i % 30);
        session_signal(it, SIGWINCH);
        if (i % 40 == 0)
            session_press(it, "3");
    }
    session_resize(it, 120, 36);
    expect_rated(1, "   Saved");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_restored(it);
}

TEST(it_is_stopped_and_continued_many_times)
{
    begin("xterm-256color");
    session_press(it, "3");
    expect_rated(1, "   Saved");
    for (int i = 0; i < 10; i++) {
        session_signal(it, SIGTSTP);
        session_expect_stop(it);
        session_expect_restored(it);
        session_signal(it, SIGCONT);
        expect_rated(1, "   Saved");
    }
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
}

TEST(garbage_and_half_sequences_do_not_stop_it)
{
    static const char *const garbage[] = {
        "\033[",     "\033[1;",    "\033O",         "\033]0;title",       "\033P1$r",
        "\033[<0;1", "\033[M",     "\033[200",      "\033[99999999999~",  "\xff\xfe\xc3",
        "\xe2\x82",  "\033[?1;2c", "\033[1;1R",     "\033]11;rgb:ffff/",  "\033\033\033\033",
        "\033[201~", "\033[I",     "\x80\x9b\x33m", "\033[38;5;1m\033[H", "\033[200~half a paste"};

    begin("xterm-256color");
    for (size_t i = 0; i < sizeof garbage / sizeof garbage[0]; i++) {
        print_message("  %zu\n", i);
        session_type(it, garbage[i]);
        session_press(it, "Esc");
        session_press(it, "Esc");
        session_resize(it, 118 + (int)(i % 2), 36);
        session_expect(it, "0 of ");
        session_press(it, "Esc");
    }
    session_signal(it, SIGTERM);
    assert_int_equal(session_expect_end(it), 128 + SIGTERM);
    session_expect_restored(it);
}

TEST(random_bytes_leave_a_whole_file_and_a_whole_terminal)
{
    static const char *const check[] = {CLAUSEWALK, "check", "a.json", NULL};
    char noise[4096];

    mute = true; /* the noise may end the program, or open an editor, before all of it is typed */
    srand(42);
    for (int round = 0; round < 4; round++) {
        begin("xterm-256color");
        for (size_t i = 0; i < sizeof noise; i++)
            do
                noise[i] = (char)(rand() & 0xff);
            while (noise[i] == 26); /* C-z: nobody would continue it */
        session_type_bytes(it, noise, sizeof noise);
        session_look(it);
        session_signal(it, SIGTERM);
        (void)session_expect_end(it);
        session_expect_restored(it);
        start(check, "xterm-256color");
        assert_int_equal(session_expect_end(it), 0);
    }
}

TEST(a_megabyte_pasted_into_a_note_is_there)
{
    char *paste = malloc(MEGABYTE + 1);
    double before = cpu_of_ended();

    assert_non_null(paste);
    for (int i = 0; i < MEGABYTE; i++)
        paste[i] = (char)(i % 80 == 79 ? '\n' : 'a' + i % 26);
    paste[MEGABYTE] = '\0';
    begin("xterm-256color");
    session_press(it, "n");
    session_expect(it, "Esc done");
    session_paste(it, paste);
    free(paste);
    session_press(it, "Esc");
    session_expect_gone(it, "Esc done");
    session_press(it, "3");
    expect_rated(1, "");
    session_press(it, "q");
    (void)session_expect_end(it);
    session_expect_restored(it);
    session_end(it);
    it = NULL;
    print_message("  %.1f s\n", cpu_of_ended() - before);
    assert_true(file_has("\"rating\": "));
    assert_true(cpu_of_ended() - before < 10);
}

TEST(a_megabyte_pasted_where_keys_are_commands_changes_nothing)
{
    char *paste = malloc(MEGABYTE + 1);

    assert_non_null(paste);
    memset(paste, '3', MEGABYTE);
    paste[MEGABYTE] = '\0';
    begin("xterm-256color");
    session_paste(it, paste);
    free(paste);
    session_press(it, "m");
    session_expect(it, "Heatmap");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    assert_false(file_has("\"rating\": "));
}

TEST(a_terminal_that_is_not_known_is_told_of_or_gets_lines)
{
    static const char *const unset[] = {"/usr/bin/env", "-u", "TERM", CLAUSEWALK, "a.json", NULL};
    static const char *const open[] = {CLAUSEWALK, "a.json", NULL};
    static const char *const types[] = {"", "no-such-terminal", "dumb", "../../etc/passwd"};

    begin("xterm-256color");
    for (size_t i = 0; i <= sizeof types / sizeof types[0]; i++) {
        start(i == 0 ? unset : open, i == 0 ? NULL : types[i - 1]);
        session_expect(it, "4.1.a");
        session_type(it, "q\r");
        assert_int_equal(session_expect_end(it), 0);
        session_expect_restored(it);
    }
}

TEST(without_a_terminal_it_says_what_to_do)
{
    static const char *const in[] = {"/bin/sh", "-c", "\"$0\" a.json </dev/null", CLAUSEWALK, NULL};
    static const char *const out[] = {"/bin/sh", "-c", "\"$0\" a.json >/dev/null", CLAUSEWALK,
                                      NULL};
    static const char *const closed[] = {"/bin/sh", "-c", "\"$0\" a.json <&- >&-", CLAUSEWALK,
                                         NULL};
    const char *const *all[] = {in, out, closed};

    begin("xterm-256color");
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        start(all[i], NULL);
        assert_int_equal(session_expect_end(it), 2);
        session_expect(it, "the wizard needs a terminal; use --plain");
    }
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(a_signal_in_the_middle_of_a_save_loses_nothing),
        HERE(a_signal_while_a_note_is_typed_keeps_the_note),
        HERE(a_signal_while_another_editor_is_open_ends_both),
        HERE(a_window_that_vanishes_ends_it_at_once_with_all_saved),
        HERE(a_window_that_is_dragged_around_is_drawn_right_in_the_end),
        HERE(it_is_stopped_and_continued_many_times),
        HERE(garbage_and_half_sequences_do_not_stop_it),
        HERE(random_bytes_leave_a_whole_file_and_a_whole_terminal),
        HERE(a_megabyte_pasted_into_a_note_is_there),
        HERE(a_megabyte_pasted_where_keys_are_commands_changes_nothing),
        HERE(a_terminal_that_is_not_known_is_told_of_or_gets_lines),
        HERE(without_a_terminal_it_says_what_to_do),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
