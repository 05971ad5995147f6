/* SPDX-License-Identifier: MIT
 *
 * test_pen.c - what the pen writes makes of any screen the next one.
 *
 * A terminal of our own reads it: "@x,y;" moves, "{role}" is an ink, "!" ends it, "$" erases to the
 * end of the row, "^" makes room.
 */
#include "support/test.h"
#include "term/pen.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 24, HEIGHT = 5, ROUNDS = 3000, ROLES = 6, NOTHING = -1 };

struct spot {
    uint32_t code;
    int ink; /* NOTHING: plain */
    unsigned char mark;
};

struct fixture {
    struct pen pen;
    struct shown shown;
    struct grid grid;
    struct text out;
    struct spot spots[HEIGHT][WIDTH];
    int x, y, ink;
    unsigned seed;
};

static struct fixture it;

static void move(struct text *out, int x, int y)
{
    text_format(out, "@%d,%d;", x, y);
}

static int setup(void **state)
{
    (void)state;
    (void)setlocale(LC_CTYPE, "C.UTF-8");
    memset(&it, 0, sizeof it);
    it.pen.go = move;
    it.pen.unicode = true;
    it.pen.erase_coloured = true;
    strcpy(it.pen.plain, "!");
    strcpy(it.pen.erase, "$");
    for (int i = 0; i < ROLE_COUNT; i++) {
        it.pen.inks[i].fg = i % ROLES;
        it.pen.inks[i].bg = -1;
        (void)snprintf(it.pen.inks[i].set_fg, PEN_STRING, "{%d}", i % ROLES);
    }
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            it.spots[y][x] = (struct spot){'?', NOTHING, 0};
    it.ink = NOTHING;
    it.seed = 1;
    grid_resize(&it.grid, WIDTH, HEIGHT);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    shown_forget(&it.shown);
    grid_release(&it.grid);
    text_release(&it.out);
    return 0;
}

static unsigned next(unsigned below)
{
    it.seed = it.seed * 1664525U + 1013904223U;
    return (it.seed >> 16) % below;
}

static void write_spot(uint32_t code)
{
    assert_in_range(it.x, 0, WIDTH - 1);
    it.spots[it.y][it.x++] = (struct spot){code, it.ink, 0};
}

static const char *read_letter(const char *at)
{
    const bool wide = strncmp(at, "\xE8\xA8\x98", 3) == 0;

    if (*at == '\xCC') { /* of U+0300 to U+033F, the last byte tells which */
        it.spots[it.y][it.x - 1].mark = (unsigned char)at[1];
        return at + 2;
    }
    write_spot(wide ? 0x8a18 : (uint32_t)(unsigned char)*at);
    if (wide)
        write_spot(0);
    return at + (wide ? 3 : 1);
}

static const char *read_command(const char *at)
{
    char *end = NULL;

    if (*at == '@') {
        it.x = (int)strtol(at + 1, &end, 10);
        it.y = (int)strtol(end + 1, &end, 10);
    } else if (*at == '{') {
        it.ink = (int)strtol(at + 1, &end, 10);
    } else if (*at == '!') {
        it.ink = NOTHING;
        return at + 1;
    } else if (*at == '^') {
        memmove(&it.spots[it.y][it.x + 1], &it.spots[it.y][it.x],
                (size_t)(WIDTH - 1 - it.x) * sizeof(struct spot));
        return at + 1;
    } else {
        for (int x = it.x; x < WIDTH; x++)
            it.spots[it.y][x] = (struct spot){' ', it.ink, 0};
        return at + 1;
    }
    return end + 1;
}

static void read_out(void)
{
    const char *at = text_string(&it.out);

    while (*at)
        at = strchr("@{!$^", *at) ? read_command(at) : read_letter(at);
}

static void draw_all(void)
{
    text_clear(&it.out);
    shown_fit(&it.shown, &it.grid);
    pen_draw(&it.pen, &it.shown, &it.grid, &it.out);
    shown_take(&it.shown, &it.grid);
}

static void draw(void)
{
    draw_all();
    read_out();
    assert_int_equal(it.ink, NOTHING);
}

static int mark_of(const struct glyph *glyph)
{
    return (int)(grid_marks(&it.grid, glyph)[0] - 0x300 + 0x80);
}

static void assert_seen(void)
{
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            const struct glyph *glyph = &it.grid.glyphs[y * WIDTH + x];

            assert_int_equal(it.spots[y][x].code, glyph->code);
            assert_int_equal(it.spots[y][x].mark, glyph->marks ? mark_of(glyph) : 0);
            assert_int_equal(it.spots[y][x].ink, glyph->role % ROLES);
        }
}

static void change_something(void)
{
    static const char *const texts[] = {
        "a", "some words", "記", "x記記y", "          ", "0", "e\xCC\x81", "e\xCC\x82o\xCC\x82"};
    int x = (int)next(WIDTH), y = (int)next(HEIGHT);

    if (next(8) == 0)
        grid_clear(&it.grid);
    if (next(4) == 0)
        grid_fill(&it.grid, (struct rect){x, y, WIDTH, (int)next(3)}, (enum role)next(ROLES));
    else
        grid_put(&it.grid, x, y, WIDTH, (enum role)next(ROLES), texts[next(8)]);
}

