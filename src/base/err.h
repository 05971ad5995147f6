/* SPDX-License-Identifier: MIT
 *
 * err.h - why an operation failed, told for a person.
 *
 * A struct err lives on the caller's stack and owns no memory, so it works
 * when memory or disk is gone. The callee says what is wrong and what would
 * mend it; callers on the way up may say what was being done. Only app/
 * prints it. {0} is "nothing failed".
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/attributes.h"

#include <stdbool.h>

/* The value of a code is the exit status of the program. */
enum err_code {

#define ERR_CODE(id, status, meaning) ERR_##id = (status),
#include "base/err_code.def"
#undef ERR_CODE
};

struct err {
    enum err_code code;
    char text[1024]; /* UTF-8, one line, no control characters, cut with "..." */
};

/* Records a failure; the first one stays if there is one already. Always
 * false, so that a failure is one line: return err_set(err, ...). */
bool err_set(struct err *err, enum err_code code, const char *format, ...) PRINTF_LIKE(3, 4);

/* Puts "what was being done: " in front of the failure. Always false. */
bool err_context(struct err *err, const char *format, ...) PRINTF_LIKE(2, 3);

/* What a code means, as --help and the manual say it. */
const char *err_meaning(enum err_code code);

#endif
