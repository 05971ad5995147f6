/* SPDX-License-Identifier: MIT
 *
 * test_lint.c - hints for the author of a questionnaire.
 */
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

#define HEAD                                                                                       \
    "{\"format\": \"clausewalk.questionnaire\", \"version\": 1, \"id\": \"x\", \"title\": \"\", "  \
    "\"edition\": \"\", \"language\": \"\", \"notice\": \"\", "                                    \
    "\"standard\": {\"id\": \"\", \"title\": \"\"}, "                                              \
    "\"scale\": [{\"id\": \"N\", \"key\": \"1\", \"label\": \"\", \"points\": 0}, "                \
    "{\"id\": \"F\", \"key\": \"2\", \"label\": \"\", \"points\": 1}], "                           \
    "\"facets\": [{\"id\": \"d\", \"label\": \"\"}, {\"id\": \"e\", \"label\": \"\"}], "
#define ITEM                                                                                       \
    "\"sections\": [{\"id\": \"1\", \"kind\": \"clause\", \"title\": \"\", \"items\": [{"          \
    "\"id\": \"1.1\", \"kind\": \"control\", \"title\": \"\", \"questions\": ["
#define GOOD                                                                                       \
    "{\"id\": \"a\", \"facet\": \"d\", \"text\": \"Where is it?\", \"quick\": true, \"why\": "     \
    "\"w\","                                                                                       \
    " \"evidence\": [\"e\"], \"levels\": {\"N\": \"no\", \"F\": \"yes\"}, "                        \
    "\"remedy\": {\"action\": \"Document it\"}}"
#define TAIL "]}]}]}"

static void assert_hints(const char *json, const char *expected)
{
    struct questionnaire it = {0};
    struct problems problems = {0};
    struct text messages = {0};

    document_questionnaire_of(json, &it);
    questionnaire_lint(&it, &problems);
    document_messages(&problems, &messages);
    assert_string_equal(text_string(&messages), expected);
    assert_int_equal(problems.errors, 0);
    text_release(&messages);
    problems_release(&problems);
    questionnaire_release(&it);
}

TEST(a_careful_question_gets_no_hint)
{
    assert_hints(HEAD ITEM GOOD TAIL, "");
}

TEST(a_careless_question_gets_its_hints)
{
    assert_hints(
        HEAD ITEM GOOD ", {\"id\": \"b\", \"facet\": \"d\", \"text\": \"This and that\", "
                       "\"levels\": {\"N\": \"same\", \"F\": \"same\"}, "
                       "\"remedy\": {\"action\": \"The writing of it\"}}" TAIL,
        "/sections/0/items/0/questions/1/text: has an \"and\"; ask one thing at a time\n"
        "/sections/0/items/0/questions/1/text: does not end with a question mark; write it "
        "as a question\n"
        "/sections/0/items/0/questions/1/levels: two levels are described alike; say what "
        "tells them apart\n"
        "/sections/0/items/0/questions/1/remedy/action: does not start with a verb; write "
        "what to do, as \"Name an owner\"\n"
        "/sections/0/items/0/questions/1: does not say why it matters; write \"why\"\n"
        "/sections/0/items/0/questions/1: names no evidence; write what an auditor would "
        "ask to see\n");
}

TEST(a_bare_question_gets_its_hints)
{
    assert_hints(
        HEAD ITEM GOOD ", {\"id\": \"b\", \"facet\": \"d\", \"text\": \" \"}" TAIL,
        "/sections/0/items/0/questions/1/text: nothing is asked; write the question\n"
        "/sections/0/items/0/questions/1/levels: a level without a description; write what "
        "one finds there\n"
        "/sections/0/items/0/questions/1: no remedy; write the action that closes the gap\n"
        "/sections/0/items/0/questions/1: does not say why it matters; write \"why\"\n"
        "/sections/0/items/0/questions/1: names no evidence; write what an auditor would "
        "ask to see\n");
}

TEST(the_same_text_twice_is_found)
{
    assert_hints(HEAD ITEM GOOD ", {\"id\": \"b\", \"facet\": \"d\", \"text\": \"Where is it?\", "
                                "\"why\": \"w\", \"evidence\": [\"e\"], "
                                "\"levels\": {\"N\": \"no\", \"F\": \"yes\"}, "
                                "\"remedy\": {\"action\": \"Name an owner\"}}" TAIL,
                 "/sections/0/items/0/questions/1/text: the same text as an earlier question; ask "
                 "something else\n");
}

TEST(what_nothing_refers_to_is_found)
{
    assert_hints(
        HEAD "\"interviewees\": [{\"id\": \"it\", \"label\": \"IT\"}], "
             "\"stoppers\": [{\"id\": \"S\", \"title\": \"\"}], " ITEM GOOD TAIL,
        "/interviewees/0: no question is for this person; name it in \"ask\" or take it away\n"
        "/stoppers/0: carried by no question; name it in \"stopper\" or take it away\n");
}

TEST(a_pattern_that_cannot_hold_is_found)
{
    assert_hints(HEAD
                 "\"patterns\": [{\"id\": \"P\", \"title\": \"\", \"grade\": \"ofi\", \"when\": ["
                 "{\"item\": \"1.1\", \"facet\": \"e\", \"at_most\": 0.5}, "
                 "{\"section\": \"1\", \"at_least\": 50}, "
                 "{\"section\": \"1\", \"at_least\": 0.6, \"at_most\": 0.4}, "
                 "{\"section\": \"1\", \"facet\": \"d\", \"at_most\": 0.5}]}], " ITEM GOOD TAIL,
                 "/patterns/0: a condition on what no question asks; it can never hold\n"
                 "/patterns/0: a bound outside 0 to 1; write a fraction, as 0.5\n"
                 "/patterns/0: \"at_least\" is above \"at_most\"; it can never hold\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_careful_question_gets_no_hint),
        cmocka_unit_test(a_careless_question_gets_its_hints),
        cmocka_unit_test(a_bare_question_gets_its_hints),
        cmocka_unit_test(the_same_text_twice_is_found),
        cmocka_unit_test(what_nothing_refers_to_is_found),
        cmocka_unit_test(a_pattern_that_cannot_hold_is_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
