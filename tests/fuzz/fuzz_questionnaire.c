/* SPDX-License-Identifier: MIT
 *
 * fuzz_questionnaire.c - whatever is accepted as a questionnaire can be checked and scored.
 */
#include "codec/codec.h"
#include "fuzz/fuzz.h"

static void score(const struct questionnaire *questionnaire)
{
    struct assessment assessment;
    struct results results = {0};
    struct text out = {0};

    assessment_init(&assessment, questionnaire);
    results_compute(&results, &assessment);
    results_encode(&results, &out);
    FUZZ_EXPECT(document_kind(text_string(&out), out.length) == DOCUMENT_RESULTS);
    results_release(&results);
    assessment_release(&assessment);
    text_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct questionnaire questionnaire = {0};
    struct problems problems = {0};
    struct text words = {0};

    if (questionnaire_decode((const char *)data, size, &questionnaire, &problems)) {
        FUZZ_EXPECT(problems.errors == 0);
        questionnaire_lint(&questionnaire, &problems);
        score(&questionnaire);
    } else {
        FUZZ_EXPECT(problems.errors > 0);
    }
    for (size_t i = 0; i < problems.count; i++)
        problem_describe(&problems.at[i], &words);
    (void)document_kind((const char *)data, size);
    questionnaire_release(&questionnaire);
    problems_release(&problems);
    text_release(&words);
    return 0;
}
