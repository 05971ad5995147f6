/* SPDX-License-Identifier: MIT
 *
 * test_hostile.c - documents made to cost much: refused by count and size, never by patience.
 *
 * No clock here: a test that takes quadratic time runs into the time limit of ctest. The sizes are
 * such that anything quadratic takes minutes.
 */
#include "codec/codec.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

enum { MANY = CODEC_MEMBERS - 10 };

#define HEAD "{\"format\": \"clausewalk.questionnaire\", \"version\": 1, "

/* The first message; checks that the text is refused. */
static void assert_refused(const struct text *json, const char *expected)
{
    struct questionnaire it = {0};
    struct problems problems = {0};
    struct text first = {0};

    assert_false(questionnaire_decode(text_string(json), json->length, &it, &problems));
    problem_describe(&problems.at[0], &first);
    assert_string_equal(text_string(&first), expected);
    assert_true(problems.count <= PROBLEMS_MAX);
    text_release(&first);
    problems_release(&problems);
}

TEST(millions_of_values_are_refused_even_where_nobody_reads_them)
{
    struct text json = {0};

    text_add(&json, HEAD "\"more\": [0");
    text_repeat(&json, ",1", 1000 * 1000);
    text_add(&json, "]}");
    assert_refused(&json,
                   "1:1000055: more than 500000 values; split the document or take some away");
    text_release(&json);
}

TEST(a_tree_too_large_is_refused_even_where_the_count_is_not)
{
    struct text json = {0};

    text_add(&json, HEAD "\"scale\": [0");
    text_repeat(&json, ",1", 200 * 1000);
    text_add(&json, "]}");
    assert_refused(&json, "1:400056: more than 200000 values to read; take some away");
    text_release(&json);
}

/* The sections are read one at a time: many that are small are no matter, one that is large is. */
TEST(a_section_too_large_is_refused_and_many_small_ones_are_not)
{
    struct text json = {0};

    text_add(&json, HEAD "\"sections\": [[0");
    text_repeat(&json, ",1", 100 * 1000);
    text_add(&json, "]]}");
    assert_refused(&json, "1:200066: more than 100000 values in one; divide it");
    text_clear(&json);
    text_add(&json, HEAD "\"sections\": [[]");
    for (int i = 0; i < 30; i++) {
        text_add(&json, ",[0");
        text_repeat(&json, ",1", 10 * 1000);
        text_add(&json, "]");
    }
    text_add(&json, "]}");
    assert_refused(&json, "/id: missing; write a string"); /* the first of what else is wrong */
    text_release(&json);
}

TEST(what_nobody_reads_is_not_made_into_a_tree)
{
    struct text json = {0};

    text_add(&json, HEAD "\"more\": [0");
    text_repeat(&json, ",1", 400 * 1000);
    text_add(&json, "]}");
    assert_refused(&json, "/more: unknown field, not read; check its spelling");
    text_release(&json);
}

TEST(a_file_beyond_its_limit_is_refused_unread)
{
    struct text json = {0};

    text_add(&json, HEAD);
    text_repeat(&json, " ", CODEC_QUESTIONNAIRE_LIMIT);
    assert_refused(&json, "larger than 16384 KiB; take something away");
    text_release(&json);
}

static void add_keys(struct text *json, const char *format, int count)
{
    for (int i = 0; i < count; i++) {
        text_add(json, i > 0 ? "," : "");
        text_add(json, "\"");
        text_add(json, format);
        text_format(json, "%d\":0", i);
    }
}

TEST(keys_without_number_are_told_apart)
{
    struct text json = {0};

    text_add(&json, HEAD);
    add_keys(&json, "\\u0061bcdefgh", MANY);
    text_add(&json, ", \"abcdefgh77777\": 1}");
    assert_refused(&json,
                   "1:2288715: the key \"abcdefgh77777\" is twice in its object; take one away");
    text_release(&json);
}

TEST(more_members_than_that_are_refused)
{
    struct text json = {0};

    text_add(&json, "{\"a\":0");
    text_repeat(&json, ",\"a\":0", 900 * 1000);
    text_add(&json, "}");
    assert_refused(&json, "1:600002: more than 100000 members in one object; take some away");
    text_release(&json);
}

TEST(equal_keys_without_number_are_one_short_story)
{
    struct text json = {0};
    struct questionnaire it = {0};
    struct problems problems = {0};

    text_add(&json, "{\"a\":0");
    text_repeat(&json, ",\"a\":0", MANY);
    text_add(&json, "}");
    assert_false(questionnaire_decode(text_string(&json), json.length, &it, &problems));
    assert_int_equal(problems.count, 100);
    problems_release(&problems);
    text_release(&json);
}

