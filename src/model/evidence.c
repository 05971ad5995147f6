/* SPDX-License-Identifier: MIT
 *
 * evidence.c - see evidence.h. */
#include "model/evidence.h"

#include "base/lines.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 5, COLUMNS_TYPED = 3, DIGEST_LENGTH = DIGEST_SIZE - 1 };

static const char escaped[] = "\\\t\n\r";
static const char escapes[] = "\\tnr";

static void add_column(struct text *out, const char *value)
{
    if (value != NULL && value[0] == '\0')
        text_add(out, "\\e");
    for (; value != NULL && *value != '\0'; value++) {
        const char *special = strchr(escaped, *value);

        if (special != NULL)
            text_add_char(out, '\\');
        text_add_char(out, special != NULL ? escapes[special - escaped] : *value);
    }
}

static void add_piece(struct text *out, const struct evidence *piece)
{
    const char *columns[COLUMNS] = {piece->title, piece->location, piece->sha256, piece->unknown,
                                    piece->size};
    int count = COLUMNS;

    while (count > 0 && columns[count - 1] == NULL)
        count--;
    for (int i = 0; i < count; i++) {
        if (i > 0)
            text_add_char(out, '\t');
        add_column(out, columns[i]);
    }
    /* A line without anything is no piece. */
    if (count == 0)
        text_add_char(out, '\t');
}

/* Without the piece at a place; with all if there is none. */
static char *get(const struct answer *answer, size_t without)
{
    struct text out = {0};
    bool any = false;

    for (size_t i = 0; i < answer->evidence_count; i++) {
        if (i == without)
            continue;
        if (any)
            text_add_char(&out, '\n');
        add_piece(&out, &answer->evidence[i]);
        any = true;
    }
    return any ? text_take(&out) : NULL;
}

char *evidence_get(const struct answer *answer)
{
    return get(answer, SIZE_MAX);
}

char *evidence_without(const struct answer *answer, size_t place)
{
    return get(answer, place);
}

static char unescaped(char code)
{
    const char *found = strchr(escapes, code);

    return found != NULL && code != '\0' ? escaped[found - escapes] : code;
}

/* A column without its escapes; NULL of an empty one. */
static char *read_column(const char *start, size_t length)
{
    struct text out = {0};

    if (length == 0)
        return NULL;
    if (length == 2 && memcmp(start, "\\e", 2) == 0)
        return mem_copy("");
    for (size_t i = 0; i < length; i++) {
        if (start[i] == '\\' && i + 1 < length)
            text_add_char(&out, unescaped(start[++i]));
        else
            text_add_char(&out, start[i]);
    }
    return text_take(&out);
}

/* Reads the columns of a line into `columns` (owned), and returns how many there are. */
static int read_line(const char *line, size_t length, char *columns[COLUMNS])
{
    int count = 0;

    for (;;) {
        const char *tab = memchr(line, '\t', length);
        size_t size = tab != NULL ? (size_t)(tab - line) : length;

        if (count < COLUMNS)
            columns[count] = read_column(line, size);
        count++;
        if (tab == NULL)
            return count;
        line += size + 1;
        length -= size + 1;
    }
}

/* The next line that is not empty; false at the end. */
static bool next_line(const char **rest, const char **line, size_t *length)
{
    while (**rest == '\n')
        (*rest)++;
    *line = *rest;
    *length = strcspn(*rest, "\n");
    *rest += *length;
    return *length > 0;
}

void evidence_set(struct answer *answer, const char *value)
{
    const char *line;
    size_t length;

    answer_clear_evidence(answer);
    while (value != NULL && next_line(&value, &line, &length)) {
        char *columns[COLUMNS] = {NULL};
        struct evidence *piece = answer_add_evidence(answer);

        (void)read_line(line, length, columns);
        *piece = (struct evidence){columns[0], columns[1], columns[2], columns[3], columns[4]};
    }
}

static bool is_digest(const char *text)
{
    return strlen(text) == DIGEST_LENGTH && strspn(text, "0123456789abcdefABCDEF") == DIGEST_LENGTH;
}

