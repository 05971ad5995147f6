/* SPDX-License-Identifier: MIT
 *
 * test_assessment.c - assessments as codec.h decodes and encodes them.
 */
#include "base/mem.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

#define HEAD                                                                                       \
    "{\n  \"format\": \"clausewalk.assessment\",\n  \"version\": 1,\n"                             \
    "  \"questionnaire\": {\n    \"id\": \"sample\"\n  },\n  \"depth\": \"full\",\n"

/* Decodes and encodes. */
static void again(const struct questionnaire *questionnaire, const char *json, struct text *out)
{
    struct assessment it;

    document_assessment_of(json, questionnaire, &it);
    assessment_encode(&it, out);
    assessment_release(&it);
}

static void assert_becomes(const struct questionnaire *questionnaire, const char *json,
                           const char *expected)
{
    struct text once = {0};
    struct text twice = {0};

    again(questionnaire, json, &once);
    again(questionnaire, text_string(&once), &twice);
    assert_string_equal(text_string(&once), expected);
    assert_string_equal(text_string(&twice), expected);
    text_release(&once);
    text_release(&twice);
}

static void assert_file_stays(const struct questionnaire *questionnaire, const char *path)
{
    struct text bytes = {0};

    document_read(path, &bytes);
    assert_becomes(questionnaire, text_string(&bytes), text_string(&bytes));
    text_release(&bytes);
}

static void a_file_in_our_order_comes_back_byte_for_byte(void **state)
{
    assert_file_stays(*state, "tests/data/good/assessment.json");
}

static void unknown_members_survive_at_every_level_to_the_letter(void **state)
{
    assert_file_stays(*state, "tests/data/good/assessment-unknown.json");
}

static void unknown_members_are_indented_anew_and_nothing_else(void **state)
{
    assert_becomes(*state,
                   "{\"zz\":{\"b\":[1.0,-0,1E+2,12345678901234567890 ,\t\"\\u00e9\\/\"],"
                   "\"a\":{},\"l\":[ ]},"
                   "\"answers\":{},\"questionnaire\":{\"id\":\"sample\"},\"version\":1,"
                   "\"\\u0066oo\": null,\"format\":\"clausewalk.assessment\"}",
                   HEAD "  \"answers\": {},\n  \"zz\": {\n    \"b\": [\n      1.0,\n      -0,\n"
                        "      1E+2,\n      12345678901234567890,\n      \"\\u00e9\\/\"\n    ],\n"
                        "    \"a\": {},\n    \"l\": []\n  },\n  \"\\u0066oo\": null\n}\n");
}

/* One piece of evidence with that member stays as it is. */
static void assert_evidence_stays(const struct questionnaire *questionnaire, const char *member)
{
    struct text json = {0};

    text_format(&json,
                HEAD "  \"answers\": {\n    \"1.1.a\": {\n      \"evidence\": [\n        {\n"
                     "          \"title\": \"t\",\n          %s\n        }\n      ]\n    }\n"
                     "  }\n}\n",
                member);
    assert_becomes(questionnaire, text_string(&json), text_string(&json));
    text_release(&json);
}

static void the_size_of_evidence_stays_and_so_does_what_is_none(void **state)
{
    assert_evidence_stays(*state, "\"size\": 0");
    assert_evidence_stays(*state, "\"size\": 9007199254740992");
    assert_evidence_stays(*state, "\"size\": -1");
    assert_evidence_stays(*state, "\"size\": 1.5");
    assert_evidence_stays(*state, "\"size\": 1e300");
    assert_evidence_stays(*state, "\"size\": \"large\"");
    assert_evidence_stays(*state, "\"size\": null");
}

static void the_chain_of_the_history_and_its_seal_stay_as_they_are(void **state)
{
    static const char json[] =
        HEAD "  \"answers\": {},\n  \"history\": [\n    {\n      \"field\": \"scope\",\n"
             "      \"chain\": \"does not fit\",\n      \"x\": 1\n    },\n    {}\n  ],\n"
             "  \"seal\": {\n    \"records\": 7,\n    \"chain\": \"\",\n    \"y\": []\n  },\n"
             "  \"z\": 2\n}\n";

    assert_becomes(*state, json, json);
}

static void answers_stand_in_the_order_of_the_questionnaire_and_strays_behind(void **state)
{
    assert_becomes(*state,
                   "{\"format\":\"clausewalk.assessment\",\"version\":1,"
                   "\"questionnaire\":{\"id\":\"sample\"},"
                   "\"answers\":{\"Z.9\":{\"rating\":1},\"A.1.a\":{\"rating\":\"F\"},\"B.9\":[],"
                   "\"1.1.a\":{\"rating\":\"N\"}}}",
                   HEAD "  \"answers\": {\n    \"1.1.a\": {\n      \"rating\": \"N\"\n    },\n"
                        "    \"A.1.a\": {\n      \"rating\": \"F\"\n    },\n"
                        "    \"Z.9\": {\n      \"rating\": 1\n    },\n    \"B.9\": []\n  }\n}\n");
}

static void empty_texts_and_lists_stay_and_defaults_are_left_out(void **state)
{
    assert_becomes(*state,
                   "{\"format\":\"clausewalk.assessment\",\"version\":1,"
                   "\"questionnaire\":{\"id\":\"sample\"},\"assessors\":[],"
                   "\"organisation\":{\"name\":\"\",\"roles\":[]},"
                   "\"answers\":{\"1.1.a\":{\"note\":\"\",\"flag\":false,\"carried\":false,"
                   "\"basis\":\"claimed\"},\"1.1.b\":{}},\"history\":[]}",
                   HEAD "  \"organisation\": {\n    \"name\": \"\",\n    \"roles\": []\n  },\n"
                        "  \"assessors\": [],\n"
                        "  \"answers\": {\n    \"1.1.a\": {\n      \"note\": \"\"\n    },\n"
                        "    \"1.1.b\": {}\n  }\n}\n");
}

