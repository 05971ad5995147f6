/* SPDX-License-Identifier: MIT
 *
 * report_commands.c - see commands.h: score.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/world.h"
#include "codec/codec.h"
#include "report/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* "80", "79.5" or "80%": a share from 0 to 1. */
static bool parse_percent(const char *word, double *share, struct err *err)
{
    char *end = NULL;
    size_t length = strspn(word, "0123456789.");
    double percent = word[0] >= '0' && word[0] <= '9' ? strtod(word, &end) : NAN;

    if (end != word + length) /* hexadecimal, an exponent, two points */
        end = NULL;
    if (end != NULL && *end == '%')
        end++;
    if (end == NULL || *end != '\0' || isnan(percent) || percent > 100)
        return err_set(err, ERR_USAGE,
                       "--fail-under %s: is no percentage; write a number from 0 "
                       "to 100",
                       word);
    *share = percent / 100;
    return true;
}

static void write_score(const struct arguments *arguments, const struct results *results,
                        struct text *out)
{
    struct summary_options options = {
        .columns = output_columns(),
        .colour = output_colour() && !arguments_have(arguments, OPTION_NO_COLOR),
        .ascii =
            arguments_have(arguments, OPTION_ASCII) || (output_is_terminal() && !locale_unicode()),
    };

    if (arguments_have(arguments, OPTION_JSON))
        results_encode(results, out);
    else
        summary_write(results, &options, out);
}

static bool reached(const char *path, const struct results *results, double limit, struct err *err)
{
    double score = results->whole.figure.score;

    if (at_least(score, limit))
        return true;
    if (isnan(score))
        return err_set(err, ERR_BELOW,
                       "%s: nothing is rated, so %.6g %% is not reached; answer questions", path,
                       limit * 100);
    return err_set(err, ERR_BELOW,
                   "%s: the score of %.6g %% is below %.6g %%; begin with what `clausewalk score` "
                   "lists first",
                   path, score * 100, limit * 100);
}

bool run_score(const struct arguments *arguments, struct err *err)
{
    const char *path = arguments->operands[0];
    const char *limit = arguments_value(arguments, OPTION_FAIL_UNDER);
    struct document document = {0};
    struct results results = {0};
    struct text out = {0};
    double share = 0;
    bool good;

    if ((limit != NULL && !parse_percent(limit, &share, err)) ||
        !document_open(&document, path, opening_of(arguments), ACCESS_READ, err))
        return false;
    results_compute(&results, &document.assessment);
    write_score(arguments, &results, &out);
    good = output_write(text_string(&out), out.length, err) &&
           (limit == NULL || reached(path, &results, share, err));
    text_release(&out);
    results_release(&results);
    document_close(&document);
    return good;
}
