/* SPDX-License-Identifier: MIT
 *
 * wizard.c - an interview in a terminal, with every call of the file path failing in turn.
 *
 * torture_wizard EVERY ALLOCATIONS: takes each EVERY-th call, and so many allocations. Three
 * questions are rated; what the screen has called saved must be in the file whatever happens, and
 * nothing that cannot be opened, no temporary file and no broken terminal may be left.
 *
 * torture_wizard trace saved|recovery LOG: writes the trace of one interview, without faults or
 * with a file that cannot be replaced, for powercut.py; with a line for what the screen promised.
 */
#include "base/file.h"
#include "support/test.h"
#include "torture/fault.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RATINGS = 3, FILE_SIZE = 1 << 20, LINE = 256, KILLED = 128 + SIGKILL, CONFLICT = 4 };

static struct desk desk;
static struct text fresh; /* the file at the beginning */
static const char *trace; /* the log; NULL: none */
static int total;         /* questions */
static int every = 1;
static int allocations = 100;

/* What is done: questions are rated; the same in an encrypted file; others change the file after
 * the first one, and it is merged. */
static enum script { RATE, SEALED, MERGE } script;

/* What a fault is, and what came of it. */
struct storm {
    struct fault fault;
    int asked, saved, status;
    bool not_saved, others; /* others: have changed the file */
};

static void begin_fresh(void)
{
    struct err err = {0};
    void *state = &desk;

    (void)desk_teardown(&state);
    assert_int_equal(desk_setup(&state), 0);
    folder_write(desk.folder, "pass", "correct horse\n");
    assert_true(file_replace(folder_file(desk.folder, "a.json"), text_string(&fresh), fresh.length,
                             NULL, &err));
}

static void keep_fresh(void)
{
    struct err err = {0};

    assert_true(file_read(folder_file(desk.folder, "a.json"), FILE_SIZE, &fresh, NULL, &err));
}

static void promise(const char *word, const struct text *bytes)
{
    FILE *log = trace != NULL ? fopen(trace, "a") : NULL;

    if (log == NULL)
        return;
    fprintf(log, "%s ", word);
    for (size_t i = 0; bytes != NULL && i < bytes->length; i++)
        fprintf(log, "%02x", (unsigned)(unsigned char)bytes->bytes[i]);
    fprintf(log, "\n");
    (void)fclose(log);
}

/* One that knows nothing of locks. */
static void others_change_the_file(void)
{
    assert_int_equal(desk_aside(&desk, "cp a.json b.json && \"$0\" answer b.json 10.1.a F --note "
                                       "theirs && mv b.json a.json"),
                     0);
}

/* What comes of a rating: 0 saved, 1 not saved, -1 it has ended. */
static int await_rating(const char *saved)
{
    const char *const texts[] = {saved, "NOT SAVED", NULL};

    return session_await(desk.session, texts);
}

/* The same where others have changed the file, which is merged. */
static int await_merge(const char *saved)
{
    const char *const offered[] = {"Merge it with yours?", saved, NULL};
    const char *const done[] = {"Merged with", saved, "cannot be", NULL};

    if (session_await(desk.session, offered) == 0) {
        session_press(desk.session, "y");
        (void)session_await(desk.session, done);
    }
    return await_rating(saved);
}

/* Rates one question; true if it lives. Notes what was called saved. */
static bool rate(struct storm *storm, int number, int others)
{
    char saved[LINE];
    int seen = -1;

    (void)snprintf(saved, sizeof saved, "%d of %d rated   Saved", number + others, total);
    session_press(desk.session, "3");
    storm->asked = number;
    seen = others > 0 && number == 2 ? await_merge(saved) : await_rating(saved);
    if (seen == 0)
        storm->saved = number;
    storm->not_saved = storm->not_saved || seen == 1;
    if (seen >= 0)
        promise(seen == 0 ? "acknowledged" : "kept", NULL);
    assert_true(seen >= 0 || session_ended(desk.session));
    return seen >= 0;
}

static void interview(struct storm *storm)
{
    int others = 0;

    for (int i = 1; i <= RATINGS && rate(storm, i, others); i++) {
        if (script == MERGE && i == 1 && !storm->not_saved) { /* else it is offered any time */
            others_change_the_file();
            storm->others = true;
            others = 1;
        }
        session_press(desk.session, "Enter");
    }
}

