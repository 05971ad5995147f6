/* SPDX-License-Identifier: MIT
 *
 * opening.c - see opening.h.
 */
#include "app/opening.h"

#include "app/cli.h"

struct opening opening_of(const struct arguments *arguments)
{
    return (struct opening){
        .questionnaire = arguments_value(arguments, OPTION_QUESTIONNAIRE),
        .keys = arguments->keys,
    };
}
