/* SPDX-License-Identifier: MIT
 *
 * xlsx_summary.c - the first sheet of the workbook: one page for a board; see xlsx.h.
 */
#include "report/colours.h"
#include "report/words.h"
#include "report/xlsx_calculation.h"

#include <math.h>
#include <string.h>

enum {
    COLUMN_COUNT = 6,
    WIDTH = 16,
    TEXT_WIDTH = 94,
    LINE = 14,
    CHART_ROWS = 14,
    STOPPERS_MOST = 12
};

/* Where the next row is written. */
struct summary {
    struct xlsx *xlsx;
    lxw_worksheet *page;
    int row;
};

static void end_row(struct summary *it, int height)
{
    worksheet_set_row(it->page, (lxw_row_t)it->row, height, NULL);
    it->row++;
}

static void merge(struct summary *it, int first, lxw_format *format)
{
    worksheet_merge_range(it->page, (lxw_row_t)it->row, (lxw_col_t)first, (lxw_row_t)it->row,
                          COLUMN_COUNT - 1, "", format);
}

/* A text over the whole width, in as many lines as it needs. */
static void put_wide(struct summary *it, const char *text, enum style style, int height)
{
    merge(it, 0, it->xlsx->styles[style]);
    xlsx_write_string(it->xlsx, it->page, it->row, 0, text, it->xlsx->styles[style]);
    end_row(it, height > 0 ? height : xlsx_lines(text, TEXT_WIDTH) * LINE + 2);
}

static void put_heading(struct summary *it, const char *text)
{
    end_row(it, 8);
    put_wide(it, text, STYLE_HEADING, 20);
}

static void put_title(struct summary *it)
{
    const struct results *results = it->xlsx->results;
    const struct assessment *assessment = results->assessment;
    const struct questionnaire *from = results->questionnaire;
    struct text line = {0};

    text_format(&line, "%s: %s", assessment->name == NULL ? "Assessment" : assessment->name,
                from->title);
    put_wide(it, text_string(&line), STYLE_TITLE, 26);
    text_clear(&line);
    text_format(&line, "As of %.10s, %s, questionnaire %s edition %s",
                assessment->modified == NULL ? "-" : assessment->modified,
                assessment->depth == DEPTH_QUICK ? "quick scan" : "full assessment", from->id,
                from->edition == NULL ? "-" : from->edition);
    if (it->xlsx->options->consultancy != NULL)
        text_format(&line, ". Prepared by %s", it->xlsx->options->consultancy);
    put_wide(it, text_string(&line), STYLE_ABOUT, 0);
    text_release(&line);
    if (assessment->scope != NULL)
        put_wide(it, assessment->scope, STYLE_PLAIN, 0);
}

static const char *findings_range(struct xlsx *xlsx, enum tail tail)
{
    int last = calc_item_row(xlsx->results->questionnaire->item_count - 1);

    return xlsx_fill(xlsx, "%s!%s", calc_title,
                     xlsx_range(xlsx, calc_item_row(0), last, calc_tail(xlsx, tail)));
}

static const char *calculation_range(struct xlsx *xlsx, int column)
{
    int last = calc_item_row(xlsx->results->questionnaire->item_count - 1);

    return xlsx_fill(xlsx, "%s!%s", calc_title, xlsx_range(xlsx, calc_item_row(0), last, column));
}

/* As finding_verdict has it. */
static const char *verdict_formula(struct xlsx *xlsx)
{
    const char *finding = findings_range(xlsx, TAIL_FINDING);

    return xlsx_fill(
        xlsx,
        "=IF(%s=0,\"-\",IF(COUNTIF(%s,\"%s\")>0,\"%s\",IF(OR(COUNTIF(%s,\"%s\")>0,SUMPRODUCT(%s*%s)"
        ">0),\"%s\",IF(COUNTIF(%s,\"%s\")>0,\"%s\",\"%s\"))))",
        calc_place(xlsx, calc_whole_row(xlsx), calc_tail(xlsx, TAIL_APPLICABLE)),
        findings_range(xlsx, TAIL_FINDING_BEST), grade_words(GRADE_MAJOR),
        verdict_words(VERDICT_NOT_READY), finding, grade_words(GRADE_MAJOR),
        calculation_range(xlsx, CALC_FLAG), calculation_range(xlsx, calc_tail(xlsx, TAIL_OPEN)),
        verdict_words(VERDICT_UNDETERMINED), finding, grade_words(GRADE_MINOR),
        verdict_words(VERDICT_CONDITIONAL), verdict_words(VERDICT_READY));
}

