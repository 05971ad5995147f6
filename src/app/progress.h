/* SPDX-License-Identifier: MIT
 *
 * progress.h - that something takes a while, said on a terminal and wiped away at the end.
 *
 * On standard error, where it is a terminal that can wipe a line; nothing is said of what is done
 * at once.
 */
#ifndef APP_PROGRESS_H
#define APP_PROGRESS_H

#include "base/text.h"

struct progress;

/* NULL where nothing will be said; the others take that, too. */
struct progress *progress_begin(const char *what);
void progress_end(struct progress *);

/* "Writing acme.xlsx: 3 s", in so many columns. */
void progress_line(const char *what, int seconds, int columns, struct text *out);

#endif
