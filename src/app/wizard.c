/* SPDX-License-Identifier: MIT
 *
 * wizard.c - see wizard.h.
 */
#include "app/wizard.h"

#include "app/attaching.h"
#include "app/completing.h"
#include "app/editor.h"
#include "app/foresight.h"
#include "app/leaving.h"
#include "app/looking.h"
#include "app/preferences.h"
#include "app/protecting.h"
#include "app/recents.h"
#include "app/reunite.h"
#include "app/session.h"
#include "app/signals.h"
#include "app/world.h"
#include "base/mem.h"
#include "term/term.h"

#include <signal.h>
#include <string.h>

enum { LOOKS = 5, LOOK_TIME = 50, BREATH = 1 /* milliseconds */, PIECES = 64 };

struct wizard {
    const struct wizard_options *options;
    struct ui *ui;
    struct session session;
    struct attaching attaching;
    struct looking looking;
    struct grid grid;
    struct foresight foresight; /* of what is shown */
    struct recents recents;     /* still to be told to the ui */
    struct setup *setup;
    bool themes_left; /* to be read */
    int looks;        /* still to be taken at what the terminal answers about its background */
    bool breathed;    /* what is shown has had the time to get to the terminal */
    bool unsaved;     /* a change was accepted, and is shown before it goes to the saver */
    bool stale;       /* the screen is older than the state */
    bool leaving;
    int end_signal; /* that the program ends with; 0: none */
};

static void run_editor(struct wizard *wizard, const char *text)
{
    struct text edited = {0};
    struct err err = {0};
    bool good;

    term_suspend();
    signals_ignore_keys(true);
    good = editor_run(text, &edited, &err);
    if (!term_resume(&err))
        wizard->leaving = true;
    signals_ignore_keys(false); /* by now C-c is a key again */
    if (good)
        ui_edited(wizard->ui, text_string(&edited));
    else
        ui_failed(wizard->ui, &err);
    text_release(&edited);
}

static void complete(struct wizard *wizard, const struct effect *effect)
{
    const struct document *document = effect->beside ? wizard->session.document : NULL;
    struct text path = {0};
    struct text others = {0};

    if (!complete_path(document == NULL ? NULL : document->path, effect->path, &path, &others))
        ui_done(wizard->ui, "Nothing there begins like this");
    else
        ui_completed(wizard->ui, text_string(&path));
    if (others.length > 0)
        ui_done(wizard->ui, text_string(&others));
    text_release(&path);
    text_release(&others);
}

/* To write an assessment down takes longer than to draw it. The hand does not wait for it, nor does
 * the screen: that gets on its way first (term_breathe). */
static void save_shown(struct wizard *wizard)
{
    if (wizard->unsaved)
        session_save(&wizard->session);
    wizard->unsaved = false;
}

static void suspend(struct wizard *wizard)
{
    struct err err = {0};

    save_shown(wizard);
    term_suspend();
    signals_stop();
    if (!term_resume(&err))
        wizard->leaving = true;
    wizard->stale = true;
}

static void keep_settings(struct wizard *wizard)
{
    struct err err = {0};

    term_mouse(ui_settings(wizard->ui)->mouse);
    if (!preferences_write(ui_settings(wizard->ui), &err))
        ui_failed(wizard->ui, &err);
}

/* The saver knows nothing yet of what was only shown. */
static void report(struct wizard *wizard)
{
    if (wizard->unsaved)
        return;
    session_report(&wizard->session, wizard->ui);
    wizard->stale = true;
}

static void lock_or_unlock(struct wizard *wizard, enum effect_kind kind)
{
    if (kind == EFFECT_ENCRYPT)
        protect(&wizard->session, wizard->ui, wizard->options->opening.keys);
    else
        unprotect(&wizard->session, wizard->ui);
}

/* With what else there is of the assessment. */
static void reunite(struct wizard *wizard, enum effect_kind kind)
{
    if (kind == EFFECT_MERGE)
        reunite_merge(&wizard->session, wizard->ui);
    else if (kind == EFFECT_RELOAD)
        reunite_reload(&wizard->session, wizard->ui);
    else
        reunite_recover(&wizard->session, wizard->ui);
}

static void carry_out(struct wizard *wizard, const struct effect *effect)
{
    struct session *session = &wizard->session;
    struct ui *ui = wizard->ui;

    if (effect->kind != EFFECT_NONE && effect->kind != EFFECT_SAVE)
        save_shown(wizard);
    switch (effect->kind) {
    case EFFECT_NONE:
        return;
    case EFFECT_SAVE:
        wizard->unsaved = true;
        return;
    case EFFECT_SAVE_AS:
        session_save_as(session, ui, effect->path);
        return;
    case EFFECT_OPEN:
        session_open(session, ui, effect->path, wizard->options->opening);
        return;
    case EFFECT_CREATE:
        session_create(session, ui, effect->path, wizard->options->opening.keys);
        return;
    case EFFECT_ENCRYPT:
    case EFFECT_DECRYPT:
        lock_or_unlock(wizard, effect->kind);
        return;
    case EFFECT_MERGE:
    case EFFECT_RELOAD:
    case EFFECT_RECOVER:
        reunite(wizard, effect->kind);
        return;
    case EFFECT_SAMPLE:
        session_open_sample(session, ui);
        return;
    case EFFECT_EXPORT:
        session_export(session, ui, effect);
        return;
    case EFFECT_COMPLETE:
        complete(wizard, effect);
        return;
    case EFFECT_EDITOR:
        run_editor(wizard, effect->text);
        return;
    case EFFECT_SETTINGS:
        keep_settings(wizard);
        return;
    case EFFECT_REDRAW:
        term_redraw();
        return;
    case EFFECT_SUSPEND:
        suspend(wizard);
        return;
    case EFFECT_QUIT:
        wizard->leaving = true;
        return;
    }
}

