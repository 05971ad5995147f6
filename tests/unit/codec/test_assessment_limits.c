/* SPDX-License-Identifier: MIT
 *
 * test_assessment_limits.c - the encoder knows what the decoder refuses: what json_scan.h counts in
 * the bytes, it has counted while it wrote them.
 */
#include "base/mem.h"
#include "codec/codec.h"
#include "codec/json_scan.h"
#include "model/change.h"
#include "support/documents.h"
#include "support/generate.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

enum { ROUNDS = 4 }; /* each writes and reads some hundred thousand values */

static const struct stamp stamp = {.by = "Ann", .at = "2026-11-21T09:00:00Z"};

/* Values in the bytes, whatever the limits. */
static size_t values_in(const struct text *bytes)
{
    struct json_spans spans = {0};
    struct problems problems = {0};
    size_t count;

    assert_true(json_scan(text_string(bytes), bytes->length, NULL, &spans, &problems));
    count = spans.count;
    json_spans_release(&spans);
    problems_release(&problems);
    return count;
}

static size_t values_of(const struct assessment *it)
{
    struct text out = {0};
    size_t count;

    assessment_encode(it, &out);
    count = values_in(&out);
    text_release(&out);
    return count;
}

/* What is made into a tree is what there would be without the rest. */
static size_t tree_of(const struct assessment *it)
{
    struct assessment part = *it;

    part.history_count = 0;
    part.unknown = NULL;
    return values_of(&part);
}

static bool is_readable(const struct text *bytes, const struct questionnaire *questionnaire)
{
    struct problems problems = {0};
    struct assessment it;
    bool good = assessment_decode(text_string(bytes), bytes->length, questionnaire, &it, &problems);

    if (good)
        assessment_release(&it);
    problems_release(&problems);
    return good;
}

/* The encoder says so, and the decoder does so. */
static void assert_readable(const struct assessment *it, struct written *written, bool expected)
{
    struct text out = {0};

    assessment_encode_again(it, written, &out);
    assert_int_equal(!out.overflow, expected);
    assert_int_equal(is_readable(&out, it->questionnaire), expected);
    text_release(&out);
}

/* A member that is a list of so many numbers: that and one more values. */
static void set_list(char **member, size_t count)
{
    struct text json = {0};

    text_add(&json, "\"list\": [");
    for (size_t i = 0; i < count; i++)
        text_add(&json, i > 0 ? ", 0" : "0");
    text_add(&json, "]");
    mem_free(*member);
    *member = text_take(&json);
}

static void add_raw(struct random *random, int depth, struct text *out)
{
    static const char *const plain[] = {"0", "-1.50", "null", "true", "\"a, [\\\"{\"", "{}", "[ ]"};
    int kind = random_below(random, depth > 0 ? 9 : 7);
    int count = random_below(random, 4);

    if (kind < 7) {
        text_add(out, plain[kind]);
        return;
    }
    text_add(out, kind == 7 ? "[" : "{ ");
    for (int i = 0; i < count; i++) {
        text_add(out, i > 0 ? "," : "");
        if (kind == 8)
            text_format(out, "\"k:%d\" : ", i);
        add_raw(random, depth - 1, out);
    }
    text_add(out, kind == 7 ? " ]" : "}");
}

/* Members that no version knows. */
static void some_members(struct random *random, char **out)
{
    struct text json = {0};
    int count = random_below(random, 4);

    for (int i = 0; i < count; i++) {
        text_format(&json, "%s\"x-%d\": ", i > 0 ? ", " : "", i);
        add_raw(random, 3, &json);
    }
    mem_free(*out);
    *out = count > 0 ? text_take(&json) : NULL;
    text_release(&json);
}

static void some_strays(struct random *random, struct strays *strays)
{
    int count = random_below(random, 4);

    for (int i = 0; i < count; i++) {
        struct text json = {0};
        char id[24];

        (void)snprintf(id, sizeof id, "stray %d", i);
        add_raw(random, 2, &json);
        strays_add(strays, id, text_string(&json));
        text_release(&json);
    }
}

static void some_evidence(struct random *random, struct answer *answer)
{
    struct evidence *evidence = answer_add_evidence(answer);

    mem_set(&evidence->title, "a \"record\"");
    mem_set(&evidence->size, random_chance(random, 50) ? "17" : NULL);
    some_members(random, &evidence->unknown);
}

/* A history, some records of which another version has written. */
static void some_changes(struct random *random, struct assessment *it)
{
    const struct questionnaire *questionnaire = it->questionnaire;
    struct journal journal = {0};
    size_t before = it->history_count;

    for (int i = random_below(random, 6); i > 0; i--) {
        journal_begin(&journal);
        journal_change(&journal, it, FIELD_SCOPE, 0, i % 2 == 0 ? "all\nof it" : NULL, stamp);
        if (questionnaire->question_count > 0)
            journal_change(&journal, it, FIELD_RATING,
                           random_below(random, questionnaire->question_count),
                           questionnaire->levels[0].id, stamp);
        (void)journal_end(&journal);
    }
    for (size_t i = before; i < it->history_count; i++)
        some_members(random, &it->history[i].unknown);
    journal_release(&journal);
}

