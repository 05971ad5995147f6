/* SPDX-License-Identifier: MIT
 *
 * problem.c - see problem.h. */
#include "model/problem.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

bool problems_full(const struct problems *problems, enum severity severity)
{
    size_t errors = (size_t)problems->errors;

    if (severity == SEVERITY_ERROR)
        return errors >= PROBLEMS_MAX;
    return problems->count + problems->dropped - errors >= PROBLEMS_MAX;
}

/* Keeps one whose text is still missing; NULL beyond the limit. */
static struct problem *keep(struct problems *problems, enum severity severity, const char *code)
{
    struct problem *problem;
    bool full = problems_full(problems, severity);

    if (severity == SEVERITY_ERROR)
        problems->errors++;
    if (full) {
        problems->dropped++;
        return NULL;
    }
    problems->at =
        mem_grow(problems->at, problems->count, &problems->capacity, sizeof *problems->at);
    problem = &problems->at[problems->count++];
    *problem = (struct problem){.severity = severity, .code = code, .at = ""};
    return problem;
}

static PRINTF_LIKE(2, 0) const char *compose(struct arena *arena, const char *format, va_list args)
{
    struct text text = {0};
    const char *copy;

    text_vformat(&text, format, args);
    copy = arena_copy(arena, text_string(&text));
    text_release(&text);
    return copy;
}

void problem_add(struct problems *problems, enum severity severity, const char *code,
                 const char *at, int order, const char *format, ...)
{
    struct problem *problem = keep(problems, severity, code);
    va_list args;

    if (problem == NULL)
        return;
    problem->at = arena_copy(&problems->arena, at);
    problem->order = order;
    va_start(args, format);
    problem->text = compose(&problems->arena, format, args);
    va_end(args);
}

void problem_add_at(struct problems *problems, enum severity severity, const char *code, int line,
                    int column, const char *format, ...)
{
    struct problem *problem = keep(problems, severity, code);
    va_list args;

    if (problem == NULL)
        return;
    problem->line = line;
    problem->column = column;
    va_start(args, format);
    problem->text = compose(&problems->arena, format, args);
    va_end(args);
}

static int compare_numbers(int a, int b)
{
    return (a > b) - (a < b);
}

static int compare_places(const struct problem *left, const struct problem *right)
{
    int order = strcmp(left->at, right->at);

    if (order == 0)
        order = compare_numbers(left->line, right->line);
    if (order == 0)
        order = compare_numbers(left->column, right->column);
    return order != 0 ? order : strcmp(left->text, right->text);
}

static int compare_problems(const void *a, const void *b)
{
    const struct problem *left = a;
    const struct problem *right = b;
    int order = compare_numbers(left->order, right->order);

    if (order == 0)
        order = strcmp(left->code, right->code);
    return order != 0 ? order : compare_places(left, right);
}

void problems_sort(struct problems *problems)
{
    if (problems->count > 0)
        qsort(problems->at, problems->count, sizeof *problems->at, compare_problems);
}

static void describe_place(struct text *out, const char *at)
{
    utf8_add_visible(out, at, strlen(at));
    text_add(out, ": ");
}

void problem_describe(const struct problem *problem, struct text *out)
{
    if (problem->line > 0)
        text_format(out, "%d:%d: ", problem->line, problem->column);
    else if (problem->at[0] != '\0')
        describe_place(out, problem->at);
    utf8_add_visible(out, problem->text, strlen(problem->text));
}

void problems_release(struct problems *problems)
{
    mem_free(problems->at);
    arena_release(&problems->arena);
    *problems = (struct problems){0};
}
