/* SPDX-License-Identifier: MIT
 *
 * test_summary.c - the text of `score`.
 */
#include "base/mem.h"
#include "base/utf8.h"
#include "report/report.h"
#include "support/build.h"
#include "support/test.h"

#include <string.h>

static void summarise(const struct world *world, struct summary_options options, struct text *out)
{
    text_clear(out);
    summary_write(&world->results, &options, out);
}

static int widest_line(const char *text)
{
    int widest = 0;

    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        char *line = mem_copy_bytes(text, length);
        int width = utf8_width(line);
        widest = width > widest ? width : widest;
        mem_free(line);
        text += length + (text[length] == '\n');
    }
    return widest;
}

static void it_fits_the_width_it_is_given(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N 4.1.b=L,owner:Ann");
    for (int columns = 60; columns <= 120; columns += 20) {
        summarise(world, (struct summary_options){.columns = columns}, &out);
        assert_true(widest_line(text_string(&out)) <= columns);
    }
    text_release(&out);
}

static void a_cell_tells_rated_open_and_not_applicable_apart(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=F");
    summarise(world, (struct summary_options){.columns = 80}, &out);

    assert_non_null(strstr(text_string(&out), "F 100 %"));
    assert_non_null(strstr(text_string(&out), "?"));
    assert_non_null(strstr(text_string(&out), " -        "));
    text_release(&out);
}

static void an_open_stopper_is_named_with_its_questions(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    summarise(world, (struct summary_options){.columns = 80}, &out);

    assert_non_null(strstr(text_string(&out), "What would stop a certification\n  S1  "));
    assert_non_null(strstr(text_string(&out), "4.1.a)"));
    text_release(&out);
}

static void at_most_ten_remediations_are_listed(void **state)
{
    struct world *world = *state;
    struct text questions = {0};
    struct text out = {0};

    text_add(&questions, "# 4 clause\n* 4.1 mandatory\n");
    for (int i = 0; i < 14; i++)
        text_format(&questions, "4.1.%c defined\n", 'a' + i);
    world_make(world, text_string(&questions), "");
    summarise(world, (struct summary_options){.columns = 80}, &out);

    assert_non_null(strstr(text_string(&out), "What to do first (10 of 14,"));
    assert_non_null(strstr(text_string(&out), "\n  10  "));
    assert_null(strstr(text_string(&out), "\n  11  "));
    text_release(&questions);
    text_release(&out);
}

static void colours_come_only_when_asked_for(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    summarise(world, (struct summary_options){.columns = 80}, &out);
    assert_null(strchr(text_string(&out), '\033'));
    summarise(world, (struct summary_options){.columns = 80, .colour = true}, &out);
    assert_non_null(strstr(text_string(&out), "\033[31m"));
    text_release(&out);
}

static void text_from_a_file_cannot_move_the_cursor(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    mem_set(&world->assessment.name, "Ac\033[2Jme\u202e\nInc");
    mem_set(&world->assessment.answers[0].owner, "\r\007");
    world_answer(world, "4.1.b=P");
    summarise(world, (struct summary_options){.columns = 80}, &out);

    assert_null(strchr(text_string(&out), '\033'));
    assert_null(strchr(text_string(&out), '\r'));
    assert_null(strchr(text_string(&out), '\007'));
    assert_null(strstr(text_string(&out), "\u202e"));
    text_release(&out);
}

static void ascii_means_ascii(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "");
    mem_set(&world->assessment.name, "Müller \u2014 S\u00f8n");
    summarise(world, (struct summary_options){.columns = 80, .ascii = true}, &out);

    for (const char *at = text_string(&out); *at != '\0'; at++)
        assert_true((unsigned char)*at < 0x80);
    assert_non_null(strstr(text_string(&out), "M?ller - S?n"));
    text_release(&out);
}

static void it_ends_with_what_it_is_not(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "");
    summarise(world, (struct summary_options){.columns = 80}, &out);

    assert_non_null(strstr(text_string(&out), "\nThis is a readiness assessment, not an audit"));
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(it_fits_the_width_it_is_given),
        IN_WORLD(a_cell_tells_rated_open_and_not_applicable_apart),
        IN_WORLD(an_open_stopper_is_named_with_its_questions),
        IN_WORLD(at_most_ten_remediations_are_listed),
        IN_WORLD(colours_come_only_when_asked_for),
        IN_WORLD(text_from_a_file_cannot_move_the_cursor),
        IN_WORLD(ascii_means_ascii),
        IN_WORLD(it_ends_with_what_it_is_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
