/* SPDX-License-Identifier: MIT
 *
 * wizard_command.c - see commands.h: the wizard, and what stands in for it.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/version.h"
#include "app/world.h"

static bool write_version(struct err *err)
{
    struct text out = {0};
    bool good;

    version_write(&out);
    good = output_write(text_string(&out), out.length, err);
    text_release(&out);
    return good;
}

bool run_wizard(const struct arguments *arguments, struct err *err)
{
    if (arguments_have(arguments, OPTION_VERSION))
        return write_version(err);
    return err_set(err, ERR_USAGE,
                   "the wizard needs a terminal; see `clausewalk --help` for the "
                   "commands that do not");
}
