/* SPDX-License-Identifier: MIT
 *
 * file_problem.h - what the system's error numbers mean to a person.
 *
 * For the file_*.c of this folder, and for standard output.
 */
#ifndef BASE_FILE_PROBLEM_H
#define BASE_FILE_PROBLEM_H

#include "base/err.h"

/* ERR_FAILED: "path: what: the system's text; what would mend it". Always false. */
bool file_problem(struct err *err, const char *path, const char *what, int number);

#endif
