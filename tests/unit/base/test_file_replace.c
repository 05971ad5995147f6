/* SPDX-License-Identifier: MIT
 *
 * Tests of base/file.h: replacing and creating.
 */
#include "base/file.h"
#include "support/folder.h"
#include "support/test.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { OUT_SIZE = 100 };

static void assert_content(void *folder, const char *name, const char *expected)
{
    char out[OUT_SIZE];

    assert_string_equal(folder_read(folder, name, out, sizeof out), expected);
}

static mode_t mode_of(const char *path)
{
    struct stat status;

    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 0777;
}

static void replace(const char *path, const char *bytes)
{
    struct err err = {0};

    assert_true(file_replace(path, bytes, strlen(bytes), NULL, &err));
    assert_int_equal(err.code, ERR_NONE);
}

static void assert_not_replaced(const char *path, const char *says)
{
    struct err err = {0};

    assert_false(file_replace(path, "new", 3, NULL, &err));
    assert_int_equal(err.code, ERR_FAILED);
    if (strstr(err.text, says) == NULL)
        assert_string_equal(err.text, says);
}

TEST(a_file_is_made_and_replaced_and_nothing_lies_beside_it)
{
    const char *path = folder_file(*state, "a.json");

    replace(path, "one");
    assert_content(*state, "a.json", "one");
    replace(path, "");
    assert_content(*state, "a.json", "");
    assert_int_equal(folder_count(*state), 1);
}

TEST(a_file_is_private_whatever_the_mask_and_the_old_one_say)
{
    const char *path = folder_file(*state, "a");
    mode_t old = umask(0777);

    replace(path, "one");
    umask(0);
    assert_int_equal(mode_of(path), 0600);
    assert_int_equal(chmod(path, 0666), 0);
    replace(path, "two");
    umask(old);
    assert_int_equal(mode_of(path), 0600);
}

TEST(a_file_that_only_its_owner_may_write_stays_so)
{
    const char *path = folder_file(*state, "a");

    replace(path, "one");
    assert_int_equal(chmod(path, 0200), 0);
    replace(path, "two");
    assert_int_equal(mode_of(path), 0200);
}

