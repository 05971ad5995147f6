/* SPDX-License-Identifier: MIT
 *
 * Tests of base/file.h: locks.
 */
#include "base/file.h"
#include "support/folder.h"
#include "support/test.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

TEST(a_lock_is_a_file_beside_that_goes_with_it)
{
    struct file_lock lock = {0};
    struct err err = {0};

    assert_true(file_lock(folder_file(*state, "a.json"), &lock, &err));
    assert_true(file_exists(folder_file(*state, ".a.json.lock")));
    file_unlock(&lock);
    file_unlock(&lock);
    assert_int_equal(folder_count(*state), 0);
}

TEST(no_lock_is_nothing_to_undo)
{
    struct file_lock lock = {0};
    struct stat status;
    int standard_input = open("/dev/null", O_RDONLY);

    assert_true(standard_input >= 0 && dup2(standard_input, STDIN_FILENO) == STDIN_FILENO);
    file_unlock(&lock);
    assert_int_equal(fstat(STDIN_FILENO, &status), 0);
    close(standard_input);
}

TEST(the_second_is_told_who_has_it)
{
    struct file_lock first = {0};
    struct file_lock second = {0};
    struct err err = {0};
    char holder[50];
    const char *path = folder_file(*state, "a.json");

    assert_true(file_lock(path, &first, &err));
    assert_false(file_lock(path, &second, &err));
    assert_int_equal(err.code, ERR_CONFLICT);
    (void)snprintf(holder, sizeof holder, "open elsewhere, by process %ld on ", (long)getpid());
    assert_non_null(strstr(err.text, holder));
    assert_non_null(strstr(err.text, " since 2"));
    file_unlock(&second);
    assert_true(file_exists(folder_file(*state, ".a.json.lock")));
    file_unlock(&first);
}

TEST(a_lock_outlives_the_replacement_of_the_file)
{
    struct file_lock first = {0};
    struct file_lock second = {0};
    struct err err = {0};
    const char *path = folder_file(*state, "a.json");

    assert_true(file_lock(path, &first, &err));
    assert_true(file_replace(path, "new", 3, NULL, &err));
    assert_false(file_lock(path, &second, &err));
    file_unlock(&first);
}

TEST(a_link_and_its_target_have_one_lock)
{
    struct file_lock first = {0};
    struct file_lock second = {0};
    struct err err = {0};

    assert_int_equal(symlink("a.json", folder_file(*state, "link")), 0);
    assert_true(file_lock(folder_file(*state, "link"), &first, &err));
    assert_false(file_lock(folder_file(*state, "a.json"), &second, &err));
    file_unlock(&first);
}

TEST(a_killed_holder_is_no_obstacle)
{
    struct file_lock lock = {0};
    struct err err = {0};
    const char *path = folder_file(*state, "a.json");
    int ends[2];
    char ready = 0;
    pid_t child = 0;

    assert_int_equal(pipe(ends), 0);
    child = fork();
    if (child == 0) {
        ready = file_lock(path, &lock, &err) ? '1' : '0';
        (void)!write(ends[1], &ready, 1);
        (void)pause();
        _exit(1);
    }
    assert_int_equal(read(ends[0], &ready, 1), 1);
    assert_int_equal(ready, '1');
    assert_false(file_lock(path, &lock, &err));
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_true(file_exists(folder_file(*state, ".a.json.lock")));
    err = (struct err){0};
    assert_true(file_lock(path, &lock, &err));
    file_unlock(&lock);
    assert_int_equal(folder_count(*state), 0);
}

/* What says who has a file is no lock: only the system's is. */
static void assert_taken_over(void *folder, const char *holder)
{
    struct file_lock lock = {0};
    struct err err = {0};
    char now[80];

    folder_write(folder, ".a.json.lock", holder);
    assert_true(file_lock(folder_file(folder, "a.json"), &lock, &err));
    (void)folder_read(folder, ".a.json.lock", now, sizeof now);
    assert_string_not_equal(now, holder);
    file_unlock(&lock);
    assert_int_equal(folder_count(folder), 0);
}

