/* SPDX-License-Identifier: MIT
 *
 * completing.c - see completing.h.
 */
#include "app/completing.h"

#include "base/err.h"
#include "base/file.h"
#include "base/utf8.h"

#include <string.h>

enum { OTHERS_MOST = 8 };

/* Up to and with the last slash of what was typed, from where the program stands. */
static void add_folder(const char *beside, const char *typed, size_t folder, struct text *out)
{
    const char *slash = beside == NULL || typed[0] == '/' ? NULL : strrchr(beside, '/');

    if (slash != NULL)
        text_add_bytes(out, beside, (size_t)(slash - beside) + 1);
    text_add_bytes(out, typed, folder);
}

static size_t shared(const char *a, size_t length, const char *b)
{
    size_t at = 0;

    while (at < length && b[at] != '\n' && b[at] != '\0' && a[at] == b[at])
        at++;
    while (at > 0 && ((unsigned char)a[at] & 0xC0) == 0x80) /* within a character */
        at--;
    return at;
}

static bool fits(const char *name, size_t length, const char *begun)
{
    return strlen(begun) <= length && memcmp(name, begun, strlen(begun)) == 0 &&
           utf8_valid_length(name, length) == length;
}

/* How far all names go together that begin so; how many there are. */
static int common(const char *names, const char *begun, struct text *out, struct text *others)
{
    int count = 0;

    for (size_t length; *names != '\0'; names += length + (names[length] == '\n')) {
        length = strcspn(names, "\n");
        if (!fits(names, length, begun))
            continue;
        if (count == 0)
            text_add_bytes(out, names, length);
        else
            text_cut(out, shared(text_string(out), out->length, names));
        if (count < OTHERS_MOST) {
            text_add(others, count == 0 ? "" : "   ");
            utf8_add_visible(others, names, length);
        }
        count++;
    }
    if (count > OTHERS_MOST)
        text_add(others, "   ...");
    return count;
}

bool complete_path(const char *beside, const char *typed, struct text *out, struct text *others)
{
    const char *slash = strrchr(typed, '/');
    size_t start = slash == NULL ? 0 : (size_t)(slash - typed) + 1;
    struct text folder = {0};
    struct text names = {0};
    struct text name = {0};
    struct err ignored = {0};
    int count = 0;

    add_folder(beside, typed, start, &folder);
    if (file_list(folder.length > 0 ? text_string(&folder) : ".", "", &names, &ignored))
        count = common(text_string(&names), typed + start, &name, others);
    text_add(&folder, text_string(&name));
    text_add_bytes(out, typed, start);
    text_add(out, text_string(&name));
    if (count == 1 && file_is_folder(text_string(&folder)))
        text_add_char(out, '/');
    if (count == 1)
        text_clear(others);
    text_release(&folder);
    text_release(&names);
    text_release(&name);
    return count > 0;
}