static const char *meaning_formula(struct xlsx *xlsx, const char *place)
{
    struct text formula = {0};
    const char *copy;

    text_add(&formula, "=");
    for (enum verdict verdict = VERDICT_NOT_READY; verdict <= VERDICT_READY; verdict++)
        text_format(&formula, "IF(%s=\"%s\",%s,", place, verdict_words(verdict),
                    xlsx_quoted(xlsx, verdict_meaning(verdict)));
    text_add(&formula, xlsx_quoted(xlsx, verdict_meaning(VERDICT_NONE)));
    text_add(&formula, "))))");
    copy = arena_copy(&xlsx->arena, text_string(&formula));
    text_release(&formula);
    return copy;
}

static void put_value(struct summary *it, int column, const char *formula,
                      const struct sheet_cell *cell, enum style style)
{
    if (it->xlsx->live && formula != NULL)
        xlsx_write_formula(it->xlsx, it->page, it->row, column, (struct xlsx_living){formula, cell},
                           it->xlsx->styles[style]);
    else
        xlsx_write(it->xlsx, it->page, it->row, column, cell, it->xlsx->styles[style]);
}

static void colour_verdict(struct summary *it)
{
    const int row = it->row;

    for (enum verdict verdict = VERDICT_NOT_READY; verdict <= VERDICT_READY; verdict++) {
        lxw_conditional_format rule = {
            .type = LXW_CONDITIONAL_TYPE_FORMULA,
            .value_string = (char *)xlsx_fill(it->xlsx, "=%s=\"%s\"", xlsx_place(it->xlsx, row, 0),
                                              verdict_words(verdict)),
            .format = it->xlsx->grades[GRADE_MAJOR + (verdict - VERDICT_NOT_READY)]};
        worksheet_conditional_format_range(it->page, (lxw_row_t)row, 0, (lxw_row_t)row,
                                           COLUMN_COUNT - 1, &rule);
    }
}

static void put_verdict(struct summary *it)
{
    struct xlsx *xlsx = it->xlsx;
    enum verdict verdict = xlsx->results->verdict;
    struct sheet_cell word = {.kind = CELL_TEXT, .text = verdict_words(verdict)};
    struct sheet_cell meaning = {.kind = CELL_TEXT, .text = verdict_meaning(verdict)};
    const char *place = xlsx_place(xlsx, it->row + 1, 0);

    end_row(it, 8);
    colour_verdict(it);
    merge(it, 0, xlsx->styles[STYLE_VERDICT]);
    put_value(it, 0, xlsx->live ? verdict_formula(xlsx) : NULL, &word, STYLE_VERDICT);
    end_row(it, 34);
    merge(it, 0, xlsx->styles[STYLE_PLAIN]);
    put_value(it, 0, meaning_formula(xlsx, place), &meaning, STYLE_PLAIN);
    end_row(it, LINE + 4);
}

static void put_labels(struct summary *it, const char *const labels[COLUMN_COUNT])
{
    for (int i = 0; i < COLUMN_COUNT; i++)
        xlsx_write_string(it->xlsx, it->page, it->row, i, labels[i], it->xlsx->styles[STYLE_LABEL]);
    end_row(it, LINE + 4);
}

static void put_percent_cell(struct summary *it, int column, const char *formula, double figure)
{
    struct sheet_cell cell = {.kind = isnan(figure) ? CELL_EMPTY : CELL_PERCENT, .number = figure};

    put_value(it, column, formula, &cell, STYLE_BIG);
}

static void put_figures(struct summary *it)
{
    static const char *const labels[] = {"Score",    "At least",   "At most",
                                         "Coverage", "Confidence", "Clauses"};
    static const char *const names[] = {"score", "low", "high", "coverage", "confidence"};
    struct xlsx *xlsx = it->xlsx;
    const struct cell *whole = &xlsx->results->whole;
    const double figures[] = {whole->figure.score, whole->figure.low, whole->figure.high,
                              counts_coverage(whole->counts), counts_confidence(whole->counts)};

    put_labels(it, labels);
    for (int i = 0; i < 5; i++)
        put_percent_cell(it, i, xlsx->live ? xlsx_whole_formula(xlsx, names[i]) : NULL, figures[i]);
    put_percent_cell(it, 5, xlsx->live ? xlsx_part_formula(xlsx, false) : NULL,
                     xlsx->results->clauses.figure.score);
    xlsx_colour_bands(xlsx, it->page, it->row, it->row, 0, 0);
    xlsx_colour_bands(xlsx, it->page, it->row, it->row, 5, 5);
    end_row(it, 32);
    end_row(it, 4);
}

