/* SPDX-License-Identifier: MIT
 *
 * theme_complete.c - see theme.h.
 */
#include "canvas/colour.h"
#include "canvas/theme.h"

/* Where a colour that the file leaves out comes from. */
enum source { BASE_FG, BASE_BG, ACCENT, KEY, BAR_BG, MIXED, FIXED };

struct rule {
    enum source fg, bg;
    double share;                /* of MIXED: how far from the background to the text */
    uint32_t fg_fixed, bg_fixed; /* 0xRRGGBB on a dark background */
    uint32_t fg_light;           /* on a light one */
    uint8_t attributes;          /* beside the colours */
    uint8_t few;                 /* the text's index of sixteen where the base has no value */
    uint8_t alone;               /* attributes where there is no colour */
};

static const struct rule rules[ROLE_COUNT] = {
    [ROLE_BASE] = {BASE_FG,                                   BASE_BG,              .few = 7            },
    [ROLE_MUTED] = {                          MIXED,                                                BASE_BG,                                         .share = 0.7,    .few = 7, .alone = ATTR_DIM},
    [ROLE_TITLE] = {                          BASE_FG,                                              BASE_BG,                              .attributes = ATTR_BOLD,   .few = 7, .alone = ATTR_BOLD},
    [ROLE_ACCENT] = {                          FIXED,                                                BASE_BG,                     .fg_fixed = 0x5cc8ff,             .fg_light = 0x0055aa, .few = 6,
                   .alone = ATTR_BOLD},
    [ROLE_BORDER] = {                                                                                               MIXED,                                                                                                                                                   BASE_BG,         .share = 0.5,             .few = 7, .alone = ATTR_DIM},
    [ROLE_BORDER_FOCUS] = {         ACCENT,BASE_BG,             .few = 6,   .alone = ATTR_BOLD},
    [ROLE_SELECTION] = {                          BASE_BG,                                                                                                                                    ACCENT,                                        .alone = ATTR_REVERSE                },
    [ROLE_KEY] = { FIXED,  BASE_BG,                               .fg_fixed = 0xffd166,                                 .fg_light = 0x7a3e00,
                   .attributes = ATTR_BOLD, .few = 3, .alone = ATTR_BOLD},
    [ROLE_BAR] = {                                                          BASE_FG,                                              MIXED,                           .share = 0.14,                     .alone = ATTR_REVERSE},
    [ROLE_BAR_KEY] = {                        KEY,                                       BAR_BG,                            .attributes = ATTR_BOLD,                                          .alone = ATTR_REVERSE | ATTR_BOLD},
    [ROLE_INPUT] = {   BASE_FG, MIXED,                                       .share = 0.08,                                                       .attributes = ATTR_UNDERLINE,
                   .alone = ATTR_UNDERLINE},
    [ROLE_ERROR] = {                                                       FIXED,  BASE_BG,                               .fg_fixed = 0xff7b72,                  .fg_light = 0xa4001d,
                   .attributes = ATTR_BOLD, .few = 1, .alone = ATTR_BOLD | ATTR_REVERSE},
    [ROLE_WARNING] = {                                           FIXED,                                                BASE_BG,                     .fg_fixed = 0xffb454,             .fg_light = 0x8a4b00, .few = 3,
                   .alone = ATTR_BOLD},
    [ROLE_SUCCESS] = {                                                                                               FIXED,                                                                                                                                                   BASE_BG, .fg_fixed = 0x7ee2b8, .fg_light = 0x00603a, .few = 2},
    [ROLE_INFO] = {                  FIXED,BASE_BG, .fg_fixed = 0xa5c8ff, .fg_light = 0x1f4fa3, .few = 6},
    [ROLE_FLAG] = {                  KEY,                                                                                                                                                   BASE_BG,             .few = 3,   .alone = ATTR_BOLD},
    [ROLE_MATCH] = {                          BASE_FG,BASE_BG,             .attributes = ATTR_BOLD | ATTR_UNDERLINE,                                                   .few = 7,
                   .alone = ATTR_BOLD | ATTR_UNDERLINE},
    [ROLE_HEAT_N] = {                                                                            FIXED,                                                FIXED,                     .fg_fixed = 0xffffff, .bg_fixed = 0x8f1d16, .fg_light = 0xffffff,
                   .alone = ATTR_REVERSE | ATTR_BOLD},
    [ROLE_HEAT_P] = {                                                                                FIXED,                                                                                                                                    FIXED, .fg_fixed = 0x000000, .bg_fixed = 0xd2653a,
                   .alone = ATTR_REVERSE},
    [ROLE_HEAT_L] = {                                                                                            FIXED,                                                                                                                                                FIXED, .fg_fixed = 0x000000, .bg_fixed = 0xefc552, .alone = ATTR_BOLD},
    [ROLE_HEAT_F] = {        FIXED,FIXED, .fg_fixed = 0x000000, .bg_fixed = 0xaeedb8},
    [ROLE_HEAT_OPEN] = {                          BASE_FG,                                                                                                                                  BASE_BG,                         .attributes = ATTR_UNDERLINE,                                                               .few = 7,
                   .alone = ATTR_UNDERLINE},
    [ROLE_HEAT_NA] = {                                                                                        MIXED,                                                BASE_BG,                                         .share = 0.7,    .few = 7, .alone = ATTR_DIM},
};

