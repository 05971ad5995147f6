/* SPDX-License-Identifier: MIT
 *
 * golden.c - see golden.h.
 */
#include "support/golden.h"

#include "support/documents.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool may_update(void)
{
    const char *update = getenv("UPDATE_GOLDEN");
    const char *ci = getenv("CI");

    return update && *update && !(ci && *ci);
}

static void write_file(const struct text *got, const char *path)
{
    char whole[512];
    FILE *file;

    snprintf(whole, sizeof whole, "%s/%s", SOURCE_FOLDER, path);
    file = fopen(whole, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text_string(got), 1, got->length, file), got->length);
    assert_int_equal(fclose(file), 0);
}

/* The first line that is not alike. */
static void complain(const char *wanted, const char *got, const char *path)
{
    int line = 1;

    while (*wanted != '\0' && *wanted == *got) {
        line += *wanted == '\n';
        wanted++;
        got++;
    }
    fail_msg("%s:%d: wanted \"%.60s\", got \"%.60s\"; UPDATE_GOLDEN=1 rewrites it", path, line,
             wanted, got);
}

void assert_golden(const struct text *got, const char *path)
{
    struct text wanted = {0};

    if (may_update())
        write_file(got, path);
    document_read(path, &wanted);
    if (strcmp(text_string(&wanted), text_string(got)) != 0)
        complain(text_string(&wanted), text_string(got), path);
    text_release(&wanted);
}
