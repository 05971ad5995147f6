/* SPDX-License-Identifier: MIT
 *
 * Tests of base/mem.h and base/arena.h.
 */
#include "base/arena.h"
#include "base/mem.h"
#include "support/test.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

TEST(nothing_asked_for_is_still_something)
{
    void *memory = mem_alloc(0, 8);

    assert_non_null(memory);
    mem_free(memory);
}

TEST(memory_is_zeroed_at_first_and_behind_the_old_end)
{
    unsigned char *bytes = mem_alloc(3, 2);

    for (int i = 0; i < 6; i++)
        assert_int_equal(bytes[i], 0);
    memset(bytes, 0xff, 6);
    bytes = mem_resize(bytes, 3, 1000, 2);
    assert_int_equal(bytes[5], 0xff);
    for (int i = 6; i < 2000; i++)
        assert_int_equal(bytes[i], 0);
    mem_free(bytes);
}

TEST(a_copy_of_nothing_is_nothing)
{
    assert_null(mem_copy(NULL));
}

TEST(a_string_can_be_replaced_by_its_own_end)
{
    char *owned = mem_copy("one two");

    mem_set(&owned, owned + 4);
    assert_string_equal(owned, "two");
    mem_set(&owned, NULL);
    assert_null(owned);
}

TEST(an_array_grows_and_keeps_its_elements)
{
    int *numbers = NULL;
    size_t capacity = 0;

    for (size_t count = 0; count < 1000; count++) {
        numbers = mem_grow(numbers, count, &capacity, sizeof *numbers);
        assert_true(capacity > count);
        numbers[count] = (int)count;
    }
    for (int i = 0; i < 1000; i++)
        assert_int_equal(numbers[i], i);
    mem_free(numbers);
}

static void say_hook(void)
{
    (void)!write(STDERR_FILENO, "hook ", 5);
}

/* What a child says that asks for too much; its exit status must be 1. */
static void exhaust(char *said, size_t size, void (*ask)(void))
{
    int ends[2];
    int status = 0;
    size_t length = 0;
    pid_t child = 0;

    assert_int_equal(pipe(ends), 0);
    child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        mem_on_exhaustion(say_hook);
        ask();
        _exit(99);
    }
    close(ends[1]);
    for (ssize_t n = 1; n > 0; length += n > 0 ? (size_t)n : 0)
        n = read(ends[0], said + length, size - 1 - length);
    said[length] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
}

static void ask_for_too_many(void)
{
    mem_free(mem_alloc(SIZE_MAX / 2, 4));
}

static void ask_arena_for_too_many(void)
{
    struct arena arena = {0};

    (void)arena_alloc(&arena, SIZE_MAX / 2, 4);
}

TEST(exhaustion_calls_the_hook_says_so_and_ends_with_status_1)
{
    char said[200];

    exhaust(said, sizeof said, ask_for_too_many);
    assert_memory_equal(said, "hook clausewalk: out of memory", 30);
    exhaust(said, sizeof said, ask_arena_for_too_many);
    assert_memory_equal(said, "hook clausewalk: out of memory", 30);
}

TEST(an_arena_hands_out_aligned_zeroed_memory_that_stays_apart)
{
    struct arena arena = {0};
    unsigned char *pieces[600];

    for (size_t i = 0; i < 600; i++) {
        pieces[i] = arena_alloc(&arena, i * 13, 1);
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
        for (size_t k = 0; k < i * 13; k++)
            assert_int_equal(pieces[i][k], 0);
        memset(pieces[i], (int)(i % 251) + 1, i * 13);
    }
    for (size_t i = 0; i < 600; i++)
        for (size_t k = 0; k < i * 13; k++)
            assert_int_equal(pieces[i][k], i % 251 + 1);
    arena_release(&arena);
    assert_null(arena.last);
}

TEST(an_arena_begins_with_something_large_and_goes_on)
{
    struct arena arena = {0};
    char *large = ARENA_ARRAY(&arena, char, 1000000);
    int *small = ARENA_NEW(&arena, int);

    memset(large, 'x', 1000000);
    assert_int_equal(*small, 0);
    arena_release(&arena);
    assert_string_equal(arena_copy(&arena, "again"), "again");
    arena_release(&arena);
}

TEST(an_arena_copies_and_formats)
{
    struct arena arena = {0};

    assert_null(arena_copy(&arena, NULL));
    assert_string_equal(arena_copy_bytes(&arena, "abcdef", 3), "abc");
    assert_string_equal(arena_format(&arena, "%d/%s", 7, "x"), "7/x");
    assert_int_equal(strlen(arena_format(&arena, "%20000s", "x")), 20000);
    arena_release(&arena);
}

TEST(a_cleared_arena_gives_zeroed_memory_again)
{
    struct arena arena = {0};
    char *first = arena_alloc(&arena, 100, 1);
    char *again;

    memset(first, 'x', 100);
    for (int i = 0; i < 10000; i++)
        memset(arena_alloc(&arena, 10, 1), 'x', 10);
    memset(arena_alloc(&arena, 100000, 1), 'x', 100000);
    arena_clear(&arena);
    again = arena_alloc(&arena, 4000, 1);
    for (int i = 0; i < 4000; i++)
        assert_int_equal(again[i], 0);
    arena_clear(&arena);
    assert_ptr_equal(arena_alloc(&arena, 4000, 1), again);
    arena_release(&arena);
    arena_clear(&arena);
    assert_null(arena.last);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_asked_for_is_still_something),
        cmocka_unit_test(memory_is_zeroed_at_first_and_behind_the_old_end),
        cmocka_unit_test(a_copy_of_nothing_is_nothing),
        cmocka_unit_test(a_string_can_be_replaced_by_its_own_end),
        cmocka_unit_test(an_array_grows_and_keeps_its_elements),
        cmocka_unit_test(exhaustion_calls_the_hook_says_so_and_ends_with_status_1),
        cmocka_unit_test(an_arena_hands_out_aligned_zeroed_memory_that_stays_apart),
        cmocka_unit_test(an_arena_begins_with_something_large_and_goes_on),
        cmocka_unit_test(an_arena_copies_and_formats),
        cmocka_unit_test(a_cleared_arena_gives_zeroed_memory_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
