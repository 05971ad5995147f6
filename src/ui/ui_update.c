/* SPDX-License-Identifier: MIT
 *
 * ui_update.c - see ui.h.
 */
#include "base/mem.h"
#include "model/scope.h"
#include "ui/act.h"
#include "ui/frame.h"
#include "ui/overlay_parts.h"
#include "ui/state.h"
#include "ui/ui.h"

#include <stdio.h>
#include <string.h>

/* The area of a screen, as frame.c cuts it. */
static void take_size(struct ui *ui, int width, int height)
{
    ui->width = width;
    ui->height = height;
    ui->desk.width = width - 2;
    ui->desk.height = height - 3;
}

struct ui *ui_new(const struct ui_options *options)
{
    struct ui *ui = mem_alloc(1, sizeof *ui);

    ui->options = *options;
    ui->settings = options->settings;
    ui->export.settings = &ui->settings;
    take_size(ui, options->width > 0 ? options->width : 80,
              options->height > 0 ? options->height : 24);
    ui->desk.by = mem_copy(options->by);
    ui->options.by = NULL;
    ui->desk.now = options->now;
    ui->desk.zone = options->zone;
    ui->desk.advance = options->settings.advance;
    ui->desk.question = ui->desk.item = ui->desk.section = ui->desk.person = NONE;
    ui->desk.rated = ui->desk.exhibits = NONE;
    return ui;
}

void ui_free(struct ui *ui)
{
    if (!ui)
        return;
    home_release(&ui->home);
    profile_release(&ui->profile);
    outline_release(&ui->outline);
    remediation_release(&ui->remediation);
    export_release(&ui->export);
    compare_release(&ui->compare);
    overlay_release(&ui->overlay);
    desk_release(&ui->desk);
    mem_free(ui);
}

/* Events */

/* Once a second at most: a key held down, or text meant for elsewhere, makes no noise. */
static void take_unknown(struct ui *ui, const char *key)
{
    bool form = ui->screen == SCREEN_PROFILE && overlay_typed(key);

    if (ui->desk.unknown == ui->desk.now)
        return;
    ui->desk.unknown = ui->desk.now;
    desk_say(&ui->desk, ROLE_WARNING, "%s",
             form ? profile_keys(&ui->profile) : "No such key here; ? lists them");
}

/* In a form what is typed or pasted goes into the field under the cursor. */
static bool take_typed(struct ui *ui, const char *text)
{
    if (ui->overlay.kind != OVERLAY_NONE || ui->screen != SCREEN_PROFILE || !text ||
        !profile_types(&ui->profile))
        return false;
    ui->desk.message.text[0] = '\0';
    act_command(ui, COMMAND_FILL, "");
    if (ui->overlay.kind == OVERLAY_TEXT)
        overlay_paste(ui, text);
    return true;
}

static void take_key(struct ui *ui, const char *key)
{
    enum command command = command_for_key((enum place)ui->screen, key);

    if (command == COMMAND_NONE && take_typed(ui, overlay_typed(key)))
        return;
    if (ui->overlay.kind == OVERLAY_NONE && command == COMMAND_NONE) {
        take_unknown(ui, key);
        return;
    }
    ui->desk.message.text[0] = '\0';
    if (ui->overlay.kind != OVERLAY_NONE)
        overlay_key(ui, key);
    else
        act_command(ui, command, key);
}

/* What is at a place on the screen is known to the view alone: draw, and look. */
static int hit_at(const struct ui *ui, int x, int y)
{
    struct grid grid = {0};
    int hit;

    grid_resize(&grid, ui->width, ui->height);
    ui_view(ui, &grid);
    hit = grid_hit_at(&grid, x, y);
    grid_release(&grid);
    return hit;
}

/* Its own footer and buttons; what it lies over is out of reach. */
static void click_overlay(struct ui *ui, int command)
{
    if (command >= 0 && command_works((enum command)command, overlay_place(&ui->overlay)))
        overlay_command(ui, (enum command)command);
}

static void take_click(struct ui *ui, const struct event *event)
{
    int hit = hit_at(ui, event->x, event->y);

    if (hit == 0)
        return;
    ui->desk.message.text[0] = '\0';
    if (hit >= HIT_PICK)
        overlay_hit(ui, hit - HIT_PICK);
    else if (ui->overlay.kind != OVERLAY_NONE)
        click_overlay(ui, hit - HIT_COMMAND);
    else if (hit >= HIT_COMMAND)
        act_command(ui, (enum command)(hit - HIT_COMMAND), "");
    else
        act_press(ui, &(struct press){.command = COMMAND_CLICK,
                                      .key = "",
                                      .hit = hit,
                                      .twice = event->mouse == MOUSE_DOUBLE});
}

static void take_mouse(struct ui *ui, const struct event *event)
{
    bool wheel = event->mouse == MOUSE_WHEEL_UP || event->mouse == MOUSE_WHEEL_DOWN;

    if (wheel)
        take_key(ui, event->mouse == MOUSE_WHEEL_UP ? "Up" : "Down");
    else
        take_click(ui, event);
}

