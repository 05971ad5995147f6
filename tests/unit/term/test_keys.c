/* SPDX-License-Identifier: MIT
 *
 * test_keys.c - bytes become the same events however they arrive.
 */
#include "base/text.h"
#include "support/test.h"
#include "term/answer.h"
#include "term/keys.h"
#include "term/paste.h"

#include <stdio.h>
#include <string.h>

struct fixture {
    struct keys keys;
    struct text heard;
};

static struct fixture it;

static int setup(void **state)
{
    (void)state;
    it = (struct fixture){0};
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    keys_release(&it.keys);
    text_release(&it.heard);
    return 0;
}

static void note(const struct event *event)
{
    if (event->kind == EVENT_KEY)
        text_format(&it.heard, "%s ", event->key);
    else if (event->kind == EVENT_PASTE)
        text_format(&it.heard, "<%.60s> ", event->text);
    else if (event->kind == EVENT_MOUSE)
        text_format(&it.heard, "mouse%d@%d,%d ", (int)event->mouse, event->x, event->y);
}

static void take(bool late)
{
    struct event event = {0};

    while (keys_next(&it.keys, late, &event)) {
        note(&event);
        event = (struct event){0};
    }
}

/* What is heard of bytes that come in pieces of a size, and then no more. */
static const char *hear(const char *bytes, size_t length, size_t piece)
{
    keys_release(&it.keys);
    it.keys = (struct keys){0};
    text_clear(&it.heard);
    for (size_t at = 0; at < length; at += piece) {
        keys_feed(&it.keys, bytes + at, length - at < piece ? length - at : piece);
        take(false);
    }
    take(true);
    return text_string(&it.heard);
}

static void assert_heard(const char *bytes, const char *wanted)
{
    for (size_t piece = 1; piece <= 7; piece++)
        assert_string_equal(hear(bytes, strlen(bytes), piece), wanted);
}

TEST(keys_have_names_in_any_pieces)
{
    assert_heard("a é記 \r\n\t\177\b", "a Space é 記 Space Enter Enter Tab Backspace Backspace ");
    assert_heard("\033[A\033OA\033[1;5A\033[1;2D\033[1;8C", "Up Up C-Up S-Left C-M-S-Right ");
    assert_heard("\033[H\033[1~\033[7~\033OH\033[4~\033[8~", "Home Home Home Home End End ");
    assert_heard("\033[2~\033[3~\033[5~\033[6;5~\033[Z", "Insert Delete PgUp C-PgDn S-Tab ");
    assert_heard("\033OP\033[11~\033[[A\033[[E\033[24~", "F1 F1 F1 F5 F12 ");
    assert_heard("\001\032\034\037\033x\033\r", "C-a C-z C-\\ C-_ M-x M-Enter ");
    assert_heard("\033[a\033Oa\033[3^\033[3$\033[3@", "S-Up C-Up C-Delete S-Delete C-S-Delete ");
    assert_heard("\033[13;5u\033[97;5u\033[27;2;65~\033Ou", "C-Enter C-a A 5 ");
}

TEST(an_escape_is_a_key_only_if_nothing_follows)
{
    assert_string_equal(hear("\033", 1, 1), "Esc ");
    assert_heard("\033\033[A", "Esc Up ");
    assert_heard("\033\033\033", "Esc Esc Esc ");
    assert_string_equal(hear("\033[", 2, 1), "M-[ ");
    assert_string_equal(hear("\033\0", 2, 1), "M-C-Space ");
}

TEST(unfinished_and_unknown_sequences_are_no_keys)
{
    assert_string_equal(hear("\033[1;", 4, 1), "");
    assert_heard("\033[99~x\033[?1;2cy\033[I\033[O\033[12;40Rz", "x y z ");
    assert_heard("\033P1$r0m\033\\a\033_x\033\\b", "a b ");
    assert_heard("\033[?2026;2$yq", "q ");
    assert_heard("\033[1\001x", "C-a x ");
}

TEST(invalid_bytes_are_dropped)
{
    assert_heard("a\xFF\xC3(\xE8\xA8\xC0x\xED\xA0\x80y", "a ( x y ");
    assert_string_equal(hear("a\xE8\xA8", 3, 1), "a ");
}

TEST(answers_are_noted_and_are_no_keys)
{
    assert_heard("a\033]11;rgb:ffff/fbfb/f0f0\033\\b\033[?62;22cc", "a b c ");
    assert_true(it.keys.answers.named);
    assert_true(it.keys.answers.background_known);
    assert_true(it.keys.answers.background_light);
    assert_heard("\033]11;rgb:14/17/1c\ax", "x ");
    assert_true(it.keys.answers.background_known);
    assert_false(it.keys.answers.background_light);
    assert_heard("\033]11;rgb:1/2\ax\033]52;c;aGk=\ay", "x y ");
    assert_false(it.keys.answers.background_known);
}

