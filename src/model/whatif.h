/* SPDX-License-Identifier: MIT
 *
 * whatif.h - the results as they would be: some questions taken as if they were at the highest
 * level, the answers untouched.
 */
#ifndef MODEL_WHATIF_H
#define MODEL_WHATIF_H

#include "model/results.h"

struct whatif {
    struct assessment
        as_if;              /* shares every text with the real one; its answers are its own array */
    struct results results; /* without problems */
};

/* `planned` has one mark per question; marks on questions that do not count are ignored. `whatif`
 * was {0} or released; the assessment must outlive it, unchanged. The caller releases it. */
void whatif_compute(struct whatif *, const struct assessment *, const bool *planned);
void whatif_release(struct whatif *);

#endif
