/* SPDX-License-Identifier: MIT
 *
 * html.h - the parts of the HTML report: one file, no script, nothing fetched.
 *
 * Every text goes through html_add: it can be no markup, and control characters are visible.
 */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "base/text.h"
#include "model/results.h"

/* Adds text for an element or a quoted attribute; line breaks as they are. */
void html_add(struct text *out, const char *string);

/* The same with <br> for line breaks. */
void html_add_lines(struct text *out, const char *string);

/* The style sheet, in parts. */
extern const char *const html_styles[];
extern const int html_style_count;

/* The heatmap as inline SVG with its legend, title and description. */
void svg_heatmap(struct text *out, const struct results *);

#endif
