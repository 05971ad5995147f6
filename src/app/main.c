/* SPDX-License-Identifier: MIT
 *
 * main.c - the locale, the streams, one command, its exit status.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/keyring.h"
#include "app/version.h"
#include "app/world.h"
#include "base/crash.h"
#include "base/file.h"

#include <locale.h>
#include <signal.h>
#include <string.h>

/* What --help and --version say; --help goes first. */
static bool tell(const struct arguments *arguments, struct err *err)
{
    struct text out = {0};
    bool good;

    if (arguments_have(arguments, OPTION_HELP))
        help_write(arguments->command, &out);
    else
        version_write(&out);
    good = output_write(text_string(&out), out.length, err);
    text_release(&out);
    return good;
}

static bool is_standard(const char *path)
{
    return path != NULL && strcmp(path, "-") == 0;
}

/* Commands that read the questionnaire anew with each file. */
static bool reads_again(const struct arguments *arguments)
{
    bool (*run)(const struct arguments *, struct err *) = arguments->command->run;

    if (run != run_diff && run != run_check && run != run_portfolio)
        return false;
    return arguments->operand_count > 1 || file_is_folder(arguments->operands[0]);
}

/* Standard input can be read once. What `new` names with - it writes. */
static bool check_input(const struct arguments *arguments, struct err *err)
{
    bool passphrase = is_standard(arguments_value(arguments, OPTION_PASSPHRASE_FILE));
    bool questionnaire = is_standard(arguments_value(arguments, OPTION_QUESTIONNAIRE));
    int files = questionnaire + is_standard(arguments_value(arguments, OPTION_FROM));

    if (arguments->command->run != run_new)
        for (int i = 0; i < arguments->operand_count; i++)
            files += is_standard(arguments->operands[i]);
    if (passphrase && files > 0)
        return err_set(err, ERR_USAGE,
                       "standard input cannot be both a file and the passphrase; give "
                       "--passphrase-file another way, as /dev/fd/3");
    if (questionnaire && reads_again(arguments))
        return err_set(err, ERR_USAGE,
                       "standard input can be read once; give --questionnaire the path of a file "
                       "where there are several assessments");
    return files < 2 ||
           err_set(err, ERR_USAGE, "standard input can be read once; name all files but one");
}

static void run_command(struct arguments *arguments, struct err *err)
{
    struct keyring keys = {.file = arguments_value(arguments, OPTION_PASSPHRASE_FILE)};

    arguments->keys = &keys;
    if (check_input(arguments, err))
        (void)arguments->command->run(arguments, err);
    arguments->keys = NULL;
    keyring_release(&keys);
}

static void run(int count, char *const *words, struct err *err)
{
    struct arguments arguments;
    struct arena arena = {0};

    if (arguments_parse(&arguments, count, words, &arena, err)) {
        if (arguments_have(&arguments, OPTION_HELP) || arguments_have(&arguments, OPTION_VERSION))
            (void)tell(&arguments, err);
        else
            run_command(&arguments, err);
    }
    arena_release(&arena);
}

int main(int count, char **words)
{
    struct err err = {0};

    crash_keeps_quiet();
    streams_hold();
    (void)setlocale(LC_CTYPE, "");
    /* Then a write fails, and says why. */
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
    run(count, words, &err);
    if (err.text[0] != '\0')
        message("%s", err.text);
    return (int)err.code;
}
