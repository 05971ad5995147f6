/* SPDX-License-Identifier: MIT
 *
 * test_file_sweep.c - what a replacement that was cut short has left, and the old version.
 */
#include "base/file.h"
#include "support/folder.h"
#include "support/test.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

TEST(leftovers_of_the_file_and_of_its_old_version_go)
{
    folder_write(*state, "a.json", "{}");
    folder_write(*state, ".a.json.0123abcd.tmp", "half");
    folder_write(*state, ".a.json~.89abcdef.tmp", "half");
    file_sweep(folder_file(*state, "a.json"));
    assert_int_equal(folder_count(*state), 1);
}

TEST(what_only_looks_alike_stays)
{
    static const char *const others[] = {".b.json.0123abcd.tmp",  ".a.json.0123abc.tmp",
                                         ".a.json.0123abcde.tmp", ".a.json.0123ABCD.tmp",
                                         ".a.json.0123abcd.tmp~", "a.json.0123abcd.tmp"};

    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        folder_write(*state, others[i], "somebody's");
    assert_int_equal(mkdir(folder_file(*state, ".a.json.00000000.tmp"), S_IRWXU), 0);
    assert_int_equal(symlink("b", folder_file(*state, ".a.json.00000001.tmp")), 0);
    file_sweep(folder_file(*state, "a.json"));
    assert_int_equal(folder_count(*state), 8);
}

TEST(one_that_is_being_written_stays)
{
    int fd = -1;

    folder_write(*state, ".a.json.0123abcd.tmp", "half");
    fd = open(folder_file(*state, ".a.json.0123abcd.tmp"), O_RDONLY | O_CLOEXEC);
    assert_int_equal(flock(fd, LOCK_EX), 0);
    file_sweep(folder_file(*state, "a.json"));
    assert_true(file_exists(folder_file(*state, ".a.json.0123abcd.tmp")));
    (void)close(fd);
    file_sweep(folder_file(*state, "a.json"));
    assert_int_equal(folder_count(*state), 0);
}

TEST(whoever_takes_the_lock_sweeps)
{
    struct file_lock lock = {0};
    struct err err = {0};

    folder_write(*state, ".a.json.0123abcd.tmp", "half");
    assert_true(file_lock(folder_file(*state, "a.json"), &lock, &err));
    file_unlock(&lock);
    assert_int_equal(folder_count(*state), 0);
}

TEST(the_old_version_takes_the_place_of_a_link_and_leaves_alone_where_it_leads)
{
    struct err err = {0};
    char bytes[16];

    folder_write(*state, "a.json", "mine");
    folder_write(*state, "precious", "theirs");
    assert_int_equal(symlink("precious", folder_file(*state, "a.json~")), 0);
    assert_true(file_keep_old(folder_file(*state, "a.json"), sizeof bytes, &err));
    assert_string_equal(folder_read(*state, "precious", bytes, sizeof bytes), "theirs");
    assert_string_equal(folder_read(*state, "a.json~", bytes, sizeof bytes), "mine");
    assert_int_equal(folder_count(*state), 3);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(leftovers_of_the_file_and_of_its_old_version_go),
        IN_FOLDER(what_only_looks_alike_stays),
        IN_FOLDER(one_that_is_being_written_stays),
        IN_FOLDER(whoever_takes_the_lock_sweeps),
        IN_FOLDER(the_old_version_takes_the_place_of_a_link_and_leaves_alone_where_it_leads),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
