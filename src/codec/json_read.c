/* SPDX-License-Identifier: MIT
 *
 * json_read.c - see json.h: readers of one value, and their problems.
 */
#include "base/date.h"
#include "codec/codec.h"
#include "codec/json.h"
#include "codec/json_value.h"

#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

static void add_escaped(struct text *out, const char *name)
{
    for (; *name != '\0'; name++) {
        if (*name == '~')
            text_add(out, "~0");
        else if (*name == '/')
            text_add(out, "~1");
        else
            text_add_char(out, *name);
    }
}

void json_pointer(struct json at, struct text *out)
{
    const struct json *way[CODEC_DEPTH + 1];
    int steps = 0;

    for (const struct json *step = &at; step->parent != NULL; step = step->parent)
        way[steps++] = step;
    while (steps-- > 0) {
        text_add_char(out, '/');
        if (way[steps]->name != NULL)
            add_escaped(out, way[steps]->name);
        else
            text_format(out, "%d", way[steps]->index);
    }
}

static void report(struct json at, enum severity severity, const char *code, const char *text)
{
    struct problems *problems = at.document->problems;
    struct text way = {0};

    if (!problems_full(problems, severity))
        json_pointer(at, &way);
    problem_add(problems, severity, code, text_string(&way), (int)problems->count, "%s", text);
    text_release(&way);
}

void json_note(struct json at, const char *code, const char *text)
{
    report(at, SEVERITY_NOTE, code, text);
}

bool json_fail(struct json at, const char *code, const char *format, ...)
{
    struct text text = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&text, format, args);
    va_end(args);
    report(at, SEVERITY_ERROR, code, text_string(&text));
    text_release(&text);
    return false;
}

static const char *kind_name(enum json_kind kind)
{
    switch (kind) {
    case JSON_ABSENT:
        return "nothing";
    case JSON_NULL:
        return "null";
    case JSON_FALSE:
        return "false";
    case JSON_TRUE:
        return "true";
    case JSON_NUMBER:
        return "a number";
    case JSON_TEXT:
        return "a string";
    case JSON_LIST:
        return "a list";
    case JSON_OBJECT:
        return "an object";
    }
    return "";
}

/* True if it has the kind. */
static bool expect(struct json at, enum json_kind kind, const char *wanted)
{
    enum json_kind found = json_kind_of(at);

    if (found == kind)
        return true;
    if (found != JSON_ABSENT)
        return json_fail(at, "wrong_kind", "wrong kind of value (%s); write %s", kind_name(found),
                         wanted);
    if (!at.optional)
        json_fail(at, "missing", "missing; write %s", wanted);
    return false;
}

/* Whether reading failed: what may be absent and is, has not. */
static bool no_fault(struct json at)
{
    return at.optional && json_kind_of(at) == JSON_ABSENT;
}

bool read_object(struct json at)
{
    return expect(at, JSON_OBJECT, "an object, { }");
}

bool read_list(struct json at)
{
    return expect(at, JSON_LIST, "a list, [ ]");
}

bool read_text(struct json at, const char **out)
{
    if (!expect(at, JSON_TEXT, "a string"))
        return no_fault(at);
    *out = json_string_of(at);
    return true;
}

bool read_id(struct json at, const char **out)
{
    if (!expect(at, JSON_TEXT, "a string"))
        return no_fault(at);
    if (*json_string_of(at) == '\0')
        return json_fail(at, "empty", "empty; write at least one character");
    *out = json_string_of(at);
    return true;
}

bool read_line(struct json at, const char **out)
{
    if (!expect(at, JSON_TEXT, "a string"))
        return no_fault(at);
    if (*json_string_of(at) == '\0')
        return json_fail(at, "empty", "empty; write something or take it away");
    if (strchr(json_string_of(at), '\n') != NULL)
        return json_fail(at, "line_feed", "more than one line; write one");
    *out = json_string_of(at);
    return true;
}

bool read_bool(struct json at, bool *out)
{
    enum json_kind kind = json_kind_of(at);

    if (kind != JSON_FALSE && !expect(at, JSON_TRUE, "true or false"))
        return no_fault(at);
    *out = kind == JSON_TRUE;
    return true;
}

bool read_number(struct json at, double *out)
{
    if (!expect(at, JSON_NUMBER, "a number"))
        return no_fault(at);
    *out = json_number_of(at);
    return true;
}

bool read_positive(struct json at, double *out)
{
    const double most = 1e9;
    double number;

    if (!expect(at, JSON_NUMBER, "a number above 0"))
        return no_fault(at);
    number = json_number_of(at);
    if (!(number > 0))
        return json_fail(at, "out_of_range", "not above 0; write a number above 0");
    /* Beyond these, sums of weights would lose their digits or overflow. */
    if (number > most || number < 1 / most)
        return json_fail(at, "out_of_range",
                         "too large or too small to count with; write a number from 0.000000001 "
                         "to 1000000000");
    *out = number;
    return true;
}

bool read_integer(struct json at, int least, int most, int *out)
{
    double number;

    if (!expect(at, JSON_NUMBER, "a whole number"))
        return no_fault(at);
    number = json_number_of(at);
    if (number < least || number > most || number != floor(number)) {
        if (least == most)
            return json_fail(at, "out_of_range", "not known here; write %d", least);
        return json_fail(at, "out_of_range", "out of range; write a whole number from %d to %d",
                         least, most);
    }
    *out = (int)number;
    return true;
}

bool read_choice(struct json at, const char *const *names, int count, int *out)
{
    struct text list = {0};

    if (!expect(at, JSON_TEXT, "a string"))
        return no_fault(at);
    for (int i = 0; i < count; i++) {
        if (strcmp(names[i], json_string_of(at)) == 0) {
            *out = i;
            return true;
        }
    }
    for (int i = 0; i < count; i++)
        text_format(&list, "%s\"%s\"", i == 0 ? "" : i + 1 < count ? ", " : " or ", names[i]);
    json_fail(at, "bad_choice", "not one of the choices; write %s", text_string(&list));
    text_release(&list);
    return false;
}

bool read_day(struct json at, const char **out)
{
    int64_t days;

    if (!expect(at, JSON_TEXT, "a day, YYYY-MM-DD"))
        return no_fault(at);
    if (!date_parse(json_string_of(at), &days))
        return json_fail(at, "bad_date", "no such day; write it as YYYY-MM-DD");
    *out = json_string_of(at);
    return true;
}

bool read_instant(struct json at, const char **out)
{
    int64_t seconds;

    if (!expect(at, JSON_TEXT, "a time, YYYY-MM-DDThh:mm:ssZ"))
        return no_fault(at);
    if (!instant_parse(json_string_of(at), &seconds))
        return json_fail(at, "bad_time", "no such time; write it as YYYY-MM-DDThh:mm:ssZ");
    *out = json_string_of(at);
    return true;
}
