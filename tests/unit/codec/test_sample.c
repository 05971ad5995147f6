/* SPDX-License-Identifier: MIT
 *
 * test_sample.c - samples/sample.json fits the questionnaire, and tells its story: good on paper,
 * weak in records.
 */
#include "model/results.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

struct sample {
    struct text bytes;
    struct questionnaire questionnaire;
    struct assessment assessment;
    struct results results;
};

static int read_sample(void **state)
{
    static struct sample sample;

    document_questionnaire("questionnaires/iso42001.json", &sample.questionnaire);
    document_read("samples/sample.json", &sample.bytes);
    document_assessment_of(text_string(&sample.bytes), &sample.questionnaire, &sample.assessment);
    results_compute(&sample.results, &sample.assessment);
    *state = &sample;
    return 0;
}

static int release_sample(void **state)
{
    struct sample *sample = *state;

    results_release(&sample->results);
    assessment_release(&sample->assessment);
    questionnaire_release(&sample->questionnaire);
    text_release(&sample->bytes);
    return 0;
}

static void it_was_made_with_the_questionnaire_at_hand(void **state)
{
    const struct sample *it = *state;

    if (strcmp(it->assessment.questionnaire_sha256, it->questionnaire.sha256) != 0)
        fail_msg("the questionnaire was edited; run tools/refresh-sample.sh");
    assert_string_equal(it->assessment.questionnaire_edition, it->questionnaire.edition);
}

static void the_program_would_write_the_same_bytes(void **state)
{
    const struct sample *it = *state;
    struct text written = {0};

    assessment_encode(&it->assessment, &written);
    assert_string_equal(text_string(&written), text_string(&it->bytes));
    text_release(&written);
}

static void it_has_no_problems(void **state)
{
    const struct sample *it = *state;
    struct text messages = {0};

    document_messages(&it->results.problems, &messages);
    assert_string_equal(text_string(&messages), "");
    text_release(&messages);
}

static void everything_that_applies_was_asked(void **state)
{
    const struct sample *it = *state;

    for (int i = 0; i < it->questionnaire.question_count; i++) {
        const struct answer *answer = &it->assessment.answers[i];

        if (!scope_applicable(&it->assessment, i))
            continue;
        if (answer->rating == RATING_NONE || answer->note == NULL || answer->by == NULL)
            fail_msg("%s has no answer with a note", it->questionnaire.questions[i].id);
        assert_false(answer->seen && answer->evidence_count == 0);
    }
    assert_int_equal(it->results.whole.counts.open, 4);
    assert_int_equal(it->results.whole.counts.unknown, 4);
}

static void each_control_was_decided_on(void **state)
{
    const struct sample *it = *state;
    int excluded = 0;

    for (int i = 0; i < it->questionnaire.item_count; i++) {
        if (it->questionnaire.items[i].mandatory)
            continue;
        assert_true(it->assessment.decisions[i].present);
        assert_true(it->assessment.decisions[i].applicable ==
                    (it->assessment.decisions[i].drivers != NULL));
        excluded += it->results.items[i].excluded;
    }
    assert_int_equal(excluded, 3);
}

static double facet_score(const struct sample *it, int facet)
{
    return it->results.whole_facets[facet].figure.score;
}

static void it_is_good_on_paper_and_weak_in_records(void **state)
{
    const struct sample *it = *state;
    int paper_only = 0;

    for (int i = 0; i < it->questionnaire.item_count; i++)
        paper_only += it->results.items[i].paper_only;
    assert_in_range(paper_only, 10, 40);
    assert_true(facet_score(it, it->questionnaire.on_paper) > 0.7);
    assert_true(facet_score(it, it->questionnaire.in_practice) < 0.45);
    assert_int_equal(it->results.stage1, VERDICT_READY);
    assert_int_equal(it->results.verdict, VERDICT_NOT_READY);
}

static void two_stoppers_are_open_and_one_is_unknown(void **state)
{
    const struct sample *it = *state;
    int states[STOPPER_CLEAR + 1] = {0};

    for (int i = 0; i < it->questionnaire.stopper_count; i++)
        states[it->results.stoppers[i].state]++;
    assert_int_equal(states[STOPPER_OPEN], 2);
    assert_int_equal(states[STOPPER_UNKNOWN], 1);
}

static void classic_findings_show(void **state)
{
    static const char *const wanted[] = {"F-01", "F-03", "F-07", "F-08",
                                         "F-14", "F-17", "F-18", "F-19"};
    const struct sample *it = *state;
    size_t found = 0;

    for (int i = 0; i < it->questionnaire.pattern_count; i++) {
        if (!it->results.patterns[i])
            continue;
        assert_true(found < sizeof wanted / sizeof wanted[0]);
        assert_string_equal(it->questionnaire.patterns[i].id, wanted[found++]);
    }
    assert_int_equal(found, sizeof wanted / sizeof wanted[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_was_made_with_the_questionnaire_at_hand),
        cmocka_unit_test(the_program_would_write_the_same_bytes),
        cmocka_unit_test(it_has_no_problems),
        cmocka_unit_test(everything_that_applies_was_asked),
        cmocka_unit_test(each_control_was_decided_on),
        cmocka_unit_test(it_is_good_on_paper_and_weak_in_records),
        cmocka_unit_test(two_stoppers_are_open_and_one_is_unknown),
        cmocka_unit_test(classic_findings_show),
    };

    return cmocka_run_group_tests(tests, read_sample, release_sample);
}
