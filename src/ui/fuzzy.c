/* SPDX-License-Identifier: MIT
 *
 * fuzzy.c - see fuzzy.h.
 */
#include "ui/fuzzy.h"

#include "base/text.h"
#include "base/utf8.h"

#include <string.h>

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

int fuzzy_score(const char *typed, const char *text)
{
    int score = 1, run = 0;
    char before = ' ';

    for (; *text && *typed; before = *text++) {
        if (lower(*text) != lower(*typed)) {
            run = 0;
            continue;
        }
        run++;
        score += run * 3 + (before == ' ' || before == '-' ? 8 : 0);
        typed++;
    }
    return *typed ? 0 : score;
}

bool starts_with(const char *typed, const char *text)
{
    for (; *typed; typed++, text++)
        if (lower(*typed) != lower(*text))
            return false;
    return true;
}

static bool word_at(const char *word, size_t length, const char *text)
{
    for (size_t i = 0; i < length; i++)
        if (lower(word[i]) != lower(text[i]))
            return false;
    return true;
}

static bool word_found(const char *word, size_t length, const char *text)
{
    for (; *text; text++)
        if (word_at(word, length, text))
            return true;
    return false;
}

static bool all_found(const char *typed, const char *text)
{
    for (size_t length; *typed; typed += length) {
        typed += strspn(typed, " ");
        length = strcspn(typed, " ");
        if (length > 0 && !word_found(typed, length, text))
            return false;
    }
    return true;
}

static bool is_ascii(const char *text)
{
    while (*text && (unsigned char)*text < 128)
        text++;
    return *text == '\0';
}

/* Folding beyond ASCII is slow, and needed only if the typed text has such letters. */
bool words_found(const char *typed, const char *text)
{
    struct text folded_typed = {0}, folded_text = {0};
    bool found;

    if (is_ascii(typed))
        return all_found(typed, text);
    if (is_ascii(text))
        return false;
    utf8_add_folded(&folded_typed, typed);
    utf8_add_folded(&folded_text, text);
    found = all_found(text_string(&folded_typed), text_string(&folded_text));
    text_release(&folded_typed);
    text_release(&folded_text);
    return found;
}
