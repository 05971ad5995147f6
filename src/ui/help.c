/* SPDX-License-Identifier: MIT
 *
 * help.c - the keys that work here, and the one question that is asked; see overlay_parts.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/table.h"
#include "report/words.h"
#include "ui/act.h"
#include "ui/overlay_parts.h"
#include "ui/sheet.h"
#include "ui/state.h"

/* Help: from the table, what is of this screen first. */

static bool is_common(enum command command)
{
    uint32_t places = command_rows[command].places;

    return (places & IN_FILE) == IN_FILE;
}

static void add_command(struct sheet *sheet, const struct desk *desk, enum command command)
{
    enum { KEYS = 19 };

    struct text keys = {0};

    desk_keys(desk, command, false, &keys);
    if (keys.length == 0)
        text_add(&keys, ":");
    sheet_put(sheet, 1, KEYS - 2, ROLE_KEY, 0, text_string(&keys));
    sheet_put(sheet, KEYS, 62, ROLE_BASE, 0, command_rows[command].help);
    sheet_next(sheet);
    text_release(&keys);
}

static void add_heading(struct sheet *sheet, const char *heading)
{
    if (sheet->rows > 0)
        sheet_next(sheet);
    sheet_put(sheet, 0, 60, ROLE_TITLE, 0, heading);
    sheet_next(sheet);
}

static void add_group(struct sheet *sheet, const struct desk *desk, const char *heading,
                      enum place place, bool common)
{
    bool headed = false;

    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (!command_works((enum command)i, place) || is_common((enum command)i) != common)
            continue;
        if (!headed)
            add_heading(sheet, heading);
        headed = true;
        add_command(sheet, desk, (enum command)i);
    }
}

static void build_help(const struct ui *ui, struct sheet *sheet, int columns)
{
    enum place place = (enum place)ui->screen;

    add_group(sheet, &ui->desk, screen_rows[ui->screen].title, place, false);
    add_group(sheet, &ui->desk, "Everywhere", place, true);
    add_group(sheet, &ui->desk, "While typing", PLACE_TEXT, false);
    add_heading(sheet, "Good to know");
    sheet_wrap(sheet, 1, columns - 2, 0, ROLE_BASE,
               "Every change is saved at once; the title line says so. Open questions never count "
               "as zero: they widen the interval of a figure.");
    sheet_next(sheet);
    sheet_wrap(sheet, 1, columns - 2, 0, ROLE_MUTED, notice_words());
    sheet_next(sheet);
}

static int help_rows(const struct ui *ui, int columns)
{
    struct sheet sheet = {0};
    int rows;

    build_help(ui, &sheet, columns);
    rows = sheet.rows;
    sheet_release(&sheet);
    return rows;
}

static struct rect help_box(int width, int height)
{
    int wide = width - 4 < 84 ? width - 4 : 84;

    return (struct rect){(width - wide) / 2, 1, wide, height - 4};
}

void help_command(struct ui *ui, enum command command)
{
    struct rect box = help_box(ui->width, ui->height);
    int page = box.height - 2, most = help_rows(ui, box.width - 4) - page;
    int *top = &ui->overlay.top;

    if (command == COMMAND_CLOSE)
        overlay_close(ui);
    else if (command == COMMAND_HELP_UP)
        --*top;
    else if (command == COMMAND_HELP_DOWN)
        ++*top;
    else if (command == COMMAND_HELP_PAGE_UP)
        *top -= page;
    else if (command == COMMAND_HELP_PAGE_DOWN)
        *top += page;
    *top = *top > most ? most : *top;
    *top = *top < 0 ? 0 : *top;
}

void help_view(const struct ui *ui, struct grid *grid, struct rect area)
{
    struct rect box = help_box(grid->width, grid->height), inside;
    struct sheet sheet = {0};

    (void)area;
    inside = rect_inside(draw_frame(grid, box, ROLE_BORDER_FOCUS, "Help"), 1, 0);
    build_help(ui, &sheet, inside.width);
    sheet_view(&sheet, grid, inside, ui->overlay.top);
    list_scrollbar(grid, (struct rect){box.x, inside.y, box.width, inside.height}, ui->overlay.top,
                   sheet.rows, ROLE_ACCENT);
    grid_cursor(grid, inside.x, inside.y, false);
    sheet_release(&sheet);
}

/* Confirmation */

void confirm_command(struct ui *ui, enum command command)
{
    enum command confirmed = ui->overlay.confirmed;

    if (command == COMMAND_NONE)
        return;
    overlay_close(ui);
    if (command != COMMAND_YES)
        return;
    if (confirmed == COMMAND_QUIT)
        desk_effect(&ui->desk, EFFECT_QUIT, NULL, NULL);
    else
        act_command(ui, confirmed, "y");
}

void confirm_view(const struct ui *ui, struct grid *grid, struct rect area)
{
    int wide = utf8_width(ui->overlay.text) + 6, y = area.y + area.height / 2 - 2;
    struct rect box, inside;

    wide = wide < area.width ? wide : area.width;
    box = (struct rect){area.x + (area.width - wide) / 2, y, wide, 5};
    inside = rect_inside(draw_frame(grid, box, ROLE_BORDER_FOCUS, "Sure?"), 1, 0);
    draw_text(grid, inside.x, inside.y, inside.width, ROLE_BASE, ui->overlay.text);
    grid_put(grid, inside.x, inside.y + 2, inside.width, ROLE_KEY, "y yes     n no");
    grid_cursor(grid, inside.x + 10, inside.y + 2, false);
}
