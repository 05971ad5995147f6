/* SPDX-License-Identifier: MIT
 *
 * search.c - see search.h.
 */
#include "ui/search.h"

#include "report/words.h"
#include "ui/fuzzy.h"

#include <string.h>

enum { PARTS = 9 };

struct part {
    const char *name, *text;
};

static void parts_of(const struct desk *desk, int q, struct part parts[PARTS])
{
    const struct question *question = &desk->questionnaire->questions[q];
    const struct answer *answer = desk_answer(desk, q);
    const struct part all[PARTS] = {
        {NULL,     question->text                  },
        {NULL,     question->id                    },
        {"note",   answer->note                    },
        {"owner",  answer->owner                   },
        {"reason", answer->justification           },
        {"action", question->remedy.action         },
        {"answer", rating_words(desk->questionnaire, answer)},
        {"parked",        desk_parked(desk,                                 q)},
        {"item",      desk->questionnaire->items[question->item].title     }
    };

    memcpy(parts, all, sizeof all);
    for (int i = 0; i < PARTS && desk->present; i++)
        if (parts[i].name && strcmp(parts[i].name, "action") != 0)
            parts[i].text = NULL;
}

static void add_line(struct text *out, const char *line)
{
    if (!line)
        return;
    text_add(out, line);
    text_add_char(out, '\n');
}

bool search_finds(const struct desk *desk, int q, const char *typed)
{
    const struct answer *answer = desk_answer(desk, q);
    struct part parts[PARTS];
    struct text all = {0};
    bool found;

    parts_of(desk, q, parts);
    for (int i = 0; i < PARTS; i++)
        add_line(&all, parts[i].text);
    for (size_t i = 0; i < answer->evidence_count && !desk->present; i++) {
        add_line(&all, answer->evidence[i].title);
        add_line(&all, answer->evidence[i].location);
    }
    found = words_found(typed, text_string(&all));
    text_release(&all);
    return found;
}

static const char *evidence_part(const struct answer *answer, const char *word, struct text *out)
{
    for (size_t i = 0; i < answer->evidence_count; i++) {
        const struct evidence *piece = &answer->evidence[i];
        bool title = piece->title && words_found(word, piece->title);

        if (!title && !(piece->location && words_found(word, piece->location)))
            continue;
        text_add(out, piece->title);
        if (piece->location)
            text_format(out, " (%s)", piece->location);
        return "evidence";
    }
    return NULL;
}

const char *search_part(const struct desk *desk, int q, const char *typed, struct text *out)
{
    struct part parts[PARTS];
    struct text word = {0};
    const char *name = NULL;

    typed += strspn(typed, " ");
    text_add_bytes(&word, typed, strcspn(typed, " "));
    parts_of(desk, q, parts);
    for (int i = 0; i < PARTS; i++)
        if (parts[i].text && words_found(text_string(&word), parts[i].text)) {
            text_add(out, parts[i].text);
            text_release(&word);
            return parts[i].name;
        }
    name = evidence_part(desk_answer(desk, q), text_string(&word), out);
    text_release(&word);
    return name;
}
