/* SPDX-License-Identifier: MIT
 *
 * answer.c - see answer.h.
 */
#include "term/answer.h"

#include "canvas/colour.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BODY_SIZE = 64, LIGHT = 50 };

/* One to four hexadecimal digits, as a share of the most that they can say. */
static int part(const char **text)
{
    char *end = NULL;
    unsigned long value = strtoul(*text, &end, 16);
    long digits = end - *text;

    if (digits < 1 || digits > 4)
        return -1;
    *text = *end == '/' ? end + 1 : end;
    return (int)(value * 255 / ((1UL << (4 * digits)) - 1));
}

void answer_note(struct answers *answers, const char *body, size_t length)
{
    char text[BODY_SIZE];

    if (length >= sizeof text)
        return;
    memcpy(text, body, length);
    text[length] = '\0';
    const char *at = strncmp(text, "11;rgb", 6) == 0 ? strchr(text, ':') : NULL;
    if (!at)
        return;
    at++;
    int red = part(&at);
    int green = part(&at);
    int blue = part(&at);
    if (red < 0 || green < 0 || blue < 0)
        return;
    answers->background_known = true;
    answers->background_light = colour_lightness(colour_rgb(red, green, blue)) > LIGHT;
}

bool answer_fgbg_light(const char *value)
{
    const char *last = value ? strrchr(value, ';') : NULL;

    return last && (strcmp(last, ";7") == 0 || strcmp(last, ";15") == 0);
}
