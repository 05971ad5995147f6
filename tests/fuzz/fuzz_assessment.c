/* SPDX-License-Identifier: MIT
 *
 * fuzz_assessment.c - whatever is accepted as an assessment comes back from its own bytes.
 */
#include "fuzz/subject.h"

#include <string.h>

static void score(const struct assessment *assessment)
{
    struct results results = {0};
    struct text out = {0};

    results_compute(&results, assessment);
    results_encode(&results, &out);
    FUZZ_EXPECT(document_kind(text_string(&out), out.length) == DOCUMENT_RESULTS);
    results_release(&results);
    text_release(&out);
}

static void peek(const char *bytes, size_t size, bool accepted)
{
    struct arena arena = {0};
    struct problems problems = {0};
    struct questionnaire_wish wish;
    bool ok = assessment_peek(bytes, size, &arena, &wish, &problems);

    FUZZ_EXPECT(ok || !accepted);
    arena_release(&arena);
    problems_release(&problems);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct problems problems = {0};
    struct assessment assessment;
    bool ok = assessment_decode((const char *)data, size, subject_questionnaire(), &assessment,
                                &problems);

    FUZZ_EXPECT(ok == (problems.errors == 0));
    if (ok) {
        subject_round_trip(&assessment, subject_questionnaire());
        score(&assessment);
        assessment_release(&assessment);
    }
    peek((const char *)data, size, ok);
    problems_release(&problems);
    return 0;
}
