/* SPDX-License-Identifier: MIT
 *
 * demo_command.c - see commands.h: demo.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/library.h"
#include "app/world.h"
#include "base/file.h"
#include "report/report.h"

#include <string.h>

/* The sample as FOLDER/sample.json; one that was changed meanwhile stays. */
static bool write_sample(const char *folder, struct text *written, struct err *err)
{
    struct text path = {0};
    struct text there = {0};
    struct err ignored = {0};
    size_t length = 0;
    const char *bytes = library_sample(&length);
    bool good;

    text_format(&path, "%s/sample.json", folder);
    good = file_read(text_string(&path), length + 1, &there, NULL, &ignored) &&
           there.length == length && memcmp(there.bytes, bytes, length) == 0;
    good = good || file_create(text_string(&path), bytes, length, NULL, err);
    if (good)
        text_format(written, "%s\n", text_string(&path));
    text_release(&path);
    text_release(&there);
    return good;
}

static bool write_export(const struct results *results, const struct exporter *exporter,
                         const char *folder, struct text *written, struct err *err)
{
    static const struct report_options options = {.stem = "sample", .version = CLAUSEWALK_VERSION};
    struct text path = {0};
    struct text out = {0};
    bool good;

    text_format(&path, "%s/sample.%s", folder, exporter->extension);
    good = exporter->write(results, &options, &out, err) &&
           output_to(text_string(&path), text_string(&out), out.length, err);
    if (good)
        text_format(written, "%s\n", text_string(&path));
    text_release(&path);
    text_release(&out);
    return good;
}

static bool write_exports(const struct document *document, const char *folder, struct text *written,
                          struct err *err)
{
    struct results results = {0};
    bool good = true;

    results_compute(&results, &document->assessment);
    for (int i = 0; good && i < exporter_count; i++)
        good = write_export(&results, &exporters[i], folder, written, err);
    results_release(&results);
    return good;
}

bool run_demo(const struct arguments *arguments, struct err *err)
{
    const char *folder = arguments->operand_count > 0 ? arguments->operands[0] : "clausewalk-demo";
    struct document document = {0};
    struct text written = {0};
    bool good = document_open_sample(&document, err) && file_make_folder(folder, err) &&
                write_sample(folder, &written, err) &&
                write_exports(&document, folder, &written, err) &&
                output_write(text_string(&written), written.length, err);

    text_release(&written);
    document_close(&document);
    return good;
}
