/* SPDX-License-Identifier: MIT
 *
 * ascii.c - see ascii.h.
 */
#include "canvas/ascii.h"

#include <stddef.h>

struct stand_in {
    uint32_t first, last;
    char ascii;
};

/* Ranges in rising order; the first that holds the character counts. */
static const struct stand_in stand_ins[] = {
    {0x00A0, 0x00A0, ' ' },
    {0x00A9, 0x00A9, 'c' },
    {0x00AB, 0x00AB, '"' },
    {0x00AD, 0x00AD, '-' },
    {0x00AE, 0x00AE, 'r' },
    {0x00B0, 0x00B0, 'o' },
    {0x00B1, 0x00B1, '+' },
    {0x00B4, 0x00B4, '\''},
    {0x00B5, 0x00B5, 'u' },
    {0x00B7, 0x00B7, '.' },
    {0x00BB, 0x00BB, '"' },
    {0x2000, 0x200A, ' ' },
    {0x2010, 0x2015, '-' },
    {0x2018, 0x201B, '\''},
    {0x201C, 0x201F, '"' },
    {0x2022, 0x2023, '*' },
    {0x2026, 0x2026, '.' },
    {0x202F, 0x202F, ' ' },
    {0x2032, 0x2032, '\''},
    {0x2033, 0x2033, '"' },
    {0x2039, 0x2039, '<' },
    {0x203A, 0x203A, '>' },
    {0x20AC, 0x20AC, 'E' },
    {0x2190, 0x2190, '<' },
    {0x2191, 0x2191, '^' },
    {0x2192, 0x2192, '>' },
    {0x2193, 0x2193, 'v' },
    {0x2212, 0x2212, '-' },
    {0x2264, 0x2264, '<' },
    {0x2265, 0x2265, '>' },
    {0x2500, 0x2501, '-' },
    {0x2502, 0x2503, '|' },
    {0x250C, 0x254B, '+' },
    {0x2550, 0x2550, '=' },
    {0x2551, 0x2551, '|' },
    {0x2552, 0x256C, '+' },
    {0x2580, 0x2590, '#' },
    {0x2591, 0x2591, '.' },
    {0x2592, 0x2592, ':' },
    {0x2593, 0x2593, '#' },
    {0x25A0, 0x25A0, '#' },
    {0x25B2, 0x25B2, '^' },
    {0x25B6, 0x25BA, '>' },
    {0x25BC, 0x25BC, 'v' },
    {0x25C0, 0x25C4, '<' },
    {0x25CF, 0x25CF, '*' },
    {0x2713, 0x2714, 'x' },
    {0x2715, 0x2718, 'x' },
};

/* U+00C0 to U+017F. */
static const char letters[] = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
                              "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
                              "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

uint32_t ascii_of(uint32_t code)
{
    if (code < 0x80)
        return code;
    if (code >= 0xC0 && code <= 0x17F)
        return (uint32_t)letters[code - 0xC0];
    for (size_t i = 0; i < sizeof stand_ins / sizeof stand_ins[0]; i++)
        if (code >= stand_ins[i].first && code <= stand_ins[i].last)
            return (uint32_t)stand_ins[i].ascii;
    return '?';
}
