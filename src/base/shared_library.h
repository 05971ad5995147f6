/* SPDX-License-Identifier: MIT
 *
 * shared_library.h - libraries that are loaded when they are first needed.
 *
 * What a start of the program does not need shall not slow it down, nor keep it from running where
 * it is missing. A table (.def) has a row per function, GIVES or DOES something. From it come a
 * function of the same name, which the compiler compares with the library's own header, and a row
 * of what to look up. So whoever calls the library writes what he would write otherwise; but before
 * the first call the library has to be loaded. It stays for as long as the program runs.
 */
#ifndef BASE_SHARED_LIBRARY_H
#define BASE_SHARED_LIBRARY_H

#include "base/err.h"

/* Its name, and where its address goes: a pointer to a function. */
struct shared_function {
    const char *name;
    void *pointer;
};

struct shared_library {
    const char *soname;
    const struct shared_function *functions; /* behind the last one a name that is NULL */
    const char *needed_for;                  /* "a PDF" */
    const char *otherwise;                   /* what would do without it: "use --to html" */
};

/* Loads it unless it was loaded. */
MUST_CHECK bool shared_library_load(const struct shared_library *, struct err *);

/* The names in parentheses: some headers have macros of the same name. Types and lists of
 * parameters cannot be. NOLINTBEGIN(bugprone-macro-parentheses) */
#define SHARED_GIVES(type, name, parameters, arguments)                                            \
    static type(*loaded_##name) parameters;                                                        \
    type(name) parameters                                                                          \
    {                                                                                              \
        return loaded_##name arguments;                                                            \
    }

#define SHARED_DOES(name, parameters, arguments)                                                   \
    static void(*loaded_##name) parameters;                                                        \
    void(name) parameters                                                                          \
    {                                                                                              \
        loaded_##name arguments;                                                                   \
    }

/* NOLINTEND(bugprone-macro-parentheses) */

#define SHARED_ROW(name) {#name, &loaded_##name},

#endif