/* As long as nobody has chosen a theme, the terminal's background does. */
static const struct theme *theme_now(const struct wizard *wizard)
{
    const struct theme *theme;

    if (term_light() && setup_theme(wizard->setup, "light") != NULL)
        ui_light(wizard->ui);
    theme = ui_theme(wizard->ui);
    (void)setup_theme(wizard->setup, theme->name); /* read by now, if it was not yet */
    return theme;
}

static void show(struct wizard *wizard)
{
    int width = 0;
    int height = 0;

    term_size(&width, &height);
    if (width != wizard->grid.width || height != wizard->grid.height)
        grid_resize(&wizard->grid, width, height);
    ui_view(wizard->ui, &wizard->grid);
    term_show(&wizard->grid, theme_now(wizard));
    foresight_forget(&wizard->foresight);
    wizard->stale = false;
}

/* At what was attached, and at what the screen shows of it. */
static void look(struct wizard *wizard)
{
    attaching_look(&wizard->attaching, wizard->session.document);
    looking_at(&wizard->looking, wizard->session.document, ui_exhibits(wizard->ui));
}

static void update(struct wizard *wizard, struct event *event)
{
    struct effect effect = {0};

    event->now = clock_now();
    wizard->stale = true;
    ui_update(wizard->ui, event, &effect);
    carry_out(wizard, &effect);
    look(wizard);
    report(wizard);
}

/* A terminal that has gone counts as the hang-up that it is. */
static void hang_up(struct wizard *wizard)
{
    update(wizard, &(struct event){.kind = EVENT_HANGUP});
    wizard->end_signal = signals_end() != 0 ? signals_end() : SIGHUP;
    wizard->leaving = true;
}

/* How long to wait for an event, in milliseconds: for ever, unless there is something else to do.
 * `tick`: time itself is waited for. */
static int patience(struct wizard *wizard, bool waiting, bool *tick)
{
    int seconds = ui_patience(wizard->ui);

    *tick = false;
    if (waiting)
        return 0;
    if (wizard->unsaved)
        return BREATH;
    if (wizard->looks > 0) {
        wizard->looks--;
        return LOOK_TIME;
    }
    *tick = seconds >= 0;
    return *tick ? seconds * 1000 : -1;
}

/* A file that was attached is read a bit at a time. */
static void attach(struct wizard *wizard)
{
    if (attaching_step(&wizard->attaching))
        session_save(&wizard->session);
    look(wizard);
}

/* What the first screen need not wait for. */
static void use_the_time(struct wizard *wizard)
{
    wizard->stale = true;
    if (attaching_wait(&wizard->attaching)) {
        attach(wizard);
        return;
    }
    if (looking_wait(&wizard->looking)) {
        looking_step(&wizard->looking, wizard->ui);
        return;
    }
    if (recents_wait(&wizard->recents))
        recents_tell_next(&wizard->recents, wizard->ui);
    else
        wizard->themes_left = setup_read_theme(wizard->setup);
    if (!wizard->themes_left && wizard->setup->complaints.length > 0) {
        text_cut(&wizard->setup->complaints,
                 strcspn(text_string(&wizard->setup->complaints), "\n"));
        ui_done(wizard->ui, text_string(&wizard->setup->complaints));
        text_clear(&wizard->setup->complaints);
    }
}

/* What an event leads to is seen at once where that is known. */
static void show_foreseen(struct wizard *wizard, const struct event *event)
{
    if (wizard->stale || !foresight_show(&wizard->foresight, event))
        return;
    term_breathe(BREATH);
    wizard->breathed = true;
}

/* What signals and the saver have to say. */
static void take_news(struct wizard *wizard)
{
    /* What is told while an answer is only shown waits in the pipe until that is being saved. */
    if (!wizard->unsaved)
        signals_drain();
    report(wizard);
    if (signals_stop_taken())
        suspend(wizard);
    /* A size that came and went left its marks on the screen, though nothing is new to us. */
    if (signals_continued_taken() || signals_resized_taken()) {
        term_redraw();
        wizard->stale = true;
    }
}

static bool has_more_to_do(const struct wizard *wizard)
{
    return attaching_wait(&wizard->attaching) || looking_wait(&wizard->looking) ||
           recents_wait(&wizard->recents) || wizard->themes_left;
}

