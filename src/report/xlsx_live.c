/* SPDX-License-Identifier: MIT
 *
 * xlsx_live.c - formulas of the tables and the helper columns beside them; see xlsx.h and
 * xlsx_calculation.h.
 */
#include "base/utf8.h"
#include "report/sheet_field.h"
#include "report/words.h"
#include "report/xlsx_calculation.h"

#include <math.h>
#include <string.h>

int helper_column(const struct xlsx *xlsx, enum helper helper)
{
    return xlsx->sheets[SHEET_ASSESSMENT].column_count + (int)helper;
}

int control_column(const struct xlsx *xlsx, enum sheet_id id, int which)
{
    return xlsx->sheets[id].column_count + which;
}

/* What a text is without white space of any kind: "" is blank (docs/scoring.md, fine print). */
static const char *without_space(struct xlsx *xlsx, const char *place)
{
    static const char *const spaces[] = {
        "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81",
        "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85",
        "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89",
        "\xE2\x80\x8A", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};
    struct text formula = {0};
    const char *copy;

    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++)
        text_add(&formula, "SUBSTITUTE(");
    text_format(&formula, "TRIM(CLEAN(%s))", place);
    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++)
        text_format(&formula, ",\"%s\",\"\")", spaces[i]);
    copy = arena_copy(&xlsx->arena, text_string(&formula));
    text_release(&formula);
    return copy;
}

static const char *beside(struct xlsx *xlsx, int row, const char *name)
{
    return xlsx_beside(xlsx, row, xlsx_column(xlsx, SHEET_ASSESSMENT, name));
}

static const char *helper_beside(struct xlsx *xlsx, int row, enum helper helper)
{
    return xlsx_beside(xlsx, row, helper_column(xlsx, helper));
}

/* Helpers of one question under way. */
struct helpers {
    struct xlsx *xlsx;
    int row, question;
};

static void put_constant(const struct helpers *it, enum helper helper, double number)
{
    worksheet_write_number(it->xlsx->pages[SHEET_ASSESSMENT], (lxw_row_t)it->row,
                           (lxw_col_t)helper_column(it->xlsx, helper), number, NULL);
}

static void put_string(const struct helpers *it, enum helper helper, const char *string)
{
    xlsx_write_string(it->xlsx, it->xlsx->pages[SHEET_ASSESSMENT], it->row,
                      helper_column(it->xlsx, helper), string, NULL);
}

static void put_formula(const struct helpers *it, enum helper helper, const char *formula,
                        double value)
{
    worksheet_write_formula_num(it->xlsx->pages[SHEET_ASSESSMENT], (lxw_row_t)it->row,
                                (lxw_col_t)helper_column(it->xlsx, helper), formula, NULL, value);
}

/* q is in the depth, its roles fit, its item is not excluded, and it is not rated na with a
 * justification on an item that may be excluded. */
static void put_applies(const struct helpers *it)
{
    struct xlsx *xlsx = it->xlsx;
    const struct questionnaire *from = xlsx->results->questionnaire;
    int item = from->questions[it->question].item;
    const char *fits = helper_beside(xlsx, it->row, HELPER_FITS);
    bool applies = xlsx->results->standings[it->question] != STANDING_OUT;

    if (from->items[item].mandatory) {
        put_formula(it, HELPER_APPLIES, xlsx_fill(xlsx, "=%s", fits), applies);
        return;
    }
    put_formula(
        it, HELPER_APPLIES,
        xlsx_fill(
            xlsx, "=IF(OR(SUMIFS(%s,%s,\"%s\")>0,AND(%s=\"Not applicable\",%s<>\"\")),0,%s)",
            xlsx_column_range(xlsx, SHEET_SOA, control_column(xlsx, SHEET_SOA, CONTROL_EXCLUDED)),
            xlsx_column_range(xlsx, SHEET_SOA, control_column(xlsx, SHEET_SOA, CONTROL_KEY)),
            item_key(xlsx, item), beside(xlsx, it->row, "rating"),
            without_space(xlsx, beside(xlsx, it->row, "justification")), fits),
        applies);
}

