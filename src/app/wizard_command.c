/* SPDX-License-Identifier: MIT
 *
 * wizard_command.c - see commands.h: the wizard, and what stands in for it.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/plain.h"
#include "app/wizard.h"
#include "app/world.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum { SIZE_MOST = 1000 };

/* "80x24"; both from 1 to 1000. */
static bool parse_size(const char *word, int *columns, int *rows, struct err *err)
{
    char *end = NULL;
    long width = word[0] >= '0' && word[0] <= '9' ? strtol(word, &end, 10) : 0;
    long height = 0;

    if (width > 0 && *end == 'x' && end[1] >= '0' && end[1] <= '9')
        height = strtol(end + 1, &end, 10);
    if (height <= 0 || *end != '\0' || width > SIZE_MOST || height > SIZE_MOST)
        return err_set(err, ERR_USAGE, "--dump-screen %s: is no size; write it as 80x24", word);
    *columns = (int)width;
    *rows = (int)height;
    return true;
}

static bool dump(const struct wizard_options *options, const char *size, struct err *err)
{
    struct text out = {0};
    int columns = 0;
    int rows = 0;
    bool good = parse_size(size, &columns, &rows, err) &&
                setup_dump(options, columns, rows, &out, err) &&
                output_write(text_string(&out), out.length, err);

    text_release(&out);
    return good;
}

/* A terminal that can only write lines, or a person who asks for lines. */
static bool wants_plain(const struct arguments *arguments)
{
    const char *term = environment("TERM");

    return arguments_have(arguments, OPTION_PLAIN) || environment("ACCESSIBLE") != NULL ||
           (term != NULL && strcmp(term, "dumb") == 0);
}

/* What other programs have as commands. */
static bool is_option_without_dashes(const char *word)
{
    return strcmp(word, "help") == 0 || strcmp(word, "version") == 0;
}

/* "scroe" is more likely a mistyped command than a file that is not there. */
static bool looks_like_command(const char *path, struct err *err)
{
    const char *names[32];
    const char *nearest;

    for (int i = 0; i < subcommand_count; i++)
        names[i] = subcommands[i].name;
    if (file_exists(path) || strpbrk(path, "./") != NULL)
        return false;
    if (is_option_without_dashes(path)) {
        (void)err_set(err, ERR_USAGE, "there is no command %s, and no file; did you mean --%s?",
                      path, path);
        return true;
    }
    nearest = nearest_word(path, names, subcommand_count);
    if (nearest == NULL)
        return false;
    (void)err_set(err, ERR_USAGE, "there is no command %s, and no file; did you mean %s?", path,
                  nearest);
    return true;
}

bool run_wizard(const struct arguments *arguments, struct err *err)
{
    struct wizard_options options = {
        .path = arguments->operand_count > 0 ? arguments->operands[0] : NULL,
        .opening = opening_of(arguments),
        .theme = arguments_value(arguments, OPTION_THEME),
        .ascii = arguments_have(arguments, OPTION_ASCII),
        .no_colour = arguments_have(arguments, OPTION_NO_COLOR) || environment("NO_COLOR") != NULL,
    };

    if (options.path != NULL && looks_like_command(options.path, err))
        return false;
    if (arguments_have(arguments, OPTION_DUMP_SCREEN))
        return dump(&options, arguments_value(arguments, OPTION_DUMP_SCREEN), err);
    if (arguments_have(arguments, OPTION_PLAIN) || (wants_plain(arguments) && input_is_terminal()))
        return plain_run(&options, err);
    if (!input_is_terminal() || !output_is_terminal())
        return err_set(err, ERR_USAGE,
                       "the wizard needs a terminal; use --plain, or a command of "
                       "`clausewalk --help`");
    return wizard_run(&options, err);
}
