/* SPDX-License-Identifier: MIT
 *
 * help.c - see cli.h: what --help says, and what a mistyped word was meant to be.
 */
#include "app/cli.h"
#include "base/utf8.h"

#include <string.h>

enum { HELP_COLUMN = 30, WORD_MAX = 40 };

static void add_row(struct text *out, const char *left, const char *right)
{
    int width = utf8_width(left);

    text_format(out, "  %s", left);
    if (width + 3 > HELP_COLUMN) {
        text_add(out, "\n");
        width = -2;
    }
    text_repeat(out, " ", HELP_COLUMN - width - 2);
    text_format(out, "%s\n", right);
}

static void add_option(struct text *out, const struct option_row *row)
{
    struct text left = {0};

    if (row->letter != 0)
        text_format(&left, "-%c, ", row->letter);
    text_format(&left, "--%s", row->name);
    if (row->argument != NULL)
        text_format(&left, " %s", row->argument);
    add_row(out, text_string(&left), row->help);
    text_release(&left);
}

static void add_options(struct text *out, const struct subcommand *command)
{
    text_add(out, "\nOptions:\n");
    for (int i = 0; i < OPTION_COUNT; i++)
        if (subcommand_takes(command, (enum option)i))
            add_option(out, &option_rows[i]);
}

static void add_overview(struct text *out)
{
    text_add(out, "A terminal wizard for readiness assessments of management systems.\n\n"
                  "  clausewalk                        the start screen\n"
                  "  clausewalk acme.json              continue an interview\n"
                  "  clausewalk score acme.json        how ready, and what to do first\n\n"
                  "Commands (each has --help):\n");
    for (int i = 1; i < subcommand_count; i++)
        add_row(out, subcommands[i].name, subcommands[i].summary);
}

void help_write(const struct subcommand *command, struct text *out)
{
    bool wizard = command == &subcommands[0];

    if (wizard) {
        text_add(out, "Usage: clausewalk [FILE]\n       clausewalk COMMAND ...\n\n");
        add_overview(out);
    } else {
        text_format(out, "Usage: clausewalk %s %s\n\n%s.\n", command->name, command->operands,
                    command->summary);
        if (command->details[0] != '\0')
            text_format(out, "\n%s", command->details);
    }
    add_options(out, command);
}

static int least_of(int a, int b, int c)
{
    int least = a < b ? a : b;

    return c < least ? c : least;
}

/* Levenshtein's distance: letters to put in, take out or replace. */
static int distance(const char *a, const char *b)
{
    int row[WORD_MAX + 1];
    int length = (int)strlen(b);

    if (length > WORD_MAX || strlen(a) > WORD_MAX)
        return WORD_MAX;
    for (int j = 0; j <= length; j++)
        row[j] = j;
    for (int i = 1; a[i - 1] != '\0'; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= length; j++) {
            int above = row[j];
            row[j] = least_of(row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
            diagonal = above;
        }
    }
    return row[length];
}

const char *nearest_word(const char *word, const char *const *list, int count)
{
    const char *nearest = NULL;
    int best = (int)strlen(word) / 2 + 1;

    for (int i = 0; i < count; i++) {
        int far = list[i][0] == '\0' ? WORD_MAX : distance(word, list[i]);
        if (far < best) {
            best = far;
            nearest = list[i];
        }
    }
    return nearest;
}
