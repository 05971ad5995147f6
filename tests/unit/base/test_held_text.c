/* SPDX-License-Identifier: MIT
 *
 * test_held_text.c - texts as held_text.h shares them.
 */
#include "base/held_text.h"
#include "support/test.h"

#include <pthread.h>
#include <string.h>

enum { THREADS = 4, TIMES = 20000 };

static struct held_text *held_of(const char *string)
{
    struct text text = {0};
    struct held_text *held;

    text_add(&text, string);
    held = held_text_new(&text);
    assert_null(text.bytes);
    assert_int_equal(text.length, 0);
    return held;
}

TEST(what_several_hold_is_there_until_the_last_one_drops_it)
{
    struct held_text *one = held_of("a document");
    struct held_text *other = held_text_share(one);

    assert_ptr_equal(one, other);
    held_text_drop(&one);
    assert_null(one);
    assert_string_equal(text_string(held_text_bytes(other)), "a document");
    held_text_drop(&other);
    assert_null(other);
}

TEST(no_text_is_empty)
{
    struct held_text *none = NULL;

    assert_null(held_text_share(none));
    assert_int_equal(held_text_bytes(none)->length, 0);
    held_text_drop(&none);
}

TEST(memory_is_used_again_only_by_the_last_holder)
{
    struct held_text *one = held_of("a document");
    struct held_text *other = held_text_share(one);
    const char *bytes = held_text_bytes(one)->bytes;
    struct text again = {0};

    held_text_reuse(&one, &again);
    assert_null(one);
    assert_null(again.bytes);
    assert_string_equal(text_string(held_text_bytes(other)), "a document");
    held_text_reuse(&other, &again);
    assert_null(other);
    assert_ptr_equal(again.bytes, bytes);
    assert_int_equal(again.length, 0);
    text_release(&again);
}

TEST(what_overflowed_stays_so)
{
    struct text text = {.overflow = true};
    struct held_text *held = held_text_new(&text);

    assert_true(held_text_bytes(held)->overflow);
    held_text_drop(&held);
}

static void *share_and_drop(void *given)
{
    struct held_text *mine = given;
    size_t lengths = 0;

    for (int i = 0; i < TIMES; i++) {
        struct held_text *more = held_text_share(mine);

        lengths += held_text_bytes(more)->length;
        held_text_drop(&more);
    }
    held_text_drop(&mine);
    return lengths == strlen("shared") * TIMES ? given : NULL;
}

/* A sanitizer sees whether it was freed once, and not before the last one had done with it. */
TEST(threads_share_it)
{
    struct held_text *held = held_of("shared");
    pthread_t threads[THREADS];

    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, share_and_drop, held_text_share(held)),
                         0);
    held_text_drop(&held);
    for (int i = 0; i < THREADS; i++) {
        void *result = NULL;

        assert_int_equal(pthread_join(threads[i], &result), 0);
        assert_non_null(result);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_several_hold_is_there_until_the_last_one_drops_it),
        cmocka_unit_test(memory_is_used_again_only_by_the_last_holder),
        cmocka_unit_test(no_text_is_empty),
        cmocka_unit_test(what_overflowed_stays_so),
        cmocka_unit_test(threads_share_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
