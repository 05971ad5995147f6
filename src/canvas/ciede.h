/* SPDX-License-Identifier: MIT
 *
 * ciede.h - CIELAB (D65) and the CIEDE2000 distance.
 */
#ifndef CANVAS_CIEDE_H
#define CANVAS_CIEDE_H

struct lab {
    double l, a, b;
};

/* From linear sRGB, each part from 0 to 1. */
struct lab lab_from_linear(double red, double green, double blue);

double lab_distance(struct lab, struct lab);

#endif
