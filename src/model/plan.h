/* SPDX-License-Identifier: MIT
 *
 * plan.h - which actions of the remediation to take for a goal.
 *
 * Both go by gain per effort day, an action counted together with what it waits for, so a plan
 * never holds an action without its prerequisites. That is quick and good; nobody promises that no
 * other plan is better. Gains add up exactly, because the whole's low is linear in the answers.
 */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "model/results.h"

struct plan {
    bool *planned;      /* one mark per question, the caller's; set, never read */
    int count;          /* actions in it */
    double effort_days; /* of them */
    double low;         /* the whole's low with them */
    bool reached;       /* goal: the low is at least the target */
};

/* The cheapest way to a low of at least `target` (0 to 1). All there is if that is not enough. */
void plan_goal(const struct results *, double target, struct plan *);

/* The best use of a number of days. */
void plan_budget(const struct results *, double days, struct plan *);

#endif
