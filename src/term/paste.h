/* SPDX-License-Identifier: MIT
 *
 * paste.h - bracketed pastes: found, bounded, and made fit to be shown and kept.
 */
#ifndef TERM_PASTE_H
#define TERM_PASTE_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

enum { PASTE_LIMIT = 1024 * 1024 };

void paste_begin(struct text *paste);

/* Moves bytes into the paste up to its end; what is beyond PASTE_LIMIT is dropped and sets
 * paste->overflow. Returns the bytes taken. A start of what may be the end is left. */
size_t paste_take(struct text *paste, const char *bytes, size_t length, bool *ended);

/* Valid UTF-8 with line feeds and tabs, without other control characters. */
void paste_clean(struct text *paste);

#endif
