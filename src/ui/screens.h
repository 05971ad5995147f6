/* SPDX-License-Identifier: MIT
 *
 * screens.h - the table of screens (screens.def), and what every screen has.
 *
 * A screen is one file with a small state, a view that draws it, and an act that a command of the
 * person changes it with:
 *
 *     void heatmap_view(const struct heatmap_state *, const struct desk *, struct grid *,
 *                       struct rect area);
 *     bool heatmap_act(struct heatmap_state *, struct desk *, const struct press *);
 *
 * The view draws within the area (between title and message line) and puts the cursor on the focus.
 * The act says whether the command was its own; what it left is done by everyone's (command.h). It
 * never does input or output: what it wants beyond its state it asks of the desk.
 */
#ifndef UI_SCREENS_H
#define UI_SCREENS_H

#include "canvas/grid.h"
#include "ui/command.h"

#include <stdbool.h>

struct ui;

struct screen_row {
    const char *name, *title;
    bool file; /* needs an open assessment */
    bool plan; /* shows what to do, or other frameworks: results_plan */
    void (*view)(const struct ui *, struct grid *, struct rect area);
    bool (*act)(struct ui *, const struct press *);
};

extern const struct screen_row screen_rows[SCREEN_COUNT];

#endif
