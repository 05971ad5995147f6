/* SPDX-License-Identifier: MIT
 *
 * frame.c - see frame.h.
 */
#include "ui/frame.h"

#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "ui/pace.h"
#include "ui/state.h"

#include <stdio.h>
#include <string.h>

enum { WIDE = 76 };

/* Title line */

/* Both words are as wide, so that what stands before them does not hop with every answer. */
static void add_state(const struct desk *desk, struct text *out)
{
    if (desk->read_only)
        text_add(out, "Read only");
    else if (desk->saving == SAVING_WAIT)
        text_add(out, "Saving");
    else if (desk->saving == SAVING_DONE)
        text_add(out, "Saved ");
}

static void add_progress(const struct desk *desk, bool brief, struct text *out)
{
    const struct counts *counts = &desk->results.whole.counts;

    text_add_int(out, counts->rated);
    text_add(out, brief ? "/" : " of ");
    text_add_int(out, counts->applicable);
    text_add(out, brief ? "" : " rated");
}

/* The right part; returns the columns that are left for the left one. */
static int title_right(const struct ui *ui, struct grid *grid)
{
    const struct desk *desk = &ui->desk;
    struct text line = {0};
    int left = grid->width;

    if (desk->saving == SAVING_FAILED && !desk->read_only) {
        text_format(&line, desk_is_discreet(desk) ? " NOT SAVED " : " NOT SAVED: %s ",
                    desk->not_saved);
        left -= draw_text_right(grid, grid->width / 2, 0, grid->width - grid->width / 2, ROLE_ERROR,
                                text_string(&line));
    } else if (desk->present && grid->width >= WIDE) {
        text_format(&line, "%s ", desk->questionnaire->title);
        left -= draw_text_right(grid, grid->width / 2, 0, grid->width - grid->width / 2, ROLE_BAR,
                                text_string(&line));
    } else if (desk->assessment) {
        add_progress(desk, grid->width < WIDE, &line);
        text_add(&line, "   ");
        add_state(desk, &line);
        text_add(&line, " ");
        left -= draw_text_right(grid, 0, 0, grid->width, ROLE_BAR, text_string(&line));
    }
    text_release(&line);
    return left;
}

static void add_step(struct text *out, const char *name)
{
    text_add(out, " > ");
    text_add(out, name);
}

static void add_place(const struct ui *ui, bool brief, struct text *out)
{
    const struct desk *desk = &ui->desk;
    const struct questionnaire *all = desk->questionnaire;
    const struct question *question;
    const struct section *section;

    bool fresh = ui->screen == SCREEN_PROFILE && desk->fresh;

    text_add(out, fresh ? "New assessment" : screen_rows[ui->screen].title);
    if (ui->screen != SCREEN_QUESTION || desk->question == NONE)
        return;
    question = &all->questions[desk->question];
    section = &all->sections[all->items[question->item].section];
    if (!brief) {
        add_step(out, section->id);
        text_add_char(out, ' ');
        text_add(out, section->title);
    }
    add_step(out, question->id);
    if (desk->person != NONE && !(desk->present && desk->person == GUEST))
        text_format(out, " (%s)", desk_chosen(desk));
}

static const char *whose(const struct desk *desk)
{
    if (!desk->assessment || (desk->present && !desk->named))
        return "clausewalk";
    return desk->assessment->name ? desk->assessment->name : "Unnamed organisation";
}

/* The place is said in full if there is room beside whose it is, else in brief. */
static void title_line(const struct ui *ui, struct grid *grid)
{
    struct text place = {0};
    int left, name, room;

    grid_fill(grid, (struct rect){0, 0, grid->width, 1}, ROLE_BAR);
    left = title_right(ui, grid) - 2;
    name = utf8_width(whose(&ui->desk));
    add_place(ui, false, &place);
    if (name + utf8_width(text_string(&place)) + 4 > left) {
        text_clear(&place);
        add_place(ui, true, &place);
    }
    room = left - utf8_width(text_string(&place)) - 4;
    name = room < 8 ? 1 : 4 + draw_text(grid, 1, 0, room, ROLE_BAR_KEY, whose(&ui->desk));
    draw_text(grid, name, 0, left - name, ROLE_BAR, text_string(&place));
    text_release(&place);
}

