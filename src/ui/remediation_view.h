/* SPDX-License-Identifier: MIT
 *
 * remediation_view.h - parts of the remediation screen: the list, and what is said of an action.
 */
#ifndef UI_REMEDIATION_VIEW_H
#define UI_REMEDIATION_VIEW_H

#include "ui/page.h"
#include "ui/remediation.h"

/* Hits of waves stand above those of the rows. */
enum { REMEDIATION_HIT_WAVE = 0x3f00 };

int remediation_rows_seen(struct rect area);

/* The action at `index` of the remediation (NONE: none), or what the plan would do. */
void remediation_detail(const struct remediation_state *, const struct desk *, struct grid *,
                        const struct panes *, int index);

/* Scrolls that; false: another command. */
bool remediation_scroll(struct remediation_state *, const struct desk *, const struct panes *,
                        int index, enum command);

/* How the screen is cut. */
struct panes remediation_split(struct rect area);

const char *remediation_action(const struct question *);
bool remediation_is_past(const struct desk *, const char *due);
enum role remediation_grade_role(enum grade);

#endif
