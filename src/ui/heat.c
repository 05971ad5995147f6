/* SPDX-License-Identifier: MIT
 *
 * heat.c - see heat.h.
 */
#include "ui/heat.h"

#include "base/utf8.h"
#include "canvas/draw.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum role heat_band_role(enum band band)
{
    switch (band) {
    case BAND_N:
        return ROLE_HEAT_N;
    case BAND_P:
        return ROLE_HEAT_P;
    case BAND_L:
        return ROLE_HEAT_L;
    case BAND_F:
        return ROLE_HEAT_F;
    case BAND_NONE:
        return ROLE_HEAT_OPEN;
    }
    return ROLE_HEAT_OPEN;
}

const char *heat_band_words(enum band band)
{
    switch (band) {
    case BAND_N:
        return "not in place (to 15 %)";
    case BAND_P:
        return "partly in place (to 50 %)";
    case BAND_L:
        return "largely in place (to 85 %)";
    case BAND_F:
        return "in place (above 85 %)";
    case BAND_NONE:
        return "open";
    }
    return "";
}

enum role heat_role(const struct cell *cell)
{
    if (cell->counts.total == 0)
        return ROLE_BASE;
    if (cell->counts.applicable == 0)
        return ROLE_HEAT_NA;
    return heat_band_role(cell->band);
}

/* Six columns, so that letters and figures stand below each other; fewer where there is no room. */
static void fill(struct grid *grid, struct rect rect, enum role role, const char *sign,
                 const char *figure, const char *mark)
{
    enum { FIGURE = 4, MARK = 1 };

    bool wide = rect.width >= HEAT_WIDE;
    int before = wide ? 0 : 1, behind = wide ? FIGURE : 0, width = utf8_width(sign);
    int room = rect.width - before - behind - MARK;
    int columns = width < room ? width : room;
    int x = rect.x + before + (room - columns) / 2, y = rect.y + rect.height / 2;

    grid_fill(grid, rect, role);
    draw_text(grid, x, y, columns, role, sign);
    x += columns;
    draw_text_right(grid, x, y, behind, role, figure);
    draw_text(grid, x + behind, y, MARK, role, mark);
}

static const char *mark_of(const struct counts *counts)
{
    if (counts->carried > 0)
        return "c";
    return counts->open > 0 ? "?" : "";
}

static void fill_share(struct grid *grid, struct rect rect, enum role role, const char *sign,
                       double share, const char *mark)
{
    struct text figure = {0};

    if (rect.width >= HEAT_WIDE)
        text_add_int(&figure, (int)lround(share * 100));
    fill(grid, rect, role, sign, text_string(&figure), mark);
    text_release(&figure);
}

void heat_fill(struct grid *grid, struct rect rect, const struct cell *cell)
{
    enum role role = heat_role(cell);

    if (cell->counts.total == 0)
        return;
    if (cell->counts.applicable == 0) {
        fill(grid, rect, role, "-", "", "");
        return;
    }
    if (cell->band == BAND_NONE) {
        fill(grid, rect, role, mark_of(&cell->counts), "", "");
        return;
    }
    fill_share(grid, rect, role, band_name(cell->band), cell->figure.score, mark_of(&cell->counts));
}

void heat_draw(struct grid *grid, int x, int y, int width, const struct cell *cell)
{
    heat_fill(grid, (struct rect){x, y, width, 1}, cell);
}

static void draw_rating(struct grid *grid, struct rect rect, const struct questionnaire *from,
                        const struct answer *answer)
{
    const struct level *level = &from->levels[answer->rating];

    if (answer->carried)
        fill_share(grid, rect, ROLE_HEAT_OPEN, level->id, level->value, "c");
    else
        fill_share(grid, rect, heat_band_role(band_of(level->value)), level->id, level->value, "");
}

/* An open one is unanswered, asked and not known, or not applicable without a reason that counts.
 */
void heat_fill_answer(struct grid *grid, struct rect rect, const struct results *results,
                      int question)
{
    const struct answer *answer = &results->assessment->answers[question];

    if (results->standings[question] == STANDING_OUT)
        fill(grid, rect, ROLE_HEAT_NA, "-", "", "");
    else if (answer->rating >= 0 && answer->rating < results->questionnaire->level_count)
        draw_rating(grid, rect, results->questionnaire, answer);
    else if (answer->rating == RATING_UNKNOWN)
        fill(grid, rect, ROLE_HEAT_OPEN, "?", "n/k", "");
    else if (answer->rating == RATING_NA)
        fill(grid, rect, ROLE_HEAT_OPEN, "?", "n/a", "");
    else
        fill(grid, rect, ROLE_HEAT_OPEN, "?", "", "");
}

void heat_legend(struct grid *grid, int x, int y, int columns)
{
    static const struct {
        enum role role;
        const char *sign, *words;
    } signs[] = {
        {ROLE_HEAT_N,    " N ", " to 15"  },
        {ROLE_HEAT_P,    " P ", " to 50"  },
        {ROLE_HEAT_L,    " L ", " to 85"  },
        {ROLE_HEAT_F,    " F ", " above"  },
        {ROLE_HEAT_OPEN, " ? ", " open"   },
        {ROLE_HEAT_NA,   " - ", " n/a"    },
        {ROLE_HEAT_OPEN, " c ", " carried"},
    };

    for (size_t i = 0, at = 0; i < sizeof signs / sizeof *signs; i++) {
        char all[32];
        int width = snprintf(all, sizeof all, "%s%s", signs[i].sign, signs[i].words);

        if ((int)at + width > columns)
            return;
        at += (size_t)draw_text(grid, x + (int)at, y, 3, signs[i].role, signs[i].sign);
        at += (size_t)draw_text(grid, x + (int)at, y, width, ROLE_MUTED, signs[i].words) + 2;
    }
}
