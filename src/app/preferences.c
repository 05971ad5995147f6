/* SPDX-License-Identifier: MIT
 *
 * preferences.c - see preferences.h.
 */
#include "app/preferences.h"

#include "app/world.h"
#include "base/file.h"

#include <stdio.h>
#include <string.h>

enum {
    SETTINGS_LIMIT = 64 * 1024,
    NAME_SIZE = 32,
    VALUE_SIZE = sizeof((struct settings *)0)->logo /* the longest */
};

static void set(struct settings *settings, const char *name, const char *value)
{
    bool on = strcmp(value, "on") == 0;

    if (strcmp(name, "theme") == 0)
        (void)snprintf(settings->theme, sizeof settings->theme, "%s", value);
    else if (strcmp(name, "consultancy") == 0)
        (void)snprintf(settings->consultancy, sizeof settings->consultancy, "%s", value);
    else if (strcmp(name, "logo") == 0)
        (void)snprintf(settings->logo, sizeof settings->logo, "%s", value);
    else if (strcmp(name, "advance") == 0)
        settings->advance = on;
    else if (strcmp(name, "mouse") == 0)
        settings->mouse = on;
    else if (strcmp(name, "clock") == 0)
        settings->clock = on;
}

static void copy(char *out, size_t size, const char *from, size_t length)
{
    while (length > 0 && (from[length - 1] == ' ' || from[length - 1] == '\r'))
        length--;
    (void)snprintf(out, size, "%.*s", (int)length, from);
}

static void parse_line(struct settings *settings, const char *line, size_t length)
{
    const char *equals = memchr(line, '=', length);
    char name[NAME_SIZE];
    char value[VALUE_SIZE];

    if (equals == NULL || line[0] == '#')
        return;
    copy(name, sizeof name, line, (size_t)(equals - line));
    equals++;
    while (*equals == ' ')
        equals++;
    if (equals > line + length)
        return;
    copy(value, sizeof value, equals, (size_t)(line + length - equals));
    set(settings, name, value);
}

void preferences_parse(const char *text, struct settings *settings)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        parse_line(settings, text, length);
        text += length + (text[length] == '\n');
    }
}

void preferences_format(const struct settings *settings, struct text *out)
{
    if (settings->theme[0] != '\0')
        text_format(out, "theme = %s\n", settings->theme);
    if (settings->consultancy[0] != '\0')
        text_format(out, "consultancy = %s\n", settings->consultancy);
    if (settings->logo[0] != '\0')
        text_format(out, "logo = %s\n", settings->logo);
    text_format(out, "advance = %s\n", settings->advance ? "on" : "off");
    text_format(out, "mouse = %s\n", settings->mouse ? "on" : "off");
    text_format(out, "clock = %s\n", settings->clock ? "on" : "off");
}

void preferences_read(struct settings *settings)
{
    struct text path = {0};
    struct text bytes = {0};
    struct err ignored = {0}; /* the first time there are none */

    folder_config(&path);
    text_add(&path, "/settings");
    if (path.bytes[0] == '/' && path.length > strlen("/settings") &&
        file_read(text_string(&path), SETTINGS_LIMIT, &bytes, NULL, &ignored))
        preferences_parse(text_string(&bytes), settings);
    text_release(&path);
    text_release(&bytes);
}

bool preferences_write(const struct settings *settings, struct err *err)
{
    struct text path = {0};
    struct text bytes = {0};
    bool good;

    folder_config(&path);
    if (path.length == 0)
        return err_set(err, ERR_FAILED, "the settings cannot be remembered; set HOME");
    preferences_format(settings, &bytes);
    good = file_make_folder(text_string(&path), err);
    text_add(&path, "/settings");
    good = good && output_to(text_string(&path), text_string(&bytes), bytes.length, err);
    text_release(&path);
    text_release(&bytes);
    return good;
}