/* Applicable, the rating is a level, and the answer is not carried; a rating that is not the one
 * that was carried over removes the mark. */
static void put_rated(const struct helpers *it)
{
    struct xlsx *xlsx = it->xlsx;
    const struct answer *answer = &xlsx->results->assessment->answers[it->question];
    const char *rating = beside(xlsx, it->row, "rating");

    put_formula(it, HELPER_VALUE,
                xlsx_fill(xlsx, "=IFERROR(INDEX(RatingValues,MATCH(%s,Ratings,0)),-1)", rating),
                answer->rating >= 0 ? xlsx->results->questionnaire->levels[answer->rating].value
                                    : -1);
    put_formula(it, HELPER_RATED,
                xlsx_fill(xlsx, "=IF(AND(%s=1,%s>=0,OR(%s<>\"Yes\",%s<>%s)),1,0)",
                          helper_beside(xlsx, it->row, HELPER_APPLIES),
                          helper_beside(xlsx, it->row, HELPER_VALUE),
                          beside(xlsx, it->row, "carried"), rating,
                          helper_beside(xlsx, it->row, HELPER_THEN)),
                xlsx->results->standings[it->question] == STANDING_RATED);
}

static void put_weights(const struct helpers *it)
{
    struct xlsx *xlsx = it->xlsx;
    const struct questionnaire *from = xlsx->results->questionnaire;
    const struct answer *answer = &xlsx->results->assessment->answers[it->question];
    enum standing standing = xlsx->results->standings[it->question];
    double weight = from->questions[it->question].weight;
    double rated = standing == STANDING_RATED ? weight : 0;
    const char *rated_weight = helper_beside(xlsx, it->row, HELPER_RATED_WEIGHT);

    put_formula(it, HELPER_TOTAL,
                xlsx_fill(xlsx, "=%s*%s", helper_beside(xlsx, it->row, HELPER_WEIGHT),
                          helper_beside(xlsx, it->row, HELPER_APPLIES)),
                standing == STANDING_OUT ? 0 : weight);
    put_formula(it, HELPER_RATED_WEIGHT,
                xlsx_fill(xlsx, "=%s*%s", helper_beside(xlsx, it->row, HELPER_WEIGHT),
                          helper_beside(xlsx, it->row, HELPER_RATED)),
                rated);
    put_formula(it, HELPER_EARNED,
                xlsx_fill(xlsx, "=%s*%s", rated_weight, helper_beside(xlsx, it->row, HELPER_VALUE)),
                rated > 0 ? rated * from->levels[answer->rating].value : 0);
    put_formula(
        it, HELPER_SEEN,
        xlsx_fill(xlsx, "=IF(%s=\"Seen\",%s,0)", beside(xlsx, it->row, "basis"), rated_weight),
        answer->seen ? rated : 0);
}

/* Only critical questions count; the others have no formula there. */
static void put_critical(const struct helpers *it)
{
    struct xlsx *xlsx = it->xlsx;
    const struct questionnaire *from = xlsx->results->questionnaire;
    const struct answer *answer = &xlsx->results->assessment->answers[it->question];
    enum standing standing = xlsx->results->standings[it->question];
    const char *applies = helper_beside(xlsx, it->row, HELPER_APPLIES);
    const char *rated = helper_beside(xlsx, it->row, HELPER_RATED);
    const char *value = helper_beside(xlsx, it->row, HELPER_VALUE);
    bool at_zero = standing == STANDING_RATED && from->levels[answer->rating].points == 0;

    if (from->questions[it->question].stopper == NONE)
        return;
    put_formula(it, HELPER_WORST,
                xlsx_fill(xlsx, "=IF(AND(%s=1,OR(%s=0,%s=0)),1,0)", applies, rated, value),
                at_zero || standing == STANDING_OPEN);
    put_formula(it, HELPER_BEST, xlsx_fill(xlsx, "=IF(AND(%s=1,%s=0),1,0)", rated, value), at_zero);
}

