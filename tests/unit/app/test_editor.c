/* SPDX-License-Identifier: MIT
 *
 * test_editor.c - a text in another program and back, with nothing left behind.
 */
#include "app/editor.h"
#include "support/folder.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool edit(void *folder, const char *editor, struct text *out, struct err *err)
{
    (void)setenv("XDG_RUNTIME_DIR", ((struct folder *)folder)->path, 1);
    (void)setenv("VISUAL", editor, 1);
    return editor_run("one; touch /nowhere\ntwo", out, err);
}

static void the_text_comes_back_without_a_last_empty_line(void **state)
{
    struct text out = {0};
    struct err err = {0};

    assert_true(edit(*state, "sed -i $s/$/3/", &out, &err));

    assert_string_equal(text_string(&out), "one; touch /nowhere\ntwo3");
    assert_int_equal(folder_count(*state), 0);
    text_release(&out);
}

static void an_editor_that_fails_leaves_the_text(void **state)
{
    struct text out = {0};
    struct err err = {0};

    assert_false(edit(*state, "false", &out, &err));
    assert_int_equal(folder_count(*state), 0);
    memset(&err, 0, sizeof err);
    assert_false(edit(*state, "there-is-no-such-editor", &out, &err));
    assert_non_null(strstr(err.text, "there-is-no-such-editor"));
    memset(&err, 0, sizeof err);
    assert_false(edit(*state, "   ", &out, &err));
    text_release(&out);
}

static void nothing_is_given_to_a_shell(void **state)
{
    struct text out = {0};
    struct err err = {0};
    struct stat status;

    (void)edit(*state, "true; touch x $(touch y) `touch z`", &out, &err);

    assert_int_not_equal(stat("x", &status), 0);
    assert_int_not_equal(stat("y", &status), 0);
    text_release(&out);
}

static void bytes_that_are_no_text_are_refused(void **state)
{
    struct text out = {0};
    struct err err = {0};

    assert_false(edit(*state, "sed -i s/one/\\xff/", &out, &err));
    assert_int_equal(err.code, ERR_DOCUMENT);
    text_release(&out);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(the_text_comes_back_without_a_last_empty_line),
        IN_FOLDER(an_editor_that_fails_leaves_the_text),
        IN_FOLDER(nothing_is_given_to_a_shell),
        IN_FOLDER(bytes_that_are_no_text_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
