/* SPDX-License-Identifier: MIT
 *
 * answers.c - see answers.h.
 */
#include "support/answers.h"

#include "model/field.h"
#include "support/test.h"
#include "ui/desk.h"

static void set(struct wizard *wizard, enum field field, const char *id, const char *value)
{
    field_set(&wizard->assessment, field, question_named(wizard, id), value);
}

static void decide(struct wizard *wizard, enum field field, const char *id, const char *value)
{
    field_set(&wizard->assessment, field, item_named(wizard, id), value);
}

int item_named(const struct wizard *wizard, const char *id)
{
    int item = questionnaire_item(&wizard->questionnaire, id);

    if (item == NONE)
        fail_msg("no item %s", id);
    return item;
}

/* A pattern without a period that a section would show. */
static void rate_most(struct wizard *wizard)
{
    static const char *const ratings[] = {"L", "P", "N",  "F", "L",       "P", "F",
                                          "L", "P", NULL, "L", "unknown", "F"};

    enum { PERIOD = sizeof ratings / sizeof *ratings };

    for (int q = 0; q < wizard->questionnaire.question_count; q++) {
        field_set(&wizard->assessment, FIELD_RATING, q, ratings[q % PERIOD]);
        if (q % 3 == 0 && ratings[q % PERIOD])
            field_set(&wizard->assessment, FIELD_BASIS, q, "seen");
    }
}

void answers_fill(struct wizard *wizard)
{
    rate_most(wizard);
    set(wizard, FIELD_NOTE, "4.1.b", "The register leaves out what came inside bought software.");
    set(wizard, FIELD_EVIDENCE, "4.1.a", "Context note\tS:/isms/context.docx");
    set(wizard, FIELD_OWNER, "4.1.b", "CISO");
    set(wizard, FIELD_OWNER, "4.3.a", "Board");
    set(wizard, FIELD_DUE, "4.1.b", "2026-10-01");
    set(wizard, FIELD_DUE, "4.3.a", "2027-01-31");
    set(wizard, FIELD_FLAG, "6.2.a", "true");
    set(wizard, FIELD_CARRIED, "6.1.4.a", "true");
    decide(wizard, FIELD_APPLICABLE, "A.2.4", "false");
    decide(wizard, FIELD_EXCLUSION, "A.2.4", "The group reviews the policy for us.");
    decide(wizard, FIELD_REVIEW, "A.2.4", "2027-06-30");
    decide(wizard, FIELD_APPLICABLE, "A.2.2", "true");
    decide(wizard, FIELD_DRIVERS, "A.2.2", "risk\ncontract");
    decide(wizard, FIELD_APPLICABLE, "A.5.2", "true");
    decide(wizard, FIELD_GRADE, "6.3", "ofi");
    decide(wizard, FIELD_REASON, "6.3", "Changes are rare here, and the last one went well.");
    wizard_open(wizard, false);
}

int answers_setup(void **state)
{
    wizard_setup(state);
    answers_fill(*state);
    return 0;
}

void answers_desk(struct wizard *wizard, struct desk *desk)
{
    *desk = (struct desk){.assessment = &wizard->assessment,
                          .questionnaire = &wizard->questionnaire,
                          .now = 1795000000,
                          .rated = NONE,
                          .item = NONE,
                          .section = NONE,
                          .person = NONE,
                          .width = 78,
                          .height = 21};
    results_compute(&desk->results, desk->assessment);
}
