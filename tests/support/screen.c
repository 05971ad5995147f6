/* SPDX-License-Identifier: MIT
 *
 * screen.c - see screen.h.
 */
#include "support/screen.h"

#include "base/utf8.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_SIZE = 512 };

static void path_of(const char *name, char path[PATH_SIZE])
{
    snprintf(path, PATH_SIZE, "%s/tests/screens/%s.screen", SOURCE_FOLDER, name);
}

static bool read_all(const char *path, struct text *out)
{
    char buffer[4096];
    size_t count = 0;
    FILE *file = fopen(path, "r");

    if (!file)
        return false;
    while ((count = fread(buffer, 1, sizeof buffer, file)) > 0)
        text_add_bytes(out, buffer, count);
    fclose(file);
    return true;
}

static bool write_all(const char *path, const struct text *text)
{
    FILE *file = fopen(path, "w");

    if (!file)
        return false;
    bool ok = fwrite(text->bytes, 1, text->length, file) == text->length;
    return fclose(file) == 0 && ok;
}

static void add_framed(struct text *out, const char *plane, int width)
{
    while (*plane) {
        size_t length = strcspn(plane, "\n");
        struct text row = {0};
        text_add_bytes(&row, plane, length);
        text_add_char(out, '|');
        text_add(out, text_string(&row));
        text_repeat(out, " ", width - utf8_width(text_string(&row)));
        text_add(out, "|\n");
        text_release(&row);
        plane += length + (plane[length] == '\n');
    }
}

void screen_write(const struct grid *grid, struct text *out)
{
    struct text plane = {0};

    text_format(out, "%dx%d", grid->width, grid->height);
    if (grid->cursor_x >= 0)
        text_format(out, " cursor %d,%d%s", grid->cursor_x, grid->cursor_y,
                    grid->cursor_visible ? " visible" : "");
    if (grid->title[0])
        text_format(out, " title %s", grid->title);
    text_add_char(out, '\n');
    grid_dump(grid, &plane);
    add_framed(out, text_string(&plane), grid->width);
    text_clear(&plane);
    grid_dump_roles(grid, &plane);
    add_framed(out, text_string(&plane), grid->width);
    text_release(&plane);
}

static const char *line_end(const char *line)
{
    return line + strcspn(line, "\n");
}

static bool same_line(const char *one, const char *two)
{
    size_t length = (size_t)(line_end(one) - one);

    return length == (size_t)(line_end(two) - two) && memcmp(one, two, length) == 0;
}

static const char *next_line(const char *line)
{
    const char *end = line_end(line);

    return *end ? end + 1 : end;
}

void screen_print_difference(const char *wanted, const char *got)
{
    while (*wanted || *got) {
        if (same_line(wanted, got)) {
            fprintf(stderr, "    %.*s\n", (int)(line_end(got) - got), got);
        } else {
            fprintf(stderr, "  - %.*s\n", (int)(line_end(wanted) - wanted), wanted);
            fprintf(stderr, "  + %.*s\n", (int)(line_end(got) - got), got);
        }
        wanted = next_line(wanted);
        got = next_line(got);
    }
}

static bool may_update(void)
{
    const char *update = getenv("UPDATE_GOLDEN");
    const char *ci = getenv("CI");

    return update && *update && !(ci && *ci);
}

/* True if the files are the same, or are now. */
static bool compare(const struct text *got, const char *path)
{
    struct text wanted = {0};
    bool there = read_all(path, &wanted);
    bool same = there && strcmp(text_string(&wanted), text_string(got)) == 0;

    if (!same && may_update()) {
        same = write_all(path, got);
        fprintf(stderr, "%s: %s\n", path, same ? "written" : "cannot be written");
    } else if (!same) {
        fprintf(stderr, "%s: %s; UPDATE_GOLDEN=1 rewrites it\n", path,
                there ? "differs (- wanted, + got)" : "is not there");
        screen_print_difference(text_string(&wanted), text_string(got));
    }
    text_release(&wanted);
    return same;
}

void assert_screen(const struct grid *grid, const char *name)
{
    char path[PATH_SIZE];
    struct text got = {0};

    path_of(name, path);
    screen_write(grid, &got);
    bool same = compare(&got, path);
    text_release(&got);
    if (!same)
        fail_msg("the screen is not %s", name);
}

static size_t without_spaces(const char *row, size_t length)
{
    while (length > 0 && row[length - 1] == ' ')
        length--;
    return length;
}

/* Rows stand between bars behind the first line. */
static bool add_rows(const char *file, struct text *out)
{
    int width = 0;
    int height = 0;

    if (sscanf(file, "%dx%d", &width, &height) != 2)
        return false;
    for (int y = 0; y < height; y++) {
        file = next_line(file);
        size_t length = (size_t)(line_end(file) - file);
        if (length < 2)
            return false;
        text_add_bytes(out, file + 1, without_spaces(file + 1, length - 2));
        text_add_char(out, '\n');
    }
    return true;
}

bool screen_glyphs(const char *name, struct text *out)
{
    char path[PATH_SIZE];
    struct text file = {0};

    path_of(name, path);
    bool ok = read_all(path, &file) && add_rows(text_string(&file), out);
    text_release(&file);
    return ok;
}
