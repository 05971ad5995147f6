/* SPDX-License-Identifier: MIT
 *
 * json_write.c - see json_write.h.
 */
#include "codec/json_write.h"

#include "base/utf8.h"
#include "codec/eight.h"
#include "model/figure.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum {
    FRONT = 1 + 2 * JSON_LEVELS, /* what is copied of a comma and a line */
    MOST_AROUND = FRONT + 8
};

static const char usual_line[] = ",\n                                ";

_Static_assert(sizeof usual_line == FRONT + 2, "two spaces a level");

static void break_line(struct json_writer *writer)
{
    int usual = writer->depth < JSON_LEVELS ? writer->depth : JSON_LEVELS;

    text_add_bytes(writer->out, usual_line + 1, 1 + 2 * (size_t)usual);
    text_repeat(writer->out, "  ", writer->depth - usual);
}

/* What stands in front of a value or a key. */
static void separate(struct json_writer *writer)
{
    if (writer->filled)
        text_add(writer->out, writer->compact ? ", " : ",");
    if (writer->depth > 0 && !writer->compact)
        break_line(writer);
    writer->filled = true;
}

/* Bytes up to the next character that is written as an escape: one of `special`, or one that a
 * terminal could obey or that nobody sees. */
static size_t plain_length(const char *value, size_t valid, const char *special)
{
    size_t plain = 0;
    size_t taken = 1;

    for (; plain < valid; plain += taken) {
        uint32_t code = utf8_decode(value + plain, valid - plain, &taken);

        if (utf8_is_unsafe(code) || (code < 0x80 && strchr(special, (int)code) != NULL))
            break;
    }
    return plain;
}

static void add_escape(struct text *out, uint32_t code)
{
    static const char named[] = "\"\\\b\f\n\r\t";
    static const char letters[] = "\"\\bfnrt";
    const char *found = code < 0x80 ? strchr(named, (int)code) : NULL;

    if (found != NULL)
        text_format(out, "\\%c", letters[found - named]);
    else if (code < 0x10000)
        text_format(out, "\\u%04x", (unsigned)code);
    else
        text_format(out, "\\u%04x\\u%04x", (unsigned)(0xd7c0 + (code >> 10)),
                    (unsigned)(0xdc00 | (code & 0x3ff)));
}

/* Valid UTF-8. */
static void add_escaped(struct text *out, const char *value, size_t length, const char *special)
{
    while (length > 0) {
        size_t plain = plain_length(value, length, special);
        size_t taken = 0;

        text_add_bytes(out, value, plain);
        value += plain;
        length -= plain;
        if (length > 0)
            add_escape(out, utf8_decode(value, length, &taken));
        value += taken;
        length -= taken;
    }
}

/* A byte that is no UTF-8, as a name from the environment may have, becomes U+FFFD: what is written
 * can always be read again. */
static void add_quoted(struct text *out, const char *value)
{
    struct text repaired = {0};
    size_t length = strlen(value);

    text_add_char(out, '"');
    if (utf8_valid_length(value, length) < length) {
        utf8_add_repaired(&repaired, value);
        value = text_string(&repaired);
        length = repaired.length;
    }
    add_escaped(out, value, length, "\"\\");
    text_add_char(out, '"');
    text_release(&repaired);
}

/* Not 0 if one of eight bytes does not mean itself: below 0x20 or above 0x7e, a quotation mark, a
 * backslash. */
static uint64_t special_of(uint64_t word)
{
    return eight_special(word) | ((word + eight_of(1)) & EIGHT_TOPS);
}

static uint64_t copy_word(char *to, const char *from)
{
    uint64_t word = eight_load(from);

    memcpy(to, &word, sizeof word);
    return special_of(word);
}

/* Fewer than eight bytes. */
static uint64_t copy_few(char *to, const char *from, size_t length)
{
    uint64_t word = eight_of(' ');
    uint32_t first, last;

    if (length < sizeof first) {
        for (size_t i = 0; i < length; i++) {
            to[i] = from[i];
            word = word << 8 | (unsigned char)from[i];
        }
        return special_of(word);
    }
    memcpy(&first, from, sizeof first);
    memcpy(&last, from + length - sizeof last, sizeof last);
    memcpy(to, &first, sizeof first);
    memcpy(to + length - sizeof last, &last, sizeof last);
    return special_of((uint64_t)first << 32 | last);
}

/* Copies bytes, eight at a time, the last eight perhaps in part once more. Whether all of them mean
 * themselves. */
