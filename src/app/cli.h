/* SPDX-License-Identifier: MIT
 *
 * cli.h - the command line: one table of commands, one of options.
 *
 * Parsing, --help, the manual and the shell completions follow from the tables
 * (subcommands.def, options.def). A word that begins with "-" is an option wherever it stands,
 * until "--"; "-" alone is a file. The word behind an option that takes one is its value,
 * whatever it looks like. --theme, --ascii, --no-color and --plain are taken by every command, and
 * shown in the help of those that draw something.
 */
#ifndef APP_CLI_H
#define APP_CLI_H

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

#include <stdbool.h>

enum option {

#define OPTION(id, name, letter, argument, many, empty, help) OPTION_##id,
#include "app/options.def"
#undef OPTION
    OPTION_COUNT
};

struct keyring;

struct option_row {
    const char *name;
    char letter;          /* 0: no short form */
    const char *argument; /* NULL: takes none */
    bool many;
    bool empty; /* an empty value is one */
    const char *help;
};

extern const struct option_row option_rows[OPTION_COUNT];

struct arguments;

struct subcommand {
    const char *name; /* "": the wizard */
    const char *operands;
    int least, most; /* number of operands; most -1: any */
    const char *options;
    const char *summary, *details;
    /* Failure is an err; false without a text: everything was said already. */
    bool (*run)(const struct arguments *, struct err *);
};

extern const struct subcommand subcommands[]; /* the wizard first */
extern const int subcommand_count;

/* What was asked for. Strings are the program's arguments. */
struct arguments {
    const struct subcommand *command;
    const char **operands;
    int operand_count;
    struct keyring *keys; /* for encrypted files */

    struct {
        const char **values; /* "" for an option without argument */
        int count;
    } options[OPTION_COUNT];
};

/* Everything in `arena`. `command` is set also if it fails, as far as it was
 * understood. Nothing is looked at further if --help or --version is given. */
MUST_CHECK bool arguments_parse(struct arguments *, int count, char *const *words,
                                struct arena *arena, struct err *err);

bool arguments_have(const struct arguments *, enum option);

/* The value, or the last one; NULL if it was not given. */
const char *arguments_value(const struct arguments *, enum option);

/* True if the command takes the option. */
bool subcommand_takes(const struct subcommand *, enum option);

/* What `clausewalk --help`, `clausewalk COMMAND --help` write. */
void help_write(const struct subcommand *, struct text *out);

/* The word of the list that is nearest to one that was mistyped; NULL if none is near. */
const char *nearest_word(const char *word, const char *const *list, int count);

#endif
