/* SPDX-License-Identifier: MIT
 *
 * main.c - the locale, the streams, one command, its exit status.
 */
#include "app/cli.h"
#include "app/world.h"

#include <locale.h>
#include <signal.h>

static bool help(const struct subcommand *command, struct err *err)
{
    struct text out = {0};
    bool good;

    help_write(command, &out);
    good = output_write(text_string(&out), out.length, err);
    text_release(&out);
    return good;
}

static void run(int count, char *const *words, struct err *err)
{
    struct arguments arguments;
    struct arena arena = {0};

    if (arguments_parse(&arguments, count, words, &arena, err)) {
        if (arguments_have(&arguments, OPTION_HELP))
            (void)help(arguments.command, err);
        else
            (void)arguments.command->run(&arguments, err);
    }
    arena_release(&arena);
}

int main(int count, char **words)
{
    struct err err = {0};

    streams_hold();
    (void)setlocale(LC_CTYPE, "");
    (void)signal(SIGPIPE, SIG_IGN);
    run(count, words, &err);
    if (err.text[0] != '\0')
        message("%s", err.text);
    return (int)err.code;
}
