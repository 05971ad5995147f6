/* SPDX-License-Identifier: MIT
 *
 * help.c - the keys that work here, and the one question that is asked; see overlay_parts.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "canvas/table.h"
#include "report/words.h"
#include "ui/act.h"
#include "ui/fuzzy.h"
#include "ui/guide.h"
#include "ui/overlay_parts.h"
#include "ui/sheet.h"
#include "ui/state.h"

#include <stdio.h>

/* Help: from the table, what is of this screen first. */

enum group { GROUP_HERE, GROUP_VIEWS, GROUP_EVERYWHERE };

static enum group group_of(enum command command)
{
    if (command >= COMMAND_INTERVIEW && command <= COMMAND_PRESENT)
        return GROUP_VIEWS;
    return (command_rows[command].places & IN_FILE) == IN_FILE ? GROUP_EVERYWHERE : GROUP_HERE;
}

enum { KEYS = 19, COLUMN = KEYS + 62 };

/* What was typed stands in the row. */
static bool fits(const struct ui *ui, enum command command)
{
    const struct command_row *row = &command_rows[command];
    struct text whole = {0};
    bool found;

    text_format(&whole, "%s %s %s", row->name, row->keys, row->help);
    found = words_found(edit_text(&ui->overlay.edit), text_string(&whole));
    text_release(&whole);
    return found;
}

static void add_command(struct sheet *sheet, const struct desk *desk, enum place place,
                        enum command command)
{
    struct text keys = {0};

    desk_keys(desk, place, command, false, &keys);
    if (keys.length == 0)
        text_format(&keys, ":%s", command_rows[command].name); /* as typed for the palette */
    sheet_put(sheet, 1, KEYS - 2, ROLE_KEY, 0, text_string(&keys));
    sheet_put(sheet, KEYS, COLUMN - KEYS, ROLE_BASE, 0, command_rows[command].help);
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

static void add_group(const struct ui *ui, struct sheet *sheet, const char *heading,
                      enum place place, enum group group)
{
    bool headed = false;

    for (int i = 0; i < COMMAND_COUNT; i++) {
        enum command command = (enum command)i;

        if (!command_works(command, place) || group_of(command) != group || !fits(ui, command))
            continue;
        if (!headed)
            add_heading(sheet, heading);
        headed = true;
        add_command(sheet, &ui->desk, place, command);
    }
}

/* Words with a fixed meaning. */
static void add_terms(const struct ui *ui, struct sheet *sheet, int columns)
{
    const char *typed = edit_text(&ui->overlay.edit);
    bool headed = false;

    for (int i = 0; i < term_count; i++) {
        if (!words_found(typed, terms[i].word) && !words_found(typed, terms[i].meaning))
            continue;
        if (!headed)
            add_heading(sheet, "Words");
        headed = true;
        sheet_wrap(sheet, 1, columns - 2, 0, ROLE_ACCENT, terms[i].word);
        if (utf8_width(terms[i].word) > KEYS - 3)
            sheet_next(sheet);
        sheet_wrap(sheet, KEYS, columns - KEYS - 1, 0, ROLE_BASE, terms[i].meaning);
        sheet_next(sheet);
    }
}

static void add_notes(struct sheet *sheet, int columns)
{
    add_heading(sheet, "Good to know");
    sheet_wrap(sheet, 1, columns - 2, 0, ROLE_BASE,
               "Every change is saved at once; the title line says so. Open questions never count "
               "as zero: they widen the interval of a figure.");
    sheet_next(sheet);
    sheet_wrap(sheet, 1, columns - 2, 0, ROLE_MUTED, notice_words());
    sheet_next(sheet);
}

/* What is typed looks for keys, not in the guide. */
static bool guided(const struct ui *ui)
{
    return ui->overlay.guide && ui->options.guide && ui->overlay.edit.text.length == 0;
}

static void build_help(const struct ui *ui, struct sheet *sheet, int columns)
{
    enum place place = (enum place)ui->screen;

    if (guided(ui)) {
        guide_add(sheet, ui->options.guide, columns);
        return;
    }
    add_group(ui, sheet, screen_rows[ui->screen].title, place, GROUP_HERE);
    add_group(ui, sheet, "Views", place, GROUP_VIEWS);
    add_group(ui, sheet, "Everywhere", place, GROUP_EVERYWHERE);
    add_group(ui, sheet, "While typing", PLACE_TEXT, GROUP_HERE);
    add_terms(ui, sheet, columns);
    if (ui->overlay.edit.text.length == 0)
        add_notes(sheet, columns);
    else if (sheet->rows == 0)
        sheet_put(sheet, 1, columns - 2, ROLE_MUTED, 0, "Nothing here has that in it");
}

/* Where help stands: one column, or two if there is room for both. */
struct help_layout {
    struct rect box, typed, rows;
    int columns, count; /* columns of one, and how many of them */
};

static struct help_layout help_layout(int width, int height)
{
    struct help_layout layout = {.count = width >= 2 * COLUMN + 10 ? 2 : 1};
    int room = layout.count * COLUMN + (layout.count - 1) * 2 + 4;
    int wide = width - 2 < room ? width - 2 : room;

