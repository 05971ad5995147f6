/* SPDX-License-Identifier: MIT
 *
 * export.h - writes the assessment out: the formats there are, what each is, and where it goes.
 *
 * A screen: see screens.h.
 */
#ifndef UI_EXPORT_H
#define UI_EXPORT_H

#include "report/preview.h"
#include "ui/cursor.h"
#include "ui/desk.h"

struct export_state {
    struct cursor cursor;
    struct report_options options;   /* as chosen for this file */
    const struct settings *settings; /* of the ui: consultancy and logo */
    struct preview preview;
    char *base; /* path without extension that a person gave; owned; NULL: beside the file */
    char *of;   /* path of the file that base is for; owned */
};

void export_view(const struct export_state *, const struct desk *, struct grid *, struct rect area);
bool export_act(struct export_state *, struct desk *, const struct press *);

void export_release(struct export_state *);

#endif
