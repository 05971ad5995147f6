/* SPDX-License-Identifier: MIT
 *
 * colour.c - see colour.h.
 */
#include "canvas/colour.h"

#include "canvas/ciede.h"

#include <math.h>
#include <stdlib.h>

enum { CUBE = 16, GREYS = 232, INDEXES = 256, STEPS = 6 };

static const uint8_t ansi[16][3] = {
    {0,   0,   0  },
    {205, 0,   0  },
    {0,   205, 0  },
    {205, 205, 0  },
    {0,   0,   238},
    {205, 0,   205},
    {0,   205, 205},
    {229, 229, 229},
    {127, 127, 127},
    {255, 0,   0  },
    {0,   255, 0  },
    {255, 255, 0  },
    {92,  92,  255},
    {255, 0,   255},
    {0,   255, 255},
    {255, 255, 255},
};

static const uint8_t cube_step[STEPS] = {0, 95, 135, 175, 215, 255};

static const char *const vision_names[VISION_COUNT] = {"usual sight", "deuteranopia", "protanopia",
                                                       "tritanopia"};

/* Rows give red, green and blue from linear red, green and blue. */
static const double machado[VISION_COUNT][3][3] = {
    [VISION_USUAL] = {{1, 0, 0},                        {0, 1, 0}, {0, 0, 1}},
    [VISION_DEUTERANOPIA] = {{0.367322, 0.860646, -0.227968},
                      {0.280085, 0.672501, 0.047413},
                      {-0.011820, 0.042940, 0.968881}                       },
    [VISION_PROTANOPIA] = {{0.152286, 1.052583, -0.204868},
                      {0.114503, 0.786281, 0.099216},
                      {-0.003882, -0.048116, 1.051998}                      },
    [VISION_TRITANOPIA] = {{1.255528, -0.076749, -0.178779},
                      {-0.078411, 0.930809, 0.147602},
                      {0.004733, 0.691367, 0.303900}                        },
};

const char *vision_name(enum vision vision)
{
    return vision_names[vision];
}

struct colour colour_rgb(int red, int green, int blue)
{
    return (struct colour){
        .kind = COLOUR_RGB, .red = (uint8_t)red, .green = (uint8_t)green, .blue = (uint8_t)blue};
}

struct colour colour_index(int index)
{
    return (struct colour){.kind = COLOUR_INDEX, .index = (uint8_t)index};
}

struct colour colour_value(struct colour colour)
{
    int index = colour.index;

    if (colour.kind != COLOUR_INDEX)
        return colour_rgb(colour.red, colour.green, colour.blue);
    if (index < CUBE)
        return colour_rgb(ansi[index][0], ansi[index][1], ansi[index][2]);
    if (index >= GREYS) {
        int grey = 8 + 10 * (index - GREYS);
        return colour_rgb(grey, grey, grey);
    }
    index -= CUBE;
    return colour_rgb(cube_step[index / 36], cube_step[index / 6 % 6], cube_step[index % 6]);
}

struct colour colour_assumed(struct colour colour, bool white)
{
    if (colour.kind == COLOUR_INDEX || colour.kind == COLOUR_RGB)
        return colour;
    return white ? colour_rgb(255, 255, 255) : colour_rgb(0, 0, 0);
}

bool colour_same(struct colour a, struct colour b)
{
    if (a.kind != b.kind)
        return false;
    if (a.kind == COLOUR_INDEX)
        return a.index == b.index;
    return a.kind != COLOUR_RGB || (a.red == b.red && a.green == b.green && a.blue == b.blue);
}

