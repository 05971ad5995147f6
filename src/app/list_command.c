/* SPDX-License-Identifier: MIT
 *
 * list_command.c - see commands.h: list.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/library.h"
#include "app/world.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "codec/json_write.h"
#include "report/report.h"

#include <string.h>

enum { LIST_COLUMNS = 4 };

/* A list under way: a table for people, or JSON. */
struct listing {
    struct text *out;
    bool json;
    struct json_writer writer;
    struct arena arena;
    const char **cells; /* of the table, row by row */
    size_t count, capacity;
    const char *const *names; /* of the columns; NULL ends them */
};

static int column_count(const struct listing *listing)
{
    int count = 1;

    while (count < LIST_COLUMNS && listing->names[count] != NULL)
        count++;
    return count;
}

static void add_row(struct listing *listing, const char *const cells[LIST_COLUMNS])
{
    int columns = column_count(listing);

    if (listing->json)
        json_open_object(&listing->writer, NULL);
    for (int i = 0; i < columns; i++) {
        if (listing->json) {
            json_string(&listing->writer, listing->names[i], cells[i]);
            continue;
        }
        listing->cells =
            mem_grow(listing->cells, listing->count, &listing->capacity, sizeof *listing->cells);
        listing->cells[listing->count++] =
            arena_copy(&listing->arena, cells[i] == NULL ? "-" : cells[i]);
    }
    if (listing->json)
        json_close_object(&listing->writer);
}

static int column_width(const struct listing *listing, int column)
{
    int columns = column_count(listing);
    int widest = 0;

    for (size_t i = (size_t)column; i < listing->count; i += (size_t)columns) {
        int width = utf8_width(listing->cells[i]);
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void write_table(const struct listing *listing)
{
    int columns = column_count(listing);
    int widths[LIST_COLUMNS] = {0};

    for (int i = 0; i < columns; i++)
        widths[i] = column_width(listing, i);
    for (size_t i = 0; columns > 0 && i < listing->count; i++) {
        int column = (int)(i % (size_t)columns);
        const char *cell = listing->cells[i];
        utf8_add_visible(listing->out, cell, strlen(cell));
        if (column < columns - 1)
            text_repeat(listing->out, " ", widths[column] - utf8_width(cell) + 2);
        else
            text_add(listing->out, "\n");
    }
}

static bool list_questionnaires(struct listing *listing, const struct arguments *arguments,
                                struct err *err)
{
    struct text names = {0};
    char *rest = NULL;

    (void)arguments;
    (void)err;
    library_names(SHELF_QUESTIONNAIRES, &names);
    for (char *line = names.length == 0 ? NULL : strtok_r(names.bytes, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        struct questionnaire questionnaire = {0};
        struct err why = {0};
        char *where = strchr(line, '\t');
        *where++ = '\0';
        if (library_questionnaire(line, &questionnaire, &why)) {
            const char *cells[LIST_COLUMNS] = {line, questionnaire.title, questionnaire.edition,
                                               where};
            add_row(listing, cells);
        } else {
            message("%s", why.text);
        }
        questionnaire_release(&questionnaire);
    }
    text_release(&names);
    return true;
}

static bool list_themes(struct listing *listing, const struct arguments *arguments, struct err *err)
{
    struct text complaints = {0};
    int count = 0;
    struct theme *themes = library_themes(&count, &complaints);

    (void)arguments;
    (void)err;
    for (int i = 0; i < count; i++) {
        const char *cells[LIST_COLUMNS] = {themes[i].name, themes[i].dark ? "dark" : "light",
                                           themes[i].description};
        add_row(listing, cells);
    }
    for (const char *at = text_string(&complaints); *at != '\0'; at += strcspn(at, "\n") + 1)
        message("%.*s", (int)strcspn(at, "\n"), at);
    mem_free(themes);
    text_release(&complaints);
    return true;
}

static bool list_frameworks(struct listing *listing, const struct arguments *arguments,
                            struct err *err)
{
    const char *name = arguments_value(arguments, OPTION_QUESTIONNAIRE);
    struct questionnaire questionnaire = {0};

    if (!library_questionnaire(name == NULL ? "iso42001" : name, &questionnaire, err))
        return false;
    for (int i = 0; i < questionnaire.framework_count; i++) {
        const struct framework *framework = &questionnaire.frameworks[i];
        char *units = arena_format(&listing->arena, "%d units", framework->unit_count);
        const char *cells[LIST_COLUMNS] = {framework->id, framework->title, units};
        add_row(listing, cells);
    }
    questionnaire_release(&questionnaire);
    return true;
}

static bool list_formats(struct listing *listing, const struct arguments *arguments,
                         struct err *err)
{
    (void)arguments;
    (void)err;
    for (int i = 0; i < exporter_count; i++) {
        const char *cells[LIST_COLUMNS] = {exporters[i].name, exporters[i].extension,
                                           exporters[i].summary};
        add_row(listing, cells);
    }
    return true;
}

static const struct list_row {
    const char *name;
    const char *columns[LIST_COLUMNS + 1];
    bool (*list)(struct listing *, const struct arguments *, struct err *);
} lists[] = {
    {"questionnaires", {"id", "title", "edition", "from"}, list_questionnaires},
    {"themes",         {"name", "variant", "description"}, list_themes        },
    {"frameworks",     {"id", "title", "units"},           list_frameworks    },
    {"formats",        {"name", "extension", "summary"},   list_formats       },
};

static const struct list_row *list_of_name(const char *name)
{
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        if (strcmp(lists[i].name, name) == 0)
            return &lists[i];
    return NULL;
}

static bool write_list(const struct list_row *row, const struct arguments *arguments,
                       struct text *out, struct err *err)
{
    struct listing listing = {.out = out,
                              .json = arguments_have(arguments, OPTION_JSON),
                              .writer = {.out = out},
                              .names = row->columns};
    bool good;

    if (listing.json)
        json_open_list(&listing.writer, NULL);
    good = row->list(&listing, arguments, err);
    if (listing.json) {
        json_close_list(&listing.writer);
        text_add(out, "\n");
    } else {
        write_table(&listing);
    }
    mem_free(listing.cells);
    arena_release(&listing.arena);
    return good;
}

bool run_list(const struct arguments *arguments, struct err *err)
{
    const struct list_row *row = list_of_name(arguments->operands[0]);
    struct text out = {0};
    bool good;

    if (row == NULL)
        return err_set(err, ERR_USAGE,
                       "there is no list of %s; write questionnaires, themes, "
                       "frameworks or formats",
                       arguments->operands[0]);
    good =
        write_list(row, arguments, &out, err) && output_write(text_string(&out), out.length, err);
    text_release(&out);
    return good;
}
