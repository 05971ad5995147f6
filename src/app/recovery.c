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

/* Where answers can be kept, the better place first. */
enum place { IN_STATE, BESIDE, PLACES };

/* Nothing if there is no such place. */
static void add_path(enum place place, const char *assessment, int number, struct text *out)
{
    struct text whole = {0};
    char digest[DIGEST_SIZE];

    text_clear(out);
    if (place == BESIDE) {
        text_format(out, "%s.unsaved-%d", assessment, number);
        return;
    }
    add_folder(out);
    path_absolute(assessment, &whole);
    digest_hex(text_string(&whole), whole.length, digest);
    if (out->length > 0)
        text_format(out, "/%.*s-%d.json", DIGEST_LETTERS, digest, number);
    text_release(&whole);
}

/* How many wait there: they are numbered from 1. */
static int count_waiting(enum place place, const char *assessment)
{
    struct text path = {0};
    int count = 0;

    for (add_path(place, assessment, 1, &path);
         path.length > 0 && count < NUMBER_MOST - 1 && file_exists(text_string(&path));
         add_path(place, assessment, count + 1, &path))
        count++;
    text_release(&path);
    return count;
}

void recovery_latest(const char *assessment, struct text *out)
{
    text_clear(out);
    for (enum place place = IN_STATE; place < PLACES && out->length == 0; place++) {
        int count = count_waiting(place, assessment);

        if (count > 0)
            add_path(place, assessment, count, out);
    }
}

void recovery_waiting(const char *assessment, struct text *out)
{
    struct text path = {0};

    for (enum place place = IN_STATE; place < PLACES; place++)
        for (int i = 1; i <= count_waiting(place, assessment); i++) {
            add_path(place, assessment, i, &path);
            text_format(out, "%s\n", text_string(&path));
        }
    text_release(&path);
}

static bool make_folder(struct err *err)
{
    struct text folder = {0};
    bool good;

    add_folder(&folder);
    good = folder.length > 0
               ? file_make_folder(text_string(&folder), err)
               : err_set(err, ERR_FAILED, "there is no folder for answers that wait; set HOME");
    text_release(&folder);
    return good;
}

/* `path` is left at what was made. */
static bool keep_in(enum place place, const char *assessment, const char *bytes, size_t length,
                    struct text *path, struct err *err)
{
    if (place == IN_STATE && !make_folder(err))
        return false;
    add_path(place, assessment, count_waiting(place, assessment) + 1, path);
    return output_to(text_string(path), bytes, length, err);
}

bool recovery_keep(const char *assessment, const char *bytes, size_t length, struct text *kept,
                   struct err *err)
{
    struct err ignored = {0};
    struct err first = {0}; /* the better place is the one to be mended */
    struct text path = {0};
    bool good = kept->length > 0 && output_to(text_string(kept), bytes, length, &ignored);

    if (good)
        return true;
    good = keep_in(IN_STATE, assessment, bytes, length, &path, &first) ||
           keep_in(BESIDE, assessment, bytes, length, &path, &ignored);
    if (good) {
        recovery_remove(text_string(kept));
        text_clear(kept);
        text_add(kept, text_string(&path));
    } else {
        *err = first;
    }
    text_release(&path);
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
