/* SPDX-License-Identifier: MIT
 *
 * oscal_value.c - values of the types that OSCAL knows; see oscal.h.
 */
#include "base/date.h"
#include "base/utf8.h"
#include "report/oscal.h"

#include <math.h>
#include <string.h>

static const char namespace[] = "urn:clausewalk:oscal";

/* Runs of white space become one space, what cannot be seen is made visible. */
static void add_line(struct text *out, const char *string)
{
    size_t left = string == NULL ? 0 : strlen(string);
    size_t start = out->length;
    bool space = false;
    size_t size;

    for (; left > 0; string += size, left -= size) {
        char visible[UTF8_VISIBLE_SIZE];
        char one[5] = {0};
        (void)utf8_decode(string, left, &size);
        memcpy(one, string, size < sizeof one ? size : sizeof one - 1);
        if (utf8_blank(one)) {
            space = true;
            continue;
        }
        text_add(out, space && out->length > start ? " " : "");
        space = false;
        size = utf8_visible(string, left, visible);
        text_add(out, visible);
    }
}

void oscal_scratch(struct oscal *oscal, const char *key)
{
    json_string(&oscal->json, key, text_string(&oscal->scratch));
    text_clear(&oscal->scratch);
}

void oscal_line(struct oscal *oscal, const char *key, const char *string, const char *otherwise)
{
    struct text line = {0};

    add_line(&line, string);
    if (line.length > 0)
        json_string(&oscal->json, key, text_string(&line));
    else
        json_optional(&oscal->json, key, otherwise);
    text_release(&line);
}

void oscal_prop(struct oscal *oscal, const char *name, const char *value)
{
    if (utf8_blank(value))
        return;
    json_open_object(&oscal->json, NULL);
    json_string(&oscal->json, "name", name);
    json_string(&oscal->json, "ns", namespace);
    oscal_line(oscal, "value", value, "-");
    json_close_object(&oscal->json);
}

void oscal_prop_figure(struct oscal *oscal, const char *name, double value)
{
    struct text number = {0};

    if (!isnan(value))
        text_add_number(&number, value);
    oscal_prop(oscal, name, text_string(&number));
    text_release(&number);
}

void oscal_prop_bool(struct oscal *oscal, const char *name, bool value)
{
    oscal_prop(oscal, name, value ? "true" : NULL);
}

/* The digest of what names the thing; version and variant as RFC 4122 has them for names. */
static void make_uuid(const struct oscal *oscal, const char *kind, const char *id,
                      char out[UUID_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    static const char variants[] = "89ab89ab89ab89ab";
    const char *assessment = oscal->results->assessment->id;
    struct text name = {0};
    char hex[DIGEST_SIZE];

    assessment = assessment == NULL ? "" : assessment;
    text_format(&name, "%s %s %zu %s %s", namespace, kind, strlen(assessment), assessment, id);
    digest_hex(name.bytes, name.length, hex);
    text_release(&name);
    hex[12] = '5';
    hex[16] = variants[strchr(digits, hex[16]) - digits];
    text_format(&name, "%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16, hex + 20);
    memcpy(out, name.bytes, UUID_SIZE);
    text_release(&name);
}

void oscal_uuid(struct oscal *oscal, const char *key, const char *kind, const char *id)
{
    char uuid[UUID_SIZE];

    make_uuid(oscal, kind, id == NULL ? "" : id, uuid);
    json_string(&oscal->json, key, uuid);
}

void oscal_reference(struct oscal *oscal, const char *key, const char *kind, const char *id)
{
    char reference[1 + UUID_SIZE] = "#";

    make_uuid(oscal, kind, id, reference + 1);
    json_string(&oscal->json, key, reference);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_plain(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || strchr("._-", c) != NULL;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void add_digest(struct text *out, const char *id)
{
    char hex[DIGEST_SIZE];

    digest_hex(id, strlen(id), hex);
    text_format(out, "-%.8s", hex);
}

void oscal_token(struct oscal *oscal, const char *key, const char *prefix, const char *id)
{
    struct text token = {0};
    bool lossy = false;

    text_add(&token, prefix);
    if (prefix[0] == '\0' && !is_letter(id[0]))
        text_add(&token, "c-");
    for (const char *c = id; *c != '\0'; c++) {
        text_add_char(&token, is_plain(*c) ? lower(*c) : '-');
        lossy = lossy || (!is_plain(*c) && *c != ' ');
    }
    if (lossy)
        add_digest(&token, id);
    json_string(&oscal->json, key, text_string(&token));
    text_release(&token);
}

/* OSCAL knows the years 1900 to 2999. */
static bool is_year(const char *written)
{
    return written[0] == '2' || (written[0] == '1' && written[1] == '9');
}

static bool understand(const char *instant, char out[INSTANT_SIZE])
{
    int64_t seconds;

    if (instant == NULL || !instant_parse(instant, &seconds))
        return false;
    instant_format(seconds, out);
    return is_year(out);
}

void oscal_instant(struct oscal *oscal, const char *key, const char *instant, const char *otherwise)
{
    char written[INSTANT_SIZE];

    if (!understand(instant, written) && !understand(otherwise, written))
        instant_format(0, written);
    json_string(&oscal->json, key, written);
}

bool oscal_is_day(const char *day)
{
    int64_t days;

    return day != NULL && date_parse(day, &days) && is_year(day);
}

void oscal_day(struct oscal *oscal, const char *key, const char *day, const char *time)
{
    if (!oscal_is_day(day))
        return;
    text_format(&oscal->scratch, "%sT%sZ", day, time);
    oscal_scratch(oscal, key);
}
