/* SPDX-License-Identifier: MIT
 *
 * attributes.h - what the compiler shall check for us.
 */
#ifndef BASE_ATTRIBUTES_H
#define BASE_ATTRIBUTES_H

/* The result must not be dropped. */
#define MUST_CHECK __attribute__((warn_unused_result))

/* Argument `fmt` is a format for the arguments from `args` on (0: a va_list). */
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))

#endif
