/* SPDX-License-Identifier: MIT
 *
 * json_source.c - see json_source.h.
 */
#include "codec/json_source.h"

#include "base/mem.h"
#include "base/names.h"
#include "codec/json_escape.h"
#include "codec/json_value.h"
#include "codec/json_write.h"

#include <string.h>

static size_t skip_space(const char *bytes, size_t at)
{
    while (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')
        at++;
    return at;
}

static bool is_escaped(const char *bytes, size_t at)
{
    size_t slashes = 0;

    while (bytes[at - 1 - slashes] == '\\')
        slashes++;
    return slashes % 2 != 0;
}

/* Behind the closing quote of a checked string. */
static size_t string_end(const char *bytes, size_t at)
{
    do
        at += 1 + strcspn(bytes + at + 1, "\"");
    while (is_escaped(bytes, at));
    return at + 1;
}

static void read_key(struct json_source *source, size_t start)
{
    const char *bytes = source->document->bytes;
    size_t end = string_end(bytes, start);

    source->name = (struct json_span){(uint32_t)start, (uint32_t)end};
    text_clear(&source->buffer);
    json_unescape(bytes + start + 1, end - start - 2, &source->buffer);
    source->key = text_string(&source->buffer);
}

/* The value is complete in the text: else its key may be in pieces, too. */
static bool is_whole(const struct json_source *source)
{
    const struct json_spans *spans = &source->document->spans;

    return source->value < spans->count && spans->at[source->value].end != 0;
}

bool source_first(const struct json_document *document, size_t object, struct json_source *source)
{
    const struct json_span *span = &document->spans.at[object];

    source->document = document;
    source->object = object;
    source->value = object + 1;
    if (!is_whole(source) ||
        (span->end != 0 && document->spans.at[source->value].start >= span->end))
        return false;
    read_key(source, skip_space(document->bytes, span->start + 1));
    return true;
}

bool source_next(struct json_source *source)
{
    const struct json_spans *spans = &source->document->spans;
    const char *bytes = source->document->bytes;
    uint32_t end = spans->at[source->object].end;
    size_t at = spans->at[source->value].end;

    source->value = json_spans_behind(spans, source->value);
    if (!is_whole(source) || (end != 0 && spans->at[source->value].start >= end))
        return false;
    at = skip_space(bytes, at) + 1;
    read_key(source, skip_space(bytes, at));
    return true;
}

void source_release(struct json_source *source)
{
    text_release(&source->buffer);
    *source = (struct json_source){0};
}

static bool is_listed(const char *name, const char *const *names)
{
    for (; *names != NULL; names++) {
        if (strcmp(*names, name) == 0)
            return true;
    }
    return false;
}

/* `fate`: what becomes of it. */
static void note_unknown(struct json at, const char *const *names, const char *fate)
{
    struct names known = {0};
    struct text note = {0};
    const char *nearest;

    if (problems_full(at.document->problems, SEVERITY_NOTE)) { /* counted, not told */
        json_note(at, "unknown_field", "");
        return;
    }
    for (int i = 0; names[i] != NULL; i++)
        names_add(&known, names[i], i);
    nearest = names_nearest(&known, at.name);
    text_format(&note, "unknown field, %s; ", fate);
    if (nearest != NULL)
        text_format(&note, "perhaps \"%s\"", nearest);
    else
        text_add(&note, "check its spelling");
    json_note(at, "unknown_field", text_string(&note));
    text_release(&note);
    names_release(&known);
}

/* Most objects have known members alone, which the tree tells at once; that of the root leaves the
 * others out. */
static bool has_unknown(const struct json *object, const char *const *names)
{
    struct json member;

    if (object->parent == NULL || json_kind_of(*object) != JSON_OBJECT)
        return true;
    for (bool more = json_first(object, &member); more; more = json_next(&member))
        if (!is_listed(member.name, names))
            return true;
    return false;
}

void json_note_unknown(const struct json *object, const char *const *names)
{
    struct json_source member = {0};
    bool more = has_unknown(object, names) &&
                source_first(object->document, json_value_of(*object), &member);

    for (; more; more = source_next(&member)) {
        struct json at = {.document = object->document, .parent = object, .name = member.key};

        if (!is_listed(member.key, names))
            note_unknown(at, names, "not read");
    }
    source_release(&member);
}

/* On one line, so that the same document gives the same text however it was indented. */
static char *flattened(const struct text *members)
{
    struct text flat = {0};
    struct json_writer writer = {.out = &flat, .compact = true};

    if (members->length == 0)
        return NULL;
    json_raw_members(&writer, text_string(members));
    return text_take(&flat);
}

char *json_take_unknown(const struct json *object, const char *const *names)
{
    const struct json_document *document = object->document;
    struct json_source member = {0};
    struct text members = {0};
    char *flat;
    bool more =
        has_unknown(object, names) && source_first(document, json_value_of(*object), &member);

    for (; more; more = source_next(&member)) {
        struct json at = {.document = object->document, .parent = object, .name = member.key};
        uint32_t end = document->spans.at[member.value].end;

        if (is_listed(member.key, names))
            continue;
        note_unknown(at, names, "kept as it is");
        text_add(&members, members.length > 0 ? ", " : "");
        text_add_bytes(&members, document->bytes + member.name.start, end - member.name.start);
    }
    source_release(&member);
    flat = flattened(&members);
    text_release(&members);
    return flat;
}

char *json_take(struct json at)
{
    struct json_span span = at.document->spans.at[json_value_of(at)];
    const char *start = at.document->bytes + span.start;
    struct text value = {0};
    struct text flat = {0};
    struct json_writer writer = {.out = &flat, .compact = true};

    if (*start != '{' && *start != '[')
        return mem_copy_bytes(start, span.end - span.start);
    text_add_bytes(&value, start, span.end - span.start);
    json_raw(&writer, NULL, text_string(&value));
    text_release(&value);
    return text_take(&flat);
}
