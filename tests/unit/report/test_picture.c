/* SPDX-License-Identifier: MIT
 *
 * test_picture.c - what may be a logo.
 */
#include "report/picture.h"
#include "support/test.h"

#include <string.h>

static enum picture kind_of(const char *text)
{
    return picture_of(text, strlen(text));
}

TEST(an_svg_is_told_by_its_first_element)
{
    assert_int_equal(kind_of("<svg/>"), PICTURE_SVG);
    assert_int_equal(kind_of("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- a -->\n<svg xmlns=\"x\"/>"),
                     PICTURE_SVG);
    assert_int_equal(kind_of("<!DOCTYPE svg PUBLIC \"x\">\n<svg>"), PICTURE_SVG);
    assert_int_equal(kind_of("<html><svg/></html>"), PICTURE_NONE);
    assert_int_equal(kind_of("<svgx/>"), PICTURE_NONE);
    assert_int_equal(kind_of("<!-- <svg/> "), PICTURE_NONE);
    assert_int_equal(kind_of("<svg>\xff</svg>"), PICTURE_NONE);
    assert_int_equal(kind_of(""), PICTURE_NONE);
}

TEST(a_png_is_told_by_its_bytes_and_has_limits)
{
    char png[40] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x10\0\0\0\x10\0";
    struct err err = {0};

    assert_int_equal(picture_of(png, sizeof png), PICTURE_PNG);
    assert_true(picture_check(png, sizeof png, &err));
    assert_int_equal(picture_of(png, 8), PICTURE_NONE);
    assert_false(picture_check(png, 20, &err));
    png[18] = '\x10';
    png[19] = '\x01';
    err = (struct err){0};
    assert_false(picture_check(png, sizeof png, &err));
    assert_non_null(strstr(err.text, "4096"));
}

TEST(other_files_are_refused_with_what_is_wanted)
{
    struct err err = {0};

    assert_false(picture_check("GIF89a", 6, &err));
    assert_non_null(strstr(err.text, "PNG"));
}

TEST(an_address_is_base64)
{
    struct text out = {0};

    picture_add_uri(&out, "<svg/>", 6);
    assert_string_equal(text_string(&out), "data:image/svg+xml;base64,PHN2Zy8+");
    text_clear(&out);
    picture_add_uri(&out, "<svg />", 7);
    assert_string_equal(text_string(&out), "data:image/svg+xml;base64,PHN2ZyAvPg==");
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_svg_is_told_by_its_first_element),
        cmocka_unit_test(a_png_is_told_by_its_bytes_and_has_limits),
        cmocka_unit_test(other_files_are_refused_with_what_is_wanted),
        cmocka_unit_test(an_address_is_base64),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
