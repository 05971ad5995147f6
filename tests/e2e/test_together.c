/* SPDX-License-Identifier: MIT
 *
 * test_together.c - two at one file: wizards, commands, editors; and what a crash leaves.
 */
#include "base/file.h"
#include "e2e/session.h"
#include "support/folder.h"
#include "support/test.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_SIZE = 1 << 20 };

static struct session *first, *second;
static struct folder *folder;
static char bytes[FILE_SIZE];

static int setup(void **state)
{
    if (folder_setup(state) != 0)
        return -1;
    folder = *state;
    return 0;
}

static int teardown(void **state)
{
    session_end(first);
    session_end(second);
    first = second = NULL;
    return folder_teardown(state);
}

static struct session *start(const char *const *arguments)
{
    struct session_options options = {
        .arguments = arguments, .home = folder->path, .width = 120, .height = 36};

    return session_start(&options);
}

/* What a shell does with the program as $0, to its end; its exit status. */
static int shell(const char *line)
{
    const char *const arguments[] = {"/bin/sh", "-c", line, CLAUSEWALK, NULL};

    session_end(second);
    second = NULL;
    second = start(arguments);
    return session_expect_end(second);
}

static void open_wizard(void)
{
    static const char *const arguments[] = {CLAUSEWALK, "a.json", NULL};

    session_end(first);
    first = NULL;
    first = start(arguments);
    session_expect(first, "Interview");
}

static void begin(void)
{
    assert_int_equal(shell("\"$0\" new a.json"), 0);
    open_wizard();
}

static bool file_has(const char *text)
{
    return strstr(folder_read(folder, "a.json", bytes, sizeof bytes), text) != NULL;
}

static void note(const char *text)
{
    session_press(first, "n");
    session_expect(first, "Esc done");
    session_type(first, text);
    session_expect(first, text);
    session_press(first, "Esc");
    session_expect_gone(first, "Esc done");
}

static void leave(void)
{
    session_press(first, "q");
    assert_int_equal(session_expect_end(first), 0);
    session_expect_restored(first);
}

/* Another program that knows nothing of locks. */
static const char from_outside[] =
    "cp a.json b.json && \"$0\" answer b.json 4.2.a F --note theirs && mv b.json a.json";

TEST(the_second_wizard_is_told_who_and_since_when_and_reads_only)
{
    static const char *const arguments[] = {CLAUSEWALK, "a.json", NULL};

    begin();
    session_end(second);
    second = NULL;
    second = start(arguments);
    session_expect(second, "open elsewhere, by process ");
    session_expect(second, "Read only");
    session_press(second, "3");
    session_press(second, "q");
    assert_int_equal(session_expect_end(second), 0);
    assert_false(file_has("\"rating\": "));
    leave();
}

TEST(a_command_is_refused_while_a_wizard_has_the_file)
{
    begin();
    assert_int_equal(shell("\"$0\" answer a.json 4.2.a F"), 4);
    session_expect(second, "open elsewhere, by process ");
    assert_int_equal(shell("\"$0\" score a.json"), 0);
    leave();
    assert_int_equal(shell("\"$0\" answer a.json 4.2.a F"), 0);
}

TEST(what_others_changed_meanwhile_is_merged)
{
    begin();
    assert_int_equal(shell(from_outside), 0);
    note("ours");
    session_expect(first, "Merge it with yours?");
    assert_false(file_has("ours"));
    session_press(first, "y");
    session_expect(first, "Merged with what others changed");
    session_expect(first, "   Saved");
    leave();
    assert_true(file_has("ours"));
    assert_true(file_has("theirs"));
}

TEST(it_is_never_overwritten_unasked_and_can_be_read_again)
{
    begin();
    assert_int_equal(shell(from_outside), 0);
    note("ours");
    session_expect(first, "Merge it with yours?");
    session_press(first, "n");
    session_expect_gone(first, "Sure?");
    session_expect(first, "NOT SAVED");
    note("and more");
    session_expect(first, "NOT SAVED");
    assert_false(file_has("ours"));
    session_press(first, ":");
    session_type(first, "reload");
    session_press(first, "Enter");
    session_expect(first, "lose what is not saved?");
    session_press(first, "y");
    session_expect(first, "Read again from the disk");
    session_expect(first, "   Saved");
    leave();
    assert_true(file_has("theirs"));
    assert_false(file_has("ours"));
}

TEST(a_file_that_was_deleted_meanwhile_is_made_again)
{
    begin();
    assert_int_equal(shell("rm a.json"), 0);
    note("ours");
    session_expect(first, "   Saved");
    leave();
    assert_true(file_has("ours"));
}

