/* SPDX-License-Identifier: MIT
 *
 * arena.c - see arena.h.
 */
#include "base/arena.h"

#include "base/mem.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_SIZE = 1024, BLOCK_SIZE = 16 * 1024, ALIGNMENT = alignof(max_align_t) };

struct arena_block {
    struct arena_block *previous;
    size_t size;
    alignas(max_align_t) char bytes[];
};

static size_t rounded_up(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static struct arena_block *block_new(size_t size, struct arena_block *previous)
{
    struct arena_block *block = mem_alloc(sizeof *block + size, 1);

    block->size = size;
    block->previous = previous;
    return block;
}

/* The first is small, since many arenas hold little; each further one is twice as large. */
static size_t next_size(const struct arena *arena, size_t wanted)
{
    size_t size = arena->last != NULL ? 2 * arena->last->size : FIRST_SIZE;

    if (size > BLOCK_SIZE)
        return BLOCK_SIZE;
    return size > wanted ? size : wanted;
}

/* A block of its own for something large, so that the room left in the last one stays in use. */
static void *alloc_large(struct arena *arena, size_t size)
{
    if (arena->last == NULL) {
        arena->last = block_new(size, NULL);
        arena->used = size;
        return arena->last->bytes;
    }
    arena->last->previous = block_new(size, arena->last->previous);
    return arena->last->previous->bytes;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    size_t wanted = 0;
    char *start = NULL;

    /* Asking for the impossible ends the program there, in one place. */
    if (size != 0 && count > (size_t)PTRDIFF_MAX / 2 / size)
        return mem_alloc(count, size);
    wanted = rounded_up(count * size > 0 ? count * size : 1);
    if (wanted > BLOCK_SIZE / 4)
        return alloc_large(arena, wanted);
    if (arena->last == NULL || arena->last->size - arena->used < wanted) {
        arena->last = block_new(next_size(arena, wanted), arena->last);
        arena->used = 0;
    }
    start = arena->last->bytes + arena->used;
    arena->used += wanted;
    return start;
}

char *arena_copy(struct arena *arena, const char *text)
{
    return text != NULL ? arena_copy_bytes(arena, text, strlen(text)) : NULL;
}

char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_alloc(arena, length + 1, 1);

    if (length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    size_t room = arena->last != NULL ? arena->last->size - arena->used : 0;
    char *out = room > 0 ? arena->last->bytes + arena->used : NULL;
    va_list args;
    va_list again;
    int length = 0;

    va_start(args, format);
    va_copy(again, args);
    /* most results fit at once */
    length = vsnprintf(out, room, format, args);
    va_end(args);
    if (length < 0) /* a result beyond INT_MAX */
        length = 0;
    if (rounded_up((size_t)length + 1) <= room) {
        arena->used += rounded_up((size_t)length + 1);
    } else {
        if (out != NULL)
            memset(out, 0, room);
        out = arena_alloc(arena, (size_t)length + 1, 1);
        (void)vsnprintf(out, (size_t)length + 1, format, again);
    }
    va_end(again);
    return out;
}

void arena_clear(struct arena *arena)
{
    struct arena rest = {0};

    if (arena->last == NULL)
        return;
    rest.last = arena->last->previous;
    arena->last->previous = NULL;
    memset(arena->last->bytes, 0, arena->used);
    arena->used = 0;
    arena_release(&rest);
}

void arena_release(struct arena *arena)
{
    while (arena->last != NULL) {
        struct arena_block *block = arena->last;

        arena->last = block->previous;
        mem_free(block);
    }
    arena->used = 0;
}
