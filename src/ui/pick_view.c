/* SPDX-License-Identifier: MIT
 *
 * pick_view.c - draws the lists over a screen; see overlay_parts.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/table.h"
#include "model/scope.h"
#include "report/words.h"
#include "ui/overlay_parts.h"
#include "ui/search.h"
#include "ui/state.h"

#include <stdio.h>

static const char *title_of(enum overlay_kind kind)
{
    if (kind == OVERLAY_PALETTE)
        return "Command";
    if (kind == OVERLAY_GO)
        return "Go to";
    if (kind == OVERLAY_PARK)
        return "Park for";
    if (kind == OVERLAY_WHO)
        return "I am";
    return kind == OVERLAY_SEARCH ? "Search" : "Theme";
}

static const char *hint_of(enum overlay_kind kind, enum depth_of_colour depth)
{
    if (kind == OVERLAY_THEMES && depth == COLOURS_NONE)
        return "No colours are shown here; Esc puts the old one back";
    if (kind == OVERLAY_PALETTE)
        return "Type a part of a name, or an id as 6.1.2";
    if (kind == OVERLAY_GO)
        return "Type an id, as 6.1.2 or A.4.2.b";
    if (kind == OVERLAY_PARK)
        return "Whom to ask later; type any other name";
    if (kind == OVERLAY_WHO)
        return "Who is at the keyboard; type any other name";
    return kind == OVERLAY_SEARCH ? "Words in questions, notes, evidence, owners and actions"
                                  : "Type a part of a name; Esc puts the old one back";
}

/* At the right end; returns the columns that it takes, with the gap before it. */
static int put_right(struct grid *grid, struct rect row, enum role role, const char *text)
{
    enum { GAP = 2, MOST = 16 };

    int width = utf8_width(text) < MOST ? utf8_width(text) : MOST;

    draw_text_right(grid, row.x + row.width - width, row.y, width, role, text);
    return width + GAP;
}

static void command_row(enum place place, const struct pick *pick, struct grid *grid,
                        struct rect row)
{
    const struct command_row *command = &command_rows[pick->what];
    struct text keys = {0};

    command_keys(place, (enum command)pick->what, true, &keys);
    row.width -= put_right(grid, row, ROLE_KEY, text_string(&keys));
    draw_text(grid, row.x, row.y, 18, ROLE_BASE, command->name);
    draw_text(grid, row.x + 18, row.y, row.width - 18, ROLE_MUTED, command->help);
    text_release(&keys);
}

/* The text of the question, or where else the words were found */
static void found_text(const struct ui *ui, int q, struct grid *grid, struct rect row)
{
    struct text text = {0};
    const char *part = search_part(&ui->desk, q, edit_text(&ui->overlay.edit), &text);

    if (part) {
        int used = draw_format(grid, row.x, row.y, row.width, ROLE_INFO, "%s: ", part);

        row.x += used;
        row.width -= used;
    }
    for (char *feed = text.bytes; feed && *feed; feed++)
        *feed = *feed == '\n' ? ' ' : *feed;
    draw_text(grid, row.x, row.y, row.width, part ? ROLE_MATCH : ROLE_BASE, text_string(&text));
    text_release(&text);
}

static void question_row(const struct ui *ui, const struct pick *pick, struct grid *grid,
                         struct rect row)
{
    const struct desk *desk = &ui->desk;
    const struct question *question = &desk->questionnaire->questions[pick->what];
    const char *rating = scope_asked(desk->assessment, pick->what)
                             ? rating_words(desk->questionnaire, desk_answer(desk, pick->what))
                             : "not asked";
    struct rect middle = {row.x + 12, row.y, row.width - 12, 1};

    middle.width -= put_right(grid, row, ROLE_MUTED, rating);
    draw_text(grid, row.x, row.y, 11, ROLE_ACCENT, question->id);
    if (ui->overlay.kind == OVERLAY_SEARCH)
        found_text(ui, pick->what, grid, middle);
    else
        draw_text(grid, middle.x, middle.y, middle.width, ROLE_BASE, question->text);
}

static void item_row(const struct desk *desk, const struct pick *pick, struct grid *grid,
                     struct rect row)
{
    const struct item *item = &desk->questionnaire->items[pick->what];

    draw_text(grid, row.x, row.y, 11, ROLE_ACCENT, item->id);
    draw_text(grid, row.x + 12, row.y, row.width - 12, ROLE_TITLE, item->title);
}

static void theme_row(const struct ui *ui, const struct pick *pick, struct grid *grid,
                      struct rect row)
{
    const struct theme *theme = &ui->options.themes[pick->what];

    draw_text(grid, row.x, row.y, 22, ROLE_BASE, theme->title);
    draw_text(grid, row.x + 23, row.y, row.width - 23, ROLE_MUTED, theme->description);
}

static void person_row(const struct ui *ui, const struct pick *pick, struct grid *grid,
                       struct rect row)
{
    bool assessor = pick->kind == PICK_ASSESSOR;
    struct text name = {0};

