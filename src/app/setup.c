/* SPDX-License-Identifier: MIT
 *
 * setup.c - see setup.h.
 */
#include "app/setup.h"

#include "app/library.h"
#include "app/preferences.h"
#include "app/world.h"
#include "base/mem.h"

#include <stdio.h>
#include <string.h>

/* The theme of the command line joins the others or takes the place of its namesake. */
static bool choose_theme(struct setup *setup, struct err *err)
{
    struct ui_options *ui = &setup->ui;
    struct theme theme;
    int found = 0;

    if (setup->options->theme == NULL)
        return true;
    if (!library_theme(setup->options->theme, &theme, err))
        return false;
    while (found < ui->theme_count && strcmp(setup->themes[found].name, theme.name) != 0)
        found++;
    if (found == ui->theme_count)
        setup->themes =
            mem_resize(setup->themes, (size_t)found, (size_t)found + 1, sizeof *setup->themes);
    ui->theme_count += found == ui->theme_count;
    setup->themes[found] = theme;
    memcpy(ui->settings.theme, theme.name, sizeof ui->settings.theme);
    return true;
}

/* Somebody may have built the program without themes, or broken them all. */
static void have_a_theme(struct setup *setup)
{
    if (setup->ui.theme_count > 0)
        return;
    setup->themes = mem_resize(setup->themes, 0, 1, sizeof *setup->themes);
    (void)snprintf(setup->themes[0].name, sizeof setup->themes[0].name, "plain");
    theme_complete(&setup->themes[0]);
    setup->ui.theme_count = 1;
}

/* Where there is just one, it is that one who sits here. */
static const char *only_assessor(const struct assessment *assessment)
{
    const char *assessors = assessment->assessors;

    return assessors == NULL || strchr(assessors, '\n') != NULL ? NULL : assessors;
}

bool setup_prepare(struct setup *setup, const struct wizard_options *options, struct err *err)
{
    memset(setup, 0, sizeof *setup);
    setup->options = options;
    if (options->path != NULL &&
        !session_load(&setup->opened, options->path, options->questionnaire, err))
        return false;
    setup->ui.settings.mouse = true;
    preferences_read(&setup->ui.settings);
    setup->themes = library_themes(&setup->ui.theme_count, &setup->complaints);
    if (!choose_theme(setup, err))
        return false;
    have_a_theme(setup);
    setup->ui.themes = setup->themes;
    setup->ui.ascii = options->ascii;
    setup->ui.now = clock_now();
    if (setup->opened.document != NULL)
        setup->ui.by = only_assessor(&setup->opened.document->assessment);
    return true;
}

void setup_release(struct setup *setup)
{
    if (setup->opened.document != NULL) {
        document_close(setup->opened.document);
        mem_free(setup->opened.document);
    }
    mem_free(setup->themes);
    text_release(&setup->complaints);
}

bool setup_dump(const struct wizard_options *options, int columns, int rows, struct text *out,
                struct err *err)
{
    struct setup setup;
    struct grid grid = {0};
    bool good = setup_prepare(&setup, options, err);

    if (good) {
        struct ui *ui = ui_new(&setup.ui);
        const struct document *document = setup.opened.document;
        if (document != NULL)
            ui_opened(ui, &setup.opened.document->assessment, document->path,
                      setup.opened.read_only);
        grid.ascii = options->ascii;
        grid_resize(&grid, columns, rows);
        ui_view(ui, &grid);
        grid_dump(&grid, out);
        ui_free(ui);
    }
    grid_release(&grid);
    setup_release(&setup);
    return good;
}