static bool check_columns(char *const columns[COLUMNS], int count, struct err *err)
{
    if (count > COLUMNS_TYPED)
        return err_set(err, ERR_USAGE,
                       "evidence has a title, a location and a digest, parted by tabs; write a tab "
                       "within one of them as \\t");
    if (utf8_blank(columns[0]))
        return err_set(err, ERR_USAGE, "evidence without a title; say what it is");
    if (columns[2] != NULL && !is_digest(columns[2]))
        return err_set(err, ERR_USAGE,
                       "\"%s\" is no SHA-256 digest; write 64 hexadecimal digits, or leave it out",
                       columns[2]);
    return true;
}

bool evidence_check_change(const char *old, const char *value, struct err *err)
{
    struct lines stand = lines_of(old);
    struct line line = {0};
    bool ok = true;

    while (ok && next_line(&value, &line.start, &line.length)) {
        char *columns[COLUMNS] = {NULL};
        int count = read_line(line.start, line.length, columns);

        ok = lines_find(&stand, line) || check_columns(columns, count, err);
        for (int i = 0; i < COLUMNS; i++)
            mem_free(columns[i]);
    }
    lines_release(&stand);
    return ok;
}

bool evidence_check(const char *value, struct err *err)
{
    return evidence_check_change(NULL, value, err);
}

/* NULL comes before every text. */
static int compare_texts(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static bool same(const char *a, const char *b)
{
    return compare_texts(a, b) == 0;
}

static int compare_names(const struct evidence *piece, const char *title, const char *location)
{
    int order = compare_texts(piece->title, title);

    return order != 0 ? order : compare_texts(piece->location, location);
}

/* Of pieces with one name the first in the answer. */
static int compare_pieces(const void *left, const void *right)
{
    const struct evidence *a = *(const struct evidence *const *)left;
    const struct evidence *b = *(const struct evidence *const *)right;
    int order = compare_names(a, b->title, b->location);

    return order != 0 ? order : (a > b) - (a < b);
}

struct evidence_index evidence_index(const struct answer *answer)
{
    struct evidence_index index = {.count = answer->evidence_count};

    if (index.count == 0)
        return index;
    index.at = mem_alloc(index.count, sizeof(const struct evidence *));
    for (size_t i = 0; i < index.count; i++)
        index.at[i] = &answer->evidence[i];
    qsort(index.at, index.count, sizeof(const struct evidence *), compare_pieces);
    return index;
}

void evidence_index_release(struct evidence_index *index)
{
    mem_free(index->at);
    *index = (struct evidence_index){0};
}

const struct evidence *evidence_index_find(const struct evidence_index *index, const char *title,
                                           const char *location)
{
    size_t low = 0;
    size_t high = index->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (compare_names(index->at[middle], title, location) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < index->count && compare_names(index->at[low], title, location) == 0
               ? index->at[low]
               : NULL;
}

struct evidence *evidence_find(const struct answer *answer, const char *title, const char *location)
{
    for (size_t i = 0; i < answer->evidence_count; i++)
        if (compare_names(&answer->evidence[i], title, location) == 0)
            return &answer->evidence[i];
    return NULL;
}

char *evidence_carry(const struct answer *answer, const char *value)
{
    struct evidence_index index = evidence_index(answer);
    struct answer typed = {0};
    char *carried;

    evidence_set(&typed, value);
    for (size_t i = 0; i < typed.evidence_count; i++) {
        struct evidence *piece = &typed.evidence[i];
        const struct evidence *was = evidence_index_find(&index, piece->title, piece->location);

        if (was == NULL || (piece->sha256 != NULL && !same(piece->sha256, was->sha256)))
            continue;
        mem_set(&piece->sha256, was->sha256);
        mem_set(&piece->size, was->size);
        mem_set(&piece->unknown, was->unknown);
    }
    carried = evidence_get(&typed);
    evidence_index_release(&index);
    answer_clear_evidence(&typed);
    return carried;
}