/* What could not be saved is tried again as time passes. */
static void take_tick(struct ui *ui)
{
    enum { PATIENCE = 10 };

    if (ui->desk.saving == SAVING_FAILED && ui->desk.now >= ui->desk.retry) {
        ui->desk.retry = ui->desk.now + PATIENCE;
        ui->desk.dirty = true;
    }
}

static void take(struct ui *ui, const struct event *event)
{
    switch (event->kind) {
    case EVENT_KEY:
        take_key(ui, event->key);
        break;
    case EVENT_PASTE:
        if (!take_typed(ui, event->text))
            overlay_paste(ui, event->text);
        break;
    case EVENT_RESIZE:
        take_size(ui, event->width, event->height);
        break;
    case EVENT_MOUSE:
        take_mouse(ui, event);
        break;
    case EVENT_TICK:
        take_tick(ui);
        break;
    case EVENT_HANGUP:
        if (ui->overlay.kind == OVERLAY_TEXT)
            overlay_key(ui, "C-s"); /* what was typed half is kept */
        desk_effect(&ui->desk, EFFECT_QUIT, NULL, NULL);
        break;
    case EVENT_NONE:
        break;
    }
}

/* A change not yet saved goes out with the next event if this one wants something else. */
static void settle(struct ui *ui, struct effect *effect)
{
    struct desk *desk = &ui->desk;

    if (desk->wish == WISH_EFFECT) {
        *effect = desk->effect;
        desk->wish = WISH_NONE;
    } else if (desk->dirty) {
        effect->kind = EFFECT_SAVE;
        effect->path = desk->path;
        desk->dirty = false;
        if (desk->saving != SAVING_FAILED)
            desk->saving = SAVING_WAIT;
    }
}

void ui_update(struct ui *ui, const struct event *event, struct effect *effect)
{
    *effect = (struct effect){.kind = EFFECT_NONE};
    if (event->now > 0)
        ui->desk.now = event->now;
    take(ui, event);
    settle(ui, effect);
}

void ui_view(const struct ui *ui, struct grid *grid)
{
    frame_view(ui, grid);
}

/* Asking */

static const struct theme *theme_named(const struct ui *ui, const char *name)
{
    for (int i = 0; i < ui->options.theme_count; i++)
        if (strcmp(ui->options.themes[i].name, name) == 0)
            return &ui->options.themes[i];
    return ui->options.theme_count > 0 ? &ui->options.themes[0] : NULL;
}

/* On a projector, the one of the same brightness with the most contrast; on terminals without
 * colour and with none chosen that is like any other. */
static const struct theme *projected(const struct ui *ui, const struct theme *usual)
{
    for (int i = 0; usual && i < ui->options.theme_count; i++)
        if (ui->options.themes[i].high_contrast && ui->options.themes[i].dark == usual->dark)
            return &ui->options.themes[i];
    return usual;
}

const struct theme *ui_theme(const struct ui *ui)
{
    bool chosen = ui->settings.theme[0] != '\0';
    const struct theme *theme = theme_named(ui, chosen      ? ui->settings.theme
                                                : ui->light ? "light"
                                                            : "dark");

    return ui->desk.present && ui->overlay.kind != OVERLAY_THEMES ? projected(ui, theme) : theme;
}

const struct settings *ui_settings(const struct ui *ui)
{
    return &ui->settings;
}

int ui_patience(const struct ui *ui)
{
    enum { MINUTE = 60 };

    const struct desk *desk = &ui->desk;

    if (desk->saving == SAVING_FAILED)
        return desk->retry > desk->now ? (int)(desk->retry - desk->now) : 1;
    if (ui->settings.clock && desk->assessment)
        return MINUTE - (int)((desk->now - desk->opened) % MINUTE);
    return -1;
}

const struct assessment *ui_assessment(const struct ui *ui)
{
    return ui->desk.assessment;
}

const struct profile *ui_profile(const struct ui *ui)
{
    return &ui->profile.profile;
}

/* Reports */

void ui_light(struct ui *ui)
{
    ui->light = true;
}

void ui_add_recent(struct ui *ui, const struct recent *recent)
{
    home_add(&ui->home, recent);
}

/* The question that the last session touched, or the first open one behind it. */
static int question_to_continue(const struct desk *desk)
{
    const struct assessment *assessment = desk->assessment;
    int at = NONE, next;

    for (size_t i = assessment->history_count; i-- > 0 && at == NONE;)
        if (assessment->history[i].question)
            at = questionnaire_question(desk->questionnaire, assessment->history[i].question);
    if (at != NONE && desk_asks(desk, at) && scope_open(assessment, at))
        return at;
    next = desk_next(desk, at, 1, true);
    if (next == NONE)
        next = desk_next(desk, NONE, 1, true);
    return next != NONE ? next : desk_next(desk, NONE, 1, false);
}

