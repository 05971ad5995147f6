/* SPDX-License-Identifier: MIT
 *
 * wizard.h - the wizard under test: a small questionnaire (tests/data/wizard.json), an assessment,
 * and keys pressed without a terminal.
 */
#ifndef SUPPORT_WIZARD_H
#define SUPPORT_WIZARD_H

#include "canvas/grid.h"
#include "model/assessment.h"
#include "ui/ui.h"

enum { WIZARD_THEMES = 3 };

struct wizard {
    struct questionnaire questionnaire;
    struct assessment assessment;
    struct theme themes[WIZARD_THEMES];
    struct ui *ui;
    struct grid grid;
    struct effect effect;  /* the last one, but saving */
    enum effect_kind last; /* of any event */
    char path[256];        /* of the last effect with one */
    int saves;             /* since the setup */
    bool broken_disk;      /* saving fails */
};

/* Fixtures: at the start screen; in the interview of an organisation called Acme. */
int wizard_setup(void **state);
int wizard_open_setup(void **state);
int wizard_teardown(void **state);

/* Opens the assessment, as the app does. */
void wizard_open(struct wizard *, bool read_only);

/* Presses keys, a space between; "Space" is one. */
void press(struct wizard *, const char *keys);
void press_key(struct wizard *, const char *key);
void paste(struct wizard *, const char *text);
/* Clicks where a text begins on the screen. */
void click(struct wizard *, const char *text);
void resize(struct wizard *, int width, int height);
void tick(struct wizard *, int64_t now);

/* What is on the screen. */
const struct grid *screen_of(struct wizard *);
bool screen_has(struct wizard *, const char *text);

/* Golden screens NAME-WxH of the state at hand, at every size that they are kept of. */
void assert_screens(struct wizard *, const char *name);
/* And with as much room as people have. */
void assert_large_screen(struct wizard *, const char *name);

int question_named(const struct wizard *, const char *id);
const struct answer *answer_to(const struct wizard *, const char *id);

#define IN_WIZARD(test) cmocka_unit_test_setup_teardown(test, wizard_open_setup, wizard_teardown)
#define AT_START(test) cmocka_unit_test_setup_teardown(test, wizard_setup, wizard_teardown)

#endif
