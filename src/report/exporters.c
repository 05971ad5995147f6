/* SPDX-License-Identifier: MIT
 *
 * exporters.c - see report.h and exporters.h.
 */
#include "report/exporters.h"

#include "codec/codec.h"

#include <string.h>

bool write_json(const struct results *results, const struct report_options *options,
                struct text *out, struct err *err)
{
    if (options->interviewee != NULL)
        return err_set(err, ERR_USAGE,
                       "--to json: holds everything; leave out --only, or use ndjson");
    results_encode(results, out);
    return true;
}

const struct exporter exporters[] = {
#define EXPORTER(id, name, extension, summary) {name, extension, summary, write_##id},
#define LEFT_OUT(name, option)
#include "report/exporters.def"
#undef EXPORTER
#undef LEFT_OUT
};

const int exporter_count = (int)(sizeof exporters / sizeof exporters[0]);

const struct exporter *exporter_of_name(const char *name)
{
    for (int i = 0; i < exporter_count; i++)
        if (strcmp(exporters[i].name, name) == 0)
            return &exporters[i];
    return NULL;
}

const char *exporter_left_out(const char *name)
{
    (void)name;
#define EXPORTER(id, name, extension, summary)
#define LEFT_OUT(format, option)                                                                   \
    if (strcmp(name, format) == 0)                                                                 \
        return option;
#include "report/exporters.def"
#undef EXPORTER
#undef LEFT_OUT
    return NULL;
}
