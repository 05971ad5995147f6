/* SPDX-License-Identifier: MIT
 *
 * test_together.c - two at one file: wizards, commands, editors; and what a crash leaves.
 */
#include "base/file.h"
#include "e2e/desk.h"
#include "support/test.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

static struct desk desk;

static int shell(const char *line)
{
    return desk_aside(&desk, line);
}

static void open_wizard(void)
{
    desk_open(&desk, "a.json");
    session_expect(desk.session, "Interview");
}

static void begin(void)
{
    assert_int_equal(shell("\"$0\" new a.json"), 0);
    open_wizard();
}

static bool file_has(const char *text)
{
    return desk_count(&desk, "a.json", text) > 0;
}

static void note(const char *text)
{
    session_press(desk.session, "n");
    session_expect(desk.session, "Esc done");
    session_type(desk.session, text);
    session_expect(desk.session, text);
    session_press(desk.session, "Esc");
    session_expect_gone(desk.session, "Esc done");
}

static void leave(void)
{
    session_press(desk.session, "q");
    assert_int_equal(session_expect_end(desk.session), 0);
    session_expect_restored(desk.session);
}

/* Another program that knows nothing of locks. */
static const char from_outside[] =
    "cp a.json b.json && \"$0\" answer b.json 4.2.a F --note theirs && mv b.json a.json";

TEST(the_second_wizard_is_told_who_and_since_when_and_reads_only)
{
    static const char *const arguments[] = {CLAUSEWALK, "a.json", NULL};
    struct session_options options = {
        .arguments = arguments, .home = desk.folder->path, .width = 120, .height = 36};

    begin();
    session_end(desk.aside);
    desk.aside = NULL;
    desk.aside = session_start(&options);
    session_expect(desk.aside, "open elsewhere, by process ");
    session_expect(desk.aside, "Read only");
    session_press(desk.aside, "3");
    session_press(desk.aside, "q");
    assert_int_equal(session_expect_end(desk.aside), 0);
    assert_false(file_has("\"rating\": "));
    leave();
}

TEST(a_command_is_refused_while_a_wizard_has_the_file)
{
    begin();
    assert_int_equal(shell("\"$0\" answer a.json 4.2.a F"), 4);
    session_expect(desk.aside, "open elsewhere, by process ");
    assert_int_equal(shell("\"$0\" score a.json"), 0);
    leave();
    assert_int_equal(shell("\"$0\" answer a.json 4.2.a F"), 0);
}

/* A folder in the place of the lock is like a folder that may not be written, to root as well. */
TEST(where_no_lock_can_be_made_it_is_opened_to_read_and_a_copy_can_be_made)
{
    assert_int_equal(shell("\"$0\" new a.json && mkdir .a.json.lock && cp a.json before"), 0);
    open_wizard();
    session_expect(desk.session, "Read only: a.json: no lock can be made beside it");
    session_press(desk.session, "3");
    session_expect(desk.session, "Read only: nothing was changed");
    assert_int_equal(shell("cmp a.json before"), 0);
    session_press(desk.session, "C-p");
    session_type(desk.session, "save as");
    session_press(desk.session, "Enter");
    session_press(desk.session, "C-u");
    session_type(desk.session, "copy.json");
    session_press(desk.session, "Enter");
    session_expect(desk.session, "Saved to copy.json, and goes on there");
    session_press(desk.session, "3");
    session_expect(desk.session, "1 of 194 rated   Saved");
    leave();
    assert_int_equal(desk_count(&desk, "copy.json", "\"rating\": "), 1);
    assert_int_equal(shell("cmp a.json before && rmdir .a.json.lock"), 0);
}

TEST(what_others_changed_meanwhile_is_merged)
{
    begin();
    assert_int_equal(shell(from_outside), 0);
    note("ours");
    session_expect(desk.session, "Merge it with yours?");
    assert_false(file_has("ours"));
    session_press(desk.session, "y");
    session_expect(desk.session, "Merged with what others changed");
    session_expect(desk.session, "   Saved");
    leave();
    assert_true(file_has("ours"));
    assert_true(file_has("theirs"));
}

TEST(a_file_that_was_only_touched_is_saved_to_and_what_was_done_can_be_undone)
{
    begin();
    note("ours");
    assert_int_equal(
        shell("until grep -q ours a.json; do :; done; cp a.json b.json && mv b.json a.json"), 0);
    session_press(desk.session, "3");
    session_expect(desk.session, "Merge it with yours?");
    session_press(desk.session, "y");
    session_expect(desk.session, "Nothing to merge: others changed no answer");
    session_expect(desk.session, "1 of 194 rated   Saved");
    session_press(desk.session, "u");
    session_expect(desk.session, "undo: ");
    session_expect(desk.session, "0 of 194 rated   Saved");
    leave();
    assert_true(file_has("ours"));
}

TEST(it_is_never_overwritten_unasked_and_can_be_read_again)
{
    begin();
    assert_int_equal(shell(from_outside), 0);
    note("ours");
    session_expect(desk.session, "Merge it with yours?");
    session_press(desk.session, "n");
    session_expect_gone(desk.session, "Sure?");
    session_expect(desk.session, "NOT SAVED");
    note("and more");
    session_expect(desk.session, "NOT SAVED");
    assert_false(file_has("ours"));
    session_press(desk.session, ":");
    session_type(desk.session, "reload");
    session_press(desk.session, "Enter");
    session_expect(desk.session, "lose what is not saved?");
    session_press(desk.session, "y");
    session_expect(desk.session, "Read again from the disk");
    session_expect(desk.session, "   Saved");
    leave();
    assert_true(file_has("theirs"));
    assert_false(file_has("ours"));
}

