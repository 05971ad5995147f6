/* SPDX-License-Identifier: MIT
 *
 * embed.c - writes files as C source, for src/app/embedded.h: questionnaires and themes decoded,
 * others as their bytes.
 *
 * embed OUT ROOT FILE...: paths are stored relative to ROOT.
 */
#include "embed.h"

#include "base/file.h"
#include "codec/codec.h"

#include <stdbool.h>
#include <string.h>

enum kind { KIND_BYTES, KIND_QUESTIONNAIRE, KIND_THEME };

static const char *const fields[] = {".bytes = (const char *)", ".questionnaire = &", ".theme = &"};

static bool report(const char *path, struct problems *problems)
{
    struct text text = {0};

    for (size_t i = 0; i < problems->count; i++) {
        text_clear(&text);
        problem_describe(&problems->at[i], &text);
        fprintf(stderr, "%s:%s\n", path, text_string(&text));
    }
    text_release(&text);
    return false;
}

static bool add_questionnaire(FILE *out, const char *name, const struct text *bytes,
                              struct problems *problems)
{
    struct questionnaire questionnaire = {0};

    if (!questionnaire_decode(text_string(bytes), bytes->length, &questionnaire, problems))
        return false;
    embed_questionnaire(out, name, &questionnaire);
    questionnaire_release(&questionnaire);
    return true;
}

static bool add_theme(FILE *out, const char *name, const struct text *bytes,
                      struct problems *problems)
{
    struct theme theme;

    if (!theme_decode(text_string(bytes), bytes->length, &theme, problems))
        return false;
    embed_theme(out, name, &theme);
    return true;
}

static bool add_bytes(FILE *out, const char *name, const struct text *bytes)
{
    fprintf(out, "static const unsigned char %s[] = {", name);
    for (size_t i = 0; i < bytes->length; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n" : "", (unsigned char)bytes->bytes[i]);
    fprintf(out, "0};\n");
    return true;
}

static enum kind kind_of(const struct text *bytes)
{
    switch (document_kind(text_string(bytes), bytes->length)) {
    case DOCUMENT_QUESTIONNAIRE:
        return KIND_QUESTIONNAIRE;
    case DOCUMENT_THEME:
        return KIND_THEME;
    case DOCUMENT_OTHER:
    case DOCUMENT_ASSESSMENT:
    case DOCUMENT_RESULTS:
        break;
    }
    return KIND_BYTES;
}

static bool add_file(FILE *out, const char *path, const char *name, enum kind *kind, size_t *length)
{
    struct problems problems = {0};
    struct text bytes = {0};
    struct err err = {0};
    bool good = file_read(path, CODEC_ASSESSMENT_LIMIT, &bytes, NULL, &err);

    if (!good)
        fprintf(stderr, "%s\n", err.text);
    *kind = kind_of(&bytes);
    *length = bytes.length;
    if (good && *kind == KIND_QUESTIONNAIRE)
        good = add_questionnaire(out, name, &bytes, &problems) || report(path, &problems);
    else if (good && *kind == KIND_THEME)
        good = add_theme(out, name, &bytes, &problems) || report(path, &problems);
    else if (good)
        good = add_bytes(out, name, &bytes);
    problems_release(&problems);
    text_release(&bytes);
    return good;
}

static const char *path_below(const char *root, const char *path)
{
    size_t length = strlen(root);

    return strncmp(path, root, length) == 0 && path[length] == '/' ? path + length + 1 : path;
}

/* The definitions of all files, and then the table of them, which is put together meanwhile. */
static bool add_files(FILE *out, const char *root, char **paths, int count)
{
    struct text table = {0};
    bool good = true;

    for (int i = 0; good && i < count; i++) {
        char name[32];
        enum kind kind = KIND_BYTES;
        size_t length = 0;

        (void)snprintf(name, sizeof name, "file_%d", i);
        good = add_file(out, paths[i], name, &kind, &length);
        text_format(&table, "    {.path = \"%s\", .length = %zu, %s%s},\n",
                    path_below(root, paths[i]), length, fields[kind], name);
    }
    fprintf(out, "\nconst struct embedded embedded_files[] = {\n%s};\n", text_string(&table));
    fprintf(out, "const int embedded_count = %d;\n", count);
    text_release(&table);
    return good;
}

int main(int count, char **words)
{
    FILE *out = count > 3 ? fopen(words[1], "wb") : NULL;
    bool good;

    if (out == NULL) {
        fprintf(stderr, "usage: embed OUT ROOT FILE...\n");
        return 1;
    }
    fprintf(out, "/* Made by tools/embed.c. */\n#include \"app/embedded.h\"\n\n"
                 "#include <math.h>\n\n");
    good = add_files(out, words[2], words + 3, count - 3);
    return fclose(out) == 0 && good ? 0 : 1;
}
