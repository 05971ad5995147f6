/* SPDX-License-Identifier: MIT
 *
 * ciede.c - see ciede.h. After Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula".
 */
#include "canvas/ciede.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

static double curve(double t)
{
    return t > 216.0 / 24389.0 ? cbrt(t) : (24389.0 / 27.0 * t + 16) / 116;
}

struct lab lab_from_linear(double red, double green, double blue)
{
    double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);

    return (struct lab){116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static double radians(double degrees)
{
    return degrees * pi / 180;
}

static double power_7(double x)
{
    double third = x * x * x;

    return third * third * x;
}

static double chroma_factor(double chroma)
{
    double power = power_7(chroma);

    return sqrt(power / (power + power_7(25)));
}

static double hue(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    double degrees = atan2(b, a) * 180 / pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

static double hue_difference(double one, double two)
{
    double difference = two - one;

    if (difference > 180)
        return difference - 360;
    return difference < -180 ? difference + 360 : difference;
}

static double hue_middle(double one, double two)
{
    double sum = one + two;

    if (fabs(one - two) <= 180)
        return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

struct polar {
    double l, chroma, hue;
};

static struct polar polar_of(struct lab lab, double stretch)
{
    double a = lab.a * stretch;

    return (struct polar){lab.l, hypot(a, lab.b), hue(a, lab.b)};
}

static double hue_weight(double middle)
{
    return 1 - 0.17 * cos(radians(middle - 30)) + 0.24 * cos(radians(2 * middle)) +
           0.32 * cos(radians(3 * middle + 6)) - 0.20 * cos(radians(4 * middle - 63));
}

static double rotation(double middle, double chroma)
{
    double x = (middle - 275) / 25;

    return -sin(radians(60 * exp(-x * x))) * 2 * chroma_factor(chroma);
}

static double distance(struct polar one, struct polar two)
{
    double grey = one.chroma * two.chroma;
    double chroma = (one.chroma + two.chroma) / 2;
    double middle = grey == 0 ? one.hue + two.hue : hue_middle(one.hue, two.hue);
    double turn = grey == 0 ? 0 : hue_difference(one.hue, two.hue);
    double level = pow((one.l + two.l) / 2 - 50, 2);

    double dl = (two.l - one.l) / (1 + 0.015 * level / sqrt(20 + level));
    double dc = (two.chroma - one.chroma) / (1 + 0.045 * chroma);
    double dh = 2 * sqrt(grey) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * hue_weight(middle));
    double square = dl * dl + dc * dc + dh * dh + rotation(middle, chroma) * dc * dh;
    return sqrt(square > 0 ? square : 0);
}

double lab_distance(struct lab one, struct lab two)
{
    double chroma = (hypot(one.a, one.b) + hypot(two.a, two.b)) / 2;
    double stretch = 1 + 0.5 * (1 - chroma_factor(chroma));

    return distance(polar_of(one, stretch), polar_of(two, stretch));
}
