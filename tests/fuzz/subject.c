/* SPDX-License-Identifier: MIT
 *
 * subject.c - see subject.h.
 */
#include "fuzz/subject.h"

#include "base/file.h"

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
