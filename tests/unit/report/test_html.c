/* SPDX-License-Identifier: MIT
 *
 * test_html.c - the HTML report: structure, escaping, and that nothing entered gets lost.
 */
#include "base/mem.h"
#include "report/exporters.h"
#include "support/build.h"
#include "support/shown.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

static int count_of(const char *text, const char *what)
{
    int count = 0;

    for (; (text = strstr(text, what)); text++)
        count++;
    return count;
}

/* What a reader sees: without tags, entities resolved, <br> a line break. */
static void read_as_text(const char *html, struct text *out)
{
    static const struct {
        const char *from, *to;
    } codes[] = {
        {"<br>",   "\n"},
        {"&amp;",  "&" },
        {"&lt;",   "<" },
        {"&gt;",   ">" },
        {"&quot;", "\""},
        {"&#39;",  "'" },
    };

    text_clear(out);
    while (*html != '\0') {
        const char *start = html;

        for (size_t i = 0; i < sizeof codes / sizeof *codes && html == start; i++)
            if (strncmp(html, codes[i].from, strlen(codes[i].from)) == 0) {
                text_add(out, codes[i].to);
                html += strlen(codes[i].from);
            }
        if (html == start && *html == '<')
            html += strcspn(html, ">") + 1;
        else if (html == start)
            text_add_char(out, *html++);
    }
}

static int opened(const char *html, const char *tag)
{
    char start[16];
    int count = 0;

    snprintf(start, sizeof start, "<%s", tag);
    for (; (html = strstr(html, start)); html++)
        count += strchr(" >", html[strlen(start)]) != NULL;
    return count;
}

static void headings_are_in_order_and_tags_are_closed(void **state)
{
    static const char *const tags[] = {"section", "table", "thead", "tbody",  "tr",   "ul",
                                       "dl",      "li",    "p",     "figure", "main", "svg",
                                       "details", "nav",   "text",  "header", "span", "td"};
    struct world *world = *state;
    struct text out = {0};
    char last = '1';

    world_make(world, small_questionnaire, "4.1.a=N,because A.2.2.a=P,seen,owner:Ann");
    write_as("html", &world->results, &out);
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        char close[16];

        snprintf(close, sizeof close, "</%s>", tags[i]);
        assert_int_equal(opened(text_string(&out), tags[i]), count_of(text_string(&out), close));
    }
    assert_int_equal(count_of(text_string(&out), "<h1>"), 1);
    for (const char *at = text_string(&out); (at = strstr(at, "<h")); at += 2) {
        if (at[2] < '1' || at[2] > '6')
            continue;
        assert_true(at[2] <= last + 1);
        last = at[2];
    }
    text_release(&out);
}

static void nothing_runs_and_nothing_is_fetched(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    mem_set(&world->assessment.name, "\"><script>alert(1)</script><img src=http://x onerror='y'>");
    mem_set(&world->assessment.answers[0].note, "</style></td><iframe src=//x>&amp;");
    write_as("html", &world->results, &out);

    assert_non_null(strstr(text_string(&out), "default-src 'none'"));
    assert_null(strstr(text_string(&out), "<script"));
    assert_null(strstr(text_string(&out), "<img"));
    assert_null(strstr(text_string(&out), "<iframe"));
    assert_null(strstr(text_string(&out), "</style></td>"));
    assert_non_null(strstr(text_string(&out), "&lt;iframe src=//x&gt;&amp;amp;"));
    text_release(&out);
}

static void control_characters_are_visible(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N");
    mem_set(&world->assessment.answers[0].note, "a\033[2Jb\u202e\r\nc\rd\001\xff");
    write_as("html", &world->results, &out);

    assert_non_null(strstr(text_string(&out), "a^[[2Jb&lt;U+202E&gt;<br>c"));
    for (const char *at = text_string(&out); *at != '\0'; at++)
        assert_true((unsigned char)*at >= ' ' || *at == '\n' || *at == '\t');
    text_release(&out);
}

static void what_is_open_makes_it_a_draft(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "");
    write_as("html", &world->results, &out);
    assert_non_null(strstr(text_string(&out), "<strong>Draft</strong> 3 of 3 questions are still"));
    world_make(world, small_questionnaire, "4.1.a=F 4.1.b=F A.2.2.a=F");
    write_as("html", &world->results, &out);
    assert_null(strstr(text_string(&out), "Draft"));
    assert_non_null(strstr(text_string(&out), ">Ready<"));
    text_release(&out);
}

static void an_open_stopper_stands_on_the_first_page(void **state)
{
    struct world *world = *state;
    struct text out = {0};
    const char *found;

    world_make(world, small_questionnaire, "4.1.a=N");
    write_as("html", &world->results, &out);
    found = strstr(text_string(&out), "What stands in the way");
    assert_non_null(found);
    assert_non_null(strstr(found, "(4.1.a)"));
    assert_true(strstr(found, "(4.1.a)") < strstr(found, "id=\"heatmap\""));
    text_release(&out);
}

TEST(every_field_of_a_random_assessment_is_shown)
{
    assert_all_shown("html", read_as_text);
}

static void a_logo_stands_on_the_cover(void **state)
{
    static const char svg[] = "<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"y\"/>";
    const struct report_options options = {.logo = svg, .logo_length = sizeof svg - 1};
    struct world *world = *state;
    struct text out = {0};
    struct err err = {0};

    world_make(world, small_questionnaire, "");
    assert_true(write_html(&world->results, &options, &out, &err));
    assert_non_null(strstr(text_string(&out), "src=\"data:image/svg+xml;base64,PD94bWwg"));
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(headings_are_in_order_and_tags_are_closed),
        IN_WORLD(nothing_runs_and_nothing_is_fetched),
        IN_WORLD(control_characters_are_visible),
        IN_WORLD(what_is_open_makes_it_a_draft),
        IN_WORLD(an_open_stopper_stands_on_the_first_page),
        cmocka_unit_test(every_field_of_a_random_assessment_is_shown),
        IN_WORLD(a_logo_stands_on_the_cover),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
