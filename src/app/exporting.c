/* SPDX-License-Identifier: MIT
 *
 * exporting.c - see exporting.h.
 */
#include "app/exporting.h"

#include "app/world.h"
#include "base/file.h"
#include "model/redact.h"
#include "report/picture.h"

#include <string.h>

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash == NULL ? path : slash + 1;
}

/* Length of a name without its extension; 0 if it has another one. */
static size_t length_without(const char *name, const char *extension)
{
    size_t length = strlen(name);
    size_t end = strlen(extension);

    if (length <= end + 1 || name[length - end - 1] != '.' ||
        strcmp(name + length - end, extension) != 0)
        return 0;
    return length - end - 1;
}

void export_stem(const char *output, const char *file, const struct exporter *exporter,
                 struct text *out)
{
    const char *name = base_name(output);
    size_t length = length_without(name, exporter->extension);

    if (length == 0) {
        name = strcmp(file, "-") == 0 ? "assessment" : base_name(file);
        length = length_without(name, "json");
        length = length == 0 ? strlen(name) : length;
    }
    text_add_bytes(out, name, length);
}

static bool write_results(const struct assessment *assessment, const struct exporter *exporter,
                          const struct report_options *options, struct text *out, struct err *err)
{
    struct report_options with = *options;
    struct results results = {0};
    bool good;

    with.version = CLAUSEWALK_VERSION;
    results_compute(&results, assessment);
    good = exporter->write(&results, &with, out, err);
    if (good && out->overflow)
        good =
            err_set(err, ERR_FAILED, "the %s is too large to be written; export a part with --only",
                    exporter->name);
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

/* Where people print on Letter (CLDR); LC_PAPER as the C library has it. */
static bool is_letter_country(void)
{
    static const char countries[] = "US CA MX PH CL CO VE GT PA CR SV NI PR BZ";
    static const char *const names[] = {"LC_ALL", "LC_PAPER", "LANG"};
    const char *locale = NULL;
    char country[3] = {0};

    for (size_t i = 0; locale == NULL && i < sizeof names / sizeof names[0]; i++)
        locale = environment(names[i]);
    locale = locale == NULL ? NULL : strchr(locale, '_');
    if (locale == NULL || strlen(locale) < sizeof country)
        return false;
    memcpy(country, locale + 1, sizeof country - 1);
    return strstr(countries, country) != NULL;
}

bool export_read_paper(const char *given, enum paper_size *paper, struct err *err)
{
    *paper = PAPER_USUAL;
    if (given == NULL)
        *paper = is_letter_country() ? PAPER_LETTER : PAPER_USUAL;
    else if (strcmp(given, "a4") == 0)
        *paper = PAPER_A4;
    else if (strcmp(given, "letter") == 0)
        *paper = PAPER_LETTER;
    else
        return err_set(err, ERR_USAGE, "--paper %s: there is no such one; write a4 or letter",
                       given);
    return true;
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
