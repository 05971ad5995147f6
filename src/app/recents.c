/* SPDX-License-Identifier: MIT
 *
 * recents.c - see recents.h.
 */
#include "app/recents.h"

#include "app/document.h"
#include "app/recent.h"
#include "app/recovery.h"
#include "app/world.h"
#include "base/date.h"
#include "base/file.h"
#include "base/mem.h"
#include "model/results.h"

#include <math.h>
#include <string.h>

enum { RECENTS_SHOWN = 8 };

static void keep_existing(const struct text *paths, struct text *out)
{
    const char *at = text_string(paths);

    for (int count = 0; *at != '\0' && count < RECENTS_SHOWN;) {
        size_t length = strcspn(at, "\n");
        char *path = mem_copy_bytes(at, length);
        if (file_exists(path)) {
            text_format(out, "%s\n", path);
            count++;
        }
        mem_free(path);
        at += length + (at[length] == '\n');
    }
}

void recents_gather(struct recents *recents)
{
    struct text paths = {0};

    recovery_list(&paths);
    recent_read(&paths);
    keep_existing(&paths, &recents->paths);
    text_release(&paths);
}

bool recents_wait(const struct recents *recents)
{
    return recents->at < recents->paths.length;
}

/* The day that it was here; NULL if it is no instant. Yours. */
static char *local_day(const char *at)
{
    char local[INSTANT_SIZE];
    int64_t instant = 0;

    if (at == NULL || !instant_parse(at, &instant))
        return NULL;
    instant_format(instant + clock_zone(instant), local);
    return mem_copy_bytes(local, DATE_SIZE - 1);
}

static void describe(const struct assessment *assessment, struct recent *recent)
{
    struct results results = {0};

    results_score(&results, assessment);
    recent->name = mem_copy(assessment->name == NULL ? "" : assessment->name);
    recent->answered = results.whole.counts.rated;
    recent->total = results.whole.counts.applicable;
    recent->score = results.whole.figure.score;
    recent->day = local_day(assessment->modified);
    results_release(&results);
}

/* Nobody is asked for a passphrase before they want to open it. */
static bool is_encrypted(const char *path)
{
    struct text bytes = {0};
    struct err ignored = {0};
    bool is = file_read(path, document_limit(), &bytes, NULL, &ignored) &&
              vault_is(text_string(&bytes), bytes.length);

    text_release(&bytes);
    return is;
}

/* One that cannot be read is left out; opening it by its path says why. */
void recents_tell_next(struct recents *recents, struct ui *ui)
{
    const char *line = recents->paths.bytes + recents->at;
    size_t length = strcspn(line, "\n");
    struct document document = {0};
    struct recent recent = {.path = mem_copy_bytes(line, length), .score = NAN};
    struct err ignored = {0};

    recents->at += length + 1;
    if (document_open(&document, recent.path, (struct opening){0}, ACCESS_READ, &ignored)) {
        describe(&document.assessment, &recent);
        ui_add_recent(ui, &recent);
    } else if (is_encrypted(recent.path)) {
        const char *slash = strrchr(recent.path, '/');
        struct text name = {0};
        text_format(&name, "%s, encrypted", slash == NULL ? recent.path : slash + 1);
        recent.name = text_take(&name);
        ui_add_recent(ui, &recent);
    }
    document_close(&document);
    mem_free(recent.path);
    mem_free(recent.name);
    mem_free(recent.day);
}

void recents_release(struct recents *recents)
{
    text_release(&recents->paths);
    recents->at = 0;
}