/* The four bands with sixteen colours: far apart on every usual palette. */
static const uint8_t heat_few[4][2] = {
    {15, 1},
    {0,  3},
    {0,  6},
    {15, 4}
};

static struct colour fixed(uint32_t code)
{
    return colour_rgb((int)(code >> 16 & 255), (int)(code >> 8 & 255), (int)(code & 255));
}

static const struct colour unset_is_default = {.kind = COLOUR_DEFAULT};

static bool has_value(struct colour colour)
{
    return colour.kind == COLOUR_INDEX || colour.kind == COLOUR_RGB;
}

static bool is_heat(enum role role)
{
    return role >= ROLE_HEAT_N && role <= ROLE_HEAT_F;
}

/* KEY and BAR_BG name roles that stand before those that follow them. */
static struct colour from(const struct theme *theme, enum source source, double share,
                          uint32_t code)
{
    const struct style *styles = theme->styles[COLOURS_TRUE];

    switch (source) {
    case BASE_FG:
        return styles[ROLE_BASE].fg;
    case BASE_BG:
        return styles[ROLE_BASE].bg;
    case ACCENT:
        return styles[ROLE_ACCENT].fg;
    case KEY:
        return styles[ROLE_KEY].fg;
    case BAR_BG:
        return styles[ROLE_BAR].bg;
    case MIXED:
        return colour_mix(styles[ROLE_BASE].bg, styles[ROLE_BASE].fg, share);
    case FIXED:
        break;
    }
    return fixed(code);
}

static void fill_true(struct theme *theme, enum role role)
{
    struct style *style = &theme->styles[COLOURS_TRUE][role];
    const struct rule *rule = &rules[role];
    uint32_t fg = theme->dark || is_heat(role) ? rule->fg_fixed : rule->fg_light;

    if (style->fg.kind == COLOUR_UNSET)
        style->fg = from(theme, rule->fg, rule->share, fg);
    if (style->bg.kind == COLOUR_UNSET)
        style->bg = from(theme, rule->bg, rule->share, rule->bg_fixed);
    if (!style->set)
        style->attributes = rule->attributes;
}

/* A theme over the terminal's own colours: nothing to mix, so the sixteen and attributes. */
static void fill_own(struct theme *theme, enum depth_of_colour depth, enum role role)
{
    struct style *style = &theme->styles[depth][role];
    const struct style *base = &theme->styles[depth][ROLE_BASE];
    int few = rules[role].few;
    bool plain = few == 0 || few == 7;

    if (!style->set && is_heat(role)) {
        style->fg = colour_index(heat_few[role - ROLE_HEAT_N][0]);
        style->bg = colour_index(heat_few[role - ROLE_HEAT_N][1]);
        return;
    }
    if (!style->set)
        style->attributes = plain ? rules[role].alone : rules[role].attributes;
    if (style->fg.kind == COLOUR_UNSET)
        style->fg = plain || style->set ? base->fg : colour_index(few);
    if (style->bg.kind == COLOUR_UNSET)
        style->bg = base->bg;
}

static double contrast_wanted(const struct theme *theme, enum role role)
{
    if (role == ROLE_BORDER || role == ROLE_BORDER_FOCUS)
        return 3;
    return theme->high_contrast ? 7 : 4.5;
}

static struct colour few_of(struct colour colour, int count, struct colour against, double contrast)
{
    if (colour.kind == COLOUR_INDEX && colour.index < count)
        return colour;
    if (!has_value(colour))
        return colour;
    return colour_nearest_few(colour, count, against, contrast);
}

static struct colour reduced(struct colour colour, enum depth_of_colour depth, bool background,
                             struct colour against, double contrast)
{
    if (!has_value(colour))
        return colour;
    if (depth == COLOURS_16)
        return few_of(colour, background ? 8 : 16, against, contrast);
    if (colour.kind == COLOUR_INDEX)
        return colour;
    return colour_nearest_256(colour, against, contrast);
}

/* A background of few colours must not fall together with the screen's. */
static struct colour background_of(const struct theme *theme, enum depth_of_colour depth,
                                   enum role role, struct colour full)
{
    if (role != ROLE_BASE && colour_same(full, theme->styles[COLOURS_TRUE][ROLE_BASE].bg))
        return theme->styles[depth][ROLE_BASE].bg;
    return reduced(full, depth, true, full, 1);
}

