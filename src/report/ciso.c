/* SPDX-License-Identifier: MIT
 *
 * ciso.c - see ciso.h.
 */
#include "report/ciso.h"

#include "report/applies.h"

#include <math.h>
#include <string.h>

static const struct ciso_fold iso42001_folds[] = {
    {"6.1", "Risks, opportunities and impacts", {"6.1.1", "6.1.2", "6.1.3", "6.1.4", NULL}},
};

static const struct ciso_framework frameworks[] = {
    {"iso42001", "urn:intuitem:risk:req_node:iso42001-2023:", "ISO 42001", iso42001_folds,
     sizeof iso42001_folds / sizeof iso42001_folds[0]},
};

const struct ciso_framework *ciso_framework_of(const struct questionnaire *from, struct err *err)
{
    for (size_t i = 0; i < sizeof frameworks / sizeof frameworks[0]; i++)
        if (strcmp(frameworks[i].questionnaire, from->id) == 0)
            return &frameworks[i];
    (void)err_set(err, ERR_USAGE,
                  "questionnaire %s: its references in CISO Assistant are not known; export to "
                  "oscal-ar, csv or xlsx instead",
                  from->id);
    return NULL;
}

static bool fold_has(const struct ciso_fold *fold, const char *item)
{
    for (int i = 0; fold->items[i] != NULL; i++)
        if (strcmp(fold->items[i], item) == 0)
            return true;
    return false;
}

const struct ciso_fold *ciso_fold_of(const struct ciso_framework *framework, const char *item)
{
    for (int i = 0; i < framework->fold_count; i++)
        if (fold_has(&framework->folds[i], item))
            return &framework->folds[i];
    return NULL;
}

/* Almost nothing in place is not "partially", whatever an auditor would call it. */
static enum ciso_result result_of(const struct item_result *item)
{
    switch (item->finding) {
    case GRADE_NONE:
        return CISO_NOT_ASSESSED;
    case GRADE_MAJOR:
        return CISO_NON_COMPLIANT;
    case GRADE_MINOR:
        return !item->overridden && item->whole.band == BAND_N ? CISO_NON_COMPLIANT
                                                               : CISO_PARTIALLY_COMPLIANT;
    case GRADE_OFI:
    case GRADE_CONFORM:
        return item->overridden || item->whole.band == BAND_F ? CISO_COMPLIANT
                                                              : CISO_PARTIALLY_COMPLIANT;
    }
    return CISO_NOT_ASSESSED;
}

static bool all_seen(struct counts counts)
{
    return counts.open == 0 && counts.rated > 0 && counts_confidence(counts) > 1 - 1e-9;
}

static enum ciso_progress progress_of(enum ciso_result result, struct counts counts)
{
    switch (result) {
    case CISO_NOT_ASSESSED:
        return counts.rated > 0 ? CISO_IN_PROGRESS : CISO_TO_DO;
    case CISO_NON_COMPLIANT:
        return CISO_TO_DO;
    case CISO_PARTIALLY_COMPLIANT:
        return CISO_IN_PROGRESS;
    case CISO_COMPLIANT:
        return all_seen(counts) ? CISO_DONE : CISO_IN_REVIEW;
    case CISO_NOT_APPLICABLE:
        return CISO_DONE;
    }
    return CISO_TO_DO;
}

struct ciso_standing ciso_standing_of(const struct results *results, int index)
{
    const struct item_result *item = &results->items[index];
    struct counts counts = item->whole.counts;
    struct ciso_standing standing = {CISO_NOT_ASSESSED, CISO_TO_DO, NONE};

    if (item_is_not_applicable(results, index))
        standing.result = CISO_NOT_APPLICABLE;
    else if (item->overridden || (counts.open == 0 && counts.rated > 0))
        standing.result = result_of(item);
    standing.progress = progress_of(standing.result, counts);
    if (standing.result != CISO_NOT_APPLICABLE && counts.open == 0 && counts.rated > 0)
        standing.score = (int)floor(item->whole.figure.score * CISO_SCORE_MAX + 1e-9);
    return standing;
}

/* Rounded down; blank as soon as one that applies has none. */
static int mean_score(const struct ciso_standing *standings, int count)
{
    int sum = 0;
    int scored = 0;

    for (int i = 0; i < count; i++) {
        if (standings[i].result == CISO_NOT_APPLICABLE)
            continue;
        if (standings[i].score == NONE)
            return NONE;
        sum += standings[i].score;
        scored++;
    }
    return scored == 0 ? NONE : sum / scored;
}

/* All the same, or a mixture; what does not apply does not count. */
static enum ciso_result common_result(const struct ciso_standing *standings, int count)
{
    enum ciso_result common = CISO_NOT_APPLICABLE;

    for (int i = 0; i < count; i++) {
        enum ciso_result result = standings[i].result;
        if (result == CISO_NOT_ASSESSED)
            return CISO_NOT_ASSESSED;
        if (common == CISO_NOT_APPLICABLE)
            common = result;
        else if (result != common && result != CISO_NOT_APPLICABLE)
            common = CISO_PARTIALLY_COMPLIANT;
    }
    return common;
}

/* As far as the least advanced; but what was begun somewhere is not "to do". */
static enum ciso_progress common_progress(const struct ciso_standing *standings, int count)
{
    enum ciso_progress least = CISO_DONE;
    bool begun = false;

    for (int i = 0; i < count; i++) {
        if (standings[i].progress < least)
            least = standings[i].progress;
        begun = begun || standings[i].progress != CISO_TO_DO;
    }
    return least == CISO_TO_DO && begun ? CISO_IN_PROGRESS : least;
}

struct ciso_standing ciso_standing_folded(const struct ciso_standing *standings, int count)
{
    struct ciso_standing standing = {common_result(standings, count),
                                     common_progress(standings, count), NONE};

    if (standing.result != CISO_NOT_ASSESSED)
        standing.score = mean_score(standings, count);
    return standing;
}

const char *ciso_result_name(enum ciso_result result)
{
    switch (result) {
    case CISO_NOT_ASSESSED:
        return "not_assessed";
    case CISO_NON_COMPLIANT:
        return "non_compliant";
    case CISO_PARTIALLY_COMPLIANT:
        return "partially_compliant";
    case CISO_COMPLIANT:
        return "compliant";
    case CISO_NOT_APPLICABLE:
        return "not_applicable";
    }
    return NULL;
}

const char *ciso_progress_name(enum ciso_progress progress)
{
    switch (progress) {
    case CISO_TO_DO:
        return "to_do";
    case CISO_IN_PROGRESS:
        return "in_progress";
    case CISO_IN_REVIEW:
        return "in_review";
    case CISO_DONE:
        return "done";
    }
    return NULL;
}
