/* SPDX-License-Identifier: MIT
 *
 * portfolio_command.c - see commands.h: portfolio.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/portfolio.h"
#include "app/world.h"
#include "base/mem.h"
#include "codec/codec.h"

#include <string.h>

/* What is being gathered. The questionnaire of the first is used for all that answer it. */
struct gathering {
    struct portfolio portfolio;
    struct document first;
    struct opening opening;
    enum err_code code; /* of the first file that could not be read */
};

static void add_document(struct gathering *gathering, const struct document *document)
{
    struct results results = {0};

    results_compute(&results, &document->assessment);
    portfolio_add(&gathering->portfolio, document->path, &results);
    results_release(&results);
}

/* Results, questionnaires and whatever else lies in the folder are passed over. */
static bool is_assessment(const char *path)
{
    struct text bytes = {0};
    struct err ignored = {0};
    bool is = file_read(path, document_limit(), &bytes, NULL, &ignored) &&
              (vault_is(text_string(&bytes), bytes.length) ||
               document_kind(text_string(&bytes), bytes.length) == DOCUMENT_ASSESSMENT);

    text_release(&bytes);
    return is;
}

static bool open_other(struct gathering *gathering, const char *path, struct document *document,
                       struct err *err)
{
    struct err other = {0};

    if (is_assessment(path) && document_open_beside(document, path, &gathering->first, &other))
        return true;
    return document_open(document, path, gathering->opening, ACCESS_READ, err);
}

static void add_file(struct gathering *gathering, const char *path)
{
    struct document document = {0};
    struct err err = {0};
    bool good;

    if (!gathering->first.open) {
        good = document_open(&gathering->first, path, gathering->opening, ACCESS_READ, &err);
        if (good)
            add_document(gathering, &gathering->first);
    } else {
        good = open_other(gathering, path, &document, &err);
        if (good)
            add_document(gathering, &document);
    }
    document_close(&document);
    if (good)
        return;
    message("%s", err.text);
    if (gathering->code == ERR_NONE)
        gathering->code = err.code;
}

static void add_folder(struct gathering *gathering, const char *folder)
{
    struct text names = {0};
    struct text path = {0};
    struct err err = {0};

    if (!file_list(folder, ".json", &names, &err)) {
        message("%s", err.text);
        gathering->code = err.code;
    }
    for (const char *at = text_string(&names); *at != '\0'; at += strcspn(at, "\n") + 1) {
        text_clear(&path);
        text_format(&path, "%s/%.*s", folder, (int)strcspn(at, "\n"), at);
        if (is_assessment(text_string(&path)))
            add_file(gathering, text_string(&path));
    }
    text_release(&names);
    text_release(&path);
}

static void write_portfolio(const struct arguments *arguments, const struct portfolio *portfolio,
                            struct text *out)
{
    if (arguments_have(arguments, OPTION_JSON))
        portfolio_json(portfolio, out);
    else if (arguments_have(arguments, OPTION_NDJSON))
        portfolio_ndjson(portfolio, out);
    else if (arguments_have(arguments, OPTION_CSV))
        portfolio_csv(portfolio, out);
    else
        portfolio_text(portfolio, output_columns(), out);
}

bool run_portfolio(const struct arguments *arguments, struct err *err)
{
    struct gathering gathering = {.opening = opening_of(arguments)};
    struct text out = {0};

    if (arguments_have(arguments, OPTION_JSON) + arguments_have(arguments, OPTION_NDJSON) +
            arguments_have(arguments, OPTION_CSV) >
        1)
        return err_set(err, ERR_USAGE, "--json, --ndjson and --csv exclude each other; give one");
    for (int i = 0; i < arguments->operand_count; i++) {
        if (file_is_folder(arguments->operands[i]))
            add_folder(&gathering, arguments->operands[i]);
        else
            add_file(&gathering, arguments->operands[i]);
    }
    if (gathering.portfolio.count > 0 || gathering.code == ERR_NONE)
        write_portfolio(arguments, &gathering.portfolio, &out);
    if (output_write(text_string(&out), out.length, err))
        err->code = gathering.code; /* each file was told of */
    text_release(&out);
    portfolio_release(&gathering.portfolio);
    document_close(&gathering.first);
    return err->code == ERR_NONE;
}
