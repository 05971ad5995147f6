/* SPDX-License-Identifier: MIT
 *
 * utf8_wrap.c - see utf8.h: lines and words.
 */
#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* What matters of a grapheme when a line or a word ends. */
struct piece {
    size_t length;
    int width;
    uint32_t code; /* its first; 0: none */
};

/* Printable ASCII with ASCII behind it, as most text is: no library is needed to know it. */
static bool is_plain(const char *string)
{
    return string[0] >= 0x20 && string[0] < 0x7f && (unsigned char)string[1] < 0x80;
}

static struct piece piece_at(const char *string)
{
    struct piece it = {1, 1, (uint32_t)*string};
    size_t taken = 0;

    if (is_plain(string))
        return it;
    it.length = utf8_grapheme(string);
    it.code = 0;
    if (it.length == 0)
        return it;
    it.width = utf8_grapheme_width(string, it.length);
    it.code = utf8_decode(string, it.length, &taken);
    return it;
}

static utf8proc_category_t category(struct piece it)
{
    return utf8proc_category((utf8proc_int32_t)it.code);
}

static bool is_letter(struct piece it)
{
    utf8proc_category_t c = category(it);

    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

static bool is_word(struct piece it)
{
    utf8proc_category_t c = category(it);

    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_NO;
}

static bool is_opening(struct piece it)
{
    return category(it) == UTF8PROC_CATEGORY_PS || category(it) == UTF8PROC_CATEGORY_PI;
}

/* What never begins a line: a full stop, a comma, a closing bracket. */
static bool is_closing(struct piece it)
{
    utf8proc_category_t c = category(it);

    return c == UTF8PROC_CATEGORY_PE || c == UTF8PROC_CATEGORY_PF || c == UTF8PROC_CATEGORY_PO;
}

static bool is_hyphen(struct piece it)
{
    return it.code == '-' || it.code == 0x2010 || it.code == 0x2014;
}

/* Whether a line may end between the last two of three pieces; spaces aside. */
static bool may_end_between(struct piece before, struct piece last, struct piece next)
{
    if (next.code == ' ' || next.code == '\n' || last.code == ' ')
        return false;
    if (is_hyphen(last))
        return is_word(before) && is_letter(next);
    return (last.width == 2 || next.width == 2) && !is_closing(next) && !is_opening(last);
}

/* Behind the spaces at `at` and a line feed that follows them. */
static size_t behind_spaces(const char *string, size_t at)
{
    at += strspn(string + at, " ");
    return string[at] == '\n' ? at + 1 : at;
}

/* Where a line that is too long is best cut: `at` is where it is full. */
struct cut {
    size_t end; /* 0: no good place */
    size_t at;
    struct piece before, last;
    int width;
};

/* Notes if the line may end before `next`. Spaces at its start are its indentation, no place to
 * end it; a number is not parted from its percent sign. */
static void cut_note(struct cut *cut, const char *string, struct piece next)
{
    bool at_space =
        next.code == ' ' && cut->last.code != ' ' && cut->at > 0 && string[cut->at + 1] != '%';

    if (at_space || (cut->at > 0 && may_end_between(cut->before, cut->last, next)))
        cut->end = cut->at;
}

/* cut_note in printable ASCII: whether the line may end at a byte that is not the first. */
static bool may_end_plain(const char *string, size_t at)
{
    char last = string[at - 1];

    if (string[at] == ' ')
        return last != ' ' && string[at + 1] != '%';
    return last == '-' && at > 1 && is_word(piece_at(string + at - 2)) &&
           is_letter(piece_at(string + at));
}

/* Passes what fits of a word in ASCII: within it there is no place to end the line. */
static void cut_pass_word(struct cut *cut, const char *string, int columns)
{
    const char *from = string + cut->at;
    int room = columns - cut->width;
    int count = 0;

    if (cut->last.width == 2 || is_hyphen(cut->last))
        return;
    while (count < room && from[count] != ' ' && from[count] != '-' && is_plain(from + count))
        count++;
    if (count == 0)
        return;
    cut->before = count > 1 ? piece_at(from + count - 2) : cut->last;
    cut->last = piece_at(from + count - 1);
    cut->at += (size_t)count;
    cut->width += count;
}

/* A grapheme at a time. */
static size_t wrap_any(const char *string, int columns, size_t *skip)
{
    struct cut cut = {0};

    for (;;) {
        cut_pass_word(&cut, string, columns);

        struct piece next = piece_at(string + cut.at);

        if (next.code == 0 || next.code == '\n') {
            *skip = next.code == '\n' ? cut.at + 1 : cut.at;
            return cut.at;
        }
        cut_note(&cut, string, next);
        if (cut.at > 0 && cut.width + next.width > columns)
            break;
        cut.width += next.width;
        cut.at += next.length;
        cut.before = cut.last;
        cut.last = next;
    }
    if (cut.end == 0)
        cut.end = cut.at;
    *skip = behind_spaces(string, cut.end);
    return cut.end;
}

/* Printable ASCII up to behind the full line: a column is a byte, and the best end is the last. */
static size_t wrap_plain(const char *string, size_t columns, size_t *skip)
{
    size_t end = columns;

    while (end > 0 && !may_end_plain(string, end))
        end--;
    end = end > 0 ? end : columns;
    *skip = behind_spaces(string, end);
    return end;
}

/* Most lines are ASCII, and most of those end without being looked at byte by byte. */
size_t utf8_wrap(const char *string, int columns, size_t *skip)
{
    size_t full = columns > 1 ? (size_t)columns : 1;
    size_t plain = utf8_ascii_length(string, strnlen(string, full + 2));
    bool ends = string[plain] == '\0' || string[plain] == '\n';

    if (ends && plain <= full) {
        *skip = string[plain] == '\n' ? plain + 1 : plain;
        return plain;
    }
    return ends || plain == full + 2 ? wrap_plain(string, full, skip)
                                     : wrap_any(string, columns, skip);
}

int utf8_lines(const char *string, int columns)
{
    int lines = 0;
    size_t skip = 0;

    for (; *string != '\0'; string += skip, lines++)
        (void)utf8_wrap(string, columns, &skip);
    return lines > 0 ? lines : 1;
}

size_t utf8_word_before(const char *string, size_t at)
{
    size_t found = 0;
    bool inside = false;

    for (size_t i = 0; i < at && string[i] != '\0';) {
        struct piece it = piece_at(string + i);

        if (is_word(it) && !inside)
            found = i;
        inside = is_word(it);
        i += it.length;
    }
    return found;
}

size_t utf8_word_after(const char *string, size_t at)
{
    size_t i = strnlen(string, at);
    bool inside = true;

    while (string[i] != '\0') {
        struct piece it = piece_at(string + i);

        if (is_word(it) && !inside)
            break;
        inside = is_word(it);
        i += it.length;
    }
    return i;
}
