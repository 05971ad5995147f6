/* SPDX-License-Identifier: MIT
 *
 * arena.h - memory that is freed all at once.
 *
 * For what is read once and dropped at once: a questionnaire, the results of
 * an assessment, the scratch of a command. Never for what a person edits: an
 * arena only grows. {0} is a valid empty arena.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/attributes.h"

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *last;
    size_t used; /* bytes handed out from the last block */
};

/* Zeroed and aligned for any type; never NULL. Lives until the release. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* Copies; NULL of NULL. */
char *arena_copy(struct arena *arena, const char *text);
char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length);
char *arena_format(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);

/* Everything in it is gone, but one block of memory is kept for what comes next. */
void arena_clear(struct arena *arena);

/* Frees everything; the arena is empty and usable again. */
void arena_release(struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), 1, sizeof(type)))
#define ARENA_ARRAY(arena, type, count)                                                            \
    ((type *)arena_alloc((arena), (size_t)(count), sizeof(type)))

#endif
