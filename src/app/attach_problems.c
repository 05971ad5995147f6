/* SPDX-License-Identifier: MIT
 *
 * attach_problems.c - see attach.h: comparing.
 */
#include "app/attach.h"
#include "base/file_digest.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Whatever a file names, looking at it has an end. */
static const int64_t read_most = (int64_t)4 * 1024 * 1024 * 1024;

/* What is looked at. */
struct look {
    const struct assessment *assessment;
    const char *path;
    struct problems *problems;
    int64_t left; /* bytes that may still be read */
    int question;
    size_t piece;
};

static void tell(const struct look *look, enum severity severity, const char *code,
                 const char *what)
{
    const struct questionnaire *from = look->assessment->questionnaire;
    const struct evidence *piece = &look->assessment->answers[look->question].evidence[look->piece];
    struct text at = {0};

    text_format(&at, "/answers/%s/evidence/%zu", from->questions[look->question].id, look->piece);
    problem_add(look->problems, severity, code, text_string(&at),
                questionnaire_question_order(from, look->question), "%s: %s", piece->location,
                what);
    text_release(&at);
}

static bool other_size(const struct evidence *piece, int64_t size)
{
    return piece->size != NULL && strtoll(piece->size, NULL, 10) != (long long)size;
}

static void compare(struct look *look, const struct evidence *piece, struct file_digest *digest,
                    int64_t size)
{
    char hex[DIGEST_SIZE];

    if (other_size(piece, size)) {
        tell(look, SEVERITY_WARNING, "evidence_changed",
             "has changed since it was attached; look at it again, and attach it anew");
        return;
    }
    if (size > look->left) {
        tell(look, SEVERITY_NOTE, "evidence_unread",
             "was not looked at, for it and those before are very large; compare its SHA-256");
        return;
    }
    look->left -= size;
    if (file_digest_step(digest, (size_t)size + 1, hex) != FILE_DIGEST_DONE)
        tell(look, SEVERITY_WARNING, "evidence_gone", "cannot be read; see what happened to it");
    else if (strcasecmp(hex, piece->sha256) != 0)
        tell(look, SEVERITY_WARNING, "evidence_changed",
             "has changed since it was attached; look at it again, and attach it anew");
}

static void look_at(struct look *look, const struct evidence *piece)
{
    struct text path = {0};
    struct file_digest *digest = NULL;
    int64_t size = 0;

    if (piece->sha256 == NULL || piece->location == NULL ||
        !attach_path(look->path, piece->location, &path)) {
        text_release(&path);
        return;
    }
    digest = file_digest_begin(text_string(&path), &size);
    if (digest != NULL)
        compare(look, piece, digest, size);
    else
        tell(look, SEVERITY_WARNING, "evidence_gone",
             "is not there any more, or is no file that can be read; find it, or attach it anew");
    file_digest_end(digest);
    text_release(&path);
}

void attach_problems(const struct assessment *assessment, const char *path,
                     struct problems *problems)
{
    struct look look = {
        .assessment = assessment, .path = path, .problems = problems, .left = read_most};

    for (int q = 0; q < assessment->questionnaire->question_count; q++) {
        const struct answer *answer = &assessment->answers[q];

        look.question = q;
        for (look.piece = 0; look.piece < answer->evidence_count; look.piece++)
            look_at(&look, &answer->evidence[look.piece]);
    }
    problems_sort(problems);
}
