/* SPDX-License-Identifier: MIT
 *
 * html_text.c - see html.h: escaping.
 */
#include "base/utf8.h"
#include "report/html.h"

#include <string.h>

static const char *entity_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

static void add_char(struct text *out, char c)
{
    const char *entity = entity_of(c);

    if (entity)
        text_add(out, entity);
    else
        text_add_char(out, c);
}

/* Bytes from the start that need nothing done. */
static size_t plain_length(const char *string, size_t length)
{
    size_t at = 0;

    while (at < length && string[at] >= ' ' && string[at] <= '~' && entity_of(string[at]) == NULL)
        at++;
    return at;
}

/* One code point that is not plain; returns its bytes. */
static size_t add_special(struct text *out, const char *string, size_t length, const char *newline)
{
    char visible[UTF8_VISIBLE_SIZE];
    size_t taken;

    if (string[0] == '\r' && length > 1 && string[1] == '\n')
        return 1;
    if (string[0] == '\n' || string[0] == '\t') {
        text_add(out, string[0] == '\n' ? newline : "\t");
        return 1;
    }
    taken = utf8_visible(string, length, visible);
    for (const char *at = visible; *at != '\0'; at++)
        add_char(out, *at);
    return taken;
}

static void add(struct text *out, const char *string, const char *newline)
{
    size_t left = string ? strlen(string) : 0;

    while (left > 0) {
        size_t taken = plain_length(string, left);

        text_add_bytes(out, string, taken);
        if (taken == 0)
            taken = add_special(out, string, left, newline);
        string += taken;
        left -= taken;
    }
}

void html_add(struct text *out, const char *string)
{
    add(out, string, "\n");
}

void html_add_lines(struct text *out, const char *string)
{
    add(out, string, "<br>");
}
