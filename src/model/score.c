/* SPDX-License-Identifier: MIT
 *
 * score.c - see score.h. */
#include "model/score.h"

#include <math.h>

double counts_coverage(struct counts counts)
{
    return counts.applicable > 0 ? (double)counts.rated / counts.applicable : NAN;
}

double counts_confidence(struct counts counts)
{
    return counts.rated > 0 ? counts.weight_seen / counts.weight_rated : NAN;
}

/* One question on its way into a cell and the sums behind it. */
struct contribution {
    enum standing standing;
    double weight, value; /* value only if rated */
    bool seen, unknown, carried;
};

static struct contribution contribution_of(const struct results *results, int question)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    const struct answer *answer = &results->assessment->answers[question];
    enum standing standing = results->standings[question];

    return (struct contribution){
        .standing = standing,
        .weight = questionnaire->questions[question].weight,
        .value = standing == STANDING_RATED ? questionnaire->levels[answer->rating].value : 0,
        .seen = answer->seen,
        .unknown = answer->rating == RATING_UNKNOWN,
        .carried = answer->carried,
    };
}

static void count(struct counts *counts, const struct contribution *one)
{
    counts->total++;
    if (one->standing == STANDING_OUT)
        return;
    counts->applicable++;
    counts->unknown += one->unknown;
    counts->carried += one->carried;
    if (one->standing == STANDING_OPEN) {
        counts->open++;
        return;
    }
    counts->rated++;
    counts->weight_rated += one->weight;
    counts->weight_seen += one->seen ? one->weight : 0;
}

static void add_to_sum(struct sum *sum, const struct contribution *one)
{
    if (one->standing == STANDING_OUT)
        return;
    sum->total += one->weight;
    if (one->standing == STANDING_RATED) {
        sum->rated += one->weight;
        sum->earned += one->weight * one->value;
    }
}

static struct cell cell_of(struct figure figure, struct counts counts)
{
    return (struct cell){figure, band_of(figure.score), counts};
}

/* On paper at least 2/3, in practice at most 1/3. */
static bool is_paper_only(const struct questionnaire *questionnaire, const struct cell *facets)
{
    int paper = questionnaire->on_paper, practice = questionnaire->in_practice;

    return paper != NONE && practice != NONE && at_least(facets[paper].figure.score, 2.0 / 3) &&
           at_most(facets[practice].figure.score, 1.0 / 3);
}

/* One row of cells, and what they say of the item. */
static void score_item(struct results *results, int index)
{
    struct sum *sums = results->facet_sums;
    const struct questionnaire *questionnaire = results->questionnaire;
    const struct item *item = &questionnaire->items[index];
    struct item_result *out = &results->items[index];
    struct sum whole = {0};

    out->whole = (struct cell){0};
    for (int f = 0; f < questionnaire->facet_count; f++)
        out->facets[f] = (struct cell){0};
    out->excluded = scope_excluded(results->assessment, index);
    for (int f = 0; f < questionnaire->facet_count; f++)
        sums[f] = (struct sum){0};
    for (int i = item->first_question; i < item->first_question + item->question_count; i++) {
        struct contribution one = contribution_of(results, i);
        int facet = questionnaire->questions[i].facet;

        count(&out->whole.counts, &one);
        count(&out->facets[facet].counts, &one);
        add_to_sum(&whole, &one);
        add_to_sum(&sums[facet], &one);
    }
    out->whole = cell_of(sum_figure(whole), out->whole.counts);
    for (int f = 0; f < questionnaire->facet_count; f++)
        out->facets[f] = cell_of(sum_figure(sums[f]), out->facets[f].counts);
    out->paper_only = is_paper_only(questionnaire, out->facets);
}

/* Children on their way into the cell above them. */
struct tally {
    struct mean mean;
    struct counts counts;
};

/* The weighted mean of the children that have the figure; a child with nothing applicable is left
 * out altogether. */
static void tally_add(struct tally *tally, const struct cell *child, double weight)
{
    struct counts *counts = &tally->counts;

    mean_add(&tally->mean, child->figure, weight);
    counts->total += child->counts.total;
    counts->applicable += child->counts.applicable;
    counts->rated += child->counts.rated;
    counts->open += child->counts.open;
    counts->unknown += child->counts.unknown;
    counts->carried += child->counts.carried;
    counts->weight_rated += child->counts.weight_rated;
    counts->weight_seen += child->counts.weight_seen;
}

static struct cell tally_cell(const struct tally *tally)
{
    return cell_of(mean_figure(tally->mean), tally->counts);
}

/* `facet` NONE: of whole items. */
static struct cell section_cell(const struct results *results, int section, int facet)
{
    const struct section *row = &results->questionnaire->sections[section];
    struct tally tally = {0};

    for (int i = row->first_item; i < row->first_item + row->item_count; i++) {
        const struct item_result *item = &results->items[i];

        tally_add(&tally, facet == NONE ? &item->whole : &item->facets[facet],
                  results->questionnaire->items[i].weight);
    }
    return tally_cell(&tally);
}

