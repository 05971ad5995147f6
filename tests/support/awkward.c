/* SPDX-License-Identifier: MIT
 *
 * awkward.c - see awkward.h. */
#include "support/awkward.h"

#include "base/utf8.h"

static const char *const pieces[] = {"=1+1",
                                     "+1",
                                     "-1",
                                     "@A1",
                                     "'",
                                     "\"",
                                     ",",
                                     ";",
                                     "|",
                                     "\\",
                                     "\\|",
                                     "\\n",
                                     " ",
                                     "  ",
                                     "\t",
                                     "_x0041_",
                                     "_x005F_x000D",
                                     "_",
                                     "&amp;<b>]]>",
                                     "4.10",
                                     "2027-01-31",
                                     "true",
                                     "#REF!",
                                     "\033[31m",
                                     "\x7F",
                                     "\xC2\x85",
                                     "\xE2\x80\xAE",
                                     "\xE2\x80\xA8",
                                     "\xEF\xBF\xBF",
                                     "\xEF\xBB\xBF",
                                     "\xF0\x9F\xA7\x91\xE2\x80\x8D\xF0\x9F\x94\xAC",
                                     "e\xCC\x81",
                                     "\xEF\xBC\x9D\x31",
                                     "note",
                                     "Cl 4.1",
                                     "[cut here"};

static const char *const ends[] = {"\n", "\r\n", "\r", "\n\n"};

/* Any character but NUL, line ends and surrogates. */
static uint32_t some_code(struct random *random)
{
    uint32_t code = (uint32_t)random_below(random, 0x110000);

    if (code == 0 || code == '\n' || code == '\r' || (code >= 0xD800 && code <= 0xDFFF))
        return 'x';
    return random_chance(random, 50) ? code : code % 0x3000 + 0x20;
}

void awkward_text(struct random *random, bool lines, struct text *out)
{
    int count = 1 + random_below(random, 6);

    for (int i = 0; i < count; i++) {
        int dice = random_below(random, 10);
        if (dice < 6)
            text_add(out, pieces[random_below(random, sizeof pieces / sizeof pieces[0])]);
        else if (dice < 8 || !lines)
            utf8_encode(out, some_code(random));
        else
            text_add(out, ends[random_below(random, sizeof ends / sizeof ends[0])]);
    }
}
