/* SPDX-License-Identifier: MIT
 *
 * edit.c - see edit.h.
 */
#include "ui/edit.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <string.h>

const char *edit_text(const struct edit *edit)
{
    return text_string(&edit->text);
}

/* Undo */

static void forget_past(struct edit *edit, int from)
{
    for (int i = from; i < edit->past_count; i++)
        mem_set(&edit->past[i].text, NULL);
    if (from < edit->past_count)
        edit->past_count = from;
}

static void push_past(struct edit *edit)
{
    if (edit->past_count == EDIT_PAST) {
        mem_free(edit->past[0].text);
        memmove(edit->past, edit->past + 1, (EDIT_PAST - 1) * sizeof *edit->past);
        edit->past_count--;
        edit->past_done -= edit->past_done > 0;
    }
    edit->past[edit->past_count++] = (struct edit_past){mem_copy(edit_text(edit)), edit->at};
}

static void remember(struct edit *edit)
{
    forget_past(edit, edit->past_done);
    push_past(edit);
    edit->past_done = edit->past_count;
}

static void restore(struct edit *edit, const struct edit_past *past)
{
    text_clear(&edit->text);
    text_add(&edit->text, past->text);
    edit->at = past->at;
}

static void undo(struct edit *edit)
{
    if (edit->past_done == 0)
        return;
    if (edit->past_done == edit->past_count)
        push_past(edit);
    restore(edit, &edit->past[--edit->past_done]);
}

static void redo(struct edit *edit)
{
    if (edit->past_done + 1 < edit->past_count)
        restore(edit, &edit->past[++edit->past_done]);
}

/* Changing */

static void replace(struct edit *edit, size_t from, size_t to, const char *with, size_t length)
{
    char *rest = mem_copy(edit_text(edit) + to);

    text_cut(&edit->text, from);
    text_add_bytes(&edit->text, with, length);
    edit->at = edit->text.length;
    text_add(&edit->text, rest);
    mem_free(rest);
}

/* What may stand in a text: a tab is a space, a line feed too in a single line; what
 * a terminal could obey is left out. */
static void add_clean(struct text *out, const char *text, bool lines)
{
    size_t left = strlen(text), length;

    for (; left > 0; text += length, left -= length) {
        uint32_t code = utf8_decode(text, left, &length);

        if (code == '\n' && lines)
            text_add_char(out, '\n');
        else if (code == '\n' || code == '\t')
            text_add_char(out, ' ');
        else if (!utf8_is_unsafe(code) || code == 0x200D)
            utf8_encode(out, code);
    }
}

void edit_insert(struct edit *edit, const char *text)
{
    struct text clean = {0};

    add_clean(&clean, text, edit->lines);
    if (clean.length > 0 && edit->text.length + clean.length <= EDIT_LIMIT) {
        if (!edit->typing || clean.length > 4)
            remember(edit);
        edit->typing = true;
        replace(edit, edit->at, edit->at, text_string(&clean), clean.length);
    }
    edit->goal = 0;
    edit->cutting = false;
    text_release(&clean);
}

void edit_set(struct edit *edit, const char *text)
{
    remember(edit);
    edit->typing = false;
    replace(edit, 0, edit->text.length, "", 0);
    add_clean(&edit->text, text ? text : "", edit->lines);
    edit->at = edit->text.length;
}

void edit_start(struct edit *edit, const char *text, bool lines)
{
    forget_past(edit, 0);
    edit->past_done = 0;
    edit->typing = edit->cutting = false;
    edit->lines = lines;
    edit->goal = 0;
    text_clear(&edit->text);
    add_clean(&edit->text, text ? text : "", lines);
    edit->at = edit->text.length;
}

void edit_release(struct edit *edit)
{
    forget_past(edit, 0);
    text_release(&edit->text);
    text_release(&edit->cut);
    *edit = (struct edit){0};
}

static void erase(struct edit *edit, size_t from, size_t to)
{
    if (from == to)
        return;
    remember(edit);
    replace(edit, from, to, "", 0);
}

