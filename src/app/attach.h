/* SPDX-License-Identifier: MIT
 *
 * attach.h - evidence that is a file: its size and SHA-256, recorded and compared.
 *
 * A location is a path from the folder of the assessment. What has a scheme ("https://") or is
 * no regular file is left alone: a location may be any words. Only what a person names here and now
 * is read, never what stood in the file already, but for attach_problems.
 */
#ifndef APP_ATTACH_H
#define APP_ATTACH_H

#include "model/assessment.h"
#include "model/change.h"
#include "model/problem.h"

enum { ATTACH_LIMIT = 1024 * 1024 * 1024 }; /* bytes of a file; larger ones get no digest */

/* The path of a location, from where the program stands; false if it is none. */
bool attach_path(const char *assessment, const char *location, struct text *out);

/* A value for the evidence of a question as a person typed it, checked, with the digests of the
 * files that it names anew. NULL: refused, or nothing is left ("" is taken as that, too). Yours:
 * mem_free. `path` is that of the assessment. */
char *attach_value(const struct assessment *, const char *path, int question, const char *value,
                   struct err *err);

/* Records the digest of a piece that has none, as a change of its own; false if it is gone. */
bool attach_record(struct assessment *, int question, const struct evidence *, const char *at);

/* Which files have changed since they were recorded, or are gone. */
void attach_problems(const struct assessment *, const char *path, struct problems *);

#endif
