/* SPDX-License-Identifier: MIT
 *
 * fuzz_entry.c - whatever is accepted as a line of answers can be carried out.
 */
#include "fuzz/subject.h"
#include "model/field.h"

static enum field_of subject_of(const struct entry *entry)
{
    if (entry->question != NULL)
        return OF_QUESTION;
    return entry->item != NULL ? OF_ITEM : OF_ASSESSMENT;
}

static void carry_out(const struct entry *entry)
{
    struct assessment assessment;
    struct assessment again;
    struct problems problems = {0};
    struct text out = {0};

    assessment_init(&assessment, subject_questionnaire());
    for (int i = 0; i < entry->field_count; i++) {
        enum field field = field_of_name(entry->fields[i].name, subject_of(entry));
        const char *value = entry->fields[i].value;
        struct err err = {0};

        FUZZ_EXPECT(field != FIELD_COUNT);
        if (value == NULL || field_check(subject_questionnaire(), field, value, &err))
            field_set(&assessment, field, 0, value);
    }
    assessment_encode(&assessment, &out);
    FUZZ_EXPECT(assessment_decode(text_string(&out), out.length, subject_questionnaire(), &again,
                                  &problems));
    assessment_release(&again);
    assessment_release(&assessment);
    problems_release(&problems);
    text_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct problems problems = {0};
    struct arena arena = {0};
    struct entry entry;
    bool ok = entry_decode((const char *)data, size, &arena, &entry, &problems);

    FUZZ_EXPECT(ok == (problems.errors == 0));
    if (ok)
        carry_out(&entry);
    arena_release(&arena);
    problems_release(&problems);
    return 0;
}
