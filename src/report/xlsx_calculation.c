/* SPDX-License-Identifier: MIT
 *
 * xlsx_calculation.c - see xlsx_calculation.h.
 */
#include "report/xlsx_calculation.h"

#include "report/words.h"

#include <math.h>
#include <string.h>

const char *const calc_title = "Calculation";

int calc_block(int facet, enum block block)
{
    return CALC_BLOCKS + facet * BLOCK_SIZE + (int)block;
}

int calc_tail(const struct xlsx *xlsx, enum tail tail)
{
    return calc_block(xlsx->results->questionnaire->facet_count + 1, BLOCK_EARNED) + (int)tail;
}

int calc_item_row(int item)
{
    return 1 + item;
}

int calc_section_row(const struct xlsx *xlsx, int section)
{
    return 1 + xlsx->results->questionnaire->item_count + section;
}

int calc_whole_row(const struct xlsx *xlsx)
{
    return calc_section_row(xlsx, xlsx->results->questionnaire->section_count);
}

int calc_part_row(const struct xlsx *xlsx, bool objectives)
{
    return calc_whole_row(xlsx) + 1 + (objectives ? 1 : 0);
}

const char *calc_place(struct xlsx *xlsx, int row, int column)
{
    return xlsx_fill(xlsx, "%s!%s", calc_title, xlsx_place(xlsx, row, column));
}

static int facet_column(const struct xlsx *xlsx, const char *name)
{
    const struct questionnaire *from = xlsx->results->questionnaire;

    for (int i = 0; strncmp(name, "score_", 6) == 0 && i < from->facet_count; i++)
        if (strcmp(name + 6, from->facets[i].id) == 0)
            return calc_block(i, BLOCK_SCORE);
    return NONE;
}

int calc_column(const struct xlsx *xlsx, const char *name)
{
    static const char *const blocks[] = {"", "", "", "score", "low", "high"};
    static const char *const tails[] = {"applicable", "rated",      "open",        "",
                                        "coverage",   "confidence", "band",        "",
                                        "",           "finding",    "finding_best"};

    for (int i = BLOCK_SCORE; i <= BLOCK_HIGH; i++)
        if (strcmp(blocks[i], name) == 0)
            return calc_block(xlsx->results->questionnaire->facet_count, (enum block)i);
    for (int i = 0; i <= TAIL_FINDING_BEST; i++)
        if (strcmp(tails[i], name) == 0)
            return calc_tail(xlsx, (enum tail)i);
    return facet_column(xlsx, name);
}

const char *item_key(struct xlsx *xlsx, int item)
{
    return arena_format(&xlsx->arena, "i%05d", item);
}

const char *facet_key(struct xlsx *xlsx, int item, int facet)
{
    return arena_format(&xlsx->arena, "i%05df%03d", item, facet);
}

static void write_text(struct xlsx *xlsx, int row, int column, const char *text)
{
    xlsx_write_string(xlsx, xlsx->calculation, row, column, text, NULL);
}

static void write_constant(struct xlsx *xlsx, int row, int column, double number)
{
    worksheet_write_number(xlsx->calculation, (lxw_row_t)row, (lxw_col_t)column, number, NULL);
}

/* A figure; NAN is the empty text. */
static void write_figure(struct xlsx *xlsx, int row, int column, const char *formula, double value)
{
    struct sheet_cell cell = {.kind = isnan(value) ? CELL_EMPTY : CELL_NUMBER, .number = value};

    xlsx_write_formula(xlsx, xlsx->calculation, row, column, (struct xlsx_living){formula, &cell},
                       NULL);
}

static void write_word(struct xlsx *xlsx, int row, int column, const char *formula,
                       const char *word)
{
    struct sheet_cell cell = {.kind = word == NULL ? CELL_EMPTY : CELL_TEXT, .text = word};

    xlsx_write_formula(xlsx, xlsx->calculation, row, column, (struct xlsx_living){formula, &cell},
                       NULL);
}

/* Sums of an item's questions, as the formulas get them. */
struct sums {
    struct sum sum;
    int worst, best;
    double seen;
    struct counts counts;
};

