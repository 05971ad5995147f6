/* SPDX-License-Identifier: MIT
 *
 * sheet_limit.c - see sheet_limit.h.
 */
#include "report/sheet_limit.h"

#include "base/utf8.h"

#include <string.h>

static const char mark[] = " [cut here: a cell holds no more]";

enum { ESCAPE_LENGTH = sizeof "_x0000_" - 1 };

/* Where a text is to be cut so that the mark still fits; its length if it fits whole. */
static size_t cut_at(const struct text *cell)
{
    size_t units = 0;
    size_t at = cell->length;
    size_t size;

    for (size_t i = 0; i < cell->length; i += size) {
        uint32_t code = utf8_decode(cell->bytes + i, cell->length - i, &size);

        if (units <= CELL_LIMIT - (sizeof mark - 1))
            at = i;
        units += code > 0xFFFF ? 2 : 1;
        if (units > CELL_LIMIT)
            return at;
    }
    return cell->length;
}

void sheet_limit(struct text *cell)
{
    size_t at = cell->length <= CELL_LIMIT ? cell->length : cut_at(cell);
    size_t start = at > ESCAPE_LENGTH ? at - ESCAPE_LENGTH : 0;

    if (at == cell->length)
        return;
    /* Never within an escape. */
    for (size_t i = start; i < at; i++)
        if (cell->bytes[i] == '_' && cell->bytes[i + 1] == 'x') {
            at = i;
            break;
        }
    text_cut(cell, at);
    text_add(cell, mark);
}

bool sheet_is_cut(const char *text)
{
    size_t length = strlen(text);

    return length >= sizeof mark - 1 && strcmp(text + length - (sizeof mark - 1), mark) == 0;
}
