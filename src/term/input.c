/* SPDX-License-Identifier: MIT
 *
 * input.c - see input.h.
 */
#include "term/input.h"

#include "term/tty.h"

enum { READ_SIZE = 64 * 1024, DOUBLE_CLICK = 400 };

static void read_input(struct input *input)
{
    char bytes[READ_SIZE];
    int count = tty_read(bytes, sizeof bytes);

    if (count < 0)
        input->gone = true;
    else
        keys_feed(&input->keys, bytes, (size_t)count);
}

static void note_click(struct input *input, struct event *event)
{
    bool press = event->kind == EVENT_MOUSE && event->mouse == MOUSE_PRESS;
    bool again = press && input->clicked && event->x == input->x && event->y == input->y;

    if (again)
        event->mouse = MOUSE_DOUBLE;
    input->clicked = press && !again;
    input->x = event->x;
    input->y = event->y;
}

static bool has_event(struct input *input, bool late, struct event *event)
{
    if (!keys_next(&input->keys, late, event))
        return false;
    note_click(input, event);
    return true;
}

static int shorter(int one, int two)
{
    if (one < 0 || two < 0)
        return one < 0 ? two : one;
    return one < two ? one : two;
}

/* After `step` milliseconds of nothing. True if that makes an event, or all the time is up. */
static bool time_passed(struct input *input, int step, int *left, struct event *event)
{
    int patience = keys_patience(&input->keys);

    if (*left > 0)
        *left -= step;
    if (step >= DOUBLE_CLICK)
        input->clicked = false;
    return (patience >= 0 && step >= patience && has_event(input, true, event)) || *left == 0;
}

/* True if there is an event, or nothing more to wait for. */
static bool wait_once(struct input *input, int *left, int wake, struct event *event)
{
    int step = shorter(*left, keys_patience(&input->keys));

    step = input->clicked ? shorter(step, DOUBLE_CLICK) : step;
    switch (tty_wait(step, wake)) {
    case TTY_INPUT:
        read_input(input);
        return input->gone || has_event(input, false, event);
    case TTY_GONE:
        input->gone = true;
        return true;
    case TTY_WOKEN:
        return true;
    case TTY_TIME:
        break;
    }
    return time_passed(input, step, left, event);
}

void input_next(struct input *input, int milliseconds, int wake, struct event *event)
{
    *event = (struct event){0};
    if (!input->gone && has_event(input, false, event))
        return;
    while (!input->gone && !wait_once(input, &milliseconds, wake, event))
        continue;
    if (input->gone)
        *event = (struct event){.kind = EVENT_HANGUP};
}
