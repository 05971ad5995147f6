/* SPDX-License-Identifier: MIT
 *
 * emulator.c - see emulator.h.
 */
#include "e2e/emulator.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdio.h>
#include <vterm.h>

enum { TITLE_SIZE = 256 };

struct emulator {
    VTerm *terminal;
    VTermScreen *screen;
    int width, height;
    int x, y;
    bool visible, alternate, mouse;
    char title[TITLE_SIZE];
};

static int on_cursor(VTermPos position, VTermPos before, int visible, void *user)
{
    struct emulator *emulator = user;

    (void)before;
    (void)visible;
    emulator->x = position.col;
    emulator->y = position.row;
    return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user)
{
    struct emulator *emulator = user;

    if (property == VTERM_PROP_CURSORVISIBLE)
        emulator->visible = value->boolean != 0;
    if (property == VTERM_PROP_ALTSCREEN)
        emulator->alternate = value->boolean != 0;
    if (property == VTERM_PROP_MOUSE)
        emulator->mouse = value->number != VTERM_PROP_MOUSE_NONE;
    if (property == VTERM_PROP_TITLE)
        (void)snprintf(emulator->title, TITLE_SIZE, "%s", value->string);
    return 1;
}

static const VTermScreenCallbacks callbacks = {.movecursor = on_cursor, .settermprop = on_property};

struct emulator *emulator_new(int width, int height)
{
    struct emulator *emulator = mem_alloc(1, sizeof *emulator);

    emulator->width = width;
    emulator->height = height;
    emulator->visible = true;
    emulator->terminal = vterm_new(height, width);
    vterm_set_utf8(emulator->terminal, 1);
    emulator->screen = vterm_obtain_screen(emulator->terminal);
    vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
    vterm_screen_enable_altscreen(emulator->screen, 1);
    vterm_screen_reset(emulator->screen, 1);
    return emulator;
}

void emulator_free(struct emulator *emulator)
{
    if (!emulator)
        return;
    vterm_free(emulator->terminal);
    mem_free(emulator);
}

void emulator_feed(struct emulator *emulator, const char *bytes, size_t length)
{
    (void)vterm_input_write(emulator->terminal, bytes, length);
}

size_t emulator_answer(struct emulator *emulator, char *bytes, size_t size)
{
    return vterm_output_read(emulator->terminal, bytes, size);
}

void emulator_resize(struct emulator *emulator, int width, int height)
{
    emulator->width = width;
    emulator->height = height;
    vterm_set_size(emulator->terminal, height, width);
}

/* The right half of a wide character has no character of its own. */
static int add_cell(const struct emulator *emulator, int x, int y, struct text *out)
{
    VTermScreenCell cell;
    VTermPos position = {.row = y, .col = x};

    if (!vterm_screen_get_cell(emulator->screen, position, &cell) || cell.chars[0] == 0) {
        text_add_char(out, ' ');
        return 1;
    }
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
        if (cell.chars[i] != (uint32_t)-1)
            utf8_encode(out, cell.chars[i]);
    return cell.width > 1 ? cell.width : 1;
}

void emulator_dump(const struct emulator *emulator, struct text *out)
{
    for (int y = 0; y < emulator->height; y++) {
        size_t start = out->length;
        for (int x = 0; x < emulator->width;)
            x += add_cell(emulator, x, y, out);
        while (out->length > start && out->bytes[out->length - 1] == ' ')
            text_cut(out, out->length - 1);
        text_add_char(out, '\n');
    }
}

bool emulator_cursor(const struct emulator *emulator, int *x, int *y)
{
    *x = emulator->x;
    *y = emulator->y;
    return emulator->visible;
}

bool emulator_alternate(const struct emulator *emulator)
{
    return emulator->alternate;
}

bool emulator_mouse(const struct emulator *emulator)
{
    return emulator->mouse;
}

const char *emulator_title(const struct emulator *emulator)
{
    return emulator->title;
}
