/* SPDX-License-Identifier: MIT
 *
 * test_oscal.c - what the OSCAL documents say; that they are OSCAL is what interop.oscal proves.
 */
#include "base/mem.h"
#include "report/exporters.h"
#include "support/build.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

static const char questions[] = "# 4 clause\n"
                                "* 4.1 mandatory\n"
                                "4.1.a defined stopper=S1\n"
                                "4.1.b implemented after=4.1.a\n"
                                "# A.2 objective\n"
                                "* A.2.2\n"
                                "A.2.2.a defined after=4.1.b\n";

typedef bool write_fn(const struct results *, const struct report_options *, struct text *,
                      struct err *);

static struct text written(struct world *world, write_fn *write, const char *stem)
{
    struct report_options options = {.stem = stem};
    struct text out = {0};
    struct err err = {0};

    assert_true(write(&world->results, &options, &out, &err));
    return out;
}

/* Whether the document has a text, white space between members left out of account. */
static bool says(struct world *world, const char *answers, write_fn *write, const char *part)
{
    struct text out;
    struct text flat = {0};
    bool found;

    world_make(world, questions, answers);
    out = written(world, write, NULL);
    for (const char *at = out.bytes; *at != '\0';) {
        text_add_char(&flat, *at == '\n' ? ' ' : *at);
        at += *at == '\n' ? 1 + strspn(at + 1, " ") : 1;
    }
    found = strstr(flat.bytes, part) != NULL;
    text_release(&out);
    text_release(&flat);
    return found;
}

static int count(const char *bytes, const char *part)
{
    int found = 0;

    for (const char *at = strstr(bytes, part); at != NULL; at = strstr(at + 1, part))
        found++;
    return found;
}

TEST(satisfied_is_what_stays_so)
{
    struct world *world = *state;

    assert_true(says(world, "4.1.a=F 4.1.b=F", write_oscal_ar,
                     "\"state\": \"satisfied\", \"reason\": \"pass\" }"));
    assert_true(says(world, "4.1.a=F", write_oscal_ar,
                     "\"state\": \"not-satisfied\", \"reason\": \"other\", \"remarks\": \"Not "
                     "settled"));
    assert_true(says(world, "4.1.a=N", write_oscal_ar,
                     "\"state\": \"not-satisfied\", \"reason\": \"fail\" }"));
    assert_true(says(world, "A.2.2=out", write_oscal_ar,
                     "\"state\": \"satisfied\", \"reason\": \"other\", \"remarks\": \"Not "
                     "applicable.\" }, \"implementation-status\": { \"state\": "
                     "\"not-applicable\""));
    assert_false(says(world, "A.2.2=out", write_oscal_ar,
                      "\"include-controls\": [ { "
                      "\"control-id\": \"a.2.2\""));
    assert_true(says(world, "A.2.2=out", write_oscal_ar,
                     "\"exclude-controls\": [ { \"control-id\": \"a.2.2\" } ]"));
}

TEST(how_it_was_found_out_is_the_method)
{
    struct world *world = *state;

    assert_true(says(world, "4.1.a=F,seen", write_oscal_ar, "\"methods\": [ \"EXAMINE\" ]"));
    assert_false(says(world, "4.1.a=F,seen", write_oscal_ar, "INTERVIEW"));
    assert_true(says(world, "4.1.a=?", write_oscal_ar, "\"methods\": [ \"INTERVIEW\" ]"));
    assert_true(says(world, "4.1.a=F,carried", write_oscal_ar, "\"types\": [ \"historic\" ]"));
    assert_false(says(world, "", write_oscal_ar, "\"observations\""));
}