    layout.box = (struct rect){(width - wide) / 2, 1, wide, height - 3};
    layout.rows = rect_inside(rect_inside(layout.box, 1, 1), 1, 0);
    layout.typed = rect_take_top(&layout.rows, 1);
    layout.columns = layout.count == 2 ? COLUMN : layout.rows.width;
    return layout;
}

static int rows_hidden(const struct ui *ui, const struct help_layout *layout)
{
    struct sheet sheet = {0};
    int rows;

    build_help(ui, &sheet, layout->columns);
    rows = sheet.rows - layout->rows.height * layout->count;
    sheet_release(&sheet);
    return rows > 0 ? rows : 0;
}

static void turn(struct ui *ui)
{
    ui->overlay.guide = !guided(ui);
    ui->overlay.top = 0;
    edit_set(&ui->overlay.edit, "");
}

void help_command(struct ui *ui, enum command command)
{
    struct help_layout layout = help_layout(ui->width, ui->height);
    int page = layout.rows.height, most, *top = &ui->overlay.top;

    if (command == COMMAND_CLOSE)
        overlay_close(ui);
    else if (command == COMMAND_HELP_TURN)
        turn(ui);
    else if (command == COMMAND_HELP_UP)
        --*top;
    else if (command == COMMAND_HELP_DOWN)
        ++*top;
    else if (command == COMMAND_HELP_PAGE_UP)
        *top -= page;
    else if (command == COMMAND_HELP_PAGE_DOWN)
        *top += page;
    else
        edit_command(&ui->overlay.edit, command);
    most = rows_hidden(ui, &layout);
    *top = *top > most ? most : *top;
    *top = *top < 0 ? 0 : *top;
}

static void draw_filter(const struct ui *ui, struct grid *grid, struct rect row)
{
    static const char label[] = "Type to filter: ";

    enum { WAYS = 23 };

    draw_text_right(grid, row.x, row.y, row.width, ROLE_MUTED,
                    guided(ui)          ? "Tab keys   ? closes"
                    : ui->options.guide ? "Tab guide   ? closes"
                                        : "? closes");
    rect_take_right(&row, WAYS);
    if (guided(ui)) {
        grid_cursor(grid, row.x, row.y, false);
        return;
    }
    rect_take_left(&row, draw_text(grid, row.x, row.y, row.width, ROLE_INFO, label));
    edit_view(&ui->overlay.edit, grid, row);
}

void help_view(const struct ui *ui, struct grid *grid, struct rect area)
{
    struct help_layout layout = help_layout(grid->width, grid->height);
    struct rect rows = layout.rows;
    struct sheet sheet = {0};
    char title[64];
    int top = ui->overlay.top;

    (void)area;
    snprintf(title, sizeof title, guided(ui) ? "Guide" : "Help: %s", screen_rows[ui->screen].title);
    draw_frame(grid, layout.box, ROLE_BORDER_FOCUS, title);
    build_help(ui, &sheet, layout.columns);
    rows.width = layout.columns;
    sheet_view(&sheet, grid, rows, top);
    if (layout.count == 2) {
        rows.x += COLUMN + 2;
        sheet_view(&sheet, grid, rows, top + rows.height);
    }
    list_scrollbar(grid, (struct rect){layout.box.x, rows.y, layout.box.width, rows.height}, top,
                   sheet.rows - (layout.count - 1) * rows.height, ROLE_ACCENT);
    draw_filter(ui, grid, layout.typed);
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
    enum { AROUND = 4, LINES_MOST = 4 };

    int wide = utf8_width(ui->overlay.text) + AROUND + 2, lines;
    struct rect box, inside;

    wide = wide < area.width ? wide : area.width;
    lines = utf8_lines(ui->overlay.text, wide - AROUND);
    lines = lines < LINES_MOST ? lines : LINES_MOST;
    box = (struct rect){area.x + (area.width - wide) / 2, area.y + area.height / 2 - 2, wide,
                        lines + 4};
    inside = rect_inside(draw_frame(grid, box, ROLE_BORDER_FOCUS, "Sure?"), 1, 0);
    draw_wrapped(grid, rect_take_top(&inside, lines), 0, ROLE_BASE, ui->overlay.text);
    grid_put(grid, inside.x, inside.y + 1, inside.width, ROLE_KEY, "y yes     n no");
    grid_hit(grid, (struct rect){inside.x, inside.y + 1, 5, 1}, HIT_COMMAND + COMMAND_YES);
    grid_hit(grid, (struct rect){inside.x + 10, inside.y + 1, 4, 1}, HIT_COMMAND + COMMAND_NO);
    grid_cursor(grid, inside.x + 10, inside.y + 1, false);
}
