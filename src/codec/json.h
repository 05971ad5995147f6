/* SPDX-License-Identifier: MIT
 *
 * json.h - checked reading of a JSON document.
 *
 * A value knows its parent, so that a problem can name the way to it, and
 * costs nothing until there is one. Every reader checks the kind and the range, notes a problem
 * with what would mend it, and returns false if there was one. Values are passed by value; the
 * parents have to stay where they are meanwhile.
 *
 * The members of the root that a decoder does not ask for are never made
 * into a tree; the one named in `streamed` is a list whose elements are in memory one at a time.
 */
#ifndef CODEC_JSON_H
#define CODEC_JSON_H

#include "base/arena.h"
#include "base/text.h"
#include "codec/json_scan.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>

struct cJSON;

/* What a decoder reads of the root. */
struct json_shape {
    const char *format;         /* value of the member "format"; NULL: any */
    size_t limit;               /* bytes */
    const char *const *members; /* NULL: all */
    const char *streamed;       /* NULL: none */
};

struct json_document {
    const char *bytes;
    struct json_spans spans;
    struct cJSON *root;
    struct arena tree;    /* it is in there */
    struct arena element; /* one of the streamed list */
    struct problems *problems;
    int errors; /* of the problems before */
};

/* A value and the way to it. */
struct json {
    struct json_document *document;
    const struct json *parent; /* NULL: the root */
    const char *name;          /* of a member; NULL: an element */
    int index;                 /* of an element */
    bool optional;             /* its absence is no problem */
    const struct cJSON *value; /* NULL: absent */
};

/* Checks the bytes, and "format" and "version" if the shape has a format. Release the document in
 * either case. */
MUST_CHECK bool json_open(struct json_document *, const char *bytes, size_t length,
                          const struct json_shape *, struct problems *);
void json_release(struct json_document *);

/* True if nothing was wrong since it was opened. */
bool json_sound(const struct json_document *);

struct json json_root(struct json_document *);

/* A member of an object, which must be there or may be absent. */
struct json json_member(const struct json *object, const char *name);
struct json json_maybe(const struct json *object, const char *name);

bool json_present(struct json);
bool json_is_null(struct json);
bool json_is_text(struct json);
bool json_is_list(struct json);

/* Whether it is one (absent is none, and a problem unless optional). */
bool read_object(struct json);
bool read_list(struct json);

/* The elements of a list or members of an object, one after the other. False behind the last, and
 * when the problems are full of errors. */
bool json_first(const struct json *container, struct json *element);
bool json_next(struct json *element);

/* Number of elements or members; 0 of anything else, without a problem. */
int json_count(struct json container);

/* Read a value; `out` stays as it was if it is absent or wrong. Texts are borrowed from the
 * document. */
bool read_text(struct json, const char **out);
bool read_id(struct json, const char **out);   /* not empty */
bool read_line(struct json, const char **out); /* not empty, no line feed */
bool read_bool(struct json, bool *out);
bool read_number(struct json, double *out);
bool read_positive(struct json, double *out); /* a weight or an effort */
bool read_integer(struct json, int least, int most, int *out);
bool read_choice(struct json, const char *const *names, int count, int *out);
bool read_day(struct json, const char **out);     /* YYYY-MM-DD */
bool read_instant(struct json, const char **out); /* RFC 3339 */

/* Notes a problem of a value. Always false. */
bool json_fail(struct json, const char *code, const char *format, ...) PRINTF_LIKE(3, 4);

/* Notes what is odd about a value without refusing it. */
void json_note(struct json, const char *code, const char *text);

/* Adds the JSON pointer to a value. */
void json_pointer(struct json, struct text *out);

/* Notes the members of an object that are none of `names`. */
void json_note_unknown(const struct json *object, const char *const *names);

/* The same members as JSON text on one line, to the letter but for white space; NULL if there are
 * none. Each is a note as well. Yours: mem_free. */
char *json_take_unknown(const struct json *object, const char *const *names);

/* The value as JSON text, likewise. */
char *json_take(struct json);

#endif
