/* SPDX-License-Identifier: MIT
 *
 * test_commands.c - the tables of commands and screens keep their promises.
 */
#include "support/test.h"
#include "ui/command.h"
#include "ui/screens.h"

#include <stdio.h>
#include <string.h>

static bool same_key(const char *keys, const char *key, size_t length)
{
    for (size_t next; *keys; keys += next) {
        keys += strspn(keys, " ");
        next = strcspn(keys, " ");
        if (next == length && next > 0 && memcmp(keys, key, length) == 0)
            return true;
    }
    return false;
}

static void check_apart(int a, int b)
{
    const char *keys = command_rows[a].keys;

    if ((command_rows[a].places & command_rows[b].places) == 0)
        return;
    for (size_t length; *keys; keys += length) {
        keys += strspn(keys, " ");
        length = strcspn(keys, " ");
        if (length > 0 && same_key(command_rows[b].keys, keys, length))
            fail_msg("%s and %s are both on %.*s", command_rows[a].name, command_rows[b].name,
                     (int)length, keys);
    }
}

TEST(no_key_means_two_things_in_one_place)
{
    for (int a = 0; a < COMMAND_COUNT; a++)
        for (int b = a + 1; b < COMMAND_COUNT; b++)
            check_apart(a, b);
}

TEST(names_are_unique)
{
    for (int a = 0; a < COMMAND_COUNT; a++)
        for (int b = a + 1; b < COMMAND_COUNT; b++)
            if (strcmp(command_rows[a].name, command_rows[b].name) == 0)
                fail_msg("two commands are called %s", command_rows[a].name);
}

TEST(help_is_a_short_line_without_a_full_stop)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        size_t length = strlen(command_rows[i].help);

        if (length < 3 || length > 60 || command_rows[i].help[length - 1] == '.')
            fail_msg("help of %s: \"%s\"", command_rows[i].name, command_rows[i].help);
        if (command_rows[i].name[0] == '\0' || command_rows[i].places == 0)
            fail_msg("row %d has no name or no place", i);
    }
}

static bool known_name(const char *key, size_t length)
{
    static const char names[] = "Space Enter Esc Tab S-Tab Up Down Left Right Home End PgUp PgDn "
                                "Backspace Delete Insert F1 C-Left C-Right C-Home C-End";

    if (length == 1)
        return key[0] > ' ' && key[0] < 127;
    if (length == 3 && memcmp(key, "C-", 2) == 0)
        return key[2] >= 'a' && key[2] <= 'z';
    return same_key(names, key, length);
}

TEST(every_key_has_a_name_that_the_terminal_gives)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *keys = command_rows[i].keys;

        for (size_t length; *keys; keys += length) {
            keys += strspn(keys, " ");
            length = strcspn(keys, " ");
            if (length > 0 && !known_name(keys, length))
                fail_msg("%s: no such key %.*s", command_rows[i].name, (int)length, keys);
        }
    }
}

TEST(every_place_can_be_left)
{
    for (int place = 0; place < PLACE_COUNT; place++)
        assert_int_not_equal(command_for_key((enum place)place, "Esc"), COMMAND_NONE);
}

TEST(every_screen_has_a_title_and_help)
{
    for (int i = 0; i < SCREEN_COUNT; i++) {
        assert_true(strlen(screen_rows[i].title) > 2);
        assert_int_equal(command_for_key((enum place)i, "?"), COMMAND_HELP);
        assert_int_equal(command_for_key((enum place)i, "C-c"), COMMAND_QUIT);
        if (i != SCREEN_PROFILE)
            assert_int_equal(command_for_key((enum place)i, "q"), COMMAND_QUIT);
    }
}

TEST(in_a_form_characters_are_typed_and_no_commands)
{
    struct text out = {0};

    for (char c = '!'; c <= '~'; c++)
        if (c != '?' && c != ':')
            assert_int_equal(command_for_key((enum place)SCREEN_PROFILE, (char[]){c, '\0'}),
                             COMMAND_NONE);
    command_keys((enum place)SCREEN_PROFILE, COMMAND_QUIT, true, &out);
    text_add_char(&out, ' ');
    command_keys((enum place)SCREEN_PROFILE, COMMAND_UP, false, &out);
    assert_string_equal(text_string(&out), "Ctrl-C Up");
    text_release(&out);
}

TEST(the_keys_of_the_contract_do_what_it_says)
{
    static const struct {
        const char *key;
        enum command command;
    } rows[] = {
        {"1",     COMMAND_RATE         },
        {"9",     COMMAND_RATE         },
        {"Enter", COMMAND_NEXT         },
        {"A",     COMMAND_ADVANCE      },
        {"0",     COMMAND_UNKNOWN      },
        {"-",     COMMAND_NA           },
        {"Space", COMMAND_FLAG         },
        {"n",     COMMAND_NOTE         },
        {"e",     COMMAND_EVIDENCE     },
        {"b",     COMMAND_BASIS        },
        {"o",     COMMAND_OWNER        },
        {"d",     COMMAND_DUE          },
        {"c",     COMMAND_CONFIRM      },
        {"]",     COMMAND_NEXT_OPEN    },
        {"[",     COMMAND_PREVIOUS_OPEN},
        {"g",     COMMAND_GO_ID        },
        {"/",     COMMAND_SEARCH       },
        {"u",     COMMAND_UNDO         },
        {"C-r",   COMMAND_REDO         },
        {"m",     COMMAND_HEATMAP      },
        {"r",     COMMAND_REMEDIATION  },
        {"a",     COMMAND_SOA          },
        {"f",     COMMAND_FRAMEWORKS   },
        {"t",     COMMAND_THEME        },
        {"x",     COMMAND_EXPORT       },
        {"C-p",   COMMAND_PALETTE      },
        {":",     COMMAND_PALETTE      },
        {"?",     COMMAND_HELP         },
        {"Esc",   COMMAND_BACK         },
        {"q",     COMMAND_QUIT         },
        {"h",     COMMAND_LEFT         },
        {"Left",  COMMAND_LEFT         },
        {"j",     COMMAND_DOWN         },
        {"k",     COMMAND_UP           },
        {"l",     COMMAND_RIGHT        },
        {"Tab",   COMMAND_TAB          }
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (command_for_key((enum place)SCREEN_QUESTION, rows[i].key) != rows[i].command)
            fail_msg("%s does something else", rows[i].key);
}

TEST(keys_are_shown_as_people_read_them)
{
    struct text out = {0};

    command_keys((enum place)SCREEN_QUESTION, COMMAND_REDO, true, &out);
    text_add_char(&out, ' ');
    command_keys((enum place)SCREEN_QUESTION, COMMAND_PALETTE, false, &out);
    assert_string_equal(text_string(&out), "Ctrl-R Ctrl-P :");
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_key_means_two_things_in_one_place),
        cmocka_unit_test(names_are_unique),
        cmocka_unit_test(help_is_a_short_line_without_a_full_stop),
        cmocka_unit_test(every_key_has_a_name_that_the_terminal_gives),
        cmocka_unit_test(every_place_can_be_left),
        cmocka_unit_test(every_screen_has_a_title_and_help),
        cmocka_unit_test(in_a_form_characters_are_typed_and_no_commands),
        cmocka_unit_test(the_keys_of_the_contract_do_what_it_says),
        cmocka_unit_test(keys_are_shown_as_people_read_them)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
