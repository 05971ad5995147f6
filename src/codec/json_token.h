/* SPDX-License-Identifier: MIT
 *
 * json_token.h - strings, numbers and words of JSON text, to the letter; for json_scan.c alone.
 */
#ifndef CODEC_JSON_TOKEN_H
#define CODEC_JSON_TOKEN_H

#include "codec/codec.h"
#include "codec/json_keys.h"

struct json_bounds;
struct json_spans;

enum { END = -1 };

struct frame {
    size_t value;
    size_t first_key;
    bool object;
};

/* What happens to the values of a member of the root. */
enum use { USE_TREE, USE_STREAM, USE_NONE };

struct scan {
    const char *bytes;
    size_t length, at;
    const struct json_bounds *bounds;
    enum use use;   /* of the member of the root that is read */
    size_t tree;    /* values for it so far */
    size_t element; /* and for the element of the streamed list that is read */
    struct json_spans *spans;
    struct frame frames[CODEC_DEPTH];
    int depth;
    struct json_keys keys;
    bool escaped; /* the string just read has escapes */
    bool last;    /* nothing is looked at behind the member of the root that is read */
    struct problems *problems;
    bool failed;
};

/* A place as editors count it: lines and characters, from 1. */
struct place {
    size_t offset;
    int line, column;
};

void place_move(struct place *, const char *bytes, size_t to);

/* The next byte; END. */
static inline int scan_peek(const struct scan *scan)
{
    return scan->at < scan->length ? (unsigned char)scan->bytes[scan->at] : END;
}

void scan_more_space(struct scan *);

static inline void scan_space(struct scan *scan)
{
    if (scan->at < scan->length && (unsigned char)scan->bytes[scan->at] <= ' ')
        scan_more_space(scan);
}

/* Note a problem: at a byte, at the end, or that something else stands here than `wanted`. False.
 */
bool scan_fail(struct scan *, size_t at, const char *code, const char *format, ...)
    PRINTF_LIKE(4, 5);
bool scan_fail_end(struct scan *);
bool scan_fail_here(struct scan *, const char *wanted);

/* From the first byte to behind the last one; false if there was a problem. */
bool scan_string(struct scan *);
bool scan_number(struct scan *);
bool scan_word(struct scan *); /* true, false, null */

#endif
