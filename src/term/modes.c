/* SPDX-License-Identifier: MIT
 *
 * modes.c - see modes.h.
 */
#include "term/modes.h"

#include "base/utf8.h"
#include "term/family.h"
#include "term/pen.h"
#include "term/tty.h"

#include <stdio.h>
#include <string.h>

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
static const char title_keep[] = "\033[22;2t";
static const char title_back[] = "\033[23;2t";

/* The second question is for terminals that do not know the first: all answer it. */
static const char background[] = "\033]11;?\033\\\033[c";

static void write_string(const char *string)
{
    tty_write(string, strlen(string));
}

static void add_off(const struct modes *modes, struct text *out)
{
    if (modes->abilities & CAN_MOUSE)
        text_add(out, mouse_off);
    if (modes->abilities & CAN_PASTE)
        text_add(out, paste_off);
    if (modes->abilities & CAN_TITLE)
        text_add(out, title_back);
}

void modes_on(struct modes *modes)
{
    if (modes->abilities & CAN_TITLE)
        write_string(title_keep);
    modes->title[0] = '\0';
    modes_again(modes);
}

void modes_off(const struct modes *modes)
{
    struct text out = {0};

    add_off(modes, &out);
    write_string(text_string(&out));
    text_release(&out);
}

void modes_again(const struct modes *modes)
{
    if (modes->abilities & CAN_PASTE)
        write_string(paste_on);
    if (modes->mouse && (modes->abilities & CAN_MOUSE))
        write_string(mouse_on);
}

void modes_mouse(struct modes *modes, bool on)
{
    modes->mouse = on;
    if (modes->abilities & CAN_MOUSE)
        write_string(on ? mouse_on : mouse_off);
}

void modes_title(struct modes *modes, const char *title)
{
    struct text out = {0};

    if (!(modes->abilities & CAN_TITLE) || !*title || strcmp(title, modes->title) == 0)
        return;
    (void)snprintf(modes->title, sizeof modes->title, "%s", title);
    text_add(&out, "\033]2;");
    utf8_add_visible(&out, title, strlen(title));
    text_add(&out, "\033\\");
    write_string(text_string(&out));
    text_release(&out);
}

void modes_prepare(const struct modes *modes, const struct modes_back *back)
{
    struct text out = {0};

    add_off(modes, &out);
    pen_add_unpadded(&out, back->colours);
    pen_add_unpadded(&out, back->attributes);
    pen_add_unpadded(&out, back->screen);
    pen_add_unpadded(&out, back->cursor);
    tty_prepare(text_string(&out));
    text_release(&out);
}

void modes_ask_background(void)
{
    write_string(background);
}
