/* SPDX-License-Identifier: MIT
 *
 * test_completing.c - paths that were begun.
 */
#include "app/completing.h"
#include "base/err.h"
#include "base/file.h"
#include "support/folder.h"
#include "support/test.h"

#include <string.h>

/* Completed from the folder; NULL: nothing begins so. */
static const char *completed(void *folder, const char *typed, struct text *out, struct text *others)
{
    text_clear(out);
    text_clear(others);
    return complete_path(folder_file(folder, "a.json"), typed, out, others) ? text_string(out)
                                                                            : NULL;
}

static void fill(void *folder)
{
    struct err err = {0};

    assert_true(file_make_folder(folder_file(folder, "docs"), &err));
    folder_write(folder, "docs/policy.pdf", "1");
    folder_write(folder, "docs/policy-old.pdf", "2");
    folder_write(folder, "docs/r\xC3\xA9gister.xlsx", "3");
    folder_write(folder, "docs/r\xC3\xA8gle.txt", "4");
    folder_write(folder, "alone.txt", "5");
}

TEST(one_way_is_gone_to_its_end)
{
    struct text out = {0};
    struct text others = {0};

    fill(*state);
    assert_string_equal(completed(*state, "al", &out, &others), "alone.txt");
    assert_string_equal(text_string(&others), "");
    assert_string_equal(completed(*state, "do", &out, &others), "docs/");
    assert_string_equal(completed(*state, "docs/policy.", &out, &others), "docs/policy.pdf");
    text_release(&out);
    text_release(&others);
}

TEST(several_ways_are_gone_as_far_as_they_are_one)
{
    struct text out = {0};
    struct text others = {0};

    fill(*state);
    assert_string_equal(completed(*state, "docs/p", &out, &others), "docs/policy");
    assert_string_equal(text_string(&others), "policy-old.pdf   policy.pdf");
    assert_string_equal(completed(*state, "docs/", &out, &others), "docs/");
    text_release(&out);
    text_release(&others);
}

/* They share the first byte of a letter. */
TEST(no_letter_is_cut_in_two)
{
    struct text out = {0};
    struct text others = {0};

    fill(*state);
    assert_string_equal(completed(*state, "docs/r", &out, &others), "docs/r");
    text_release(&out);
    text_release(&others);
}

TEST(what_is_not_there_is_not_completed)
{
    struct text out = {0};
    struct text others = {0};

    fill(*state);
    assert_null(completed(*state, "x", &out, &others));
    assert_null(completed(*state, "nowhere/x", &out, &others));
    assert_null(completed(*state, "/nowhere/x", &out, &others));
    text_release(&out);
    text_release(&others);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {IN_FOLDER(one_way_is_gone_to_its_end),
                                       IN_FOLDER(several_ways_are_gone_as_far_as_they_are_one),
                                       IN_FOLDER(no_letter_is_cut_in_two),
                                       IN_FOLDER(what_is_not_there_is_not_completed)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
