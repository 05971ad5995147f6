/* SPDX-License-Identifier: MIT
 *
 * test_field.c - every field as a text: got, checked, set. */
#include "base/mem.h"
#include "model/field.h"
#include "support/build.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

static const char two_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                                "# A.2 objective\n* A.2.2\nA.2.2.a defined\n";

static void assert_value(const struct world *it, enum field field, int index, const char *wanted)
{
    char *value = field_get(&it->assessment, field, index);

    if (wanted == NULL)
        assert_null(value);
    else
        assert_string_equal(value, wanted);
    mem_free(value);
}

TEST(names_of_fields_are_found_with_what_they_belong_to)
{
    (void)state;
    for (int i = 0; i < FIELD_COUNT; i++)
        assert_int_equal(field_of_name(field_rows[i].name, field_rows[i].of), i);
    assert_int_equal(field_of_name("note", OF_ITEM), FIELD_COUNT);
    assert_int_equal(field_of_name("", OF_QUESTION), FIELD_COUNT);
    assert_int_equal(field_of_name(NULL, OF_QUESTION), FIELD_COUNT);
}

TEST(an_empty_assessment_has_no_value_but_its_depth)
{
    struct world *it = *state;

    world_make(it, two_items, "");
    for (int i = 0; i < FIELD_COUNT; i++)
        assert_value(it, (enum field)i, 0, i == FIELD_DEPTH ? "full" : NULL);
}

TEST(what_was_set_is_what_is_got)
{
    static const struct {
        enum field field;
        const char *value;
    } rows[] = {
        {FIELD_RATING,     "L"                                        },
        {FIELD_RATING,     "unknown"                                  },
        {FIELD_RATING,     "na"                                       },
        {FIELD_RATING,     "a level of another scale"                 },
        {FIELD_NOTE,       "two\nlines"                               },
        {FIELD_NOTE,       ""                                         },
        {FIELD_EVIDENCE,   "Policy\tshare/policy.pdf"                 },
        {FIELD_EVIDENCE,   "A\\tB\\\\C\\nD\t\t0123\nB\n\tonly a place"},
        {FIELD_EVIDENCE,   "kept\t\\e\t\t{\"x\": 1}"                  },
        {FIELD_BASIS,      "seen"                                     },
        {FIELD_FLAG,       "true"                                     },
        {FIELD_CARRIED,    "true"                                     },
        {FIELD_DUE,        "2027-01-31"                               },
        {FIELD_APPLICABLE, "false"                                    },
        {FIELD_APPLICABLE, "true"                                     },
        {FIELD_DRIVERS,    "risk\nlegal"                              },
        {FIELD_GRADE,      "ofi"                                      },
        {FIELD_REASON,     "because"                                  },
        {FIELD_ROLES,      "user\ndeveloper"                          },
        {FIELD_DEPTH,      "quick"                                    },
    };
    struct world *it = *state;

    world_make(it, two_items, "");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        field_set(&it->assessment, rows[i].field, 0, rows[i].value);
        assert_value(it, rows[i].field, 0, rows[i].value);
    }
}

TEST(defaults_are_not_there)
{
    struct world *it = *state;

    world_make(it, two_items, "4.1.a=F,seen,flag");
    field_set(&it->assessment, FIELD_BASIS, 0, "claimed");
    field_set(&it->assessment, FIELD_FLAG, 0, "false");
    assert_value(it, FIELD_BASIS, 0, NULL);
    assert_value(it, FIELD_FLAG, 0, NULL);
}

TEST(an_answer_is_there_while_something_is_in_it)
{
    struct world *it = *state;
    struct answer *answer;

    world_make(it, two_items, "");
    answer = &it->assessment.answers[0];
    field_set(&it->assessment, FIELD_BASIS, 0, "claimed");
    assert_false(answer->present);
    field_set(&it->assessment, FIELD_NOTE, 0, "x");
    field_set(&it->assessment, FIELD_FLAG, 0, "true");
    assert_true(answer->present);
    field_set(&it->assessment, FIELD_NOTE, 0, NULL);
    assert_true(answer->present);
    field_set(&it->assessment, FIELD_FLAG, 0, NULL);
    assert_false(answer->present);
    answer->present = true; /* {} in the file */
    field_set(&it->assessment, FIELD_NOTE, 0, NULL);
    assert_true(answer->present);
}

TEST(a_decision_is_there_from_its_first_field_to_its_last)
{
    struct world *it = *state;
    const struct decision *decision;

    world_make(it, two_items, "");
    decision = &it->assessment.decisions[1];
    field_set(&it->assessment, FIELD_APPLICABLE, 1, "true");
    assert_true(decision->present && decision->applicable);
    field_set(&it->assessment, FIELD_APPLICABLE, 1, NULL);
    assert_false(decision->present);
    field_set(&it->assessment, FIELD_DRIVERS, 1, "risk");
    assert_value(it, FIELD_APPLICABLE, 1, "true");
    field_set(&it->assessment, FIELD_DRIVERS, 1, NULL);
    assert_value(it, FIELD_APPLICABLE, 1, NULL);
}

