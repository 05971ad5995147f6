/* SPDX-License-Identifier: MIT
 *
 * xlsx_style.c - how cells look; see xlsx.h.
 */
#include "report/colours.h"
#include "report/xlsx.h"

static const char day[] = "yyyy\\-mm\\-dd";
static const char instant[] = "yyyy\\-mm\\-dd\\ hh:mm";
static const char percent[] = "0\\ %";

static lxw_format *make(struct xlsx *xlsx, const char *number_format)
{
    lxw_format *format = workbook_add_format(xlsx->book);

    format_set_font_name(format, "Calibri");
    format_set_font_size(format, 10);
    format_set_font_color(format, COLOUR_INK);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (number_format != NULL)
        format_set_num_format(format, number_format);
    return format;
}

/* A cell of a table. */
static lxw_format *make_cell(struct xlsx *xlsx, const char *number_format)
{
    lxw_format *format = make(xlsx, number_format);

    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, COLOUR_LINE);
    format_set_text_wrap(format);
    return format;
}

static lxw_format *make_centred(struct xlsx *xlsx, const char *number_format)
{
    lxw_format *format = make_cell(xlsx, number_format);

    format_set_align(format, LXW_ALIGN_CENTER);
    return format;
}

static lxw_format *make_input(struct xlsx *xlsx, const char *number_format)
{
    lxw_format *format = make_cell(xlsx, number_format);

    format_set_bg_color(format, COLOUR_INPUT);
    format_set_unlocked(format);
    return format;
}

static void make_headings(struct xlsx *xlsx)
{
    lxw_format *title = make(xlsx, NULL);
    lxw_format *about = make(xlsx, NULL);
    lxw_format *header = make_cell(xlsx, NULL);

    format_set_font_size(title, 16);
    format_set_bold(title);
    format_set_font_color(title, COLOUR_ACCENT);
    format_set_font_color(about, COLOUR_MUTED);
    format_set_bold(header);
    format_set_font_color(header, LXW_COLOR_WHITE);
    format_set_bg_color(header, COLOUR_ACCENT);
    format_set_align(header, LXW_ALIGN_VERTICAL_CENTER);
    xlsx->styles[STYLE_TITLE] = title;
    xlsx->styles[STYLE_ABOUT] = about;
    xlsx->styles[STYLE_HEADER] = header;
}

static lxw_format *make_big(struct xlsx *xlsx, const char *number_format)
{
    lxw_format *big = make_centred(xlsx, number_format);

    format_set_font_size(big, 18);
    format_set_bold(big);
    format_set_align(big, LXW_ALIGN_VERTICAL_CENTER);
    return big;
}

static void make_summary(struct xlsx *xlsx)
{
    lxw_format *label = make_centred(xlsx, NULL);
    lxw_format *heading = make(xlsx, NULL);
    lxw_format *plain = make(xlsx, "@");
    lxw_format *verdict = make_big(xlsx, NULL);
    lxw_format *helper = make(xlsx, "0\\ %;;");

    format_set_font_color(label, COLOUR_MUTED);
    format_set_bg_color(label, COLOUR_PALE);
    format_set_bold(heading);
    format_set_font_size(heading, 12);
    format_set_font_color(heading, COLOUR_ACCENT);
    format_set_text_wrap(plain);
    format_set_font_size(verdict, 20);
    format_set_font_color(helper, COLOUR_MUTED);
    format_set_font_size(helper, 8);
    xlsx->styles[STYLE_BIG] = make_big(xlsx, percent);
    xlsx->styles[STYLE_BIG_COUNT] = make_big(xlsx, "0");
    xlsx->styles[STYLE_LABEL] = label;
    xlsx->styles[STYLE_HEADING] = heading;
    xlsx->styles[STYLE_PLAIN] = plain;
    xlsx->styles[STYLE_VERDICT] = verdict;
    xlsx->styles[STYLE_HELPER] = helper;
}

static lxw_format *make_condition(struct xlsx *xlsx, struct colours colours)
{
    lxw_format *format = workbook_add_format(xlsx->book);

    format_set_bg_color(format, colours.back);
    format_set_font_color(format, colours.ink);
    return format;
}

/* Black is no colour to the library; this looks like it. */
static struct colours visible(struct colours colours)
{
    return (struct colours){colours.back, colours.ink == 0 ? 0x010101 : colours.ink};
}

static void make_conditions(struct xlsx *xlsx)
{
    for (enum band band = BAND_N; band <= BAND_F; band++) {
        const char *number_format = arena_format(&xlsx->arena, "\"%s\"\\ 0\\ %%", band_name(band));

        xlsx->bands[band] = make_condition(xlsx, visible(band_colours(band)));
        format_set_num_format(xlsx->bands[band], number_format);
        xlsx->tints[band] = make_condition(xlsx, pale_colours(band));
        format_set_bold(xlsx->tints[band]);
    }
    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        xlsx->grades[grade] = make_condition(xlsx, visible(grade_colours(grade)));
}

void xlsx_make_styles(struct xlsx *xlsx)
{
    make_headings(xlsx);
    xlsx->styles[STYLE_TEXT] = make_cell(xlsx, "@");
    xlsx->styles[STYLE_ID] = make_cell(xlsx, "@");
    format_set_bold(xlsx->styles[STYLE_ID]);
    xlsx->styles[STYLE_NUMBER] = make_centred(xlsx, "0");
    xlsx->styles[STYLE_DECIMAL] = make_centred(xlsx, "0.00");
    xlsx->styles[STYLE_PERCENT] = make_centred(xlsx, percent);
    xlsx->styles[STYLE_BAND] = make_centred(xlsx, percent);
    xlsx->styles[STYLE_CENTRE] = make_centred(xlsx, NULL);
    xlsx->styles[STYLE_DATE] = make_centred(xlsx, day);
    xlsx->styles[STYLE_INSTANT] = make_centred(xlsx, instant);
    xlsx->styles[STYLE_INPUT] = make_input(xlsx, "@");
    xlsx->styles[STYLE_INPUT_DATE] = make_input(xlsx, day);
    make_summary(xlsx);
    make_conditions(xlsx);
}
