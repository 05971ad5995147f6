/* SPDX-License-Identifier: MIT
 *
 * history_chain.h - the history chained by digests, so that a later edit of the past is noticed.
 *
 * docs/file-formats.md has the digest. Each record that is added gets one over itself and the one
 * before it; the seal of the assessment holds how many there are and the last digest, so that a cut
 * end is noticed, too. Records without a digest (from before there was a chain) are covered by the
 * next one that has it. A break stays where it is, whatever is added behind it. Whoever computes
 * the whole chain anew is not noticed.
 */
#ifndef MODEL_HISTORY_CHAIN_H
#define MODEL_HISTORY_CHAIN_H

#include "model/assessment.h"
#include "model/problem.h"

/* Chains the last record, which was just added and filled, to those before it. */
void history_chain_add(struct assessment *);

/* Marks the records whose digest does not fit; `broken` has one place for each. */
void history_chain_broken(const struct assessment *, bool *broken);

/* After records of two histories were united in a new order: computes the digests of those that
 * have one anew, but for those with `keep`, and seals what is there. What was missing or not sealed
 * rightly at the end of either side is so afterwards. */
void history_chain_renew(struct assessment *, const bool *keep, const struct assessment *ours,
                         const struct assessment *theirs);

/* What `check` says of the chain: nothing if it is whole, or if there is none. */
void history_chain_problems(const struct assessment *, struct problems *);

#endif
