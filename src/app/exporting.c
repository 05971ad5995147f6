/* SPDX-License-Identifier: MIT
 *
 * exporting.c - see exporting.h.
 */
#include "app/exporting.h"

#include "base/file.h"
#include "model/redact.h"
#include "report/picture.h"

static bool write_results(const struct assessment *assessment, const struct exporter *exporter,
                          const struct report_options *options, struct text *out, struct err *err)
{
    struct results results = {0};
    bool good;

    results_compute(&results, assessment);
    good = exporter->write(&results, options, out, err);
    if (good && out->overflow)
        good = err_set(err, ERR_FAILED, "the %s is too large to be written", exporter->name);
    results_release(&results);
    return good;
}

bool export_write(const struct assessment *assessment, const struct exporter *exporter,
                  const struct report_options *options, struct text *out, struct err *err)
{
    struct assessment copy;
    bool good;

    if (!options->redact)
        return write_results(assessment, exporter, options, out, err);
    redact(assessment, &copy);
    good = write_results(&copy, exporter, options, out, err);
    assessment_release(&copy);
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