TEST(a_crash_would_leave_no_picture_of_the_memory)
{
    static const char *const arguments[] = {"/bin/sh", "-c", "echo $$ >pid; exec \"$0\" a.json",
                                            CLAUSEWALK, NULL};

    assert_int_equal(shell("\"$0\" new a.json"), 0);
    first = start(arguments);
    session_expect(first, "Interview");
    assert_int_equal(shell("! test -r /proc/self/limits || "
                           "grep -q '^Max core file size *0 *0 ' /proc/\"$(cat pid)\"/limits"),
                     0);
    leave();
}

TEST(a_killed_wizard_is_in_nobodys_way)
{
    begin();
    note("ours");
    session_expect(first, "   Saved");
    session_signal(first, SIGKILL);
    assert_int_equal(session_expect_end(first), 128 + SIGKILL);
    assert_true(file_exists(folder_file(folder, ".a.json.lock")));
    assert_int_equal(shell("\"$0\" answer a.json 4.2.a F --note theirs"), 0);
    assert_false(file_exists(folder_file(folder, ".a.json.lock")));
    open_wizard();
    leave();
    assert_true(file_has("ours"));
    assert_true(file_has("theirs"));
}

/* A wizard that could not save, and left. */
static void leave_with_answers_kept(void)
{
    static const char *const arguments[] = {CLAUSEWALK, "work/a.json", NULL};

    assert_int_equal(shell("mkdir work && \"$0\" new work/a.json"), 0);
    first = start(arguments);
    session_expect(first, "Interview");
    assert_int_equal(shell("mv work gone"), 0);
    note("ours");
    session_expect(first, "NOT SAVED");
    session_press(first, "q");
    session_expect(first, "Not in the file, but kept for the next start. Leave?");
    session_press(first, "y");
    assert_int_equal(session_expect_end(first), 1);
    session_end(first);
    first = NULL;
    assert_int_equal(shell("mv gone work"), 0);
}

TEST(answers_that_could_not_be_saved_are_offered_by_the_next_start)
{
    static const char *const arguments[] = {CLAUSEWALK, "work/a.json", NULL};

    leave_with_answers_kept();
    first = start(arguments);
    session_expect(first, "Take in the answers that were not saved last time?");
    session_press(first, "y");
    session_expect(first, "Taken in");
    session_expect(first, "   Saved");
    leave();
    assert_int_equal(shell("grep -q ours work/a.json && ! ls .local/state/clausewalk/recovery/*"),
                     0);
}

TEST(answers_taken_in_do_not_overwrite_what_others_changed_since)
{
    static const char *const arguments[] = {CLAUSEWALK, "work/a.json", NULL};

    leave_with_answers_kept();
    assert_int_equal(shell("\"$0\" answer work/a.json 4.2.a F --note theirs"), 0);
    first = start(arguments);
    session_expect(first, "Take in the answers that were not saved last time?");
    session_press(first, "y");
    session_expect(first, "Taken in");
    session_expect(first, "   Saved");
    leave();
    assert_int_equal(shell("grep -q ours work/a.json && grep -q theirs work/a.json"), 0);
}

TEST(answers_kept_of_another_assessment_are_not_mixed_in)
{
    static const char *const arguments[] = {CLAUSEWALK, "work/a.json", NULL};

    leave_with_answers_kept();
    assert_int_equal(shell("rm work/a.json; \"$0\" new work/a.json"), 0);
    first = start(arguments);
    session_expect(first, "Take in the answers that were not saved last time?");
    session_press(first, "y");
    session_expect(first, "is another assessment");
    leave();
    assert_int_equal(shell("! grep -q ours work/a.json"), 0);
    assert_int_equal(shell("grep -q ours .local/state/clausewalk/recovery/*"), 0);
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(the_second_wizard_is_told_who_and_since_when_and_reads_only),
        HERE(a_command_is_refused_while_a_wizard_has_the_file),
        HERE(what_others_changed_meanwhile_is_merged),
        HERE(it_is_never_overwritten_unasked_and_can_be_read_again),
        HERE(a_file_that_was_deleted_meanwhile_is_made_again),
        HERE(a_crash_would_leave_no_picture_of_the_memory),
        HERE(a_killed_wizard_is_in_nobodys_way),
        HERE(answers_that_could_not_be_saved_are_offered_by_the_next_start),
        HERE(answers_taken_in_do_not_overwrite_what_others_changed_since),
        HERE(answers_kept_of_another_assessment_are_not_mixed_in),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
