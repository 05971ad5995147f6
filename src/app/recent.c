/* SPDX-License-Identifier: MIT
 *
 * recent.c - see recent.h.
 */
#include "app/recent.h"

#include "app/world.h"
#include "base/file.h"
#include "base/utf8.h"

#include <string.h>

enum { RECENT_MOST = 20, RECENT_LIMIT = 128 * 1024 };

static bool list_path(struct text *out)
{
    folder_state(out);
    if (out->length == 0)
        return false;
    text_add(out, "/recent");
    return true;
}

/* Lines that are paths from the root; whatever else stands there is left out. */
static void add_paths(const struct text *bytes, const char *without, int most, struct text *out)
{
    const char *at = text_string(bytes);

    for (int count = 0; *at != '\0' && count < most;) {
        size_t length = strcspn(at, "\n");
        bool other = strlen(without) != length || memcmp(at, without, length) != 0;
        if (at[0] == '/' && other && utf8_valid_length(at, length) == length) {
            text_add_bytes(out, at, length);
            text_add(out, "\n");
            count++;
        }
        at += length + (at[length] == '\n');
    }
}

static void read_list(struct text *bytes)
{
    struct text path = {0};
    struct err ignored = {0}; /* the first time there is no list */

    if (list_path(&path) && !file_read(text_string(&path), RECENT_LIMIT, bytes, NULL, &ignored))
        text_clear(bytes);
    text_release(&path);
}

void recent_read(struct text *out)
{
    struct text bytes = {0};

    read_list(&bytes);
    add_paths(&bytes, "", RECENT_MOST, out);
    text_release(&bytes);
}

static void write_list(const struct text *list)
{
    struct text path = {0};
    struct text folder = {0};
    struct err ignored = {0};

    folder_state(&folder);
    if (list_path(&path) && file_make_folder(text_string(&folder), &ignored))
        (void)!output_to(text_string(&path), text_string(list), list->length, &ignored);
    text_release(&folder);
    text_release(&path);
}

void recent_add(const char *path)
{
    struct text whole = {0};
    struct text bytes = {0};
    struct text list = {0};

    path_absolute(path, &whole);
    if (strchr(text_string(&whole), '\n') == NULL) {
        read_list(&bytes);
        text_format(&list, "%s\n", text_string(&whole));
        add_paths(&bytes, text_string(&whole), RECENT_MOST - 1, &list);
        if (list.length != bytes.length || strcmp(text_string(&list), text_string(&bytes)) != 0)
            write_list(&list);
    }
    text_release(&whole);
    text_release(&bytes);
    text_release(&list);
}
