/* SPDX-License-Identifier: MIT
 *
 * test_theme.c - themes as codec.h decodes them.
 */
#include "canvas/colour.h"
#include "codec/codec.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

static void decode(const char *json, struct theme *out)
{
    struct problems problems = {0};
    struct text messages = {0};
    bool ok = theme_decode(json, strlen(json), out, &problems);

    document_messages(&problems, &messages);
    if (!ok)
        print_error("%s", text_string(&messages));
    text_release(&messages);
    problems_release(&problems);
    assert_true(ok);
}

#define THEME                                                                                      \
    "{\"format\": \"clausewalk.theme\", \"version\": 1, \"name\": \"t\", \"title\": \"T\", "       \
    "\"description\": \"For tests\", \"variant\": \"light\", \"high_contrast\": true, "            \
    "\"palette\": {\"ink\": \"#102030\", \"sky\": 75}, \"roles\": {"                               \
    "\"base\": {\"fg\": \"ink\", \"bg\": \"#FFFFFF\"}, \"accent\": {\"fg\": \"sky\"}, "            \
    "\"key\": {\"fg\": \"bright-red\", \"attr\": [\"bold\", \"underline\"]}, "                     \
    "\"info\": {\"fg\": \"default\", \"bg\": 3}}, "                                                \
    "\"fallback\": {\"256\": {\"border\": {\"fg\": 243}}, \"16\": {\"accent\": {\"fg\": "          \
    "\"cyan\"}}, "                                                                                 \
    "\"mono\": {\"title\": {\"attr\": [\"reverse\", \"dim\", \"italic\"]}}}}"

TEST(the_head_is_read)
{
    struct theme it;

    decode(THEME, &it);
    assert_string_equal(it.name, "t");
    assert_string_equal(it.title, "T");
    assert_string_equal(it.description, "For tests");
    assert_false(it.dark);
    assert_true(it.high_contrast);
}

TEST(colours_have_five_spellings)
{
    struct theme it;

    decode(THEME, &it);
    assert_true(colour_same(it.styles[COLOURS_TRUE][ROLE_BASE].fg, colour_rgb(0x10, 0x20, 0x30)));
    assert_true(colour_same(it.styles[COLOURS_TRUE][ROLE_BASE].bg, colour_rgb(255, 255, 255)));
    assert_true(colour_same(it.styles[COLOURS_TRUE][ROLE_ACCENT].fg, colour_index(75)));
    assert_true(colour_same(it.styles[COLOURS_TRUE][ROLE_KEY].fg, colour_index(9)));
    assert_int_equal(it.styles[COLOURS_TRUE][ROLE_INFO].fg.kind, COLOUR_DEFAULT);
    assert_true(colour_same(it.styles[COLOURS_TRUE][ROLE_INFO].bg, colour_index(3)));
}

TEST(attributes_and_fallbacks_are_read)
{
    struct theme it;

    decode(THEME, &it);
    assert_int_equal(it.styles[COLOURS_TRUE][ROLE_KEY].attributes, ATTR_BOLD | ATTR_UNDERLINE);
    assert_int_equal(it.styles[COLOURS_NONE][ROLE_TITLE].attributes,
                     ATTR_REVERSE | ATTR_DIM | ATTR_ITALIC);
    assert_true(colour_same(it.styles[COLOURS_256][ROLE_BORDER].fg, colour_index(243)));
    assert_true(colour_same(it.styles[COLOURS_16][ROLE_ACCENT].fg, colour_index(6)));
}

TEST(a_theme_is_complete_at_every_depth)
{
    struct theme it;

    decode(THEME, &it);
    for (int depth = COLOURS_NONE; depth <= COLOURS_TRUE; depth++) {
        for (int role = 0; role < ROLE_COUNT; role++) {
            assert_int_not_equal(it.styles[depth][role].fg.kind, COLOUR_UNSET);
            assert_int_not_equal(it.styles[depth][role].bg.kind, COLOUR_UNSET);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_is_read),
        cmocka_unit_test(colours_have_five_spellings),
        cmocka_unit_test(attributes_and_fallbacks_are_read),
        cmocka_unit_test(a_theme_is_complete_at_every_depth),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
