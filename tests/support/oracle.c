/* SPDX-License-Identifier: MIT
 *
 * oracle.c - see oracle.h. Figures and findings; the remediation is in oracle_remedy.c. */
#include "support/oracle.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* "nothing but Unicode white space": the characters with the property White_Space, spelled out. */
static bool blank(const char *text)
{
    static const char *const spaces[] = {"\t",           "\n",           "\v",
                                         "\f",           "\r",           " ",
                                         "\xc2\x85",     "\xc2\xa0",     "\xe1\x9a\x80",
                                         "\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82",
                                         "\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85",
                                         "\xe2\x80\x86", "\xe2\x80\x87", "\xe2\x80\x88",
                                         "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x80\xa8",
                                         "\xe2\x80\xa9", "\xe2\x80\xaf", "\xe2\x81\x9f",
                                         "\xe3\x80\x80"};
    size_t count = sizeof spaces / sizeof spaces[0];

    while (text != NULL && *text != '\0') {
        size_t i = 0;

        while (i < count && strncmp(text, spaces[i], strlen(spaces[i])) != 0)
            i++;
        if (i == count)
            return false;
        text += strlen(spaces[i]);
    }
    return true;
}

/* "applicability[i].applicable is false, its justification is not blank, and i is not mandatory" */
bool oracle_excluded(const struct assessment *a, int i)
{
    if (!a->decisions[i].present)
        return false;
    if (a->decisions[i].applicable)
        return false;
    if (blank(a->decisions[i].justification))
        return false;
    return !a->questionnaire->items[i].mandatory;
}

static bool organisation_has_role(const struct assessment *a, const char *role)
{
    char *copy = calloc(strlen(a->roles) + 3, 1);
    char *wanted = calloc(strlen(role) + 3, 1);
    bool found;

    strcat(strcat(strcpy(copy, "\n"), a->roles), "\n");
    strcat(strcat(strcpy(wanted, "\n"), role), "\n");
    found = strstr(copy, wanted) != NULL;
    free(copy);
    free(wanted);
    return found;
}

/* "applies_to is absent, or shares a role with the organisation, or the organisation names none" */
static bool role_applies(const struct assessment *a, const struct question *q)
{
    if (q->applies_to.count == 0)
        return true;
    if (a->roles == NULL || strlen(a->roles) == 0)
        return true;
    for (int r = 0; r < q->applies_to.count; r++)
        if (organisation_has_role(a, q->applies_to.at[r]))
            return true;
    return false;
}

bool oracle_applicable(const struct assessment *a, int question)
{
    const struct question *q = &a->questionnaire->questions[question];
    const struct answer *answer = &a->answers[question];

    if (a->depth == DEPTH_QUICK && !q->quick)
        return false;
    if (!role_applies(a, q))
        return false;
    if (oracle_excluded(a, q->item))
        return false;
    if (answer->rating == RATING_NA && !blank(answer->justification) &&
        !a->questionnaire->items[q->item].mandatory)
        return false;
    return true;
}

bool oracle_rated(const struct assessment *a, int question)
{
    if (!oracle_applicable(a, question))
        return false;
    if (a->answers[question].rating < 0)
        return false;
    return !a->answers[question].carried;
}

bool oracle_open(const struct assessment *a, int question)
{
    return oracle_applicable(a, question) && !oracle_rated(a, question);
}

static double v(const struct assessment *a, int question)
{
    const struct questionnaire *of = a->questionnaire;

    return (double)of->levels[a->answers[question].rating].points /
           (double)of->levels[of->level_count - 1].points;
}

double oracle_item(const struct assessment *a, enum oracle_figure figure, int item, int facet)
{
    const struct item *of = &a->questionnaire->items[item];
    double rated_wv = 0;
    double rated_w = 0;
    double open_w = 0;
    double applicable_w = 0;

    for (int q = of->first_question; q < of->first_question + of->question_count; q++) {
        const struct question *question = &a->questionnaire->questions[q];

        if (facet != ORACLE_ANY && question->facet != facet)
            continue;
        if (oracle_applicable(a, q))
            applicable_w += question->weight;
        if (oracle_open(a, q))
            open_w += question->weight;
        if (oracle_rated(a, q)) {
            rated_w += question->weight;
            rated_wv += question->weight * v(a, q);
        }
    }
    if (applicable_w == 0)
        return NAN;
    if (figure == ORACLE_SCORE)
        return rated_w == 0 ? NAN : rated_wv / rated_w;
    if (figure == ORACLE_LOW)
        return rated_wv / applicable_w;
    return (rated_wv + open_w) / applicable_w;
}

double oracle_section(const struct assessment *a, enum oracle_figure figure, int section, int facet)
{
    double sum = 0;
    double weights = 0;

    for (int i = 0; i < a->questionnaire->item_count; i++) {
        double x = oracle_item(a, figure, i, facet);

        if (a->questionnaire->items[i].section != section || isnan(x))
            continue;
        sum += a->questionnaire->items[i].weight * x;
        weights += a->questionnaire->items[i].weight;
    }
    return weights == 0 ? NAN : sum / weights;
}