static bool copy_simple(char *to, const char *from, size_t length)
{
    uint64_t special = 0;
    size_t at = 0;

    for (; at + sizeof special < length; at += sizeof special)
        special |= copy_word(to + at, from + at);
    if (length < sizeof special)
        special = copy_few(to, from, length);
    else
        special |= copy_word(to + length - sizeof special, from + length - sizeof special);
    return special == 0;
}

/* What stands in front of the next member. More is copied than counts: a copy of a known length
 * takes no call. */
static char *put_front(const struct json_writer *writer, char *at)
{
    size_t comma = writer->filled ? 1 : 0;

    if (writer->compact) {
        at[0] = ',';
        at[1] = ' ';
        return at + 2 * comma;
    }
    memcpy(at, usual_line + 1 - comma, FRONT);
    return at + comma + (writer->depth > 0 ? 1 + 2 * (size_t)writer->depth : 0);
}

/* With a quotation mark on either side; NULL if a byte does not mean itself. */
static char *put_quoted(char *at, const char *bytes, size_t length)
{
    *at++ = '"';
    if (!copy_simple(at, bytes, length))
        return NULL;
    at[length] = '"';
    return at + length + 1;
}

static char *put_key(char *at, const char *key, size_t length)
{
    at = put_quoted(at, key, length);
    if (at == NULL)
        return NULL;
    *at++ = ':';
    *at++ = ' ';
    return at;
}

/* Most members need no escape: they are put down at once, which takes a fifth of the time. The key,
 * or the value, may be NULL; the bracket, 0. */
static bool add_simple(struct json_writer *writer, const char *key, const char *value, char bracket)
{
    size_t before = writer->out->length;
    size_t key_length = key != NULL ? strlen(key) : 0;
    size_t length = value != NULL ? strlen(value) : 0;
    char *start, *at;

    if (writer->depth > JSON_LEVELS)
        return false;
    start = at = text_extend(writer->out, MOST_AROUND + key_length + length);
    if (at == NULL)
        return false;
    at = put_front(writer, at);
    if (key != NULL)
        at = put_key(at, key, key_length);
    if (at != NULL && value != NULL)
        at = put_quoted(at, value, length);
    if (at != NULL && bracket != 0)
        *at++ = bracket;
    text_cut(writer->out, before + (at != NULL ? (size_t)(at - start) : 0));
    writer->filled = writer->filled || at != NULL;
    return at != NULL;
}

/* A value is about to be written. */
static void count(struct json_writer *writer, bool member)
{
    writer->values++;
    if (!member || writer->depth > JSON_LEVELS)
        return;
    writer->members[writer->depth]++;
    if (writer->most < writer->members[writer->depth])
        writer->most = writer->members[writer->depth];
}

static void descend(struct json_writer *writer)
{
    writer->depth++;
    writer->filled = false;
    if (writer->depth <= JSON_LEVELS)
        writer->members[writer->depth] = 0;
}

/* What stands in front of a value that is counted already. */
static void put_begin(struct json_writer *writer, const char *key)
{
    if (add_simple(writer, key, NULL, 0))
        return;
    separate(writer);
    if (key == NULL)
        return;
    add_quoted(writer->out, key);
    text_add(writer->out, ": ");
}

static void begin(struct json_writer *writer, const char *key)
{
    count(writer, key != NULL);
    put_begin(writer, key);
}

static void open_container(struct json_writer *writer, const char *key, char bracket)
{
    count(writer, key != NULL);
    if (!add_simple(writer, key, NULL, bracket)) {
        put_begin(writer, key);
        text_add_char(writer->out, bracket);
    }
    descend(writer);
}

static void close_container(struct json_writer *writer, char bracket)
{
    bool line = writer->filled && !writer->compact;

    writer->depth--;
    writer->filled = false; /* no comma */
    if (line && writer->depth > 0 && add_simple(writer, NULL, NULL, bracket))
        return;
    if (line)
        break_line(writer);
    text_add_char(writer->out, bracket);
    writer->filled = true;
}

void json_open_object(struct json_writer *writer, const char *key)
{
    open_container(writer, key, '{');
}

void json_close_object(struct json_writer *writer)
{
    close_container(writer, '}');
}

void json_open_list(struct json_writer *writer, const char *key)
{
    open_container(writer, key, '[');
}

void json_close_list(struct json_writer *writer)
{
    close_container(writer, ']');
}

void json_string(struct json_writer *writer, const char *key, const char *value)
{
    count(writer, key != NULL);
    if (value != NULL && add_simple(writer, key, value, 0))
        return;
    put_begin(writer, key);
    if (value == NULL)
        text_add(writer->out, "null");
    else
        add_quoted(writer->out, value);
}

