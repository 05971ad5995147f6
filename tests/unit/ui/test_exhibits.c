/* SPDX-License-Identifier: MIT
 *
 * test_exhibits.c - the evidence of a question, a row a piece.
 */
#include "base/mem.h"
#include "model/field.h"
#include "support/answers.h"
#include "support/screen.h"
#include "support/test.h"
#include "ui/state.h"

#include <stdio.h>
#include <string.h>

#define DIGEST "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

static const struct evidence *piece(const struct wizard *it, size_t i)
{
    const struct answer *answer = answer_to(it, "4.1.a");

    if (i >= answer->evidence_count)
        fail_msg("there is no piece %zu", i);
    return &answer->evidence[i];
}

static size_t count(const struct wizard *it)
{
    return answer_to(it, "4.1.a")->evidence_count;
}

static void add(struct wizard *it, const char *line)
{
    press(it, "+");
    paste(it, line);
    press(it, "Enter");
}

/* As the app does once it has read the file. */
static void record_digest(struct wizard *it, size_t i)
{
    struct evidence *at = &it->assessment.answers[question_named(it, "4.1.a")].evidence[i];

    mem_set(&at->sha256, DIGEST);
    mem_set(&at->size, "12345");
}

static void assert_read(const char *typed, const char *title, const char *location)
{
    struct evidence got;

    assert_true(exhibit_read(typed, &got));
    assert_string_equal(got.title, title);
    assert_string_equal(got.location ? got.location : "-", location);
    exhibit_release(&got);
}

TEST(a_line_is_what_it_is_and_where_it_is)
{
    struct evidence none;

    assert_read("AI register = S:/ai/register.xlsx", "AI register", "S:/ai/register.xlsx");
    assert_read("  Told by the CISO ", "Told by the CISO", "-");
    assert_read("docs/policy.pdf", "policy.pdf", "docs/policy.pdf");
    assert_read("https://intra/policy", "https://intra/policy", "https://intra/policy");
    assert_read(" = docs/policy.pdf", "policy.pdf", "docs/policy.pdf");
    assert_read("a=b", "a=b", "-");
    assert_read("Policy = ", "Policy", "-");
    assert_read("Minutes 3/4 of June", "Minutes 3/4 of June", "-");
    assert_false(exhibit_read("   ", &none));
    assert_false(exhibit_read(" = ", &none));
}

TEST(the_first_piece_is_asked_for_at_once)
{
    struct wizard *it = *state;

    press(it, "e");
    assert_int_equal(it->ui->screen, SCREEN_EXHIBITS);
    paste(it, "AI register = S:/ai/register.xlsx");
    press(it, "Enter");
    assert_string_equal(piece(it, 0)->title, "AI register");
    assert_string_equal(piece(it, 0)->location, "S:/ai/register.xlsx");
    add(it, "Told by the CISO");
    assert_int_equal(count(it), 2);
    press(it, "Esc");
    assert_int_equal(it->ui->screen, SCREEN_QUESTION);
    press(it, "e");
    assert_true(screen_has(it, "Told by the CISO"));
    press(it, "Esc u");
    assert_int_equal(count(it), 1);
}

TEST(escape_keeps_what_was_typed_and_adds_nothing_of_nothing)
{
    struct wizard *it = *state;

    press(it, "e Esc");
    assert_int_equal(count(it), 0);
    press(it, "+");
    paste(it, "Policy");
    press(it, "Esc");
    assert_string_equal(piece(it, 0)->title, "Policy");
}

TEST(another_name_keeps_the_digest_another_place_does_not)
{
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "Policy = p.pdf");
    press(it, "Enter");
    record_digest(it, 0);
    press(it, "Enter C-u");
    paste(it, "AI policy = p.pdf");
    press(it, "Enter");
    assert_string_equal(piece(it, 0)->title, "AI policy");
    assert_string_equal(piece(it, 0)->sha256, DIGEST);
    assert_string_equal(piece(it, 0)->size, "12345");
    press(it, "Enter C-u");
    paste(it, "AI policy = q.pdf");
    press(it, "Enter");
    assert_null(piece(it, 0)->sha256);
    assert_null(piece(it, 0)->size);
    press(it, "u");
    assert_string_equal(piece(it, 0)->location, "p.pdf");
    assert_string_equal(piece(it, 0)->sha256, DIGEST);
}

TEST(a_piece_is_taken_away_moved_and_put_back_each_in_one_step)
{
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "one");
    press(it, "Enter");
    add(it, "two");
    add(it, "three");
    record_digest(it, 2);
    press(it, "<");
    assert_string_equal(piece(it, 1)->title, "three");
    assert_string_equal(piece(it, 1)->sha256, DIGEST);
    press(it, "< < >");
    assert_string_equal(piece(it, 1)->title, "three");
    press(it, "u u u");
    assert_string_equal(piece(it, 2)->title, "three");
    assert_string_equal(piece(it, 2)->sha256, DIGEST);
    press(it, "Home -");
    assert_int_equal(count(it), 2);
    assert_string_equal(piece(it, 0)->title, "two");
    press(it, "u");
    assert_int_equal(count(it), 3);
    assert_string_equal(piece(it, 0)->title, "one");
}

