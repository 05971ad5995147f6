/* SPDX-License-Identifier: MIT
 *
 * cli.c - see cli.h.
 */
#include "app/cli.h"

#include "app/commands.h"

#include <string.h>

const struct option_row option_rows[OPTION_COUNT] = {
#define OPTION(id, name, letter, argument, many, empty, help)                                      \
    {name, letter, argument, many, empty, help},
#include "app/options.def"
#undef OPTION
};

const struct subcommand subcommands[] = {
#define SUBCOMMAND(id, name, operands, least, most, options, summary, details)                     \
    {name, operands, least, most, options, summary, details, run_##id},
#include "app/subcommands.def"
#undef SUBCOMMAND
};

const int subcommand_count = (int)(sizeof subcommands / sizeof subcommands[0]);

/* Where the parsing stands. */
struct parser {
    struct arguments *arguments;
    char *const *words;
    int at, count;
    bool command_named;
    bool options_ended;
};

bool subcommand_takes(const struct subcommand *command, enum option option)
{
    const char *name = option_rows[option].name;
    size_t length = strlen(name);
    const char *found = command->options;

    if (option == OPTION_HELP)
        return true;
    while ((found = strstr(found, name)) != NULL) {
        bool begins = found == command->options || found[-1] == ' ';
        if (begins && (found[length] == ' ' || found[length] == '\0'))
            return true;
        found += length;
    }
    return false;
}

static const struct subcommand *command_of_name(const char *name)
{
    for (int i = 0; i < subcommand_count; i++)
        if (name[0] != '\0' && strcmp(subcommands[i].name, name) == 0)
            return &subcommands[i];
    return NULL;
}

static enum option option_of_name(const char *name, size_t length)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (strlen(option_rows[i].name) == length && memcmp(option_rows[i].name, name, length) == 0)
            return (enum option)i;
    return OPTION_COUNT;
}

static enum option option_of_letter(char letter)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (letter != '\0' && option_rows[i].letter == letter)
            return (enum option)i;
    return OPTION_COUNT;
}

static bool unknown_option(const struct parser *parser, const char *word, struct err *err)
{
    const char *names[OPTION_COUNT];
    int length = (int)strcspn(word, "=");
    char name[64] = "";
    const char *nearest;

    for (int i = 0; i < OPTION_COUNT; i++)
        names[i] = option_rows[i].name;
    if (length > 2 && length < (int)sizeof name)
        memcpy(name, word + 2, (size_t)length - 2);
    nearest = name[0] == '\0' ? NULL : nearest_word(name, names, OPTION_COUNT);
    if (nearest != NULL)
        return err_set(err, ERR_USAGE, "there is no option %.*s; did you mean --%s?", length, word,
                       nearest);
    return err_set(err, ERR_USAGE, "there is no option %.*s; see `clausewalk%s%s --help`", length,
                   word, parser->arguments->command->name[0] == '\0' ? "" : " ",
                   parser->arguments->command->name);
}

/* `attached` is the value that stands in the same word; NULL: none. */
static bool take_option(struct parser *parser, enum option option, const char *attached,
                        struct err *err)
{
    const struct option_row *row = &option_rows[option];
    int *count = &parser->arguments->options[option].count;
    const char *value = attached;

    if (row->argument == NULL && attached != NULL)
        return err_set(err, ERR_USAGE, "--%s takes no value; write it alone", row->name);
    if (row->argument != NULL && attached == NULL && parser->at < parser->count)
        value = parser->words[parser->at++];
    if (row->argument != NULL && value == NULL)
        return err_set(err, ERR_USAGE, "--%s needs a value; write --%s %s", row->name, row->name,
                       row->argument);
    if (row->argument != NULL && value[0] == '\0' && !row->empty)
        return err_set(err, ERR_USAGE, "--%s is empty; write --%s %s", row->name, row->name,
                       row->argument);
    if (row->argument != NULL && !row->many && *count > 0)
        return err_set(err, ERR_USAGE, "--%s is given twice; give it once", row->name);
    parser->arguments->options[option].values[(*count)++] = value == NULL ? "" : value;
    return true;
}

static bool take_long(struct parser *parser, const char *word, struct err *err)
{
    size_t length = strcspn(word + 2, "=");
    enum option option = option_of_name(word + 2, length);

    if (option == OPTION_COUNT)
        return unknown_option(parser, word, err);
    return take_option(parser, option, word[2 + length] == '=' ? word + 3 + length : NULL, err);
}

static bool take_short(struct parser *parser, const char *word, struct err *err)
{
    enum option option = option_of_letter(word[1]);

    if (option == OPTION_COUNT)
        return unknown_option(parser, word, err);
    return take_option(parser, option, word[2] == '\0' ? NULL : word + 2, err);
}