TEST(any_screen_becomes_any_other)
{
    for (int i = 0; i < ROUNDS; i++) {
        for (unsigned changes = next(4); changes > 0; changes--)
            change_something();
        it.pen.erase_coloured = next(2) == 0;
        it.pen.moves_plain = next(2) == 0;
        draw();
        assert_seen();
    }
}

TEST(what_is_shown_already_is_not_written)
{
    grid_put(&it.grid, 3, 2, WIDTH, ROLE_BASE, "words");
    draw();
    grid_hit(&it.grid, (struct rect){0, 0, WIDTH, HEIGHT}, 7);
    draw();
    assert_string_equal(text_string(&it.out), "");
    grid_put(&it.grid, 5, 2, WIDTH, ROLE_BASE, "R");
    draw();
    assert_string_equal(text_string(&it.out), "@5,2;{0}R!@0,4;");
}

TEST(the_end_of_a_row_is_erased_if_erased_cells_look_like_it)
{
    it.pen.inks[1].bg = 4;
    draw();
    grid_put(&it.grid, 0, 0, WIDTH, ROLE_BASE, "a");
    grid_fill(&it.grid, (struct rect){1, 0, WIDTH, 1}, (enum role)1);
    draw();
    assert_string_equal(text_string(&it.out), "@0,0;{0}a{1}$!@0,4;");
    it.pen.erase_coloured = false;
    shown_forget(&it.shown);
    draw();
    assert_null(strstr(text_string(&it.out), "{1}$"));
    assert_seen();
}

TEST(a_last_cell_that_would_scroll_is_pushed_to_its_place)
{
    it.pen.scrolls = true;
    grid_put(&it.grid, WIDTH - 2, HEIGHT - 1, 2, ROLE_BASE, "xy");
    draw();
    assert_null(strchr(text_string(&it.out), 'y'));
    strcpy(it.pen.insert, "^");
    shown_forget(&it.shown);
    draw();
    assert_seen();
    grid_put(&it.grid, WIDTH - 1, HEIGHT - 1, 1, (enum role)2, "z");
    draw();
    assert_seen();
    grid_put(&it.grid, WIDTH - 2, HEIGHT - 1, 2, ROLE_BASE, "記");
    draw();
    assert_null(strstr(text_string(&it.out), "記"));
}

TEST(an_attribute_ends_with_all_the_rest)
{
    strcpy(it.pen.attributes[0], "B");
    it.pen.inks[1].attributes = ATTR_BOLD;
    draw();
    grid_put(&it.grid, 0, 0, 1, ROLE_BASE, "a");
    grid_put(&it.grid, 1, 0, 1, (enum role)1, "b");
    grid_put(&it.grid, 2, 0, 1, (enum role)2, "c");
    text_clear(&it.out);
    pen_draw(&it.pen, &it.shown, &it.grid, &it.out);
    assert_string_equal(text_string(&it.out), "@0,0;{0}aB{1}b!{2}c!@0,4;");
}

TEST(the_cursor_ends_where_the_screen_has_it)
{
    strcpy(it.pen.cursor_on, "{100}");
    strcpy(it.pen.cursor_off, "{101}");
    draw_all();
    assert_non_null(strstr(text_string(&it.out), "@0,4;{101}"));
    grid_cursor(&it.grid, 7, 2, true);
    draw_all();
    assert_string_equal(text_string(&it.out), "@7,2;{100}");
    draw_all();
    assert_string_equal(text_string(&it.out), "");
    grid_put(&it.grid, 0, 0, 1, ROLE_BASE, "a");
    draw_all();
    assert_string_equal(text_string(&it.out), "@0,0;{0}a!@7,2;");
}

TEST(without_unicode_a_wide_glyph_keeps_its_columns)
{
    it.pen.unicode = false;
    grid_put(&it.grid, 0, 0, WIDTH, ROLE_BASE, "a記b");
    draw();
    assert_non_null(strstr(text_string(&it.out), "a? b"));
}

TEST(terminals_are_told_places_from_one_on)
{
    pen_go_ansi(&it.out, 0, 0);
    pen_go_ansi(&it.out, 79, 99);
    assert_string_equal(text_string(&it.out), "\033[1;1H\033[100;80H");
}

TEST(delays_are_left_out)
{
    pen_add_unpadded(&it.out, "\033[K$<3/>x$<y");
    assert_string_equal(text_string(&it.out), "\033[Kx$<y");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(any_screen_becomes_any_other, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_shown_already_is_not_written, setup, teardown),
        cmocka_unit_test_setup_teardown(the_end_of_a_row_is_erased_if_erased_cells_look_like_it,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_last_cell_that_would_scroll_is_pushed_to_its_place, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(an_attribute_ends_with_all_the_rest, setup, teardown),
        cmocka_unit_test_setup_teardown(the_cursor_ends_where_the_screen_has_it, setup, teardown),
        cmocka_unit_test_setup_teardown(without_unicode_a_wide_glyph_keeps_its_columns, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(terminals_are_told_places_from_one_on, setup, teardown),
        cmocka_unit_test_setup_teardown(delays_are_left_out, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
