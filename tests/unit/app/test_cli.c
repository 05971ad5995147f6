/* SPDX-License-Identifier: MIT
 *
 * test_cli.c - parsing the command line, and the tables behind it.
 */
#include "app/cli.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

enum { WORDS_MOST = 16 };

struct parsed {
    struct arena arena;
    struct arguments arguments;
    struct err err;
    bool good;
    char line[256];
    char *words[WORDS_MOST];
};

static int setup(void **state)
{
    static struct parsed parsed;

    memset(&parsed, 0, sizeof parsed);
    *state = &parsed;
    return 0;
}

static int teardown(void **state)
{
    struct parsed *parsed = *state;

    arena_release(&parsed->arena);
    return 0;
}

static struct parsed *parse(void **state, const char *line)
{
    struct parsed *parsed = *state;
    char *rest = NULL;
    int count = 0;

    (void)snprintf(parsed->line, sizeof parsed->line, "clausewalk %s", line);
    for (char *word = strtok_r(parsed->line, " ", &rest); word != NULL && count < WORDS_MOST;
         word = strtok_r(NULL, " ", &rest))
        parsed->words[count++] = word;
    memset(&parsed->err, 0, sizeof parsed->err);
    parsed->good =
        arguments_parse(&parsed->arguments, count, parsed->words, &parsed->arena, &parsed->err);
    return parsed;
}

static void options_stand_anywhere(void **state)
{
    static const char *const lines[] = {"score --json a.json", "score a.json --json",
                                        "--json score a.json"};

    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct parsed *parsed = parse(state, lines[i]);
        assert_true(parsed->good);
        assert_string_equal(parsed->arguments.command->name, "score");
        assert_int_equal(parsed->arguments.operand_count, 1);
        assert_string_equal(parsed->arguments.operands[0], "a.json");
        assert_true(arguments_have(&parsed->arguments, OPTION_JSON));
    }
}

static void a_value_stands_behind_or_attached(void **state)
{
    struct parsed *parsed = parse(state, "--questionnaire score score a.json --fail-under=80");

    assert_true(parsed->good);
    assert_string_equal(arguments_value(&parsed->arguments, OPTION_QUESTIONNAIRE), "score");
    assert_string_equal(arguments_value(&parsed->arguments, OPTION_FAIL_UNDER), "80");

    parsed = parse(state, "answer a.json 4.1.a P --note --json");
    assert_true(parsed->good);
    assert_string_equal(arguments_value(&parsed->arguments, OPTION_NOTE), "--json");

    parsed = parse(state, "new a.json --role=a --role b --scope=");
    assert_true(parsed->good);
    assert_int_equal(parsed->arguments.options[OPTION_ROLE].count, 2);
    assert_string_equal(arguments_value(&parsed->arguments, OPTION_ROLE), "b");
    assert_string_equal(arguments_value(&parsed->arguments, OPTION_SCOPE), "");
}

static void two_hyphens_end_the_options_and_the_commands(void **state)
{
    struct parsed *parsed = parse(state, "-- score");

    assert_true(parsed->good);
    assert_string_equal(parsed->arguments.command->name, "");
    assert_string_equal(parsed->arguments.operands[0], "score");

    parsed = parse(state, "score -- --json");
    assert_true(parsed->good);
    assert_false(arguments_have(&parsed->arguments, OPTION_JSON));
    assert_string_equal(parsed->arguments.operands[0], "--json");
}

static void one_hyphen_is_a_file(void **state)
{
    struct parsed *parsed = parse(state, "answer a.json -");

    assert_true(parsed->good);
    assert_string_equal(parsed->arguments.operands[1], "-");
}

static void what_is_wrong_is_usage_and_names_it(void **state)
{
    static const struct {
        const char *line, *says;
    } cases[] = {
        {"score --jason a.json",      "--json"      },
        {"scor a.json b.json",        "score"       },
        {"score",                     "score FILE"  },
        {"score a b",                 "b"           },
        {"score a --fail-under",      "--fail-under"},
        {"score a --json=yes",        "--json"      },
        {"score a --note x",          "--note"      },
        {"new a --depth x --depth y", "--depth"     },
        {"-z",                        "-z"          },
        {"--=x",                      "--"          },
        {"answer a b c d",            "d"           },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct parsed *parsed = parse(state, cases[i].line);
        assert_false(parsed->good);
        assert_int_equal(parsed->err.code, ERR_USAGE);
        assert_non_null(strstr(parsed->err.text, cases[i].says));
    }
}

static void help_goes_before_everything_else(void **state)
{
    assert_true(parse(state, "score --help")->good);
    assert_true(parse(state, "answer -h a b c d e")->good);
}

TEST(names_are_unique_and_every_option_of_a_command_exists)
{
    for (int i = 0; i < subcommand_count; i++) {
        char options[512];
        char *rest = NULL;
        for (int j = 0; j < i; j++)
            assert_string_not_equal(subcommands[i].name, subcommands[j].name);
        assert_true(strlen(subcommands[i].summary) < 60);
        (void)snprintf(options, sizeof options, "%s", subcommands[i].options);
        for (char *name = strtok_r(options, " ", &rest); name != NULL;
             name = strtok_r(NULL, " ", &rest)) {
            int found = 0;
            for (int k = 0; k < OPTION_COUNT; k++)
                found += strcmp(option_rows[k].name, name) == 0;
            if (found != 1)
                fail_msg("%s: no option %s", subcommands[i].name, name);
        }
    }
    for (int i = 0; i < OPTION_COUNT; i++)
        for (int j = 0; j < i; j++)
            assert_string_not_equal(option_rows[i].name, option_rows[j].name);
}

TEST(an_option_is_not_taken_for_one_that_contains_its_name)
{
    const struct subcommand command = {.options = "dump-screen output"};

    assert_true(subcommand_takes(&command, OPTION_DUMP_SCREEN));
    assert_true(subcommand_takes(&command, OPTION_OUTPUT));
    assert_true(subcommand_takes(&command, OPTION_HELP));
    assert_false(subcommand_takes(&command, OPTION_TO));
}

TEST(the_nearest_word_is_near)
{
    static const char *const words[] = {"", "score", "show", "new"};

    assert_string_equal(nearest_word("scroe", words, 4), "score");
    assert_string_equal(nearest_word("shw", words, 4), "show");
    assert_null(nearest_word("frobnicate", words, 4));
    assert_null(nearest_word("assessment-of-a-very-long-name-beyond-all-words.json", words, 4));
}

#define PARSING(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PARSING(options_stand_anywhere),
        PARSING(a_value_stands_behind_or_attached),
        PARSING(two_hyphens_end_the_options_and_the_commands),
        PARSING(one_hyphen_is_a_file),
        PARSING(what_is_wrong_is_usage_and_names_it),
        PARSING(help_goes_before_everything_else),
        cmocka_unit_test(names_are_unique_and_every_option_of_a_command_exists),
        cmocka_unit_test(an_option_is_not_taken_for_one_that_contains_its_name),
        cmocka_unit_test(the_nearest_word_is_near),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
