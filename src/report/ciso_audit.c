/* SPDX-License-Identifier: MIT
 *
 * ciso_audit.c - an assessment as the rows of an audit of CISO Assistant; see ciso_audit.h.
 */
#include "report/ciso_audit.h"

#include "base/utf8.h"
#include "report/ciso.h"
#include "report/csv.h"
#include "report/exporters.h"
#include "report/sheet_make.h"

#include <string.h>

/* The items behind one row. */
struct row {
    const char *ref_id, *name;
    int items[4];
    int count;
};

struct audit {
    const struct ciso_framework *framework;
    const struct results *results;
    const struct report_options *options;
    struct sheet *sheet;
};

static void put_urn(const struct audit *audit, const char *ref_id)
{
    struct text urn = {0};

    text_add(&urn, audit->framework->urn);
    for (; *ref_id != '\0'; ref_id++)
        text_add_char(&urn,
                      *ref_id >= 'A' && *ref_id <= 'Z' ? (char)(*ref_id - 'A' + 'a') : *ref_id);
    put_copy(audit->sheet, &urn);
    text_release(&urn);
}

static void put_observations(const struct audit *audit, const struct row *row)
{
    struct text out = {0};

    for (int i = 0; i < row->count; i++) {
        text_add(&out, i == 0 ? "" : "\n");
        ciso_add_item(&out, audit->results, row->items[i]);
    }
    for (int i = 0; i < row->count; i++)
        ciso_add_answers(&out, audit->results, audit->options, row->items[i]);
    put_lines(audit->sheet, &out);
    text_release(&out);
}

static void put_row(const struct audit *audit, const struct row *row)
{
    struct ciso_standing standings[sizeof row->items / sizeof row->items[0]];
    struct ciso_standing standing;
    struct sheet *sheet = audit->sheet;

    for (int i = 0; i < row->count; i++)
        standings[i] = ciso_standing_of(audit->results, row->items[i]);
    standing = ciso_standing_folded(standings, row->count);
    sheet_begin_row(sheet, row->items[0]);
    put_urn(audit, row->ref_id);
    put_yes(sheet, true);
    put_id(sheet, row->ref_id);
    put_text(sheet, row->name);
    put_text(sheet, ciso_result_name(standing.result));
    put_text(sheet, ciso_progress_name(standing.progress));
    if (standing.score == NONE)
        put_empty(sheet);
    else
        put_number(sheet, standing.score);
    put_observations(audit, row);
}

/* The row that begins with an item; false if it is part of an earlier one. */
static bool row_of(const struct audit *audit, int index, struct row *row)
{
    const struct questionnaire *from = audit->results->questionnaire;
    const struct item *item = &from->items[index];
    const struct ciso_fold *fold = ciso_fold_of(audit->framework, item->id);

    *row = (struct row){.ref_id = item->id, .name = item->title, .items = {index}, .count = 1};
    if (fold == NULL)
        return true;
    row->ref_id = fold->ref_id;
    row->name = fold->name;
    row->count = 0;
    for (int i = 0; fold->items[i] != NULL; i++) {
        int member = questionnaire_item(from, fold->items[i]);
        if (member != NONE && member < index)
            return false;
        if (member != NONE)
            row->items[row->count++] = member;
    }
    return true;
}

static bool row_is_for(const struct audit *audit, const struct row *row)
{
    for (int i = 0; i < row->count; i++)
        if (item_is_for(audit->results, audit->options, row->items[i]))
            return true;
    return false;
}

bool ciso_audit_make(struct sheet *sheet, const struct results *results,
                     const struct report_options *options, struct arena *arena, struct err *err)
{
    static const struct sheet_column columns[CISO_AUDIT_COLUMNS] = {
        {.name = "urn",                  .kind = CELL_TEXT,      .width = 48},
        {.name = "assessable",           .kind = CELL_TEXT,      .width = 11},
        {.name = "ref_id",               .kind = CELL_REFERENCE, .width = 10},
        {.name = "name",                 .kind = CELL_TEXT,      .width = 40},
        {.name = "compliance_result",    .kind = CELL_TEXT,      .width = 20},
        {.name = "requirement_progress", .kind = CELL_TEXT,      .width = 22},
        {.name = "score",                .kind = CELL_NUMBER,    .width = 7 },
        {.name = "observations",         .kind = CELL_LINES,     .width = 90},
    };
    struct audit audit = {ciso_framework_of(results->questionnaire, err), results, options, sheet};
    struct row row;

    if (audit.framework == NULL)
        return false;
    *sheet = (struct sheet){.key = KEY_NONE, .results = results, .arena = arena};
    ADD_COLUMNS(sheet, columns);
    for (int i = 0; i < results->questionnaire->item_count; i++)
        if (row_of(&audit, i, &row) && row_is_for(&audit, &row))
            put_row(&audit, &row);
    return true;
}

bool write_ciso_csv(const struct results *results, const struct report_options *options,
                    struct text *out, struct err *err)
{
    struct arena arena = {0};
    struct sheet sheet = {0};
    bool good = ciso_audit_make(&sheet, results, options, &arena, err);

    if (good)
        csv_write_marked(&sheet, out);
    arena_release(&arena);
    return good;
}
