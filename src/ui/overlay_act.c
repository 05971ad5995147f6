/* SPDX-License-Identifier: MIT
 *
 * overlay_act.c - see overlay.h.
 */
#include "base/mem.h"
#include "ui/act.h"
#include "ui/overlay.h"
#include "ui/overlay_parts.h"
#include "ui/state.h"

#include <stdio.h>
#include <string.h>

static bool is_pick(enum overlay_kind kind)
{
    return kind == OVERLAY_PALETTE || kind == OVERLAY_GO || kind == OVERLAY_SEARCH ||
           kind == OVERLAY_THEMES || kind == OVERLAY_PARK || kind == OVERLAY_WHO;
}

enum place overlay_place(const struct overlay *overlay)
{
    if (overlay->kind == OVERLAY_TEXT)
        return overlay->edit.lines ? PLACE_TEXT : PLACE_LINE;
    if (overlay->kind == OVERLAY_CONFIRM)
        return PLACE_CONFIRM;
    return overlay->kind == OVERLAY_HELP ? PLACE_HELP : PLACE_PICK;
}

void overlay_open(struct ui *ui, enum overlay_kind kind)
{
    ui->overlay.kind = kind;
    ui->overlay.row = ui->overlay.top = 0;
    ui->overlay.guide = false;
    if (kind == OVERLAY_HELP)
        edit_start(&ui->overlay.edit, "", false);
    if (is_pick(kind))
        pick_open(ui);
}

void overlay_open_text(struct ui *ui)
{
    ui->overlay.kind = OVERLAY_TEXT;
    ask_open(ui);
}

void overlay_confirm(struct ui *ui, enum command yes, const char *question)
{
    ui->overlay.kind = OVERLAY_CONFIRM;
    ui->overlay.confirmed = yes;
    snprintf(ui->overlay.text, sizeof ui->overlay.text, "%s", question);
}

void overlay_close(struct ui *ui)
{
    ui->overlay.kind = OVERLAY_NONE;
}

const char *overlay_typed(const char *key)
{
    bool printable = (unsigned char)key[0] > ' ' && (key[1] == '\0' || (unsigned char)key[0] > 127);

    if (printable)
        return key;
    return strcmp(key, "Space") == 0 ? " " : NULL;
}

/* Help is filtered by what is typed; its own letters count until something is. */
static void help_key(struct ui *ui, enum command command, const char *typed)
{
    bool filtered = ui->overlay.edit.text.length > 0 && strcmp(typed ? typed : "?", "?") != 0;

    if (typed && (command == COMMAND_NONE || filtered))
        overlay_paste(ui, typed);
    else
        help_command(ui, command);
}

void overlay_key(struct ui *ui, const char *key)
{
    enum overlay_kind kind = ui->overlay.kind;
    enum command command = command_for_key(overlay_place(&ui->overlay), key);

    if (kind == OVERLAY_HELP)
        help_key(ui, command, overlay_typed(key));
    else if (kind != OVERLAY_CONFIRM && command == COMMAND_NONE && overlay_typed(key))
        overlay_paste(ui, overlay_typed(key));
    else
        overlay_command(ui, command);
}

void overlay_command(struct ui *ui, enum command command)
{
    switch (ui->overlay.kind) {
    case OVERLAY_NONE:
        break;
    case OVERLAY_HELP:
        help_command(ui, command);
        break;
    case OVERLAY_CONFIRM:
        confirm_command(ui, command);
        break;
    case OVERLAY_TEXT:
        ask_command(ui, command);
        break;
    case OVERLAY_PALETTE:
    case OVERLAY_GO:
    case OVERLAY_SEARCH:
    case OVERLAY_THEMES:
    case OVERLAY_PARK:
    case OVERLAY_WHO:
        pick_command(ui, command);
        break;
    }
}

void overlay_paste(struct ui *ui, const char *text)
{
    if (ui->overlay.kind == OVERLAY_NONE || ui->overlay.kind == OVERLAY_CONFIRM)
        return;
    edit_insert(&ui->overlay.edit, text);
    ui->overlay.top = 0;
    if (is_pick(ui->overlay.kind))
        pick_fill(ui);
}

void overlay_hit(struct ui *ui, int hit)
{
    if (is_pick(ui->overlay.kind))
        pick_take(ui, hit);
}

int overlay_dock(const struct ui *ui, int rows)
{
    return ui->overlay.kind == OVERLAY_TEXT ? ask_rows(ui, rows) : 0;
}

void overlay_view(const struct ui *ui, struct grid *grid, struct rect area)
{
    if (ui->overlay.kind == OVERLAY_TEXT)
        ask_view(ui, grid, area);
    else if (ui->overlay.kind == OVERLAY_HELP)
        help_view(ui, grid, area);
    else if (ui->overlay.kind == OVERLAY_CONFIRM)
        confirm_view(ui, grid, area);
    else
        pick_view(ui, grid, area);
}

void overlay_release(struct overlay *overlay)
{
    edit_release(&overlay->edit);
    mem_free(overlay->picks);
}
