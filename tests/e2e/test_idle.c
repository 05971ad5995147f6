/* SPDX-License-Identifier: MIT
 *
 * test_idle.c - a window that stays open overnight does nothing.
 *
 * The system counts how often a thread went to sleep and was woken, and the time that it computed.
 * Other programs that come and go are the clock: while they do, the wizard is not woken at all.
 * Only where the system tells such things.
 */
#include "base/file.h"
#include "e2e/desk.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

enum { PROGRAMS = 8, ROUNDS = 20, LEAST = 40 };

static struct desk desk;

/* Writes down how often each thread of the wizard was woken. */
static void count(const char *name)
{
    char line[256];

    (void)snprintf(line, sizeof line,
                   "cat /proc/\"$(cat pid)\"/task/*/status | grep ctxt_switches >%s", name);
    assert_int_equal(desk_aside(&desk, line), 0);
}

static void begin(const char *file)
{
    const char *const arguments[] = {"/bin/sh",  "-c", "echo $$ >pid; exec \"$0\" \"$1\"",
                                     CLAUSEWALK, file, NULL};

    assert_int_equal(desk_shell(&desk, "\"$0\" new a.json && \"$0\" new b.json"), 0);
    desk_start(&desk, arguments, NULL);
    session_expect(desk.session, "Interview");
}

/* Programs that come and go, one after the other. */
static void let_time_pass(void)
{
    for (int i = 0; i < PROGRAMS; i++)
        assert_int_equal(desk_aside(&desk, "\"$0\" answer b.json 4.1.a F && \"$0\" score b.json"),
                         0);
}

TEST(a_wizard_that_nobody_touches_does_nothing)
{
    char before[1024] = "";
    char after[1024] = "";

    if (!file_exists("/proc/self/status"))
        skip();
    begin("a.json");
    session_press(desk.session, "3");
    session_expect(desk.session, "   Saved");
    count("woken");
    for (int i = 0; i < ROUNDS && (i == 0 || strcmp(before, after) != 0); i++) {
        (void)folder_read(desk.folder, "woken", before, sizeof before);
        let_time_pass();
        count("woken");
        (void)folder_read(desk.folder, "woken", after, sizeof after);
    }
    assert_true(strlen(before) > LEAST);
    assert_string_equal(after, before);
    session_press(desk.session, "q");
    assert_int_equal(session_expect_end(desk.session), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(a_wizard_that_nobody_touches_does_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