TEST(a_lock_that_a_crash_on_another_machine_has_left_is_taken_over)
{
    assert_taken_over(*state, "process 4711 on another-machine\n");
}

TEST(a_process_that_has_the_number_of_a_dead_holder_is_no_obstacle)
{
    char holder[80];

    (void)snprintf(holder, sizeof holder, "process %ld on this-very-machine\n", (long)getppid());
    assert_taken_over(*state, holder);
}

TEST(what_a_stranger_wrote_into_the_lock_cannot_reach_the_terminal)
{
    struct file_lock first = {0};
    struct file_lock second = {0};
    struct err err = {0};
    const char *path = folder_file(*state, "a.json");

    assert_true(file_lock(path, &first, &err));
    folder_write(*state, ".a.json.lock", "\x1b]0;you\a\nnext line");
    assert_false(file_lock(path, &second, &err));
    assert_non_null(strstr(err.text, "by ^[]0;you^G since"));
    file_unlock(&first);
}

TEST(a_trap_in_the_place_of_the_lock_is_not_touched)
{
    struct file_lock lock = {0};
    struct err err = {0};
    char out[20];

    folder_write(*state, "victim", "precious");
    assert_int_equal(symlink("victim", folder_file(*state, ".a.json.lock")), 0);
    assert_false(file_lock(folder_file(*state, "a.json"), &lock, &err));
    assert_int_equal(err.code, ERR_FAILED);
    assert_string_equal(folder_read(*state, "victim", out, sizeof out), "precious");
    assert_int_equal(mkfifo(folder_file(*state, ".b.json.lock"), 0600), 0);
    err = (struct err){0};
    assert_false(file_lock(folder_file(*state, "b.json"), &lock, &err));
    assert_non_null(strstr(err.text, "is in the way; remove it"));
}

/* Adds one to a number in a file, under the lock; waits its turn by trying. */
static int add_one(void *folder)
{
    const char *path = folder_file(folder, "n");
    char out[20];
    char in[20];
    int number = 0;

    for (;;) {
        struct file_lock lock = {0};
        struct err err = {0};

        if (!file_lock(path, &lock, &err)) {
            if (err.code != ERR_CONFLICT)
                return 1;
            continue;
        }
        (void)sscanf(folder_read(folder, "n", in, sizeof in), "%d", &number);
        (void)snprintf(out, sizeof out, "%d", number + 1);
        if (!file_replace(path, out, strlen(out), NULL, &err))
            return 2;
        file_unlock(&lock);
        return 0;
    }
}

TEST(of_many_at_once_one_has_the_lock)
{
    enum { MANY = 6, TIMES = 15 };

    char out[20];

    folder_write(*state, "n", "0");
    for (int i = 0; i < MANY; i++) {
        if (fork() != 0)
            continue;
        for (int k = 0; k < TIMES; k++)
            if (add_one(*state) != 0)
                _exit(1);
        _exit(0);
    }
    for (int i = 0; i < MANY; i++) {
        int status = 0;

        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    assert_string_equal(folder_read(*state, "n", out, sizeof out), "90");
    assert_int_equal(folder_count(*state), 1);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_lock_is_a_file_beside_that_goes_with_it),
        IN_FOLDER(the_second_is_told_who_has_it),
        IN_FOLDER(a_lock_outlives_the_replacement_of_the_file),
        IN_FOLDER(a_link_and_its_target_have_one_lock),
        IN_FOLDER(a_killed_holder_is_no_obstacle),
        IN_FOLDER(a_lock_that_a_crash_on_another_machine_has_left_is_taken_over),
        IN_FOLDER(a_process_that_has_the_number_of_a_dead_holder_is_no_obstacle),
        IN_FOLDER(what_a_stranger_wrote_into_the_lock_cannot_reach_the_terminal),
        IN_FOLDER(a_trap_in_the_place_of_the_lock_is_not_touched),
        IN_FOLDER(of_many_at_once_one_has_the_lock),
        IN_FOLDER(no_lock_is_nothing_to_undo),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
