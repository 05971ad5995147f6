/* SPDX-License-Identifier: MIT
 *
 * json_write.h - JSON appended to a text, in the order of the calls.
 *
 * Two-space indentation, or all on one line with `compact`. A NULL key is for elements of a list
 * and for the root. Numbers: at most six decimals, half away from zero, no trailing zeros, no
 * exponent, never -0, whatever the locale. Characters that are not safe to show (utf8.h) are
 * escaped, so that nothing written here can command a terminal.
 */
#ifndef CODEC_JSON_WRITE_H
#define CODEC_JSON_WRITE_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

enum { JSON_LEVELS = 16 }; /* that documents of ours do not reach */

struct json_writer {
    struct text *out;
    bool compact;
    int depth;
    bool filled;   /* the innermost object or list has a member */
    size_t values; /* so far, objects and lists among them */
    size_t most;   /* members of the object that has most so far */
    /* Of the object at each level. What lies deeper was read, and is no larger than it was. */
    size_t members[JSON_LEVELS + 1];
};

void json_open_object(struct json_writer *, const char *key);
void json_close_object(struct json_writer *);
void json_open_list(struct json_writer *, const char *key);
void json_close_list(struct json_writer *);

void json_string(struct json_writer *, const char *key, const char *value); /* NULL: null */
void json_number(struct json_writer *, const char *key, double value);      /* NAN: null */
void json_integer(struct json_writer *, const char *key, long long value);
void json_bool(struct json_writer *, const char *key, bool value);
void json_null(struct json_writer *, const char *key);

/* As json_string, but nothing at all for NULL. */
void json_optional(struct json_writer *, const char *key, const char *value);

/* A list of strings, one of each line; empty for NULL. */
void json_lines(struct json_writer *, const char *key, const char *lines);

/* Values and members that are JSON text already; re-indented, else to the letter (but for what is
 * escaped everywhere). `members` is the
 * inside of an object ("\"a\": 1, \"b\": {}"); NULL: none. */
void json_raw(struct json_writer *, const char *key, const char *json);
void json_raw_members(struct json_writer *, const char *members);

/* The number as json_number writes it. */
void text_add_number(struct text *, double value);

#endif
