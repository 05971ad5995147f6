/* SPDX-License-Identifier: MIT
 *
 * test_leaving.c - leaving while there is still something to do.
 */
#include "e2e/desk.h"
#include "support/test.h"

#include <signal.h>

static struct desk desk;

static void attach(const char *piece)
{
    session_press(desk.session, "e");
    session_type(desk.session, piece);
    session_expect(desk.session, piece);
    session_press(desk.session, "Enter");
    session_expect_gone(desk.session, piece);
    session_press(desk.session, "q");
}

TEST(the_digest_of_what_was_attached_is_waited_for)
{
    assert_int_equal(desk_shell(&desk, "\"$0\" new a.json && head -c 3000000 /dev/zero >film"), 0);
    desk_open(&desk, "a.json");
    session_expect(desk.session, "Interview");
    attach("Film = film");
    assert_int_equal(session_expect_end(desk.session), 0);
    session_expect_restored(desk.session);
    assert_int_equal(desk_count(&desk, "a.json", "\"size\": 3000000"), 1);
}

TEST(a_large_one_is_waited_for_in_sight_and_need_not_be)
{
    assert_int_equal(desk_shell(&desk, "\"$0\" new a.json && truncate -s 1000M film"), 0);
    desk_open(&desk, "a.json");
    session_expect(desk.session, "Interview");
    attach("Film = film");
    session_expect(desk.session, "is still being read; wait, or leave with Ctrl-C");
    session_expect_restored(desk.session);
    session_signal(desk.session, SIGINT);
    assert_int_equal(session_expect_end(desk.session), 0);
    assert_int_equal(desk_count(&desk, "a.json", "\"title\": \"Film\""), 1);
    assert_int_equal(desk_count(&desk, "a.json", "\"sha256\": \"\""), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(the_digest_of_what_was_attached_is_waited_for),
        AT_DESK(a_large_one_is_waited_for_in_sight_and_need_not_be),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
