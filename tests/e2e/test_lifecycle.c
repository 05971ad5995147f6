/* SPDX-License-Identifier: MIT
 *
 * test_lifecycle.c - the wizard on every terminal: begun, resized, stopped, killed; and what it
 * leaves.
 */
#include "e2e/session.h"
#include "support/test.h"

#include <signal.h>

static struct session *it;

static const char *const types[] = {"xterm-256color", "xterm", "screen-256color", "linux", "vt100"};

enum { TYPES = sizeof types / sizeof types[0] };

static int teardown(void **state)
{
    (void)state;
    session_end(it);
    it = NULL;
    return 0;
}

static void start(const char *type)
{
    const char *arguments[] = {CLAUSEWALK, NULL};
    struct session_options options = {.arguments = arguments, .type = type};

    session_end(it);
    it = session_start(&options);
    session_expect(it, "Begin");
}

TEST(the_sample_is_looked_at_on_every_terminal)
{
    for (int i = 0; i < TYPES; i++) {
        print_message("  %s\n", types[i]);
        start(types[i]);
        session_press(it, "d");
        session_expect(it, "Read only");
        session_press(it, "m");
        session_expect(it, "Heatmap");
        session_resize(it, 120, 36);
        session_expect(it, "A.10");
        session_press(it, "q");
        assert_int_equal(session_expect_end(it), 0);
        session_expect_restored(it);
    }
}

TEST(whatever_ends_it_leaves_the_terminal_as_it_was)
{
    static const int signals[] = {SIGHUP,  SIGTERM, SIGINT,  SIGQUIT, SIGSEGV,
                                  SIGABRT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU};

    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        print_message("  signal %d\n", signals[i]);
        start(types[i % TYPES]);
        session_signal(it, signals[i]);
        assert_int_equal(session_expect_end(it), 128 + signals[i]);
        session_expect_restored(it);
    }
}

TEST(it_is_stopped_and_taken_up_again)
{
    start("xterm-256color");
    session_press(it, "C-z");
    session_expect_stop(it);
    session_expect_restored(it);
    session_signal(it, SIGCONT);
    session_expect(it, "Begin");
    session_press(it, "d");
    session_expect(it, "Read only");
}

TEST(a_closed_window_ends_it)
{
    start("xterm-256color");
    session_hang_up(it);
    assert_int_equal(session_expect_end(it), 128 + SIGHUP);
}

#define HERE(name) cmocka_unit_test_teardown(name, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(the_sample_is_looked_at_on_every_terminal),
        HERE(whatever_ends_it_leaves_the_terminal_as_it_was),
        HERE(it_is_stopped_and_taken_up_again),
        HERE(a_closed_window_ends_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
