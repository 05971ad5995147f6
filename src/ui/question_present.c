/* SPDX-License-Identifier: MIT
 *
 * question_present.c - draws the question for a projector; see question.h.
 *
 * What the client is to read stands far apart; the space between goes first where rows are few.
 */
#include "base/utf8.h"
#include "ui/question.h"
#include "ui/sheet.h"

enum { MARGIN = 4, WIDEST = 110 };

struct slide {
    struct sheet *sheet;
    const struct desk *desk;
    const struct question_state *state;
    const struct question *question;
    int rating; /* of the question */
    int columns, labels;
    int head, gap; /* empty rows around the question, and between the levels */
};

static void space(const struct slide *slide, int rows)
{
    while (rows-- > 0)
        sheet_next(slide->sheet);
}

static void add_question(const struct slide *slide)
{
    const struct item *item = &slide->desk->questionnaire->items[slide->question->item];
    int id = utf8_width(slide->question->id) + 3;

    space(slide, slide->head);
    sheet_put(slide->sheet, 0, id, ROLE_ACCENT, 0, slide->question->id);
    sheet_put(slide->sheet, id, slide->columns - id, ROLE_MUTED, 0, item->title);
    sheet_next(slide->sheet);
    space(slide, slide->head);
    sheet_wrap(slide->sheet, 0, slide->columns, 0, ROLE_TITLE, slide->question->text);
    sheet_next(slide->sheet);
    space(slide, slide->head);
}

static void add_level(const struct slide *slide, int i)
{
    const struct level *level = &slide->desk->questionnaire->levels[i];
    const char *own = slide->question->levels[i];
    const char *means = own ? own : level->meaning;
    bool rated = slide->rating == i;
    bool cursor = slide->state->moved ? slide->state->level == i : rated;
    enum role role = rated ? ROLE_SELECTION : ROLE_BASE;
    int from = slide->sheet->rows, x = MARGIN + 5 + slide->labels;
    char key[2] = {level->key, '\0'};

    if (cursor)
        sheet_put(slide->sheet, 0, 1, ROLE_ACCENT, 0, ">");
    if (cursor || (i == 0 && !slide->state->moved && slide->rating < 0))
        sheet_focus(slide->sheet, MARGIN - 1);
    sheet_put(slide->sheet, MARGIN - 1, 1, ROLE_KEY, 0, key);
    sheet_put(slide->sheet, MARGIN + 2, slide->labels, role, 0, level->label);
    if (means)
        sheet_wrap(slide->sheet, x, slide->columns - x, 0, role, means);
    sheet_hit(slide->sheet, from, (uint16_t)(HIT_LEVEL + i));
    if (rated)
        sheet_paint(slide->sheet, from, ROLE_SELECTION);
    sheet_next(slide->sheet);
    space(slide, slide->gap);
}

static void add_other(const struct slide *slide)
{
    const char *said = slide->rating == RATING_UNKNOWN ? "Don't know"
                       : slide->rating == RATING_NA    ? "Not applicable"
                                                       : NULL;

    if (!said)
        return;
    sheet_focus(slide->sheet, MARGIN - 1);
    sheet_put(slide->sheet, MARGIN - 1, 1, ROLE_KEY, 0, slide->rating == RATING_NA ? "-" : "0");
    sheet_put(slide->sheet, MARGIN + 2, 20, ROLE_SELECTION, 0, said);
    sheet_next(slide->sheet);
}

static int build(const struct slide *slide)
{
    sheet_release(slide->sheet);
    add_question(slide);
    for (int i = 0; i < slide->desk->questionnaire->level_count; i++)
        add_level(slide, i);
    add_other(slide);
    return slide->sheet->rows;
}

static int widest_label(const struct questionnaire *all)
{
    int most = 0;

    for (int i = 0; i < all->level_count; i++) {
        int width = utf8_width(all->levels[i].label);

        most = width > most ? width : most;
    }
    return most > 16 ? 16 : most;
}

void question_present(const struct question_state *state, const struct desk *desk,
                      struct grid *grid, struct rect area)
{
    static const struct {
        int head, gap;
    } spaces[] = {
        {3, 2},
        {2, 1},
        {1, 1},
        {1, 0},
        {0, 0}
    };

    struct sheet sheet = {0};
    struct slide slide = {.sheet = &sheet,
                          .desk = desk,
                          .state = state,
                          .question = &desk->questionnaire->questions[desk->question],
                          .rating = desk_answer(desk, desk->question)->rating,
                          .columns = area.width - 2 < WIDEST ? area.width - 2 : WIDEST,
                          .labels = widest_label(desk->questionnaire)};
    int top;

    area.x += (area.width - slide.columns) / 2;
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        slide.head = spaces[i].head;
        slide.gap = spaces[i].gap;
        if (build(&slide) <= area.height)
            break;
    }
    top = sheet.focus_row - area.height + 2;
    top = top > sheet.rows - area.height ? sheet.rows - area.height : top;
    sheet_view(&sheet, grid, area, top > 0 ? top : 0);
    sheet_release(&sheet);
}