static void take_operand(struct parser *parser, const char *word)
{
    struct arguments *arguments = parser->arguments;
    const struct subcommand *command = NULL;

    if (!parser->command_named && !parser->options_ended && arguments->operand_count == 0)
        command = command_of_name(word);
    if (command == NULL) {
        arguments->operands[arguments->operand_count++] = word;
        return;
    }
    arguments->command = command;
    parser->command_named = true;
}

static bool take_word(struct parser *parser, struct err *err)
{
    const char *word = parser->words[parser->at++];

    if (parser->options_ended || word[0] != '-' || word[1] == '\0') {
        take_operand(parser, word);
        return true;
    }
    if (strcmp(word, "--") == 0) {
        parser->options_ended = true;
        return true;
    }
    return word[1] == '-' ? take_long(parser, word, err) : take_short(parser, word, err);
}

/* `clausewalk scroe acme.json`: a command that there is not, or several files. */
static bool too_many_for_wizard(const struct arguments *arguments, struct err *err)
{
    const char *names[32];
    const char *nearest;

    for (int i = 0; i < subcommand_count; i++)
        names[i] = subcommands[i].name;
    if (command_of_name(arguments->operands[0]) != NULL)
        return err_set(err, ERR_USAGE, "behind -- there are files only; write %s before it",
                       arguments->operands[0]);
    nearest = nearest_word(arguments->operands[0], names, subcommand_count);
    if (nearest != NULL)
        return err_set(err, ERR_USAGE, "there is no command %s; did you mean %s?",
                       arguments->operands[0], nearest);
    return err_set(err, ERR_USAGE, "there is no command %s; see `clausewalk --help`",
                   arguments->operands[0]);
}

static bool check_operands(const struct arguments *arguments, struct err *err)
{
    const struct subcommand *command = arguments->command;
    int count = arguments->operand_count;

    if (command == &subcommands[0] && count > command->most)
        return too_many_for_wizard(arguments, err);
    if (count < command->least)
        return err_set(err, ERR_USAGE, "%s: something is missing; write `clausewalk %s %s`",
                       command->name, command->name, command->operands);
    for (int i = 0; i < count; i++)
        if (arguments->operands[i][0] == '\0')
            return err_set(err, ERR_USAGE,
                           "word %d behind the command is empty; fill it in or leave it out",
                           i + 1);
    if (command->most >= 0 && count > command->most)
        return err_set(err, ERR_USAGE, "%s: one too many for %s; write `clausewalk %s %s`",
                       arguments->operands[command->most], command->name, command->name,
                       command->operands);
    return true;
}

/* What an alias may hold for all of them, although not every command has something to draw. */
static bool taken_everywhere(enum option option)
{
    return option == OPTION_THEME || option == OPTION_ASCII || option == OPTION_NO_COLOR ||
           option == OPTION_PLAIN;
}

static bool check_options(const struct arguments *arguments, struct err *err)
{
    const struct subcommand *command = arguments->command;

    for (int i = 0; i < OPTION_COUNT; i++)
        if (arguments->options[i].count > 0 && !taken_everywhere((enum option)i) &&
            !subcommand_takes(command, (enum option)i))
            return err_set(err, ERR_USAGE, "%s has no option --%s; see `clausewalk %s --help`",
                           command->name[0] == '\0' ? "the wizard" : command->name,
                           option_rows[i].name, command->name);
    return true;
}

bool arguments_parse(struct arguments *arguments, int count, char *const *words,
                     struct arena *arena, struct err *err)
{
    struct parser parser = {.arguments = arguments, .words = words, .at = 1, .count = count};

    memset(arguments, 0, sizeof *arguments);
    arguments->command = &subcommands[0];
    arguments->operands = ARENA_ARRAY(arena, const char *, count + 1);
    for (int i = 0; i < OPTION_COUNT; i++)
        arguments->options[i].values = ARENA_ARRAY(arena, const char *, count + 1);
    while (parser.at < parser.count)
        if (!take_word(&parser, err))
            return false;
    if (arguments_have(arguments, OPTION_HELP) || arguments_have(arguments, OPTION_VERSION))
        return true;
    return check_options(arguments, err) && check_operands(arguments, err);
}

bool arguments_have(const struct arguments *arguments, enum option option)
{
    return arguments->options[option].count > 0;
}

const char *arguments_value(const struct arguments *arguments, enum option option)
{
    int count = arguments->options[option].count;

    return count == 0 ? NULL : arguments->options[option].values[count - 1];
}
