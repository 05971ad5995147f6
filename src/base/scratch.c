/* SPDX-License-Identifier: MIT
 *
 * scratch.c - see scratch.h.
 */
#include "base/scratch.h"

#include "base/file.h"
#include "base/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Memory first: what is in there is confidential. Not $TMPDIR: only app/ knows the environment. */
static const char *const places[] = {"/dev/shm", "/tmp", "/var/tmp"};

static bool make_folder(const char *place, char **folder)
{
    struct text pattern = {0};

    text_format(&pattern, "%s/clausewalk-XXXXXX", place);
    *folder = text_take(&pattern);
    if (mkdtemp(*folder) != NULL)
        return true;
    mem_free(*folder);
    *folder = NULL;
    return false;
}

bool scratch_open(struct scratch *scratch, struct err *err)
{
    struct text path = {0};

    *scratch = (struct scratch){0};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if (make_folder(places[i], &scratch->folder))
            break;
    if (scratch->folder == NULL)
        return err_set(err, ERR_FAILED, "no room for a temporary file: %s; make room in /tmp",
                       strerror(errno));
    text_format(&path, "%s/out", scratch->folder);
    scratch->path = text_take(&path);
    return true;
}

bool scratch_read(const struct scratch *scratch, struct text *out, struct err *err)
{
    return file_read(scratch->path, TEXT_LIMIT, out, NULL, err);
}

void scratch_close(struct scratch *scratch)
{
    if (scratch->path != NULL)
        (void)unlink(scratch->path);
    if (scratch->folder != NULL)
        (void)rmdir(scratch->folder);
    mem_free(scratch->path);
    mem_free(scratch->folder);
    *scratch = (struct scratch){0};
}
