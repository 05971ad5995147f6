/* SPDX-License-Identifier: MIT
 *
 * prose.c - see prose.h.
 */
#include "support/prose.h"

#include "base/mem.h"

#include <ctype.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is_letter(char c)
{
    return isalpha((unsigned char)c) != 0 || c == '\'';
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiouyAEIOUY", c) != NULL;
}

/* Runs of vowels; a silent e at the end is none. */
static int syllables_of(const char *word, size_t length)
{
    int count = 0;

    for (size_t i = 0; i < length; i++)
        count += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
    if (count > 1 && word[length - 1] == 'e' && word[length - 2] != 'l' &&
        !is_vowel(word[length - 2]))
        count--;
    return count > 0 ? count : 1;
}

static size_t word_length(const char *text)
{
    size_t length = 0;

    while (is_letter(text[length]))
        length++;
    return length;
}

void prose_add(struct prose *prose, const char *text)
{
    bool inside = false;

    while (*text != '\0') {
        size_t length = word_length(text);

        if (length > 0) {
            prose->words++;
            prose->syllables += syllables_of(text, length);
            inside = true;
        } else if (strchr(".!?", *text) != NULL && !isalnum((unsigned char)text[1])) {
            prose->sentences += inside;
            inside = false;
        }
        text += length > 0 ? length : 1;
    }
    prose->sentences += inside;
}

double prose_grade(const struct prose *prose)
{
    return 0.39 * prose->words / prose->sentences + 11.8 * prose->syllables / prose->words - 15.59;
}

int prose_words(const char *text)
{
    int words = 0;

    for (size_t i = 0; text[i] != '\0'; i++)
        words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return words;
}

bool prose_has_word(const char *text, const char *word)
{
    size_t wanted = strlen(word);

    while (*text != '\0') {
        size_t length = word_length(text);

        if (length == wanted && strncasecmp(text, word, length) == 0)
            return true;
        text += length > 0 ? length : 1;
    }
    return false;
}

/* The runs of three letters of a text, in order. */
struct trigrams {
    uint32_t *at;
    int count;
};

static int by_value(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;

    return (left > right) - (left < right);
}

static uint32_t letter_at(const char *text)
{
    return (uint32_t)tolower((unsigned char)*text);
}

static struct trigrams trigrams_of(const char *text)
{
    size_t length = strlen(text);
    struct trigrams all = {0};

    if (length < 3)
        return all;
    all.at = mem_alloc(length - 2, sizeof all.at[0]);
    for (size_t i = 0; i + 2 < length; i++)
        all.at[all.count++] =
            letter_at(text + i) << 16 | letter_at(text + i + 1) << 8 | letter_at(text + i + 2);
    qsort(all.at, (size_t)all.count, sizeof all.at[0], by_value);
    return all;
}

/* From 0, no run in common, to 1, all of them. */
static double likeness(const struct trigrams *a, const struct trigrams *b)
{
    int common = 0;

    for (int i = 0, j = 0; i < a->count && j < b->count;) {
        uint32_t left = a->at[i];
        uint32_t right = b->at[j];

        common += left == right;
        i += left <= right;
        j += right <= left;
    }
    return a->count + b->count > 0 ? 2.0 * common / (a->count + b->count) : 1;
}

static bool find_alike(const struct trigrams *all, int count, double limit, struct prose_pair *pair)
{
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < i; j++) {
            if (likeness(&all[i], &all[j]) <= limit)
                continue;
            *pair = (struct prose_pair){.first = j, .second = i};
            return true;
        }
    }
    return false;
}

bool prose_alike(const char *const *texts, int count, double limit, struct prose_pair *pair)
{
    struct trigrams *all = mem_alloc((size_t)count, sizeof all[0]);
    bool found;

    for (int i = 0; i < count; i++)
        all[i] = trigrams_of(texts[i]);
    found = find_alike(all, count, limit, pair);
    for (int i = 0; i < count; i++)
        mem_free(all[i].at);
    mem_free(all);
    return found;
}
