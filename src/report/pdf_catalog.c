/* SPDX-License-Identifier: MIT
 *
 * pdf_catalog.c - see pdf.h: what Cairo does not say in a PDF's catalog.
 *
 * As PDF has it for changes: the catalog stands there once more at the end, with a table of where
 * it is and a pointer to the table before. Where the file is not as expected, nothing is done.
 */
#include "report/pdf.h"

#include <stdlib.h>
#include <string.h>

/* The last place of a word; NULL. */
static const char *find_last(const char *bytes, size_t length, const char *word)
{
    size_t size = strlen(word);

    for (size_t at = length < size ? 0 : length - size + 1; at > 0; at--)
        if (memcmp(bytes + at - 1, word, size) == 0)
            return bytes + at - 1;
    return NULL;
}

/* The number behind a word of the trailer; -1. */
static long number_of(const char *trailer, const char *word)
{
    const char *found = strstr(trailer, word);

    return found == NULL ? -1 : strtol(found + strlen(word), NULL, 10);
}

/* The inside of the catalog's dictionary, with its length; NULL. */
static const char *find_catalog(const struct text *pdf, long object, size_t *length)
{
    struct text start = {0};
    const char *found, *end;

    text_format(&start, "\n%ld 0 obj\n<< /Type /Catalog\n", object);
    found = find_last(pdf->bytes, pdf->length, text_string(&start));
    found = found == NULL ? NULL : found + start.length;
    end = found == NULL ? NULL : strstr(found, ">>\nendobj\n");
    text_release(&start);
    *length = end == NULL ? 0 : (size_t)(end - found);
    return end == NULL ? NULL : found;
}

static bool is_language(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    return length > 0 && text[length] == '\0';
}

void pdf_tell_language(struct text *pdf, const char *language)
{
    const char *trailer = find_last(pdf->bytes, pdf->length, "trailer");
    long size = trailer == NULL ? -1 : number_of(trailer, "/Size ");
    long root = trailer == NULL ? -1 : number_of(trailer, "/Root ");
    long info = trailer == NULL ? -1 : number_of(trailer, "/Info ");
    long table = trailer == NULL ? -1 : number_of(trailer, "startxref");
    struct text more = {0};
    size_t length, at = pdf->length;
    const char *catalog;

    if (size < 0 || root < 0 || info < 0 || table < 0 || !is_language(language) ||
        (catalog = find_catalog(pdf, root, &length)) == NULL)
        return;
    text_format(&more, "%ld 0 obj\n<< /Type /Catalog\n", root);
    text_add_bytes(&more, catalog, length);
    text_format(&more, "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                language);
    text_add(&more, ">>\nendobj\n");
    at += more.length;
    text_format(&more, "xref\n%ld 1\n%010zu 00000 n \n", root, pdf->length);
    text_format(&more,
                "trailer\n<< /Size %ld\n   /Root %ld 0 R\n   /Info %ld 0 R\n   /Prev %ld\n>>\n"
                "startxref\n%zu\n%%%%EOF\n",
                size, root, info, table, at);
    text_add_bytes(pdf, more.bytes, more.length);
    text_release(&more);
}
