/* SPDX-License-Identifier: MIT
 *
 * json_parse.c - see json.h.
 */
#include "codec/codec.h"
#include "codec/json.h"
#include "codec/json_source.h"
#include "codec/json_value.h"

#include <cjson/cJSON.h>
#include <string.h>

/* cJSON keeps a number as an int as well, which nobody reads: every node has its number in the
 * document there. */
static size_t value_of(const cJSON *node)
{
    return (size_t)node->valueint;
}

/* Behind the node, or behind those it is the last of; NULL at the end. */
static cJSON *node_behind(cJSON *node, cJSON **parents, int *depth)
{
    while (node->next == NULL && *depth > 0)
        node = parents[--*depth];
    return node->next;
}

/* The nodes of a tree stand in the order of their text, as the spans do. */
static void number_nodes(cJSON *root, size_t value)
{
    cJSON *parents[CODEC_DEPTH];
    int depth = 0;
    cJSON *node = root;

    while (node != NULL) {
        node->valueint = (int)value++;
        if (node->child != NULL) {
            parents[depth++] = node;
            node = node->child;
        } else {
            node = depth == 0 ? NULL : node_behind(node, parents, &depth);
        }
    }
}

/* Where the nodes go that cJSON makes; its hooks have no parameter for it. */
static _Thread_local struct arena *nodes;

static void *take(size_t size)
{
    return arena_alloc(nodes, size, 1);
}

/* They go with their arena. */
static void leave(void *node)
{
    (void)node;
}

static void make_nodes_in(struct arena *arena)
{
    cJSON_Hooks hooks = {take, leave};

    nodes = arena;
    cJSON_InitHooks(&hooks);
}

/* The tree of one value of the checked text. */
static cJSON *parse(const struct json_document *document, size_t value)
{
    struct json_span span = document->spans.at[value];
    cJSON *node = cJSON_ParseWithLength(document->bytes + span.start, span.end - span.start);

    if (node == NULL)
        problem_add(document->problems, SEVERITY_ERROR, "syntax", "", 0,
                    "cannot be read; write it more simply");
    else
        number_nodes(node, value);
    return node;
}

static bool is_listed(const char *name, const char *const *names)
{
    for (; *names != NULL; names++) {
        if (strcmp(*names, name) == 0)
            return true;
    }
    return false;
}

/* What stands for a value that is read later, one element at a time. */
static cJSON *placeholder(size_t value)
{
    cJSON *node = cJSON_CreateRaw("");

    node->valueint = (int)value;
    return node;
}

static bool is_streamed(const struct json_document *document, const struct json_shape *shape,
                        const struct json_source *member)
{
    size_t start = document->spans.at[member->value].start;

    return shape->streamed != NULL && strcmp(shape->streamed, member->key) == 0 &&
           document->bytes[start] == '[';
}

/* Puts one member into the tree of the root. */
static bool read_member(struct json_document *document, const struct json_source *member,
                        bool streamed)
{
    cJSON *node = streamed ? placeholder(member->value) : parse(document, member->value);

    return node != NULL && cJSON_AddItemToObject(document->root, member->key, node);
}

static bool read_root(struct json_document *document, const struct json_shape *shape)
{
    struct json_source member = {0};
    bool ok = true;

    make_nodes_in(&document->tree);
    document->root = cJSON_CreateObject();
    for (bool more = source_first(document, 0, &member); ok && more; more = source_next(&member)) {
        if (shape->members == NULL || is_listed(member.key, shape->members))
            ok = read_member(document, &member, is_streamed(document, shape, &member));
    }
    source_release(&member);
    return ok;
}

/* Who has a newer file needs a newer program, and no advice on what to write into it. */
static bool check_version(struct json at)
{
    int version = 0;

    if (json_kind_of(at) == JSON_NUMBER && json_number_of(at) >= 2)
        return json_fail(at, "out_of_range",
                         "made for a newer clausewalk, this one knows version 1; use a newer "
                         "clausewalk");
    return read_integer(at, 1, 1, &version);
}

static bool check_kind(struct json_document *document, const struct json_shape *shape)
{
    struct json root = json_root(document);
    struct json format = json_member(&root, "format");
    const char *name = NULL;

    if (shape->format == NULL)
        return true;
    if (!json_present(format))
        return json_fail(format, "missing", "missing; write \"%s\"", shape->format);
    if (!read_text(format, &name))
        return false;
    if (strcmp(name, shape->format) != 0)
        return json_fail(format, "wrong_format", "another kind of document; write \"%s\"",
                         shape->format);
    return check_version(json_member(&root, "version"));
}

static bool check_size(size_t length, const struct json_shape *shape, struct problems *problems)
{
    if (length <= shape->limit)
        return true;
    problem_add(problems, SEVERITY_ERROR, "too_large", "", 0,
                "larger than %zu KiB; take something away", shape->limit / 1024);
    return false;
}

