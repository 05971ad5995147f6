/* SPDX-License-Identifier: MIT
 *
 * answers.h - the wizard under test with an assessment that has something of everything.
 */
#ifndef SUPPORT_ANSWERS_H
#define SUPPORT_ANSWERS_H

#include "support/wizard.h"

/* Most questions rated, some open, unknown, carried or flagged; notes, owners and due dates; an
 * exclusion, drivers, and a grade of the assessor's own. Opens it. */
void answers_fill(struct wizard *);

int item_named(const struct wizard *, const char *id);

/* A desk with the assessment on it, for the acts of a screen alone: desk_release. */
struct desk;
void answers_desk(struct wizard *, struct desk *);

/* Fixture: the wizard in the interview of that assessment. */
int answers_setup(void **state);

#define WITH_ANSWERS(test) cmocka_unit_test_setup_teardown(test, answers_setup, wizard_teardown)

#endif
