/* SPDX-License-Identifier: MIT
 *
 * json_keys.c - see json_keys.h.
 */
#include "codec/json_keys.h"

#include "base/digest.h"
#include "base/mem.h"
#include "codec/json_escape.h"

#include <stdlib.h>
#include <string.h>

enum { FEW = 16 }; /* keys that are compared each with each */

static struct json_key unescaped(struct json_keys *keys, const char *inside, size_t length)
{
    struct text text = {0};
    struct json_key key = {0};

    json_unescape(inside, length, &text);
    key.bytes = arena_copy_bytes(&keys->arena, text_string(&text), text.length);
    key.length = (uint32_t)text.length;
    text_release(&text);
    return key;
}

/* Differs for most keys of an object that somebody thought of. */
static uint32_t sketch_of(const char *bytes, uint32_t length)
{
    if (length == 0)
        return 0;
    return (uint32_t)(unsigned char)bytes[0] | (uint32_t)(unsigned char)bytes[length - 1] << 8 |
           (uint32_t)(unsigned char)bytes[length / 2] << 16 | length << 24;
}

void json_keys_add(struct json_keys *keys, const char *inside, size_t length, bool escaped,
                   size_t at)
{
    struct json_key key = {.bytes = inside, .length = (uint32_t)length};

    if (escaped)
        key = unescaped(keys, inside, length);
    key.sketch = sketch_of(key.bytes, key.length);
    key.at = (uint32_t)at;
    if (keys->count == keys->capacity)
        keys->open = mem_grow(keys->open, keys->count, &keys->capacity, sizeof *keys->open);
    keys->open[keys->count++] = key;
}

static bool same(const struct json_key *a, const struct json_key *b)
{
    return a->sketch == b->sketch && a->length == b->length &&
           memcmp(a->bytes, b->bytes, a->length) == 0;
}

static void add_twin(struct json_keys *keys, const struct json_key *key, uint32_t first)
{
    if (keys->twin_count == JSON_TWINS_MAX)
        return;
    keys->twins =
        mem_grow(keys->twins, keys->twin_count, &keys->twin_capacity, sizeof *keys->twins);
    keys->twins[keys->twin_count++] = (struct json_twin){*key, first};
}

/* Each against those before it. */
static void find_among_few(struct json_keys *keys, const struct json_key *own, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        size_t j = 0;

        while (j < i && !same(&own[j], &own[i]))
            j++;
        if (j < i)
            add_twin(keys, &own[i], own[j].at);
    }
}

/* Where a key stands in the table, or the place where it belongs: 0 there, else the number of the
 * key from 1. The hash is one that nobody can foresee, so that no choice of keys makes it slow. */
static uint32_t *find_place(const struct json_keys *keys, const struct json_key *own,
                            const struct json_key *key, uint32_t *table, size_t mask)
{
    size_t at = (size_t)digest_keyed(key->bytes, key->length, keys->secret) & mask;

    while (table[at] != 0 && !same(&own[table[at] - 1], key))
        at = (at + 1) & mask;
    return &table[at];
}

static void find_among_many(struct json_keys *keys, const struct json_key *own, size_t count)
{
    size_t size = FEW;
    uint32_t *table;

    while (size < count * 2)
        size *= 2;
    table = mem_alloc(size, sizeof *table);
    if (!keys->has_secret)
        random_bytes(keys->secret, sizeof keys->secret);
    keys->has_secret = true;
    for (size_t i = 0; i < count; i++) {
        uint32_t *place = find_place(keys, own, &own[i], table, size - 1);

        if (*place == 0)
            *place = (uint32_t)i + 1;
        else
            add_twin(keys, &own[i], own[*place - 1].at);
    }
    mem_free(table);
}

void json_keys_close(struct json_keys *keys, size_t first)
{
    size_t count = keys->count - first;

    keys->count = first;
    if (count <= FEW)
        find_among_few(keys, keys->open + first, count);
    else
        find_among_many(keys, keys->open + first, count);
}

static int compare_twins(const void *left, const void *right)
{
    const struct json_twin *a = left;
    const struct json_twin *b = right;

    return a->key.at < b->key.at ? -1 : a->key.at > b->key.at;
}

void json_keys_sort(struct json_keys *keys)
{
    if (keys->twin_count > 1)
        qsort(keys->twins, keys->twin_count, sizeof *keys->twins, compare_twins);
}

void json_keys_release(struct json_keys *keys)
{
    mem_free(keys->open);
    mem_free(keys->twins);
    arena_release(&keys->arena);
    *keys = (struct json_keys){0};
}
