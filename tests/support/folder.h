/* SPDX-License-Identifier: MIT
 *
 * folder.h - an empty folder for a test, gone when it ends.
 *
 * Give folder_setup and folder_teardown to cmocka_unit_test_setup_teardown; the state is the
 * folder then.
 */
#ifndef SUPPORT_FOLDER_H
#define SUPPORT_FOLDER_H

#include <stddef.h>

struct folder {
    char path[64];
};

int folder_setup(void **state);
int folder_teardown(void **state);

/* The path of something in it. In one of a few buffers that are used in turn. */
const char *folder_file(void *folder, const char *name);

/* Writes a file as any program would; reads one into a buffer as a string; the number of names in
 * it, hidden ones included. */
void folder_write(void *folder, const char *name, const char *bytes);
const char *folder_read(void *folder, const char *name, char *out, size_t size);
int folder_count(void *folder);

#endif
