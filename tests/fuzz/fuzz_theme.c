/* SPDX-License-Identifier: MIT
 *
 * fuzz_theme.c - whatever is accepted as a theme is complete.
 */
#include "codec/codec.h"
#include "fuzz/fuzz.h"

static void check(const struct theme *theme)
{
    for (int depth = COLOURS_NONE; depth <= COLOURS_TRUE; depth++) {
        for (int role = 0; role < ROLE_COUNT; role++) {
            struct style style = theme_style(theme, (enum depth_of_colour)depth, (enum role)role);

            FUZZ_EXPECT(style.fg.kind != COLOUR_UNSET && style.bg.kind != COLOUR_UNSET);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct problems problems = {0};
    struct theme theme;
    bool ok = theme_decode((const char *)data, size, &theme, &problems);

    FUZZ_EXPECT(ok == (problems.errors == 0));
    if (ok)
        check(&theme);
    problems_release(&problems);
    return 0;
}
