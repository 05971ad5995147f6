/* SPDX-License-Identifier: MIT
 *
 * act.c - see act.h.
 */
#include "ui/act.h"

#include "base/date.h"
#include "base/mem.h"
#include "ui/state.h"

#include <string.h>

/* From screen to screen */

static void leave_trail(struct ui *ui, enum screen screen)
{
    int kept = 0;

    for (int i = 0; i < ui->trail_count; i++)
        if (ui->trail[i] != screen)
            ui->trail[kept++] = ui->trail[i];
    ui->trail_count = kept;
}

static void show(struct ui *ui, enum screen screen)
{
    ui->screen = screen;
    desk_plan(&ui->desk, screen_rows[screen].plan);
    screen_rows[screen].act(ui, &(struct press){.command = COMMAND_SHOWN, .key = ""});
}

static void end_presentation(struct ui *ui)
{
    ui->desk.present = false;
    if (ui->desk.saving == SAVING_FAILED)
        desk_say(&ui->desk, ROLE_ERROR, "NOT SAVED: %s", ui->desk.not_saved);
    else
        desk_say(&ui->desk, ROLE_INFO, "Presentation ended");
}

/* On a projector the start would show the names of other clients. */
static bool is_private(struct ui *ui, enum screen screen)
{
    bool hidden = ui->desk.present && screen == SCREEN_HOME;

    if (hidden)
        desk_say(&ui->desk, ROLE_INFO, "P ends the presentation; the start names other clients");
    return hidden;
}

/* A screen stands on the trail at most once, so that Esc always leads home. */
void act_go(struct ui *ui, enum screen screen)
{
    if ((screen_rows[screen].file && !ui->desk.assessment) || is_private(ui, screen))
        return;
    leave_trail(ui, screen);
    if (screen == SCREEN_HOME)
        ui->trail_count = 0;
    else if (screen != ui->screen && ui->screen != SCREEN_HOME) {
        leave_trail(ui, ui->screen);
        ui->trail[ui->trail_count++] = ui->screen;
    }
    show(ui, screen);
}

void act_back(struct ui *ui)
{
    if (ui->trail_count > 0)
        show(ui, ui->trail[--ui->trail_count]);
    else if (screen_rows[ui->screen].file && ui->screen != SCREEN_QUESTION)
        show(ui, SCREEN_QUESTION);
    else if (ui->desk.present)
        end_presentation(ui);
    else if (ui->screen != SCREEN_HOME)
        show(ui, SCREEN_HOME);
    else
        desk_say(&ui->desk, ROLE_INFO, "This is the start; q leaves");
}

/* A screen that comes up may want to be told something at once. */
static void go_and_on(struct ui *ui, enum screen screen)
{
    act_go(ui, screen);
    if (ui->desk.wish == WISH_ASK)
        overlay_open_text(ui);
    ui->desk.wish = WISH_NONE;
}

void act_wishes(struct ui *ui)
{
    enum wish wish = ui->desk.wish;

    if (wish == WISH_EFFECT)
        return;
    ui->desk.wish = WISH_NONE;
    if (wish == WISH_SCREEN)
        go_and_on(ui, ui->desk.wish_screen);
    else if (wish == WISH_BACK)
        act_back(ui);
    else if (wish == WISH_ASK)
        overlay_open_text(ui);
}

/* Everyone's commands */

static void say_step(struct ui *ui, const struct step *step, bool undo)
{
    struct desk *desk = &ui->desk;
    struct text words = {0};
    const struct change *first;

    if (!step) {
        desk_say(desk, ROLE_INFO, undo ? "Nothing to undo" : "Nothing to redo");
        return;
    }
    first = &step->changes[0];
    step_describe(step, desk->questionnaire, undo, &words);
    if (field_rows[first->field].of == OF_QUESTION)
        desk->question = first->index;
    desk->rated = NONE;
    desk_rescore_step(desk, step);
    desk->dirty = true;
    desk_say(desk, ROLE_INFO, "%s: %s", undo ? "undo" : "redo", text_string(&words));
    text_release(&words);
    show(ui, ui->screen);
}

