/* SPDX-License-Identifier: MIT
 *
 * fuzz_text.c - any bytes as text to measure, wrap and show, and as a day.
 */
#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "fuzz/fuzz.h"

#include <string.h>

static void expect_safe(const struct text *text)
{
    size_t taken = 0;

    FUZZ_EXPECT(utf8_valid_length(text_string(text), text->length) == text->length);
    for (size_t at = 0; at < text->length; at += taken)
        FUZZ_EXPECT(!utf8_is_unsafe(utf8_decode(text->bytes + at, text->length - at, &taken)));
}

static void show(const char *string)
{
    struct text visible = {0};
    struct text forms = {0};

    utf8_add_visible(&visible, string, strlen(string));
    expect_safe(&visible);
    utf8_add_nfc(&forms, string);
    utf8_add_folded(&forms, string);
    FUZZ_EXPECT(utf8_valid_length(text_string(&forms), forms.length) == forms.length);
    text_release(&visible);
    text_release(&forms);
}

static void wrap(const char *string, int columns)
{
    size_t skip = 0;

    for (const char *at = string; *at != '\0'; at += skip) {
        size_t length = utf8_wrap(at, columns, &skip);

        FUZZ_EXPECT(skip > 0 && skip >= length);
        FUZZ_EXPECT(strspn(at + length, " \n") >= skip - length);
    }
    FUZZ_EXPECT(utf8_lines(string, columns) >= 1);
}

static void move(const char *string)
{
    size_t at = 0;

    for (size_t length = 0; (length = utf8_grapheme(string + at)) > 0; at += length)
        if (at < 200)
            FUZZ_EXPECT(utf8_grapheme_before(string, at + length) == at);
    FUZZ_EXPECT(at == strlen(string));
    FUZZ_EXPECT(utf8_word_before(string, at) <= at);
    FUZZ_EXPECT(utf8_word_after(string, at / 2) <= at);
    FUZZ_EXPECT(utf8_fit(string, 10) <= at);
}

static void understand(const char *string)
{
    char date[DATE_SIZE];
    int64_t days = 0;
    int64_t again = 0;

    if (date_understand(string, 20000, &days)) {
        date_format(days, date);
        FUZZ_EXPECT(date_parse(date, &again) && again == days);
    }
    (void)instant_parse(string, &days);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    char *string = mem_copy_bytes((const char *)bytes, length);

    show(string);
    for (int columns = 0; columns < 12; columns++)
        wrap(string, columns);
    move(string);
    understand(string);
    mem_free(string);
    return 0;
}
