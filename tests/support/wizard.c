/* SPDX-License-Identifier: MIT
 *
 * wizard.c - see wizard.h.
 */
#include "support/wizard.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "codec/codec.h"
#include "support/documents.h"
#include "support/screen.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

enum { NOW = 1795000000 }; /* 2026-11-18 */

static void name_themes(struct theme *themes)
{
    static const char *const names[WIZARD_THEMES] = {"dark", "light", "mono"};
    static const char *const titles[WIZARD_THEMES] = {"Dark", "Light", "Monochrome"};

    for (int i = 0; i < WIZARD_THEMES; i++) {
        snprintf(themes[i].name, sizeof themes[i].name, "%s", names[i]);
        snprintf(themes[i].title, sizeof themes[i].title, "%s", titles[i]);
        snprintf(themes[i].description, sizeof themes[i].description, "A theme of the tests");
        theme_complete(&themes[i]);
    }
}

static const char GUIDE[] = "# For those who do it alone\n"
                            "\n"
                            "From nothing to a list of\nwhat to do **first**.\n"
                            "\n"
                            "## What you need\n"
                            "\n"
                            "* An afternoon, and `somebody`\n  who may decide.\n"
                            "* A list of where AI is used.\n"
                            "\n"
                            "1. Read the question.\n"
                            "10. Go on.\n"
                            "\n"
                            "```console\n"
                            "$ clausewalk score us.json\n"
                            "Verdict     Not ready.\n"
                            "```\n"
                            "\n"
                            "Sold by [ISO](https://www.iso.org/).\n";

int wizard_setup(void **state)
{
    struct wizard *wizard = mem_alloc(1, sizeof *wizard);
    struct ui_options options = {.settings = {.theme = "dark"},
                                 .by = "R. Meyer",
                                 .themes = wizard->themes,
                                 .theme_count = WIZARD_THEMES,
                                 .guide = GUIDE,
                                 .depth = COLOURS_256,
                                 .now = NOW};

    *state = wizard;
    document_questionnaire("tests/data/wizard.json", &wizard->questionnaire);
    assessment_init(&wizard->assessment, &wizard->questionnaire);
    mem_set(&wizard->assessment.name, "Acme Analytics GmbH");
    name_themes(wizard->themes);
    wizard->ui = ui_new(&options);
    resize(wizard, 80, 24);
    return 0;
}

void wizard_open(struct wizard *wizard, bool read_only)
{
    ui_opened(wizard->ui, &wizard->assessment, "acme.json", read_only);
}

int wizard_open_setup(void **state)
{
    wizard_setup(state);
    wizard_open(*state, false);
    return 0;
}

int wizard_teardown(void **state)
{
    struct wizard *wizard = *state;

    ui_free(wizard->ui);
    grid_release(&wizard->grid);
    assessment_release(&wizard->assessment);
    questionnaire_release(&wizard->questionnaire);
    mem_free(wizard);
    return 0;
}

static void save(struct wizard *wizard)
{
    struct err err = {0};

    wizard->saves++;
    err_set(&err, ERR_FAILED, "acme.json: no space left; make room");
    if (wizard->broken_disk)
        ui_save_failed(wizard->ui, &err, false);
    else
        ui_saved(wizard->ui);
}

static void happen(struct wizard *wizard, struct event *event)
{
    struct effect effect;

    event->now = event->now ? event->now : NOW;
    ui_update(wizard->ui, event, &effect);
    wizard->last = effect.kind;
    if (effect.path)
        snprintf(wizard->path, sizeof wizard->path, "%s", effect.path);
    if (effect.kind == EFFECT_SAVE)
        save(wizard);
    else if (effect.kind != EFFECT_NONE)
        wizard->effect = effect;
}

void press_key(struct wizard *wizard, const char *key)
{
    struct event event = {.kind = EVENT_KEY};

    snprintf(event.key, sizeof event.key, "%s", key);
    happen(wizard, &event);
}

void press(struct wizard *wizard, const char *keys)
{
    char key[KEY_NAME_SIZE];

    for (size_t length; *keys; keys += length) {
        keys += strspn(keys, " ");
        length = strcspn(keys, " ");
        snprintf(key, sizeof key, "%.*s", (int)length, keys);
        if (length > 0)
            press_key(wizard, key);
    }
}

void paste(struct wizard *wizard, const char *text)
{
    happen(wizard, &(struct event){.kind = EVENT_PASTE, .text = text});
}

void resize(struct wizard *wizard, int width, int height)
{
    grid_resize(&wizard->grid, width, height);
    happen(wizard, &(struct event){.kind = EVENT_RESIZE, .width = width, .height = height});
}

void tick(struct wizard *wizard, int64_t now)
{
    happen(wizard, &(struct event){.kind = EVENT_TICK, .now = now});
}

const struct grid *screen_of(struct wizard *wizard)
{
    ui_view(wizard->ui, &wizard->grid);
    return &wizard->grid;
}

bool screen_has(struct wizard *wizard, const char *text)
{
    struct text dump = {0};
    bool found;

    grid_dump(screen_of(wizard), &dump);
    found = strstr(text_string(&dump), text) != NULL;
    text_release(&dump);
    return found;
}

void click(struct wizard *wizard, const char *text)
{
    struct event event = {.kind = EVENT_MOUSE, .mouse = MOUSE_PRESS};
    struct text dump = {0};
    const char *row, *found;
    char *before;

    grid_dump(screen_of(wizard), &dump);
    row = text_string(&dump);
    found = strstr(row, text);
    if (!found)
        fail_msg("not on the screen: %s", text);
    for (const char *end = strchr(row, '\n'); end && end < found; end = strchr(row, '\n')) {
        row = end + 1;
        event.y++;
    }
    before = mem_copy_bytes(row, (size_t)(found - row));
    event.x = utf8_width(before);
    mem_free(before);
    text_release(&dump);
    happen(wizard, &event);
}

int question_named(const struct wizard *wizard, const char *id)
{
    int q = questionnaire_question(&wizard->questionnaire, id);

    if (q == NONE)
        fail_msg("no question %s", id);
    return q;
}

const struct answer *answer_to(const struct wizard *wizard, const char *id)
{
    return &wizard->assessment.answers[question_named(wizard, id)];
}

void assert_screens(struct wizard *it, const char *name)
{
    static const struct {
        int width, height;
    } sizes[] = {
        {80,  24},
        {120, 36},
        {60,  16}
    };

    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char full[80];

        resize(it, sizes[i].width, sizes[i].height);
        snprintf(full, sizeof full, "%s-%dx%d", name, sizes[i].width, sizes[i].height);
        assert_screen(screen_of(it), full);
    }
    resize(it, 80, 24);
}

void assert_large_screen(struct wizard *it, const char *name)
{
    char full[80];

    resize(it, 200, 60);
    snprintf(full, sizeof full, "%s-200x60", name);
    assert_screen(screen_of(it), full);
    resize(it, 80, 24);
}