static void write_question_helpers(struct xlsx *xlsx, int row, int question)
{
    const struct questionnaire *from = xlsx->results->questionnaire;
    const struct question *asked = &from->questions[question];
    const struct sheet *sheet = &xlsx->sheets[SHEET_ASSESSMENT];
    const struct sheet_cell *rating =
        sheet_cell_at(sheet, row, xlsx_column(xlsx, SHEET_ASSESSMENT, "rating"));
    struct helpers it = {xlsx, ROW_FIRST + row, question};

    put_string(&it, HELPER_ITEM, item_key(xlsx, asked->item));
    put_string(&it, HELPER_FACET, facet_key(xlsx, asked->item, asked->facet));
    put_constant(&it, HELPER_WEIGHT, asked->weight);
    put_constant(&it, HELPER_FITS, scope_fits(xlsx->results->assessment, question));
    if (rating->text != NULL)
        put_string(&it, HELPER_THEN, rating->text);
    put_applies(&it);
    put_rated(&it);
    put_weights(&it);
    put_critical(&it);
}

static void write_control_helpers(struct xlsx *xlsx, enum sheet_id id, int row, int item)
{
    int y = ROW_FIRST + row;

    xlsx_write_string(xlsx, xlsx->pages[id], y, control_column(xlsx, id, CONTROL_KEY),
                      item_key(xlsx, item), NULL);
    if (id != SHEET_SOA)
        return;
    worksheet_write_formula_num(
        xlsx->pages[id], (lxw_row_t)y, (lxw_col_t)control_column(xlsx, id, CONTROL_EXCLUDED),
        xlsx->results->questionnaire->items[item].mandatory
            ? "=0"
            : xlsx_fill(
                  xlsx, "=IF(AND(%s=\"No\",%s<>\"\"),1,0)",
                  xlsx_beside(xlsx, y, xlsx_column(xlsx, id, "applicable")),
                  without_space(xlsx, xlsx_beside(xlsx, y, xlsx_column(xlsx, id, "exclusion")))),
        NULL, scope_excluded(xlsx->results->assessment, item));
}

static void hide_helpers(struct xlsx *xlsx, enum sheet_id id, int count)
{
    lxw_row_col_options hidden = {.hidden = 1};
    int first = xlsx->sheets[id].column_count;

    worksheet_set_column_opt(xlsx->pages[id], (lxw_col_t)first, (lxw_col_t)(first + count - 1), 8,
                             NULL, &hidden);
}

int xlsx_chart_column(const struct xlsx *xlsx, enum band band)
{
    return xlsx->sheets[SHEET_HEATMAP].column_count + (int)band;
}

static void write_chart_row(struct xlsx *xlsx, int row)
{
    const struct sheet *sheet = &xlsx->sheets[SHEET_HEATMAP];
    int band_column = xlsx_column(xlsx, SHEET_HEATMAP, "band");
    int score_column = xlsx_column(xlsx, SHEET_HEATMAP, "score");
    const struct sheet_cell *letter = sheet_cell_at(sheet, row, band_column);
    const struct sheet_cell *score = sheet_cell_at(sheet, row, score_column);

    for (enum band band = BAND_N; band <= BAND_F; band++) {
        bool is = letter->text != NULL && strcmp(letter->text, band_name(band)) == 0;
        struct sheet_cell cell = {.kind = CELL_NUMBER, .number = is ? score->number : 0};
        const char *formula =
            xlsx_fill(xlsx, "=IF(%s=\"%s\",%s,0)", xlsx_beside(xlsx, ROW_FIRST + row, band_column),
                      band_name(band), xlsx_beside(xlsx, ROW_FIRST + row, score_column));
        xlsx_write_formula(xlsx, xlsx->pages[SHEET_HEATMAP], ROW_FIRST + row,
                           xlsx_chart_column(xlsx, band), (struct xlsx_living){formula, &cell},
                           xlsx->styles[STYLE_HELPER]);
    }
}