/* As long as nobody types. */
static void foresee(struct wizard *wizard)
{
    while (!wizard->stale && !wizard->unsaved && !term_typed_ahead() &&
           foresight_step(&wizard->foresight, wizard->ui, &wizard->grid))
        continue;
}

/* One event, or what there is to do without. */
static void step(struct wizard *wizard)
{
    struct event event = {0};
    bool waiting = has_more_to_do(wizard);
    bool tick;
    int time = patience(wizard, waiting, &tick);

    if (!waiting)
        foresee(wizard);
    term_next(&event, time, signals_wake());
    show_foreseen(wizard, &event);
    take_news(wizard);
    if (event.kind == EVENT_NONE && signals_end() != 0)
        event.kind = EVENT_HANGUP;
    if (event.kind == EVENT_NONE && waiting)
        use_the_time(wizard);
    if (event.kind == EVENT_NONE && tick)
        event.kind = EVENT_TICK;
    if (event.kind != EVENT_NONE && event.kind != EVENT_HANGUP)
        update(wizard, &event);
    /* Not in the place of a key: what it leads to may be seen already. */
    if (event.kind == EVENT_HANGUP || signals_end() != 0)
        hang_up(wizard);
}

static void loop(struct wizard *wizard)
{
    show(wizard);
    while (!wizard->leaving) {
        wizard->breathed = wizard->unsaved;
        step(wizard);
        if (wizard->stale && !wizard->leaving && !term_typed_ahead())
            show(wizard);
        if (wizard->breathed)
            save_shown(wizard);
    }
}

/* A large file takes its time: that is told, and can be ended, with the terminal given back. */
static void attach_rest(struct wizard *wizard)
{
    if (wizard->end_signal == 0 && attaching_wait(&wizard->attaching))
        term_close();
    for (int i = 0;
         wizard->end_signal == 0 && signals_end() == 0 && attaching_wait(&wizard->attaching); i++) {
        if (i == PIECES)
            message("what was attached is still being read; wait, or leave with Ctrl-C without its "
                    "digest");
        attach(wizard);
    }
}

static bool leave(struct wizard *wizard, struct err *err)
{
    attach_rest(wizard);
    return leaving_finish(&wizard->session, wizard->end_signal != 0, err);
}

static void release(struct wizard *wizard)
{
    ui_free(wizard->ui);
    attaching_release(&wizard->attaching);
    looking_release(&wizard->looking);
    session_close(&wizard->session);
    recents_release(&wizard->recents);
    grid_release(&wizard->grid);
    foresight_release(&wizard->foresight);
}

static bool open_terminal(const struct setup *setup, struct err *err)
{
    struct term_options term = {.no_colour = setup->options->no_colour,
                                .ascii = setup->options->ascii,
                                .mouse = setup->ui.settings.mouse,
                                .type = environment("TERM"),
                                .colour_term = environment("COLORTERM"),
                                .colour_pair = environment("COLORFGBG")};

    if (!signals_open(term_emergency, err) || !term_open(&term, err))
        return false;
    mem_on_exhaustion(term_close);
    return true;
}

static bool open_screen(struct wizard *wizard, struct setup *setup, struct err *err)
{
    struct ui_options *ui = &setup->ui;

    if (!open_terminal(setup, err))
        return false;
    ui->depth = term_depth();
    ui->ascii = ui->ascii || !term_unicode();
    term_size(&ui->width, &ui->height);
    wizard->session.saver = saver_new(signals_wake_write());
    if (wizard->session.saver == NULL)
        return err_set(err, ERR_FAILED, "there can be no thread for saving; end other programs");
    wizard->ui = ui_new(ui);
    return true;
}

/* A passphrase is asked for on the terminal as the shell has it. */
static void lend_terminal(struct wizard *wizard)
{
    struct keyring *keys = wizard->options->opening.keys;

    if (keys != NULL) {
        keys->give = term_suspend;
        keys->take = term_resume;
    }
}

static void first_screen(struct wizard *wizard, struct setup *setup)
{
    if (setup->opened.document != NULL)
        session_take(&wizard->session, wizard->ui, &setup->opened);
    if (term_note() != NULL)
        ui_done(wizard->ui, term_note());
    attaching_look(&wizard->attaching, wizard->session.document);
    recents_gather(&wizard->recents);
}

bool wizard_run(const struct wizard_options *options, struct err *err)
{
    struct setup setup;
    struct wizard wizard = {.options = options,
                            .setup = &setup,
                            .looks = LOOKS,
                            .themes_left = true,
                            .looking = {.question = NONE}};
    bool good = setup_prepare(&setup, options, err) && open_screen(&wizard, &setup, err);

    if (good) {
        lend_terminal(&wizard);
        first_screen(&wizard, &setup);
        loop(&wizard);
        good = leave(&wizard, err);
    }
    term_close();
    release(&wizard);
    setup_release(&setup);
    if (good && wizard.end_signal != 0)
        signals_end_with(wizard.end_signal);
    return good;
}
