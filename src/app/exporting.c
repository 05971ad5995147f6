/* SPDX-License-Identifier: MIT
 *
 * exporting.c - see exporting.h.
 */
#include "app/exporting.h"

#include "base/file.h"
#include "report/picture.h"

bool export_write(const struct assessment *assessment, const struct exporter *exporter,
                  const struct report_options *options, struct text *out, struct err *err)
{
    struct report_options with = *options;
    struct results results = {0};
    bool good;

    with.version = CLAUSEWALK_VERSION;
    results_compute(&results, assessment);
    good = exporter->write(&results, &with, out, err);
    if (good && out->overflow)
        good = err_set(err, ERR_FAILED, "the %s is too large to be written", exporter->name);
    results_release(&results);
    return good;
}

bool export_read_logo(const char *path, struct text *bytes, struct report_options *options,
                      struct err *err)
{
    if (path == NULL)
        return true;
    if (!file_read(path, PICTURE_LIMIT, bytes, NULL, err))
        return false;
    if (!picture_check(text_string(bytes), bytes->length, err))
        return err_context(err, "%s", path);
    options->logo = text_string(bytes);
    options->logo_length = bytes->length;
    return true;
}
