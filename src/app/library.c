/* SPDX-License-Identifier: MIT
 *
 * library.c - see library.h.
 */
#include "app/library.h"

#include "app/embedded.h"
#include "app/refusal.h"
#include "app/world.h"
#include "base/file.h"
#include "base/mem.h"
#include "codec/codec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *folder, *what;
    size_t limit;
} shelves[] = {
    [SHELF_QUESTIONNAIRES] = {"questionnaires", "questionnaire", CODEC_QUESTIONNAIRE_LIMIT},
    [SHELF_THEMES] = {"themes",         "theme",         CODEC_THEME_LIMIT        },
};

/* What was found: in the program, or read from a path. */
struct find {
    const struct embedded *embedded; /* NULL: a file */
    struct text read;                /* its bytes */
    struct text path;                /* as messages name it */
};

static void find_release(struct find *find)
{
    text_release(&find->read);
    text_release(&find->path);
}

static bool ends_in_json(const char *name)
{
    size_t length = strlen(name);

    return length > 5 && strcmp(name + length - 5, ".json") == 0;
}

static bool is_path(const char *name)
{
    return strchr(name, '/') != NULL || ends_in_json(name) || strcmp(name, "-") == 0;
}

static bool find_read(struct find *find, enum shelf shelf, struct err *err)
{
    return file_read(text_string(&find->path), shelves[shelf].limit, &find->read, NULL, err);
}

/* In the folders of a person and of the system. */
static bool in_folders(enum shelf shelf, const char *name, struct text *path)
{
    struct text folders = {0};
    bool found = false;
    char *rest = NULL;

    folders_data(&folders);
    for (char *folder = folders.length == 0 ? NULL : strtok_r(folders.bytes, "\n", &rest);
         folder != NULL && !found; folder = strtok_r(NULL, "\n", &rest)) {
        text_clear(path);
        text_format(path, "%s/%s/%s.json", folder, shelves[shelf].folder, name);
        found = file_exists(text_string(path));
    }
    text_release(&folders);
    return found;
}

static const struct embedded *in_program(enum shelf shelf, const char *name)
{
    struct text path = {0};
    const struct embedded *found = NULL;

    text_format(&path, "%s/%s.json", shelves[shelf].folder, name);
    for (int i = 0; i < embedded_count && found == NULL; i++)
        if (strcmp(embedded_files[i].path, text_string(&path)) == 0)
            found = &embedded_files[i];
    text_release(&path);
    return found;
}

static bool find_named(struct find *find, enum shelf shelf, const char *name, struct err *err)
{
    if (in_folders(shelf, name, &find->path))
        return find_read(find, shelf, err);
    find->embedded = in_program(shelf, name);
    text_clear(&find->path);
    text_add(&find->path, name);
    return find->embedded != NULL ||
           err_set(err, ERR_FAILED,
                   "there is no %s %s; see `clausewalk list %s`, or give the path of a file",
                   shelves[shelf].what, name, shelves[shelf].folder);
}

/* What is there by that name goes before a file that is called so. */
static bool find_any(struct find *find, enum shelf shelf, const char *name, struct err *err)
{
    if (!is_path(name)) {
        if (find_named(find, shelf, name, err))
            return true;
        if (!file_exists(name))
            return false;
        *err = (struct err){0};
        text_clear(&find->path);
    }
    text_add(&find->path, name);
    return find_read(find, shelf, err);
}

static bool decode_questionnaire(const struct find *find, struct questionnaire *out,
                                 struct err *err)
{
    struct problems problems = {0};
    bool good = questionnaire_decode(text_string(&find->read), find->read.length, out, &problems) ||
                refuse(&problems, text_string(&find->path), err);

    problems_release(&problems);
    return good;
}

/* What is in the program is there already; releasing the copy releases nothing. */
static bool take_questionnaire(const struct find *find, struct questionnaire *out, struct err *err)
{
    if (find->embedded == NULL)
        return decode_questionnaire(find, out, err);
    *out = *find->embedded->questionnaire;
    return true;
}

static bool decode_theme(const struct find *find, struct theme *out, struct err *err)
{
    struct problems problems = {0};
    bool good = theme_decode(text_string(&find->read), find->read.length, out, &problems) ||
                refuse(&problems, text_string(&find->path), err);

    problems_release(&problems);
    return good;
}

static bool take_theme(const struct find *find, struct theme *out, struct err *err)
{
    if (find->embedded == NULL)
        return decode_theme(find, out, err);
    *out = *find->embedded->theme;
    return true;
}

