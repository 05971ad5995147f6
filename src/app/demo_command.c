/* SPDX-License-Identifier: MIT
 *
 * demo_command.c - see commands.h: demo.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/library.h"
#include "app/progress.h"
#include "app/world.h"
#include "base/file.h"
#include "report/report.h"

#include <string.h>

struct demo {
    const char *folder;
    struct text written; /* paths, a line each */
    bool incomplete;     /* what was left out has been told of */
};

/* The sample as FOLDER/sample.json; one that was changed meanwhile stays. */
static bool write_sample(struct demo *demo, struct err *err)
{
    struct text path = {0};
    struct text there = {0};
    struct err ignored = {0};
    size_t length = 0;
    const char *bytes = library_sample(&length);
    bool good;

    text_format(&path, "%s/sample.json", demo->folder);
    good = file_read(text_string(&path), length + 1, &there, NULL, &ignored) &&
           there.length == length && memcmp(there.bytes, bytes, length) == 0;
    good = good || file_create(text_string(&path), bytes, length, NULL, err);
    if (good)
        text_format(&demo->written, "%s\n", text_string(&path));
    text_release(&path);
    text_release(&there);
    return good;
}

static bool write_out(struct demo *demo, const char *extension, const struct text *bytes,
                      struct err *err)
{
    struct text path = {0};
    bool good;

    text_format(&path, "%s/sample.%s", demo->folder, extension);
    good = output_to(text_string(&path), text_string(bytes), bytes->length, err);
    if (good)
        text_format(&demo->written, "%s\n", text_string(&path));
    text_release(&path);
    return good;
}

/* A format that this machine cannot write is no reason to leave out the others. */
static bool write_export(struct demo *demo, const struct results *results,
                         const struct exporter *exporter, struct err *err)
{
    static const struct report_options options = {.stem = "sample", .version = CLAUSEWALK_VERSION};
    struct err reason = {0};
    struct text out = {0};
    struct text what = {0};
    struct progress *progress;
    bool written, good = true;

    text_format(&what, "Writing %s/sample.%s", demo->folder, exporter->extension);
    progress = progress_begin(text_string(&what));
    written = exporter->write(results, &options, &out, &reason);
    progress_end(progress);
    text_release(&what);
    if (written) {
        good = write_out(demo, exporter->extension, &out, err);
    } else {
        message("%s", reason.text);
        demo->incomplete = true;
    }
    text_release(&out);
    return good;
}

static bool write_exports(struct demo *demo, const struct document *document, struct err *err)
{
    struct results results = {0};
    bool good = true;

    results_compute(&results, &document->assessment);
    for (int i = 0; good && i < exporter_count; i++)
        good = write_export(demo, &results, &exporters[i], err);
    results_release(&results);
    return good;
}

bool run_demo(const struct arguments *arguments, struct err *err)
{
    struct demo demo = {.folder = arguments->operand_count > 0 ? arguments->operands[0]
                                                               : "clausewalk-demo"};
    struct document document = {0};
    bool good = document_open_sample(&document, err) && file_make_folder(demo.folder, err) &&
                write_sample(&demo, err) && write_exports(&demo, &document, err) &&
                output_write(text_string(&demo.written), demo.written.length, err);

    text_release(&demo.written);
    document_close(&document);
    if (good && demo.incomplete)
        err->code = ERR_FAILED; /* each format was told of */
    return good;
}