TEST(pastes_are_clean_text)
{
    assert_heard("\033[200~one\r\ntwo\rthree\tx\033[31m\033[201~q", "<one\ntwo\nthree\tx[31m> q ");
    assert_heard("\033[200~\033[201~q", "<> q ");
    assert_heard("\033[200~\xFFz\xC2\x9B\033[20\033[201~q", "<\xEF\xBF\xBDz[20> q ");
    assert_heard("\033[200~never ended", "<never ended> ");
}

TEST(a_paste_is_bounded)
{
    struct event event = {0};
    struct text paste = {0};

    text_add(&paste, "\033[200~");
    text_repeat(&paste, "0123456789", PASTE_LIMIT / 10 + 10);
    text_add(&paste, "\033[201~q");
    keys_feed(&it.keys, paste.bytes, paste.length);
    text_release(&paste);
    assert_true(keys_next(&it.keys, false, &event));
    assert_true(event.cut);
    assert_int_equal(strlen(event.text), PASTE_LIMIT);
    take(false);
    assert_string_equal(text_string(&it.heard), "q ");
}

TEST(the_mouse_says_where)
{
    assert_heard("\033[<0;3;4M\033[<0;3;4m\033[<64;1;1M\033[<65;9;9M\033[<2;1;1M\033[<35;1;1M",
                 "mouse0@2,3 mouse2@0,0 mouse3@8,8 ");
}

TEST(sequences_of_the_terminal_are_learned)
{
    const char bytes[] = "\033A\033zx";

    keys_learn(&it.keys, "\033A", "Up");
    keys_learn(&it.keys, "\033z", "F9");
    keys_learn(&it.keys, "A", "Down");
    keys_learn(&it.keys, "\033", "Down");
    keys_feed(&it.keys, bytes, sizeof bytes - 1);
    take(false);
    assert_string_equal(text_string(&it.heard), "Up F9 x ");
}

TEST(patience_is_short_for_an_escape_and_longer_for_more)
{
    assert_int_equal(keys_patience(&it.keys), -1);
    keys_feed(&it.keys, "\033", 1);
    assert_int_equal(keys_patience(&it.keys), 25);
    keys_feed(&it.keys, "[", 1);
    assert_true(keys_patience(&it.keys) > 25);
}

static char random_byte(unsigned *seed)
{
    static const char likely[] = "\033[]O<?;;0123456789~ABMmu\a\\200~201~$^a\xE8\xA8\x98";

    *seed = *seed * 1103515245u + 12345u;
    unsigned pick = *seed >> 16;
    if (pick % 4 == 0)
        return (char)(pick >> 4);
    return likely[(pick >> 4) % (sizeof likely - 1)];
}

TEST(characters_that_wait_are_typed_ahead_and_sequences_are_not)
{
    struct event event;

    assert_false(keys_typed_ahead(&it.keys));
    keys_feed(&it.keys, "ab\033[A", 5);
    assert_true(keys_typed_ahead(&it.keys));
    assert_true(keys_next(&it.keys, false, &event));
    assert_true(keys_typed_ahead(&it.keys));
    assert_true(keys_next(&it.keys, false, &event));
    assert_false(keys_typed_ahead(&it.keys));
}

TEST(any_bytes_are_survived_and_end)
{
    char bytes[300];
    unsigned seed = 7;

    for (int round = 0; round < 4000; round++) {
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = random_byte(&seed);
        (void)hear(bytes, sizeof bytes, 1 + seed % 50);
        assert_int_equal(keys_patience(&it.keys), -1);
    }
}

TEST(the_background_of_old_is_understood)
{
    assert_true(answer_fgbg_light("0;15"));
    assert_true(answer_fgbg_light("0;default;7"));
    assert_false(answer_fgbg_light("15;0"));
    assert_false(answer_fgbg_light(""));
    assert_false(answer_fgbg_light(NULL));
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(keys_have_names_in_any_pieces),
        HERE(an_escape_is_a_key_only_if_nothing_follows),
        HERE(unfinished_and_unknown_sequences_are_no_keys),
        HERE(invalid_bytes_are_dropped),
        HERE(answers_are_noted_and_are_no_keys),
        HERE(pastes_are_clean_text),
        HERE(a_paste_is_bounded),
        HERE(the_mouse_says_where),
        HERE(sequences_of_the_terminal_are_learned),
        HERE(patience_is_short_for_an_escape_and_longer_for_more),
        HERE(characters_that_wait_are_typed_ahead_and_sequences_are_not),
        HERE(any_bytes_are_survived_and_end),
        HERE(the_background_of_old_is_understood),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
