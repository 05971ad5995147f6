/* SPDX-License-Identifier: MIT
 *
 * portfolio.c - see portfolio.h.
 */
#include "app/portfolio.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "codec/cell_escape.h"
#include "codec/json_write.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

static int open_stoppers(const struct results *results)
{
    int count = 0;

    for (int i = 0; i < results->questionnaire->stopper_count; i++)
        count += results->stoppers[i].state == STOPPER_OPEN;
    return count;
}

void portfolio_add(struct portfolio *portfolio, const char *path, const struct results *results)
{
    const struct assessment *assessment = results->assessment;
    struct arena *arena = &portfolio->arena;
    struct portfolio_row *row;

    portfolio->rows =
        mem_grow(portfolio->rows, portfolio->count, &portfolio->capacity, sizeof *portfolio->rows);
    row = &portfolio->rows[portfolio->count++];
    *row = (struct portfolio_row){
        .path = arena_copy(arena, path),
        .questionnaire = arena_copy(arena, results->questionnaire->id),
        .organisation = arena_copy(arena, assessment->name),
        .modified = arena_copy(arena, assessment->modified),
        .depth = assessment->depth == DEPTH_QUICK ? "quick" : "full",
        .figure = results->whole.figure,
        .coverage = counts_coverage(results->whole.counts),
        .confidence = counts_confidence(results->whole.counts),
        .verdict = results->verdict,
        .stage1 = results->stage1,
        .open_stoppers = open_stoppers(results),
        .effort_days = results->effort_days,
    };
    memcpy(row->findings, results->findings, sizeof row->findings);
}

void portfolio_release(struct portfolio *portfolio)
{
    mem_free(portfolio->rows);
    arena_release(&portfolio->arena);
    memset(portfolio, 0, sizeof *portfolio);
}

static void add_cell(struct text *out, const char *string, int width)
{
    struct text visible = {0};
    struct text cut = {0};

    utf8_add_visible(&visible, string, strlen(string));
    text_add_bytes(&cut, text_string(&visible), utf8_fit(text_string(&visible), width));
    text_add(out, text_string(&cut));
    text_repeat(out, " ", width - utf8_width(text_string(&cut)) + 1);
    text_release(&visible);
    text_release(&cut);
}

/* The figures of a row, in columns of a fixed width. */
enum { FIGURES_WIDTH = 54 };

static void add_figures(struct text *out, const struct portfolio_row *row)
{
    struct text figure = {0};

    add_figure(&figure, row->figure);
    add_cell(out, text_string(&figure), 18);
    text_clear(&figure);
    add_percent(&figure, row->coverage);
    add_cell(out, text_string(&figure), 6);
    text_clear(&figure);
    text_format(&figure, "%d/%d", row->findings[GRADE_MAJOR], row->findings[GRADE_MINOR]);
    add_cell(out, text_string(&figure), 7);
    text_format(out, "%s\n", verdict_words(row->verdict));
    text_release(&figure);
}

void portfolio_text(const struct portfolio *portfolio, int columns, struct text *out)
{
    int width = columns - FIGURES_WIDTH - 2;

    add_cell(out, "Organisation", width);
    text_add(out, "As of      Score              Rated  Maj/min Verdict\n");
    for (size_t i = 0; i < portfolio->count; i++) {
        const struct portfolio_row *row = &portfolio->rows[i];
        add_cell(out, row->organisation == NULL ? row->path : row->organisation, width);
        add_cell(out, row->modified == NULL ? "-" : row->modified, 10);
        add_figures(out, row);
    }
}

static void add_object(struct json_writer *json, const struct portfolio_row *row)
{
    json_open_object(json, NULL);
    json_string(json, "path", row->path);
    json_string(json, "organisation", row->organisation);
    json_string(json, "modified", row->modified);
    json_string(json, "questionnaire", row->questionnaire);
    json_string(json, "depth", row->depth);
    json_number(json, "score", row->figure.score);
    json_number(json, "low", row->figure.low);
    json_number(json, "high", row->figure.high);
    json_number(json, "coverage", row->coverage);
    json_number(json, "confidence", row->confidence);
    json_string(json, "verdict", verdict_name(row->verdict));
    json_string(json, "stage1", verdict_name(row->stage1));
    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        json_integer(json, grade_name(grade), row->findings[grade]);
    json_integer(json, "open_stoppers", row->open_stoppers);
    json_number(json, "effort_days", row->effort_days);
    json_close_object(json);
}

void portfolio_json(const struct portfolio *portfolio, struct text *out)
{
    struct json_writer json = {.out = out};

    json_open_object(&json, NULL);
    json_string(&json, "format", "clausewalk.portfolio");
    json_integer(&json, "version", 1);
    json_open_list(&json, "assessments");
    for (size_t i = 0; i < portfolio->count; i++)
        add_object(&json, &portfolio->rows[i]);
    json_close_list(&json);
    json_close_object(&json);
    text_add(out, "\n");
}

void portfolio_ndjson(const struct portfolio *portfolio, struct text *out)
{
    for (size_t i = 0; i < portfolio->count; i++) {
        struct json_writer json = {.out = out, .compact = true};
        add_object(&json, &portfolio->rows[i]);
        text_add(out, "\n");
    }
}

/* RFC 4180: quoted where it must be. */
static void add_quoted(struct text *out, const char *value)
{
    if (strpbrk(value, ",\"\r\n") == NULL) {
        text_add(out, value);
        return;
    }
    text_add(out, "\"");
    for (; *value != '\0'; value++) {
        if (*value == '"')
            text_add(out, "\"");
        text_add_char(out, *value);
    }
    text_add(out, "\"");
}

/* Never a formula, whoever opens the file; see csv.h. */
static void add_field(struct text *out, const char *value)
{
    struct text safe = {0};

    if (value == NULL)
        return;
    text_add(&safe, cell_is_risky(value) ? "'" : "");
    cell_escape(value, false, &safe);
    add_quoted(out, text_string(&safe));
    text_release(&safe);
}

static void add_figure_field(struct text *out, double figure)
{
    text_add(out, ",");
    if (!isnan(figure))
        text_add_number(out, figure);
}

static void add_record(struct text *out, const struct portfolio_row *row)
{
    const char *const strings[] = {row->path, row->organisation, row->modified, row->questionnaire,
                                   row->depth};
    const double figures[] = {row->figure.score, row->figure.low, row->figure.high, row->coverage,
                              row->confidence};

    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++) {
        text_add(out, i == 0 ? "" : ",");
        add_field(out, strings[i]);
    }
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
        add_figure_field(out, figures[i]);
    text_add(out, ",");
    add_field(out, verdict_name(row->verdict));
    text_add(out, ",");
    add_field(out, verdict_name(row->stage1));
    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        text_format(out, ",%d", row->findings[grade]);
    text_format(out, ",%d", row->open_stoppers);
    add_figure_field(out, row->effort_days);
    text_add(out, "\r\n");
}

void portfolio_csv(const struct portfolio *portfolio, struct text *out)
{
    text_add(out,
             "path,organisation,modified,questionnaire,depth,score,low,high,coverage,"
             "confidence,verdict,stage1,major,minor,ofi,conform,open_stoppers,effort_days\r\n");
    for (size_t i = 0; i < portfolio->count; i++)
        add_record(out, &portfolio->rows[i]);
}
