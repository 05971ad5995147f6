/* SPDX-License-Identifier: MIT
 *
 * Tests of base/file.h: reading, stamps and folders.
 */
#include "base/file.h"
#include "support/folder.h"
#include "support/test.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LIMIT = 1000 };

static void assert_refused(const char *path, size_t limit, enum err_code code, const char *says)
{
    struct text text = {0};
    struct err err = {0};

    assert_false(file_read(path, limit, &text, NULL, &err));
    assert_int_equal(err.code, code);
    if (strstr(err.text, says) == NULL)
        assert_string_equal(err.text, says);
    text_release(&text);
}

TEST(a_file_is_read_whole_in_place_of_what_was_there)
{
    struct text text = {0};
    struct file_stamp stamp = {0};
    struct err err = {0};
    const char *path = folder_file(*state, "a.json");

    folder_write(*state, "a.json", "{}\n");
    text_add(&text, "before");
    assert_true(file_read(path, 3, &text, &stamp, &err));
    assert_string_equal(text_string(&text), "{}\n");
    assert_int_equal(stamp.size, 3);
    text_release(&text);
}

TEST(an_empty_file_is_an_empty_text)
{
    struct text text = {0};
    struct err err = {0};

    folder_write(*state, "empty", "");
    assert_true(file_read(folder_file(*state, "empty"), 0, &text, NULL, &err));
    assert_int_equal(text.length, 0);
    text_release(&text);
}

TEST(a_file_beyond_the_limit_is_a_wrong_document)
{
    folder_write(*state, "a", "12345");
    assert_refused(folder_file(*state, "a"), 4, ERR_DOCUMENT, "larger than 4 bytes");
    assert_refused("/dev/../proc/self/maps", 5, ERR_DOCUMENT, "larger than 5 bytes");
}

TEST(a_missing_file_is_named_with_a_remedy)
{
    assert_refused(folder_file(*state, "gone\n.json"), LIMIT, ERR_FAILED,
                   "gone^J.json: cannot be opened: No such file or directory; check the name");
    assert_refused("", LIMIT, ERR_FAILED, "cannot be opened");
}

TEST(what_is_no_regular_file_is_refused_without_waiting)
{
    const char *fifo = folder_file(*state, "fifo");

    assert_int_equal(mkfifo(fifo, 0600), 0);
    assert_refused(fifo, LIMIT, ERR_FAILED, "this is a pipe");
    assert_refused(folder_file(*state, ""), LIMIT, ERR_FAILED, "this is a folder");
    assert_refused("/dev/zero", LIMIT, ERR_FAILED, "this is a device");
}

TEST(a_circle_of_links_is_refused)
{
    struct err err = {0};
    const char *a = folder_file(*state, "a");
    const char *b = folder_file(*state, "b");

    assert_int_equal(symlink(b, a), 0);
    assert_int_equal(symlink(a, b), 0);
    assert_refused(a, LIMIT, ERR_FAILED, "links lead in a circle");
    assert_false(file_replace(a, "x", 1, NULL, &err));
    assert_non_null(strstr(err.text, "links lead in a circle"));
}

TEST(a_stamp_notices_every_change)
{
    struct text text = {0};
    struct file_stamp stamp = {0};
    struct err err = {0};
    const char *path = folder_file(*state, "a");

    folder_write(*state, "a", "one");
    assert_true(file_read(path, LIMIT, &text, &stamp, &err));
    assert_true(file_unchanged(path, &stamp));
    stamp.nanoseconds ^= 1;
    assert_false(file_unchanged(path, &stamp));
    stamp.nanoseconds ^= 1;
    assert_true(file_replace(path, "two", 3, NULL, &err));
    assert_false(file_unchanged(path, &stamp));
    assert_true(file_replace(path, "two", 3, &stamp, &err));
    assert_true(file_unchanged(path, &stamp));
    assert_int_equal(unlink(path), 0);
    assert_false(file_unchanged(path, &stamp));
    text_release(&text);
}

TEST(folders_are_made_with_their_parents_and_are_private)
{
    struct err err = {0};
    struct stat status;
    const char *path = folder_file(*state, "a//b/c/");

    assert_true(file_make_folder(path, &err));
    assert_true(file_make_folder(path, &err));
    assert_true(file_is_folder(path));
    assert_int_equal(stat(folder_file(*state, "a"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_true(file_make_folder("/", &err));
    assert_false(file_make_folder("", &err));
}

TEST(no_folder_is_made_in_a_file)
{
    struct err err = {0};

    folder_write(*state, "file", "");
    assert_false(file_make_folder(folder_file(*state, "file/a"), &err));
    assert_int_equal(err.code, ERR_FAILED);
    assert_true(file_exists(folder_file(*state, "file")));
    assert_false(file_is_folder(folder_file(*state, "file")));
}

TEST(names_are_listed_in_the_order_of_their_bytes)
{
    struct text names = {0};
    struct err err = {0};

    folder_write(*state, "b.json", "");
    folder_write(*state, "a.json", "");
    folder_write(*state, "Z.json", "");
    folder_write(*state, ".hidden.json", "");
    folder_write(*state, "two\nlines.json", "");
    folder_write(*state, "c.txt", "");
    assert_true(file_list(folder_file(*state, ""), ".json", &names, &err));
    assert_string_equal(text_string(&names), "Z.json\na.json\nb.json\n");
    assert_false(file_list(folder_file(*state, "c.txt"), "", &names, &err));
    assert_int_equal(err.code, ERR_FAILED);
    text_release(&names);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_file_is_read_whole_in_place_of_what_was_there),
        IN_FOLDER(an_empty_file_is_an_empty_text),
        IN_FOLDER(a_file_beyond_the_limit_is_a_wrong_document),
        IN_FOLDER(a_missing_file_is_named_with_a_remedy),
        IN_FOLDER(what_is_no_regular_file_is_refused_without_waiting),
        IN_FOLDER(a_circle_of_links_is_refused),
        IN_FOLDER(a_stamp_notices_every_change),
        IN_FOLDER(folders_are_made_with_their_parents_and_are_private),
        IN_FOLDER(no_folder_is_made_in_a_file),
        IN_FOLDER(names_are_listed_in_the_order_of_their_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
