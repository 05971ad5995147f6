/* SPDX-License-Identifier: MIT
 *
 * test_crash.c - a crash leaves no picture of the memory.
 */
#include "base/crash.h"
#include "base/vault.h"
#include "support/test.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

/* In a process of its own: it cannot be taken back. */
static bool in_child(bool (*is_so)(void))
{
    int status = -1;
    pid_t child = fork();

    if (child == 0)
        _exit(is_so() ? 0 : 1);
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool no_core(void)
{
    struct rlimit limit = {1, 1};

    crash_keeps_quiet();
    return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
}

TEST(no_core_is_written)
{
    (void)state;
    assert_true(in_child(no_core));
}

#ifdef __linux__
static bool no_dump(void)
{
    struct secret *secret = secret_new();
    bool sealed = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;

    secret_free(secret);
    return sealed;
}

TEST(memory_with_a_passphrase_is_closed_to_other_processes)
{
    (void)state;
    assert_true(in_child(no_dump));
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_core_is_written),
#ifdef __linux__
        cmocka_unit_test(memory_with_a_passphrase_is_closed_to_other_processes),
#endif
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