static struct cell whole_cell(const struct results *results, int facet)
{
    struct tally tally = {0};

    for (int s = 0; s < results->questionnaire->section_count; s++) {
        const struct section_result *section = &results->sections[s];

        tally_add(&tally, facet == NONE ? &section->whole : &section->facets[facet],
                  results->questionnaire->sections[s].weight);
    }
    return tally_cell(&tally);
}

static struct cell part_cell(const struct results *results, enum section_kind kind)
{
    struct tally tally = {0};

    for (int s = 0; s < results->questionnaire->section_count; s++)
        if (results->questionnaire->sections[s].kind == kind)
            tally_add(&tally, &results->sections[s].whole,
                      results->questionnaire->sections[s].weight);
    return tally_cell(&tally);
}

static void score_items(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    int facets = questionnaire->facet_count;
    size_t cell_count = (size_t)questionnaire->item_count * (size_t)facets;
    struct cell *cells = arena_alloc(&results->arena, cell_count, sizeof *cells);

    results->facet_sums = ARENA_ARRAY(&results->arena, struct sum, facets);
    results->items = ARENA_ARRAY(&results->arena, struct item_result, questionnaire->item_count);
    for (int i = 0; i < questionnaire->item_count; i++) {
        results->items[i].facets = cells + (size_t)i * (size_t)facets;
        score_item(results, i);
    }
}

static void score_section(struct results *results, int index)
{
    struct section_result *section = &results->sections[index];

    section->whole = section_cell(results, index, NONE);
    for (int f = 0; f < results->questionnaire->facet_count; f++)
        section->facets[f] = section_cell(results, index, f);
}

static void score_sections(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    results->sections =
        ARENA_ARRAY(&results->arena, struct section_result, questionnaire->section_count);
    for (int s = 0; s < questionnaire->section_count; s++) {
        results->sections[s].facets =
            ARENA_ARRAY(&results->arena, struct cell, questionnaire->facet_count);
        score_section(results, s);
    }
}

static void score_whole(struct results *results)
{
    for (int f = 0; f < results->questionnaire->facet_count; f++)
        results->whole_facets[f] = whole_cell(results, f);
    results->whole = whole_cell(results, NONE);
    results->clauses = part_cell(results, SECTION_CLAUSE);
    results->objectives = part_cell(results, SECTION_OBJECTIVE);
}

void score_compute(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    results->standings = ARENA_ARRAY(&results->arena, enum standing, questionnaire->question_count);
    for (int i = 0; i < questionnaire->question_count; i++)
        results->standings[i] = scope_standing(results->assessment, i);
    score_items(results);
    score_sections(results);
    results->whole_facets = ARENA_ARRAY(&results->arena, struct cell, questionnaire->facet_count);
    score_whole(results);
}

void score_question(struct results *results, int question)
{
    int item = results->questionnaire->questions[question].item;

    results->standings[question] = scope_standing(results->assessment, question);
    score_item(results, item);
    score_section(results, results->questionnaire->items[item].section);
    score_whole(results);
}

/* What Stage 1 has seen so far. */
struct stage1 {
    struct mean whole;
    bool any, short_of_low, short_of_high;
};

static void stage1_section(const struct results *results, int section, struct stage1 *stage1)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    const struct section *row = &questionnaire->sections[section];
    struct mean mean = {0};

    for (int i = row->first_item; i < row->first_item + row->item_count; i++) {
        const struct cell *cell = &results->items[i].facets[questionnaire->stage1_facet];

        if (!questionnaire->items[i].mandatory || cell->counts.applicable == 0)
            continue;
        stage1->any = true;
        stage1->short_of_low |= !above(cell->figure.low, 0.50);
        stage1->short_of_high |= !above(cell->figure.high, 0.50);
        mean_add(&mean, cell->figure, questionnaire->items[i].weight);
    }
    mean_add(&stage1->whole, mean_figure(mean), row->weight);
}

/* Ready if each mandatory item's facet low is above 0.50, else undetermined if each one's high
 * is, else not ready; null without such an item. */
void score_stage1(struct results *results)
{
    struct stage1 stage1 = {0};

    results->has_stage1 = results->questionnaire->stage1_facet != NONE;
    if (!results->has_stage1) {
        results->stage1_figure = mean_figure(stage1.whole);
        return;
    }
    for (int s = 0; s < results->questionnaire->section_count; s++)
        stage1_section(results, s, &stage1);
    results->stage1_figure = mean_figure(stage1.whole);
    if (!stage1.any)
        results->stage1 = VERDICT_NONE;
    else if (!stage1.short_of_low)
        results->stage1 = VERDICT_READY;
    else
        results->stage1 = stage1.short_of_high ? VERDICT_NOT_READY : VERDICT_UNDETERMINED;
}
