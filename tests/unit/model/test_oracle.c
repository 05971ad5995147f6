/* SPDX-License-Identifier: MIT
 *
 * test_oracle.c - the engine against the slow transcription of the contract, figure by figure, over
 * thousands of random questionnaires and assessments. */
#include "model/results.h"
#include "support/generate.h"
#include "support/oracle.h"
#include "support/test.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { QUESTIONNAIRES = 700, ASSESSMENTS = 3 };

static void same_number(double engine, double oracle)
{
    if (isnan(oracle) || isnan(engine))
        assert_true(isnan(oracle) && isnan(engine));
    else
        assert_true(fabs(engine - oracle) < 1e-9);
}

static void same_name(const char *engine, const char *oracle)
{
    if (engine == NULL || oracle == NULL)
        assert_true(engine == oracle);
    else
        assert_string_equal(engine, oracle);
}

static void same_cell(const struct assessment *a, const struct cell *cell,
                      double (*figure_of)(const struct assessment *, enum oracle_figure, int, int),
                      int index, int facet)
{
    same_number(cell->figure.score, figure_of(a, ORACLE_SCORE, index, facet));
    same_number(cell->figure.low, figure_of(a, ORACLE_LOW, index, facet));
    same_number(cell->figure.high, figure_of(a, ORACLE_HIGH, index, facet));
    same_name(band_name(cell->band), oracle_band(cell->figure.score));
}

static void compare_figures(const struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    const struct assessment *a = results->assessment;

    for (int i = 0; i < questionnaire->item_count; i++)
        same_cell(a, &results->items[i].whole, oracle_item, i, ORACLE_ANY);
    for (int s = 0; s < questionnaire->section_count; s++)
        same_cell(a, &results->sections[s].whole, oracle_section, s, ORACLE_ANY);
    same_cell(a, &results->whole, oracle_whole, ORACLE_ANY, ORACLE_ANY);
    same_cell(a, &results->clauses, oracle_whole, SECTION_CLAUSE, ORACLE_ANY);
    same_cell(a, &results->objectives, oracle_whole, SECTION_OBJECTIVE, ORACLE_ANY);
    for (int f = 0; f < questionnaire->facet_count; f++) {
        same_cell(a, &results->whole_facets[f], oracle_whole, ORACLE_ANY, f);
        for (int i = 0; i < questionnaire->item_count; i++)
            same_cell(a, &results->items[i].facets[f], oracle_item, i, f);
        for (int s = 0; s < questionnaire->section_count; s++)
            same_cell(a, &results->sections[s].facets[f], oracle_section, s, f);
    }
}

static void compare_shares(const struct results *results)
{
    const struct assessment *a = results->assessment;

    same_number(counts_coverage(results->whole.counts), oracle_coverage(a, ORACLE_ANY));
    same_number(counts_confidence(results->whole.counts), oracle_confidence(a, ORACLE_ANY));
    for (int i = 0; i < results->questionnaire->item_count; i++) {
        const struct counts *counts = &results->items[i].whole.counts;

        same_number(counts_coverage(*counts), oracle_coverage(a, i));
        same_number(counts_confidence(*counts), oracle_confidence(a, i));
        assert_int_equal(counts->applicable, counts->rated + counts->open);
    }
}

static void compare_findings(const struct results *results)
{
    const struct assessment *a = results->assessment;

    for (int i = 0; i < results->questionnaire->item_count; i++) {
        const struct item_result *item = &results->items[i];

        same_name(grade_name(item->suggested), oracle_suggested(a, i, ORACLE_LOW));
        same_name(grade_name(item->suggested_best), oracle_suggested(a, i, ORACLE_HIGH));
        same_name(grade_name(item->finding), oracle_finding(a, i, ORACLE_LOW));
        same_name(grade_name(item->finding_best), oracle_finding(a, i, ORACLE_HIGH));
        assert_int_equal(item->paper_only, oracle_paper_only(a, i));
        assert_int_equal(item->excluded, oracle_excluded(a, i));
        assert_int_equal(item->because_count > 0, item->whole.counts.applicable > 0);
    }
    same_name(verdict_name(results->verdict), oracle_verdict(a));
}

static void compare_the_rest(const struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    const struct assessment *a = results->assessment;

    for (int i = 0; i < questionnaire->stopper_count; i++)
        same_name(stopper_state_name(results->stoppers[i].state), oracle_stopper(a, i));
    for (int i = 0; i < questionnaire->pattern_count; i++)
        assert_int_equal(results->patterns[i], oracle_pattern(a, i));
    same_name(verdict_name(results->stage1), oracle_stage1(a));
    same_number(results->stage1_figure.score, oracle_stage1_figure(a, ORACLE_SCORE));
    same_number(results->stage1_figure.low, oracle_stage1_figure(a, ORACLE_LOW));
    same_number(results->stage1_figure.high, oracle_stage1_figure(a, ORACLE_HIGH));
    for (int f = 0; f < questionnaire->framework_count; f++) {
        const struct framework_result *framework = &results->frameworks[f];

        same_number(framework->coverage, oracle_framework_coverage(a, f));
        for (int u = 0; u < questionnaire->frameworks[f].unit_count; u++) {
            same_number(framework->units[u].figure.score, oracle_unit(a, ORACLE_SCORE, f, u));
            same_number(framework->units[u].figure.low, oracle_unit(a, ORACLE_LOW, f, u));
            same_number(framework->units[u].figure.high, oracle_unit(a, ORACLE_HIGH, f, u));
        }
    }
}

static void compare_remediation(const struct results *results, struct assessment *assessment)
{
    static struct oracle_entry entries[ORACLE_MOST];
    int count = oracle_remediation(assessment, entries);
    double effort = 0;

    assert_int_equal(results->remediation_count, count);
    for (int i = 0; i < count; i++) {
        const struct remediation *entry = &results->remediation[i];

        assert_int_equal(entry->question, entries[i].question);
        assert_int_equal(entry->open, entries[i].open);
        same_name(grade_name(entry->severity), entries[i].severity);
        assert_int_equal(entry->urgency, GRADE_MAJOR + entries[i].urgency);
        assert_int_equal(entry->wave, entries[i].wave);
        same_number(entry->gain, entries[i].gain);
        same_number(entry->effort_days, entries[i].effort_days);
        assert_int_equal(entry->after.count, entries[i].after_count);
        for (int k = 0; k < entry->after.count; k++)
            assert_int_equal(entry->after.at[k], entries[i].after[k]);
        effort += entries[i].effort_days;
    }
    same_number(results->effort_days, effort);
}

static void compare(struct random *random, const struct questionnaire *questionnaire)
{
    struct assessment assessment;
    struct results results;

    generate_assessment(random, questionnaire, &assessment);
    results_compute(&results, &assessment);
    compare_figures(&results);
    compare_shares(&results);
    compare_findings(&results);
    compare_the_rest(&results);
    compare_remediation(&results, &assessment);
    results_release(&results);
    assessment_release(&assessment);
}

TEST(the_engine_says_what_the_contract_says)
{
    struct random random = random_seeded("oracle");

    (void)state;
    for (int i = 0; i < QUESTIONNAIRES; i++) {
        struct questionnaire questionnaire;

        generate_questionnaire(&random, &questionnaire);
        for (int k = 0; k < ASSESSMENTS; k++)
            compare(&random, &questionnaire);
        questionnaire_release(&questionnaire);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_engine_says_what_the_contract_says),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
