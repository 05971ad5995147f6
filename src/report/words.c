/* SPDX-License-Identifier: MIT
 *
 * words.c - see words.h.
 */
#include "report/words.h"

#include <math.h>

const struct term terms[] = {
#define TERM(word, meaning) {word, meaning},
#include "report/terms.def"
#undef TERM
};

const int term_count = sizeof terms / sizeof *terms;

const char *verdict_words(enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_NONE:
        return "-";
    case VERDICT_NOT_READY:
        return "Not ready";
    case VERDICT_UNDETERMINED:
        return "Undetermined";
    case VERDICT_CONDITIONAL:
        return "Ready with conditions";
    case VERDICT_READY:
        return "Ready";
    }
    return "-";
}

const char *verdict_meaning(enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_NONE:
        return "Nothing is applicable, so there is nothing to judge.";
    case VERDICT_NOT_READY:
        return "At least one major nonconformity is certain, whatever is still answered.";
    case VERDICT_UNDETERMINED:
        return "Too much is open: what is not answered could still be a major nonconformity.";
    case VERDICT_CONDITIONAL:
        return "No major nonconformity is left; minor ones need a plan.";
    case VERDICT_READY:
        return "No nonconformity is expected.";
    }
    return "";
}

const char *grade_words(enum grade grade)
{
    switch (grade) {
    case GRADE_NONE:
        return "-";
    case GRADE_MAJOR:
        return "Major nonconformity";
    case GRADE_MINOR:
        return "Minor nonconformity";
    case GRADE_OFI:
        return "Opportunity for improvement";
    case GRADE_CONFORM:
        return "Conform";
    }
    return "-";
}

const char *grade_short(enum grade grade)
{
    switch (grade) {
    case GRADE_NONE:
        return "-";
    case GRADE_MAJOR:
        return "major";
    case GRADE_MINOR:
        return "minor";
    case GRADE_OFI:
        return "OFI";
    case GRADE_CONFORM:
        return "ok";
    }
    return "-";
}

const char *stopper_words(enum stopper_state state)
{
    switch (state) {
    case STOPPER_OUT:
        return "Not applicable";
    case STOPPER_OPEN:
        return "Open";
    case STOPPER_UNKNOWN:
        return "Unknown";
    case STOPPER_CLEAR:
        return "Clear";
    }
    return "-";
}

static long whole_percent(double figure)
{
    return lround(figure * 100);
}

void add_percent(struct text *out, double figure)
{
    if (isnan(figure))
        text_add(out, "-");
    else {
        text_add_int(out, (int)whole_percent(figure));
        text_add(out, " %");
    }
}

void add_figure(struct text *out, struct figure figure)
{
    add_percent(out, figure.score);
    if (isnan(figure.low) || !below(figure.low, figure.high))
        return;
    text_add(out, " (");
    text_add_int(out, (int)whole_percent(figure.low));
    text_add(out, " to ");
    add_percent(out, figure.high);
    text_add(out, ")");
}

static void add_rating(struct text *out, const struct questionnaire *from, int rating)
{
    if (rating >= 0 && rating < from->level_count)
        text_format(out, "rated %s", from->levels[rating].label);
    else
        text_add(out, rating == RATING_UNKNOWN ? "not known" : "open");
}

static void add_limit(struct text *out, const char *subject, const struct fact *fact,
                      const char *relation)
{
    text_format(out, "%s is ", subject);
    add_percent(out, fact->value);
    if (isnan(fact->limit))
        return;
    text_format(out, ", %s ", relation);
    add_percent(out, fact->limit);
}

void add_fact(struct text *out, const struct results *results, const struct fact *fact)
{
    const struct questionnaire *from = results->questionnaire;

    switch (fact->rule) {
    case RULE_STOPPER:
        text_format(out, "%s is ", from->questions[fact->question].id);
        add_rating(out, from, fact->rating);
        text_add(out, ", and it is critical");
        return;
    case RULE_AT_MOST:
        add_limit(out, "The worst case", fact, "not above");
        return;
    case RULE_SECTION_AT_MOST:
        add_limit(out, "The worst case of every item of the section", fact, "not above");
        return;
    case RULE_BELOW:
        add_limit(out, "The worst case", fact, "below");
        return;
    case RULE_CONFORM:
        text_add(out, "Everything is at the highest level");
        return;
    case RULE_ASSESSOR:
        text_format(out, "The assessor decided: %s", fact->reason);
        return;
    }
}

const char *rating_words(const struct questionnaire *from, const struct answer *answer)
{
    if (answer->rating >= 0 && answer->rating < from->level_count)
        return from->levels[answer->rating].label;
    if (answer->rating == RATING_UNKNOWN)
        return "Don't know";
    if (answer->rating == RATING_NA)
        return "Not applicable";
    return answer->rating == RATING_FOREIGN ? answer->foreign : "Open";
}

const char *notice_words(void)
{
    return "This is a readiness assessment, not an audit: it predicts what an audit may find, and "
           "certifies nothing. The questions are in our own words and replace no standard.";
}
