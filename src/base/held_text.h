/* SPDX-License-Identifier: MIT
 *
 * held_text.h - a text that several hold, also on several threads, and that nobody changes any
 * more.
 *
 * A document of some MiB is handed from thread to thread without a copy; the last one who drops it
 * frees it. NULL is an empty text.
 */
#ifndef BASE_HELD_TEXT_H
#define BASE_HELD_TEXT_H

#include "base/text.h"

struct held_text;

/* Takes the bytes; the text is empty afterwards. */
struct held_text *held_text_new(struct text *bytes);

/* One more holder of it. */
struct held_text *held_text_share(struct held_text *);

/* One holder less, who has NULL afterwards. */
void held_text_drop(struct held_text **);

/* The same; if that was the last one, `out`, which is {0}, gets the memory: for a text like it, the
 * system then need not be asked for it anew. */
void held_text_reuse(struct held_text **, struct text *out);

/* Borrowed from whoever holds it. */
const struct text *held_text_bytes(const struct held_text *);

#endif
