/* SPDX-License-Identifier: MIT
 *
 * page.c - see page.h.
 */
#include "ui/page.h"

#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"

enum { LABEL = 12, LEAST_LIST = 6, COLUMNS_MOST = 70 };

static void put_line(const struct page *page, int indent, enum role role, const char *bytes,
                     size_t length)
{
    int row = page->rows - page->skip;
    struct text line = {0};

    if (!page->grid || row < 0 || row >= page->area.height)
        return;
    text_add_bytes(&line, bytes, length);
    draw_text(page->grid, page->area.x + indent, page->area.y + row, page->area.width - indent,
              role, text_string(&line));
    text_release(&line);
}

static void close_gap(struct page *page)
{
    page->rows += page->gap;
    page->gap = false;
}

static void wrap(struct page *page, int indent, enum role role, const char *text)
{
    int columns = page->area.width - indent;

    while (*text && columns > 0) {
        size_t skip = 0, length = utf8_wrap(text, columns, &skip);

        put_line(page, indent, role, text, length);
        page->rows++;
        text += skip;
    }
}

void page_add(struct page *page, enum role role, const char *text)
{
    if (!text)
        return;
    close_gap(page);
    wrap(page, 0, role, text);
}

void page_format(struct page *page, enum role role, const char *format, ...)
{
    struct text line = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&line, format, args);
    va_end(args);
    page_add(page, role, text_string(&line));
    text_release(&line);
}

void page_item(struct page *page, enum role role, const char *text)
{
    if (!text || !*text)
        return;
    close_gap(page);
    put_line(page, 0, ROLE_MUTED, "-", 1);
    wrap(page, 2, role, text);
}

void page_pair(struct page *page, const char *label, enum role role, const char *text)
{
    struct text name = {0};

    if (!text || !*text)
        return;
    close_gap(page);
    text_add(&name, label);
    put_line(page, 0, ROLE_MUTED, text_string(&name), name.length);
    wrap(page, LABEL, role, text);
    text_release(&name);
}

void page_gap(struct page *page)
{
    page->gap = page->rows > 0;
}

void page_head(struct page *page, const char *heading)
{
    page_gap(page);
    page_add(page, ROLE_ACCENT, heading);
}

void page_end(const struct page *page)
{
    struct rect area = page->area;

    if (page->grid && area.height > 0 && page->rows - page->skip > area.height)
        draw_text_right(page->grid, area.x, area.y + area.height - 1, area.width, ROLE_MUTED,
                        " ..");
}

struct panes panes_split(struct rect area, int rows, int columns)
{
    struct panes panes = {.beside = area.width >= PANES_BESIDE};

    if (panes.beside) {
        panes.detail = rect_take_right(&area, columns < COLUMNS_MOST ? columns : COLUMNS_MOST);
        rect_take_left(&panes.detail, 2);
        rect_take_right(&area, 1);
    } else {
        if (rows > area.height - 1 - LEAST_LIST)
            rows = area.height - 1 - LEAST_LIST;
        panes.detail = rect_take_bottom(&area, rows > 0 ? rows : 0);
        rect_take_bottom(&area, 1);
    }
    panes.list = area;
    return panes;
}

void panes_rule(struct grid *grid, const struct panes *panes)
{
    struct rect detail = panes->detail;

    if (panes->beside)
        draw_rule_down(grid, detail.x - 2, detail.y, detail.height, ROLE_BORDER);
    else
        draw_rule(grid, detail.x, detail.y - 1, detail.width, ROLE_BORDER);
}
