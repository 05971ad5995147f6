/* SPDX-License-Identifier: MIT
 *
 * report.h - an assessment written out, into text, never into files.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/err.h"
#include "base/text.h"
#include "model/results.h"

enum sheet_dialect { DIALECT_DATA, DIALECT_EXCEL };

enum paper_size { PAPER_USUAL, PAPER_A4, PAPER_LETTER }; /* usual: A4, or whatever a browser has */

struct report_options {
    enum sheet_dialect dialect; /* csv */
    char separator;             /* csv in the excel dialect; 0: the usual one */
    const char *sheet;          /* csv: which sheet; NULL: the assessment */
    const char *interviewee;    /* only the questions of this one; NULL: all */
    bool redact;                /* without names, notes and evidence */
    enum paper_size paper;      /* xlsx, html, pdf */
    const char *consultancy;    /* for the cover; NULL: none */
    const char *logo;           /* the bytes of a picture (picture.h); NULL: none */
    size_t logo_length;
    const char *version; /* of the program; NULL: not said */
    const char *stem;    /* of the file name; NULL: "assessment" */
};

/* One format of `export --to`. */
struct exporter {
    const char *name;      /* of --to */
    const char *extension; /* of the file, without the dot */
    const char *summary;   /* what it is, under 60 characters */
    bool (*write)(const struct results *, const struct report_options *, struct text *out,
                  struct err *err);
};

extern const struct exporter exporters[];
extern const int exporter_count;
const struct exporter *exporter_of_name(const char *name); /* NULL if there is none */

/* The option of CMake that brings a format which this build does not have; NULL. */
const char *exporter_left_out(const char *name);

/* The text of `score`: something to paste into a mail. */
struct summary_options {
    int columns; /* width to wrap to, 60 and up */
    bool colour; /* ANSI colours for the heatmap */
    bool ascii;
};

void summary_write(const struct results *, const struct summary_options *, struct text *out);

#endif
