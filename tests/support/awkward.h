/* SPDX-License-Identifier: MIT
 *
 * awkward.h - texts that programs lose something of: formulas, controls, line ends, all of Unicode.
 */
#ifndef SUPPORT_AWKWARD_H
#define SUPPORT_AWKWARD_H

#include "base/text.h"
#include "support/random.h"

/* Valid UTF-8 without NUL; never empty. With `lines` also line ends. */
void awkward_text(struct random *random, bool lines, struct text *out);

#endif
