/* SPDX-License-Identifier: MIT
 *
 * colours.c - see colours.h.
 */
#include "report/colours.h"

struct colours band_colours(enum band band)
{
    switch (band) {
    case BAND_N:
        return (struct colours){0xA8391B, 0xFFFFFF};
    case BAND_P:
        return (struct colours){0xD98232, 0x000000};
    case BAND_L:
        return (struct colours){0xEFC94C, 0x000000};
    case BAND_F:
        return (struct colours){0xC8F7C5, 0x000000};
    case BAND_NONE:
        break;
    }
    return (struct colours){0xFFFFFF, COLOUR_MUTED};
}

struct colours grade_colours(enum grade grade)
{
    switch (grade) {
    case GRADE_MAJOR:
        return band_colours(BAND_N);
    case GRADE_MINOR:
        return band_colours(BAND_P);
    case GRADE_OFI:
        return band_colours(BAND_L);
    case GRADE_CONFORM:
        return band_colours(BAND_F);
    case GRADE_NONE:
        break;
    }
    return band_colours(BAND_NONE);
}

struct colours pale_colours(enum band band)
{
    switch (band) {
    case BAND_N:
        return (struct colours){0xF6DDD6, 0x7A2410};
    case BAND_P:
        return (struct colours){0xFBE7D0, 0x6B3600};
    case BAND_L:
        return (struct colours){0xFCF3CF, 0x5C4700};
    case BAND_F:
        return (struct colours){0xE9FBE8, 0x1B5E20};
    case BAND_NONE:
        break;
    }
    return band_colours(BAND_NONE);
}