TEST(reading_ends_when_a_thousand_values_were_wrong)
{
    struct text json = {0};
    struct questionnaire it = {0};
    struct problems problems = {0};

    text_add(&json, HEAD "\"sections\": [0");
    text_repeat(&json, ",0", MANY - 10);
    text_add(&json, "]}");
    assert_false(questionnaire_decode(text_string(&json), json.length, &it, &problems));
    assert_int_equal(problems.count, PROBLEMS_MAX);
    assert_true(problems.dropped < 100);
    problems_release(&problems);
    text_release(&json);
}

static void add_questions(struct text *json, int count)
{
    for (int i = 0; i < count; i++)
        text_format(json,
                    "%s{\"id\": \"q%d\", \"facet\": \"d\", \"text\": \"?\", "
                    "\"remedy\": {\"after\": [\"q%d\"]}}",
                    i > 0 ? "," : "", i, (i + 1) % count);
}

TEST(a_circle_through_ten_thousand_questions_is_found)
{
    struct text json = {0};

    text_add(&json,
             HEAD "\"id\": \"x\", \"title\": \"\", \"edition\": \"\", \"language\": \"\", "
                  "\"notice\": \"\", \"standard\": {\"id\": \"\", \"title\": \"\"}, "
                  "\"scale\": [{\"id\": \"N\", \"key\": \"1\", \"label\": \"\", \"points\": 0}, "
                  "{\"id\": \"F\", \"key\": \"2\", \"label\": \"\", \"points\": 1}], "
                  "\"facets\": [{\"id\": \"d\", \"label\": \"\"}], "
                  "\"sections\": [{\"id\": \"1\", \"kind\": \"clause\", \"title\": \"\", "
                  "\"items\": [{\"id\": \"1\", \"kind\": \"control\", \"title\": \"\", "
                  "\"questions\": [");
    add_questions(&json, 10 * 1000);
    text_add(&json, "]}]}]}");
    assert_refused(&json,
                   "/sections/0/items/0/questions/0/remedy/after: waits for itself (q0 after "
                   "q1 after q2 after q3 after q4 after q5 after q6 after q7 after 9992 more "
                   "after q0); take one of them away");
    text_release(&json);
}

static void decode_as_assessment(const struct text *json, struct problems *problems, bool expected)
{
    struct questionnaire questionnaire = {0};
    struct assessment it;

    document_questionnaire("tests/data/good/questionnaire.json", &questionnaire);
    assert_int_equal(
        assessment_decode(text_string(json), json->length, &questionnaire, &it, problems),
        expected);
    assessment_release(&it);
    questionnaire_release(&questionnaire);
}

TEST(a_long_history_is_read_record_by_record)
{
    struct text json = {0};
    struct problems problems = {0};

    text_add(&json, "{\"format\": \"clausewalk.assessment\", \"version\": 1, \"questionnaire\": "
                    "{\"id\": \"sample\"}, \"answers\": {}, \"history\": [{}");
    text_repeat(&json, ",{\"by\":\"a\",\"field\":\"rating\",\"from\":\"N\",\"to\":\"P\"}", MANY);
    text_add(&json, "]}");
    decode_as_assessment(&json, &problems, true);
    problems_release(&problems);
    text_release(&json);
}

TEST(strays_without_number_are_kept_quickly)
{
    struct text json = {0};
    struct problems problems = {0};

    text_add(&json, "{\"format\": \"clausewalk.assessment\", \"version\": 1, \"questionnaire\": "
                    "{\"id\": \"sample\"}, \"answers\": {");
    add_keys(&json, "z", MANY - 10);
    text_add(&json, "}}");
    decode_as_assessment(&json, &problems, true);
    problems_release(&problems);
    text_release(&json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(millions_of_values_are_refused_even_where_nobody_reads_them),
        cmocka_unit_test(a_tree_too_large_is_refused_even_where_the_count_is_not),
        cmocka_unit_test(a_section_too_large_is_refused_and_many_small_ones_are_not),
        cmocka_unit_test(what_nobody_reads_is_not_made_into_a_tree),
        cmocka_unit_test(a_file_beyond_its_limit_is_refused_unread),
        cmocka_unit_test(keys_without_number_are_told_apart),
        cmocka_unit_test(more_members_than_that_are_refused),
        cmocka_unit_test(equal_keys_without_number_are_one_short_story),
        cmocka_unit_test(reading_ends_when_a_thousand_values_were_wrong),
        cmocka_unit_test(a_circle_through_ten_thousand_questions_is_found),
        cmocka_unit_test(a_long_history_is_read_record_by_record),
        cmocka_unit_test(strays_without_number_are_kept_quickly),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
