/* SPDX-License-Identifier: MIT
 *
 * emulator.c - see emulator.h.
 */
#include "e2e/emulator.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdio.h>
#include <vterm.h>

enum { TITLE_SIZE = 256, REPEAT_MOST = 1000 };

/* How far into "escape [ number b" the bytes have come. */
enum repeat { REPEAT_NONE, REPEAT_ESCAPE, REPEAT_NUMBER };

struct emulator {
    VTerm *terminal;
    VTermScreen *screen;
    int width, height;
    int x, y;
    bool visible, alternate, mouse;
    char title[TITLE_SIZE];
    enum repeat repeat;
    struct text held;  /* the bytes of what may be a repetition */
    char last;         /* the character to repeat */
    struct text ready; /* for libvterm, which wants strings of a piece */
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
    text_release(&emulator->held);
    text_release(&emulator->ready);
    mem_free(emulator);
}

static void pass(struct emulator *emulator, const char *bytes, size_t length)
{
    text_add_bytes(&emulator->ready, bytes, length);
}

/* Repeats the last character as if it had been sent so often. */
static void repeat(struct emulator *emulator)
{
    int count = 0;

    (void)sscanf(text_string(&emulator->held), "\033[%d", &count);
    for (int i = 0; i < count && i < REPEAT_MOST; i++)
        pass(emulator, &emulator->last, 1);
    text_clear(&emulator->held);
    emulator->repeat = REPEAT_NONE;
}

static void give_back(struct emulator *emulator)
{
    pass(emulator, text_string(&emulator->held), emulator->held.length);
    text_clear(&emulator->held);
    emulator->repeat = REPEAT_NONE;
}

static bool goes_on(const struct emulator *emulator, char byte)
{
    switch (emulator->repeat) {
    case REPEAT_NONE:
        return byte == 27;
    case REPEAT_ESCAPE:
        return byte == '[';
    case REPEAT_NUMBER:
        break;
    }
    return byte >= '0' && byte <= '9';
}

static void feed_byte(struct emulator *emulator, char byte)
{
    if (emulator->repeat == REPEAT_NUMBER && byte == 'b') {
        repeat(emulator);
        return;
    }
    if (!goes_on(emulator, byte) && emulator->repeat != REPEAT_NONE)
        give_back(emulator);
    if (goes_on(emulator, byte)) {
        text_add_char(&emulator->held, byte);
        emulator->repeat = emulator->repeat == REPEAT_NONE ? REPEAT_ESCAPE : REPEAT_NUMBER;
        return;
    }
    pass(emulator, &byte, 1);
    emulator->last = byte;
}

/* libvterm 0.1 is one column off when a repetition ends before the right edge, so it gets none. */
void emulator_feed(struct emulator *emulator, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        feed_byte(emulator, bytes[i]);
    (void)vterm_input_write(emulator->terminal, text_string(&emulator->ready),
                            emulator->ready.length);
    text_clear(&emulator->ready);
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
