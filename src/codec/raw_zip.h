/* SPDX-License-Identifier: MIT
 *
 * raw_zip.h - parts of a workbook, unpacked from memory and read as XML.
 *
 * A document type is refused, so there are no entities to grow; what is unpacked is counted.
 */
#ifndef CODEC_RAW_ZIP_H
#define CODEC_RAW_ZIP_H

#include "base/err.h"

#include <stddef.h>

struct raw_zip;

/* Called in the order of the document, with names without their prefix. Attributes are pairs of
 * name and value, NULL at the end. A handler that returns false ends the reading; it has set the
 * err. */
struct raw_handlers {
    void *context;
    bool (*start)(void *context, const char *name, const char **attributes, struct err *err);
    bool (*end)(void *context, const char *name, struct err *err);
    void (*text)(void *context, const char *text, size_t length);
};

/* raw_zip_library.c: before the first archive is opened. */
MUST_CHECK bool raw_zip_library_load(struct err *);

/* NULL if it is no archive. The bytes must stay. */
struct raw_zip *raw_zip_open(const char *bytes, size_t length);
void raw_zip_close(struct raw_zip *);

/* Reads a part. `*found` false (and true returned) if there is none of that name. */
MUST_CHECK bool raw_zip_read(struct raw_zip *, const char *name, const struct raw_handlers *,
                             bool *found, struct err *err);

/* The value of an attribute, whatever its prefix; NULL. */
const char *raw_attribute(const char **attributes, const char *name);

#endif