TEST(a_decision_stays_when_its_reason_goes)
{
    struct world *it = *state;

    world_make(it, two_items, "");
    field_set(&it->assessment, FIELD_APPLICABLE, 1, "false");
    field_set(&it->assessment, FIELD_EXCLUSION, 1, "no such thing");
    field_set(&it->assessment, FIELD_APPLICABLE, 1, "true");
    field_set(&it->assessment, FIELD_EXCLUSION, 1, NULL);
    assert_value(it, FIELD_APPLICABLE, 1, "true");
}

static void assert_refused(enum field field, const char *value, const char *wanted)
{
    struct questionnaire questionnaire;
    struct err err = {0};
    bool ok;

    build_questionnaire(&questionnaire, two_items);
    ok = field_check(&questionnaire, field, value, &err);
    questionnaire_release(&questionnaire);
    if (wanted == NULL)
        assert_string_equal(err.text, "");
    else
        assert_non_null(strstr(err.text, wanted));
    assert_int_equal(ok, wanted == NULL);
}

TEST(what_a_field_cannot_be_is_refused_with_what_it_can)
{
    (void)state;
    assert_refused(FIELD_RATING, "Q", "use N, P, L, F, unknown or na");
    assert_refused(FIELD_RATING, "", "use N, P, L, F, unknown or na");
    assert_refused(FIELD_RATING, "l", "use N, P, L, F, unknown or na");
    assert_refused(FIELD_RATING, "na", NULL);
    assert_refused(FIELD_DUE, "2027-02-30", "2027-01-31");
    assert_refused(FIELD_DUE, "2028-02-29", NULL);
    assert_refused(FIELD_BASIS, "heard", "claimed or seen");
    assert_refused(FIELD_GRADE, "bad", "major, minor, ofi or conform");
    assert_refused(FIELD_DEPTH, "deep", "full or quick");
    assert_refused(FIELD_FLAG, "yes", "true or false");
    assert_refused(FIELD_OWNER, "Ann\nBob", "one");
    assert_refused(FIELD_NOTE, "two\nlines", NULL);
    assert_refused(FIELD_NOTE, "\xff", "UTF-8");
    assert_refused(FIELD_ROLES, "user\n\ndeveloper", "empty line");
    assert_refused(FIELD_ROLES, "user\n", "empty line");
    assert_refused(FIELD_ROLES, "user\ndeveloper", NULL);
    assert_refused(FIELD_DRIVERS, "1\n2\n3\n4\n5\n6\n7\n8", NULL);
    assert_refused(FIELD_DRIVERS, "1\n2\n3\n4\n5\n6\n7\n8\n9", "at most 8");
    assert_refused(FIELD_EVIDENCE, "Policy\tplace", NULL);
    assert_refused(FIELD_EVIDENCE, " \tplace", "title");
    assert_refused(FIELD_EVIDENCE, "a\nb\tc\tnot a digest", "64");
    assert_refused(FIELD_EVIDENCE, "a\tb\t\t{\"forged\": true}", "tabs");
}

TEST(setting_what_was_got_changes_nothing)
{
    struct random random = random_seeded("fields");

    (void)state;
    for (int round = 0; round < 300; round++) {
        struct questionnaire questionnaire;
        struct assessment assessment;

        generate_questionnaire(&random, &questionnaire);
        generate_assessment(&random, &questionnaire, &assessment);
        for (int f = 0; f < FIELD_COUNT; f++) {
            bool of_question = field_rows[f].of == OF_QUESTION;
            int count = of_question ? questionnaire.question_count : questionnaire.item_count;

            for (int i = 0; i < count; i++) {
                bool *present = field_presence(&assessment, (enum field)f, i);
                bool before = present != NULL && *present;
                char *value = field_get(&assessment, (enum field)f, i);
                char *again;

                field_set(&assessment, (enum field)f, i, value);
                again = field_get(&assessment, (enum field)f, i);
                assert_true(value == NULL ? again == NULL : strcmp(value, again) == 0);
                assert_int_equal(before, present != NULL && *present);
                mem_free(value);
                mem_free(again);
            }
        }
        assessment_release(&assessment);
        questionnaire_release(&questionnaire);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_fields_are_found_with_what_they_belong_to),
        IN_WORLD(an_empty_assessment_has_no_value_but_its_depth),
        IN_WORLD(what_was_set_is_what_is_got),
        IN_WORLD(defaults_are_not_there),
        IN_WORLD(an_answer_is_there_while_something_is_in_it),
        IN_WORLD(a_decision_is_there_from_its_first_field_to_its_last),
        IN_WORLD(a_decision_stays_when_its_reason_goes),
        cmocka_unit_test(what_a_field_cannot_be_is_refused_with_what_it_can),
        cmocka_unit_test(setting_what_was_got_changes_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
