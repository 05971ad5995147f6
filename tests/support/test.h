/* SPDX-License-Identifier: MIT
 *
 * test.h - cmocka with the headers it wants, in their order, and TEST.
 */
#ifndef SUPPORT_TEST_H
#define SUPPORT_TEST_H

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
/* clang-format on */

/* A test whose name is the promise. */
#define TEST(name) static void name(void **state __attribute__((unused)))

#endif
