/* SPDX-License-Identifier: MIT
 *
 * test_plain.c - the plain interview with a person at the terminal.
 */
#include "e2e/session.h"
#include "support/folder.h"
#include "support/test.h"

#include <string.h>

enum { BYTES = 100 * 1000 };

static struct session *it;

static int teardown(void **state)
{
    session_end(it);
    it = NULL;
    return folder_teardown(state);
}

static void start(void *folder)
{
    static const char *const arguments[] = {CLAUSEWALK, "--plain", NULL};
    struct session_options options = {.arguments = arguments,
                                      .home = ((struct folder *)folder)->path};

    it = session_start(&options);
}

static void answer(const char *prompt, const char *line)
{
    session_expect(it, prompt);
    session_type(it, line);
    session_type(it, "\r");
}

TEST(a_person_is_asked_for_what_is_missing)
{
    static char bytes[BYTES];

    start(*state);
    answer("File to continue, or name of a new one:", "new.json");
    answer("Organisation:", "Bolt");
    answer("Your name:", "Cy");
    answer("Depth, quick or full; empty for full:", "fast");
    answer("use full or quick", "quick");
    answer("q quit:", "n");
    answer("Note:", "the list is old");
    answer("Saved: ", "q");
    assert_int_equal(session_expect_end(it), 0);
    folder_read(*state, "new.json", bytes, sizeof bytes);
    assert_non_null(strstr(bytes, "\"name\": \"Bolt\""));
    assert_non_null(strstr(bytes, "\"depth\": \"quick\""));
    assert_non_null(strstr(bytes, "\"note\": \"the list is old\""));
    assert_non_null(strstr(bytes, "\"by\": \"Cy\""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_person_is_asked_for_what_is_missing, folder_setup,
                                        teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
