/* SPDX-License-Identifier: MIT
 *
 * results_codec.c - see codec.h: the results file, from its head to its sections.
 */
#include "codec/results_codec.h"

#include "codec/codec.h"

#include <math.h>

void write_figure(struct json_writer *writer, struct figure figure)
{
    json_number(writer, "score", figure.score);
    json_number(writer, "low", figure.low);
    json_number(writer, "high", figure.high);
}

void write_share(struct json_writer *writer, const struct cell *cell)
{
    json_number(writer, "coverage", counts_coverage(cell->counts));
    json_number(writer, "confidence", counts_confidence(cell->counts));
}

void write_counts(struct json_writer *writer, const struct counts *counts)
{
    json_integer(writer, "rated", counts->rated);
    json_integer(writer, "open", counts->open);
    json_integer(writer, "applicable", counts->applicable);
}

static void write_subject(struct json_writer *writer, const struct results *results)
{
    const struct assessment *assessment = results->assessment;
    const struct questionnaire *questionnaire = results->questionnaire;

    json_open_object(writer, "assessment");
    json_string(writer, "id", assessment->id);
    json_string(writer, "organisation", assessment->name);
    json_string(writer, "modified", assessment->modified);
    json_string(writer, "depth", assessment->depth == DEPTH_QUICK ? "quick" : "full");
    json_close_object(writer);
    json_open_object(writer, "questionnaire");
    json_string(writer, "id", questionnaire->id);
    json_string(writer, "edition", questionnaire->edition);
    json_string(writer, "sha256", questionnaire->sha256[0] != '\0' ? questionnaire->sha256 : NULL);
    json_close_object(writer);
}

static void write_part(struct json_writer *writer, const char *key, const struct cell *cell)
{
    json_open_object(writer, key);
    write_figure(writer, cell->figure);
    json_close_object(writer);
}

static void write_all_counts(struct json_writer *writer, const struct counts *counts)
{
    json_open_object(writer, "counts");
    json_integer(writer, "total", counts->total);
    json_integer(writer, "applicable", counts->applicable);
    json_integer(writer, "rated", counts->rated);
    json_integer(writer, "open", counts->open);
    json_integer(writer, "unknown", counts->unknown);
    json_integer(writer, "carried", counts->carried);
    json_close_object(writer);
}

static void write_stage1(struct json_writer *writer, const struct results *results)
{
    if (!results->has_stage1) {
        json_null(writer, "stage1");
        return;
    }
    json_open_object(writer, "stage1");
    json_string(writer, "verdict", verdict_name(results->stage1));
    write_figure(writer, results->stage1_figure);
    json_close_object(writer);
}