static void put_count(struct summary *it, int column, const char *formula, int count)
{
    struct sheet_cell cell = {.kind = CELL_NUMBER, .number = count};

    put_value(it, column, formula, &cell, STYLE_BIG_COUNT);
}

static void put_counts(struct summary *it)
{
    static const char *const labels[] = {"Major",   "Minor",           "For improvement",
                                         "Conform", "Questions rated", "Questions open"};
    struct xlsx *xlsx = it->xlsx;
    const struct results *results = xlsx->results;

    put_labels(it, labels);
    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        put_count(it, (int)grade - 1,
                  xlsx_fill(xlsx, "=COUNTIF(%s,\"%s\")", findings_range(xlsx, TAIL_FINDING),
                            grade_words(grade)),
                  results->findings[grade]);
    put_count(it, 4, xlsx_whole_formula(xlsx, "rated"), results->whole.counts.rated);
    put_count(it, 5, xlsx_whole_formula(xlsx, "open"), results->whole.counts.open);
    end_row(it, 30);
}

static const char *stopper_formula(struct xlsx *xlsx, const char *id)
{
    const char *ids =
        xlsx_column_range(xlsx, SHEET_ASSESSMENT, xlsx_column(xlsx, SHEET_ASSESSMENT, "stopper"));
    const char *quoted = xlsx_quoted(xlsx, id);

    return xlsx_fill(xlsx, "=IF(SUMIFS(%s,%s,%s)>0,\"%s\",IF(SUMIFS(%s,%s,%s)>0,\"%s\",\"%s\"))",
                     xlsx_column_range(xlsx, SHEET_ASSESSMENT, helper_column(xlsx, HELPER_BEST)),
                     ids, quoted, stopper_words(STOPPER_OPEN),
                     xlsx_column_range(xlsx, SHEET_ASSESSMENT, helper_column(xlsx, HELPER_WORST)),
                     ids, quoted, stopper_words(STOPPER_UNKNOWN), stopper_words(STOPPER_CLEAR));
}

static void put_stopper(struct summary *it, int index)
{
    struct xlsx *xlsx = it->xlsx;
    const struct stopper *stopper = &xlsx->results->questionnaire->stoppers[index];
    struct sheet_cell state = {.kind = CELL_TEXT,
                               .text = stopper_words(xlsx->results->stoppers[index].state)};

    xlsx_write_string(xlsx, it->page, it->row, 0, stopper->id, xlsx->styles[STYLE_ID]);
    put_value(it, 1, xlsx->live ? stopper_formula(xlsx, stopper->id) : NULL, &state, STYLE_CENTRE);
    merge(it, 2, xlsx->styles[STYLE_TEXT]);
    xlsx_write_string(xlsx, it->page, it->row, 2, stopper->title, xlsx->styles[STYLE_TEXT]);
    end_row(it, xlsx_lines(stopper->title, TEXT_WIDTH - 2 * WIDTH) * LINE + 2);
}

static int put_stoppers_of(struct summary *it, enum stopper_state state, int shown)
{
    const struct results *results = it->xlsx->results;

    for (int i = 0; i < results->questionnaire->stopper_count; i++)
        if (results->stoppers[i].state == state && shown++ < STOPPERS_MOST)
            put_stopper(it, i);
    return shown;
}

static void put_stoppers(struct summary *it)
{
    int shown;

    put_heading(it, "What would stop a certification");
    shown = put_stoppers_of(it, STOPPER_OPEN, 0);
    shown = put_stoppers_of(it, STOPPER_UNKNOWN, shown);
    if (shown == 0)
        put_wide(it, "Nothing that was asked so far.", STYLE_PLAIN, 0);
    else if (shown > STOPPERS_MOST)
        put_wide(it,
                 arena_format(&it->xlsx->arena,
                              "and %d more that are unknown; see the column Stopper of the "
                              "Assessment.",
                              shown - STOPPERS_MOST),
                 STYLE_ABOUT, 0);
}

