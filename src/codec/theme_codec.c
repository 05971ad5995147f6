/* SPDX-License-Identifier: MIT
 *
 * theme_codec.c - see codec.h: the theme file.
 */
#include "canvas/colour.h"
#include "codec/codec.h"
#include "codec/json.h"
#include "codec/json_value.h"

#include <stdlib.h>
#include <string.h>

enum { PALETTE_MAX = 64 };

static const char *const root_members[] = {
    "$schema", "format",  "version",       "name",    "title", "description", "author",
    "licence", "variant", "high_contrast", "palette", "roles", "fallback",    NULL};

struct swatch {
    const char *name;
    struct colour colour;
};

struct palette {
    struct swatch swatches[PALETTE_MAX];
    int count;
};

static bool read_hex(const char *text, struct colour *out)
{
    unsigned long value;

    if (text[0] != '#' || strlen(text) != 7 || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
        return false;
    value = strtoul(text + 1, NULL, 16);
    *out = colour_rgb((int)(value >> 16), (int)(value >> 8 & 255), (int)(value & 255));
    return true;
}

static bool read_ansi(const char *text, struct colour *out)
{
    static const char *const names[] = {
        "black",        "red",           "green",       "yellow",         "blue",
        "magenta",      "cyan",          "white",       "bright-black",   "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
        "bright-white"};

    for (int i = 0; i < 16; i++) {
        if (strcmp(names[i], text) == 0) {
            *out = colour_index(i);
            return true;
        }
    }
    return false;
}

static bool read_name(const char *text, const struct palette *palette, struct colour *out)
{
    for (int i = 0; i < palette->count; i++) {
        if (strcmp(palette->swatches[i].name, text) == 0) {
            *out = palette->swatches[i].colour;
            return true;
        }
    }
    if (strcmp(text, "default") != 0)
        return false;
    *out = (struct colour){.kind = COLOUR_DEFAULT};
    return true;
}

static void read_colour(struct json at, const struct palette *palette, struct colour *out)
{
    const char *text = NULL;
    int index = 0;

    if (json_kind_of(at) == JSON_NUMBER) {
        if (read_integer(at, 0, 255, &index))
            *out = colour_index(index);
        return;
    }
    if (!read_text(at, &text) || text == NULL)
        return;
    if (!read_hex(text, out) && !read_ansi(text, out) && !read_name(text, palette, out))
        json_fail(at, "bad_colour",
                  "no colour; write \"#rrggbb\", a number from 0 to 255, a name as \"bright-red\", "
                  "\"default\" or one of the palette");
}

static void read_palette(const struct json *root, struct palette *out)
{
    static const struct palette none = {0};
    struct json list = json_maybe(root, "palette");
    struct json colour;

    if (!read_object(list))
        return;
    if (json_count(list) > PALETTE_MAX) {
        json_fail(list, "too_many", "more than %d colours; take some away", PALETTE_MAX);
        return;
    }
    for (bool more = json_first(&list, &colour); more; more = json_next(&colour)) {
        struct swatch *swatch = &out->swatches[out->count];

        read_colour(colour, &none, &swatch->colour);
        swatch->name = colour.name;
        out->count++;
    }
}

static void read_attributes(struct json list, struct style *out)
{
    static const char *const names[] = {"bold", "underline", "reverse", "dim", "italic"};
    static const uint8_t values[] = {ATTR_BOLD, ATTR_UNDERLINE, ATTR_REVERSE, ATTR_DIM,
                                     ATTR_ITALIC};
    struct json element;

    if (!read_list(list))
        return;
    for (bool more = json_first(&list, &element); more; more = json_next(&element)) {
        int index = 0;

        if (read_choice(element, names, 5, &index))
            out->attributes = (uint8_t)(out->attributes | values[index]);
    }
}

static void read_style(const struct json *at, const struct palette *palette, struct style *out)
{
    static const char *const members[] = {"fg", "bg", "attr", NULL};

    if (!read_object(*at))
        return;
    out->set = true;
    read_colour(json_maybe(at, "fg"), palette, &out->fg);
    read_colour(json_maybe(at, "bg"), palette, &out->bg);
    read_attributes(json_maybe(at, "attr"), out);
    json_note_unknown(at, members);
}

static void read_styles(struct json styles, const struct palette *palette, struct style *out)
{
    struct json style;

    if (!read_object(styles))
        return;
    for (bool more = json_first(&styles, &style); more; more = json_next(&style)) {
        enum role role = role_of_name(style.name);

        if (role == ROLE_COUNT)
            json_fail(style, "unknown_role", "no such role; see the roles in the theme guide");
        else
            read_style(&style, palette, &out[role]);
    }
}

static void read_fallback(const struct json *root, const struct palette *palette, struct theme *out)
{
    static const char *const members[] = {"256", "16", "mono", NULL};
    struct json fallback = json_maybe(root, "fallback");

    if (!read_object(fallback))
        return;
    read_styles(json_maybe(&fallback, "256"), palette, out->styles[COLOURS_256]);
    read_styles(json_maybe(&fallback, "16"), palette, out->styles[COLOURS_16]);
    read_styles(json_maybe(&fallback, "mono"), palette, out->styles[COLOURS_NONE]);
    json_note_unknown(&fallback, members);
}

static void copy_text(struct json at, char *out, size_t size)
{
    const char *text = NULL;

    if (!read_text(at, &text) || text == NULL)
        return;
    if (strlen(text) >= size)
        json_fail(at, "too_long", "too long; write at most %zu bytes", size - 1);
    else
        memcpy(out, text, strlen(text) + 1);
}

static void read_identity(const struct json *root, struct theme *out)
{
    static const char *const variants[] = {"dark", "light"};
    struct json name = json_member(root, "name");
    const char *id = NULL;
    int variant = 0;

    if (read_id(name, &id))
        copy_text(name, out->name, sizeof out->name);
    copy_text(json_member(root, "title"), out->title, sizeof out->title);
    copy_text(json_maybe(root, "description"), out->description, sizeof out->description);
    read_choice(json_member(root, "variant"), variants, 2, &variant);
    out->dark = variant == 0;
    read_bool(json_maybe(root, "high_contrast"), &out->high_contrast);
}

static void read_theme(struct json_document *document, struct theme *out)
{
    struct json root = json_root(document);
    struct json roles = json_member(&root, "roles");
    struct palette palette = {0};
    const char *base = role_name(ROLE_BASE);

    json_note_unknown(&root, root_members);
    read_identity(&root, out);
    read_palette(&root, &palette);
    read_styles(roles, &palette, out->styles[COLOURS_TRUE]);
    if (json_kind_of(roles) == JSON_OBJECT && !json_present(json_member(&roles, base)))
        (void)read_object(json_member(&roles, base));
    read_fallback(&root, &palette, out);
}

bool theme_decode(const char *bytes, size_t length, struct theme *out, struct problems *problems)
{
    static const struct json_shape shape = {
        .format = "clausewalk.theme", .limit = CODEC_THEME_LIMIT, .members = root_members};
    struct json_document document;
    bool ok = json_open(&document, bytes, length, &shape, problems);

    *out = (struct theme){0};
    if (ok) {
        read_theme(&document, out);
        ok = json_sound(&document);
    }
    json_release(&document);
    if (ok)
        theme_complete(out);
    else
        *out = (struct theme){0};
    return ok;
}
