/* SPDX-License-Identifier: MIT
 *
 * json_scan.h - the strict check that stands in front of cJSON.
 *
 * RFC 8259 to the letter, and nothing that cJSON would bend: see codec.h for
 * what is refused. One pass, no recursion, memory bounded by CODEC_VALUES. It
 * also says where every value stands, so that what this version does not know
 * can be kept to the letter.
 */
#ifndef CODEC_JSON_SCAN_H
#define CODEC_JSON_SCAN_H

#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of one value: from `start` up to `end`. `end` is 0 for a value that
 * the text breaks off in. */
struct json_span {
    uint32_t start, end;
};

/* Every value of a document, in the order of their first bytes. */
struct json_spans {
    struct json_span *at;
    size_t count, capacity;
};

/* What will be made into a tree: at most CODEC_TREE values, and CODEC_ELEMENT of an element. */
struct json_bounds {
    const char *const *members; /* of the root; NULL: all */
    const char *streamed;       /* one whose list is read an element at a time; NULL: none */
    const char *last;           /* NULL, or one behind which nothing is looked at; nor are keys
                                 * compared then */
};

/* Checks the bytes, and the bounds unless they are NULL. Fills `spans` as far as it came, also if
 * it fails. */
MUST_CHECK bool json_scan(const char *bytes, size_t length, const struct json_bounds *,
                          struct json_spans *spans, struct problems *problems);
void json_spans_release(struct json_spans *);

/* Line and character of a byte, both from 1. */
void json_place(const char *bytes, size_t offset, int *line, int *column);

/* Number of the value behind this one and everything in it. */
size_t json_spans_behind(const struct json_spans *, size_t value);

#endif
