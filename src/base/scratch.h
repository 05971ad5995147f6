/* SPDX-License-Identifier: MIT
 *
 * scratch.h - a file that nobody else can enter, for libraries that only write to a name.
 *
 * In a folder of its own (0700), in memory where the system offers that, gone at the end. What the
 * library writes becomes bytes; the file never has a name that anybody chose.
 */
#ifndef BASE_SCRATCH_H
#define BASE_SCRATCH_H

#include "base/err.h"
#include "base/text.h"

struct scratch {
    char *folder; /* for what else the library wants to put down */
    char *path;   /* does not exist yet */
};

MUST_CHECK bool scratch_open(struct scratch *, struct err *err);

/* What was written, as bytes. */
MUST_CHECK bool scratch_read(const struct scratch *, struct text *out, struct err *err);

/* Takes file and folder away. {0} is none. */
void scratch_close(struct scratch *);

#endif
