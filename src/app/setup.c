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
#include <stdlib.h>
#include <string.h>

static int find_theme(const struct setup *setup, const char *name)
{
    for (int i = 0; i < setup->ui.theme_count; i++)
        if (strcmp(setup->themes[i].name, name) == 0)
            return i;
    return NONE;
}

/* One that cannot be read looks like the first one and says so. */
static void read_theme(struct setup *setup, int index)
{
    struct theme *theme = setup->themes == NULL ? NULL : &setup->themes[index];
    struct theme read;
    struct err err = {0};
    char name[sizeof theme->name];

    if (theme == NULL || setup->read[index])
        return;
    setup->read[index] = true;
    (void)snprintf(name, sizeof name, "%s", theme->name);
    if (library_theme(name, &read, &err)) {
        *theme = read;
    } else {
        text_format(&setup->complaints, "%s\n", err.text);
        theme_complete(theme);
        (void)snprintf(theme->title, sizeof theme->title, "%s", name);
        (void)snprintf(theme->description, sizeof theme->description, "cannot be read");
    }
    /* Found by the name of its file, whatever stands in it. */
    memcpy(theme->name, name, sizeof name);
}

bool setup_read_theme(struct setup *setup)
{
    for (int i = 0; i < setup->ui.theme_count; i++) {
        if (setup->read[i])
            continue;
        read_theme(setup, i);
        return true;
    }
    return false;
}

const struct theme *setup_theme(struct setup *setup, const char *name)
{
    int index = find_theme(setup, name);

    if (index == NONE)
        return NULL;
    read_theme(setup, index);
    return &setup->themes[index];
}

static void name_themes(struct setup *setup)
{
    struct text names = {0};
    size_t capacity = 0;
    size_t count = 0;

    library_names(SHELF_THEMES, &names);
    for (const char *at = text_string(&names); *at != '\0'; at += strcspn(at, "\n") + 1) {
        setup->themes = mem_grow(setup->themes, count, &capacity, sizeof *setup->themes);
        memset(&setup->themes[count], 0, sizeof *setup->themes);
        (void)snprintf(setup->themes[count].name, sizeof setup->themes[count].name, "%.*s",
                       (int)strcspn(at, "\t"), at);
        count++;
    }
    if (count > 1)
        qsort(setup->themes, count, sizeof *setup->themes, library_theme_order);
    /* Room for one of the command line. */
    setup->themes = mem_resize(setup->themes, count, count + 1, sizeof *setup->themes);
    setup->read = mem_alloc(count + 1, sizeof *setup->read);
    setup->ui.theme_count = (int)count;
    text_release(&names);
}

/* The theme of the command line joins the others or takes the place of its namesake. Somebody may
 * have built the program without themes: then there is one without a name. */
static bool choose_theme(struct setup *setup, struct err *err)
{
    struct ui_options *ui = &setup->ui;
    struct theme theme = {.name = "plain"};
    int index;

    if (setup->options->theme == NULL && ui->theme_count > 0)
        return true;
    if (setup->options->theme == NULL)
        theme_complete(&theme);
    else if (!library_theme(setup->options->theme, &theme, err))
        return false;
    index = find_theme(setup, theme.name);
    if (index == NONE)
        index = ui->theme_count++;
    setup->themes[index] = theme;
    setup->read[index] = true;
    memcpy(ui->settings.theme, theme.name, sizeof ui->settings.theme);
    return true;
}

bool setup_prepare(struct setup *setup, const struct wizard_options *options, struct err *err)
{
    memset(setup, 0, sizeof *setup);
    setup->options = options;
    if (options->path != NULL &&
        !session_load(&setup->opened, options->path, options->opening, err))
        return false;
    preferences_read(&setup->ui.settings);
    name_themes(setup);
    if (!choose_theme(setup, err))
        return false;
    if (setup_theme(setup, setup->ui.settings.theme) == NULL)
        read_theme(setup, 0);
    setup->ui.themes = setup->themes;
    setup->ui.guide = library_guide();
    setup->ui.ascii = options->ascii;
    setup->ui.now = clock_now();
    setup->ui.zone = clock_zone;
    return true;
}

void setup_release(struct setup *setup)
{
    if (setup->opened.document != NULL) {
        document_close(setup->opened.document);
        mem_free(setup->opened.document);
    }
    mem_free(setup->themes);
    mem_free(setup->read);
    text_release(&setup->complaints);
}

bool setup_dump(const struct wizard_options *options, int columns, int rows, struct text *out,
                struct err *err)
{
    struct setup setup;
    struct grid grid = {0};
    bool good = setup_prepare(&setup, options, err);

    if (good) {
        struct ui *ui;
        const struct document *document = setup.opened.document;

        setup.ui.width = columns;
        setup.ui.height = rows;
        ui = ui_new(&setup.ui);
        if (document != NULL)
            ui_opened(ui, &setup.opened.document->assessment, document->path,
                      setup.opened.read_only);
        if (setup.opened.read_only)
            ui_failed(ui, &setup.opened.note);
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