static void add_question(const struct results *results, int index, struct sums *sums)
{
    const struct questionnaire *from = results->questionnaire;
    const struct question *question = &from->questions[index];
    const struct answer *answer = &results->assessment->answers[index];
    bool rated = results->standings[index] == STANDING_RATED;
    bool at_zero = rated && from->levels[answer->rating].points == 0;

    if (results->standings[index] == STANDING_OUT)
        return;
    sums->sum.total += question->weight;
    if (rated) {
        sums->sum.rated += question->weight;
        sums->sum.earned += question->weight * from->levels[answer->rating].value;
        sums->seen += answer->seen ? question->weight : 0;
    }
    if (question->stopper != NONE) {
        sums->worst += !rated || at_zero;
        sums->best += at_zero;
    }
}

static struct sums sums_of(const struct results *results, int item, int facet)
{
    const struct item *row = &results->questionnaire->items[item];
    struct sums sums = {0};

    for (int i = row->first_question; i < row->first_question + row->question_count; i++)
        if (facet == NONE || results->questionnaire->questions[i].facet == facet)
            add_question(results, i, &sums);
    return sums;
}

static const char *here(struct xlsx *xlsx, int row, int column)
{
    return xlsx_place(xlsx, row, column);
}

/* SUMIFS over the questions of a key. */
static const char *sum_of(struct xlsx *xlsx, enum helper what, enum helper by, const char *key)
{
    return xlsx_fill(xlsx, "=SUMIFS(%s,%s,\"%s\")",
                     xlsx_column_range(xlsx, SHEET_ASSESSMENT, helper_column(xlsx, what)),
                     xlsx_column_range(xlsx, SHEET_ASSESSMENT, helper_column(xlsx, by)), key);
}

static const char *sum_of_facets(struct xlsx *xlsx, int row, enum block block)
{
    struct text sum = {0};
    const char *formula;

    for (int i = 0; i < xlsx->results->questionnaire->facet_count; i++)
        text_format(&sum, "%s%s", i == 0 ? "=" : "+", here(xlsx, row, calc_block(i, block)));
    formula = arena_copy(&xlsx->arena, text_string(&sum));
    text_release(&sum);
    return formula;
}

/* score = earned/rated, low = earned/total, high = (earned + total - rated)/total */
static void write_shares(struct xlsx *xlsx, int row, int facet, struct figure figure)
{
    const char *earned = here(xlsx, row, calc_block(facet, BLOCK_EARNED));
    const char *rated = here(xlsx, row, calc_block(facet, BLOCK_RATED));
    const char *total = here(xlsx, row, calc_block(facet, BLOCK_TOTAL));

    write_figure(xlsx, row, calc_block(facet, BLOCK_SCORE),
                 xlsx_fill(xlsx, "=IF(%s=0,\"\",%s/%s)", rated, earned, rated), figure.score);
    write_figure(xlsx, row, calc_block(facet, BLOCK_LOW),
                 xlsx_fill(xlsx, "=IF(%s=0,\"\",%s/%s)", total, earned, total), figure.low);
    write_figure(
        xlsx, row, calc_block(facet, BLOCK_HIGH),
        xlsx_fill(xlsx, "=IF(%s=0,\"\",(%s+%s-%s)/%s)", total, earned, total, rated, total),
        figure.high);
}

static void write_item_facet(struct xlsx *xlsx, int item, int facet)
{
    static const enum helper what[] = {HELPER_EARNED, HELPER_RATED_WEIGHT, HELPER_TOTAL};

    bool whole = facet == xlsx->results->questionnaire->facet_count;
    struct sums sums = sums_of(xlsx->results, item, whole ? NONE : facet);
    double values[] = {sums.sum.earned, sums.sum.rated, sums.sum.total};
    int row = calc_item_row(item);

    for (int i = BLOCK_EARNED; i <= BLOCK_TOTAL; i++)
        write_figure(xlsx, row, calc_block(facet, (enum block)i),
                     whole ? sum_of_facets(xlsx, row, (enum block)i)
                           : sum_of(xlsx, what[i], HELPER_FACET, facet_key(xlsx, item, facet)),
                     values[i]);
    write_shares(xlsx, row, facet,
                 whole ? xlsx->results->items[item].whole.figure
                       : xlsx->results->items[item].facets[facet].figure);
}

