/* SPDX-License-Identifier: MIT
 *
 * test_signals.c - what signals ask for, and what a second one does. In processes of their own.
 */
#include "app/signals.h"
#include "support/test.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ALIVE = 7 };

static int told[2]; /* what the emergency writes, a pipe */

static void emergency(void)
{
    ssize_t count = write(told[1], "!", 1);

    (void)count;
}

/* Raises the signals in a process of its own; how it ended, and how often the terminal was given
 * back. */
static int raise_all(const int *signals, int *given_back)
{
    char bytes[8];
    int status = 0;
    pid_t process;

    assert_int_equal(pipe(told), 0);
    process = fork();
    if (process == 0) {
        struct err err = {0};
        bool good = signals_open(emergency, &err);

        for (; good && *signals != 0; signals++)
            (void)raise(*signals);
        _exit(good && signals_end() != 0 ? ALIVE : 1);
    }
    assert_int_equal(waitpid(process, &status, 0), process);
    (void)close(told[1]);
    *given_back = (int)read(told[0], bytes, sizeof bytes);
    (void)close(told[0]);
    return status;
}

TEST(each_kind_asks_to_end_once)
{
    static const int all[] = {SIGHUP,  SIGTERM, SIGINT,  SIGQUIT, SIGALRM,
                              SIGUSR1, SIGUSR2, SIGXCPU, 0};
    int given_back;
    int status = raise_all(all, &given_back);

    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), ALIVE);
    assert_int_equal(given_back, 0);
}

TEST(a_second_one_of_a_kind_ends_it_once_the_terminal_is_given_back)
{
    static const int twice[][4] = {
        {SIGTERM, SIGTERM, 0},
        { SIGINT, SIGHUP,  SIGINT, 0}
    };

    for (size_t i = 0; i < sizeof twice / sizeof twice[0]; i++) {
        int given_back;
        int status = raise_all(twice[i], &given_back);

        assert_true(WIFSIGNALED(status));
        assert_int_equal(WTERMSIG(status), twice[i][0]);
        assert_int_equal(given_back, 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_asks_to_end_once),
        cmocka_unit_test(a_second_one_of_a_kind_ends_it_once_the_terminal_is_given_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
