/* SPDX-License-Identifier: MIT
 *
 * ask.c - a text being typed at the bottom of the screen; see overlay_parts.h.
 */
#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "ui/act.h"
#include "ui/complete.h"
#include "ui/moment.h"
#include "ui/overlay_parts.h"
#include "ui/state.h"

#include <stdio.h>
#include <string.h>

void ask_open(struct ui *ui)
{
    const struct ask *ask = &ui->desk.ask;

    edit_start(&ui->overlay.edit, ask->initial, ask->lines);
}

static bool is_date(const struct ask *ask)
{
    return ask->field != FIELD_COUNT && field_rows[ask->field].kind == KIND_DATE;
}

static bool understand(const struct desk *desk, const char *typed, char out[DATE_SIZE])
{
    int64_t days;

    if (!date_understand(typed, moment_today(desk), &days))
        return false;
    date_format(days, out);
    return true;
}

/* Taking the text */

/* Lines without the empty ones and the spaces around. */
static char *lines_value(const char *typed)
{
    struct text out = {0};

    for (size_t length; *typed; typed += length + (typed[length] == '\n')) {
        length = strcspn(typed, "\n");
        if (length == strspn(typed, " "))
            continue;
        if (out.length > 0)
            text_add_char(&out, '\n');
        text_add_bytes(&out, typed, length);
    }
    return out.length > 0 ? text_take(&out) : NULL;
}

/* What the field is set to; NULL: taken away. Yours. */
static char *value_of(const struct desk *desk, const char *typed)
{
    const struct ask *ask = &desk->ask;
    char day[DATE_SIZE];

    if (utf8_blank(typed))
        return NULL;
    if (field_rows[ask->field].kind == KIND_LINES)
        return lines_value(typed);
    if (is_date(ask) && understand(desk, typed, day))
        return mem_copy(day);
    return mem_copy(typed);
}

static void set_field(struct ui *ui)
{
    struct desk *desk = &ui->desk;
    const struct ask *ask = &desk->ask;
    char *value = value_of(desk, edit_text(&ui->overlay.edit));

    desk_begin(desk);
    if (ask->also.on)
        desk_change(desk, ask->also.field, ask->also.index, ask->also.value);
    desk_change(desk, ask->field, ask->index, value);
    if (desk_end(desk))
        desk_say(desk, ROLE_SUCCESS, "%s: %s", ask->title, value ? "kept" : "taken away");
    mem_free(value);
}

/* Refuses what cannot be taken; nothing typed is lost by that. */
static bool acceptable(struct ui *ui)
{
    struct desk *desk = &ui->desk;
    const char *typed = edit_text(&ui->overlay.edit);
    char day[DATE_SIZE];

    if (desk->ask.required && utf8_blank(typed)) {
        desk_say(desk, ROLE_WARNING, "Nothing is written yet; Esc leaves everything as it was");
        return false;
    }
    if (is_date(&desk->ask) && !utf8_blank(typed) && !understand(desk, typed, day)) {
        desk_say(desk, ROLE_WARNING, "Not a day; write it as 31.1, +2w or 2027-01-31");
        return false;
    }
    return true;
}

static void take(struct ui *ui)
{
    struct ask *ask = &ui->desk.ask;

    if (!acceptable(ui))
        return;
    overlay_close(ui);
    if (ask->field != FIELD_COUNT)
        set_field(ui);
    if (ask->then == COMMAND_NONE)
        return;
    char *typed = mem_copy(edit_text(&ui->overlay.edit));

    act_press(ui, &(struct press){.command = ask->then, .key = "", .text = typed});
    mem_free(typed);
}

/* A path, or the reason of a decision, that nobody has written: there is nothing to keep. */
static bool is_left(const struct ui *ui)
{
    const struct ask *ask = &ui->desk.ask;
    const char *typed = edit_text(&ui->overlay.edit);
    bool untouched = strcmp(typed, ask->initial ? ask->initial : "") == 0;

    return (ask->field == FIELD_COUNT && !ask->kept) ||
           (ask->required && (utf8_blank(typed) || untouched));
}

/* Esc keeps what was typed where it can, and else leaves everything as it was. */
static void done(struct ui *ui)
{
    struct desk *desk = &ui->desk;

    if (is_left(ui)) {
        overlay_close(ui);
        if (desk->ask.field != FIELD_COUNT)
            desk_say(desk, ROLE_INFO, "Left as it was");
    } else if (!acceptable(ui)) {
        overlay_close(ui);
        desk_say(desk, ROLE_WARNING, "Not a day: left as it was");
    } else
        take(ui);
}

/* Completion */

/* Where the path begins that is typed. */
static size_t path_start(const struct ui *ui)
{
    const char *typed = edit_text(&ui->overlay.edit), *between = strstr(typed, " = ");

    return ui->desk.ask.completes == COMPLETES_EVIDENCE && between ? (size_t)(between + 3 - typed)
                                                                   : 0;
}

