/* SPDX-License-Identifier: MIT
 *
 * subject.c - see subject.h.
 */
#include "fuzz/subject.h"

#include "base/file.h"

#include <string.h>

const struct questionnaire *subject_questionnaire(void)
{
    static struct questionnaire questionnaire;
    struct text bytes = {0};
    struct problems problems = {0};
    struct err err = {0};

    if (questionnaire.id != NULL)
        return &questionnaire;
    FUZZ_EXPECT(file_read(SOURCE_FOLDER "/tests/data/good/questionnaire.json", TEXT_LIMIT, &bytes,
                          NULL, &err));
    FUZZ_EXPECT(questionnaire_decode(text_string(&bytes), bytes.length, &questionnaire, &problems));
    problems_release(&problems);
    text_release(&bytes);
    return &questionnaire;
}

void subject_round_trip(const struct assessment *assessment,
                        const struct questionnaire *questionnaire)
{
    struct text once = {0};
    struct text twice = {0};
    struct problems problems = {0};
    struct assessment again;

    assessment_encode(assessment, &once);
    FUZZ_EXPECT(
        assessment_decode(text_string(&once), once.length, questionnaire, &again, &problems));
    assessment_encode(&again, &twice);
    FUZZ_EXPECT(strcmp(text_string(&once), text_string(&twice)) == 0);
    assessment_release(&again);
    problems_release(&problems);
    text_release(&once);
    text_release(&twice);
}
