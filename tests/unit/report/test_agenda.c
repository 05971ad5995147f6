/* SPDX-License-Identifier: MIT
 *
 * test_agenda.c - what is mailed before the interviews: the agenda and the list of evidence.
 */
#include "model/field.h"
#include "report/exporters.h"
#include "support/build.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

typedef bool write_it(const struct results *, const struct report_options *, struct text *,
                      struct err *);

static void write_mail(write_it *write, struct assessment *assessment, const char *interviewee,
                       struct text *out)
{
    const struct report_options options = {.interviewee = interviewee};
    struct results results = {0};
    struct err err = {0};

    text_clear(out);
    results_compute(&results, assessment);
    assert_true(write(&results, &options, out, &err));
    results_release(&results);
}

static void with_questionnaire(write_it *write, const char *answers, const char *interviewee,
                               struct text *out)
{
    struct questionnaire from = {0};
    struct assessment assessment;

    document_questionnaire("questionnaires/iso42001.json", &from);
    assessment_init(&assessment, &from);
    build_answers(&assessment, answers);
    write_mail(write, &assessment, interviewee, out);
    assessment_release(&assessment);
    questionnaire_release(&from);
}

TEST(each_person_gets_a_part_with_time)
{
    struct text out = {0};

    with_questionnaire(write_agenda, "", NULL, &out);
    assert_non_null(strstr(text_string(&out), "\n## Top management\n"));
    assert_non_null(strstr(text_string(&out), "\n## Human resources\n"));
    assert_non_null(strstr(text_string(&out), "| to be agreed |"));
    assert_non_null(strstr(text_string(&out), "| 4.1.a | What have you"));
    text_release(&out);
}

TEST(an_answered_question_is_no_longer_on_the_agenda)
{
    struct text out = {0};

    with_questionnaire(write_agenda, "4.1.a=F", NULL, &out);
    assert_null(strstr(text_string(&out), "| 4.1.a |"));
    with_questionnaire(write_agenda, "4.1.a=F,flag", NULL, &out);
    assert_non_null(strstr(text_string(&out), "| 4.1.a |"));
    text_release(&out);
}

TEST(for_one_person_the_others_are_left_out)
{
    struct text out = {0};

    with_questionnaire(write_agenda, "", "hr", &out);
    assert_non_null(strstr(text_string(&out), "\n## Human resources\n"));
    assert_null(strstr(text_string(&out), "Top management"));
    with_questionnaire(write_evidence_list, "", "hr", &out);
    assert_null(strstr(text_string(&out), "dated context note"));
    with_questionnaire(write_evidence_list, "", "management", &out);
    assert_non_null(strstr(text_string(&out), "| dated context note or workshop notes | 4.1.a |"));
    text_release(&out);
}

TEST(what_is_not_asked_needs_no_evidence)
{
    struct text out = {0};

    with_questionnaire(write_evidence_list, "", NULL, &out);
    assert_non_null(strstr(text_string(&out), "A.2.2.a"));
    with_questionnaire(write_evidence_list, "A.2.2=out,because", NULL, &out);
    assert_null(strstr(text_string(&out), "A.2.2.a"));
    text_release(&out);
}

static int count_of(const struct text *out, const char *part)
{
    int count = 0;

    for (const char *at = text_string(out); (at = strstr(at, part)) != NULL; at++)
        count++;
    return count;
}

/* Writes the agenda with 4.1.a, which top management is asked, parked for somebody. */
static void with_parked(const char *park, const char *interviewee, struct text *out)
{
    struct questionnaire from = {0};
    struct assessment assessment;

    document_questionnaire("questionnaires/iso42001.json", &from);
    assessment_init(&assessment, &from);
    field_set(&assessment, FIELD_PARK, questionnaire_question(&from, "4.1.a"), park);
    write_mail(write_agenda, &assessment, interviewee, out);
    assessment_release(&assessment);
    questionnaire_release(&from);
}

TEST(what_is_parked_stands_with_that_person_alone)
{
    struct text out = {0};

    with_parked("hr", NULL, &out);
    assert_int_equal(count_of(&out, "| 4.1.a |"), 1);
    assert_non_null(strstr(strstr(text_string(&out), "\n## Human resources"), "| 4.1.a |"));
    with_parked("Ms <Guest>", NULL, &out);
    assert_int_equal(count_of(&out, "| 4.1.a |"), 1);
    assert_non_null(strstr(strstr(text_string(&out), "\n## Ms \\<Guest\\>"), "| 4.1.a |"));
    text_release(&out);
}

TEST(only_the_one_it_is_parked_for_gets_it_sent)
{
    struct text out = {0};

    with_parked("Human resources", "hr", &out);
    assert_int_equal(count_of(&out, "| 4.1.a |"), 1);
    with_parked("hr", "management", &out);
    assert_int_equal(count_of(&out, "| 4.1.a |"), 0);
    with_parked("Ms Guest", "management", &out);
    assert_int_equal(count_of(&out, "| 4.1.a |"), 0);
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_person_gets_a_part_with_time),
        cmocka_unit_test(an_answered_question_is_no_longer_on_the_agenda),
        cmocka_unit_test(for_one_person_the_others_are_left_out),
        cmocka_unit_test(what_is_not_asked_needs_no_evidence),
        cmocka_unit_test(what_is_parked_stands_with_that_person_alone),
        cmocka_unit_test(only_the_one_it_is_parked_for_gets_it_sent),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
