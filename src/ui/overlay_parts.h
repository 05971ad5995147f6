/* SPDX-License-Identifier: MIT
 *
 * overlay_parts.h - the overlays one by one, for overlay.c.
 */
#ifndef UI_OVERLAY_PARTS_H
#define UI_OVERLAY_PARTS_H

#include "canvas/grid.h"
#include "ui/command.h"

struct ui;

/* A text being typed (ask.c). */
void ask_open(struct ui *);
void ask_command(struct ui *, enum command);
void ask_completed(struct ui *, const char *path);
void ask_view(const struct ui *, struct grid *, struct rect area);
int ask_rows(const struct ui *, int rows);

/* Lists to pick from (pick.c). */
void pick_open(struct ui *);
void pick_fill(struct ui *); /* after the typed text has changed */
void pick_command(struct ui *, enum command);
void pick_take(struct ui *, int row);
void pick_close(struct ui *);
void pick_view(const struct ui *, struct grid *, struct rect area);

/* Help and confirmation (help.c). */
void help_command(struct ui *, enum command);
void help_view(const struct ui *, struct grid *, struct rect area);
void confirm_command(struct ui *, enum command);
void confirm_view(const struct ui *, struct grid *, struct rect area);

#endif
