/* SPDX-License-Identifier: MIT
 *
 * json_source.h - the members of an object as they stand in the text.
 */
#ifndef CODEC_JSON_SOURCE_H
#define CODEC_JSON_SOURCE_H

#include "codec/json.h"

struct json_source {
    const struct json_document *document;
    size_t object, value;  /* numbers of the values */
    struct json_span name; /* with its quotes */
    const char *key;       /* unescaped; until the next step */
    struct text buffer;
};

/* One member after the other. False behind the last, or where the text breaks off; release it
 * then. `source` was {0}. */
bool source_first(const struct json_document *, size_t object, struct json_source *);
bool source_next(struct json_source *);
void source_release(struct json_source *);

#endif