void ui_opened(struct ui *ui, struct assessment *assessment, const char *path, bool read_only)
{
    struct desk *desk = &ui->desk;

    overlay_close(ui);
    journal_release(&desk->journal);
    desk->journal = (struct journal){0};
    desk->assessment = assessment;
    desk->questionnaire = assessment->questionnaire;
    desk->read_only = read_only;
    desk->saving = read_only ? SAVING_NONE : SAVING_DONE;
    desk->dirty = false;
    desk->opened = desk->now;
    desk->found_count = 0;
    desk->since = 0;
    desk->person = desk->item = desk->section = desk->rated = desk->exhibits = NONE;
    mem_set(&desk->path, path);
    desk_rescore(desk);
    desk->question = question_to_continue(desk);
    for (int i = 0; i < SCREEN_COUNT; i++)
        screen_rows[i].act(ui, &(struct press){.command = COMMAND_OPENED, .key = ""});
    desk->wish = WISH_NONE;
    ui->trail_count = 0;
    ui->screen = SCREEN_HOME;
    act_go(ui, SCREEN_QUESTION);
    if (read_only)
        desk_say(desk, ROLE_INFO, "Read only: look at everything, nothing is changed");
    else if (!desk_by(desk) && assessment->assessors)
        desk_say(desk, ROLE_INFO, "Several assess here: I says which of them you are");
}

void ui_renewed(struct ui *ui, struct assessment *assessment)
{
    const struct desk before = ui->desk;
    struct desk *desk = &ui->desk;
    enum screen screen = ui->screen;

    desk->path = NULL; /* before.path is given over */
    ui_opened(ui, assessment, before.path, false);
    mem_free(before.path);
    desk->opened = before.opened;
    desk->person = before.person;
    desk->item = before.item;
    desk->section = before.section;
    desk->exhibits = before.exhibits;
    if (before.question != NONE && desk_asks(desk, before.question))
        desk->question = before.question;
    act_go(ui, screen);
}

void ui_moved(struct ui *ui, const char *path)
{
    mem_set(&ui->desk.path, path);
    ui->desk.read_only = false;
    ui_saved(ui);
    if (desk_is_discreet(&ui->desk))
        ui_done(ui, "Saved, and goes on there");
    else
        desk_say(&ui->desk, ROLE_SUCCESS, "Saved to %s, and goes on there", path);
}

void ui_saving(struct ui *ui)
{
    if (ui->desk.saving == SAVING_DONE)
        ui->desk.saving = SAVING_WAIT;
}

static const char not_saved[] = "NOT SAVED: ";

/* What is told of a failure is over with it. */
static void end_failure(struct desk *desk)
{
    if (strncmp(desk->message.text, not_saved, sizeof not_saved - 1) == 0)
        desk_say(desk, ROLE_SUCCESS, "Saved now");
}

void ui_saved(struct ui *ui)
{
    end_failure(&ui->desk);
    ui->desk.saving = ui->desk.dirty ? SAVING_WAIT : SAVING_DONE;
    ui->desk.not_saved[0] = '\0';
}

void ui_save_failed(struct ui *ui, const struct err *err, bool kept)
{
    enum { PATIENCE = 10 };

    ui->desk.saving = SAVING_FAILED;
    ui->desk.retry = ui->desk.now + PATIENCE;
    ui->desk.kept = kept;
    snprintf(ui->desk.not_saved, sizeof ui->desk.not_saved, "%s", err->text);
    desk_say(&ui->desk, ROLE_ERROR, "%s%s", not_saved,
             desk_is_discreet(&ui->desk) ? "P ends the presentation and tells why" : err->text);
}

bool ui_offer(struct ui *ui, enum offer offer)
{
    if (ui->overlay.kind != OVERLAY_NONE)
        return false;
    if (offer == OFFER_MERGE)
        overlay_confirm(ui, COMMAND_MERGE, "The file was changed by others. Merge it with yours?");
    else
        overlay_confirm(ui, COMMAND_RECOVER, "Take in the answers that were not saved last time?");
    return true;
}

void ui_failed(struct ui *ui, const struct err *err)
{
    desk_say(&ui->desk, ROLE_ERROR, "%s", err->text);
}

void ui_done(struct ui *ui, const char *message)
{
    desk_say(&ui->desk, ROLE_SUCCESS, "%s", message);
}

/* A file is mostly named after the client. */
void ui_written(struct ui *ui, const char *path)
{
    if (desk_is_discreet(&ui->desk))
        ui_done(ui, "Written");
    else
        desk_say(&ui->desk, ROLE_SUCCESS, "Written: %s", path);
}

void ui_edited(struct ui *ui, const char *text)
{
    if (ui->overlay.kind == OVERLAY_TEXT)
        edit_set(&ui->overlay.edit, text);
}

void ui_completed(struct ui *ui, const char *path)
{
    if (ui->overlay.kind == OVERLAY_TEXT && ui->desk.ask.completes != COMPLETES_NOTHING)
        ask_completed(ui, path);
}

int ui_exhibits(const struct ui *ui)
{
    return ui->screen == SCREEN_EXHIBITS ? ui->desk.exhibits : NONE;
}

void ui_exhibit_seen(struct ui *ui, size_t piece, enum exhibit seen)
{
    if (piece < EXHIBITS_SEEN)
        ui->exhibits.seen[piece] = seen;
}
