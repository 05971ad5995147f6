/* SPDX-License-Identifier: MIT
 *
 * test_passphrase.c - the passphrase on a terminal: not shown, asked for once, and left in order.
 */
#include "e2e/session.h"
#include "support/folder.h"
#include "support/test.h"

#include <signal.h>
#include <string.h>

enum { BYTES = 100 * 1000 };

static struct session *it;

static int teardown(void **state)
{
    session_end(it);
    it = NULL;
    return folder_teardown(state);
}

/* Starts the program in the folder of the test, which is its home. */
static void start(void *folder, const char *one, const char *two, const char *three)
{
    const char *arguments[] = {CLAUSEWALK, one, two, three, NULL};
    struct session_options options = {.arguments = arguments,
                                      .home = ((struct folder *)folder)->path};

    session_end(it);
    it = session_start(&options);
}

/* An encrypted assessment; the passphrase is "correct horse". */
static void make(void *folder)
{
    start(folder, "new", "a.json", "--encrypt");
    session_expect(it, "nobody can restore a lost one");
    session_expect(it, "New passphrase for a.json:");
    session_type(it, "correct horse\r");
    session_expect(it, "The same once more for a.json:");
    session_type(it, "correct horse\r");
    assert_int_equal(session_expect_end(it), 0);
    assert_null(strstr(session_screen(it), "horse"));
}

static void assert_sealed(void *folder, const char *name)
{
    static char bytes[BYTES];

    assert_memory_equal(folder_read(folder, name, bytes, sizeof bytes), "clausewalk.vault", 16);
}

static void assert_plain(void *folder, const char *name)
{
    static char bytes[BYTES];

    assert_memory_equal(folder_read(folder, name, bytes, sizeof bytes), "{", 1);
}

static void type_twice(const char *passphrase)
{
    session_expect(it, "New passphrase for acme.json:");
    session_type(it, passphrase);
    session_type(it, "\r");
    session_expect(it, "The same once more for acme.json:");
    session_type(it, passphrase);
    session_type(it, "\r");
}

static void choose(const char *command)
{
    session_press(it, "C-p");
    session_expect(it, "Type a part of a name");
    session_type(it, command);
    session_press(it, "Enter");
    session_expect(it, "y yes");
    session_press(it, "y");
}

static void the_wizard_makes_an_encrypted_file_and_decrypts_it(void **state)
{
    start(*state, NULL, NULL, NULL);
    session_expect(it, "New assessment");
    session_press(it, "n");
    session_expect(it, "needs a name first");
    session_type(it, "Acme\r");
    session_expect(it, "acme.json");
    session_press(it, "End Up Space Down Enter");
    type_twice("correct horse");
    session_expect(it, "Interview");
    session_press(it, "3");
    session_expect(it, "1 of 45 rated   Saved");
    assert_sealed(*state, "acme.json");
    choose("decrypt");
    session_expect(it, "can read it now");
    assert_plain(*state, "acme.json");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    assert_null(strstr(session_screen(it), "horse"));
}

/* The old version is made by the first save of the session, and is sealed, too. */
static void the_wizard_encrypts_the_open_file(void **state)
{
    start(*state, "new", "acme.json", NULL);
    assert_int_equal(session_expect_end(it), 0);
    start(*state, "acme.json", NULL, NULL);
    session_expect(it, "Interview");
    choose("encrypt");
    type_twice("correct horse");
    session_expect(it, "Encrypted, older versions beside it included");
    assert_sealed(*state, "acme.json");
    assert_sealed(*state, "acme.json~");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    assert_null(strstr(session_screen(it), "horse"));
}

static void it_is_asked_for_twice_and_not_shown(void **state)
{
    make(*state);
    assert_sealed(*state, "a.json");
    session_expect_restored(it);
}

static void two_that_differ_encrypt_nothing(void **state)
{
    start(*state, "new", "a.json", "--encrypt");
    session_expect(it, "New passphrase");
    session_type(it, "correct horse\r");
    session_expect(it, "once more");
    session_type(it, "correct house\r");
    assert_int_equal(session_expect_end(it), 1);
    assert_int_equal(folder_count(*state), 0);
}

static void the_wizard_asks_once_and_saves_encrypted(void **state)
{
    make(*state);
    start(*state, "a.json", NULL, NULL);
    session_expect(it, "Passphrase of a.json:");
    session_type(it, "corect\177\177\177\177\177\177correct horse\r");
    session_expect(it, "4.1.a");
    session_press(it, "2");
    session_expect(it, "Saved");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    session_expect_restored(it);
    assert_sealed(*state, "a.json");
    assert_sealed(*state, "a.json~");
}

static void a_wrong_one_is_asked_for_again_three_times(void **state)
{
    make(*state);
    start(*state, "score", "a.json", NULL);
    session_expect(it, "Passphrase of a.json:");
    session_type(it, "wrong\r");
    session_expect(it, "That was not it.");
    session_type(it, "correct horse\r");
    assert_int_equal(session_expect_end(it), 0);
    start(*state, "score", "a.json", NULL);
    session_expect(it, "Passphrase of a.json:");
    session_type(it, "wrong\r");
    session_expect(it, "That was not it.");
    session_type(it, "correct horse\025wrong\r");
    session_expect(it, "last time");
    session_type(it, "wrong\r");
    assert_int_equal(session_expect_end(it), 1);
    session_expect_restored(it);
}

static void giving_up_and_being_ended_leave_the_terminal_in_order(void **state)
{
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};

    make(*state);
    start(*state, "score", "a.json", NULL);
    session_expect(it, "Passphrase of a.json:");
    session_type(it, "corr\003");
    assert_int_equal(session_expect_end(it), 1);
    session_expect_restored(it);
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        start(*state, "score", "a.json", NULL);
        session_expect(it, "Passphrase of a.json:");
        session_signal(it, signals[i]);
        assert_int_equal(session_expect_end(it), 128 + signals[i]);
        session_expect_restored(it);
    }
}

static void the_wizard_asks_in_between_as_well(void **state)
{
    make(*state);
    start(*state, "a.json", NULL, NULL);
    session_expect(it, "Passphrase of a.json:");
    session_type(it, "correct horse\r");
    session_expect(it, "4.1.a");
    session_press(it, "2");
    session_expect(it, "Saved");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
    start(*state, NULL, NULL, NULL);
    session_expect(it, "a.json, encrypted");
    session_press(it, "Enter");
    session_expect(it, "Passphrase of");
    session_type(it, "correct horse\r");
    session_expect(it, "4.1.");
    session_press(it, "q");
    assert_int_equal(session_expect_end(it), 0);
}

#define IN_FOLDER(name) cmocka_unit_test_setup_teardown(name, folder_setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(it_is_asked_for_twice_and_not_shown),
        IN_FOLDER(two_that_differ_encrypt_nothing),
        IN_FOLDER(the_wizard_asks_once_and_saves_encrypted),
        IN_FOLDER(a_wrong_one_is_asked_for_again_three_times),
        IN_FOLDER(giving_up_and_being_ended_leave_the_terminal_in_order),
        IN_FOLDER(the_wizard_asks_in_between_as_well),
        IN_FOLDER(the_wizard_makes_an_encrypted_file_and_decrypts_it),
        IN_FOLDER(the_wizard_encrypts_the_open_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
