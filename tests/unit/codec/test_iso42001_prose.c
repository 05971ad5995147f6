/* SPDX-License-Identifier: MIT
 *
 * test_iso42001_prose.c - the texts of questionnaires/iso42001.json: short, plain, each its own.
 */
#include "base/mem.h"
#include "support/documents.h"
#include "support/prose.h"
#include "support/test.h"

#include <string.h>

enum { LEVELS = 4 };

static void assert_no_word(const char *bytes, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (prose_has_word(bytes, *words))
            fail_msg("has the word \"%s\"", *words);
    }
}

/* Words that standards use for obligations: we ask what is there. */
TEST(nothing_is_worded_as_an_obligation)
{
    static const char *const words[] = {"shall",    "should",   "must",   "require",
                                        "required", "requires", "ensure", "ensures",
                                        "ensured",  "ensuring", NULL};
    struct text bytes = {0};

    document_read("questionnaires/iso42001.json", &bytes);
    assert_no_word(text_string(&bytes), words);
    text_release(&bytes);
}

TEST(spelling_is_british)
{
    static const char *const words[] = {
        "behavior", "color", "program", "recognize", "organize", "utilize",    "labeling",
        "labeled",  "favor", "fulfill", "analyze",   "judgment", "prioritize", NULL};
    struct text bytes = {0};

    document_read("questionnaires/iso42001.json", &bytes);
    assert_no_word(text_string(&bytes), words);
    text_release(&bytes);
}

/* Short forms that only insiders know. */
TEST(abbreviations_are_spelled_out)
{
    static const char *const words[] = {"RACI", "DPIA",  "SBOM", "PDCA", "KPI",
                                        "SoA",  "MLOps", "LLM",  "NCR",  NULL};
    struct questionnaire it = {0};

    document_questionnaire("questionnaires/iso42001.json", &it);
    for (int i = 0; i < it.question_count; i++) {
        const struct question *question = &it.questions[i];

        assert_no_word(question->text, words);
        assert_no_word(question->why, words);
        assert_no_word(question->remedy.action, words);
        assert_null(strstr(question->text, "AIMS"));
        for (int j = 0; j < LEVELS; j++)
            assert_no_word(question->levels[j], words);
    }
    questionnaire_release(&it);
}

TEST(punctuation_is_plain)
{
    struct text bytes = {0};

    document_read("questionnaires/iso42001.json", &bytes);
    for (size_t i = 0; i < bytes.length; i++)
        assert_in_range((unsigned char)bytes.bytes[i], '\n', '~');
    text_release(&bytes);
}

static void assert_short(const char *id, const char *what, const char *text, int limit)
{
    assert_non_null(text);
    if (prose_words(text) > limit)
        fail_msg("%s: %s has %d words, more than %d", id, what, prose_words(text), limit);
}

static void texts_are_short(void **state)
{
    const struct questionnaire *it = *state;

    for (int i = 0; i < it->question_count; i++) {
        const struct question *question = &it->questions[i];

        assert_short(question->id, "the question", question->text, 30);
        assert_short(question->id, "why", question->why, 45);
        assert_short(question->id, "the remedy", question->remedy.action, 60);
        for (int j = 0; j < LEVELS; j++)
            assert_short(question->id, "a level", question->levels[j], 26);
        assert_in_range(question->evidence.count, 1, 3);
        assert_in_range(question->ask.count, 1, 2);
    }
}

static void add_question(struct prose *prose, const struct question *question)
{
    prose_add(prose, question->text);
    prose_add(prose, question->why);
    prose_add(prose, question->remedy.action);
    for (int i = 0; i < LEVELS; i++)
        prose_add(prose, question->levels[i]);
}

static void nine_years_of_school_are_enough(void **state)
{
    const struct questionnaire *it = *state;
    struct prose texts = {0};
    struct prose all = {0};

    for (int i = 0; i < it->question_count; i++) {
        prose_add(&texts, it->questions[i].text);
        add_question(&all, &it->questions[i]);
    }
    assert_true(prose_grade(&texts) <= 9);
    assert_true(prose_grade(&all) <= 9);
}

static void each_question_alone_can_be_read(void **state)
{
    const struct questionnaire *it = *state;

    for (int i = 0; i < it->question_count; i++) {
        struct prose prose = {0};

        add_question(&prose, &it->questions[i]);
        if (prose_grade(&prose) > 10)
            fail_msg("%s is for grade %.1f", it->questions[i].id, prose_grade(&prose));
    }
}

static void assert_own(const char *const *texts, int count, double limit)
{
    struct prose_pair pair;

    if (prose_alike(texts, count, limit, &pair))
        fail_msg("too much alike: \"%s\" and \"%s\"", texts[pair.first], texts[pair.second]);
}

static void no_two_questions_are_alike(void **state)
{
    const struct questionnaire *it = *state;
    const char **texts = mem_alloc((size_t)it->question_count, sizeof texts[0]);
    const char **reasons = mem_alloc((size_t)it->question_count, sizeof reasons[0]);
    const char **actions = mem_alloc((size_t)it->question_count, sizeof actions[0]);

    for (int i = 0; i < it->question_count; i++) {
        texts[i] = it->questions[i].text;
        reasons[i] = it->questions[i].why;
        actions[i] = it->questions[i].remedy.action;
    }
    assert_own(texts, it->question_count, 0.7);
    assert_own(reasons, it->question_count, 0.6);
    assert_own(actions, it->question_count, 0.65);
    mem_free(texts);
    mem_free(reasons);
    mem_free(actions);
}

static void no_two_levels_are_alike(void **state)
{
    const struct questionnaire *it = *state;
    const char **levels = mem_alloc((size_t)it->question_count * LEVELS, sizeof levels[0]);

    assert_int_equal(it->level_count, LEVELS);
    for (int i = 0; i < it->question_count; i++) {
        for (int j = 0; j < LEVELS; j++)
            levels[i * LEVELS + j] = it->questions[i].levels[j];
    }
    assert_own(levels, it->question_count * LEVELS, 0.8);
    mem_free(levels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_worded_as_an_obligation),
        cmocka_unit_test(spelling_is_british),
        cmocka_unit_test(abbreviations_are_spelled_out),
        cmocka_unit_test(punctuation_is_plain),
        cmocka_unit_test(texts_are_short),
        cmocka_unit_test(nine_years_of_school_are_enough),
        cmocka_unit_test(each_question_alone_can_be_read),
        cmocka_unit_test(no_two_questions_are_alike),
        cmocka_unit_test(no_two_levels_are_alike),
    };

    return cmocka_run_group_tests(tests, document_iso42001, document_done);
}