static void window_title(const struct ui *ui, struct grid *grid)
{
    const struct desk *desk = &ui->desk;

    if (desk->assessment && !desk->present)
        snprintf(grid->title, sizeof grid->title, "%s: %d of %d", whose(desk),
                 desk->results.whole.counts.rated, desk->results.whole.counts.applicable);
    else
        snprintf(grid->title, sizeof grid->title, "clausewalk");
}

/* Footer */

enum { HINTS = 24 };

/* Nothing lies behind the start; help has a place of its own. Where nothing can be changed, what
 * leads on is told first. */
static bool is_in_footer(const struct ui *ui, enum command command, enum place place)
{
    if (command_rows[command].rank == 0 || !command_works(command, place))
        return false;

    bool nowhere = place == (enum place)SCREEN_HOME && command == COMMAND_BACK;
    bool idle = ui->desk.assessment && ui->desk.read_only && place != (enum place)SCREEN_HOME &&
                command_changes(command);

    return command != COMMAND_HELP && !nowhere && !idle;
}

/* The commands that a place tells of, in the order of their ranks, of which each counts once. */
static int commands_of(const struct ui *ui, enum place place, enum command out[HINTS])
{
    int count = 0;

    for (int i = 0; i < COMMAND_COUNT; i++) {
        int rank = command_rows[i].rank, at = 0, last = count < HINTS ? count : HINTS - 1;

        if (!is_in_footer(ui, (enum command)i, place))
            continue;
        while (at < count && command_rows[out[at]].rank < rank)
            at++;
        if (at == HINTS || (at < count && command_rows[out[at]].rank == rank))
            continue;
        memmove(&out[at + 1], &out[at], (size_t)(last - at) * sizeof *out);
        out[at] = (enum command)i;
        count = last + 1;
    }
    return count;
}

/* What a command is called; NULL: it does nothing in the row under the cursor. */
static const char *label_of(const struct ui *ui, enum place place, enum command command)
{
    return place == (enum place)SCREEN_PROFILE ? profile_label(&ui->profile, command)
                                               : command_rows[command].name;
}

/* Help stands at the right end; what does not fit beside it is left out. */
static void footer(const struct ui *ui, struct grid *grid)
{
    enum place place =
        ui->overlay.kind == OVERLAY_NONE ? (enum place)ui->screen : overlay_place(&ui->overlay);
    struct text keys[HINTS] = {0};
    struct hint hints[HINTS];
    enum command commands[HINTS];
    int all = commands_of(ui, place, commands), count = 0, y = grid->height - 1;
    bool help = command_works(COMMAND_HELP, place);
    struct rect row = {1, y, grid->width - 2, 1};

    grid_fill(grid, (struct rect){0, y, grid->width, 1}, ROLE_BAR);
    for (int i = 0, used = 0; i < all && used < row.width; i++) {
        enum command command = commands[i];
        const char *label = label_of(ui, place, command);

        if (!label)
            continue;
        desk_keys(&ui->desk, place, command, true, &keys[count]);
        if (keys[count].length == 0)
            continue;
        hints[count] =
            (struct hint){text_string(&keys[count]), label, (uint16_t)(HIT_COMMAND + command)};
        used += utf8_width(hints[count].key) + utf8_width(hints[count].label) + 2;
        count++;
    }
    if (help) {
        struct rect end = rect_take_right(&row, 6);

        draw_hints(grid, end, ROLE_BAR_KEY, ROLE_BAR,
                   &(struct hint){"?", "help", HIT_COMMAND + COMMAND_HELP}, 1);
        rect_take_right(&row, 2);
    }
    draw_hints(grid, row, ROLE_BAR_KEY, ROLE_BAR, hints, count);
    while (count-- > 0)
        text_release(&keys[count]);
}

/* On a projector nothing but where we are and the way out. */
static void slide_footer(const struct ui *ui, struct grid *grid)
{
    struct rect end = {grid->width - 10, grid->height - 1, 9, 1};
    struct text place = {0};
    int count, at;

    grid_fill(grid, (struct rect){0, end.y, grid->width, 1}, ROLE_BAR);
    if (ui->screen == SCREEN_QUESTION && ui->desk.question != NONE) {
        at = desk_place(&ui->desk, ui->desk.question, &count);
        text_format(&place, "%d of %d", at, count);
        draw_text_right(grid, 1, end.y, end.x - 4, ROLE_BAR, text_string(&place));
    }
    draw_hints(grid, end, ROLE_BAR_KEY, ROLE_BAR,
               &(struct hint){"P", "ends it", HIT_COMMAND + COMMAND_PRESENT}, 1);
    text_release(&place);
}