static void undo_or_redo(struct ui *ui, bool undo)
{
    struct desk *desk = &ui->desk;
    char at[INSTANT_SIZE];
    struct stamp stamp = {NULL, at};
    const struct step *step;

    if (!desk_may_change(desk))
        return;
    instant_format(desk->now, at);
    stamp.by = desk_by(desk);
    step = undo ? journal_undo(&desk->journal, desk->assessment, stamp)
                : journal_redo(&desk->journal, desk->assessment, stamp);
    say_step(ui, step, undo);
}

static void run_undo(struct ui *ui, const struct press *press)
{
    undo_or_redo(ui, press->command == COMMAND_UNDO);
}

static void run_go(struct ui *ui, const struct press *press)
{
    static const enum screen screens[COMMAND_COUNT] = {[COMMAND_INTERVIEW] = SCREEN_QUESTION,
                                                       [COMMAND_OUTLINE] = SCREEN_OUTLINE,
                                                       [COMMAND_HEATMAP] = SCREEN_HEATMAP,
                                                       [COMMAND_WHY] = SCREEN_WHY,
                                                       [COMMAND_REMEDIATION] = SCREEN_REMEDIATION,
                                                       [COMMAND_SOA] = SCREEN_SOA,
                                                       [COMMAND_FRAMEWORKS] = SCREEN_FRAMEWORKS,
                                                       [COMMAND_FINDINGS] = SCREEN_FINDINGS,
                                                       [COMMAND_HISTORY] = SCREEN_HISTORY,
                                                       [COMMAND_LOG] = SCREEN_HISTORY,
                                                       [COMMAND_COMPARE] = SCREEN_COMPARE,
                                                       [COMMAND_AGENDA] = SCREEN_AGENDA,
                                                       [COMMAND_EXPORT] = SCREEN_EXPORT,
                                                       [COMMAND_PROFILE] = SCREEN_PROFILE,
                                                       [COMMAND_START] = SCREEN_HOME};

    ui->desk.fresh = false;
    ui->desk.history = press->command == COMMAND_LOG ? HISTORY_OF_QUESTION : HISTORY_WHOLE;
    act_go(ui, screens[press->command]);
}

/* Why, from a screen without a figure under the cursor: the question's item, else the whole. */
static void run_why(struct ui *ui, const struct press *press)
{
    struct desk *desk = &ui->desk;

    desk->section = NONE;
    desk->item = ui->screen == SCREEN_QUESTION && desk->question != NONE
                     ? desk->questionnaire->questions[desk->question].item
                     : NONE;
    run_go(ui, press);
}

static void run_overlay(struct ui *ui, const struct press *press)
{
    static const enum overlay_kind kinds[COMMAND_COUNT] = {
        [COMMAND_PALETTE] = OVERLAY_PALETTE, [COMMAND_GO_ID] = OVERLAY_GO,
        [COMMAND_SEARCH] = OVERLAY_SEARCH,   [COMMAND_THEME] = OVERLAY_THEMES,
        [COMMAND_HELP] = OVERLAY_HELP,       [COMMAND_PARK] = OVERLAY_PARK,
        [COMMAND_WHO] = OVERLAY_WHO};

    if (press->command != COMMAND_PARK || desk_may_change(&ui->desk))
        overlay_open(ui, kinds[press->command]);
}

static void run_guide(struct ui *ui, const struct press *press)
{
    (void)press;
    overlay_open(ui, OVERLAY_HELP);
    ui->overlay.guide = true;
}

/* For the session, whichever file is open. */
static void run_who(struct ui *ui, const struct press *press)
{
    struct desk *desk = &ui->desk;

    if (!press->text) {
        run_overlay(ui, press);
        return;
    }
    mem_set(&desk->by, *press->text ? press->text : NULL);
    if (desk_by(desk))
        desk_say(desk, ROLE_SUCCESS, "Changes are by %s from now on", desk_by(desk));
    else
        desk_say(desk, ROLE_INFO, "Changes are by nobody from now on");
}

static void run_quit(struct ui *ui, const struct press *press)
{
    struct desk *desk = &ui->desk;

    (void)press;
    if (desk->saving == SAVING_FAILED)
        overlay_confirm(ui, COMMAND_QUIT,
                        desk->kept ? "Not in the file, but kept for the next start. Leave?"
                                   : "The last changes are neither saved nor kept. Lose them?");
    else if (ui->screen == SCREEN_PROFILE && profile_begun(&ui->profile))
        overlay_confirm(ui, COMMAND_QUIT, "What was entered here is in no file yet. Leave?");
    else
        desk_effect(desk, EFFECT_QUIT, NULL, NULL);
}

