/* SPDX-License-Identifier: MIT
 *
 * markdown_text.c - see markdown.h: escaping.
 */
#include "base/utf8.h"
#include "report/markdown.h"

#include <string.h>

/* Wherever they stand: emphasis, code, links, pictures, tags, entities, strikes, formulas, tables;
 * and at signs, which some forges turn into a mail to a stranger. */
static bool has_meaning(char c)
{
    return c != '\0' && strchr("\\`*_[]<>&~$|@#", c) != NULL;
}

/* At the start of a line: lists, rules and the underline of a heading. */
static bool has_meaning_first(char c)
{
    return c != '\0' && strchr("+-=:", c) != NULL;
}

/* "1." and "1)" make a list; `at` is the mark behind the digits, 0 if there is none. */
static size_t list_mark(const char *string)
{
    size_t digits = strspn(string, "0123456789");

    return digits > 0 && digits < 10 && string[digits] != '\0' && strchr(".)", string[digits])
               ? digits
               : 0;
}

static void add_plain(struct text *out, char c)
{
    if (has_meaning(c))
        text_add_char(out, '\\');
    text_add_char(out, c);
}

static size_t add_visible(struct text *out, const char *string, size_t length)
{
    char visible[UTF8_VISIBLE_SIZE];
    size_t taken = utf8_visible(string, length, visible);

    for (const char *at = visible; *at != '\0'; at++)
        add_plain(out, *at);
    return taken;
}

/* What a line begins with; returns the bytes that were dealt with. Spaces at the start would make
 * code. */
static size_t add_start(struct text *out, const char *string)
{
    size_t spaces = strspn(string, " \t");
    size_t mark = list_mark(string + spaces);

    if (mark > 0) {
        text_add_bytes(out, string + spaces, mark);
        text_add_char(out, '\\');
        text_add_char(out, string[spaces + mark]);
        return spaces + mark + 1;
    }
    if (has_meaning_first(string[spaces])) {
        text_add_char(out, '\\');
        text_add_char(out, string[spaces]);
        return spaces + 1;
    }
    return spaces;
}

/* The colon or the first dot of an address, so that no forge makes a link of it. */
static bool is_address(const char *string, size_t at)
{
    if (string[at] == '.')
        return at >= 3 && memcmp(string + at - 3, "www", 3) == 0;
    return string[at] == ':' && string[at + 1] == '/' && string[at + 2] == '/';
}

static size_t add_one(struct text *out, const char *string, size_t at, size_t length,
                      const char *newline)
{
    if (string[at] == '\r' && string[at + 1] == '\n')
        return 1;
    if (string[at] == '\n') {
        text_add(out, newline);
        return 1 + (strchr(newline, '\n') ? add_start(out, string + at + 1) : 0);
    }
    if (string[at] == '\t') {
        text_add_char(out, ' ');
        return 1;
    }
    if (is_address(string, at)) {
        text_add_char(out, '\\');
        text_add_char(out, string[at]);
        return 1;
    }
    if (string[at] < ' ' || string[at] > '~')
        return add_visible(out, string + at, length - at);
    add_plain(out, string[at]);
    return 1;
}

static void add(struct text *out, const char *string, size_t at, const char *newline)
{
    size_t length = strlen(string);

    while (at < length)
        at += add_one(out, string, at, length, newline);
}

void markdown_add(struct text *out, const char *string)
{
    if (string)
        add(out, string, add_start(out, string), "  \n");
}

void markdown_add_line(struct text *out, const char *string)
{
    if (string)
        add(out, string, add_start(out, string), " / ");
}

void markdown_add_cell(struct text *out, const char *string)
{
    if (string)
        add(out, string, 0, " / ");
}