TEST(a_file_that_was_deleted_meanwhile_is_made_again)
{
    begin();
    assert_int_equal(shell("rm a.json"), 0);
    note("ours");
    session_expect(desk.session, "   Saved");
    leave();
    assert_true(file_has("ours"));
}

TEST(a_crash_would_leave_no_picture_of_the_memory)
{
    static const char *const arguments[] = {"/bin/sh", "-c", "echo $$ >pid; exec \"$0\" a.json",
                                            CLAUSEWALK, NULL};

    assert_int_equal(shell("\"$0\" new a.json"), 0);
    desk_start(&desk, arguments, NULL);
    session_expect(desk.session, "Interview");
    assert_int_equal(shell("! test -r /proc/self/limits || "
                           "grep -q '^Max core file size *0 *0 ' /proc/\"$(cat pid)\"/limits"),
                     0);
    leave();
}

TEST(a_killed_wizard_is_in_nobodys_way)
{
    begin();
    note("ours");
    session_expect(desk.session, "   Saved");
    session_signal(desk.session, SIGKILL);
    assert_int_equal(session_expect_end(desk.session), 128 + SIGKILL);
    assert_true(file_exists(folder_file(desk.folder, ".a.json.lock")));
    assert_int_equal(shell("\"$0\" answer a.json 4.2.a F --note theirs"), 0);
    assert_false(file_exists(folder_file(desk.folder, ".a.json.lock")));
    open_wizard();
    leave();
    assert_true(file_has("ours"));
    assert_true(file_has("theirs"));
}

/* A wizard that could not save, and left. */
static void leave_with_answers_kept(void)
{
    assert_int_equal(shell("mkdir work && \"$0\" new work/a.json"), 0);
    desk_open(&desk, "work/a.json");
    session_expect(desk.session, "Interview");
    assert_int_equal(shell("mv work gone"), 0);
    note("ours");
    session_expect(desk.session, "NOT SAVED");
    session_press(desk.session, "q");
    session_expect(desk.session, "Not in the file, but kept for the next start. Leave?");
    session_press(desk.session, "y");
    assert_int_equal(session_expect_end(desk.session), 1);
    session_end(desk.session);
    desk.session = NULL;
    assert_int_equal(shell("mv gone work"), 0);
}

TEST(answers_that_could_not_be_saved_are_offered_by_the_next_start)
{
    leave_with_answers_kept();
    desk_open(&desk, "work/a.json");
    session_expect(desk.session, "Take in the answers that were not saved last time?");
    session_press(desk.session, "y");
    session_expect(desk.session, "Taken in");
    session_expect(desk.session, "   Saved");
    leave();
    assert_int_equal(shell("grep -q ours work/a.json && ! ls .local/state/clausewalk/recovery/*"),
                     0);
}

TEST(answers_taken_in_do_not_overwrite_what_others_changed_since)
{
    leave_with_answers_kept();
    assert_int_equal(shell("\"$0\" answer work/a.json 4.2.a F --note theirs"), 0);
    desk_open(&desk, "work/a.json");
    session_expect(desk.session, "Take in the answers that were not saved last time?");
    session_press(desk.session, "y");
    session_expect(desk.session, "Taken in");
    session_expect(desk.session, "   Saved");
    leave();
    assert_int_equal(shell("grep -q ours work/a.json && grep -q theirs work/a.json"), 0);
}

TEST(answers_kept_of_another_assessment_are_not_mixed_in)
{
    leave_with_answers_kept();
    assert_int_equal(shell("rm work/a.json; \"$0\" new work/a.json"), 0);
    desk_open(&desk, "work/a.json");
    session_expect(desk.session, "Take in the answers that were not saved last time?");
    session_press(desk.session, "y");
    session_expect(desk.session, "is another assessment");
    leave();
    assert_int_equal(shell("! grep -q ours work/a.json"), 0);
    assert_int_equal(shell("grep -q ours .local/state/clausewalk/recovery/*"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(the_second_wizard_is_told_who_and_since_when_and_reads_only),
        AT_DESK(a_command_is_refused_while_a_wizard_has_the_file),
        AT_DESK(where_no_lock_can_be_made_it_is_opened_to_read_and_a_copy_can_be_made),
        AT_DESK(what_others_changed_meanwhile_is_merged),
        AT_DESK(a_file_that_was_only_touched_is_saved_to_and_what_was_done_can_be_undone),
        AT_DESK(it_is_never_overwritten_unasked_and_can_be_read_again),
        AT_DESK(a_file_that_was_deleted_meanwhile_is_made_again),
        AT_DESK(a_crash_would_leave_no_picture_of_the_memory),
        AT_DESK(a_killed_wizard_is_in_nobodys_way),
        AT_DESK(answers_that_could_not_be_saved_are_offered_by_the_next_start),
        AT_DESK(answers_taken_in_do_not_overwrite_what_others_changed_since),
        AT_DESK(answers_kept_of_another_assessment_are_not_mixed_in),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
