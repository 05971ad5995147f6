/* SPDX-License-Identifier: MIT
 *
 * foresee.c - ui_foresee: see ui.h.
 */
#include "base/mem.h"
#include "ui/state.h"
#include "ui/ui.h"

#include <stdio.h>

enum { LIKELY = 4 };

/* In the interview with the cursor among the levels: the keys that rate, and these. */
static const char *const going_on[LIKELY] = {"Enter", "0"};
/* In a list. */
static const char *const moving[LIKELY] = {"Down", "j", "Up", "k"};

/* With nothing over the screen such a key does no more than to change an answer, where one is, and
 * what is told of it. */
static bool is_plain(const struct ui *ui)
{
    return ui->overlay.kind == OVERLAY_NONE && ui->desk.assessment &&
           screen_rows[ui->screen].file && ui->screen != SCREEN_EXPORT &&
           ui->desk.saving != SAVING_WAIT;
}

static bool is_rating(const struct ui *ui)
{
    return ui->desk.question != NONE && ui->question.focus == FOCUS_LEVELS && !ui->question.moved;
}

static bool likely_key(const struct ui *ui, int nth, char key[KEY_NAME_SIZE])
{
    const struct questionnaire *all = ui->desk.questionnaire;
    const char *const *keys = ui->screen == SCREEN_QUESTION ? going_on : moving;
    int levels = ui->screen == SCREEN_QUESTION ? all->level_count : 0;

    if (!is_plain(ui) || (levels > 0 && !is_rating(ui)))
        return false;
    if (nth < levels)
        (void)snprintf(key, KEY_NAME_SIZE, "%c", all->levels[nth].key);
    else if (nth - levels < LIKELY && keys[nth - levels])
        (void)snprintf(key, KEY_NAME_SIZE, "%s", keys[nth - levels]);
    else
        return false;
    return true;
}

/* Nothing of this has memory of its own but the results, which are made of the answers. */
static void restore(struct ui *ui, const struct ui *before)
{
    struct results results = ui->desk.results;

    *ui = *before;
    ui->desk.results = results;
}

bool ui_foresee(struct ui *ui, int nth, struct event *event, struct grid *grid)
{
    struct ui *before;
    struct trial trial;
    struct effect ignored;
    bool rated;

    if (!likely_key(ui, nth, event->key))
        return false;
    event->kind = EVENT_KEY;
    before = mem_raw(sizeof *before);
    *before = *ui;
    trial_begin(&trial, ui->desk.assessment);
    ui->desk.journal = trial.journal;
    ui_update(ui, event, &ignored);
    ui_view(ui, grid);
    trial.journal = ui->desk.journal;
    restore(ui, before);
    mem_free(before);
    rated = trial.journal.done > 0;
    trial_end(&trial, ui->desk.assessment);
    if (rated)
        results_rescore(&ui->desk.results, ui->desk.question);
    return true;
}