TEST(a_link_stays_and_its_target_is_replaced)
{
    struct stat status;

    assert_int_equal(mkdir(folder_file(*state, "in"), 0700), 0);
    folder_write(*state, "in/target", "old");
    assert_int_equal(symlink("in/target", folder_file(*state, "link")), 0);
    assert_int_equal(symlink("link", folder_file(*state, "link2")), 0);
    replace(folder_file(*state, "link2"), "new");
    assert_int_equal(lstat(folder_file(*state, "link"), &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_content(*state, "in/target", "new");
}

TEST(a_link_to_nothing_makes_its_target)
{
    assert_int_equal(symlink("later", folder_file(*state, "link")), 0);
    replace(folder_file(*state, "link"), "new");
    assert_content(*state, "later", "new");
}

TEST(only_regular_files_are_replaced)
{
    assert_not_replaced("/dev/null", "this is a device");
    assert_not_replaced(((struct folder *)*state)->path, "this is a folder");
    assert_not_replaced(folder_file(*state, ""), "Is a directory");
    assert_not_replaced("", "No such file");
    assert_not_replaced(folder_file(*state, "gone/a"), "No such file");
    assert_int_equal(mkfifo(folder_file(*state, "fifo"), 0600), 0);
    assert_not_replaced(folder_file(*state, "fifo"), "this is a pipe");
}

TEST(a_name_may_be_as_long_as_the_system_allows)
{
    char name[257];

    memset(name, 'n', 256);
    name[255] = '\0';
    replace(folder_file(*state, name), "long");
    name[255] = 'n';
    name[256] = '\0';
    assert_not_replaced(folder_file(*state, name), "choose a shorter name");
}

TEST(a_full_disk_leaves_the_old_file_and_nothing_else)
{
    const char *path = folder_file(*state, "a");
    static char large[1 << 20];
    struct rlimit old;
    struct rlimit small;
    struct err err = {0};
    bool ok = true;

    replace(path, "old");
    (void)signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
    small = old;
    small.rlim_cur = 4096;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    ok = file_replace(path, large, sizeof large, NULL, &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
    assert_false(ok);
    assert_non_null(strstr(err.text, "File too large"));
    assert_content(*state, "a", "old");
    assert_int_equal(folder_count(*state), 1);
}

/* What a child without privileges does; its exit status. */
static int as_nobody(int (*act)(void *), void *argument)
{
    int status = 0;
    pid_t child = fork();

    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(98);
        _exit(act(argument));
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static int replace_protected(void *path)
{
    struct err err = {0};

    if (file_replace(path, "new", 3, NULL, &err))
        return 1;
    return strstr(err.text, "write-protected") != NULL ? 0 : 2;
}

TEST(a_write_protected_file_stays_as_it_is)
{
    char path[OUT_SIZE];

    assert_int_equal(chmod(((struct folder *)*state)->path, 0777), 0);
    (void)strcpy(path, folder_file(*state, "a"));
    replace(path, "old");
    assert_int_equal(chmod(path, 0444), 0);
    assert_int_equal(as_nobody(replace_protected, path), 0);
    assert_content(*state, "a", "old");
}

static int replace_in_protected_folder(void *path)
{
    struct err err = {0};

    if (file_replace(path, "new", 3, NULL, &err))
        return 1;
    return strstr(err.text, "Permission denied; ask for permission") != NULL ? 0 : 2;
}

TEST(a_folder_without_permission_is_named_as_the_reason)
{
    char path[OUT_SIZE];

    (void)strcpy(path, folder_file(*state, "a"));
    assert_int_equal(chmod(((struct folder *)*state)->path, 0555), 0);
    assert_int_equal(as_nobody(replace_in_protected_folder, path), 0);
}

TEST(creating_never_overwrites)
{
    struct err err = {0};
    const char *path = folder_file(*state, "a");

    assert_true(file_create(path, "mine", 4, NULL, &err));
    assert_int_equal(mode_of(path), 0600);
    assert_false(file_create(path, "yours", 5, NULL, &err));
    assert_int_equal(err.code, ERR_FAILED);
    assert_non_null(strstr(err.text, "there is such a file already; choose another name"));
    assert_content(*state, "a", "mine");
    assert_int_equal(folder_count(*state), 1);
}

TEST(creating_does_not_follow_a_link)
{
    struct err err = {0};

    assert_int_equal(symlink("elsewhere", folder_file(*state, "link")), 0);
    assert_false(file_create(folder_file(*state, "link"), "x", 1, NULL, &err));
    assert_false(file_exists(folder_file(*state, "elsewhere")));
}

static int create_one(const char *path)
{
    struct err err = {0};

    return file_create(path, "x", 1, NULL, &err) ? 1 : 0;
}

TEST(of_many_at_once_one_creates)
{
    enum { MANY = 8, ROUNDS = 20 };

    for (int round = 0; round < ROUNDS; round++) {
        char name[] = {'a', (char)('a' + round), '\0'};
        const char *path = folder_file(*state, name);
        int winners = 0;

        for (int i = 0; i < MANY; i++)
            if (fork() == 0)
                _exit(create_one(path));
        for (int i = 0; i < MANY; i++) {
            int status = 0;

            assert_true(wait(&status) > 0);
            winners += WEXITSTATUS(status);
        }
        assert_int_equal(winners, 1);
        assert_int_equal(folder_count(*state), round + 1);
    }
}

TEST(the_stamp_is_that_of_the_new_file)
{
    struct file_stamp stamp = {0};
    struct err err = {0};
    const char *path = folder_file(*state, "a");

    assert_true(file_create(path, "one", 3, &stamp, &err));
    assert_true(file_unchanged(path, &stamp));
    assert_true(file_replace(path, "four", 4, &stamp, &err));
    assert_true(file_unchanged(path, &stamp));
    assert_int_equal(stamp.size, 4);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_file_is_made_and_replaced_and_nothing_lies_beside_it),
        IN_FOLDER(a_file_is_private_whatever_the_mask_and_the_old_one_say),
        IN_FOLDER(a_file_that_only_its_owner_may_write_stays_so),
        IN_FOLDER(a_link_stays_and_its_target_is_replaced),
        IN_FOLDER(a_link_to_nothing_makes_its_target),
        IN_FOLDER(only_regular_files_are_replaced),
        IN_FOLDER(a_name_may_be_as_long_as_the_system_allows),
        IN_FOLDER(a_full_disk_leaves_the_old_file_and_nothing_else),
        IN_FOLDER(a_write_protected_file_stays_as_it_is),
        IN_FOLDER(a_folder_without_permission_is_named_as_the_reason),
        IN_FOLDER(creating_never_overwrites),
        IN_FOLDER(creating_does_not_follow_a_link),
        IN_FOLDER(of_many_at_once_one_creates),
        IN_FOLDER(the_stamp_is_that_of_the_new_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
