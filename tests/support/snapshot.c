/* SPDX-License-Identifier: MIT
 *
 * snapshot.c - see snapshot.h. */
#include "support/snapshot.h"

#include "base/mem.h"
#include "base/text.h"
#include "model/field.h"

static void add_fields(struct text *out, const struct assessment *assessment, enum field_of of,
                       int index)
{
    for (int f = 0; f < FIELD_COUNT; f++) {
        char *value = field_rows[f].of == of ? field_get(assessment, (enum field)f, index) : NULL;

        if (value != NULL)
            text_format(out, "  %s=%s\n", field_rows[f].name, value);
        mem_free(value);
    }
}

char *snapshot_of(const struct assessment *assessment)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    struct text out = {0};

    add_fields(&out, assessment, OF_ASSESSMENT, 0);
    for (int i = 0; i < questionnaire->question_count; i++) {
        const struct answer *answer = &assessment->answers[i];

        text_format(&out, "%s%s by %s at %s\n", questionnaire->questions[i].id,
                    answer->present ? "" : " absent", answer->by != NULL ? answer->by : "-",
                    answer->at != NULL ? answer->at : "-");
        add_fields(&out, assessment, OF_QUESTION, i);
    }
    for (int i = 0; i < questionnaire->item_count; i++) {
        text_format(&out, "%s%s%s\n", questionnaire->items[i].id,
                    assessment->decisions[i].present ? " decided" : "",
                    assessment->overrides[i].present ? " graded" : "");
        add_fields(&out, assessment, OF_ITEM, i);
    }
    for (size_t i = 0; i < assessment->stray_answers.count; i++)
        text_format(&out, "stray %s %s\n", assessment->stray_answers.at[i].id,
                    assessment->stray_answers.at[i].json);
    return text_take(&out);
}
