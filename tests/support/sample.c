/* SPDX-License-Identifier: MIT
 *
 * sample.c - see sample.h.
 */
#include "support/sample.h"

#include "canvas/draw.h"
#include "canvas/table.h"

#include <stdio.h>
#include <string.h>

static const struct hint hints[] = {
    {"q",   "quit",                       1},
    {"t",   "theme",                      2},
    {"C-l", "redraw",                     3},
    {"C-z", "suspend",                    4},
    {"m",   "mouse",                      5},
    {"?",   "help is not to be had here", 6},
};

static void draw_roles(struct grid *grid, struct rect rect)
{
    for (int i = 0; i < ROLE_COUNT && i / 2 < rect.height; i++) {
        int x = rect.x + i % 2 * (rect.width / 2);
        int y = rect.y + i / 2;
        grid_put(grid, x, y, 14, ROLE_MUTED, role_name((enum role)i));
        draw_text(grid, x + 14, y, rect.width / 2 - 15, (enum role)i, " Are there records? ");
    }
}

static void draw_texts(struct grid *grid, struct rect rect)
{
    const char *text = "A long text with wide characters (記録が残っていますか), combining marks "
                       "(e\xCC\x81, n\xCC\x83) and a control character (\033) is wrapped where it "
                       "may be and cut where it must.";
    struct rect frame = rect_take_top(&rect, 5);

    draw_wrapped(grid, draw_frame(grid, frame, ROLE_BORDER, "Frame"), 0, ROLE_BASE, text);
    if (rect_empty(rect))
        return;
    draw_bar(grid, (struct rect){rect.x, rect.y, rect.width / 2 - 1, 1}, ROLE_ACCENT, 0.47, 0.62);
    draw_text_right(grid, rect.x + rect.width / 2, rect.y, rect.width / 2, ROLE_TITLE, "47 %");
}

void sample_draw(struct grid *grid, const char *message, const char *typed)
{
    struct rect rest = grid_all(grid);
    struct rect head = rect_take_top(&rest, 1);
    struct rect foot = rect_take_bottom(&rest, 1);
    struct rect said = rect_take_bottom(&rest, 1);
    struct rect field = rect_take_bottom(&rest, 1);

    grid_clear(grid);
    (void)snprintf(grid->title, sizeof grid->title, "clausewalk: a sample");
    grid_fill(grid, head, ROLE_BAR);
    draw_text(grid, head.x + 1, head.y, head.width - 2, ROLE_BAR, "A sample of everything");
    draw_roles(grid, rect_take_top(&rest, (ROLE_COUNT + 1) / 2));
    draw_rule(grid, rest.x, rest.y, rest.width, ROLE_BORDER);
    rect_take_top(&rest, 1);
    draw_texts(grid, rest);
    draw_text(grid, said.x + 1, said.y, said.width - 2, ROLE_INFO, message);
    draw_input(grid, rect_inside(field, 1, 0), ROLE_INPUT, typed, strlen(typed));
    draw_footer(grid, foot.y, hints, (int)(sizeof hints / sizeof hints[0]));
}
