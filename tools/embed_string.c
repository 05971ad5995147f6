/* SPDX-License-Identifier: MIT
 *
 * embed_string.c - see embed.h.
 */
#include "embed.h"

#include <string.h>

void embed_string(FILE *out, const char *text)
{
    if (text == NULL) {
        fprintf(out, "NULL");
        return;
    }
    fprintf(out, "\"");
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text < ' ' || (unsigned char)*text > '~' || strchr("\"\\?", *text))
            fprintf(out, "\\%03o", (unsigned)(unsigned char)*text);
        else
            fputc(*text, out);
    }
    fprintf(out, "\"");
}
