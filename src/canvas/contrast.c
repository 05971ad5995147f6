/* SPDX-License-Identifier: MIT
 *
 * contrast.c - see contrast.h.
 */
#include "canvas/contrast.h"

#include "canvas/colour.h"

enum { BANDS = ROLE_HEAT_F - ROLE_HEAT_N + 1, SIXTEEN = 16 };

static const double text_least = 4.5;
static const double text_high = 7;
static const double frame_least = 3;
static const double band_usual = 10;
static const double band_other = 9;
static const double band_sixteen = 8;
static const double told_apart = 6;

struct check {
    const struct theme *theme;
    enum depth_of_colour depth;
    struct text *problems;
    int count;
};

/* Two roles that a person must not take for each other. */
struct two {
    enum role one, other;
};

static const struct two apart[] = {
    {ROLE_BASE,   ROLE_SELECTION   },
    {ROLE_BASE,   ROLE_TITLE       },
    {ROLE_BASE,   ROLE_KEY         },
    {ROLE_BASE,   ROLE_ERROR       },
    {ROLE_BASE,   ROLE_BAR         },
    {ROLE_BASE,   ROLE_INPUT       },
    {ROLE_BASE,   ROLE_MATCH       },
    {ROLE_BASE,   ROLE_FLAG        },
    {ROLE_BAR,    ROLE_BAR_KEY     },
    {ROLE_BASE,   ROLE_HEAT_OPEN   },
    {ROLE_BORDER, ROLE_BORDER_FOCUS},
};

static const char *depth_name(enum depth_of_colour depth)
{
    static const char *const names[] = {"without colour", "with 16 colours", "with 256 colours",
                                        "with 24-bit colours"};

    return names[depth];
}

/* How a problem begins; the caller adds the rest of the sentence and a line feed. */
static struct text *problem(struct check *check)
{
    text_format(check->problems, "%s: ", depth_name(check->depth));
    check->count++;
    return check->problems;
}

static struct style style_of(const struct check *check, enum role role)
{
    struct style style = theme_style(check->theme, check->depth, role);

    style.fg = colour_assumed(style.fg, check->theme->dark);
    style.bg = colour_assumed(style.bg, !check->theme->dark);
    return style;
}

static double wanted(const struct theme *theme, enum role role)
{
    if (role == ROLE_BORDER || role == ROLE_BORDER_FOCUS)
        return frame_least;
    return theme->high_contrast ? text_high : text_least;
}

static void check_contrast(struct check *check, enum role role)
{
    struct style style = style_of(check, role);
    double contrast = colour_contrast(style.fg, style.bg);
    double least = wanted(check->theme, role);

    if (contrast < least)
        text_format(problem(check), "%s: its contrast is %.1f; make it %.1f or more\n",
                    role_name(role), contrast, least);
}

static bool told(const struct check *check, enum role one, enum role other)
{
    struct style a = style_of(check, one);
    struct style b = style_of(check, other);

    return a.attributes != b.attributes || colour_distance(a.fg, b.fg) >= told_apart ||
           colour_distance(a.bg, b.bg) >= told_apart / 2;
}

static void check_apart(struct check *check, enum role one, enum role other)
{
    if (!told(check, one, other))
        text_format(problem(check), "%s and %s look alike; change a colour or an attribute\n",
                    role_name(one), role_name(other));
}

/* What is under the cursor must be found at a glance. */
static void check_selection(struct check *check)
{
    struct style base = style_of(check, ROLE_BASE);
    struct style selection = style_of(check, ROLE_SELECTION);

    if (!(selection.attributes & ATTR_REVERSE) &&
        colour_contrast(base.bg, selection.bg) < frame_least)
        text_format(
            problem(check),
            "selection: its background has a contrast of %.1f to the screen's; make it %.1f "
            "or more\n",
            colour_contrast(base.bg, selection.bg), frame_least);
}

static bool has_value(struct colour colour)
{
    return colour.kind == COLOUR_RGB || colour.kind == COLOUR_INDEX;
}

static struct colour band(const struct theme *theme, enum depth_of_colour depth, int i)
{
    return theme_style(theme, depth, (enum role)(ROLE_HEAT_N + i)).bg;
}

static bool bands_coloured(const struct theme *theme, enum depth_of_colour depth)
{
    for (int i = 0; i < BANDS; i++)
        if (!has_value(band(theme, depth, i)))
            return false;
    return true;
}

/* The sixteen look different on every terminal. */
static bool bands_ours(const struct theme *theme, enum depth_of_colour depth)
{
    for (int i = 0; i < BANDS; i++)
        if (band(theme, depth, i).kind == COLOUR_INDEX && band(theme, depth, i).index < SIXTEEN)
            return false;
    return true;
}

static double seen_distance(struct colour one, struct colour other, enum vision vision)
{
    return colour_distance(colour_seen(one, vision), colour_seen(other, vision));
}

double theme_band_distance(const struct theme *theme, enum depth_of_colour depth, int vision)
{
    double least = -1;

    if (!bands_coloured(theme, depth))
        return 0;
    for (int i = 1; i < BANDS; i++)
        for (int j = 0; j < i; j++) {
            double distance =
                seen_distance(band(theme, depth, i), band(theme, depth, j), (enum vision)vision);
            if (least < 0 || distance < least)
                least = distance;
        }
    return least;
}

static void check_vision(struct check *check, enum vision vision, double least)
{
    double distance = theme_band_distance(check->theme, check->depth, (int)vision);

    if (distance < least)
        text_format(problem(check),
                    "heat: two bands are %.1f apart under %s; make it %.0f or more\n", distance,
                    vision_name(vision), least);
}

static void check_order(struct check *check)
{
    double before = colour_lightness(band(check->theme, check->depth, 0));
    double second = colour_lightness(band(check->theme, check->depth, 1));
    bool rising = second > before;

    for (int i = 1; i < BANDS; i++) {
        double lightness = colour_lightness(band(check->theme, check->depth, i));
        if (rising ? lightness <= before : lightness >= before) {
            text_format(problem(check), "heat: the bands are not ordered in lightness; let each be "
                                        "lighter than the one before\n");
            return;
        }
        before = lightness;
    }
}

static void check_bands(struct check *check)
{
    if (!bands_coloured(check->theme, check->depth)) {
        for (int i = 1; i < BANDS; i++)
            for (int j = 0; j < i; j++)
                check_apart(check, (enum role)(ROLE_HEAT_N + i), (enum role)(ROLE_HEAT_N + j));
        return;
    }
    if (!bands_ours(check->theme, check->depth)) {
        check_vision(check, VISION_USUAL, band_sixteen);
        return;
    }
    check_vision(check, VISION_USUAL, band_usual);
    for (int vision = VISION_DEUTERANOPIA; vision < VISION_COUNT; vision++)
        check_vision(check, (enum vision)vision, band_other);
    check_order(check);
}

static void check_depth(struct check *check)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        check_contrast(check, (enum role)role);
    for (size_t i = 0; i < sizeof apart / sizeof apart[0]; i++)
        check_apart(check, apart[i].one, apart[i].other);
    check_selection(check);
    check_bands(check);
}

int theme_check(const struct theme *theme, struct text *problems)
{
    struct check check = {.theme = theme, .problems = problems};

    for (int depth = COLOURS_TRUE; depth >= COLOURS_NONE; depth--) {
        check.depth = (enum depth_of_colour)depth;
        check_depth(&check);
    }
    return check.count;
}