static void run_back(struct ui *ui, const struct press *press)
{
    (void)press;
    act_back(ui);
}

static void run_present(struct ui *ui, const struct press *press)
{
    (void)press;
    if (ui->desk.present) {
        end_presentation(ui);
        return;
    }
    ui->desk.present = true;
    desk_say(&ui->desk, ROLE_INFO, "Presentation: names and notes are hidden; P ends it");
}

static void run_named(struct ui *ui, const struct press *press)
{
    struct desk *desk = &ui->desk;

    (void)press;
    desk->named = !desk->named;
    desk_say(desk, ROLE_INFO,
             desk->named ? "A presentation shows the organisation's name"
                         : "A presentation does not show the organisation's name");
}

static void run_advance(struct ui *ui, const struct press *press)
{
    (void)press;
    ui->settings.advance = ui->desk.advance = !ui->settings.advance;
    desk_effect(&ui->desk, EFFECT_SETTINGS, NULL, NULL);
    desk_say(&ui->desk, ROLE_INFO,
             ui->settings.advance ? "Advance is on: a rating goes on by itself"
                                  : "Advance is off: Enter goes on");
}

static void run_clock(struct ui *ui, const struct press *press)
{
    (void)press;
    ui->settings.clock = !ui->settings.clock;
    desk_effect(&ui->desk, EFFECT_SETTINGS, NULL, NULL);
    if (ui->desk.present)
        desk_say(&ui->desk, ROLE_INFO,
                 ui->settings.clock ? "The clock comes when the presentation ends"
                                    : "The clock stays away when the presentation ends");
}

static void run_mouse(struct ui *ui, const struct press *press)
{
    (void)press;
    ui->settings.mouse = !ui->settings.mouse;
    desk_effect(&ui->desk, EFFECT_SETTINGS, NULL, NULL);
    desk_say(&ui->desk, ROLE_INFO,
             ui->settings.mouse ? "The mouse is on; Shift selects text as usual"
                                : "The mouse is off");
}

/* What goes on the cover of every report: remembered, as it is the same for the next client. */
static void keep_cover(struct ui *ui, const struct press *press, char *out, size_t size)
{
    (void)snprintf(out, size, "%s", press->text);
    desk_effect(&ui->desk, EFFECT_SETTINGS, NULL, NULL);
}

static void run_consultancy(struct ui *ui, const struct press *press)
{
    if (press->text)
        keep_cover(ui, press, ui->settings.consultancy, sizeof ui->settings.consultancy);
    else
        desk_ask(&ui->desk, &(struct ask){.title = "Your consultancy",
                                          .hint = "On the cover of reports; empty: none",
                                          .initial = ui->settings.consultancy,
                                          .field = FIELD_COUNT,
                                          .then = COMMAND_CONSULTANCY});
}

static void run_logo(struct ui *ui, const struct press *press)
{
    if (press->text)
        keep_cover(ui, press, ui->settings.logo, sizeof ui->settings.logo);
    else
        desk_ask(&ui->desk, &(struct ask){.title = "Logo for the cover",
                                          .hint = "Path of a PNG, or an SVG for HTML; empty: none",
                                          .completes = COMPLETES_PATH,
                                          .initial = ui->settings.logo,
                                          .field = FIELD_COUNT,
                                          .then = COMMAND_LOGO});
}

static void run_save(struct ui *ui, const struct press *press)
{
    (void)press;
    if (desk_may_change(&ui->desk)) {
        ui->desk.dirty = true;
        ui->desk.saving = SAVING_WAIT;
        desk_say(&ui->desk, ROLE_INFO, "Saved once more; every change is saved as you go");
    }
}

static void run_save_as(struct ui *ui, const struct press *press)
{
    if (press->text)
        desk_effect(&ui->desk, EFFECT_SAVE_AS, press->text, NULL);
    else
        desk_ask(&ui->desk, &(struct ask){.title = "Save to",
                                          .hint = "A path; an existing file is not replaced",
                                          .completes = COMPLETES_PATH,
                                          .initial = ui->desk.path,
                                          .required = true,
                                          .field = FIELD_COUNT,
                                          .then = COMMAND_SAVE_AS});
}

