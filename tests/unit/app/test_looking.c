/* SPDX-License-Identifier: MIT
 *
 * test_looking.c - whether files that are evidence are still what they were.
 */
#include "app/looking.h"
#include "base/digest.h"
#include "base/mem.h"
#include "support/folder.h"
#include "support/test.h"
#include "support/wizard.h"
#include "ui/state.h"

#include <string.h>

struct fixture {
    void *folder, *wizard;
    struct document document;
    struct looking looking;
};

static int setup(void **state)
{
    struct fixture *it = mem_alloc(1, sizeof *it);

    *state = it;
    it->looking.question = NONE;
    if (folder_setup(&it->folder) != 0)
        return -1;
    it->document.path = mem_copy(folder_file(it->folder, "a.json"));
    return wizard_open_setup(&it->wizard);
}

static int teardown(void **state)
{
    struct fixture *it = *state;

    looking_release(&it->looking);
    mem_free(it->document.path);
    (void)wizard_teardown(&it->wizard);
    (void)folder_teardown(&it->folder);
    mem_free(it);
    return 0;
}

static void add(struct fixture *it, const char *location, const char *bytes, const char *size)
{
    struct wizard *wizard = it->wizard;
    struct evidence *piece = answer_add_evidence(&wizard->assessment.answers[0]);
    char digest[DIGEST_SIZE];

    digest_hex(bytes, strlen(bytes), digest);
    mem_set(&piece->title, "a file");
    mem_set(&piece->location, location);
    mem_set(&piece->sha256, digest);
    mem_set(&piece->size, size);
}

/* How often it was looked. */
static int look(struct fixture *it)
{
    struct wizard *wizard = it->wizard;
    int steps = 0;

    it->document.assessment = wizard->assessment;
    looking_at(&it->looking, &it->document, 0);
    for (; looking_wait(&it->looking); steps++)
        looking_step(&it->looking, wizard->ui);
    return steps;
}

static enum exhibit seen(const struct fixture *it, int piece)
{
    const struct wizard *wizard = it->wizard;

    return wizard->ui->exhibits.seen[piece];
}

TEST(unchanged_changed_and_gone_are_told_apart)
{
    struct fixture *it = *state;
    struct wizard *wizard = it->wizard;

    folder_write(it->folder, "same.txt", "the plan");
    folder_write(it->folder, "other.txt", "the plot");
    folder_write(it->folder, "longer.txt", "the plan, and more");
    folder_write(it->folder, "untold.txt", "never read");
    add(it, "same.txt", "the plan", "8");
    add(it, "other.txt", "the plan", "8");
    add(it, "longer.txt", "the plan", "8");
    add(it, "gone.txt", "the plan", "8");
    add(it, "untold.txt", "", NULL);
    mem_set(&wizard->assessment.answers[0].evidence[4].sha256, NULL);
    look(it);
    assert_int_equal(seen(it, 0), EXHIBIT_SAME);
    assert_int_equal(seen(it, 1), EXHIBIT_CHANGED);
    assert_int_equal(seen(it, 2), EXHIBIT_CHANGED);
    assert_int_equal(seen(it, 3), EXHIBIT_GONE);
    assert_int_equal(seen(it, 4), EXHIBIT_UNSEEN);
}

TEST(it_is_looked_at_again_only_once_something_is_new)
{
    struct fixture *it = *state;

    folder_write(it->folder, "same.txt", "the plan");
    add(it, "same.txt", "the plan", "8");
    assert_true(look(it) > 0);
    assert_int_equal(look(it), 0);
    add(it, "gone.txt", "the plan", NULL);
    assert_true(look(it) > 0);
    assert_int_equal(seen(it, 1), EXHIBIT_GONE);
    looking_at(&it->looking, &it->document, NONE);
    assert_false(looking_wait(&it->looking));
    assert_true(look(it) > 0);
}

TEST(without_a_document_there_is_nothing_to_look_at)
{
    struct fixture *it = *state;

    looking_at(&it->looking, NULL, 0);
    assert_false(looking_wait(&it->looking));
}

#define LOOKING(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {LOOKING(unchanged_changed_and_gone_are_told_apart),
                                       LOOKING(it_is_looked_at_again_only_once_something_is_new),
                                       LOOKING(without_a_document_there_is_nothing_to_look_at)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
