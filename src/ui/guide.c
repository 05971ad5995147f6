/* SPDX-License-Identifier: MIT
 *
 * guide.c - see guide.h.
 */
#include "ui/guide.h"

#include "base/text.h"

#include <string.h>

enum { MARGIN = 1, LIST = 3, CODE = 3 }; /* columns */

/* A piece of the page while its lines are put together. */
struct piece {
    struct text words;
    int indent; /* of its text, behind the sign of a list */
    struct text sign;
};

struct page {
    struct sheet *sheet;
    int columns;
    bool fenced, gap;
    struct piece piece;
};

/* Words without the signs for emphasis; keys and commands in quotes, a link as its words and where
 * it leads. */
static void add_words(struct text *out, const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool strong = line[i] == '*' && i + 1 < length && line[i + 1] == '*';

        if (strong)
            i++;
        else if (line[i] == ']' && i + 1 < length && line[i + 1] == '(')
            text_add(out, " ");
        else if (line[i] != '[')
            text_add_char(out, line[i] == '`' ? '\'' : line[i]);
    }
}

/* An empty row comes before the next words. */
static void close_gap(struct page *page)
{
    if (page->gap && page->sheet->rows > 0)
        sheet_next(page->sheet);
    page->gap = false;
}

static void end_piece(struct page *page)
{
    struct piece *piece = &page->piece;
    int x = MARGIN + piece->indent;

    if (piece->words.length > 0) {
        close_gap(page);
        if (piece->sign.length > 0)
            sheet_put(page->sheet, MARGIN, piece->indent, ROLE_MUTED, 0, text_string(&piece->sign));
        sheet_wrap(page->sheet, x, page->columns - x, 0, ROLE_BASE, text_string(&piece->words));
        sheet_next(page->sheet);
    }
    text_clear(&piece->words);
    text_clear(&piece->sign);
    piece->indent = 0;
}

static void add_heading(struct page *page, const char *line, size_t length)
{
    size_t hashes = strspn(line, "#");
    struct text words = {0};

    end_piece(page);
    page->gap = true;
    close_gap(page);
    add_words(&words, line + hashes + 1, length - hashes - 1);
    sheet_wrap(page->sheet, 0, page->columns, 0, hashes == 1 ? ROLE_TITLE : ROLE_ACCENT,
               text_string(&words));
    sheet_next(page->sheet);
    text_release(&words);
}

static void add_code(struct page *page, const char *line, size_t length)
{
    struct text words = {0};

    close_gap(page);
    text_add_bytes(&words, line, length);
    sheet_put(page->sheet, MARGIN + CODE, page->columns - MARGIN - CODE,
              *line == '$' ? ROLE_KEY : ROLE_MUTED, 0, text_string(&words));
    sheet_next(page->sheet);
    text_release(&words);
}

/* The bytes of "* " or "12. " at the start of a line; 0: it begins no point of a list. */
static size_t sign_of(const char *line)
{
    size_t digits = strspn(line, "0123456789");

    if (line[0] == '*' && line[1] == ' ')
        return 2;
    return digits > 0 && line[digits] == '.' && line[digits + 1] == ' ' ? digits + 2 : 0;
}

static void add_prose(struct page *page, const char *line, size_t length)
{
    size_t sign = sign_of(line), blank = strspn(line, " ");

    if (sign > 0) {
        end_piece(page);
        text_add_bytes(&page->piece.sign, line[0] == '*' ? "-" : line, line[0] == '*' ? 1 : sign);
        page->piece.indent = sign > LIST ? (int)sign : LIST;
        blank = sign;
    } else if (page->piece.words.length > 0) {
        text_add(&page->piece.words, " ");
    }
    add_words(&page->piece.words, line + blank, length - blank);
}

static void add_line(struct page *page, const char *line, size_t length)
{
    if (strncmp(line, "```", 3) == 0) {
        end_piece(page);
        page->fenced = !page->fenced;
    } else if (page->fenced) {
        add_code(page, line, length);
    } else if (length == 0) {
        end_piece(page);
        page->gap = true;
    } else if (line[0] == '#') {
        add_heading(page, line, length);
    } else {
        add_prose(page, line, length);
    }
}

void guide_add(struct sheet *sheet, const char *markdown, int columns)
{
    struct page page = {.sheet = sheet, .columns = columns};

    while (*markdown) {
        size_t length = strcspn(markdown, "\n");

        add_line(&page, markdown, length);
        markdown += length + (markdown[length] == '\n');
    }
    end_piece(&page);
    text_release(&page.piece.words);
    text_release(&page.piece.sign);
}