static void leave(struct storm *storm)
{
    static const char *const asked[] = {"Sure?", NULL};

    session_press(desk.session, "q");
    if (session_await(desk.session, asked) == 0)
        session_press(desk.session, "y");
    storm->status = session_expect_end(desk.session);
    if (storm->status != KILLED)
        session_expect_restored(desk.session);
}

static void endure(struct storm *storm)
{
    static const char *const arguments[] = {CLAUSEWALK, "a.json", "--passphrase-file", "pass",
                                            NULL};
    static const char *const begun[] = {"0 of ", NULL};

    begin_fresh();
    promise("initial", &fresh);
    storm->fault.log = trace;
    fault_start(&desk, arguments, &storm->fault);
    if (session_await(desk.session, begun) == 0) {
        assert_int_equal(sscanf(strstr(session_screen(desk.session), begun[0]), "0 of %d", &total),
                         1);
        interview(storm);
    }
    leave(storm);
}

static int ratings_in(const char *name)
{
    return desk_count(&desk, name, "\"rating\": ");
}

/* Of ours, in the file as it is when it is not encrypted. */
static int ratings_kept(void)
{
    if (script == SEALED)
        assert_int_equal(
            desk_shell(&desk, "\"$0\" decrypt a.json -o plain.json --passphrase-file pass"), 0);
    return ratings_in(script == SEALED ? "plain.json" : "a.json") -
           desk_count(&desk, "a.json", "\"note\": \"theirs\"");
}

/* The next command finds nothing in its way and leaves nothing behind. */
static void check_afterwards(void)
{
    const struct dirent *entry = NULL;
    DIR *stream = NULL;

    assert_int_equal(desk_shell(&desk, "\"$0\" check a.json --passphrase-file pass"), 0);
    assert_int_equal(desk_shell(&desk, "\"$0\" answer a.json 10.2.a F --passphrase-file pass"), 0);
    stream = opendir(desk.folder->path);
    while ((entry = readdir(stream)) != NULL)
        if (entry->d_name[0] == '.' && strstr(entry->d_name, "a.json") != NULL) {
            print_message("%s is left behind\n", entry->d_name);
            fail();
        }
    (void)closedir(stream);
}

static void check(const struct storm *storm)
{
    int kept = ratings_kept();

    if (kept < storm->saved || kept > storm->asked ||
        (storm->status == 0 && kept != storm->asked)) {
        print_message("%d asked, %d called saved, %d in the file, status %d\n", storm->asked,
                      storm->saved, kept, storm->status);
        fail();
    }
    assert_true(storm->status == 0 || storm->status == 1 || storm->status == KILLED ||
                (storm->status == CONFLICT && script == MERGE));
    if (script == MERGE && storm->asked > 1 && storm->others)
        assert_int_equal(desk_count(&desk, "a.json", "\"note\": \"theirs\""), 1);
    check_afterwards();
}

static long calls_of_all(bool alloc)
{
    struct storm storm = {
        .fault = {.how = "EIO", .alloc = alloc}
    };
    char bytes[LINE];
    long calls = 0;
    long allocated = 0;

    endure(&storm);
    assert_int_equal(storm.status, 0);
    assert_int_equal(storm.saved, RATINGS);
    check(&storm);
    assert_int_equal(sscanf(folder_read(desk.folder, "count", bytes, sizeof bytes), "%ld %ld",
                            &calls, &allocated),
                     2);
    return alloc ? allocated : calls;
}

static void storm_all(const char *how, bool lasting, bool never_noticed)
{
    long calls = calls_of_all(false);

    for (long at = 1 + rand() % every; at <= calls; at += every) {
        struct storm storm = {
            .fault = {.how = how, .at = at, .lasting = lasting}
        };
        print_message("  %s%s at call %ld of %ld\n", how, lasting ? " from then on" : "", at,
                      calls);
        endure(&storm);
        check(&storm);
        if (never_noticed)
            assert_int_equal(storm.saved, RATINGS);
    }
}

TEST(killed_at_any_call_it_keeps_what_it_called_saved)
{
    storm_all("KILL", false, false);
    storm_all("TEAR", false, false);
}

TEST(after_any_failing_call_all_is_saved_in_the_end)
{
    storm_all("EIO", false, false);
    storm_all("ENOSPC", false, false);
}

