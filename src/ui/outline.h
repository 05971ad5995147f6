/* SPDX-License-Identifier: MIT
 *
 * outline.h - All sections, items and questions as a tree with progress; to jump in.
 *
 * A screen: see screens.h.
 */
#ifndef UI_OUTLINE_H
#define UI_OUTLINE_H

#include "ui/desk.h"

enum outline_filter {
    SHOW_ALL,
    SHOW_OPEN,
    SHOW_FLAGGED,
    SHOW_UNKNOWN,
    SHOW_CARRIED,
    SHOW_PARKED,
    SHOW_GAPS,
    SHOW_CHANGED, /* since a day, today at first */
    SHOW_FOUND,
    SHOW_COUNT
};

/* A row of the tree; item and question are NONE on the levels above. */
struct outline_row {
    int section, item, question;
};

struct outline_state {
    enum outline_filter filter;
    struct outline_row row;           /* under the cursor */
    bool *open_sections, *open_items; /* unfolded; owned; NULL before the first use */
    bool *marked;                     /* questions that the next change is for; likewise */
    int marks;                        /* how many */
    const struct questionnaire *of;   /* whose they are */
};

void outline_view(const struct outline_state *, const struct desk *, struct grid *,
                  struct rect area);
bool outline_act(struct outline_state *, struct desk *, const struct press *);
void outline_release(struct outline_state *);

/* The tree around the question at hand, for the left side of a wide question screen. A click there
 * is HIT_PANE and the question that the row stands for; on the screen, HIT_OUTLINE and the row. */
enum { HIT_OUTLINE = 100, HIT_PANE = 1000 };

void outline_pane(const struct desk *, struct grid *, struct rect area);

#endif