static double linear(uint8_t value)
{
    double part = value / 255.0;

    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static uint8_t unlinear(double part)
{
    double value = part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055;

    if (!(value > 0))
        return 0;
    return value >= 1 ? 255 : (uint8_t)lround(value * 255);
}

static void to_linear(struct colour colour, double out[3])
{
    struct colour value = colour_value(colour);

    out[0] = linear(value.red);
    out[1] = linear(value.green);
    out[2] = linear(value.blue);
}

static double luminance(struct colour colour)
{
    double part[3];

    to_linear(colour, part);
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
}

double colour_contrast(struct colour a, struct colour b)
{
    double one = luminance(a) + 0.05;
    double two = luminance(b) + 0.05;

    return one > two ? one / two : two / one;
}

static struct lab lab_of(struct colour colour)
{
    double part[3];

    to_linear(colour, part);
    return lab_from_linear(part[0], part[1], part[2]);
}

double colour_distance(struct colour a, struct colour b)
{
    return lab_distance(lab_of(a), lab_of(b));
}

double colour_lightness(struct colour colour)
{
    return lab_of(colour).l;
}

struct colour colour_seen(struct colour colour, enum vision vision)
{
    double in[3];
    uint8_t out[3];

    if (vision == VISION_USUAL)
        return colour_value(colour);
    to_linear(colour, in);
    for (int i = 0; i < 3; i++) {
        const double *row = machado[vision][i];
        out[i] = unlinear(row[0] * in[0] + row[1] * in[1] + row[2] * in[2]);
    }
    return colour_rgb(out[0], out[1], out[2]);
}

static int mixed(int a, int b, double share)
{
    return (int)lround(a + (b - a) * share);
}

struct colour colour_mix(struct colour a, struct colour b, double share)
{
    struct colour one = colour_value(a);
    struct colour two = colour_value(b);

    return colour_rgb(mixed(one.red, two.red, share), mixed(one.green, two.green, share),
                      mixed(one.blue, two.blue, share));
}

struct search {
    struct lab wanted;
    struct colour against;
    double contrast;
    int best;
    double distance;
};

static void look_at(struct search *search, int index)
{
    struct colour colour = colour_index(index);
    double distance = lab_distance(search->wanted, lab_of(colour));

    if (search->best >= 0 && distance >= search->distance)
        return;
    if (search->contrast > 1 && colour_contrast(colour, search->against) < search->contrast)
        return;
    search->best = index;
    search->distance = distance;
}

static int nearest_step(uint8_t value)
{
    int best = 0;

    for (int i = 1; i < STEPS; i++)
        if (abs((int)cube_step[i] - value) < abs((int)cube_step[best] - value))
            best = i;
    return best;
}

static int within(int value, int least, int most)
{
    if (value < least)
        return least;
    return value > most ? most : value;
}

/* The cube and the greys around a colour: enough for the nearest, and eight times as fast as all.
 */
static void look_around(struct search *search, struct colour value)
{
    const int centre[3] = {nearest_step(value.red), nearest_step(value.green),
                           nearest_step(value.blue)};
    int grey = GREYS + within((value.red + value.green + value.blue) / 30, 1, 22);

    for (int i = 0; i < 27; i++) {
        int red = within(centre[0] + i / 9 - 1, 0, STEPS - 1);
        int green = within(centre[1] + i / 3 % 3 - 1, 0, STEPS - 1);
        int blue = within(centre[2] + i % 3 - 1, 0, STEPS - 1);
        look_at(search, CUBE + 36 * red + 6 * green + blue);
    }
    for (int index = grey - 2; index <= grey + 2; index++)
        look_at(search, within(index, GREYS, INDEXES - 1));
}

struct colour colour_nearest_256(struct colour colour, struct colour against, double contrast)
{
    struct search search = {lab_of(colour), against, contrast, -1, 0};

    look_around(&search, colour_value(colour));
    for (int index = CUBE; search.best < 0 && index < INDEXES; index++)
        look_at(&search, index);
    if (search.best < 0)
        return colour_nearest_256(colour, against, 1);
    return colour_index(search.best);
}

struct colour colour_nearest_few(struct colour colour, int count, struct colour against,
                                 double contrast)
{
    struct search search = {lab_of(colour), against, contrast, -1, 0};

    for (int index = 0; index < count; index++)
        look_at(&search, index);
    if (search.best < 0)
        return colour_nearest_few(colour, count, against, 1);
    return colour_index(search.best);
}
