/* SPDX-License-Identifier: MIT
 *
 * fuzz_document.c - any bytes as each kind of document.
 */
#include "codec/codec.h"
#include "fuzz/subject.h"

#include <string.h>

static void read_peek(const char *bytes, size_t length)
{
    struct problems problems = {0};
    struct questionnaire_wish wish = {0};
    struct arena arena = {0};
    struct theme theme = {0};
    struct entry entry = {0};

    (void)document_kind(bytes, length);
    (void)!assessment_peek(bytes, length, &arena, &wish, &problems);
    (void)!entry_decode(bytes, length, &arena, &entry, &problems);
    (void)!theme_decode(bytes, length, &theme, &problems);
    problems_release(&problems);
    arena_release(&arena);
}

static void compute(const struct assessment *assessment)
{
    struct results results = {0};
    struct text out = {0};

    results_compute(&results, assessment);
    results_encode(&results, &out);
    results_release(&results);
    text_release(&out);
}

static void read_assessment(const char *bytes, size_t length, const struct questionnaire *asked)
{
    struct problems problems = {0};
    struct assessment assessment;

    if (assessment_decode(bytes, length, asked, &assessment, &problems)) {
        subject_round_trip(&assessment, asked);
        compute(&assessment);
        assessment_release(&assessment);
    }
    problems_release(&problems);
}

/* A questionnaire and behind a NUL an assessment of it, or only one of them. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const char *first = (const char *)bytes;
    const char *nul = length > 0 ? memchr(first, '\0', length) : NULL;
    size_t first_length = nul != NULL ? (size_t)(nul - first) : length;
    struct problems problems = {0};
    struct questionnaire questionnaire = {0};

    read_peek(first, first_length);
    if (questionnaire_decode(first, first_length, &questionnaire, &problems)) {
        questionnaire_lint(&questionnaire, &problems);
        if (nul != NULL)
            read_assessment(nul + 1, length - first_length - 1, &questionnaire);
        questionnaire_release(&questionnaire);
    }
    problems_release(&problems);
    return 0;
}
