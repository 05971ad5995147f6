/* SPDX-License-Identifier: MIT
 *
 * heat_row.c - see heat_row.h.
 */
#include "report/heat_row.h"

#include "report/words.h"

static const char *const whole = "Whole";

struct heat_row heat_row_at(const struct results *results, int index)
{
    const struct questionnaire *from = results->questionnaire;

    if (index == from->section_count)
        return (struct heat_row){"", whole, results->whole_facets, &results->whole};
    return (struct heat_row){from->sections[index].id, from->sections[index].title,
                             results->sections[index].facets, &results->sections[index].whole};
}

int heat_column_count(const struct results *results)
{
    return results->questionnaire->facet_count + 1;
}

const char *heat_column_label(const struct results *results, int column)
{
    const struct questionnaire *from = results->questionnaire;

    return column < from->facet_count ? from->facets[column].label : whole;
}

const struct cell *heat_cell(const struct results *results, const struct heat_row *row, int column)
{
    return column < results->questionnaire->facet_count ? &row->facets[column] : row->overall;
}

void add_heat_words(struct text *out, const struct cell *cell)
{
    if (cell->counts.applicable == 0) {
        text_add(out, "\xE2\x80\x93");
        return;
    }
    if (cell->counts.rated == 0) {
        text_add(out, "?");
        return;
    }
    text_format(out, "%s ", band_name(cell->band));
    add_percent(out, cell->figure.score);
    text_add(out, cell->counts.open > 0 ? " ?" : "");
}
