/* SPDX-License-Identifier: MIT
 *
 * json_keys.h - finds keys that are in an object twice.
 *
 * The keys of the objects that are open stand on one stack; when an object ends, its own are
 * compared. No choice of keys makes it slow. "a" and "\u0061" are the same key.
 */
#ifndef CODEC_JSON_KEYS_H
#define CODEC_JSON_KEYS_H

#include "base/arena.h"
#include "base/digest.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct json_key {
    const char *bytes; /* without escapes */
    uint32_t length, sketch;
    uint32_t at; /* offset in the document */
};

struct json_twin {
    struct json_key key;
    uint32_t first; /* offset of the first one */
};

enum { JSON_TWINS_MAX = 100 };

struct json_keys {
    struct json_key *open;
    size_t count, capacity;
    struct json_twin *twins; /* sorted by place after json_keys_sort */
    size_t twin_count, twin_capacity;
    bool has_secret;
    unsigned char secret[DIGEST_KEY_SIZE];
    struct arena arena;
};

/* A key of the innermost open object: the inside of its string, which has escapes or not. */
void json_keys_add(struct json_keys *, const char *inside, size_t length, bool escaped, size_t at);

/* An object ends; its keys are those from `first` on. */
void json_keys_close(struct json_keys *, size_t first);

void json_keys_sort(struct json_keys *);
void json_keys_release(struct json_keys *);

#endif
