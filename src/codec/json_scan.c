/* SPDX-License-Identifier: MIT
 *
 * json_scan.c - see json_scan.h.
 */
#include "codec/json_scan.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "codec/json_token.h"

#include <string.h>

enum { GLANCE = 50 * 1000 /* values before the member that is looked for */ };

/* One member is looked for, and keys are not compared. */
static bool is_glance(const struct scan *scan)
{
    return scan->bounds != NULL && scan->bounds->last != NULL;
}

static bool add_to_tree(struct scan *scan)
{
    if (scan->depth == 1 && scan->use == USE_STREAM && scan_peek(scan) != '[')
        scan->use = USE_TREE;
    if (scan->use == USE_STREAM && scan->depth == 2)
        scan->element = 0;
    if (scan->bounds == NULL || scan->use == USE_NONE)
        return true;
    if (scan->use == USE_STREAM && scan->element++ == CODEC_ELEMENT)
        return scan_fail(scan, scan->at, "too_many_values", "more than %d values in one; divide it",
                         CODEC_ELEMENT);
    if (scan->use == USE_TREE && scan->tree++ == CODEC_TREE)
        return scan_fail(scan, scan->at, "too_many_values",
                         "more than %d values to read; take some away", CODEC_TREE);
    return true;
}

static bool add_value(struct scan *scan)
{
    struct json_spans *spans = scan->spans;
    size_t most = is_glance(scan) ? GLANCE : CODEC_VALUES;

    if (!add_to_tree(scan))
        return false;
    if (spans->count == most)
        return scan_fail(scan, scan->at, "too_many_values",
                         "more than %zu values; split the document or take some away", most);
    if (spans->count == spans->capacity)
        spans->at = mem_grow(spans->at, spans->count, &spans->capacity, sizeof *spans->at);
    spans->at[spans->count++] = (struct json_span){(uint32_t)scan->at, 0};
    return true;
}

static bool is_named(const struct json_key *key, const char *name)
{
    return name != NULL && strlen(name) == key->length &&
           memcmp(name, key->bytes, key->length) == 0;
}

static enum use use_of(const struct json_bounds *bounds, const struct json_key *key)
{
    const char *const *names = bounds->members;

    if (is_named(key, bounds->streamed))
        return USE_STREAM;
    for (; names != NULL && *names != NULL; names++)
        if (is_named(key, *names))
            return USE_TREE;
    return names == NULL ? USE_TREE : USE_NONE;
}

static void begin_member(struct scan *scan)
{
    const struct json_key *key = &scan->keys.open[scan->keys.count - 1];

    scan->use = use_of(scan->bounds, key);
    scan->last = is_named(key, scan->bounds->last);
}

static bool scan_key(struct scan *scan)
{
    size_t start = scan->at;

    if (scan_peek(scan) != '"')
        return scan_fail_here(scan, "write a key in double quotes");
    if (scan->keys.count - scan->frames[scan->depth - 1].first_key == CODEC_MEMBERS)
        return scan_fail(scan, start, "too_many_values",
                         "more than %d members in one object; take some away", CODEC_MEMBERS);
    if (!scan_string(scan))
        return false;
    if (scan->depth == 1 || !is_glance(scan))
        json_keys_add(&scan->keys, scan->bytes + start + 1, scan->at - start - 2, scan->escaped,
                      start);
    if (scan->depth == 1 && scan->bounds != NULL)
        begin_member(scan);
    scan_space(scan);
    if (scan_peek(scan) != ':')
        return scan_fail_here(scan, "write a colon behind the key");
    scan->at++;
    return true;
}

static void close_frame(struct scan *scan)
{
    struct frame *frame = &scan->frames[--scan->depth];

    scan->at++;
    if (frame->object && !is_glance(scan))
        json_keys_close(&scan->keys, frame->first_key);
    scan->spans->at[frame->value].end = (uint32_t)scan->at;
}

