/* SPDX-License-Identifier: MIT
 *
 * questionnaire_reader.c - see questionnaire_reader.h.
 */
#include "codec/questionnaire_reader.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { GUESSES_MAX = 10 };

void take_text(struct questionnaire_reader *reader, struct json at, const char **out)
{
    const char *text = NULL;

    if (read_text(at, &text) && text != NULL)
        *out = arena_copy(&reader->out->arena, text);
}

void take_id(struct questionnaire_reader *reader, struct json at, const char **out)
{
    const char *text = NULL;

    if (read_id(at, &text) && text != NULL)
        *out = arena_copy(&reader->out->arena, text);
}

void take_texts(struct questionnaire_reader *reader, struct json list, struct string_list *out)
{
    struct json element;

    if (!read_list(list))
        return;
    out->at = ARENA_ARRAY(&reader->out->arena, const char *, json_count(list));
    for (bool more = json_first(&list, &element); more; more = json_next(&element))
        take_text(reader, element, &out->at[out->count++]);
}

static void refuse_reference(struct questionnaire_reader *reader, struct json at,
                             const struct names *names, const char *what)
{
    const char *id = NULL;
    const char *nearest = NULL;
    struct text seen = {0};
    struct text hint = {0};

    (void)read_text(at, &id);
    if (reader->guesses++ < GUESSES_MAX)
        nearest = names_nearest(names, id);
    utf8_add_visible(&seen, id, strlen(id));
    if (nearest != NULL)
        utf8_add_visible(&hint, nearest, strlen(nearest));
    if (nearest != NULL)
        json_fail(at, "unknown_reference", "no %s has the id \"%.200s\"; perhaps \"%s\"", what,
                  text_string(&seen), text_string(&hint));
    else
        json_fail(at, "unknown_reference", "no %s has the id \"%.200s\"; write one that is there",
                  what, text_string(&seen));
    text_release(&seen);
    text_release(&hint);
}

void take_reference(struct questionnaire_reader *reader, struct json at, const struct names *names,
                    const char *what, int *out)
{
    const char *id = NULL;
    int index;

    if (!read_text(at, &id) || id == NULL)
        return;
    index = names_find(names, id);
    if (index < 0)
        refuse_reference(reader, at, names, what);
    else
        *out = index;
}

static int compare_pairs(const void *left, const void *right)
{
    const int64_t *a = left;
    const int64_t *b = right;

    return (*a > *b) - (*a < *b);
}

/* Sorted by value and place; so lists of any length take little time. */
static void keep_each_once(struct index_list *list)
{
    int64_t *pairs = mem_alloc((size_t)list->count + 1, sizeof *pairs);
    int kept = 0;

    for (int i = 0; i < list->count; i++)
        pairs[i] = ((int64_t)list->at[i] << 32) + i;
    qsort(pairs, (size_t)list->count, sizeof *pairs, compare_pairs);
    for (int i = 1; i < list->count; i++) {
        if (pairs[i] >> 32 == pairs[i - 1] >> 32)
            list->at[pairs[i] & 0xFFFFFFFF] = NONE;
    }
    for (int i = 0; i < list->count; i++) {
        if (list->at[i] != NONE)
            list->at[kept++] = list->at[i];
    }
    list->count = kept;
    mem_free(pairs);
}

void take_references(struct questionnaire_reader *reader, struct json list,
                     const struct names *names, const char *what, struct index_list *out)
{
    struct json element;

    if (!read_list(list))
        return;
    out->at = ARENA_ARRAY(&reader->out->arena, int, json_count(list));
    for (bool more = json_first(&list, &element); more; more = json_next(&element)) {
        int index = NONE;

        take_reference(reader, element, names, what, &index);
        if (index != NONE)
            out->at[out->count++] = index;
    }
    keep_each_once(out);
}

int take_count(struct json list, int least)
{
    int count = json_count(list);

    if (!read_list(list))
        return 0;
    if (count < least)
        json_fail(list, "empty", "too few in it; write at least %d", least);
    return count;
}

void refuse_twin(const struct json *object, const struct names *names, int index)
{
    struct json at = json_maybe(object, "id");
    const char *id = NULL;
    struct text seen = {0};

    if (!json_is_text(at) || !read_text(at, &id) || *id == '\0' || names_find(names, id) == index)
        return;
    utf8_add_visible(&seen, id, strlen(id));
    json_fail(at, "duplicate_id", "\"%.200s\" is the id of an earlier one; write another",
              text_string(&seen));
    text_release(&seen);
}

void refuse_twins(const struct json *list, const struct names *names)
{
    struct json element;

    for (bool more = json_first(list, &element); more; more = json_next(&element))
        refuse_twin(&element, names, element.index);
}