static void write_band(struct xlsx *xlsx, int row, enum band band)
{
    const char *score =
        here(xlsx, row, calc_block(xlsx->results->questionnaire->facet_count, BLOCK_SCORE));

    write_word(xlsx, row, calc_tail(xlsx, TAIL_BAND),
               xlsx_fill(xlsx,
                         "=IF(%s=\"\",\"\",IF(%s<=0.15+1E-9,\"N\",IF(%s<=0.5+1E-9,\"P\","
                         "IF(%s<=0.85+1E-9,\"L\",\"F\"))))",
                         score, score, score, score),
               band_name(band));
}

static void write_coverage(struct xlsx *xlsx, int row, const struct counts *counts)
{
    const char *applicable = here(xlsx, row, calc_tail(xlsx, TAIL_APPLICABLE));
    const char *rated = here(xlsx, row, calc_tail(xlsx, TAIL_RATED));

    write_figure(xlsx, row, calc_tail(xlsx, TAIL_OPEN),
                 xlsx_fill(xlsx, "=%s-%s", applicable, rated), counts->open);
    write_figure(xlsx, row, calc_tail(xlsx, TAIL_COVERAGE),
                 xlsx_fill(xlsx, "=IF(%s=0,\"\",%s/%s)", applicable, rated, applicable),
                 counts_coverage(*counts));
}

/* `rated` is where the weight of what is rated stands. */
static void write_confidence(struct xlsx *xlsx, int row, const char *rated, double confidence)
{
    write_figure(xlsx, row, calc_tail(xlsx, TAIL_CONFIDENCE),
                 xlsx_fill(xlsx, "=IF(%s=0,\"\",%s/%s)", rated,
                           here(xlsx, row, calc_tail(xlsx, TAIL_SEEN)), rated),
                 confidence);
}

/* The assessor's grade with a reason replaces both findings. */
static const char *override_of(struct xlsx *xlsx, int item, const char *suggested)
{
    const char *row = xlsx_fill(
        xlsx, "MATCH(\"%s\",%s,0)", item_key(xlsx, item),
        xlsx_column_range(xlsx, SHEET_ITEMS, control_column(xlsx, SHEET_ITEMS, CONTROL_KEY)));
    const char *grade =
        xlsx_column_range(xlsx, SHEET_ITEMS, xlsx_column(xlsx, SHEET_ITEMS, "grade"));
    const char *reason =
        xlsx_column_range(xlsx, SHEET_ITEMS, xlsx_column(xlsx, SHEET_ITEMS, "reason"));

    return xlsx_fill(xlsx,
                     "=IF(%s=\"\",\"\",IF(AND(INDEX(%s,%s)&\"\"<>\"\",TRIM(INDEX(%s,%s)&\"\")"
                     "<>\"\"),INDEX(%s,%s),%s))",
                     here(xlsx, calc_item_row(item),
                          calc_block(xlsx->results->questionnaire->facet_count, BLOCK_LOW)),
                     grade, row, reason, row, grade, row, suggested);
}

/* What the table of findings says of an item on one of its figures. */
static const char *suggestion(struct xlsx *xlsx, int item, enum block block, enum tail stopped)
{
    const struct questionnaire *from = xlsx->results->questionnaire;
    const struct section *section = &from->sections[from->items[item].section];
    int row = calc_item_row(item);
    const char *x = here(xlsx, row, calc_block(from->facet_count, block));
    int first = calc_item_row(section->first_item);
    const char *major = from->items[item].mandatory
                            ? xlsx_fill(xlsx, "OR(%s<=0.15+1E-9,%s>0)", x,
                                        here(xlsx, row, calc_tail(xlsx, stopped)))
                            : xlsx_fill(xlsx, "MAX(%s)<=0.15+1E-9",
                                        xlsx_range(xlsx, first, first + section->item_count - 1,
                                                   calc_block(from->facet_count, block)));

    return xlsx_fill(xlsx, "IF(%s,\"%s\",IF(%s<=%s+1E-9,\"%s\",IF(%s<1-1E-9,\"%s\",\"%s\")))",
                     major, grade_words(GRADE_MAJOR), x,
                     from->items[item].mandatory ? "0.85" : "0.5", grade_words(GRADE_MINOR), x,
                     grade_words(GRADE_OFI), grade_words(GRADE_CONFORM));
}