/* Not hidden: charts leave out what is. */
static void write_chart_data(struct xlsx *xlsx)
{
    const struct sheet *sheet = &xlsx->sheets[SHEET_HEATMAP];

    xlsx_write_string(xlsx, xlsx->pages[SHEET_HEATMAP], ROW_ABOUT, xlsx_chart_column(xlsx, BAND_N),
                      "For the chart", xlsx->styles[STYLE_HELPER]);
    for (enum band band = BAND_N; band <= BAND_F; band++)
        xlsx_write_string(xlsx, xlsx->pages[SHEET_HEATMAP], ROW_HEADER,
                          xlsx_chart_column(xlsx, band), band_name(band),
                          xlsx->styles[STYLE_HELPER]);
    for (int i = 0; i < sheet->row_count; i++)
        write_chart_row(xlsx, i);
}

void xlsx_write_helpers(struct xlsx *xlsx, enum sheet_id id)
{
    const struct sheet *sheet = &xlsx->sheets[id];

    if (id == SHEET_HEATMAP)
        write_chart_data(xlsx);
    if (!xlsx->live)
        return;
    if (id == SHEET_ASSESSMENT) {
        for (int i = 0; i < sheet->row_count; i++)
            write_question_helpers(xlsx, i, sheet->subjects[i]);
        hide_helpers(xlsx, id, HELPER_COUNT);
    } else if (id == SHEET_SOA || id == SHEET_ITEMS) {
        for (int i = 0; i < sheet->row_count; i++)
            write_control_helpers(xlsx, id, i, sheet->subjects[i]);
        hide_helpers(xlsx, id, 2);
    }
}

/* The row of the calculation that a row of a sheet shows; NONE. */
static int calculation_row(const struct xlsx *xlsx, enum sheet_id id, int subject)
{
    if (id == SHEET_ITEMS || id == SHEET_SOA)
        return calc_item_row(subject);
    if (id == SHEET_HEATMAP)
        return subject == NONE ? calc_whole_row(xlsx) : calc_section_row(xlsx, subject);
    return NONE;
}

static const char *standing_formula(struct xlsx *xlsx, int row)
{
    return xlsx_fill(xlsx, "=IF(%s=0,\"Does not apply\",IF(%s=1,\"Rated\",\"Open\"))",
                     helper_beside(xlsx, row, HELPER_APPLIES),
                     helper_beside(xlsx, row, HELPER_RATED));
}

const char *xlsx_formula(struct xlsx *xlsx, enum sheet_id id, int row, int column)
{
    const struct sheet *sheet = &xlsx->sheets[id];
    const char *name = sheet->columns[column].name;
    int from;

    if (!xlsx->live || sheet->columns[column].editable)
        return NULL;
    if (id == SHEET_ASSESSMENT)
        return strcmp(name, "standing") == 0 ? standing_formula(xlsx, ROW_FIRST + row) : NULL;
    from = calculation_row(xlsx, id, sheet->subjects[row]);
    if (from == NONE || calc_column(xlsx, name) == NONE)
        return NULL;
    return xlsx_fill(xlsx, "=%s", calc_place(xlsx, from, calc_column(xlsx, name)));
}

const char *xlsx_whole_formula(struct xlsx *xlsx, const char *name)
{
    return xlsx_fill(xlsx, "=%s", calc_place(xlsx, calc_whole_row(xlsx), calc_column(xlsx, name)));
}

const char *xlsx_part_formula(struct xlsx *xlsx, bool objectives)
{
    return xlsx_fill(xlsx, "=%s",
                     calc_place(xlsx, calc_part_row(xlsx, objectives), calc_column(xlsx, "score")));
}