void text_add_number(struct text *out, double value)
{
    struct text digits = {0};
    size_t length;

    text_format(&digits, "%.6f", rounded(value));
    length = digits.length;
    while (length > 0 && digits.bytes[length - 1] == '0')
        length--;
    if (length > 0 && digits.bytes[length - 1] == '.')
        length--;
    text_cut(&digits, length);
    text_add(out, strcmp(text_string(&digits), "-0") == 0 ? "0" : text_string(&digits));
    text_release(&digits);
}

void json_number(struct json_writer *writer, const char *key, double value)
{
    begin(writer, key);
    if (isfinite(value))
        text_add_number(writer->out, value);
    else
        text_add(writer->out, "null");
}

void json_integer(struct json_writer *writer, const char *key, long long value)
{
    begin(writer, key);
    text_format(writer->out, "%lld", value);
}

void json_bool(struct json_writer *writer, const char *key, bool value)
{
    begin(writer, key);
    text_add(writer->out, value ? "true" : "false");
}

void json_null(struct json_writer *writer, const char *key)
{
    begin(writer, key);
    text_add(writer->out, "null");
}

void json_optional(struct json_writer *writer, const char *key, const char *value)
{
    if (value != NULL)
        json_string(writer, key, value);
}

void json_lines(struct json_writer *writer, const char *key, const char *lines)
{
    struct text line = {0};

    json_open_list(writer, key);
    while (lines != NULL && *lines != '\0') {
        size_t length = strcspn(lines, "\n");

        text_clear(&line);
        text_add_bytes(&line, lines, length);
        json_string(writer, NULL, text_string(&line));
        lines += length + (lines[length] == '\n');
    }
    json_close_list(writer);
    text_release(&line);
}

static size_t string_length(const char *json)
{
    size_t length = 1;

    while (json[length] != '"' && json[length] != '\0')
        length += json[length] == '\\' && json[length + 1] != '\0' ? 2 : 1;
    return json[length] == '"' ? length + 1 : length;
}

static const char *skip_space(const char *json)
{
    return json + strspn(json, " \t\r\n");
}

static size_t token_length(const char *json)
{
    size_t length = *json == '"' ? string_length(json) : strcspn(json, " \t\r\n,:{}[]");

    return length > 0 ? length : 1;
}

/* As it is spelled, but for what a terminal could obey. */
static void add_token(struct json_writer *writer, const char *token, size_t length)
{
    add_escaped(writer->out, token, length, "");
}

/* One value, or a key with its colon and value: token by token. */
static const char *copy_member(struct json_writer *writer, const char *json)
{
    size_t length = token_length(json);

    separate(writer);
    add_token(writer, json, length);
    json = skip_space(json + length);
    count(writer, *json == ':');
    if (*json != ':')
        return json;
    text_add(writer->out, ": ");
    json = skip_space(json + 1);
    if (strchr("{[", *json) != NULL)
        return json;
    length = token_length(json);
    add_token(writer, json, length);
    return skip_space(json + length);
}

/* The bracket stands behind a key already, or begins an element. */
static const char *copy_open(struct json_writer *writer, const char *json, bool behind_key)
{
    if (!behind_key) {
        separate(writer);
        count(writer, false);
    }
    text_add_char(writer->out, *json);
    descend(writer);
    return skip_space(json + 1);
}

static void copy_tokens(struct json_writer *writer, const char *json, bool behind_key)
{
    json = skip_space(json);
    while (*json != '\0') {
        if (*json == '{' || *json == '[') {
            json = copy_open(writer, json, behind_key);
            behind_key = false;
        } else if (*json == '}' || *json == ']') {
            close_container(writer, *json);
            json = skip_space(json + 1);
        } else if (*json == ',') {
            json = skip_space(json + 1);
        } else {
            json = copy_member(writer, json);
            behind_key = *json == '{' || *json == '[';
        }
    }
}

void json_raw(struct json_writer *writer, const char *key, const char *json)
{
    json = skip_space(json);
    if (key == NULL) {
        copy_tokens(writer, json, false);
        return;
    }
    begin(writer, key);
    if (*json == '{' || *json == '[')
        copy_tokens(writer, json, true);
    else
        add_token(writer, json, token_length(json));
}

void json_raw_members(struct json_writer *writer, const char *members)
{
    if (members != NULL)
        copy_tokens(writer, members, false);
}