static void every_member_is_read(void **state)
{
    struct text bytes = {0};
    struct assessment it;

    document_read("tests/data/good/assessment.json", &bytes);
    document_assessment_of(text_string(&bytes), *state, &it);
    text_release(&bytes);
    assert_string_equal(it.modified, "2026-11-21T09:40:12Z");
    assert_string_equal(it.questionnaire_edition, "1");
    assert_int_equal(it.depth, DEPTH_QUICK);
    assert_string_equal(it.roles, "developer\nuser");
    assert_string_equal(it.assessors, "Ada\nGrace");
    assert_int_equal(it.answers[0].rating, 1);
    assert_true(it.answers[0].seen);
    assert_true(it.answers[0].flag);
    assert_true(it.answers[0].carried);
    assert_int_equal(it.answers[0].evidence_count, 2);
    assert_string_equal(it.answers[0].evidence[1].sha256, "00ff");
    assert_int_equal(it.answers[1].rating, RATING_FOREIGN);
    assert_string_equal(it.answers[1].foreign, "XL");
    assert_int_equal(it.answers[2].rating, RATING_NA);
    assert_false(it.decisions[2].applicable);
    assert_string_equal(it.decisions[3].drivers, "risk\nlegal");
    assert_int_equal(it.overrides[0].grade, GRADE_OFI);
    assert_int_equal(it.history_count, 2);
    assert_null(it.history[0].from);
    assert_string_equal(it.history[1].item, "A.1");
    assessment_release(&it);
}

static void a_history_may_say_null_for_what_was_not_there(void **state)
{
    assert_becomes(*state,
                   "{\"format\":\"clausewalk.assessment\",\"version\":1,"
                   "\"questionnaire\":{\"id\":\"sample\"},\"answers\":{},"
                   "\"history\":[{\"field\":\"note\",\"from\":null,\"to\":\"x\"}]}",
                   HEAD "  \"answers\": {},\n  \"history\": [\n    {\n      \"field\": \"note\",\n"
                        "      \"to\": \"x\"\n    }\n  ]\n}\n");
}

static void bytes_that_are_no_text_are_written_so_that_they_can_be_read(void **state)
{
    struct assessment it;
    struct text out = {0};
    char by[] = {'A', (char)0xFF, 'b', '\x01', '\0'};

    assessment_init(&it, *state);
    it.answers[0].present = true;
    mem_set(&it.answers[0].by, by);
    assessment_encode(&it, &out);
    assessment_release(&it);
    assert_non_null(strstr(text_string(&out), "\"by\": \"A\xEF\xBF\xBD"
                                              "b\\u0001\""));
    document_assessment_of(text_string(&out), *state, &it);
    assessment_release(&it);
    text_release(&out);
}

static void the_questionnaire_wanted_is_known_without_it(void **state)
{
    struct text bytes = {0};
    struct problems problems = {0};
    struct arena arena = {0};
    struct questionnaire_wish wish;

    (void)state;
    document_read("tests/data/good/assessment.json", &bytes);
    assert_true(assessment_peek(text_string(&bytes), bytes.length, &arena, &wish, &problems));
    text_release(&bytes);
    assert_string_equal(wish.id, "sample");
    assert_string_equal(wish.edition, "1");
    assert_null(wish.sha256);
    arena_release(&arena);
    problems_release(&problems);
}

static void a_refused_assessment_is_empty(void **state)
{
    static const char json[] = "{\"format\":\"clausewalk.assessment\",\"version\":1,"
                               "\"questionnaire\":{\"id\":\"sample\"},\"answers\":{\"1.1.a\":7}}";
    struct problems problems = {0};
    struct text messages = {0};
    struct assessment it;

    assert_false(assessment_decode(json, strlen(json), *state, &it, &problems));
    assert_null(it.answers);
    document_messages(&problems, &messages);
    assert_string_equal(text_string(&messages),
                        "/answers/1.1.a: wrong kind of value (a number); write an object, { }\n");
    text_release(&messages);
    problems_release(&problems);
}

#define ON_SAMPLE(test) cmocka_unit_test_setup_teardown(test, document_sample, document_done)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SAMPLE(a_file_in_our_order_comes_back_byte_for_byte),
        ON_SAMPLE(unknown_members_survive_at_every_level_to_the_letter),
        ON_SAMPLE(unknown_members_are_indented_anew_and_nothing_else),
        ON_SAMPLE(the_size_of_evidence_stays_and_so_does_what_is_none),
        ON_SAMPLE(the_chain_of_the_history_and_its_seal_stay_as_they_are),
        ON_SAMPLE(answers_stand_in_the_order_of_the_questionnaire_and_strays_behind),
        ON_SAMPLE(empty_texts_and_lists_stay_and_defaults_are_left_out),
        ON_SAMPLE(every_member_is_read),
        ON_SAMPLE(a_history_may_say_null_for_what_was_not_there),
        ON_SAMPLE(bytes_that_are_no_text_are_written_so_that_they_can_be_read),
        ON_SAMPLE(the_questionnaire_wanted_is_known_without_it),
        ON_SAMPLE(a_refused_assessment_is_empty),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