double oracle_whole(const struct assessment *a, enum oracle_figure figure, int kind, int facet)
{
    double sum = 0;
    double weights = 0;

    for (int s = 0; s < a->questionnaire->section_count; s++) {
        double x = oracle_section(a, figure, s, facet);

        if (kind != ORACLE_ANY && (int)a->questionnaire->sections[s].kind != kind)
            continue;
        if (isnan(x))
            continue;
        sum += a->questionnaire->sections[s].weight * x;
        weights += a->questionnaire->sections[s].weight;
    }
    return weights == 0 ? NAN : sum / weights;
}

/* "the facet's over mandatory items alone, through the section weights" */
double oracle_stage1_figure(const struct assessment *a, enum oracle_figure figure)
{
    const struct questionnaire *of = a->questionnaire;
    double sum = 0;
    double weights = 0;

    for (int s = 0; of->stage1_facet != NONE && s < of->section_count; s++) {
        double section_sum = 0;
        double section_weights = 0;

        for (int i = 0; i < of->item_count; i++) {
            double x = oracle_item(a, figure, i, of->stage1_facet);

            if (of->items[i].section != s || !of->items[i].mandatory || isnan(x))
                continue;
            section_sum += of->items[i].weight * x;
            section_weights += of->items[i].weight;
        }
        if (section_weights == 0)
            continue;
        sum += of->sections[s].weight * (section_sum / section_weights);
        weights += of->sections[s].weight;
    }
    return weights == 0 ? NAN : sum / weights;
}

static bool within(const struct assessment *a, int question, int item)
{
    return item == ORACLE_ANY || a->questionnaire->questions[question].item == item;
}

double oracle_coverage(const struct assessment *a, int item)
{
    int rated = 0;
    int applicable = 0;

    for (int q = 0; q < a->questionnaire->question_count; q++) {
        if (within(a, q, item) && oracle_rated(a, q))
            rated++;
        if (within(a, q, item) && oracle_applicable(a, q))
            applicable++;
    }
    return applicable == 0 ? NAN : (double)rated / (double)applicable;
}

double oracle_confidence(const struct assessment *a, int item)
{
    double seen = 0;
    double rated = 0;

    for (int q = 0; q < a->questionnaire->question_count; q++) {
        if (!within(a, q, item) || !oracle_rated(a, q))
            continue;
        rated += a->questionnaire->questions[q].weight;
        if (a->answers[q].seen)
            seen += a->questionnaire->questions[q].weight;
    }
    return rated == 0 ? NAN : seen / rated;
}

const char *oracle_band(double x)
{
    if (isnan(x))
        return NULL;
    if (x <= 0.15 + 1e-9)
        return "N";
    if (x <= 0.50 + 1e-9)
        return "P";
    if (x <= 0.85 + 1e-9)
        return "L";
    return "F";
}

/* "a critical question has a level of 0 points"; "an open critical question counts as 0 points in
 * the worst case only" */
static bool critical_at_zero(const struct assessment *a, int item, enum oracle_figure figure)
{
    for (int q = 0; q < a->questionnaire->question_count; q++) {
        if (a->questionnaire->questions[q].item != item)
            continue;
        if (a->questionnaire->questions[q].stopper == NONE)
            continue;
        if (oracle_rated(a, q) && a->questionnaire->levels[a->answers[q].rating].points == 0)
            return true;
        if (oracle_open(a, q) && figure == ORACLE_LOW)
            return true;
    }
    return false;
}

/* "every applicable item of its section has x <= 0.15" */
static bool section_is_down(const struct assessment *a, int section, enum oracle_figure figure)
{
    for (int i = 0; i < a->questionnaire->item_count; i++) {
        double x = oracle_item(a, figure, i, ORACLE_ANY);

        if (a->questionnaire->items[i].section != section || isnan(x))
            continue;
        if (x > 0.15 + 1e-9)
            return false;
    }
    return true;
}

const char *oracle_suggested(const struct assessment *a, int item, enum oracle_figure figure)
{
    double x = oracle_item(a, figure, item, ORACLE_ANY);

    if (isnan(x))
        return NULL;
    if (a->questionnaire->items[item].mandatory) {
        if (x <= 0.15 + 1e-9 || critical_at_zero(a, item, figure))
            return "major";
        if (x <= 0.85 + 1e-9)
            return "minor";
    } else {
        if (section_is_down(a, a->questionnaire->items[item].section, figure))
            return "major";
        if (x <= 0.50 + 1e-9)
            return "minor";
    }
    if (x < 1 - 1e-9)
        return "ofi";
    return "conform";
}

