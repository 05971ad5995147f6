/* SPDX-License-Identifier: MIT
 *
 * mem.h - memory that is there or the program ends.
 *
 * The only place besides arena.h and text.h that allocates. Running out of
 * memory calls the hook (which restores the terminal), says so, and ends the
 * program with status 1; every accepted answer is on the disk by then.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* Zeroed memory, never NULL. Yours: mem_free. */
void *mem_alloc(size_t count, size_t size);

/* The same, not zeroed: for what is written over at once, as by a library. */
void *mem_raw(size_t bytes);

/* Like realloc: the bytes behind the old end are whatever they were, or zeroed. */
void *mem_extend(void *old, size_t bytes);
void *mem_resize(void *old, size_t old_count, size_t count, size_t size);

/* A copy; NULL of NULL. Yours: mem_free. */
char *mem_copy(const char *text);
char *mem_copy_bytes(const char *bytes, size_t length);

void mem_free(void *memory);

/* Replaces an owned string by a copy of another one, or by NULL. The other
 * one may be part of the old one. */
void mem_set(char **owned, const char *text);

/* Makes room for one more element in a growing array. Doubles. */
void *mem_grow(void *array, size_t count, size_t *capacity, size_t size);

/* What to do before the program ends for want of memory. One hook. */
void mem_on_exhaustion(void (*hook)(void));

#endif
