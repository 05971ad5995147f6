/* SPDX-License-Identifier: MIT
 *
 * pdf.h - the parts of the PDF report: pages, flowing text, tables and the heatmap; tagged, so that
 * it can be read aloud and searched by its headings.
 *
 * Only these files know Cairo and Pango. A paper is drawn twice: once to count the pages, once for
 * good. Texts from people are drawn, never parsed. No clock: the dates inside are those of the
 * assessment.
 */
#ifndef REPORT_PDF_H
#define REPORT_PDF_H

#include "report/paper.h"

#include <cairo.h>
#include <pango/pangocairo.h>

enum { PDF_MARGIN = 48, PDF_TOP = 50, PDF_FOOT = 30, PDF_UNDER = 52 }; /* in points */

enum ink {
    INK_TEXT,
    INK_MUTED,
    INK_ACCENT,
    INK_BAND,
    INK_ON_BAND,
    INK_SOFT,
    INK_LINE,
    INK_RED,
    INK_AMBER,
    INK_BLUE,
    INK_GREEN,
    INK_DRAFT,
    INK_N,
    INK_P,
    INK_L,
    INK_F,
    INK_WHITE,
    INK_BLACK,
    INK_NONE
};

struct pdf {
    cairo_surface_t *surface;
    cairo_t *cr;
    PangoContext *context;
    const struct paper *paper;
    double width, height;            /* of the page, in points */
    double room, bottom;             /* between the margins; where the text ends */
    double y;                        /* where the next thing goes */
    int number, pages;               /* of this page, from 1; of all, 0 while they are counted */
    bool outline;                    /* this pass is for good */
    int parent;                      /* of the outline: the last chapter */
    const struct paper_block *table; /* whose head a new page begins with */
};

struct pdf_rect {
    double x, y, width, height;
};

/* How a text looks. */
struct pdf_style {
    double size;
    bool bold, right;
    enum ink ink;
    enum ink fill, frame; /* of a badge behind the first line; INK_NONE */
};

/* A text in a column; lines are drawn as far as the page goes. */
struct pdf_cell {
    const char *text;
    size_t bold; /* bytes at the start that are bold */
    double x, width;
    struct pdf_style style;
    const char *tag; /* what it is to a screen reader: "P", "TD", ...; NULL: an ornament */
};

/* pdf_library.c: before anything of Pango or Cairo is called. */
MUST_CHECK bool pdf_library_load(struct err *);

/* Pages */
void pdf_begin_page(struct pdf *);
void pdf_end_page(struct pdf *);
void pdf_next_page(struct pdf *);
void pdf_need(struct pdf *, double height); /* goes on to the next page if there is no room */
void pdf_ink(struct pdf *, enum ink);
void pdf_box(struct pdf *, enum ink, struct pdf_rect, double round);

/* Structure; NULL opens and closes nothing. */
void pdf_open(struct pdf *, const char *tag);
void pdf_close(struct pdf *, const char *tag);

/* Text; heights in points */
double pdf_height(struct pdf *, const struct pdf_cell *);
void pdf_draw_at(struct pdf *, const struct pdf_cell *, double y); /* whatever there is room for */
/* Side by side, over pages; moves y on. `tag` is of what they are together, NULL: nothing. */
void pdf_flow(struct pdf *, const struct pdf_cell *cells, int count, const char *tag);
void pdf_paragraph(struct pdf *, const char *text, double size, enum ink);

/* Blocks */
void pdf_table(struct pdf *, const struct paper_block *);
void pdf_table_head(struct pdf *, bool again);
void pdf_heatmap(struct pdf *);
void pdf_cover(struct pdf *, const struct paper_block *);
void pdf_note(struct pdf *, const struct paper_block *);
void pdf_verdict(struct pdf *, const struct paper_block *);
void pdf_figures(struct pdf *, const struct paper_block *);
void pdf_points(struct pdf *, const struct paper_block *);
void pdf_facts(struct pdf *, const struct paper_block *);

/* pdf_catalog.c: the language, and that viewers show the title; Cairo says neither. */
void pdf_tell_language(struct text *pdf, const char *language);

#endif
