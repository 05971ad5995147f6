/* SPDX-License-Identifier: MIT
 *
 * test_themes.c - every theme that is shipped can be read by everybody.
 */
#include "base/file.h"
#include "base/text.h"
#include "canvas/contrast.h"
#include "codec/codec.h"
#include "model/problem.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THEMES = 32 };

struct fixture {
    struct theme themes[THEMES];
    int count;
    struct text problems;
};

static struct fixture it;

static bool load(const char *path, struct theme *theme)
{
    struct text bytes = {0};
    struct problems problems = {0};
    struct err err = {0};
    bool ok = file_read(path, CODEC_THEME_LIMIT, &bytes, NULL, &err) &&
              theme_decode(bytes.bytes, bytes.length, theme, &problems);

    if (!ok || problems.count > 0)
        print_error("%s: %s%s\n", path, err.text, problems.count > 0 ? problems.at[0].text : "");
    ok = ok && problems.count == 0;
    text_release(&bytes);
    problems_release(&problems);
    return ok;
}

static int setup(void **state)
{
    struct text names = {0};
    struct err err = {0};
    bool ok = file_list(SOURCE_FOLDER "/themes", ".json", &names, &err);
    char path[512];

    (void)state;
    for (char *name = names.bytes; ok && name && *name && it.count < THEMES;) {
        size_t length = strcspn(name, "\n");
        (void)snprintf(path, sizeof path, "%s/themes/%.*s", SOURCE_FOLDER, (int)length, name);
        ok = load(path, &it.themes[it.count++]);
        name += length + (name[length] == '\n');
    }
    text_release(&names);
    return ok ? 0 : 1;
}

static int teardown(void **state)
{
    (void)state;
    text_release(&it.problems);
    return 0;
}

static const struct theme *named(const char *name)
{
    for (int i = 0; i < it.count; i++)
        if (strcmp(it.themes[i].name, name) == 0)
            return &it.themes[i];
    fail_msg("no theme is named %s", name);
    return NULL;
}

TEST(there_are_ten_and_more_with_names_of_their_own)
{
    assert_in_range(it.count, 10, THEMES);
    for (int i = 0; i < it.count; i++) {
        assert_true(strlen(it.themes[i].description) > 10);
        for (int j = 0; j < i; j++)
            assert_string_not_equal(it.themes[i].title, it.themes[j].title);
    }
}

TEST(every_theme_can_be_read_by_everybody_with_any_number_of_colours)
{
    int count = 0;

    for (int i = 0; i < it.count; i++) {
        text_clear(&it.problems);
        int found = theme_check(&it.themes[i], &it.problems);
        if (found > 0)
            print_error("%s:\n%s", it.themes[i].name, text_string(&it.problems));
        count += found;
    }
    assert_int_equal(count, 0);
}

TEST(the_themes_of_the_contract_are_there)
{
    assert_true(named("dark")->dark);
    assert_false(named("light")->dark);
    assert_true(named("contrast-dark")->high_contrast);
    assert_true(named("contrast-light")->high_contrast);
    (void)named("mono");
    (void)named("terminal");
    (void)named("cvd-dark");
    (void)named("tritan-dark");
}

TEST(mono_has_no_colour_at_any_depth)
{
    const struct theme *mono = named("mono");

    for (int depth = COLOURS_NONE; depth <= COLOURS_TRUE; depth++)
        for (int role = 0; role < ROLE_COUNT; role++) {
            struct style style = theme_style(mono, (enum depth_of_colour)depth, (enum role)role);
            assert_int_equal(style.fg.kind, COLOUR_DEFAULT);
            assert_int_equal(style.bg.kind, COLOUR_DEFAULT);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_are_ten_and_more_with_names_of_their_own),
        cmocka_unit_test(every_theme_can_be_read_by_everybody_with_any_number_of_colours),
        cmocka_unit_test(the_themes_of_the_contract_are_there),
        cmocka_unit_test(mono_has_no_colour_at_any_depth),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