/* Cuts in a row are pasted as the one piece that they were. */
static void cut(struct edit *edit, size_t from, size_t to)
{
    bool more = edit->cutting, behind = from == edit->at;
    struct text piece = {0};

    edit->cutting = true;
    if (from == to)
        return;
    if (more && behind)
        text_add_bytes(&piece, text_string(&edit->cut), edit->cut.length);
    text_add_bytes(&piece, edit_text(edit) + from, to - from);
    if (more && !behind)
        text_add_bytes(&piece, text_string(&edit->cut), edit->cut.length);
    text_release(&edit->cut);
    edit->cut = piece;
    erase(edit, from, to);
}

/* Places */

static size_t line_start(const struct edit *edit)
{
    size_t at = edit->at;

    while (at > 0 && edit_text(edit)[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(const struct edit *edit)
{
    return edit->at + strcspn(edit_text(edit) + edit->at, "\n");
}

bool edit_at_line_end(const struct edit *edit)
{
    return edit->at == line_end(edit);
}

/* C-k at the end of a line takes the line feed, as readline users expect of editors. */
static size_t kill_end(const struct edit *edit)
{
    size_t end = line_end(edit);

    return end == edit->at && end < edit->text.length ? end + 1 : end;
}

/* A line as it is wrapped. */
struct row {
    size_t start, length, next;
    bool last;
};

static struct row row_at(const char *text, size_t start, int columns)
{
    struct row row = {.start = start};
    size_t skip = 0;

    row.length = utf8_wrap(text + start, columns, &skip);
    row.next = start + skip;
    row.last = text[row.next] == '\0' && !(row.next > start && text[row.next - 1] == '\n');
    if (row.last)
        row.length = strlen(text + start);
    return row;
}

/* The row that byte `at` is on, and its number. */
static struct row row_of(const char *text, size_t at, int columns, int *number)
{
    struct row row = row_at(text, 0, columns);

    *number = 0;
    while (!row.last && row.next <= at) {
        row = row_at(text, row.next, columns);
        ++*number;
    }
    return row;
}

static int column_of(const char *text, const struct row *row, size_t at)
{
    char *before = mem_copy_bytes(text + row->start, at - row->start);
    int column = utf8_width(before);

    mem_free(before);
    return column;
}

static void vertical(struct edit *edit, int step)
{
    const char *text = edit_text(edit);
    int columns = edit->columns > 0 ? edit->columns : 72, number, wanted;
    struct row row = row_of(text, edit->at, columns, &number);
    size_t fit;

    if (edit->goal == 0)
        edit->goal = 1 + column_of(text, &row, edit->at);
    wanted = number + step;
    if (wanted < 0 || (step > 0 && row.last))
        return;
    row = row_at(text, 0, columns);
    for (int i = 0; i < wanted; i++)
        row = row_at(text, row.next, columns);
    fit = utf8_fit(text + row.start, edit->goal - 1);
    edit->at = row.start + (fit < row.length ? fit : row.length);
}

static bool move(struct edit *edit, enum command command)
{
    const char *text = edit_text(edit);
    int goal = edit->goal;

    edit->goal = 0;
    if (command == COMMAND_TEXT_LEFT)
        edit->at = utf8_grapheme_before(text, edit->at);
    else if (command == COMMAND_TEXT_RIGHT)
        edit->at += utf8_grapheme(text + edit->at);
    else if (command == COMMAND_TEXT_WORD_LEFT)
        edit->at = utf8_word_before(text, edit->at);
    else if (command == COMMAND_TEXT_WORD_RIGHT)
        edit->at = utf8_word_after(text, edit->at);
    else if (command == COMMAND_TEXT_HOME)
        edit->at = line_start(edit);
    else if (command == COMMAND_TEXT_END || command == COMMAND_TEXT_EDITOR)
        edit->at = line_end(edit);
    else if (command == COMMAND_TEXT_UP || command == COMMAND_TEXT_DOWN) {
        edit->goal = goal;
        vertical(edit, command == COMMAND_TEXT_UP ? -1 : 1);
    } else
        return false;
    return true;
}

static bool change(struct edit *edit, enum command command)
{
    const char *text = edit_text(edit);

    if (command == COMMAND_TEXT_BACKSPACE)
        erase(edit, utf8_grapheme_before(text, edit->at), edit->at);
    else if (command == COMMAND_TEXT_DELETE) {
        size_t from = edit->at;

        erase(edit, from, from + utf8_grapheme(text + from));
    } else if (command == COMMAND_TEXT_CUT_WORD)
        cut(edit, utf8_word_before(text, edit->at), edit->at);
    else if (command == COMMAND_TEXT_CUT_START)
        cut(edit, line_start(edit), edit->at);
    else if (command == COMMAND_TEXT_CUT_END)
        cut(edit, edit->at, kill_end(edit));
    else if (command == COMMAND_TEXT_PASTE)
        edit_insert(edit, text_string(&edit->cut));
    else if (command == COMMAND_TEXT_NEWLINE)
        edit_insert(edit, "\n");
    else
        return false;
    edit->goal = 0;
    return true;
}

static bool is_cut(enum command command)
{
    return command == COMMAND_TEXT_CUT_WORD || command == COMMAND_TEXT_CUT_START ||
           command == COMMAND_TEXT_CUT_END;
}

bool edit_command(struct edit *edit, enum command command)
{
    edit->typing = false;
    edit->cutting = edit->cutting && is_cut(command);
    if (command == COMMAND_TEXT_UNDO)
        undo(edit);
    else if (command == COMMAND_TEXT_REDO)
        redo(edit);
    else
        return move(edit, command) || change(edit, command);
    return true;
}

/* Drawing */

int edit_rows(const struct edit *edit, int columns)
{
    const char *text = edit_text(edit);
    int number;

    row_of(text, edit->text.length, columns, &number);
    return number + 1;
}

static void draw_row(const struct edit *edit, const struct row *row, struct grid *grid, int x,
                     int y, int columns)
{
    char *line = mem_copy_bytes(edit_text(edit) + row->start, row->length);

    grid_put(grid, x, y, columns, ROLE_INPUT, line);
    mem_free(line);
}

static void view_lines(const struct edit *edit, struct grid *grid, struct rect area)
{
    const char *text = edit_text(edit);
    int number, column, top;
    struct row row = row_of(text, edit->at, area.width, &number);

    column = column_of(text, &row, edit->at);
    top = number < area.height ? 0 : number - area.height + 1;
    row = row_at(text, 0, area.width);
    for (int i = 0; i < top + area.height; i++) {
        if (i >= top)
            draw_row(edit, &row, grid, area.x, area.y + i - top, area.width);
        if (row.last)
            break;
        row = row_at(text, row.next, area.width);
    }
    grid_cursor(grid, area.x + (column < area.width ? column : area.width - 1),
                area.y + number - top, true);
}

static void view_line(const struct edit *edit, struct grid *grid, struct rect area)
{
    const char *text = edit_text(edit);
    struct row whole = {.length = edit->text.length, .last = true};
    int column = column_of(text, &whole, edit->at);

    while (column >= area.width && whole.start < edit->at) {
        size_t skipped = utf8_grapheme(text + whole.start);

        column -= utf8_grapheme_width(text + whole.start, skipped);
        whole.start += skipped;
    }
    whole.length = edit->text.length - whole.start;
    draw_row(edit, &whole, grid, area.x, area.y, area.width);
    grid_cursor(grid, area.x + column, area.y, true);
}

void edit_view(const struct edit *edit, struct grid *grid, struct rect area)
{
    if (area.width < 1 || area.height < 1)
        return;
    grid_fill(grid, area, ROLE_INPUT);
    if (edit->lines)
        view_lines(edit, grid, area);
    else
        view_line(edit, grid, area);
}
