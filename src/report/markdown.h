/* SPDX-License-Identifier: MIT
 *
 * markdown.h - a paper as Markdown that the usual forges render: tables, no HTML.
 *
 * What people entered can neither be markup nor break a table: pipes, backticks, brackets and
 * whatever else has a meaning are escaped, control characters are visible. Line breaks
 * become " / " where there can be none.
 */
#ifndef REPORT_MARKDOWN_H
#define REPORT_MARKDOWN_H

#include "report/paper.h"

void markdown_write(const struct paper *, struct text *out);

/* Adds text for a paragraph (a line break is one), for a line of its own, and for what something
 * else stands before: a cell of a table, a heading. */
void markdown_add(struct text *out, const char *string);
void markdown_add_line(struct text *out, const char *string);
void markdown_add_cell(struct text *out, const char *string);

#endif