TEST(a_changed_file_can_be_taken_as_it_is_now)
{
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "Policy = p.pdf");
    press(it, "Enter =");
    assert_true(screen_has(it, "There is no digest to renew"));
    record_digest(it, 0);
    ui_exhibit_seen(it->ui, 0, EXHIBIT_CHANGED);
    assert_true(screen_has(it, "12.3 kB CHANGED"));
    press(it, "=");
    assert_null(piece(it, 0)->sha256);
    assert_false(screen_has(it, "CHANGED"));
    press(it, "u");
    assert_string_equal(piece(it, 0)->sha256, DIGEST);
}

TEST(what_is_recorded_of_a_file_that_is_gone_stays)
{
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "Policy = p.pdf");
    press(it, "Enter");
    record_digest(it, 0);
    ui_exhibit_seen(it->ui, 0, EXHIBIT_GONE);
    press(it, "=");
    assert_true(screen_has(it, "No file is there to be taken"));
    assert_string_equal(piece(it, 0)->sha256, DIGEST);
}

TEST(with_advance_evidence_belongs_to_the_question_rated)
{
    struct wizard *it = *state;

    press(it, "A 3 e");
    assert_int_equal(ui_exhibits(it->ui), question_named(it, "4.1.a"));
    paste(it, "Policy");
    press(it, "Enter");
    assert_int_equal(count(it), 1);
}

TEST(tab_asks_for_the_path_behind_the_equals_sign)
{
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "Policy = docs/po");
    press(it, "Tab");
    assert_int_equal(it->last, EFFECT_COMPLETE);
    assert_true(it->effect.beside);
    assert_string_equal(it->path, "docs/po");
    ui_completed(it->ui, "docs/policy.pdf");
    press(it, "Enter");
    assert_string_equal(piece(it, 0)->location, "docs/policy.pdf");
}

TEST(a_projector_and_a_read_only_file_are_spared)
{
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "Secret = p.pdf");
    press(it, "Enter P");
    assert_false(screen_has(it, "Secret"));
    press(it, "- P");
    assert_int_equal(count(it), 1);
    wizard_open(it, true);
    press(it, "g 4 . 1 . a Enter e");
    assert_true(screen_has(it, "Secret"));
    press(it, "- + < = Enter");
    assert_int_equal(count(it), 1);
    assert_true(screen_has(it, "Read only"));
}

TEST(more_pieces_than_are_looked_at_do_no_harm)
{
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "one");
    press(it, "Enter");
    for (int i = 0; i < EXHIBITS_SEEN + 2; i++)
        add(it, "more = m.pdf");
    record_digest(it, EXHIBITS_SEEN + 1);
    ui_exhibit_seen(it->ui, EXHIBITS_SEEN + 1, EXHIBIT_GONE);
    assert_true(screen_has(it, "more"));
}

TEST(the_evidence_of_a_question)
{
    static const int sizes[][2] = {
        {80,  24},
        {120, 36},
        {60,  16}
    };
    struct wizard *it = *state;

    press(it, "e");
    paste(it, "AI policy, signed = docs/ai-policy.pdf");
    press(it, "Enter");
    add(it, "Register of AI systems = docs/register.xlsx");
    add(it, "Minutes of the board, June = https://intranet.example/minutes/2026-06");
    add(it, "Told by the CISO");
    record_digest(it, 0);
    record_digest(it, 1);
    ui_exhibit_seen(it->ui, 0, EXHIBIT_SAME);
    ui_exhibit_seen(it->ui, 1, EXHIBIT_CHANGED);
    press(it, "Home Down");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char name[64];

        resize(it, sizes[i][0], sizes[i][1]);
        snprintf(name, sizeof name, "evidence-%dx%d", sizes[i][0], sizes[i][1]);
        assert_screen(screen_of(it), name);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_what_it_is_and_where_it_is),
        IN_WIZARD(the_first_piece_is_asked_for_at_once),
        IN_WIZARD(escape_keeps_what_was_typed_and_adds_nothing_of_nothing),
        IN_WIZARD(another_name_keeps_the_digest_another_place_does_not),
        IN_WIZARD(a_piece_is_taken_away_moved_and_put_back_each_in_one_step),
        IN_WIZARD(a_changed_file_can_be_taken_as_it_is_now),
        IN_WIZARD(what_is_recorded_of_a_file_that_is_gone_stays),
        IN_WIZARD(with_advance_evidence_belongs_to_the_question_rated),
        IN_WIZARD(tab_asks_for_the_path_behind_the_equals_sign),
        IN_WIZARD(a_projector_and_a_read_only_file_are_spared),
        IN_WIZARD(more_pieces_than_are_looked_at_do_no_harm),
        IN_WIZARD(the_evidence_of_a_question)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