static bool check_root(struct json_document *document)
{
    size_t start = document->spans.at[0].start;
    int line, column;

    if (document->bytes[start] == '{')
        return true;
    json_place(document->bytes, start, &line, &column);
    problem_add_at(document->problems, SEVERITY_ERROR, "wrong_kind", line, column,
                   "no JSON object; write { with the members in it }");
    return false;
}

bool json_open(struct json_document *document, const char *bytes, size_t length,
               const struct json_shape *shape, struct problems *problems)
{
    const struct json_bounds bounds = {.members = shape->members, .streamed = shape->streamed};

    *document =
        (struct json_document){.bytes = bytes, .problems = problems, .errors = problems->errors};
    if (!check_size(length, shape, problems) ||
        !json_scan(bytes, length, &bounds, &document->spans, problems))
        return false;
    if (!check_root(document))
        return false;
    return read_root(document, shape) && check_kind(document, shape);
}

void json_release(struct json_document *document)
{
    arena_release(&document->tree);
    arena_release(&document->element);
    json_spans_release(&document->spans);
    *document = (struct json_document){0};
}

bool json_sound(const struct json_document *document)
{
    return document->problems->errors == document->errors;
}

struct json json_root(struct json_document *document)
{
    return (struct json){.document = document, .value = document->root};
}

struct json json_member(const struct json *object, const char *name)
{
    return (struct json){.document = object->document,
                         .parent = object,
                         .name = name,
                         .value = cJSON_GetObjectItemCaseSensitive(object->value, name)};
}

struct json json_maybe(const struct json *object, const char *name)
{
    struct json member = json_member(object, name);

    member.optional = true;
    return member;
}

bool json_present(struct json at)
{
    return at.value != NULL;
}

bool json_is_null(struct json at)
{
    return cJSON_IsNull(at.value);
}

bool json_is_text(struct json at)
{
    return cJSON_IsString(at.value);
}

bool json_is_list(struct json at)
{
    return cJSON_IsArray(at.value) || cJSON_IsRaw(at.value);
}

const char *json_string_of(struct json at)
{
    return at.value->valuestring;
}

double json_number_of(struct json at)
{
    return at.value->valuedouble;
}

enum json_kind json_kind_of(struct json at)
{
    if (at.value == NULL)
        return JSON_ABSENT;
    switch (at.value->type & 0xFF) {
    case cJSON_String:
        return JSON_TEXT;
    case cJSON_Number:
        return JSON_NUMBER;
    case cJSON_True:
        return JSON_TRUE;
    case cJSON_False:
        return JSON_FALSE;
    case cJSON_NULL:
        return JSON_NULL;
    case cJSON_Object:
        return JSON_OBJECT;
    default:
        return JSON_LIST;
    }
}

size_t json_value_of(struct json at)
{
    return at.parent == NULL ? 0 : value_of(at.value);
}

/* The element that begins at value number `value`, if that is within the list. */
static bool stream(const struct json *list, size_t value, struct json *element)
{
    struct json_document *document = list->document;

    arena_clear(&document->element);
    element->value = NULL;
    if (value >= document->spans.count ||
        document->spans.at[value].start >= document->spans.at[value_of(list->value)].end)
        return false;
    make_nodes_in(&document->element);
    element->value = parse(document, value);
    return element->value != NULL;
}

/* Enough is wrong to refuse the document and no further problem would be kept: the rest need not be
 * read. */
static bool is_given_up(const struct json_document *document)
{
    return problems_full(document->problems, SEVERITY_ERROR) && !json_sound(document);
}

bool json_first(const struct json *container, struct json *element)
{
    *element = (struct json){.document = container->document, .parent = container};
    if (container->value == NULL || is_given_up(container->document))
        return false;
    if (cJSON_IsRaw(container->value))
        return stream(container, value_of(container->value) + 1, element);
    element->value = container->value->child;
    if (element->value != NULL)
        element->name = element->value->string;
    return element->value != NULL;
}

bool json_next(struct json *element)
{
    element->index++;
    if (is_given_up(element->document))
        return false;
    if (cJSON_IsRaw(element->parent->value))
        return stream(element->parent,
                      json_spans_behind(&element->document->spans, value_of(element->value)),
                      element);
    element->value = element->value->next;
    element->name = element->value != NULL ? element->value->string : NULL;
    return element->value != NULL;
}

static int count_streamed(struct json list)
{
    const struct json_spans *spans = &list.document->spans;
    size_t value = value_of(list.value);
    uint32_t end = spans->at[value].end;
    int count = 0;

    for (value++; value < spans->count && spans->at[value].start < end; count++)
        value = json_spans_behind(spans, value);
    return count;
}

int json_count(struct json container)
{
    if (container.value == NULL)
        return 0;
    return cJSON_IsRaw(container.value) ? count_streamed(container)
                                        : cJSON_GetArraySize(container.value);
}
