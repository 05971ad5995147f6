/* SPDX-License-Identifier: MIT
 *
 * stall.c - a drive that does not answer: the hand goes on, the answers are kept, and leaving is
 * possible. The shim lets a call wait until the file "gate" is gone.
 */
#include "base/file.h"
#include "support/test.h"
#include "torture/fault.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

static struct desk desk;

/* A wizard whose drive answers to nothing of that name from now on. */
static void begin_and_stall(const char *call)
{
    static const char *const arguments[] = {CLAUSEWALK, "a.json", NULL};
    char gate[128];
    struct fault fault = {
        .how = "STALL", .only = "a.json", .call = call, .gate = gate, .lasting = true, .at = 1};

    (void)snprintf(gate, sizeof gate, "%s/gate", desk.folder->path);
    assert_int_equal(desk_shell(&desk, "\"$0\" new a.json"), 0);
    fault_start(&desk, arguments, &fault);
    session_expect(desk.session, "0 of ");
    session_expect(desk.session, "   Saved");
    folder_write(desk.folder, "gate", "");
}

static void open_gate(void)
{
    assert_int_equal(remove(folder_file(desk.folder, "gate")), 0);
}

static const char kept_has[] =
    "grep -q '\"rating\": \"L\"' .local/state/clausewalk/recovery/*.json";
static const char nothing_kept[] =
    "! ls .local/state/clausewalk/recovery/*.json && ! ls *.unsaved-*";

static void rate(const char *shown)
{
    session_press(desk.session, "3");
    session_expect(desk.session, shown);
}

TEST(the_hand_goes_on_and_after_a_while_the_answers_are_kept_elsewhere)
{
    begin_and_stall("fsync");
    rate("1 of ");
    session_press(desk.session, "Enter");
    rate("2 of ");
    session_expect(desk.session, "NOT SAVED");
    session_expect(desk.session, "the drive does not answer");
    assert_int_equal(desk_aside(&desk, kept_has), 0);
    open_gate();
    session_expect(desk.session, "2 of ");
    session_expect(desk.session, "   Saved");
    assert_int_equal(desk_count(&desk, "a.json", "\"rating\": "), 2);
    assert_int_equal(desk_aside(&desk, nothing_kept), 0);
    session_press(desk.session, "q");
    assert_int_equal(session_expect_end(desk.session), 0);
}

TEST(leaving_gives_the_terminal_back_and_waits_in_sight)
{
    begin_and_stall("fsync");
    rate("1 of ");
    session_press(desk.session, "q");
    session_expect(desk.session,
                   "a.json: still being saved; wait, or leave with Ctrl-C: the answers "
                   "are kept in");
    session_expect_restored(desk.session);
    assert_false(session_ended(desk.session));
    open_gate();
    assert_int_equal(session_expect_end(desk.session), 0);
    session_expect(desk.session, "a.json: saved");
    assert_int_equal(desk_count(&desk, "a.json", "\"rating\": "), 1);
    assert_int_equal(desk_aside(&desk, nothing_kept), 0);
}

TEST(an_interrupt_leaves_with_the_answers_kept_and_the_next_start_offers_them)
{
    begin_and_stall("rename");
    rate("1 of ");
    session_press(desk.session, "q");
    session_expect(desk.session, "leave with Ctrl-C");
    session_signal(desk.session, SIGINT);
    assert_int_equal(session_expect_end(desk.session), 1);
    session_expect(desk.session, "NOT SAVED; the answers are kept in");
    assert_int_equal(desk_count(&desk, "a.json", "\"rating\": "), 0);
    assert_int_equal(desk_aside(&desk, kept_has), 0);
    open_gate();
    desk_open(&desk, "a.json");
    session_expect(desk.session, "Take in the answers that were not saved last time?");
    session_press(desk.session, "y");
    session_expect(desk.session, "Taken in");
    session_expect(desk.session, "   Saved");
    session_press(desk.session, "q");
    assert_int_equal(session_expect_end(desk.session), 0);
    assert_int_equal(desk_count(&desk, "a.json", "\"rating\": "), 1);
    assert_int_equal(desk_aside(&desk, nothing_kept), 0);
}

TEST(a_signal_that_ends_it_is_not_held_up_for_long)
{
    begin_and_stall("fsync");
    rate("1 of ");
    session_signal(desk.session, SIGTERM);
    assert_int_equal(session_expect_end(desk.session), 1);
    session_expect_restored(desk.session);
    session_expect(desk.session, "NOT SAVED; the answers are kept in");
    assert_int_equal(desk_aside(&desk, kept_has), 0);
}

TEST(it_is_saved_elsewhere_while_the_drive_does_not_answer)
{
    begin_and_stall("fsync");
    rate("1 of ");
    session_press(desk.session, ":");
    session_type(desk.session, "save as");
    session_press(desk.session, "Enter");
    session_expect(desk.session, "Save to");
    session_press(desk.session, "C-a C-k");
    session_type(desk.session, "elsewhere");
    session_press(desk.session, "Enter");
    session_expect(desk.session, "   Saved");
    session_press(desk.session, "Enter");
    rate("2 of ");
    session_expect(desk.session, "   Saved");
    session_press(desk.session, "q");
    assert_int_equal(session_expect_end(desk.session), 0);
    assert_int_equal(desk_count(&desk, "elsewhere", "\"rating\": "), 2);
    assert_int_equal(desk_aside(&desk, nothing_kept), 0);
    open_gate();
}

TEST(where_nothing_can_be_kept_that_is_said)
{
    begin_and_stall("fsync");
    assert_int_equal(desk_aside(&desk, "rm -rf .local && touch .local"),
                     0); /* beside is the same drive */
    rate("1 of ");
    session_press(desk.session, "q");
    session_expect(desk.session, "after Ctrl-C the last answers would be lost");
    session_expect_restored(desk.session);
    session_signal(desk.session, SIGINT);
    assert_int_equal(session_expect_end(desk.session), 1);
    session_expect(desk.session, "NOT SAVED, and the last answers are lost");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(the_hand_goes_on_and_after_a_while_the_answers_are_kept_elsewhere),
        AT_DESK(leaving_gives_the_terminal_back_and_waits_in_sight),
        AT_DESK(an_interrupt_leaves_with_the_answers_kept_and_the_next_start_offers_them),
        AT_DESK(a_signal_that_ends_it_is_not_held_up_for_long),
        AT_DESK(it_is_saved_elsewhere_while_the_drive_does_not_answer),
        AT_DESK(where_nothing_can_be_kept_that_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
