/* SPDX-License-Identifier: MIT
 *
 * place.c - see place.h.
 */
#include "codec/place.h"

void place_item(const struct questionnaire *questionnaire, int item, struct text *out)
{
    int section = questionnaire->items[item].section;

    text_format(out, "/sections/%d/items/%d", section,
                item - questionnaire->sections[section].first_item);
}

void place_question(const struct questionnaire *questionnaire, int question, struct text *out)
{
    int item = questionnaire->questions[question].item;

    place_item(questionnaire, item, out);
    text_format(out, "/questions/%d", question - questionnaire->items[item].first_question);
}