const char *oracle_finding(const struct assessment *a, int item, enum oracle_figure figure)
{
    static const char *const grades[] = {[GRADE_MAJOR] = "major",
                                         [GRADE_MINOR] = "minor",
                                         [GRADE_OFI] = "ofi",
                                         [GRADE_CONFORM] = "conform"};
    const struct override *override = &a->overrides[item];
    const char *suggested = oracle_suggested(a, item, figure);

    if (suggested == NULL)
        return NULL;
    if (override->present && override->grade != GRADE_NONE && !blank(override->reason))
        return grades[override->grade];
    return suggested;
}

const char *oracle_stopper(const struct assessment *a, int stopper)
{
    bool any = false;
    bool any_open = false;

    for (int q = 0; q < a->questionnaire->question_count; q++) {
        if (a->questionnaire->questions[q].stopper != stopper || !oracle_applicable(a, q))
            continue;
        any = true;
        if (oracle_rated(a, q) && a->questionnaire->levels[a->answers[q].rating].points == 0)
            return "open";
        if (oracle_open(a, q))
            any_open = true;
    }
    if (!any)
        return NULL;
    return any_open ? "unknown" : "clear";
}

bool oracle_pattern(const struct assessment *a, int pattern)
{
    const struct pattern *of = &a->questionnaire->patterns[pattern];

    for (int c = 0; c < of->condition_count; c++) {
        const struct condition *when = &of->conditions[c];
        double x = when->item != NONE ? oracle_item(a, ORACLE_SCORE, when->item, when->facet)
                                      : oracle_section(a, ORACLE_SCORE, when->section, when->facet);

        if (isnan(x))
            return false;
        if (!isnan(when->at_least) && x < when->at_least - 1e-9)
            return false;
        if (!isnan(when->at_most) && x > when->at_most + 1e-9)
            return false;
    }
    return true;
}

bool oracle_paper_only(const struct assessment *a, int item)
{
    const struct questionnaire *of = a->questionnaire;
    double paper;
    double practice;

    if (of->on_paper == NONE || of->in_practice == NONE)
        return false;
    paper = oracle_item(a, ORACLE_SCORE, item, of->on_paper);
    practice = oracle_item(a, ORACLE_SCORE, item, of->in_practice);
    return !isnan(paper) && !isnan(practice) && paper >= 2.0 / 3.0 - 1e-9 &&
           practice <= 1.0 / 3.0 + 1e-9;
}

static bool some_item_is(const struct assessment *a, enum oracle_figure figure, const char *grade)
{
    for (int i = 0; i < a->questionnaire->item_count; i++) {
        const char *finding = oracle_finding(a, i, figure);

        if (finding != NULL && strcmp(finding, grade) == 0)
            return true;
    }
    return false;
}

const char *oracle_verdict(const struct assessment *a)
{
    bool any = false;
    bool mandatory_open = false;

    for (int q = 0; q < a->questionnaire->question_count; q++) {
        any = any || oracle_applicable(a, q);
        if (oracle_open(a, q) &&
            a->questionnaire->items[a->questionnaire->questions[q].item].mandatory)
            mandatory_open = true;
    }
    if (!any)
        return NULL;
    if (some_item_is(a, ORACLE_HIGH, "major"))
        return "not_ready";
    if (some_item_is(a, ORACLE_LOW, "major") || mandatory_open)
        return "undetermined";
    if (some_item_is(a, ORACLE_LOW, "minor"))
        return "conditional";
    return "ready";
}

static bool each_above_half(const struct assessment *a, enum oracle_figure figure)
{
    for (int i = 0; i < a->questionnaire->item_count; i++) {
        double x = oracle_item(a, figure, i, a->questionnaire->stage1_facet);

        if (a->questionnaire->items[i].mandatory && !isnan(x) && !(x > 0.50 + 1e-9))
            return false;
    }
    return true;
}

const char *oracle_stage1(const struct assessment *a)
{
    if (a->questionnaire->stage1_facet == NONE || isnan(oracle_stage1_figure(a, ORACLE_LOW)))
        return NULL;
    if (each_above_half(a, ORACLE_LOW))
        return "ready";
    if (each_above_half(a, ORACLE_HIGH))
        return "undetermined";
    return "not_ready";
}

double oracle_unit(const struct assessment *a, enum oracle_figure figure, int framework, int unit)
{
    const struct unit *of = &a->questionnaire->frameworks[framework].units[unit];
    double sum = 0;
    int count = 0;

    for (int i = 0; i < of->items.count; i++) {
        double x = oracle_item(a, figure, of->items.at[i], ORACLE_ANY);

        if (isnan(x))
            continue;
        sum += x;
        count++;
    }
    return count == 0 ? NAN : sum / count;
}

double oracle_framework_coverage(const struct assessment *a, int framework)
{
    const struct framework *of = &a->questionnaire->frameworks[framework];
    int mapped = 0;

    for (int u = 0; u < of->unit_count; u++)
        if (of->units[u].items.count > 0)
            mapped++;
    return of->unit_count == 0 ? NAN : (double)mapped / of->unit_count;
}
