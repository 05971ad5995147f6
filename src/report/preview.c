/* SPDX-License-Identifier: MIT
 *
 * preview.c - see preview.h.
 */
#include "report/preview.h"

#include "report/sheet.h"

#include <string.h>

struct preview preview_make(const struct results *results, const struct report_options *options)
{
    struct preview preview = {0};

    for (int i = 0; i < SHEET_COUNT; i++) {
        struct arena arena = {0};
        struct sheet sheet;

        sheet_make(&sheet, (enum sheet_id)i, results, options, &arena);
        preview.rows[i] = sheet.row_count;
        preview.columns[i] = sheet.column_count;
        arena_release(&arena);
    }
    return preview;
}

const char *preview_next_sheet(const char *name)
{
    return sheet_titles[((int)sheet_of_name(name) + 1) % SHEET_COUNT].name;
}

static bool is_one_of(const struct exporter *exporter, const char *names)
{
    size_t length = strlen(exporter->name);

    for (const char *at = names; (at = strstr(at, exporter->name)) != NULL; at += length)
        if ((at == names || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

bool preview_has_cover(const struct exporter *exporter)
{
    return is_one_of(exporter, "html markdown pdf");
}

bool preview_has_logo(const struct exporter *exporter)
{
    return is_one_of(exporter, "html pdf");
}

bool preview_has_sheets(const struct exporter *exporter)
{
    return is_one_of(exporter, "csv");
}

bool preview_is_for_one(const struct exporter *exporter)
{
    return !is_one_of(exporter, "json");
}

static void describe_book(const struct preview *preview, struct text *out)
{
    text_format(out, "%d sheets: ", SHEET_COUNT);
    for (int i = 0; i < SHEET_COUNT; i++) {
        text_format(out, "%s%s", i == 0 ? "" : ", ", sheet_titles[i].title);
        if (i > SHEET_HEATMAP && i < SHEET_ABOUT)
            text_format(out, " (%d)", preview->rows[i]);
    }
}

static void describe_report(const struct preview *preview, const struct exporter *exporter,
                            struct text *out)
{
    const int *rows = preview->rows;

    text_format(out,
                "Summary, heatmap, %d findings, a roadmap of %d actions, %d controls, "
                "other frameworks",
                rows[SHEET_FINDINGS], rows[SHEET_REMEDIATION], rows[SHEET_SOA]);
    if (!is_one_of(exporter, "pdf"))
        text_format(out, ", %d questions with all that was entered", rows[SHEET_ASSESSMENT]);
}

static void describe_sheet(const struct preview *preview, const struct report_options *options,
                           struct text *out)
{
    enum sheet_id id = options->sheet == NULL ? SHEET_ASSESSMENT : sheet_of_name(options->sheet);

    text_format(out, "The sheet %s: %d rows, %d columns", sheet_titles[id].title, preview->rows[id],
                preview->columns[id]);
}

void preview_describe(const struct preview *preview, const struct exporter *exporter,
                      const struct report_options *options, struct text *out)
{
    const int *rows = preview->rows;

    if (is_one_of(exporter, "xlsx"))
        describe_book(preview, out);
    else if (preview_has_cover(exporter))
        describe_report(preview, exporter, out);
    else if (preview_has_sheets(exporter))
        describe_sheet(preview, options, out);
    else if (is_one_of(exporter, "json"))
        text_format(out, "Every figure: %d items, %d actions, %d controls", rows[SHEET_ITEMS],
                    rows[SHEET_REMEDIATION], rows[SHEET_SOA]);
    else if (is_one_of(exporter, "ndjson"))
        text_format(out, "A record for each of %d questions and %d items that have a finding",
                    rows[SHEET_ASSESSMENT], rows[SHEET_ITEMS]);
    else if (is_one_of(exporter, "agenda"))
        text_format(out, "%d questions, by the person who is asked", rows[SHEET_AGENDA]);
    else if (is_one_of(exporter, "evidence-list"))
        text_format(out, "What is wanted for %d items", rows[SHEET_ITEMS]);
    else if (is_one_of(exporter, "ciso-controls oscal-poam"))
        text_format(out, "Up to %d actions", rows[SHEET_REMEDIATION]);
    else
        text_format(out, "%d items", rows[SHEET_ITEMS]);
}
