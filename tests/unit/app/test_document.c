/* SPDX-License-Identifier: MIT
 *
 * test_document.c - what document.h puts on a disk, and what it does not.
 */
#include "app/document.h"
#include "base/mem.h"
#include "codec/codec.h"
#include "codec/json_scan.h"
#include "support/test.h"

#include <string.h>

static bool seals(const struct document *document, struct err *err)
{
    struct text bytes = {0};
    struct text sealed = {0};
    bool good;

    assessment_encode(&document->assessment, &bytes);
    good = document_seal(document, &bytes, &sealed, err);
    assert_int_equal(sealed.length, bytes.length);
    text_release(&bytes);
    text_release(&sealed);
    return good;
}

static size_t values_of(const struct document *document)
{
    struct text bytes = {0};
    struct json_spans spans = {0};
    struct problems problems = {0};
    size_t count;

    assessment_encode(&document->assessment, &bytes);
    assert_true(json_scan(text_string(&bytes), bytes.length, NULL, &spans, &problems));
    count = spans.count;
    json_spans_release(&spans);
    problems_release(&problems);
    text_release(&bytes);
    return count;
}

/* An evidence with a title alone is two values, a note is one. */
static void fill(struct document *document)
{
    struct answer *answer = &document->assessment.answers[0];
    size_t left;

    answer->present = true;
    answer_add_evidence(answer);
    left = CODEC_TREE - values_of(document);
    for (; left > 1; left -= 2)
        mem_set(&answer_add_evidence(answer)->title, "x");
    mem_set(&answer->note, left == 1 ? "x" : NULL);
}

TEST(one_value_more_than_can_be_opened_again_is_refused)
{
    struct document document;
    struct err err = {0};

    assert_true(document_create(&document, "iso42001", &err));
    document.path = mem_copy("a.json");
    fill(&document);
    assert_int_equal(values_of(&document), CODEC_TREE);
    assert_true(seals(&document, &err));
    mem_set(&document.assessment.answers[0].owner, "x");
    assert_false(seals(&document, &err));
    assert_int_equal(err.code, ERR_DOCUMENT);
    assert_string_equal(err.text,
                        "a.json: would be larger than what can be opened again (8 MiB, or 200000 "
                        "values beside the history); shorten the last answer");
    document_close(&document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_value_more_than_can_be_opened_again_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