TEST(interruptions_and_short_writes_are_not_noticed)
{
    storm_all("EINTR", false, true);
    storm_all("SHORT", false, true);
}

TEST(a_disk_that_stays_full_is_told_of)
{
    storm_all("ENOSPC", true, false);
}

TEST(whatever_fails_while_others_change_the_file_neither_side_is_lost)
{
    script = MERGE;
    storm_all("KILL", false, false);
    storm_all("EIO", false, false);
    storm_all("ENOSPC", true, false);
    script = RATE;
}

TEST(whatever_fails_an_encrypted_file_has_what_was_called_saved)
{
    struct text plain = fresh;

    fresh = (struct text){0};
    begin_fresh();
    assert_int_equal(
        desk_shell(&desk, "rm a.json; \"$0\" new a.json --encrypt --passphrase-file pass"), 0);
    keep_fresh();
    script = SEALED;
    storm_all("KILL", false, false);
    storm_all("TEAR", false, false);
    storm_all("EIO", false, false);
    storm_all("ENOSPC", true, false);
    script = RATE;
    text_release(&fresh);
    fresh = plain;
}

static const struct fault no_renaming = {
    .how = "EIO", .at = 1, .lasting = true, .only = "a.json", .call = "rename"};

TEST(what_cannot_be_saved_is_in_a_recovery_file)
{
    struct storm storm = {.fault = no_renaming};

    endure(&storm);
    assert_true(storm.not_saved);
    assert_int_equal(storm.status, 1);
    session_expect(desk.session, "NOT SAVED; the answers are kept in");
    assert_int_equal(ratings_in("a.json"), 0);
    assert_int_equal(desk_shell(&desk, "cat .local/state/clausewalk/recovery/*.json >kept"), 0);
    assert_int_equal(ratings_in("kept"), RATINGS);
}

TEST(without_memory_it_ends_and_the_file_is_whole)
{
    long all = calls_of_all(true);

    for (long i = 0; i < allocations; i++) {
        struct storm storm = {
            .fault = {.how = "EIO", .alloc = true, .at = 1 + i * all / allocations}
        };
        print_message("  allocation %ld of %ld\n", storm.fault.at, all);
        endure(&storm);
        check(&storm);
    }
}

TEST(an_interview_is_traced)
{
    struct storm storm = {.fault = {.how = "EIO"}};

    endure(&storm);
    assert_int_equal(storm.saved, RATINGS);
}

TEST(an_interview_that_cannot_be_saved_is_traced)
{
    struct storm storm = {.fault = no_renaming};

    endure(&storm);
    assert_true(storm.not_saved);
}

static int make_fresh(void **state)
{
    *state = &desk;
    if (desk_setup(state) != 0 || desk_shell(&desk, "\"$0\" new a.json") != 0)
        return -1;
    keep_fresh();
    return desk_teardown(state);
}

int main(int count, char **words)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(what_cannot_be_saved_is_in_a_recovery_file),
        AT_DESK(killed_at_any_call_it_keeps_what_it_called_saved),
        AT_DESK(after_any_failing_call_all_is_saved_in_the_end),
        AT_DESK(interruptions_and_short_writes_are_not_noticed),
        AT_DESK(a_disk_that_stays_full_is_told_of),
        AT_DESK(whatever_fails_while_others_change_the_file_neither_side_is_lost),
        AT_DESK(whatever_fails_an_encrypted_file_has_what_was_called_saved),
        AT_DESK(without_memory_it_ends_and_the_file_is_whole),
    };

    const struct CMUnitTest saved[] = {AT_DESK(an_interview_is_traced)};
    const struct CMUnitTest recovery[] = {AT_DESK(an_interview_that_cannot_be_saved_is_traced)};

    if (count > 3) {
        trace = words[3];
        return strcmp(words[2], "saved") == 0 ? cmocka_run_group_tests(saved, make_fresh, NULL)
                                              : cmocka_run_group_tests(recovery, make_fresh, NULL);
    }
    if (count > 1)
        every = (int)strtol(words[1], NULL, 10);
    if (count > 2)
        allocations = (int)strtol(words[2], NULL, 10);
    return cmocka_run_group_tests(tests, make_fresh, NULL);
}