static void add_series(struct xlsx *xlsx, lxw_chart *chart, enum band band)
{
    int last = ROW_FIRST + xlsx->sheets[SHEET_HEATMAP].row_count - 2;
    const char *sheet = sheet_titles[SHEET_HEATMAP].title;
    const char *values = xlsx_fill(
        xlsx, "='%s'!%s", sheet, xlsx_range(xlsx, ROW_FIRST, last, xlsx_chart_column(xlsx, band)));
    const char *names = xlsx_fill(xlsx, "='%s'!%s", sheet, xlsx_range(xlsx, ROW_FIRST, last, 1));
    lxw_chart_series *series = chart_add_series(chart, names, values);
    lxw_chart_fill fill = {.color = band_colours(band).back};
    lxw_chart_line line = {.color = COLOUR_MUTED, .width = 0.5};
    lxw_chart_font font = {.size = 8,
                           .color = band == BAND_N ? LXW_COLOR_WHITE : (lxw_color_t)COLOUR_INK};

    chart_series_set_name(series, xlsx_fill(xlsx, "Band %s", band_name(band)));
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &line);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(
        series, arena_format(&xlsx->arena, "\"%s\"\\ 0\\ %%;;", band_name(band)));
    chart_series_set_labels_font(series, &font);
}

static void put_chart(struct summary *it)
{
    lxw_chart *chart = workbook_add_chart(it->xlsx->book, LXW_CHART_BAR_STACKED);
    lxw_chart_font small = {.size = 8};
    lxw_chart_line pale = {.color = COLOUR_LINE, .width = 0.5};
    lxw_chart_options options = {
        .description = (char *)"Bars: the score of each section, with the letter of its band",
        .x_offset = 2,
        .y_offset = 2,
        .x_scale = 1.44,
        .y_scale = 1.5};

    put_heading(it, "Score by section");
    for (enum band band = BAND_N; band <= BAND_F; band++)
        add_series(it->xlsx, chart, band);
    chart_title_off(chart);
    chart_set_series_gap(chart, 40);
    chart_set_series_overlap(chart, 100);
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_num_font(chart->y_axis, &small);
    chart_axis_set_num_font(chart->x_axis, &small);
    chart_axis_set_num_format(chart->x_axis, "0\\ %");
    chart_axis_set_min(chart->x_axis, 0);
    chart_axis_set_max(chart->x_axis, 1);
    chart_axis_major_gridlines_set_line(chart->x_axis, &pale);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    worksheet_insert_chart_opt(it->page, (lxw_row_t)it->row, 0, chart, &options);
    for (int i = 0; i < CHART_ROWS; i++)
        end_row(it, 24);
}

static void put_method(struct summary *it)
{
    put_heading(it, "How this was computed");
    put_wide(it,
             "The score is what the rated questions reached, by their weight; it lies between \"at "
             "least\" (everything open is missing) and \"at most\" (everything open is in place). "
             "Coverage is how much was rated, confidence how much of that rests on evidence that "
             "was seen. Bands: N to 15 %, P to 50 %, L to 85 %, F above.",
             STYLE_PLAIN, 0);
    if (it->xlsx->live)
        put_wide(it,
                 "The figures on Summary, Heatmap and Items follow when a rating, a basis, a "
                 "decision or a grade is changed here; Findings, Remediation and Frameworks are as "
                 "of the export.",
                 STYLE_PLAIN, 0);
    else
        put_wide(it,
                 "This workbook holds the questions of one interviewee; its figures are those "
                 "of the whole assessment.",
                 STYLE_PLAIN, 0);
    put_wide(it, notice_words(), STYLE_PLAIN, 0);
}

void xlsx_write_summary(struct xlsx *xlsx)
{
    struct summary it = {.xlsx = xlsx, .page = xlsx->pages[SHEET_SUMMARY]};

    worksheet_set_column(it.page, 0, COLUMN_COUNT - 1, WIDTH, NULL);
    put_title(&it);
    put_verdict(&it);
    end_row(&it, 8);
    put_figures(&it);
    put_counts(&it);
    put_stoppers(&it);
    put_chart(&it);
    put_method(&it);
    xlsx_set_up_page(xlsx, SHEET_SUMMARY);
    worksheet_fit_to_pages(it.page, 1, 1);
    worksheet_set_portrait(it.page);
    worksheet_gridlines(it.page, LXW_HIDE_ALL_GRIDLINES);
    worksheet_print_area(it.page, 0, 0, (lxw_row_t)(it.row - 1), COLUMN_COUNT - 1);
    worksheet_activate(it.page);
}
