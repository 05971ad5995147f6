/* SPDX-License-Identifier: MIT
 *
 * test_sample.c - the sample screen, which the terminal is compared with, too.
 */
#include "support/sample.h"
#include "support/screen.h"
#include "support/test.h"

struct fixture {
    struct grid grid;
};

static struct fixture it;

static int teardown(void **state)
{
    (void)state;
    grid_release(&it.grid);
    return 0;
}

TEST(the_sample_looks_as_it_should)
{
    grid_resize(&it.grid, 80, 24);
    sample_draw(&it.grid, "ready: dark", "");
    assert_screen(&it.grid, "sample-80x24");
}

TEST(the_sample_in_ascii_differs_only_in_its_glyphs)
{
    grid_resize(&it.grid, 80, 24);
    it.grid.ascii = true;
    sample_draw(&it.grid, "ready: dark", "");
    assert_screen(&it.grid, "sample-ascii-80x24");
}

TEST(every_size_can_be_drawn)
{
    for (int width = 0; width < 130; width += 3)
        for (int height = 0; height < 45; height += 2) {
            grid_resize(&it.grid, width, height);
            sample_draw(&it.grid, "ready", "typed 記録");
        }
    assert_int_equal(it.grid.width, 129);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(the_sample_looks_as_it_should, teardown),
        cmocka_unit_test_teardown(the_sample_in_ascii_differs_only_in_its_glyphs, teardown),
        cmocka_unit_test_teardown(every_size_can_be_drawn, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
