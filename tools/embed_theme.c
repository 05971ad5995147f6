/* SPDX-License-Identifier: MIT
 *
 * embed_theme.c - see embed.h.
 */
#include "embed.h"

static void put_colour(FILE *out, struct colour colour)
{
    fprintf(out, "{%d,%d,%d,%d,%d}", colour.kind, colour.index, colour.red, colour.green,
            colour.blue);
}

static void put_style(FILE *out, const struct style *style)
{
    fprintf(out, "{");
    put_colour(out, style->fg);
    fprintf(out, ",");
    put_colour(out, style->bg);
    fprintf(out, ",%d,%d},\n", style->attributes, style->set);
}

void embed_theme(FILE *out, const char *name, const struct theme *theme)
{
    fprintf(out, "static const struct theme %s = {", name);
    embed_string(out, theme->name);
    fprintf(out, ",\n");
    embed_string(out, theme->title);
    fprintf(out, ",\n");
    embed_string(out, theme->description);
    fprintf(out, ",\n%d,%d,{\n", theme->dark, theme->high_contrast);
    for (int depth = 0; depth <= COLOURS_TRUE; depth++) {
        fprintf(out, "{");
        for (int role = 0; role < ROLE_COUNT; role++)
            put_style(out, &theme->styles[depth][role]);
        fprintf(out, "},\n");
    }
    fprintf(out, "}};\n");
}
