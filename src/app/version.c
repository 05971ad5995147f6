/* SPDX-License-Identifier: MIT
 *
 * version.c - see version.h.
 */
#include "app/version.h"

#include "app/embedded.h"

#include <string.h>

void version_write(struct text *out)
{
    text_add(out, "clausewalk " CLAUSEWALK_VERSION "\n"
                  "Licence: MIT (program), CC BY 4.0 (questionnaires)\n"
                  "Built in:");
    for (int i = 0; i < embedded_count; i++)
        if (strncmp(embedded_files[i].path, "questionnaires/", 15) == 0)
            text_format(out, " %s", embedded_files[i].path + 15);
    text_add(out, "\n");
}