static void some_assessment(struct random *random, const struct questionnaire *questionnaire,
                            struct assessment *out)
{
    generate_assessment(random, questionnaire, out);
    some_changes(random, out);
    mem_set(&out->assessors, random_chance(random, 50) ? "" : "Ada\nGrace");
    some_members(random, &out->unknown);
    some_members(random, &out->unknown_questionnaire);
    some_members(random, &out->seal.unknown);
    some_strays(random, &out->stray_answers);
    some_strays(random, &out->stray_decisions);
    some_strays(random, &out->stray_overrides);
    for (int i = 0; i < questionnaire->question_count; i++) {
        if (out->answers[i].present && random_chance(random, 30))
            some_evidence(random, &out->answers[i]);
        if (out->answers[i].present)
            some_members(random, &out->answers[i].unknown);
    }
    for (int i = 0; i < questionnaire->item_count; i++) {
        if (out->decisions[i].present)
            some_members(random, &out->decisions[i].unknown);
        if (out->overrides[i].present)
            some_members(random, &out->overrides[i].unknown);
    }
}

/* A random assessment that was written before, and changed since. */
struct subject {
    struct written written;
    struct questionnaire questionnaire;
    struct assessment it;
};

static void subject_make(struct random *random, struct subject *subject)
{
    struct text ignored = {0};

    subject->written = (struct written){0};
    generate_questionnaire(random, &subject->questionnaire);
    some_assessment(random, &subject->questionnaire, &subject->it);
    assessment_encode_again(&subject->it, &subject->written, &ignored);
    some_changes(random, &subject->it);
    text_release(&ignored);
}

static void subject_release(struct subject *subject)
{
    written_release(&subject->written);
    assessment_release(&subject->it);
    questionnaire_release(&subject->questionnaire);
}

/* The list that fills what is allowed is read, and not with one value more. */
static void check_limit(struct subject *subject, char **list, size_t limit,
                        size_t (*count)(const struct assessment *))
{
    size_t left;

    set_list(list, 0);
    left = limit - count(&subject->it);
    set_list(list, left);
    assert_readable(&subject->it, &subject->written, true);
    set_list(list, left + 1);
    assert_readable(&subject->it, &subject->written, false);
}

TEST(of_a_random_assessment_every_value_of_the_tree_is_counted)
{
    struct random random = random_seeded("assessment_limits");

    for (int i = 0; i < ROUNDS; i++) {
        struct subject subject;

        subject_make(&random, &subject);
        check_limit(&subject, &subject.it.unknown_organisation, CODEC_TREE, tree_of);
        subject_release(&subject);
    }
}

/* Also what is not made into a tree: the records, and what is unknown in the root. */
TEST(of_a_random_assessment_every_value_is_counted)
{
    struct random random = random_seeded("assessment_limits, all");
    struct subject subject;

    subject_make(&random, &subject);
    check_limit(&subject, &subject.it.unknown, CODEC_VALUES, values_of);
    subject_release(&subject);
}

/* Records are read one at a time, however many there are. */
static void the_history_is_no_part_of_the_tree(void **state)
{
    struct written written = {0};
    struct assessment it;

    assessment_init(&it, *state);
    for (int i = 0; i < CODEC_TREE / 4; i++) {
        struct record *record = assessment_add_record(&it);

        mem_set(&record->field, "scope");
        mem_set(&record->to, "x");
        mem_set(&record->chain, "c");
    }
    assert_true(values_of(&it) > CODEC_TREE);
    assert_true(values_of(&it) < CODEC_VALUES);
    assert_readable(&it, &written, true);
    it.history_count = 0;
    assert_readable(&it, &written, true);
    it.history_count = CODEC_TREE / 4;
    written_release(&written);
    assessment_release(&it);
}

/* Answers to questions that the questionnaire has no more, and one more that it has. */
static void an_object_has_as_many_members_as_can_be_read(void **state)
{
    struct written written = {0};
    struct assessment it;

    assessment_init(&it, *state);
    for (int i = 0; i < CODEC_MEMBERS; i++) {
        char id[24];

        (void)snprintf(id, sizeof id, "stray %d", i);
        strays_add(&it.stray_answers, id, "0");
    }
    assert_readable(&it, &written, true);
    it.answers[0].present = true;
    assert_readable(&it, &written, false);
    assessment_release(&it);
    written_release(&written);
}

static void a_file_has_as_many_bytes_as_can_be_read(void **state)
{
    struct written written = {0};
    struct text note = {0};
    struct text out = {0};
    struct assessment it;

    assessment_init(&it, *state);
    mem_set(&it.scope, "");
    assessment_encode(&it, &out);
    text_repeat(&note, "x", (int)(CODEC_ASSESSMENT_LIMIT - out.length));
    mem_set(&it.scope, text_string(&note));
    assert_readable(&it, &written, true);
    text_add(&note, "x");
    mem_set(&it.scope, text_string(&note));
    assert_readable(&it, &written, false);
    text_release(&note);
    text_release(&out);
    assessment_release(&it);
    written_release(&written);
}

#define ON_SAMPLE(test) cmocka_unit_test_setup_teardown(test, document_sample, document_done)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_a_random_assessment_every_value_of_the_tree_is_counted),
        cmocka_unit_test(of_a_random_assessment_every_value_is_counted),
        ON_SAMPLE(the_history_is_no_part_of_the_tree),
        ON_SAMPLE(an_object_has_as_many_members_as_can_be_read),
        ON_SAMPLE(a_file_has_as_many_bytes_as_can_be_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
