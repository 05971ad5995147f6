/* SPDX-License-Identifier: MIT
 *
 * merge_command.c - see commands.h: merge.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/turn.h"
#include "app/world.h"
#include "codec/codec.h"
#include "model/merge.h"

#include <string.h>

/* The two copies and what both had before; and the lock of what will be replaced. */
struct three {
    struct document ours, base, theirs;
    struct file_lock lock;
};

/* Where the result goes; NULL: to standard output. */
static const char *place_of_result(const struct arguments *arguments)
{
    const char *path = arguments_value(arguments, OPTION_OUTPUT);

    return path == NULL || strcmp(path, "-") == 0 ? NULL : path;
}

/* Nobody may be working on it, from the reading on. */
static bool lock_result(const struct arguments *arguments, struct three *three, struct err *err)
{
    const char *path = place_of_result(arguments);

    return path == NULL || turn_lock(path, &three->lock, err);
}

/* Only what both had before can be nothing. */
static bool open_theirs(const struct arguments *arguments, struct three *three, struct err *err)
{
    const char *path = arguments->operands[2];

    if (!document_open_beside(&three->theirs, path, &three->ours, err))
        return false;
    return !three->theirs.empty ||
           err_set(err, ERR_DOCUMENT, "%s: is empty; only BASE may be", path);
}

static bool open_three(const struct arguments *arguments, struct three *three, struct err *err)
{
    return document_open(&three->ours, arguments->operands[1], opening_of(arguments), ACCESS_READ,
                         err) &&
           document_open_beside(&three->base, arguments->operands[0], &three->ours, err) &&
           open_theirs(arguments, three, err);
}

static void close_three(struct three *three)
{
    document_close(&three->theirs);
    document_close(&three->base);
    document_close(&three->ours);
    file_unlock(&three->lock);
}

static void tell(const struct conflicts *conflicts, const char *path)
{
    struct text line = {0};

    for (size_t i = 0; i < conflicts->count; i++) {
        text_clear(&line);
        conflict_describe(&conflicts->at[i], &line);
        message("%s: conflict: %s", path, text_string(&line));
    }
    text_release(&line);
}

static bool put(const char *path, const struct text *bytes, struct err *err)
{
    return path == NULL ? output_write(text_string(bytes), bytes->length, err)
                        : file_replace(path, text_string(bytes), bytes->length, NULL, err);
}

/* Encrypted if ours is. */
static bool write_merged(const struct arguments *arguments, const struct document *ours,
                         const struct assessment *merged, struct err *err)
{
    struct text bytes = {0};
    struct text sealed = {0};
    bool good;

    assessment_encode(merged, &bytes);
    good =
        document_seal(ours, &bytes, &sealed, err) && put(place_of_result(arguments), &sealed, err);
    text_release(&bytes);
    text_release(&sealed);
    return good;
}

static bool merge(const struct arguments *arguments, const struct three *three, struct err *err)
{
    struct conflicts conflicts = {0};
    struct assessment merged;
    bool good;

    merge_compute(&three->base.assessment, &three->ours.assessment, &three->theirs.assessment,
                  &merged, &conflicts);
    good = write_merged(arguments, &three->ours, &merged, err);
    if (good && conflicts.count > 0) {
        tell(&conflicts, arguments->operands[1]);
        good = err_set(err, ERR_CONFLICT, "%s: %zu %s as in OURS; answer those questions again",
                       arguments->operands[1], conflicts.count,
                       conflicts.count == 1 ? "conflict stays" : "conflicts stay");
    }
    conflicts_release(&conflicts);
    assessment_release(&merged);
    return good;
}

bool run_merge(const struct arguments *arguments, struct err *err)
{
    struct three three = {0};
    bool good = lock_result(arguments, &three, err) && open_three(arguments, &three, err) &&
                merge(arguments, &three, err);

    close_three(&three);
    return good;
}