static void write_readiness(struct json_writer *writer, const struct results *results)
{
    const struct cell *whole = &results->whole;

    json_open_object(writer, "readiness");
    write_figure(writer, whole->figure);
    json_string(writer, "band", band_name(whole->band));
    write_share(writer, whole);
    json_string(writer, "verdict", verdict_name(results->verdict));
    write_all_counts(writer, &whole->counts);
    json_open_object(writer, "parts");
    write_part(writer, "clauses", &results->clauses);
    write_part(writer, "objectives", &results->objectives);
    json_close_object(writer);
    write_stage1(writer, results);
    json_open_object(writer, "findings");
    for (int grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        json_integer(writer, grade_name((enum grade)grade), results->findings[grade]);
    json_close_object(writer);
    json_number(writer, "effort_days", results->effort_days);
    json_close_object(writer);
}

static void write_stoppers(struct json_writer *writer, const struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    json_open_list(writer, "stoppers");
    for (int i = 0; i < questionnaire->stopper_count; i++) {
        const struct stopper *stopper = &questionnaire->stoppers[i];
        const struct stopper_result *result = &results->stoppers[i];

        if (result->state == STOPPER_OUT)
            continue;
        json_open_object(writer, NULL);
        json_string(writer, "id", stopper->id);
        json_string(writer, "title", stopper->title);
        if (stopper->stage == 0)
            json_null(writer, "stage");
        else
            json_integer(writer, "stage", stopper->stage);
        json_string(writer, "state", stopper_state_name(result->state));
        write_questions(writer, "questions", questionnaire, &result->questions);
        json_close_object(writer);
    }
    json_close_list(writer);
}

static void write_patterns(struct json_writer *writer, const struct results *results)
{
    json_open_list(writer, "patterns");
    for (int i = 0; i < results->questionnaire->pattern_count; i++) {
        const struct pattern *pattern = &results->questionnaire->patterns[i];

        if (!results->patterns[i])
            continue;
        json_open_object(writer, NULL);
        json_string(writer, "id", pattern->id);
        json_string(writer, "title", pattern->title);
        json_string(writer, "grade", grade_name(pattern->grade));
        json_string(writer, "signal", pattern->signal);
        json_close_object(writer);
    }
    json_close_list(writer);
}

static void write_cell(struct json_writer *writer, const struct cell *cell)
{
    if (cell->counts.applicable == 0) {
        json_null(writer, NULL);
        return;
    }
    json_open_object(writer, NULL);
    write_figure(writer, cell->figure);
    json_string(writer, "band", band_name(cell->band));
    write_counts(writer, &cell->counts);
    json_close_object(writer);
}

static void write_column(struct json_writer *writer, const char *id, const char *label)
{
    json_open_object(writer, NULL);
    json_string(writer, "id", id);
    json_string(writer, "label", label);
    json_close_object(writer);
}

static void write_heatmap(struct json_writer *writer, const struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    json_open_object(writer, "heatmap");
    json_open_list(writer, "columns");
    for (int i = 0; i < questionnaire->facet_count; i++)
        write_column(writer, questionnaire->facets[i].id, questionnaire->facets[i].label);
    write_column(writer, "whole", "Whole");
    json_close_list(writer);
    json_open_list(writer, "rows");
    for (int i = 0; i < questionnaire->section_count; i++) {
        json_open_object(writer, NULL);
        json_string(writer, "id", questionnaire->sections[i].id);
        json_string(writer, "title", questionnaire->sections[i].title);
        json_string(writer, "phase", questionnaire->sections[i].phase);
        json_open_list(writer, "cells");
        for (int facet = 0; facet < questionnaire->facet_count; facet++)
            write_cell(writer, &results->sections[i].facets[facet]);
        write_cell(writer, &results->sections[i].whole);
        json_close_list(writer);
        json_close_object(writer);
    }
    json_close_list(writer);
    json_close_object(writer);
}

static void write_sections(struct json_writer *writer, const struct results *results)
{
    json_open_list(writer, "sections");
    for (int i = 0; i < results->questionnaire->section_count; i++) {
        const struct section *section = &results->questionnaire->sections[i];
        const struct cell *whole = &results->sections[i].whole;

        json_open_object(writer, NULL);
        json_string(writer, "id", section->id);
        json_string(writer, "kind", section->kind == SECTION_CLAUSE ? "clause" : "objective");
        json_string(writer, "title", section->title);
        json_string(writer, "phase", section->phase);
        write_figure(writer, whole->figure);
        json_string(writer, "band", band_name(whole->band));
        write_share(writer, whole);
        write_counts(writer, &whole->counts);
        json_close_object(writer);
    }
    json_close_list(writer);
}

void results_encode(const struct results *results, struct text *out)
{
    struct json_writer writer = {.out = out};

    json_open_object(&writer, NULL);
    json_string(&writer, "format", "clausewalk.results");
    json_integer(&writer, "version", 1);
    write_subject(&writer, results);
    write_readiness(&writer, results);
    write_stoppers(&writer, results);
    write_patterns(&writer, results);
    write_heatmap(&writer, results);
    write_sections(&writer, results);
    write_items(&writer, results);
    write_remediation(&writer, results);
    write_soa(&writer, results);
    write_frameworks(&writer, results);
    write_problems(&writer, &results->problems);
    json_close_object(&writer);
    text_add_char(out, '\n');
}
