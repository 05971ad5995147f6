/* SPDX-License-Identifier: MIT
 *
 * applies.h - whether an item does not apply at all, as other tools want to know.
 */
#ifndef REPORT_APPLIES_H
#define REPORT_APPLIES_H

#include "model/results.h"

/* An exclusion that counts, or every question of the item that was asked was answered so. An item
 * that is out of depth, or for another role, was not asked: that is not the same. */
bool item_is_not_applicable(const struct results *, int index);

/* The last day on which something of the item is due; NULL: none. Borrowed. */
const char *item_last_due(const struct results *, int index);

#endif
