/* SPDX-License-Identifier: MIT
 *
 * shim_alloc.c - see shim.h: memory that is not there.
 */
#include "shim.h"

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

/* glibc's own allocator. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

static long allocations;
static long fails_at; /* 0: none does */

__attribute__((constructor)) static void begin(void)
{
    const char *at = getenv("TORTURE_ALLOC");

    allocations = 0;
    fails_at = at != NULL ? strtol(at, NULL, 10) : 0;
}

long shim_allocations(void)
{
    return __atomic_load_n(&allocations, __ATOMIC_RELAXED);
}

static bool allocation_fails(void)
{
    return __atomic_add_fetch(&allocations, 1, __ATOMIC_RELAXED) == fails_at;
}

void *malloc(size_t size)
{
    if (!allocation_fails())
        return __libc_malloc(size);
    errno = ENOMEM;
    return NULL;
}

void *calloc(size_t count, size_t size)
{
    if (!allocation_fails())
        return __libc_calloc(count, size);
    errno = ENOMEM;
    return NULL;
}

void *realloc(void *old, size_t size)
{
    if (!allocation_fails())
        return __libc_realloc(old, size);
    errno = ENOMEM;
    return NULL;
}