static void run_effect(struct ui *ui, const struct press *press)
{
    static const enum effect_kind kinds[COMMAND_COUNT] = {
        [COMMAND_REDRAW] = EFFECT_REDRAW,   [COMMAND_SUSPEND] = EFFECT_SUSPEND,
        [COMMAND_MERGE] = EFFECT_MERGE,     [COMMAND_RELOAD] = EFFECT_RELOAD,
        [COMMAND_RECOVER] = EFFECT_RECOVER, [COMMAND_ENCRYPT] = EFFECT_ENCRYPT,
        [COMMAND_DECRYPT] = EFFECT_DECRYPT};

    desk_effect(&ui->desk, kinds[press->command], NULL, NULL);
}

/* "y": it was asked already. */
static void run_reload(struct ui *ui, const struct press *press)
{
    if (ui->desk.saving == SAVING_FAILED && strcmp(press->key, "y") != 0)
        overlay_confirm(ui, COMMAND_RELOAD, "Take the file's, and lose what is not saved?");
    else
        run_effect(ui, press);
}

/* Both cannot be undone, or not by everybody. */
static void run_protect(struct ui *ui, const struct press *press)
{
    bool encrypt = press->command == COMMAND_ENCRYPT;

    if (!desk_may_change(&ui->desk))
        return;
    if (strcmp(press->key, "y") == 0)
        run_effect(ui, press);
    else
        overlay_confirm(ui, press->command,
                        encrypt ? "Who loses the passphrase loses the answers. Encrypt the file?"
                                : "Everybody who gets the file can read it then. Go on?");
}

static void (*const runs[COMMAND_COUNT])(struct ui *, const struct press *) = {
    [COMMAND_UNDO] = run_undo,
    [COMMAND_REDO] = run_undo,
    [COMMAND_INTERVIEW] = run_go,
    [COMMAND_OUTLINE] = run_go,
    [COMMAND_HEATMAP] = run_go,
    [COMMAND_WHY] = run_why,
    [COMMAND_REMEDIATION] = run_go,
    [COMMAND_SOA] = run_go,
    [COMMAND_FRAMEWORKS] = run_go,
    [COMMAND_FINDINGS] = run_go,
    [COMMAND_HISTORY] = run_go,
    [COMMAND_AGENDA] = run_go,
    [COMMAND_COMPARE] = run_go,
    [COMMAND_EXPORT] = run_go,
    [COMMAND_PROFILE] = run_go,
    [COMMAND_START] = run_go,
    [COMMAND_PALETTE] = run_overlay,
    [COMMAND_GO_ID] = run_overlay,
    [COMMAND_SEARCH] = run_overlay,
    [COMMAND_THEME] = run_overlay,
    [COMMAND_HELP] = run_overlay,
    [COMMAND_GUIDE] = run_guide,
    [COMMAND_QUIT] = run_quit,
    [COMMAND_BACK] = run_back,
    [COMMAND_PRESENT] = run_present,
    [COMMAND_ADVANCE] = run_advance,
    [COMMAND_MOUSE] = run_mouse,
    [COMMAND_SAVE] = run_save,
    [COMMAND_SAVE_AS] = run_save_as,
    [COMMAND_REDRAW] = run_effect,
    [COMMAND_SUSPEND] = run_effect,
    [COMMAND_PARK] = run_overlay,
    [COMMAND_NAMED] = run_named,
    [COMMAND_WHO] = run_who,
    [COMMAND_ENCRYPT] = run_protect,
    [COMMAND_DECRYPT] = run_protect,
    [COMMAND_LOG] = run_go,
    [COMMAND_CLOCK] = run_clock,
    [COMMAND_MERGE] = run_effect,
    [COMMAND_RELOAD] = run_reload,
    [COMMAND_RECOVER] = run_effect,
    [COMMAND_LOGO] = run_logo,
    [COMMAND_CONSULTANCY] = run_consultancy};

void act_press(struct ui *ui, const struct press *press)
{
    bool needs_file = press->command < COMMAND_COUNT &&
                      (command_rows[press->command].places & (IN_HOME | IN_PROFILE)) == 0;

    if (needs_file && !ui->desk.assessment)
        return;
    if (!screen_rows[ui->screen].act(ui, press) && press->command < COMMAND_COUNT &&
        runs[press->command])
        runs[press->command](ui, press);
    act_wishes(ui);
}

void act_command(struct ui *ui, enum command command, const char *key)
{
    act_press(ui, &(struct press){.command = command, .key = key});
}
