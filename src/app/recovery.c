/* SPDX-License-Identifier: MIT
 *
 * recovery.c - see recovery.h.
 */
#include "app/recovery.h"

#include "app/world.h"
#include "base/digest.h"
#include "base/file.h"

#include <stdio.h>
#include <string.h>

enum { DIGEST_LETTERS = 16 };

static void add_folder(struct text *out)
{
    struct text state = {0};

    folder_state(&state);
    if (state.length > 0)
        text_format(out, "%s/recovery", text_string(&state));
    text_release(&state);
}

void recovery_path(const char *assessment, struct text *out)
{
    struct text whole = {0};
    char digest[DIGEST_SIZE];

    add_folder(out);
    path_absolute(assessment, &whole);
    digest_hex(text_string(&whole), whole.length, digest);
    if (out->length > 0)
        text_format(out, "/%.*s.json", DIGEST_LETTERS, digest);
    text_release(&whole);
}

bool recovery_write(const char *assessment, const char *bytes, size_t length, struct err *err)
{
    struct text path = {0};
    struct text folder = {0};
    bool good;

    add_folder(&folder);
    recovery_path(assessment, &path);
    good = path.length > 0 ? file_make_folder(text_string(&folder), err) &&
                                 file_replace(text_string(&path), bytes, length, NULL, err)
                           : err_set(err, ERR_FAILED, "there is no folder for recovery; set HOME");
    text_release(&folder);
    text_release(&path);
    return good;
}

void recovery_remove(const char *assessment)
{
    struct text path = {0};

    recovery_path(assessment, &path);
    if (path.length > 0)
        (void)remove(text_string(&path));
    text_release(&path);
}

bool recovery_waits(const char *assessment)
{
    struct text path = {0};
    bool waits;

    recovery_path(assessment, &path);
    waits = path.length > 0 && file_exists(text_string(&path));
    text_release(&path);
    return waits;
}

void recovery_list(struct text *out)
{
    struct text folder = {0};
    struct text names = {0};
    struct err ignored = {0}; /* mostly there is no such folder */

    add_folder(&folder);
    if (folder.length > 0 && file_list(text_string(&folder), ".json", &names, &ignored))
        for (const char *at = text_string(&names); *at != '\0'; at += strcspn(at, "\n") + 1)
            text_format(out, "%s/%.*s\n", text_string(&folder), (int)strcspn(at, "\n"), at);
    text_release(&folder);
    text_release(&names);
}