/* "0:42 used, about 50 minutes left", right of the message if there is room. */
static void clock_line(const struct ui *ui, struct grid *grid, int x)
{
    enum { MINUTE = 60 };

    const struct desk *desk = &ui->desk;
    const struct counts *counts = &desk->results.whole.counts;
    int used = (int)((desk->now - desk->opened) / MINUTE), room = grid->width - 2 - x;
    struct pace pace = pace_of(desk->assessment);
    int left = (counts->open * pace.seconds + MINUTE - 1) / MINUTE;
    struct text line = {0};

    text_format(&line, "%d:%02d used, about %d minute%s left", used / MINUTE, used % MINUTE, left,
                text_plural(left));
    if (utf8_width(text_string(&line)) > room) {
        text_clear(&line);
        text_format(&line, "%d:%02d", used / MINUTE, used % MINUTE);
    }
    if (utf8_width(text_string(&line)) <= room)
        draw_text_right(grid, x, grid->height - 2, room + 1, ROLE_MUTED, text_string(&line));
    text_release(&line);
}

/* A message that is too long for its line takes of the screen above what it needs. */
static void long_message(const struct ui *ui, struct grid *grid, int lines)
{
    enum { LINES_MOST = 4 };

    const struct message *message = &ui->desk.message;
    int rows = lines < LINES_MOST ? lines : LINES_MOST;
    struct rect area = {0, grid->height - 1 - rows, grid->width, rows};

    grid_fill(grid, area, ROLE_BASE);
    draw_wrapped(grid, rect_inside(area, 1, 0), 0, message->role, message->text);
}

static void message_line(const struct ui *ui, struct grid *grid)
{
    const struct message *message = &ui->desk.message;
    int lines = utf8_lines(message->text, grid->width - 2), used;

    if (lines > 1) {
        long_message(ui, grid, lines);
        return;
    }
    used = draw_text(grid, 1, grid->height - 2, grid->width - 2, message->role, message->text);
    if (ui->settings.clock && ui->desk.assessment && !ui->desk.present)
        clock_line(ui, grid, used + 4);
}

/* Too little room */

static void notice(const struct ui *ui, struct grid *grid)
{
    char line[80];
    int y = grid->height >= 5 ? grid->height / 2 - 1 : 0;

    snprintf(line, sizeof line, "%dx%d is too small; %dx%d will do.", grid->width, grid->height,
             FRAME_MIN_WIDTH, FRAME_MIN_HEIGHT);
    grid_put(grid, 0, y, grid->width, ROLE_BASE, line);
    grid_put(grid, 0, y + 1, grid->width, ROLE_BASE,
             ui->desk.saving == SAVING_FAILED ? "NOT SAVED yet." : "Your answers are safe.");
    grid_cursor(grid, 0, 0, false);
}

/* What lies under a list or a question steps back; a theme is chosen by looking at the screen. */
static bool recedes(const struct ui *ui)
{
    enum overlay_kind kind = ui->overlay.kind;

    return kind != OVERLAY_NONE && kind != OVERLAY_TEXT && kind != OVERLAY_THEMES;
}

void frame_view(const struct ui *ui, struct grid *grid)
{
    struct rect area = {1, 1, grid->width - 2, grid->height - 3};
    int dock;

    grid_clear(grid);
    window_title(ui, grid);
    if (grid->width < FRAME_MIN_WIDTH || grid->height < FRAME_MIN_HEIGHT) {
        notice(ui, grid);
        return;
    }
    title_line(ui, grid);
    if (ui->desk.present && ui->overlay.kind == OVERLAY_NONE)
        slide_footer(ui, grid);
    else
        footer(ui, grid);
    dock = overlay_dock(ui, area.height);
    area.height -= dock;
    screen_rows[ui->screen].view(ui, grid, area);
    if (recedes(ui))
        grid_paint(grid, area, ROLE_MUTED);
    if (ui->overlay.kind != OVERLAY_NONE)
        overlay_view(ui, grid, dock ? (struct rect){1, 1 + area.height, area.width, dock} : area);
    message_line(ui, grid);
}
