/* SPDX-License-Identifier: MIT
 *
 * held_text.c - see held_text.h.
 */
#include "base/held_text.h"

#include "base/mem.h"

#include <stdatomic.h>

struct held_text {
    struct text bytes;
    atomic_int holders;
};

struct held_text *held_text_new(struct text *bytes)
{
    struct held_text *held = mem_alloc(1, sizeof *held);

    held->bytes = *bytes;
    atomic_init(&held->holders, 1);
    *bytes = (struct text){0};
    return held;
}

struct held_text *held_text_share(struct held_text *held)
{
    if (held != NULL)
        (void)atomic_fetch_add(&held->holders, 1);
    return held;
}

void held_text_reuse(struct held_text **held, struct text *out)
{
    if (*held != NULL && atomic_fetch_sub(&(*held)->holders, 1) == 1) {
        *out = (*held)->bytes;
        text_clear(out);
        mem_free(*held);
    }
    *held = NULL;
}

void held_text_drop(struct held_text **held)
{
    struct text last = {0};

    held_text_reuse(held, &last);
    text_release(&last);
}

const struct text *held_text_bytes(const struct held_text *held)
{
    static const struct text empty = {0};

    return held != NULL ? &held->bytes : &empty;
}
