/* SPDX-License-Identifier: MIT
 *
 * entry_codec.c - see codec.h: one line of answers from a stream.
 */
#include "base/mem.h"
#include "base/names.h"
#include "codec/codec.h"
#include "codec/json.h"
#include "codec/json_source.h"
#include "codec/json_value.h"
#include "model/evidence.h"
#include "model/field.h"

#include <string.h>

static void add_lines(struct json list, struct text *out)
{
    struct json element;

    for (bool more = json_first(&list, &element); more; more = json_next(&element)) {
        const char *line = "";

        read_line(element, &line);
        text_add(out, out->length > 0 ? "\n" : "");
        text_add(out, line);
    }
}

static void own_text(struct json at, char **out)
{
    const char *text = NULL;

    if (read_text(at, &text))
        mem_set(out, text);
}

static void read_piece(struct json at, struct evidence *out)
{
    static const char *const members[] = {"title", "location", "sha256", NULL};

    if (json_is_text(at)) {
        own_text(at, &out->title);
        return;
    }
    if (!read_object(at))
        return;
    own_text(json_member(&at, "title"), &out->title);
    own_text(json_maybe(&at, "location"), &out->location);
    own_text(json_maybe(&at, "sha256"), &out->sha256);
    json_note_unknown(&at, members);
}

/* Through the model's own spelling of evidence as a text. */
static const char *evidence_text(struct json list, struct arena *arena)
{
    struct answer answer = {.rating = RATING_NONE};
    struct json element;
    const char *copy;
    char *text;

    for (bool more = json_first(&list, &element); more; more = json_next(&element))
        read_piece(element, answer_add_evidence(&answer));
    text = evidence_get(&answer);
    copy = arena_copy(arena, text);
    mem_free(text);
    answer_clear(&answer);
    return copy;
}

static const char *list_text(struct json list, enum field_kind kind, struct arena *arena)
{
    struct text lines = {0};
    const char *copy;

    if (kind == KIND_EVIDENCE)
        return evidence_text(list, arena);
    add_lines(list, &lines);
    copy = arena_copy(arena, text_string(&lines));
    text_release(&lines);
    return copy;
}

static bool takes_list(enum field_kind kind)
{
    return kind == KIND_LINES || kind == KIND_EVIDENCE;
}

/* The value as field.h has it; NULL for null. */
static const char *value_text(struct json at, enum field_kind kind, struct arena *arena)
{
    const char *text = NULL;
    bool flag = false;

    if (json_is_null(at))
        return NULL;
    if (json_is_list(at) && takes_list(kind))
        return list_text(at, kind, arena);
    if (kind == KIND_BOOL && !json_is_text(at))
        return read_bool(at, &flag) && flag ? "true" : "false";
    read_text(at, &text);
    return arena_copy(arena, text);
}

static enum field_of subject_of(const struct entry *entry)
{
    if (entry->question != NULL)
        return OF_QUESTION;
    return entry->item != NULL ? OF_ITEM : OF_ASSESSMENT;
}

static void refuse_field(struct json at, enum field_of of)
{
    struct names names = {0};
    const char *nearest;

    for (int i = 0; i < FIELD_COUNT; i++) {
        if (field_rows[i].of == of)
            names_add(&names, field_rows[i].name, i);
    }
    nearest = names_nearest(&names, at.name);
    if (of == OF_ASSESSMENT && (field_of_name(at.name, OF_QUESTION) != FIELD_COUNT ||
                                field_of_name(at.name, OF_ITEM) != FIELD_COUNT))
        json_fail(at, "missing", "of what; write \"question\" or \"item\" as well");
    else if (nearest != NULL)
        json_fail(at, "unknown_field", "no such field; perhaps \"%s\"", nearest);
    else
        json_fail(at, "unknown_field", "no such field; write one that is there");
    names_release(&names);
}

/* The names on the command line and in the assessment are taken as well. */
static enum field field_named(const char *name, enum field_of of)
{
    if (of == OF_QUESTION && strcmp(name, "confidence") == 0)
        return FIELD_BASIS;
    if (of == OF_ITEM && strcmp(name, "justification") == 0)
        return FIELD_EXCLUSION;
    return field_of_name(name, of);
}

static void read_field(struct json at, struct arena *arena, struct entry *out)
{
    enum field field = field_named(at.name, subject_of(out));

    if (field == FIELD_COUNT) {
        refuse_field(at, subject_of(out));
        return;
    }
    out->fields[out->field_count].name = field_rows[field].name;
    out->fields[out->field_count].value = value_text(at, field_rows[field].kind, arena);
    out->field_count++;
}

static void read_subject(const struct json *root, struct arena *arena, struct entry *out)
{
    struct json question = json_maybe(root, "question");
    struct json item = json_maybe(root, "item");

    read_id(question, &out->question);
    read_id(item, &out->item);
    read_text(json_maybe(root, "by"), &out->by);
    if (json_present(question) && json_present(item))
        json_fail(item, "two_subjects", "of a question and of an item; write two lines");
    out->question = arena_copy(arena, out->question);
    out->item = arena_copy(arena, out->item);
    out->by = arena_copy(arena, out->by);
}

static bool is_head(const char *name)
{
    return strcmp(name, "question") == 0 || strcmp(name, "item") == 0 || strcmp(name, "by") == 0;
}

static void read_entry(struct json_document *document, struct arena *arena, struct entry *out)
{
    struct json root = json_root(document);
    struct json field;

    read_subject(&root, arena, out);
    for (bool more = json_first(&root, &field); more; more = json_next(&field)) {
        if (!is_head(field.name))
            read_field(field, arena, out);
    }
    if (out->field_count == 0 && json_sound(document))
        json_fail(root, "empty", "says nothing; write a field, as \"rating\"");
}

bool entry_decode(const char *line, size_t length, struct arena *arena, struct entry *out,
                  struct problems *problems)
{
    static const struct json_shape shape = {.limit = CODEC_LINE_LIMIT};
    struct json_document document;
    bool ok = json_open(&document, line, length, &shape, problems);

    *out = (struct entry){0};
    if (ok) {
        read_entry(&document, arena, out);
        ok = json_sound(&document);
    }
    json_release(&document);
    if (!ok)
        *out = (struct entry){0};
    return ok;
}