TEST(what_is_to_be_done_is_a_task_with_its_day)
{
    struct world *world = *state;

    assert_true(says(world, "4.1.a=N,due:2027-01-31", write_oscal_ar,
                     "\"timing\": { \"on-date\": { \"date\": \"2027-01-31T00:00:00Z\" } }"));
    assert_true(says(world, "4.1.a=N,due:2027-01-31", write_oscal_poam,
                     "\"deadline\": \"2027-01-31T23:59:59Z\""));
    assert_true(says(world, "4.1.a=N,owner:Ann", write_oscal_poam, "\"lifecycle\": \"planned\""));
    assert_true(says(world, "4.1.a=N", write_oscal_poam, "\"lifecycle\": \"recommendation\""));
    assert_true(says(world, "4.1.a=N", write_oscal_poam, "\"dependencies\": [ { \"task-uuid\": "));
    /* 4.1.b has no task: nothing was said about its item. */
    assert_false(says(world, "A.2.2.a=N", write_oscal_poam, "\"dependencies\""));
}

TEST(a_plan_without_anything_to_do_says_so)
{
    struct world *world = *state;

    assert_true(says(world, "4.1.a=F 4.1.b=F A.2.2.a=F", write_oscal_poam,
                     "\"title\": \"Nothing is left to do\""));
    assert_true(says(world, "", write_oscal_poam, "of items without a finding: 3.\""));
    assert_true(says(world, "4.1.a=N", write_oscal_poam, "of items without a finding: 1.\""));
}

TEST(the_documents_name_each_other)
{
    struct world *world = *state;
    struct text out;

    world_make(world, questions, "");
    out = written(world, write_oscal_ar, "last year: a/b");
    assert_non_null(strstr(out.bytes, "\"import-ap\": {\n      \"href\": "
                                      "\"./last%20year%3A%20a%2Fb.oscal-ap.json\""));
    assert_int_equal(count(out.bytes, ".oscal-poam.json\""), 1);
    text_release(&out);
    out = written(world, write_oscal_ap, NULL);
    assert_int_equal(count(out.bytes, "\"./assessment.oscal-ar.json\""), 1);
    text_release(&out);
}

TEST(identifiers_stay_and_belong_to_the_assessment)
{
    struct world *world = *state;
    struct text first, again, other;
    const char *uuid;

    world_make(world, questions, "4.1.a=N 4.1.b=L");
    mem_set(&world->assessment.id, "one");
    first = written(world, write_oscal_ar, NULL);
    again = written(world, write_oscal_ar, NULL);
    mem_set(&world->assessment.id, "two");
    other = written(world, write_oscal_ar, NULL);
    assert_string_equal(first.bytes, again.bytes);
    for (uuid = strstr(first.bytes, "uuid\": \""); uuid != NULL;
         uuid = strstr(uuid + 1, "uuid\": \"")) {
        char one[38] = {0};
        memcpy(one, uuid + 8, 37);
        assert_int_equal(one[14], '5');
        assert_non_null(strchr("89ab", one[19]));
        assert_int_equal(one[36], '"');
        assert_null(strstr(other.bytes, one));
    }
    text_release(&first);
    text_release(&again);
    text_release(&other);
}

TEST(any_questionnaire_can_be_written)
{
    static write_fn *const writers[] = {write_oscal_ap, write_oscal_ar, write_oscal_poam};
    struct random random = random_seeded("oscal");
    struct world *world = *state;

    for (int round = 0; round < 60; round++) {
        world_release(world);
        generate_questionnaire(&random, &world->questionnaire);
        generate_assessment(&random, &world->questionnaire, &world->assessment);
        results_compute(&world->results, &world->assessment);
        for (int i = 0; i < 3; i++) {
            struct text out = written(world, writers[i], NULL);
            assert_int_equal(count(out.bytes, "\"oscal-version\": \"1.2.1\""), 1);
            assert_int_equal(out.bytes[out.length - 1], '\n');
            text_release(&out);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(satisfied_is_what_stays_so),
        IN_WORLD(how_it_was_found_out_is_the_method),
        IN_WORLD(what_is_to_be_done_is_a_task_with_its_day),
        IN_WORLD(a_plan_without_anything_to_do_says_so),
        IN_WORLD(the_documents_name_each_other),
        IN_WORLD(identifiers_stay_and_belong_to_the_assessment),
        IN_WORLD(any_questionnaire_can_be_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