/* True if a value comes next: the first one inside. */
static bool open_frame(struct scan *scan, bool object)
{
    if (scan->depth == CODEC_DEPTH)
        return scan_fail(scan, scan->at, "too_deep", "nested deeper than %d; flatten it",
                         CODEC_DEPTH);
    scan->frames[scan->depth++] = (struct frame){scan->spans->count - 1, scan->keys.count, object};
    scan->at++;
    scan_space(scan);
    if (scan_peek(scan) == (object ? '}' : ']')) {
        close_frame(scan);
        return false;
    }
    return object ? scan_key(scan) : true;
}

/* True if a value comes next. */
static bool begin_value(struct scan *scan)
{
    size_t value = scan->spans->count;
    int c = scan_peek(scan);
    bool ok;

    if (c == END)
        return scan_fail_end(scan);
    if (!add_value(scan))
        return false;
    if (c == '{' || c == '[')
        return open_frame(scan, c == '{');
    if (c == '"')
        ok = scan_string(scan);
    else if (c == '-' || (c >= '0' && c <= '9'))
        ok = scan_number(scan);
    else
        ok = scan_word(scan);
    if (ok)
        scan->spans->at[value].end = (uint32_t)scan->at;
    return false;
}

/* True if a value comes next. */
static bool after_value(struct scan *scan)
{
    bool object = scan->frames[scan->depth - 1].object;
    int c = scan_peek(scan);

    if (c == (object ? '}' : ']')) {
        close_frame(scan);
        return false;
    }
    if (c != ',')
        return scan_fail_here(scan, object ? "write a comma, or } to end the object"
                                           : "write a comma, or ] to end the list");
    scan->at++;
    scan_space(scan);
    c = scan_peek(scan);
    if (c == '}' || c == ']')
        return scan_fail_here(scan, "take the comma before it away");
    return object ? scan_key(scan) : true;
}

static void scan_values(struct scan *scan)
{
    bool value = true;

    while (!scan->failed) {
        scan_space(scan);
        if (value)
            value = begin_value(scan);
        else if (scan->depth > (scan->last ? 1 : 0))
            value = after_value(scan);
        else
            break;
    }
}

static void report_twins(struct scan *scan)
{
    struct place place = {0, 1, 1};

    json_keys_sort(&scan->keys);
    for (size_t i = 0; i < scan->keys.twin_count; i++) {
        const struct json_twin *twin = &scan->keys.twins[i];
        struct text name = {0};

        utf8_add_visible(&name, twin->key.bytes, twin->key.length);
        place_move(&place, scan->bytes, twin->key.at);
        problem_add_at(scan->problems, SEVERITY_ERROR, "duplicate_key", place.line, place.column,
                       "the key \"%.200s\" is twice in its object; take one away",
                       text_string(&name));
        text_release(&name);
    }
}

static bool check_start(struct scan *scan)
{
    if (scan->length >= 3 && memcmp(scan->bytes, "\xEF\xBB\xBF", 3) == 0)
        return scan_fail(scan, 0, "byte_order_mark",
                         "a byte order mark; save the file as UTF-8 without one");
    scan_space(scan);
    if (scan_peek(scan) == END)
        return scan_fail(scan, 0, "empty", "nothing in it; write a JSON object");
    return true;
}

bool json_scan(const char *bytes, size_t length, const struct json_bounds *bounds,
               struct json_spans *spans, struct problems *problems)
{
    struct scan scan = {
        .bytes = bytes, .length = length, .bounds = bounds, .spans = spans, .problems = problems};
    bool ok;

    if (check_start(&scan))
        scan_values(&scan);
    if (!scan.failed && !scan.last && scan.at < scan.length)
        scan_fail(&scan, scan.at, "trailing_text", "text behind the end; take it away");
    report_twins(&scan);
    ok = !scan.failed && scan.keys.twin_count == 0;
    json_keys_release(&scan.keys);
    return ok;
}

void json_place(const char *bytes, size_t offset, int *line, int *column)
{
    struct place place = {0, 1, 1};

    place_move(&place, bytes, offset);
    *line = place.line;
    *column = place.column;
}

void json_spans_release(struct json_spans *spans)
{
    mem_free(spans->at);
    *spans = (struct json_spans){0};
}

size_t json_spans_behind(const struct json_spans *spans, size_t value)
{
    size_t next = value + 1;

    while (next < spans->count && spans->at[next].start < spans->at[value].end)
        next++;
    return next;
}
