/* SPDX-License-Identifier: MIT
 *
 * mem.c - see mem.h.
 */
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*exhaustion_hook)(void);

/* No stdio and no atexit: both may want memory. */
static _Noreturn void give_up(void)
{
    static const char message[] = "clausewalk: out of memory; close other programs and start "
                                  "again: what was saved is safe\n";

    if (exhaustion_hook != NULL)
        exhaustion_hook();
    if (write(STDERR_FILENO, message, sizeof message - 1) < 0)
        _Exit(EXIT_FAILURE);
    _Exit(EXIT_FAILURE);
}

/* Bytes of an array; at least 1, so that no result is NULL. */
static size_t bytes_of(size_t count, size_t size)
{
    if (size != 0 && count > (size_t)PTRDIFF_MAX / size)
        give_up();
    return count * size > 0 ? count * size : 1;
}

void *mem_alloc(size_t count, size_t size)
{
    void *memory = calloc(1, bytes_of(count, size));

    if (memory == NULL)
        give_up();
    return memory;
}

void *mem_raw(size_t bytes)
{
    void *memory = malloc(bytes_of(1, bytes));

    if (memory == NULL)
        give_up();
    return memory;
}

void *mem_extend(void *old, size_t bytes)
{
    void *memory = realloc(old, bytes_of(1, bytes));

    if (memory == NULL)
        give_up();
    return memory;
}

void *mem_resize(void *old, size_t old_count, size_t count, size_t size)
{
    char *memory = mem_extend(old, bytes_of(count, size));

    if (old == NULL)
        old_count = 0;
    if (count > old_count)
        memset(memory + old_count * size, 0, (count - old_count) * size);
    return memory;
}

char *mem_copy(const char *text)
{
    return text != NULL ? mem_copy_bytes(text, strlen(text)) : NULL;
}

char *mem_copy_bytes(const char *bytes, size_t length)
{
    char *copy = mem_raw(length + 1);

    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

void mem_free(void *memory)
{
    free(memory);
}

void mem_set(char **owned, const char *text)
{
    char *copy = mem_copy(text);

    free(*owned);
    *owned = copy;
}

void *mem_grow(void *array, size_t count, size_t *capacity, size_t size)
{
    size_t wanted = *capacity > 0 ? *capacity * 2 : 8;

    if (count < *capacity)
        return array;
    while (wanted <= count)
        wanted *= 2;
    array = mem_resize(array, *capacity, wanted, size);
    *capacity = wanted;
    return array;
}

void mem_on_exhaustion(void (*hook)(void))
{
    exhaustion_hook = hook;
}
