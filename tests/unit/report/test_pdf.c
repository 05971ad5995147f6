/* SPDX-License-Identifier: MIT
 *
 * test_pdf.c - the PDF for a board: always the same bytes, whatever the texts hold.
 */
#include "base/mem.h"
#include "report/report.h"
#include "support/build.h"
#include "support/documents.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

/* A white PNG of one pixel. */
static const char png[] =
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDATx\x9c"
    "\x63\xf8\x0f\0\1\1\1\0\xb1\x38\xf6\x14\0\0\0\0IEND\xae\x42\x60\x82";

static bool write_with(const struct results *results, struct report_options options,
                       struct text *out, struct err *err)
{
    const struct exporter *pdf = exporter_of_name("pdf");

    if (pdf == NULL) /* a build without Cairo */
        skip();
    text_clear(out);
    return pdf->write(results, &options, out, err);
}

static void write_good(const struct results *results, struct text *out)
{
    struct err err = {0};

    assert_true(write_with(results, (struct report_options){0}, out, &err));
    assert_memory_equal(out->bytes, "%PDF-1.", 7);
    assert_memory_equal(out->bytes + out->length - 6, "%%EOF\n", 6);
}

static bool has(const struct text *out, const char *what)
{
    size_t length = strlen(what);

    for (size_t at = 0; at + length <= out->length; at++)
        if (memcmp(out->bytes + at, what, length) == 0)
            return true;
    return false;
}

static void it_has_an_outline_and_the_date_of_the_assessment(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    mem_set(&world->assessment.modified, "2026-11-12T15:36:09Z");
    write_good(&world->results, &out);
    assert_true(has(&out, "/Title (Executive summary)"));
    assert_true(has(&out, "/Title (Roadmap)"));
    assert_true(has(&out, "20261112153609"));
    text_release(&out);
}

static void it_is_tagged_and_says_its_language(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    write_good(&world->results, &out);
    assert_true(has(&out, "/Marked true"));
    assert_true(has(&out, "/S /H1"));
    assert_true(has(&out, "/S /H2"));
    assert_true(has(&out, "/S /TH"));
    assert_true(has(&out, "/S /LBody"));
    assert_true(has(&out, "/Lang (en)"));
    assert_true(has(&out, "/DisplayDocTitle true"));
    text_release(&out);
}

static void it_has_the_paper_that_is_wanted(void **state)
{
    struct world *world = *state;
    struct text out = {0};
    struct err err = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    write_good(&world->results, &out);
    assert_true(has(&out, "/MediaBox [ 0 0 595 842 ]"));
    assert_true(
        write_with(&world->results, (struct report_options){.paper = PAPER_LETTER}, &out, &err));
    assert_true(has(&out, "/MediaBox [ 0 0 612 792 ]"));
    assert_false(has(&out, "0 0 595 842"));
    text_release(&out);
}

static void the_same_assessment_gives_the_same_bytes(void **state)
{
    struct world *world = *state;
    struct text out = {0}, again = {0};

    world_make(world, small_questionnaire, "4.1.a=N,owner:Ann");
    write_good(&world->results, &out);
    write_good(&world->results, &again);
    assert_int_equal(out.length, again.length);
    assert_memory_equal(out.bytes, again.bytes, out.length);
    text_release(&out);
    text_release(&again);
}

static void hostile_texts_are_drawn_as_text(void **state)
{
    struct world *world = *state;
    struct text out = {0}, long_text = {0};

    world_make(world, small_questionnaire, "4.1.a=N,owner:Ann A.2.2=out,because");
    for (int i = 0; i < 3000; i++)
        text_add(&long_text, i % 9 == 0 ? "line\n" : "word \xe2\x80\xae) (");
    mem_set(&world->assessment.name, "\xff\033[m<b>&amp;</b>\n) /Title (x) (\\");
    mem_set(&world->assessment.scope, text_string(&long_text));
    mem_set(&world->assessment.decisions[1].justification, text_string(&long_text));
    mem_set(&world->assessment.answers[0].owner, "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80");
    world_answer(world, "4.1.b=P");
    write_good(&world->results, &out);
    text_release(&out);
    text_release(&long_text);
}

TEST(random_assessments_are_drawn)
{
    struct random random = random_seeded("pdf");

    for (int round = 0; round < 5; round++) {
        struct questionnaire from = {0};
        struct assessment assessment;
        struct results results = {0};
        struct text out = {0};

        generate_questionnaire(&random, &from);
        generate_assessment(&random, &from, &assessment);
        results_compute(&results, &assessment);
        write_good(&results, &out);
        text_release(&out);
        results_release(&results);
        assessment_release(&assessment);
        questionnaire_release(&from);
    }
}

static void a_logo_is_a_png_or_refused(void **state)
{
    struct world *world = *state;
    struct report_options options = {.logo = png, .logo_length = sizeof png - 1};
    struct text out = {0}, plain = {0};
    struct err err = {0};

    world_make(world, small_questionnaire, "");
    write_good(&world->results, &plain);
    assert_true(write_with(&world->results, options, &out, &err));
    assert_true(out.length > plain.length);
    for (size_t cut = 30; cut < sizeof png - 1; cut += 7) {
        options.logo_length = cut;
        assert_true(write_with(&world->results, options, &out, &err));
    }
    options = (struct report_options){.logo = "<svg/>", .logo_length = 6};
    assert_false(write_with(&world->results, options, &out, &err));
    assert_non_null(strstr(err.text, "PNG"));
    text_release(&out);
    text_release(&plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(it_has_an_outline_and_the_date_of_the_assessment),
        IN_WORLD(it_is_tagged_and_says_its_language),
        IN_WORLD(it_has_the_paper_that_is_wanted),
        IN_WORLD(the_same_assessment_gives_the_same_bytes),
        IN_WORLD(hostile_texts_are_drawn_as_text),
        cmocka_unit_test(random_assessments_are_drawn),
        IN_WORLD(a_logo_is_a_png_or_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
