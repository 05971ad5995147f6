/* SPDX-License-Identifier: MIT
 *
 * document_kind.c - see codec.h.
 */
#include "codec/codec.h"
#include "codec/json_escape.h"
#include "codec/json_source.h"

#include <string.h>

enum { LONGEST = 256 }; /* bytes of a format, however it is escaped */

static enum document_kind kind_of(const char *format)
{
    static const char *const formats[] = {
        [DOCUMENT_QUESTIONNAIRE] = "clausewalk.questionnaire",
        [DOCUMENT_ASSESSMENT] = "clausewalk.assessment",
        [DOCUMENT_RESULTS] = "clausewalk.results",
        [DOCUMENT_THEME] = "clausewalk.theme",
    };

    for (int kind = DOCUMENT_QUESTIONNAIRE; kind <= DOCUMENT_THEME; kind++) {
        if (strcmp(formats[kind], format) == 0)
            return (enum document_kind)kind;
    }
    return DOCUMENT_OTHER;
}

static enum document_kind kind_of_value(const struct json_document *document, size_t value)
{
    struct json_span span = document->spans.at[value];
    struct text format = {0};
    enum document_kind kind;

    if (document->bytes[span.start] != '"' || span.end - span.start > LONGEST)
        return DOCUMENT_OTHER;
    json_unescape(document->bytes + span.start + 1, span.end - span.start - 2, &format);
    kind = kind_of(text_string(&format));
    text_release(&format);
    return kind;
}

static enum document_kind kind_of_root(const struct json_document *document)
{
    struct json_source member = {0};
    enum document_kind kind = DOCUMENT_OTHER;
    bool more = document->spans.count > 0 && document->bytes[document->spans.at[0].start] == '{' &&
                source_first(document, 0, &member);

    for (; more; more = source_next(&member)) {
        if (strcmp(member.key, "format") == 0) {
            kind = kind_of_value(document, member.value);
            break;
        }
    }
    source_release(&member);
    return kind;
}

static bool is_object(const char *bytes, size_t length)
{
    size_t at = 0;

    while (at < length && (bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r')))
        at++;
    return at < length && bytes[at] == '{';
}

enum document_kind document_kind(const char *bytes, size_t length)
{
    static const char *const none[] = {NULL};
    static const struct json_bounds bounds = {.members = none, .last = "format"};
    struct json_document document = {.bytes = bytes};
    struct problems ignored = {0};
    enum document_kind kind;

    if (length > CODEC_QUESTIONNAIRE_LIMIT || !is_object(bytes, length))
        return DOCUMENT_OTHER;
    /* A document that is broken behind its format is known. */
    (void)!json_scan(bytes, length, &bounds, &document.spans, &ignored);
    kind = kind_of_root(&document);
    json_spans_release(&document.spans);
    problems_release(&ignored);
    return kind;
}
