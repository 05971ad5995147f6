/* SPDX-License-Identifier: MIT
 *
 * test_saver.c - what is called saved is on the disk, and what cannot be saved is kept.
 */
#include "app/recovery.h"
#include "app/saver.h"
#include "codec/codec.h"
#include "support/folder.h"
#include "support/test.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WAIT = 60000 };

struct fixture {
    void *folder;
    struct saver *saver;
    int ends[2];
    char path[256];
};

static int setup(void **state)
{
    static struct fixture fixture;
    struct file_stamp stamp;
    struct err err = {0};

    memset(&fixture, 0, sizeof fixture);
    if (folder_setup(&fixture.folder) != 0 || pipe(fixture.ends) != 0)
        return -1;
    (void)setenv("XDG_STATE_HOME", ((struct folder *)fixture.folder)->path, 1);
    (void)snprintf(fixture.path, sizeof fixture.path, "%s", folder_file(fixture.folder, "a.json"));
    if (!file_create(fixture.path, "old", 3, &stamp, &err))
        return -1;
    fixture.saver = saver_new(fixture.ends[1]);
    saver_target(fixture.saver, fixture.path, &stamp);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;

    saver_free(fixture->saver);
    (void)close(fixture->ends[0]);
    (void)close(fixture->ends[1]);
    return folder_teardown(&fixture->folder);
}

static void put(struct fixture *fixture, const char *bytes)
{
    struct text text = {0};

    text_add(&text, bytes);
    saver_put(fixture->saver, held_text_new(&text));
}

static bool answers_wait(const struct fixture *fixture)
{
    struct text path = {0};
    bool wait;

    recovery_latest(fixture->path, &path);
    wait = path.length > 0;
    text_release(&path);
    return wait;
}

static void the_latest_document_is_on_the_disk(void **state)
{
    struct fixture *fixture = *state;
    char bytes[64];
    struct err why;

    for (int i = 0; i < 200; i++) {
        (void)snprintf(bytes, sizeof bytes, "document %d", i);
        put(fixture, bytes);
    }

    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_SAVED);
    assert_string_equal(folder_read(fixture->folder, "a.json", bytes, sizeof bytes),
                        "document 199");
}

static void the_first_write_keeps_the_version_before(void **state)
{
    struct fixture *fixture = *state;
    char bytes[64];
    struct err why;

    put(fixture, "one");
    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_SAVED);
    put(fixture, "two");
    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_SAVED);

    assert_string_equal(folder_read(fixture->folder, "a.json~", bytes, sizeof bytes), "old");
}

static void a_report_wakes_the_loop_once(void **state)
{
    struct fixture *fixture = *state;
    struct pollfd wake = {.fd = fixture->ends[0], .events = POLLIN};
    char bytes[16];
    struct err why;

    put(fixture, "one");
    assert_int_equal(poll(&wake, 1, 10000), 1);
    put(fixture, "two");
    while (saver_look(fixture->saver, &why) == SAVER_SAVING)
        (void)poll(&wake, 1, 10);

    assert_in_range(read(fixture->ends[0], bytes, sizeof bytes), 1, 2);
}

static void a_file_that_somebody_changed_is_left_alone(void **state)
{
    struct fixture *fixture = *state;
    char bytes[64];
    struct err why;

    folder_write(fixture->folder, "a.json", "from somebody else");
    put(fixture, "ours");

    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_FAILED);
    assert_int_equal(why.code, ERR_CONFLICT);
    assert_string_equal(folder_read(fixture->folder, "a.json", bytes, sizeof bytes),
                        "from somebody else");
    assert_true(answers_wait(fixture));
}

static void what_fails_is_kept_and_tried_again(void **state)
{
    struct fixture *fixture = *state;
    struct text kept = {0};
    struct text read = {0};
    char bytes[64];
    struct err why = {0};

    /* A folder in the place of the file: nothing can be put there. */
    assert_int_equal(remove(fixture->path), 0);
    assert_int_equal(mkdir(fixture->path, 0700), 0);
    put(fixture, "ours");
    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_FAILED);
    assert_true(strlen(why.text) > 0);
    recovery_latest(fixture->path, &kept);
    assert_true(file_read(text_string(&kept), 100, &read, NULL, &why));
    assert_string_equal(text_string(&read), "ours");

    assert_int_equal(remove(fixture->path), 0);
    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_SAVED);
    assert_string_equal(folder_read(fixture->folder, "a.json", bytes, sizeof bytes), "ours");
    assert_false(answers_wait(fixture));
    text_release(&kept);
    text_release(&read);
}

static void what_waits_already_is_not_replaced(void **state)
{
    struct fixture *fixture = *state;
    struct text first = {0};
    struct text second = {0};
    struct text read = {0};
    struct err err = {0};

    assert_true(recovery_keep(fixture->path, "of last time", 12, &first, &err));
    folder_write(fixture->folder, "a.json", "from somebody else");
    put(fixture, "ours");
    assert_int_equal(saver_finish(fixture->saver, WAIT, &err), SAVER_FAILED);

    recovery_latest(fixture->path, &second);
    assert_string_not_equal(text_string(&first), text_string(&second));
    memset(&err, 0, sizeof err);
    assert_true(file_read(text_string(&first), 100, &read, NULL, &err));
    assert_string_equal(text_string(&read), "of last time");
    text_release(&first);
    text_release(&second);
    text_release(&read);
}

static void what_could_not_be_opened_again_is_not_called_saved(void **state)
{
    struct fixture *fixture = *state;
    struct text large = {0};
    char bytes[64];
    struct err why = {0};

    text_repeat(&large, "x", CODEC_ASSESSMENT_LIMIT + 1);
    saver_put(fixture->saver, held_text_new(&large));

    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_FAILED);
    assert_int_equal(why.code, ERR_DOCUMENT);
    assert_non_null(strstr(why.text, "8 MiB"));
    assert_string_equal(folder_read(fixture->folder, "a.json", bytes, sizeof bytes), "old");
    assert_true(answers_wait(fixture));

    text_repeat(&large, "x", CODEC_ASSESSMENT_LIMIT);
    saver_put(fixture->saver, held_text_new(&large));
    assert_int_equal(saver_finish(fixture->saver, WAIT, &why), SAVER_SAVED);
    assert_false(answers_wait(fixture));
}

#define SAVING(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SAVING(the_latest_document_is_on_the_disk),
        SAVING(the_first_write_keeps_the_version_before),
        SAVING(a_report_wakes_the_loop_once),
        SAVING(a_file_that_somebody_changed_is_left_alone),
        SAVING(what_fails_is_kept_and_tried_again),
        SAVING(what_waits_already_is_not_replaced),
        SAVING(what_could_not_be_opened_again_is_not_called_saved),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
