/* SPDX-License-Identifier: MIT
 *
 * export_command.c - see commands.h: export.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/exporting.h"
#include "app/progress.h"
#include "app/world.h"
#include "base/utf8.h"
#include "report/report.h"

#include <string.h>

static bool unknown_format(const char *name, struct err *err)
{
    const char *option = exporter_left_out(name);
    struct text names = {0};

    if (option != NULL)
        return err_set(err, ERR_USAGE,
                       "--to %s: this build does not have it; build with -D%s=ON, or use "
                       "another format of `clausewalk list formats`",
                       name, option);
    for (int i = 0; i < exporter_count; i++)
        text_format(&names, "%s%s", i == 0 ? "" : ", ", exporters[i].name);
    (void)err_set(err, ERR_USAGE, "--to %s: there is no such format; write one of %s", name,
                  text_string(&names));
    text_release(&names);
    return false;
}

static bool ends_in(const char *path, const char *extension)
{
    size_t length = strlen(path);
    size_t end = strlen(extension);

    return length > end + 1 && path[length - end - 1] == '.' &&
           strcmp(path + length - end, extension) == 0;
}

/* The one that says most: "agenda.md" before "md". */
static const struct exporter *exporter_of_extension(const char *path)
{
    const struct exporter *best = NULL;

    for (int i = 0; path != NULL && i < exporter_count; i++)
        if (ends_in(path, exporters[i].extension) &&
            (best == NULL || strlen(exporters[i].extension) > strlen(best->extension)))
            best = &exporters[i];
    return best;
}

/* --to, or what the name of the output says. */
static bool choose(const struct arguments *arguments, const struct exporter **exporter,
                   struct err *err)
{
    const char *name = arguments_value(arguments, OPTION_TO);

    *exporter = name != NULL ? exporter_of_name(name)
                             : exporter_of_extension(arguments_value(arguments, OPTION_OUTPUT));
    if (*exporter != NULL)
        return true;
    if (name != NULL)
        return unknown_format(name, err);
    return err_set(err, ERR_USAGE, "which format? give --to; `clausewalk list formats` shows them");
}

static bool read_dialect(const struct arguments *arguments, struct report_options *options,
                         struct err *err)
{
    const char *dialect = arguments_value(arguments, OPTION_DIALECT);
    const char *separator = arguments_value(arguments, OPTION_SEPARATOR);

    if (dialect != NULL && strcmp(dialect, "data") != 0 && strcmp(dialect, "excel") != 0)
        return err_set(err, ERR_USAGE, "--dialect %s: there is no such one; write data or excel",
                       dialect);
    if (dialect != NULL && strcmp(dialect, "excel") == 0)
        options->dialect = DIALECT_EXCEL;
    if (separator != NULL && (strlen(separator) != 1 || strchr("\"\r\n", separator[0]) != NULL))
        return err_set(err, ERR_USAGE, "--separator: one character is wanted, as ; or ,");
    options->separator = separator == NULL ? '\0' : separator[0];
    return true;
}

static bool nobody_like(const char *only, const struct questionnaire *from, struct err *err)
{
    struct text ids = {0};

    for (int i = 0; i < from->interviewee_count; i++)
        text_format(&ids, "%s%s", i == 0 ? "" : ", ", from->interviewees[i].id);
    (void)err_set(err, ERR_USAGE, "--only %s: there is no such one in %s; use one of %s", only,
                  from->id, ids.length == 0 ? "another questionnaire" : text_string(&ids));
    text_release(&ids);
    return false;
}

/* --only interviewee=ID: what one person is asked. */
static bool read_only(const struct arguments *arguments, const struct questionnaire *from,
                      struct report_options *options, struct err *err)
{
    static const char key[] = "interviewee=";
    const char *only = arguments_value(arguments, OPTION_ONLY);

    if (only == NULL)
        return true;
    if (strncmp(only, key, sizeof key - 1) != 0)
        return err_set(err, ERR_USAGE, "--only %s: names nobody; write interviewee=ID", only);
    options->interviewee = only + sizeof key - 1;
    for (int i = 0; i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, options->interviewee) == 0)
            return true;
    return nobody_like(only, from, err);
}

static bool read_options(const struct arguments *arguments, const struct questionnaire *from,
                         struct report_options *options, struct err *err)
{
    options->sheet = arguments_value(arguments, OPTION_SHEET);
    options->redact = arguments_have(arguments, OPTION_REDACT);
    options->consultancy = arguments_value(arguments, OPTION_CONSULTANCY);
    return read_dialect(arguments, options, err) &&
           export_read_paper(arguments_value(arguments, OPTION_PAPER), &options->paper, err) &&
           read_only(arguments, from, options, err);
}

static void default_path(const char *file, const struct exporter *exporter, struct text *out)
{
    size_t length = strlen(file);

    if (strcmp(file, "-") == 0) {
        text_add(out, "-");
        return;
    }
    if (length > 5 && strcmp(file + length - 5, ".json") == 0)
        length -= 5;
    text_format(out, "%.*s.%s", (int)length, file, exporter->extension);
}

static void find_path(const struct arguments *arguments, const struct exporter *exporter,
                      struct text *path)
{
    const char *given = arguments_value(arguments, OPTION_OUTPUT);

    if (given != NULL)
        text_add(path, given);
    else
        default_path(arguments->operands[0], exporter, path);
}

static bool write_out(const char *path, const char *file, const struct text *out, struct err *err)
{
    if (strcmp(path, file) == 0 && strcmp(path, "-") != 0)
        return err_set(err, ERR_USAGE, "%s: is the assessment itself; choose another name", path);
    return output_named(path, text_string(out), out->length, err);
}

static bool write_document(const struct arguments *arguments, const struct document *document,
                           const struct exporter *exporter, struct report_options *options,
                           struct err *err)
{
    const char *file = arguments->operands[0];
    struct text path = {0};
    struct text stem = {0};
    struct text out = {0};
    struct text what = {0};
    struct progress *progress;
    bool good;

    find_path(arguments, exporter, &path);
    export_stem(text_string(&path), file, exporter, &stem);
    options->stem = text_string(&stem);
    text_format(&what, "Writing %s", text_string(&path));
    progress = progress_begin(text_string(&what));
    good = export_write(&document->assessment, exporter, options, &out, err) &&
           write_out(text_string(&path), file, &out, err);
    progress_end(progress);
    text_release(&what);
    text_release(&path);
    text_release(&stem);
    text_release(&out);
    return good;
}

bool run_export(const struct arguments *arguments, struct err *err)
{
    const struct exporter *exporter = NULL;
    struct report_options options = {0};
    struct document document = {0};
    struct text logo = {0};
    bool good =
        choose(arguments, &exporter, err) &&
        document_open(&document, arguments->operands[0], opening_of(arguments), ACCESS_READ, err) &&
        read_options(arguments, &document.questionnaire, &options, err) &&
        export_read_logo(arguments_value(arguments, OPTION_LOGO), &logo, &options, err) &&
        write_document(arguments, &document, exporter, &options, err);

    text_release(&logo);
    document_close(&document);
    return good;
}