    if (pick->what == PERSON_NOBODY)
        text_add(&name, assessor ? "Nobody by name" : "Nobody: not parked");
    else if (pick->what == PERSON_TYPED)
        text_add(&name, edit_text(&ui->overlay.edit));
    else if (assessor)
        (void)lines_at(ui->desk.assessment->assessors, pick->what, &name);
    else
        text_add(&name, ui->desk.questionnaire->interviewees[pick->what].label);
    draw_text(grid, row.x, row.y, row.width, pick->what == PERSON_NOBODY ? ROLE_MUTED : ROLE_BASE,
              text_string(&name));
    text_release(&name);
}

static void one_row(const struct ui *ui, size_t i, struct grid *grid, struct rect row)
{
    const struct pick *pick = &ui->overlay.picks[i];
    struct rect whole = {row.x - 1, row.y, row.width + 2, 1};

    switch (pick->kind) {
    case PICK_COMMAND:
        command_row((enum place)ui->screen, pick, grid, row);
        break;
    case PICK_QUESTION:
        question_row(ui, pick, grid, row);
        break;
    case PICK_ITEM:
        item_row(&ui->desk, pick, grid, row);
        break;
    case PICK_PERSON:
    case PICK_ASSESSOR:
        person_row(ui, pick, grid, row);
        break;
    case PICK_THEME:
        theme_row(ui, pick, grid, row);
        break;
    }
    if ((int)i == ui->overlay.row) {
        grid_paint(grid, whole, ROLE_SELECTION);
        grid_put(grid, row.x - 1, row.y, 1, ROLE_SELECTION, ">");
    }
    grid_hit(grid, whole, (uint16_t)(HIT_PICK + i));
}

static void rows(const struct ui *ui, struct grid *grid, struct rect area)
{
    int top = ui->overlay.row < area.height ? 0 : ui->overlay.row - area.height + 1;

    for (int i = 0; i < area.height && (size_t)(top + i) < ui->overlay.count; i++)
        one_row(ui, (size_t)(top + i), grid,
                (struct rect){area.x + 1, area.y + i, area.width - 2, 1});
    list_scrollbar(grid, (struct rect){area.x, area.y, area.width + 2, area.height}, top,
                   (int)ui->overlay.count, ROLE_ACCENT);
}

static void status(const struct ui *ui, struct grid *grid, struct rect area)
{
    const struct overlay *overlay = &ui->overlay;
    char line[80];

    if (overlay->count > 0)
        snprintf(line, sizeof line, "%d of %zu", overlay->row + 1, overlay->count);
    else if (overlay->kind == OVERLAY_SEARCH && overlay->edit.text.length == 0)
        snprintf(line, sizeof line, " ");
    else
        snprintf(line, sizeof line, "nothing fits");
    area.width -= put_right(grid, area, ROLE_MUTED, line);
    draw_text(grid, area.x, area.y, area.width, ROLE_INFO,
              hint_of(overlay->kind, ui->options.depth));
}

/* Samples of what a theme is chosen for. */
static void sample(struct grid *grid, struct rect area)
{
    static const struct {
        enum role role;
        const char *text;
    } parts[] = {
        {ROLE_HEAT_N,    " N "    },
        {ROLE_HEAT_P,    " P "    },
        {ROLE_HEAT_L,    " L "    },
        {ROLE_HEAT_F,    " F "    },
        {ROLE_HEAT_OPEN, " ? "    },
        {ROLE_HEAT_NA,   " - "    },
        {ROLE_ERROR,     " error "},
        {ROLE_WARNING,   "warn "  },
        {ROLE_SUCCESS,   "saved " },
        {ROLE_FLAG,      "flag "  },
        {ROLE_MATCH,     "match"  }
    };

    int x = area.x;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        x += grid_put(grid, x, area.y, area.x + area.width - x, parts[i].role, parts[i].text);
}

void pick_view(const struct ui *ui, struct grid *grid, struct rect area)
{
    bool themes = ui->overlay.kind == OVERLAY_THEMES;
    int wide = area.width < 90 ? area.width : 90, most = area.height - 1;
    int high = (int)(ui->overlay.count < 100 ? ui->overlay.count : 100) + (themes ? 5 : 4);
    struct rect inside;

    high = high < 8 ? 8 : high;
    high = high > most ? most : high;
    high = high > 20 ? 20 : high;
    inside = rect_inside(
        draw_frame(grid, (struct rect){area.x + (area.width - wide) / 2, area.y, wide, high},
                   ROLE_BORDER_FOCUS, title_of(ui->overlay.kind)),
        1, 0);
    status(ui, grid, (struct rect){inside.x, inside.y + inside.height - 1, inside.width, 1});
    if (themes)
        sample(grid, (struct rect){inside.x, inside.y + inside.height - 2, inside.width, 1});
    rows(ui, grid,
         (struct rect){inside.x, inside.y + 1, inside.width, inside.height - (themes ? 3 : 2)});
    grid_put(grid, inside.x, inside.y, 2, ROLE_ACCENT, "> ");
    edit_view(&ui->overlay.edit, grid, (struct rect){inside.x + 2, inside.y, inside.width - 2, 1});
}
