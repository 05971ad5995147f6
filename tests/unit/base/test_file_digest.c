/* SPDX-License-Identifier: MIT
 *
 * test_file_digest.c - the digest of a file is that of its bytes; what is no file has none.
 */
#include "base/file_digest.h"
#include "base/mem.h"
#include "support/folder.h"
#include "support/test.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SIZE = 100000 };

/* Read in steps of so many bytes. */
static enum file_digest_step digest_of(const char *path, size_t step, char out[DIGEST_SIZE])
{
    int64_t size = -1;
    struct file_digest *digest = file_digest_begin(path, &size);
    enum file_digest_step state;

    assert_non_null(digest);
    do
        state = file_digest_step(digest, step, out);
    while (state == FILE_DIGEST_MORE);
    file_digest_end(digest);
    return state;
}

static void it_is_that_of_the_bytes(void **state)
{
    static const size_t steps[] = {1, 4096, 32 * 1024, 10 * SIZE};
    char *bytes = mem_alloc(SIZE + 1, 1);
    char wanted[DIGEST_SIZE];
    char hex[DIGEST_SIZE];

    for (int i = 0; i < SIZE; i++)
        bytes[i] = (char)('a' + i % 25);
    folder_write(*state, "file", bytes);
    digest_hex(bytes, SIZE, wanted);
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        assert_int_equal(digest_of(folder_file(*state, "file"), steps[i], hex), FILE_DIGEST_DONE);
        assert_string_equal(hex, wanted);
    }
    mem_free(bytes);
}

static void an_empty_file_has_one(void **state)
{
    char wanted[DIGEST_SIZE];
    char hex[DIGEST_SIZE];

    folder_write(*state, "file", "");
    digest_hex("", 0, wanted);
    assert_int_equal(digest_of(folder_file(*state, "file"), 1, hex), FILE_DIGEST_DONE);
    assert_string_equal(hex, wanted);
}

static void what_is_no_regular_file_has_none(void **state)
{
    int64_t size = 0;

    assert_int_equal(mkfifo(folder_file(*state, "pipe"), 0600), 0);
    assert_int_equal(symlink("/dev/zero", folder_file(*state, "zero")), 0);
    assert_int_equal(symlink("circle", folder_file(*state, "circle")), 0);
    assert_null(file_digest_begin(folder_file(*state, "pipe"), &size));
    assert_null(file_digest_begin(folder_file(*state, "zero"), &size));
    assert_null(file_digest_begin(folder_file(*state, "circle"), &size));
    assert_null(file_digest_begin(folder_file(*state, "none"), &size));
    assert_null(file_digest_begin(folder_file(*state, "."), &size));
    assert_null(file_digest_begin("", &size));
}

static void a_file_that_grows_or_shrinks_meanwhile_has_none(void **state)
{
    char hex[DIGEST_SIZE];
    int64_t size = 0;
    struct file_digest *digest;

    folder_write(*state, "file", "12345");
    digest = file_digest_begin(folder_file(*state, "file"), &size);
    assert_int_equal(size, 5);
    assert_int_equal(truncate(folder_file(*state, "file"), 6), 0);
    assert_int_equal(file_digest_step(digest, 100, hex), FILE_DIGEST_FAILED);
    file_digest_end(digest);
    digest = file_digest_begin(folder_file(*state, "file"), &size);
    assert_int_equal(truncate(folder_file(*state, "file"), 2), 0);
    assert_int_equal(file_digest_step(digest, 100, hex), FILE_DIGEST_FAILED);
    file_digest_end(digest);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(it_is_that_of_the_bytes),
        IN_FOLDER(an_empty_file_has_one),
        IN_FOLDER(what_is_no_regular_file_has_none),
        IN_FOLDER(a_file_that_grows_or_shrinks_meanwhile_has_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