bool library_questionnaire(const char *name, struct questionnaire *out, struct err *err)
{
    struct find find = {0};
    bool good;

    memset(out, 0, sizeof *out);
    good = find_any(&find, SHELF_QUESTIONNAIRES, name, err) && take_questionnaire(&find, out, err);
    find_release(&find);
    return good;
}

bool library_questionnaire_of_id(const char *id, struct questionnaire *out, struct err *err)
{
    struct find find = {0};
    bool good;

    memset(out, 0, sizeof *out);
    if (strchr(id, '/') != NULL)
        return err_set(err, ERR_DOCUMENT,
                       "the questionnaire %s is not one by name; give --questionnaire", id);
    good = find_named(&find, SHELF_QUESTIONNAIRES, id, err) && take_questionnaire(&find, out, err);
    find_release(&find);
    return good;
}

bool library_theme(const char *name, struct theme *out, struct err *err)
{
    struct find find = {0};
    bool good;

    memset(out, 0, sizeof *out);
    good = find_any(&find, SHELF_THEMES, name, err) && take_theme(&find, out, err);
    find_release(&find);
    return good;
}

/* One line of library_names, if the name is not there yet. */
static void add_name(struct text *out, const char *name, size_t length, const char *where)
{
    const char *line = text_string(out);

    for (; *line != '\0'; line += strcspn(line, "\n") + 1)
        if (strncmp(line, name, length) == 0 && line[length] == '\t')
            return;
    text_format(out, "%.*s\t%s\n", (int)length, name, where);
}

static void add_folder_names(enum shelf shelf, const char *folder, struct text *out)
{
    struct text path = {0};
    struct text names = {0};
    struct err ignored = {0}; /* most of the folders do not exist */

    text_format(&path, "%s/%s", folder, shelves[shelf].folder);
    if (file_list(text_string(&path), ".json", &names, &ignored))
        for (const char *at = text_string(&names); *at != '\0'; at += strcspn(at, "\n") + 1)
            add_name(out, at, strcspn(at, "\n") - strlen(".json"), text_string(&path));
    text_release(&path);
    text_release(&names);
}

static void add_embedded_names(enum shelf shelf, struct text *out)
{
    size_t length = strlen(shelves[shelf].folder);

    for (int i = 0; i < embedded_count; i++) {
        const char *path = embedded_files[i].path;
        if (strncmp(path, shelves[shelf].folder, length) == 0 && path[length] == '/')
            add_name(out, path + length + 1, strlen(path + length + 1) - strlen(".json"),
                     "built in");
    }
}

void library_names(enum shelf shelf, struct text *out)
{
    struct text folders = {0};
    char *rest = NULL;

    folders_data(&folders);
    for (char *folder = folders.length == 0 ? NULL : strtok_r(folders.bytes, "\n", &rest);
         folder != NULL; folder = strtok_r(NULL, "\n", &rest))
        add_folder_names(shelf, folder, out);
    add_embedded_names(shelf, out);
    text_release(&folders);
}

/* Dark is what most terminals are, so it is the first, and light the second. */
static int theme_rank(const struct theme *theme)
{
    if (strcmp(theme->name, "dark") == 0)
        return 0;
    return strcmp(theme->name, "light") == 0 ? 1 : 2;
}

int library_theme_order(const void *a, const void *b)
{
    const struct theme *one = a;
    const struct theme *other = b;
    int difference = theme_rank(one) - theme_rank(other);

    return difference != 0 ? difference : strcmp(one->name, other->name);
}

struct theme *library_themes(int *count, struct text *complaints)
{
    struct text names = {0};
    struct theme *themes = NULL;
    size_t capacity = 0;
    char *rest = NULL;

    *count = 0;
    library_names(SHELF_THEMES, &names);
    for (char *line = names.length == 0 ? NULL : strtok_r(names.bytes, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        struct err err = {0};
        line[strcspn(line, "\t")] = '\0';
        themes = mem_grow(themes, (size_t)*count, &capacity, sizeof *themes);
        if (library_theme(line, &themes[*count], &err))
            (*count)++;
        else
            text_format(complaints, "%s\n", err.text);
    }
    if (*count > 1)
        qsort(themes, (size_t)*count, sizeof *themes, library_theme_order);
    text_release(&names);
    return themes;
}

static const struct embedded *first_of(const char *start)
{
    for (int i = 0; i < embedded_count; i++)
        if (strncmp(embedded_files[i].path, start, strlen(start)) == 0)
            return &embedded_files[i];
    return NULL;
}

const char *library_sample(size_t *length)
{
    const struct embedded *found = first_of("samples/");

    if (found == NULL)
        return NULL;
    *length = found->length;
    return found->bytes;
}

const char *library_guide(void)
{
    const struct embedded *found = first_of("docs/");

    return found == NULL ? NULL : found->bytes;
}
