/* SPDX-License-Identifier: MIT
 *
 * whatif.c - see whatif.h. */
#include "model/whatif.h"

#include "base/mem.h"

#include <string.h>

void whatif_compute(struct whatif *whatif, const struct assessment *assessment, const bool *planned)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    size_t count = (size_t)questionnaire->question_count;

    *whatif = (struct whatif){.as_if = *assessment};
    whatif->as_if.answers = mem_alloc(count, sizeof *whatif->as_if.answers);
    memcpy(whatif->as_if.answers, assessment->answers, count * sizeof *assessment->answers);
    for (int i = 0; i < questionnaire->question_count; i++) {
        if (!planned[i] || !scope_applicable(assessment, i))
            continue;
        whatif->as_if.answers[i].rating = questionnaire_highest(questionnaire);
        whatif->as_if.answers[i].carried = false;
    }
    results_score(&whatif->results, &whatif->as_if);
    results_plan(&whatif->results);
}

void whatif_release(struct whatif *whatif)
{
    results_release(&whatif->results);
    mem_free(whatif->as_if.answers);
    *whatif = (struct whatif){0};
}
