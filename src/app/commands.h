/* SPDX-License-Identifier: MIT
 *
 * commands.h - what each row of subcommands.def does.
 *
 * True: done. False: the err says why, and its code is the exit status; without a text everything
 * was said already.
 */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include "base/err.h"

#include <stdbool.h>

struct arguments;

#define SUBCOMMAND(id, name, operands, least, most, options, summary, details)                     \
    bool run_##id(const struct arguments *, struct err *);
#include "app/subcommands.def"
#undef SUBCOMMAND

#endif
