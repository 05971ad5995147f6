/* SPDX-License-Identifier: MIT
 *
 * json_keys.c - see json_keys.h.
 */
#include "codec/json_keys.h"

#include "base/mem.h"
#include "codec/json_escape.h"

#include <stdlib.h>
#include <string.h>

static uint32_t hash_of(const char *bytes, size_t length)
{
    uint32_t hash = 2166136261U;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619U;
    return hash;
}

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

void json_keys_add(struct json_keys *keys, const char *inside, size_t length, size_t at)
{
    struct json_key key = {.bytes = inside, .length = (uint32_t)length};

    if (memchr(inside, '\\', length) != NULL)
        key = unescaped(keys, inside, length);
    key.hash = hash_of(key.bytes, key.length);
    key.at = (uint32_t)at;
    keys->open = mem_grow(keys->open, keys->count, &keys->capacity, sizeof *keys->open);
    keys->open[keys->count++] = key;
}

static int compare_bytes(const struct json_key *a, const struct json_key *b)
{
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    return memcmp(a->bytes, b->bytes, a->length);
}

static int compare_keys(const void *left, const void *right)
{
    const struct json_key *a = left;
    const struct json_key *b = right;
    int order = compare_bytes(a, b);

    if (order != 0)
        return order;
    return a->at < b->at ? -1 : a->at > b->at;
}

static void add_twin(struct json_keys *keys, const struct json_key *key, uint32_t first)
{
    if (keys->twin_count == JSON_TWINS_MAX)
        return;
    keys->twins =
        mem_grow(keys->twins, keys->twin_count, &keys->twin_capacity, sizeof *keys->twins);
    keys->twins[keys->twin_count++] = (struct json_twin){*key, first};
}

void json_keys_close(struct json_keys *keys, size_t first)
{
    size_t count = keys->count - first;
    struct json_key *own;
    size_t leader = 0;

    keys->count = first;
    if (count < 2)
        return;
    own = keys->open + first;
    qsort(own, count, sizeof *own, compare_keys);
    for (size_t i = 1; i < count; i++) {
        if (compare_bytes(&own[leader], &own[i]) == 0)
            add_twin(keys, &own[i], own[leader].at);
        else
            leader = i;
    }
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
