/* SPDX-License-Identifier: MIT
 *
 * test_redacted.c - a redacted copy: no word of anybody in any format, every figure as before.
 */
#include "base/mem.h"
#include "codec/codec.h"
#include "model/redact.h"
#include "report/report.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

static const char secret[] = "Zyxwvut";

static bool is_free(enum field field)
{
    switch (field_rows[field].kind) {
    case KIND_LINE:
    case KIND_TEXT:
    case KIND_LINES:
    case KIND_EVIDENCE:
        return true;
    case KIND_DATE:
    case KIND_RATING:
    case KIND_BOOL:
    case KIND_BASIS:
    case KIND_GRADE:
    case KIND_DEPTH:
        return false;
    }
    return true;
}

/* The secret wherever a person or another program can have put a text. */
static void spread(struct random *random, struct assessment *assessment)
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        for (int i = 0; i < field_subjects(assessment->questionnaire, field); i++)
            if (is_free(field) && field != FIELD_ROLES && random_chance(random, 50))
                field_set(assessment, field, i, secret);
    for (int q = 0; q < assessment->questionnaire->question_count; q++) {
        mem_set(&assessment->answers[q].by, secret);
        mem_set(&assessment->answers[q].unknown, "{\"Zyxwvut\": \"Zyxwvut\"}");
        if (random_chance(random, 5)) {
            assessment->answers[q].rating = RATING_FOREIGN;
            mem_set(&assessment->answers[q].foreign, secret);
        }
    }
    mem_set(&assessment->unknown, "{\"Zyxwvut\": 1}");
    strays_add(&assessment->stray_answers, secret, "{\"note\": \"Zyxwvut\"}");
    mem_set(&assessment_add_record(assessment)->to, secret);
}

static void assert_silent(const struct text *out, const char *format)
{
    for (size_t at = 0; at + sizeof secret - 1 <= out->length; at++)
        if (memcmp(out->bytes + at, secret, sizeof secret - 1) == 0)
            fail_msg("%s gives the secret away", format);
}

static void assert_formats_silent(const struct assessment *assessment)
{
    static const struct report_options options = {.redact = true};
    struct results results = {0};
    struct text out = {0};
    struct err err = {0};

    results_compute(&results, assessment);
    for (int i = 0; i < exporter_count; i++) {
        text_clear(&out);
        if (exporters[i].write(&results, &options, &out, &err))
            assert_silent(&out, exporters[i].name);
    }
    text_clear(&out);
    assessment_encode(assessment, &out);
    assert_silent(&out, "the assessment");
    text_release(&out);
    results_release(&results);
}

static void assert_same_figures(const struct assessment *a, const struct assessment *b)
{
    struct results before = {0}, after = {0};

    results_compute(&before, a);
    results_compute(&after, b);
    assert_memory_equal(&before.whole.counts, &after.whole.counts, sizeof before.whole.counts);
    assert_memory_equal(before.findings, after.findings, sizeof before.findings);
    assert_int_equal(before.verdict, after.verdict);
    assert_int_equal(before.remediation_count, after.remediation_count);
    for (int i = 0; i < a->questionnaire->item_count; i++)
        assert_int_equal(before.items[i].finding, after.items[i].finding);
    results_release(&before);
    results_release(&after);
}

TEST(no_format_gives_a_word_away_and_no_figure_moves)
{
    struct random random = random_seeded("redacted");

    for (int round = 0; round < 20; round++) {
        struct questionnaire from = {0};
        struct assessment assessment, copy;

        generate_questionnaire(&random, &from);
        generate_assessment(&random, &from, &assessment);
        spread(&random, &assessment);
        redact(&assessment, &copy);
        assert_formats_silent(&copy);
        assert_same_figures(&assessment, &copy);
        assessment_release(&assessment);
        assessment_release(&copy);
        questionnaire_release(&from);
    }
}

TEST(no_text_in_free_words_is_kept)
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (is_free(field))
            assert_true(redact_treatment(field) != TREATMENT_KEEP);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_format_gives_a_word_away_and_no_figure_moves),
        cmocka_unit_test(no_text_in_free_words_is_kept),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
