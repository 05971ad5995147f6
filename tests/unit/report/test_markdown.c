/* SPDX-License-Identifier: MIT
 *
 * test_markdown.c - the report as Markdown: tables hold, and pasted text is text.
 */
#include "base/mem.h"
#include "report/markdown.h"
#include "support/build.h"
#include "support/shown.h"
#include "support/test.h"

#include <string.h>

static void assert_paragraph(const char *text, const char *expected)
{
    struct text out = {0};

    markdown_add(&out, text);
    assert_string_equal(text_string(&out), expected);
    text_release(&out);
}

static void assert_cell(const char *text, const char *expected)
{
    struct text out = {0};

    markdown_add_cell(&out, text);
    assert_string_equal(text_string(&out), expected);
    text_release(&out);
}

TEST(markup_is_escaped)
{
    assert_paragraph("a*b_c`d`", "a\\*b\\_c\\`d\\`");
    assert_paragraph("<b>&amp;", "\\<b\\>\\&amp;");
    assert_paragraph("[x](y) ![z](w)", "\\[x\\](y) !\\[z\\](w)");
    assert_paragraph("~~~ $x$ @root #1", "\\~\\~\\~ \\$x\\$ \\@root \\#1");
    assert_paragraph("http://x www.y.z", "http\\://x www\\.y.z");
}

TEST(a_line_begins_no_list_heading_rule_or_code)
{
    assert_paragraph("# a", "\\# a");
    assert_paragraph("- a\n+ b\n=== c", "\\- a  \n\\+ b  \n\\=== c");
    assert_paragraph("1. a\n23) b", "1\\. a  \n23\\) b");
    assert_paragraph("4.1.a", "4\\.1.a");
    assert_paragraph("    code\n\tcode", "code  \ncode");
    assert_paragraph("> quoted", "\\> quoted");
}

TEST(a_cell_is_one_line_without_bars)
{
    assert_cell("a|b\\|c", "a\\|b\\\\\\|c");
    assert_cell("a\r\nb\nc", "a / b / c");
    assert_cell("4.1.a", "4.1.a");
    assert_cell("tab\there", "tab here");
}

TEST(control_characters_are_visible)
{
    assert_cell("\033[2J\u202e", "^\\[\\[2J\\<U+202E\\>");
    assert_cell("\xff", "\\<FF\\>");
}

/* Every line of a table has as many cells as its head. */
static int bars(const char *line)
{
    int count = 0;

    for (; *line != '\0' && *line != '\n'; line++) {
        if (*line == '\\' && line[1] != '\0')
            line++;
        else
            count += *line == '|';
    }
    return count;
}

static void assert_tables_hold(const char *report)
{
    int expected = 0;

    for (const char *line = report; *line != '\0';) {
        size_t length = strcspn(line, "\n");

        if (*line != '|')
            expected = 0;
        else if (expected == 0)
            expected = bars(line);
        else
            assert_int_equal(bars(line), expected);
        line += length + (line[length] == '\n');
    }
}

static void tables_hold_whatever_is_pasted(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=N,owner:Ann A.2.2=out,because");
    mem_set(&world->assessment.name, "Ac|me\n| --- |\n# x");
    mem_set(&world->assessment.answers[0].note, "a | b\n| c |\n\\|");
    mem_set(&world->assessment.answers[1].owner, "|||");
    mem_set(&world->assessment.decisions[1].justification, "```\n|");
    write_as("markdown", &world->results, &out);

    assert_tables_hold(text_string(&out));
    assert_non_null(strstr(text_string(&out), "# Ac\\|me / \\| --- \\| / \\# x"));
    text_release(&out);
}

static void the_heatmap_is_a_table_of_letters(void **state)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, small_questionnaire, "4.1.a=F");
    write_as("markdown", &world->results, &out);
    assert_non_null(strstr(text_string(&out), "| F 100 % | ? | \xE2\x80\x93 |"));
    assert_non_null(strstr(text_string(&out), " F 100 % ? |\n"));
    text_release(&out);
}

/* What is left when somebody looks at it: escapes are gone. */
static void read_as_text(const char *markdown, struct text *out)
{
    for (; *markdown != '\0'; markdown++) {
        if (*markdown == '\\' && markdown[1] != '\0')
            markdown++;
        text_add_char(out, *markdown);
    }
}

TEST(every_field_of_a_random_assessment_is_shown)
{
    assert_all_shown("markdown", read_as_text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markup_is_escaped),
        cmocka_unit_test(a_line_begins_no_list_heading_rule_or_code),
        cmocka_unit_test(a_cell_is_one_line_without_bars),
        cmocka_unit_test(control_characters_are_visible),
        IN_WORLD(tables_hold_whatever_is_pasted),
        IN_WORLD(the_heatmap_is_a_table_of_letters),
        cmocka_unit_test(every_field_of_a_random_assessment_is_shown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
