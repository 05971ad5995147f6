/* SPDX-License-Identifier: MIT
 *
 * xlsx_calculation.h - where things stand on the hidden sheet that computes the living figures.
 *
 * One row per item, per section, and for the whole and its parts; never sorted, so ranges may be
 * relied upon. It sums helper columns that stand hidden beside the Assessment and the Statement of
 * Applicability, found by a key in each row, so that those may be sorted. The formulas are those of
 * docs/scoring.md.
 */
#ifndef REPORT_XLSX_CALCULATION_H
#define REPORT_XLSX_CALCULATION_H

#include "report/xlsx.h"

/* Of a question, beside the Assessment. */
enum helper {
    HELPER_ITEM,  /* key of its item */
    HELPER_FACET, /* key of its item and facet */
    HELPER_WEIGHT,
    HELPER_FITS, /* in the depth, and the roles fit: 1 or 0 */
    HELPER_THEN, /* the rating when this was exported */
    HELPER_APPLIES,
    HELPER_VALUE, /* of the rating, 0 to 1; -1: no level */
    HELPER_RATED,
    HELPER_TOTAL,        /* weight if it applies */
    HELPER_RATED_WEIGHT, /* weight if it is rated */
    HELPER_EARNED,
    HELPER_SEEN,
    HELPER_WORST, /* a critical question that counts as 0 points in the worst case */
    HELPER_BEST,
    HELPER_COUNT
};

/* Of a control, beside the Statement of Applicability; the key also beside the Items. */
enum { CONTROL_KEY, CONTROL_EXCLUDED };

enum { CALC_ID, CALC_WEIGHT, CALC_FLAG, CALC_BLOCKS };

/* For each facet, then for all of them. */
enum block {
    BLOCK_EARNED,
    BLOCK_RATED,
    BLOCK_TOTAL,
    BLOCK_SCORE,
    BLOCK_LOW,
    BLOCK_HIGH,
    BLOCK_SIZE
};

enum tail {
    TAIL_APPLICABLE,
    TAIL_RATED,
    TAIL_OPEN,
    TAIL_SEEN,
    TAIL_COVERAGE,
    TAIL_CONFIDENCE,
    TAIL_BAND,
    TAIL_WORST,
    TAIL_BEST,
    TAIL_FINDING,
    TAIL_FINDING_BEST
};

int calc_block(int facet, enum block); /* column; facet_count: the whole */
int calc_tail(const struct xlsx *, enum tail);
int calc_item_row(int item);
int calc_section_row(const struct xlsx *, int section);
int calc_whole_row(const struct xlsx *);
int calc_part_row(const struct xlsx *, bool objectives);

/* The column of what a sheet's column is called; NONE. */
int calc_column(const struct xlsx *, const char *name);

/* Calculation!$A$1 */
const char *calc_place(struct xlsx *, int row, int column);

int helper_column(const struct xlsx *, enum helper);
int control_column(const struct xlsx *, enum sheet_id, int which);

/* "i0012", "i0012f1": never a number, and none begins another. */
const char *item_key(struct xlsx *, int item);
const char *facet_key(struct xlsx *, int item, int facet);

extern const char *const calc_title;

#endif
