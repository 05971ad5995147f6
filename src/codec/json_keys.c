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

/* A key of an object by its number. The hash is one that nobody can foresee, so that no choice of
 * keys makes it slow. */
struct hashed {
    uint64_t hash;
    size_t number;
};

/* Keys of the same hash are in the same part, and a part with its table is in the nearest memory:
 * one table for all would be waited for at every key. */
enum { PART = 512 };

static size_t parts_for(size_t count)
{
    size_t parts = 1;

    while (parts * PART < count)
        parts *= 2;
    return parts;
}

/* Where a key stands in the table, or the place where it belongs: 0 there, else a number from 1. */
static uint32_t *find_place(const struct json_key *own, const struct hashed *part,
                            const struct hashed *key, uint32_t *table, size_t mask)
{
    size_t at = (size_t)(key->hash >> 32) & mask;

    while (table[at] != 0 && (part[table[at] - 1].hash != key->hash ||
                              !same(&own[part[table[at] - 1].number], &own[key->number])))
        at = (at + 1) & mask;
    return &table[at];
}

/* `first` gets, for each key that is there already, the number of the first one, from 1. */
static void find_in_part(const struct json_key *own, const struct hashed *part, size_t count,
                         uint32_t *first)
{
    size_t size = FEW;
    uint32_t *table;

    while (size < count * 2)
        size *= 2;
    table = mem_alloc(size, sizeof *table);
    for (size_t i = 0; i < count; i++) {
        uint32_t *place = find_place(own, part, &part[i], table, size - 1);

        if (*place == 0)
            *place = (uint32_t)i + 1;
        else
            first[part[i].number] = (uint32_t)part[*place - 1].number + 1;
    }
    mem_free(table);
}

/* The keys part by part, each in the order of the text. `ends` is 0 for each part, and gets where
 * it ends. */
static struct hashed *divide(const struct json_keys *keys, const struct json_key *own, size_t count,
                             size_t *ends, size_t parts)
{
    uint64_t *hashes = mem_raw(count * sizeof *hashes);
    struct hashed *divided = mem_raw(count * sizeof *divided);
    size_t end = 0;

    for (size_t i = 0; i < count; i++) {
        hashes[i] = digest_keyed(own[i].bytes, own[i].length, keys->secret);
        ends[hashes[i] & (parts - 1)]++;
    }
    for (size_t i = 0; i < parts; i++) { /* where it begins, for now */
        size_t own_count = ends[i];

        ends[i] = end;
        end += own_count;
    }
    for (size_t i = 0; i < count; i++)
        divided[ends[hashes[i] & (parts - 1)]++] = (struct hashed){hashes[i], i};
    mem_free(hashes);
    return divided;
}

static void find_among_many(struct json_keys *keys, const struct json_key *own, size_t count)
{
    size_t parts = parts_for(count);
    size_t *ends = mem_alloc(parts, sizeof *ends);
    uint32_t *first = mem_alloc(count, sizeof *first);
    struct hashed *divided;
    size_t begin = 0;

    if (!keys->has_secret)
        random_bytes(keys->secret, sizeof keys->secret);
    keys->has_secret = true;
    divided = divide(keys, own, count, ends, parts);
    for (size_t i = 0; i < parts; begin = ends[i], i++)
        find_in_part(own, divided + begin, ends[i] - begin, first);
    for (size_t i = 0; i < count; i++) {
        if (first[i] != 0)
            add_twin(keys, &own[i], own[first[i] - 1].at);
    }
    mem_free(divided);
    mem_free(first);
    mem_free(ends);
}

void json_keys_close(struct json_keys *keys, size_t first)
{
    size_t count = keys->count - first;

    keys->count = first;
    if (count < 2)
        return;
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
