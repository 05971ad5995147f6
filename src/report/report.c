/* SPDX-License-Identifier: MIT
 *
 * report.c - see report.h.
 */
#include "report/report.h"

#include "codec/codec.h"

#include <string.h>

static bool write_json(const struct results *results, const struct report_options *options,
                       struct text *out, struct err *err)
{
    (void)options;
    (void)err;
    results_encode(results, out);
    return true;
}

const struct exporter exporters[] = {
    {"json", "results.json", "The results file, for other programs", write_json},
};

const int exporter_count = (int)(sizeof exporters / sizeof exporters[0]);

const struct exporter *exporter_of_name(const char *name)
{
    for (int i = 0; i < exporter_count; i++)
        if (strcmp(exporters[i].name, name) == 0)
            return &exporters[i];
    return NULL;
}