static void reduce(struct theme *theme, enum depth_of_colour depth, enum role role)
{
    struct style *style = &theme->styles[depth][role];
    const struct style *full = &theme->styles[COLOURS_TRUE][role];

    if (style->bg.kind == COLOUR_UNSET)
        style->bg = background_of(theme, depth, role, full->bg);
    if (style->fg.kind == COLOUR_UNSET)
        style->fg = reduced(full->fg, depth, false, colour_assumed(style->bg, !theme->dark),
                            contrast_wanted(theme, role));
    if (!style->set || style->attributes == 0)
        style->attributes = full->attributes;
}

/* Whether a role that has a colour of its own became the text or the background of the screen. */
static bool fell_together(const struct theme *theme, enum role role)
{
    const struct style *full = &theme->styles[COLOURS_TRUE][role];
    const struct style *few = &theme->styles[COLOURS_16][role];
    const struct style *base = theme->styles[COLOURS_16];
    const struct style *full_base = theme->styles[COLOURS_TRUE];
    bool bg_was_own = !colour_same(full->bg, full_base->bg);
    bool fg_was_own = !colour_same(full->fg, full_base->fg);

    if (!colour_same(few->bg, base->bg))
        return false;
    return bg_was_own || (fg_was_own && colour_same(few->fg, base->fg));
}

/* A grey for which the sixteen have no grey that can be read is the text's colour, not a hue. */
static void keep_grey(struct style *style, const struct style *base, const struct rule *rule)
{
    bool hue =
        style->fg.kind == COLOUR_INDEX && style->fg.index % 8 != 0 && style->fg.index % 8 != 7;

    if (rule->few != 7 || !hue)
        return;
    style->fg = base->fg;
    style->attributes |= rule->alone;
}

/* With sixteen colours the theme says all of a role, or nothing. */
static void reduce_few(struct theme *theme, enum role role)
{
    struct style *style = &theme->styles[COLOURS_16][role];
    const struct style *base = &theme->styles[COLOURS_16][ROLE_BASE];

    if (!style->set && is_heat(role)) {
        style->fg = colour_index(heat_few[role - ROLE_HEAT_N][0]);
        style->bg = colour_index(heat_few[role - ROLE_HEAT_N][1]);
        return;
    }
    if (!style->set || role == ROLE_BASE) {
        reduce(theme, COLOURS_16, role);
        keep_grey(style, base, &rules[role]);
        if (fell_together(theme, role)) {
            style->attributes |= rules[role].alone;
            if (rules[role].alone & ATTR_REVERSE && role != ROLE_ERROR)
                style->fg = base->fg; /* reversed, a colour would be a block of its own */
        }
        return;
    }
    if (style->fg.kind == COLOUR_UNSET)
        style->fg = base->fg;
    if (style->bg.kind == COLOUR_UNSET)
        style->bg = base->bg;
}

static void fill_none(struct theme *theme, enum role role)
{
    struct style *style = &theme->styles[COLOURS_NONE][role];

    style->fg = unset_is_default;
    style->bg = unset_is_default;
    if (!style->set)
        style->attributes = rules[role].alone;
}

static void settle_base(struct theme *theme)
{
    struct style *base = &theme->styles[COLOURS_TRUE][ROLE_BASE];

    if (base->fg.kind == COLOUR_UNSET)
        base->fg = unset_is_default;
    if (base->bg.kind == COLOUR_UNSET)
        base->bg = unset_is_default;
}

/* What a file says for few colours may be any colour. */
static void settle_few(struct theme *theme, enum depth_of_colour depth, enum role role)
{
    struct style *style = &theme->styles[depth][role];

    style->fg = reduced(style->fg, depth, false, style->fg, 1);
    style->bg = reduced(style->bg, depth, false, style->bg, 1);
}

static void fill_depths(struct theme *theme, enum role role, bool own)
{
    if (own)
        fill_own(theme, COLOURS_TRUE, role);
    else
        fill_true(theme, role);
    reduce(theme, COLOURS_256, role);
    reduce_few(theme, role);
    settle_few(theme, COLOURS_256, role);
    settle_few(theme, COLOURS_16, role);
    fill_none(theme, role);
}

void theme_complete(struct theme *theme)
{
    settle_base(theme);
    const struct style *base = &theme->styles[COLOURS_TRUE][ROLE_BASE];
    bool own = !has_value(base->fg) || !has_value(base->bg);

    for (int role = 0; role < ROLE_COUNT; role++)
        fill_depths(theme, (enum role)role, own);
}

struct style theme_style(const struct theme *theme, enum depth_of_colour depth, enum role role)
{
    return theme->styles[depth][role];
}