/* Which names there are, the app knows. */
static void ask_for_path(struct ui *ui)
{
    struct desk *desk = &ui->desk;

    desk_effect(desk, EFFECT_COMPLETE, edit_text(&ui->overlay.edit) + path_start(ui), NULL);
    desk->effect.beside = desk->ask.completes == COMPLETES_EVIDENCE;
}

void ask_completed(struct ui *ui, const char *path)
{
    struct text line = {0};

    text_add_bytes(&line, edit_text(&ui->overlay.edit), path_start(ui));
    text_add(&line, path);
    edit_set(&ui->overlay.edit, text_string(&line));
    text_release(&line);
}

static bool complete(const struct ui *ui, struct text *out)
{
    return ui->desk.ask.field == FIELD_OWNER &&
           complete_name(&ui->desk, edit_text(&ui->overlay.edit), out);
}

/* Right completes at the end alone, where it would do nothing. */
static bool run_complete(struct ui *ui, enum command command)
{
    struct edit *edit = &ui->overlay.edit;
    struct text found = {0};
    bool asked = command == COMMAND_TEXT_COMPLETE ||
                 (command == COMMAND_TEXT_RIGHT && edit->at == edit->text.length);
    bool good = asked && complete(ui, &found);

    if (good)
        edit_set(edit, text_string(&found));
    text_release(&found);
    return good;
}

static void run_editor(struct ui *ui)
{
    if (!edit_at_line_end(&ui->overlay.edit)) {
        edit_command(&ui->overlay.edit, COMMAND_TEXT_EDITOR);
        return;
    }
    desk_effect(&ui->desk, EFFECT_EDITOR, NULL, NULL);
    ui->desk.effect.text = edit_text(&ui->overlay.edit);
}

void ask_command(struct ui *ui, enum command command)
{
    ui->overlay.edit.columns = ui->width - 4;
    if (run_complete(ui, command))
        return;
    if (command == COMMAND_TEXT_COMPLETE && ui->desk.ask.completes != COMPLETES_NOTHING) {
        ask_for_path(ui);
        return;
    }
    if (command == COMMAND_TEXT_DONE)
        done(ui);
    else if (command == COMMAND_TEXT_NEWLINE && ui->desk.ask.required && !acceptable(ui))
        return;
    else if (command == COMMAND_TEXT_ACCEPT || command == COMMAND_TEXT_TAB ||
             command == COMMAND_TEXT_COMPLETE)
        take(ui);
    else if (command == COMMAND_TEXT_CANCEL)
        overlay_close(ui);
    else if (command == COMMAND_TEXT_EDITOR)
        run_editor(ui);
    else
        edit_command(&ui->overlay.edit, command);
}

/* Drawing */

int ask_rows(const struct ui *ui, int rows)
{
    int wanted, most = rows / 2;

    if (!ui->overlay.edit.lines)
        return 3;
    wanted = 2 + edit_rows(&ui->overlay.edit, ui->width - 4);
    wanted = wanted < 5 ? 5 : wanted;
    return wanted < most ? wanted : most;
}

static void hint(const struct ui *ui, struct grid *grid, struct rect area)
{
    const struct desk *desk = &ui->desk;
    const char *typed = edit_text(&ui->overlay.edit);
    char day[DATE_SIZE], line[400] = "";
    struct text name = {0};

    if (is_date(&desk->ask) && understand(desk, typed, day))
        snprintf(line, sizeof line, "= %s", day);
    else if (is_date(&desk->ask))
        snprintf(line, sizeof line, "A day, as 31.1, +2w or 2027-01-31");
    else if (complete(ui, &name))
        snprintf(line, sizeof line, "Tab or Right: %.300s", text_string(&name));
    else if (desk->ask.hint)
        snprintf(line, sizeof line, "%.390s", desk->ask.hint);
    draw_text(grid, area.x + 1, area.y, area.width - 2, ROLE_INFO, line);
    text_release(&name);
}

void ask_view(const struct ui *ui, struct grid *grid, struct rect area)
{
    int title;

    grid_fill(grid, area, ROLE_BASE);
    draw_rule(grid, area.x, area.y, area.width, ROLE_BORDER);
    grid_put(grid, area.x + 1, area.y, 1, ROLE_BASE, " ");
    title = draw_text(grid, area.x + 2, area.y, area.width - 6, ROLE_TITLE, ui->desk.ask.title);
    grid_put(grid, area.x + 2 + title, area.y, 1, ROLE_BASE, " ");
    hint(ui, grid, (struct rect){area.x, area.y + area.height - 1, area.width, 1});
    edit_view(&ui->overlay.edit, grid,
              (struct rect){area.x + 1, area.y + 1, area.width - 2, area.height - 2});
}
