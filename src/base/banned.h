/* SPDX-License-Identifier: MIT
 *
 * banned.h - functions that must not compile here.
 *
 * Forced into every file of src/ by the build; nobody includes it. Each declaration repeats that of
 * the C library and turns its use into an error that names what to use instead.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stddef.h>
#include <stdio.h>

#define BANNED(instead) __attribute__((unavailable("use " instead)))

/* They write past the end, cut silently, or overlook wrong numbers. */
char *strcpy(char *, const char *) BANNED("text.h");
char *strcat(char *, const char *) BANNED("text.h");
char *strncpy(char *, const char *, size_t) BANNED("text.h");
char *strncat(char *, const char *, size_t) BANNED("text.h");
int sprintf(char *, const char *, ...) BANNED("snprintf or text.h");
int sscanf(const char *, const char *, ...) BANNED("strtol, strtod or date.h");
int atoi(const char *) BANNED("strtol");
long atol(const char *) BANNED("strtol");
long long atoll(const char *) BANNED("strtoll");
double atof(const char *) BANNED("strtod");

/* They keep their result or their place in one buffer for all. */
char *strtok(char *, const char *) BANNED("strcspn");

/* They are predictable, or open what somebody else put there. */
int rand(void) BANNED("digest.h");
void srand(unsigned) BANNED("digest.h");
char *mktemp(char *) BANNED("file.h");

/* They give a string to the shell. */
int system(const char *) BANNED("fork and execvp");

#ifndef CLAUSEWALK_IS_BASE
void *malloc(size_t) BANNED("mem.h");
void *calloc(size_t, size_t) BANNED("mem.h");
void *realloc(void *, size_t) BANNED("mem.h");
char *strdup(const char *) BANNED("mem_copy");
char *strndup(const char *, size_t) BANNED("mem_copy_bytes");
void free(void *) BANNED("mem.h");
_Noreturn void exit(int) BANNED("an exit status that main returns");
_Noreturn void abort(void) BANNED("a struct err");
#endif

/* model, codec, report, canvas and ui: values in, values out. */
#ifdef CLAUSEWALK_IS_PURE
int printf(const char *, ...) BANNED("a struct text");
int fprintf(FILE *, const char *, ...) BANNED("a struct text");
int puts(const char *) BANNED("a struct text");
int putchar(int) BANNED("a struct text");
int fputs(const char *, FILE *) BANNED("a struct text");
void perror(const char *) BANNED("a struct err");
FILE *fopen(const char *, const char *) BANNED("bytes as a parameter");
char *getenv(const char *) BANNED("a parameter");
#endif

#undef BANNED

#endif
