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

enum { DIGEST_LETTERS = 16, NUMBER_MOST = 100 };

static void add_folder(struct text *out)
{
    struct text state = {0};

    folder_state(&state);
    if (state.length > 0)
        text_format(out, "%s/recovery", text_string(&state));
    text_release(&state);
}

static void add_path(const char *assessment, int number, struct text *out)
{
    struct text whole = {0};
    char digest[DIGEST_SIZE];

    text_clear(out);
    add_folder(out);
    path_absolute(assessment, &whole);
    digest_hex(text_string(&whole), whole.length, digest);
    if (out->length > 0)
        text_format(out, "/%.*s-%d.json", DIGEST_LETTERS, digest, number);
    text_release(&whole);
}

/* How many wait: they are numbered from 1. */
static int count_waiting(const char *assessment)
{
    struct text path = {0};
    int count = 0;

    for (add_path(assessment, 1, &path);
         path.length > 0 && count < NUMBER_MOST - 1 && file_exists(text_string(&path));
         add_path(assessment, count + 1, &path))
        count++;
    text_release(&path);
    return count;
}

void recovery_new_path(const char *assessment, struct text *out)
{
    add_path(assessment, count_waiting(assessment) + 1, out);
}

void recovery_latest(const char *assessment, struct text *out)
{
    int count = count_waiting(assessment);

    text_clear(out);
    if (count > 0)
        add_path(assessment, count, out);
}

void recovery_waiting(const char *assessment, struct text *out)
{
    struct text path = {0};

    for (int i = 1; i <= count_waiting(assessment); i++) {
        add_path(assessment, i, &path);
        text_format(out, "%s\n", text_string(&path));
    }
    text_release(&path);
}

bool recovery_write(const char *path, const char *bytes, size_t length, struct err *err)
{
    struct text folder = {0};
    bool good;

    if (path[0] == '\0')
        return err_set(err, ERR_FAILED, "there is no folder for recovery; set HOME");
    add_folder(&folder);
    good = file_make_folder(text_string(&folder), err) && output_to(path, bytes, length, err);
    text_release(&folder);
    return good;
}

void recovery_remove(const char *path)
{
    if (path[0] != '\0')
        (void)remove(path);
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
