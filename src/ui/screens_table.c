/* SPDX-License-Identifier: MIT
 *
 * screens_table.c - see screens.h.
 */
#include "ui/screens.h"
#include "ui/state.h"

/* Each screen sees its own state and the desk, no more. */
#define SCREEN(id, name, title, file, plan)                                                        \
    static void view_##name(const struct ui *ui, struct grid *grid, struct rect area)              \
    {                                                                                              \
        name##_view(&ui->name, &ui->desk, grid, area);                                             \
    }                                                                                              \
                                                                                                   \
    static bool act_##name(struct ui *ui, const struct press *press)                               \
    {                                                                                              \
        return name##_act(&ui->name, &ui->desk, press);                                            \
    }
#include "ui/screens.def"
#undef SCREEN

const struct screen_row screen_rows[SCREEN_COUNT] = {
#define SCREEN(id, name, title, file, plan) {#name, title, file, plan, view_##name, act_##name},
#include "ui/screens.def"
#undef SCREEN
};