static const char *grade_or_null(enum grade grade)
{
    return grade == GRADE_NONE ? NULL : grade_words(grade);
}

static void write_findings(struct xlsx *xlsx, int item, const struct sums *sums)
{
    const struct item_result *result = &xlsx->results->items[item];
    int row = calc_item_row(item);

    write_figure(xlsx, row, calc_tail(xlsx, TAIL_WORST),
                 sum_of(xlsx, HELPER_WORST, HELPER_ITEM, item_key(xlsx, item)), sums->worst);
    write_figure(xlsx, row, calc_tail(xlsx, TAIL_BEST),
                 sum_of(xlsx, HELPER_BEST, HELPER_ITEM, item_key(xlsx, item)), sums->best);
    write_word(xlsx, row, calc_tail(xlsx, TAIL_FINDING),
               override_of(xlsx, item, suggestion(xlsx, item, BLOCK_LOW, TAIL_WORST)),
               grade_or_null(result->finding));
    write_word(xlsx, row, calc_tail(xlsx, TAIL_FINDING_BEST),
               override_of(xlsx, item, suggestion(xlsx, item, BLOCK_HIGH, TAIL_BEST)),
               grade_or_null(result->finding_best));
}

static void write_item(struct xlsx *xlsx, int item)
{
    const struct questionnaire *from = xlsx->results->questionnaire;
    const struct item_result *result = &xlsx->results->items[item];
    const char *key = item_key(xlsx, item);
    struct sums sums = sums_of(xlsx->results, item, NONE);
    int row = calc_item_row(item);

    write_text(xlsx, row, CALC_ID, from->items[item].id);
    write_constant(xlsx, row, CALC_WEIGHT, from->items[item].weight);
    write_constant(xlsx, row, CALC_FLAG, from->items[item].mandatory);
    for (int i = 0; i <= from->facet_count; i++)
        write_item_facet(xlsx, item, i);
    write_figure(xlsx, row, calc_tail(xlsx, TAIL_APPLICABLE),
                 sum_of(xlsx, HELPER_APPLIES, HELPER_ITEM, key), result->whole.counts.applicable);
    write_figure(xlsx, row, calc_tail(xlsx, TAIL_RATED),
                 sum_of(xlsx, HELPER_RATED, HELPER_ITEM, key), result->whole.counts.rated);
    write_figure(xlsx, row, calc_tail(xlsx, TAIL_SEEN), sum_of(xlsx, HELPER_SEEN, HELPER_ITEM, key),
                 sums.seen);
    write_coverage(xlsx, row, &result->whole.counts);
    write_confidence(xlsx, row, here(xlsx, row, calc_block(from->facet_count, BLOCK_RATED)),
                     counts_confidence(result->whole.counts));
    write_band(xlsx, row, result->whole.band);
    write_findings(xlsx, item, &sums);
}

/* A weighted mean of the rows that have the figure; `factor` takes some of them ("" or "*..."). */
static const char *mean_of(struct xlsx *xlsx, int first, int last, int column, const char *factor)
{
    const char *x = xlsx_range(xlsx, first, last, column);
    const char *weight = xlsx_range(xlsx, first, last, CALC_WEIGHT);

    return xlsx_fill(xlsx,
                     "=IF(SUMPRODUCT(%s*ISNUMBER(%s)%s)=0,\"\",SUMPRODUCT(%s%s,%s)/"
                     "SUMPRODUCT(%s*ISNUMBER(%s)%s))",
                     weight, x, factor, weight, factor, x, weight, x, factor);
}

static void write_means(struct xlsx *xlsx, int row, int first, int last, int facet,
                        struct figure figure)
{
    write_figure(xlsx, row, calc_block(facet, BLOCK_SCORE),
                 mean_of(xlsx, first, last, calc_block(facet, BLOCK_SCORE), ""), figure.score);
    write_figure(xlsx, row, calc_block(facet, BLOCK_LOW),
                 mean_of(xlsx, first, last, calc_block(facet, BLOCK_LOW), ""), figure.low);
    write_figure(xlsx, row, calc_block(facet, BLOCK_HIGH),
                 mean_of(xlsx, first, last, calc_block(facet, BLOCK_HIGH), ""), figure.high);
}

