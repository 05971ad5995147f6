/* SPDX-License-Identifier: MIT
 *
 * figure.c - see figure.h. */
#include "model/figure.h"

#include <math.h>

static const double tolerance = 1e-9;

static double share(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

struct figure sum_figure(struct sum sum)
{
    return (struct figure){
        .score = share(sum.earned, sum.rated),
        .low = share(sum.earned, sum.total),
        .high = share(sum.earned + (sum.total - sum.rated), sum.total),
    };
}

void mean_add(struct mean *mean, struct figure figure, double weight)
{
    if (!isnan(figure.score)) {
        mean->score += weight * figure.score;
        mean->score_weight += weight;
    }
    if (!isnan(figure.low)) {
        mean->bounds_low += weight * figure.low;
        mean->bounds_high += weight * figure.high;
        mean->bounds_weight += weight;
    }
}

struct figure mean_figure(struct mean mean)
{
    return (struct figure){
        .score = share(mean.score, mean.score_weight),
        .low = share(mean.bounds_low, mean.bounds_weight),
        .high = share(mean.bounds_high, mean.bounds_weight),
    };
}

bool at_most(double x, double limit)
{
    return x <= limit + tolerance;
}

bool at_least(double x, double limit)
{
    return x >= limit - tolerance;
}

bool below(double x, double limit)
{
    return x < limit - tolerance;
}

bool above(double x, double limit)
{
    return x > limit + tolerance;
}

enum band band_of(double x)
{
    if (isnan(x))
        return BAND_NONE;
    if (at_most(x, 0.15))
        return BAND_N;
    if (at_most(x, 0.50))
        return BAND_P;
    return at_most(x, 0.85) ? BAND_L : BAND_F;
}

const char *band_name(enum band band)
{
    static const char *const names[] = {
        [BAND_N] = "N", [BAND_P] = "P", [BAND_L] = "L", [BAND_F] = "F"};

    return names[band];
}

/* Half away from zero on the decimal value: what lies within `noise` (in units of the last
 * digit) or a few binary digits below a half is taken for the half that it stands for. */
static double round_to(double x, double units, double noise)
{
    double scaled = fabs(x) * units;
    double whole;

    if (!isfinite(scaled) || scaled >= 4503599627370496.0)
        return x;
    whole = floor(scaled + 0.5 + noise + scaled * 1e-15);
    if (whole == 0)
        return 0;
    return copysign(whole / units, x);
}

double rounded(double x)
{
    return round_to(x, 1e6, 1e-6);
}

double rounded_to_nine(double x)
{
    return round_to(x, 1e9, 1e-4);
}