static void write_total(struct xlsx *xlsx, int row, int column, int first, int last, double value)
{
    write_figure(xlsx, row, column,
                 xlsx_fill(xlsx, "=SUM(%s)", xlsx_range(xlsx, first, last, column)), value);
}

/* Counts are those of the rows added up. */
static void write_counts(struct xlsx *xlsx, int row, int first, int last,
                         const struct counts *counts)
{
    int rated = calc_block(xlsx->results->questionnaire->facet_count, BLOCK_RATED);

    write_total(xlsx, row, calc_tail(xlsx, TAIL_APPLICABLE), first, last, counts->applicable);
    write_total(xlsx, row, calc_tail(xlsx, TAIL_RATED), first, last, counts->rated);
    write_total(xlsx, row, calc_tail(xlsx, TAIL_SEEN), first, last, counts->weight_seen);
    write_total(xlsx, row, rated, first, last, counts->weight_rated);
    write_coverage(xlsx, row, counts);
    write_confidence(xlsx, row, here(xlsx, row, rated), counts_confidence(*counts));
}

/* A section from its items, or the whole from its sections. */
static void write_parent(struct xlsx *xlsx, int row, int first, int last,
                         const struct section_result *result)
{
    int facets = xlsx->results->questionnaire->facet_count;

    for (int i = 0; i < facets; i++)
        write_means(xlsx, row, first, last, i, result->facets[i].figure);
    write_means(xlsx, row, first, last, facets, result->whole.figure);
    write_counts(xlsx, row, first, last, &result->whole.counts);
    write_band(xlsx, row, result->whole.band);
}

static void write_sections(struct xlsx *xlsx)
{
    const struct questionnaire *from = xlsx->results->questionnaire;
    struct section_result whole = {xlsx->results->whole, xlsx->results->whole_facets};

    for (int i = 0; i < from->section_count; i++) {
        const struct section *section = &from->sections[i];
        int first = calc_item_row(section->first_item);
        int row = calc_section_row(xlsx, i);

        write_text(xlsx, row, CALC_ID, section->id);
        write_constant(xlsx, row, CALC_WEIGHT, section->weight);
        write_constant(xlsx, row, CALC_FLAG, section->kind == SECTION_CLAUSE);
        write_parent(xlsx, row, first, first + section->item_count - 1,
                     &xlsx->results->sections[i]);
    }
    write_text(xlsx, calc_whole_row(xlsx), CALC_ID, "Whole");
    write_parent(xlsx, calc_whole_row(xlsx), calc_section_row(xlsx, 0), calc_whole_row(xlsx) - 1,
                 &whole);
}

static void write_part(struct xlsx *xlsx, bool objectives, const char *id,
                       const struct figure *figure)
{
    int row = calc_part_row(xlsx, objectives);
    int first = calc_section_row(xlsx, 0);
    int last = calc_whole_row(xlsx) - 1;
    const char *flags = xlsx_range(xlsx, first, last, CALC_FLAG);
    const char *factor = xlsx_fill(xlsx, objectives ? "*(1-%s)" : "*%s", flags);
    const double values[] = {figure->score, figure->low, figure->high};

    write_text(xlsx, row, CALC_ID, id);
    for (int i = 0; i < 3; i++) {
        int column =
            calc_block(xlsx->results->questionnaire->facet_count, (enum block)(BLOCK_SCORE + i));
        write_figure(xlsx, row, column, mean_of(xlsx, first, last, column, factor), values[i]);
    }
}

void xlsx_write_calculation(struct xlsx *xlsx)
{
    const struct questionnaire *from = xlsx->results->questionnaire;

    write_text(xlsx, 0, CALC_ID, "What the formulas of the other sheets add up");
    for (int i = 0; i < from->item_count; i++)
        write_item(xlsx, i);
    write_sections(xlsx);
    write_part(xlsx, false, "Clauses", &xlsx->results->clauses.figure);
    write_part(xlsx, true, "Control objectives", &xlsx->results->objectives.figure);
    worksheet_hide(xlsx->calculation);
}
