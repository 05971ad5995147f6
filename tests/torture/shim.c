/* SPDX-License-Identifier: MIT
 *
 * shim.c - stands between a program and the system (LD_PRELOAD), to make its calls fail.
 *
 * Counts the calls that touch files below TORTURE_FOLDER, in the order they are made, and lets the
 * one with the number TORTURE_AT (with TORTURE_ON: it and all after it) end as TORTURE_HOW says:
 * the name of an error (see `errors`), SHORT (half of what is to be written), TEAR (half, then
 * killed), KILL, or STALL: it does not return before the file TORTURE_GATE is gone. TORTURE_ONLY
 * limits the faults, not the count, to calls on paths with that text in them; TORTURE_CALL to calls
 * of those names.
 *
 * TORTURE_WITHOUT names calls that the file system does not know: they always end with ENOTSUP.
 *
 * What was done goes to TORTURE_LOG, one line a call, for the power-cut model:
 *   NUMBER NAME RESULT FILE [...]   e.g. "12 write 5 11072:18 0 68656c6c6f"
 * A file is DEVICE:INODE, a name NAME@FOLDER, so that nothing depends on paths.
 *
 * TORTURE_COUNT is a file that gets "CALLS ALLOCATIONS" at the end.
 */
#define _GNU_SOURCE
#include "shim.h"

#include "base/attributes.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { PATH_SIZE = 2 * PATH_MAX };

static int log_fd = -1;

__attribute__((constructor)) static void open_log(void)
{
    const char *path = getenv("TORTURE_LOG");

    if (path != NULL)
        log_fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                              0600);
}

/* The path of a name seen from a folder, or of an open file with the name NULL. */
static void path_of(int folder, const char *name, char out[PATH_SIZE])
{
    char link[64];
    ssize_t length = 0;

    out[0] = '\0';
    if (name == NULL || name[0] != '/') {
        if (folder == AT_FDCWD)
            (void)snprintf(link, sizeof link, "/proc/self/cwd");
        else
            (void)snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        length = readlink(link, out, PATH_MAX - 1);
        out[length > 0 ? length : 0] = '\0';
    }
    if (name != NULL)
        (void)snprintf(out + strlen(out), PATH_SIZE - strlen(out), "%s%s",
                       name[0] == '/' ? "" : "/", name);
}

static PRINTF_LIKE(2, 3) void say(const char *path, const char *format, ...)
{
    char line[1024];
    va_list arguments;

    if (log_fd < 0 || !shim_is_ours(path))
        return;
    int length = snprintf(line, sizeof line, "%ld ", shim_calls());
    va_start(arguments, format);
    length += vsnprintf(line + length, sizeof line - (size_t)length, format, arguments);
    va_end(arguments);
    (void)!syscall(SYS_write, log_fd, line, (size_t)length);
}

/* "name@11072:12", of a name in its folder. */
static void name_text(const char *path, char *out, size_t size)
{
    char folder[PATH_SIZE];
    struct stat status = {0};
    const char *slash = strrchr(path, '/');

    (void)snprintf(folder, sizeof folder, "%.*s", slash != NULL ? (int)(slash - path) : 0, path);
    (void)fstatat(AT_FDCWD, folder, &status, 0);
    (void)snprintf(out, size, "%s@%lu:%lu", slash != NULL ? slash + 1 : path,
                   (unsigned long)status.st_dev, (unsigned long)status.st_ino);
}

static void file_text(int fd, char *out, size_t size)
{
    struct stat status = {0};

    (void)fstat(fd, &status);
    (void)snprintf(out, size, "%lu:%lu", (unsigned long)status.st_dev,
                   (unsigned long)status.st_ino);
}

static void log_bytes(const char *path, const char *file, long long at, const unsigned char *bytes,
                      ssize_t count)
{
    static const char digits[] = "0123456789abcdef";
    char *line = NULL;
    size_t length = 0;

    if (log_fd < 0 || !shim_is_ours(path) || count <= 0)
        return;
    line = malloc((size_t)count * 2 + 128);
    if (line == NULL)
        return;
    length = (size_t)sprintf(line, "%ld write %zd %s %lld ", shim_calls(), count, file, at);
    for (ssize_t i = 0; i < count; i++) {
        line[length++] = digits[bytes[i] >> 4];
        line[length++] = digits[bytes[i] & 15];
    }
    line[length++] = '\n';
    (void)!syscall(SYS_write, log_fd, line, length);
    free(line);
}

static int open_any(int folder, const char *name, int flags, mode_t mode)
{
    char path[PATH_SIZE];
    char named[NAME_MAX + 64];
    char file[64];
    struct stat before;
    int fd = -1;

    path_of(folder, name, path);
    if (shim_begin("open", path) != HOW_ERROR) {
        bool new = fstatat(AT_FDCWD, path, &before, AT_SYMLINK_NOFOLLOW) != 0;
        fd = (int)syscall(SYS_openat, folder, name, flags, mode);
        if (fd >= 0) {
            int kept = errno;
            name_text(path, named, sizeof named);
            file_text(fd, file, sizeof file);
            say(path, "%s %d %s %s\n",
                new ? "create" : ((flags & O_TRUNC) != 0 ? "truncate-open" : "open"), fd, file,
                named);
            errno = kept;
        }
    }
    shim_end();
    return fd;
}

int openat(int folder, const char *name, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return open_any(folder, name, flags, mode);
}

int open(const char *name, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return open_any(AT_FDCWD, name, flags, mode);
}

static ssize_t write_any(int fd, const void *bytes, size_t count, off_t at, bool positioned)
{
    char path[PATH_SIZE];
    char file[64];
    enum how how;
    ssize_t result = -1;

    path_of(fd, NULL, path);
    if (!shim_is_ours(path)) /* perhaps in a signal handler, in the middle of another call */
        return positioned ? syscall(SYS_pwrite64, fd, bytes, count, at)
                          : syscall(SYS_write, fd, bytes, count);
    how = shim_begin("write", path);
    if (how != HOW_ERROR) {
        off_t place = positioned ? at : lseek(fd, 0, SEEK_CUR);
        if (how == HOW_SHORT || how == HOW_TEAR)
            count = (count + 1) / 2;
        result = positioned ? syscall(SYS_pwrite64, fd, bytes, count, at)
                            : syscall(SYS_write, fd, bytes, count);
        int kept = errno;
        file_text(fd, file, sizeof file);
        log_bytes(path, file, (long long)place, bytes, result);
        errno = kept;
    }
    if (how == HOW_TEAR)
        (void)kill(getpid(), SIGKILL);
    shim_end();
    return result;
}

ssize_t write(int fd, const void *bytes, size_t count)
{
    return write_any(fd, bytes, count, 0, false);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at)
{
    return write_any(fd, bytes, count, at, true);
}

ssize_t read(int fd, void *bytes, size_t count)
{
    char path[PATH_SIZE];
    ssize_t result = -1;
    enum how how;

    path_of(fd, NULL, path);
    if (!shim_is_ours(path)) /* may wait for long */
        return syscall(SYS_read, fd, bytes, count);
    how = shim_begin("read", path);
    if (how == HOW_SHORT)
        count = (count + 1) / 2;
    if (how != HOW_ERROR)
        result = syscall(SYS_read, fd, bytes, count);
    shim_end();
    return result;
}

/* Calls on an open file that are logged alike. */
static int on_file(const char *name, int fd, long system, long argument)
{
    char path[PATH_SIZE];
    char file[64];
    int result = -1;

    path_of(fd, NULL, path);
    file_text(fd, file, sizeof file);
    if (shim_begin(name, path) != HOW_ERROR)
        result = (int)syscall(system, fd, argument);
    else if (system == SYS_close) /* as Linux does: it is closed whatever it says */
        (void)syscall(system, fd);
    if (result == 0) {
        int kept = errno;
        say(path, "%s %ld %s\n", name, argument, file);
        errno = kept;
    }
    shim_end();
    return result;
}

int fsync(int fd)
{
    return on_file("fsync", fd, SYS_fsync, 0);
}

int fdatasync(int fd)
{
    return on_file("fsync", fd, SYS_fdatasync, 0);
}

int close(int fd)
{
    return on_file("close", fd, SYS_close, 0);
}

int ftruncate(int fd, off_t size)
{
    return on_file("ftruncate", fd, SYS_ftruncate, size);
}

int fchmod(int fd, mode_t mode)
{
    return on_file("fchmod", fd, SYS_fchmod, (long)mode);
}

int flock(int fd, int what)
{
    return on_file("flock", fd, SYS_flock, what);
}

/* Calls that change names. The second name may be NULL. */
struct names {
    char from[PATH_SIZE], to[PATH_SIZE];
    char from_text[NAME_MAX + 64], to_text[NAME_MAX + 64];
    char file[64];
};

static bool begin_names(struct names *names, const char *call, int folder, const char *name,
                        int to_folder, const char *to)
{
    struct stat status = {0};

    path_of(folder, name, names->from);
    path_of(to_folder, to, names->to);
    if (to == NULL)
        names->to[0] = '\0';
    if (shim_begin(call, to != NULL ? names->to : names->from) == HOW_ERROR)
        return false;
    (void)fstatat(AT_FDCWD, names->from, &status, AT_SYMLINK_NOFOLLOW);
    (void)snprintf(names->file, sizeof names->file, "%lu:%lu", (unsigned long)status.st_dev,
                   (unsigned long)status.st_ino);
    name_text(names->from, names->from_text, sizeof names->from_text);
    name_text(names->to, names->to_text, sizeof names->to_text);
    return true;
}

static int end_names(const struct names *names, const char *call, int result)
{
    int kept = errno;

    if (result == 0 && names->to[0] != '\0')
        say(names->to, "%s 0 %s %s %s\n", call, names->file, names->from_text, names->to_text);
    else if (result == 0)
        say(names->from, "%s 0 %s %s\n", call, names->file, names->from_text);
    errno = kept;
    return result;
}

int renameat(int folder, const char *name, int to_folder, const char *to)
{
    struct names names;
    int result = -1;

    if (begin_names(&names, "rename", folder, name, to_folder, to))
        result =
            end_names(&names, "rename", (int)syscall(SYS_renameat, folder, name, to_folder, to));
    shim_end();
    return result;
}

int renameat2(int folder, const char *name, int to_folder, const char *to, unsigned flags)
{
    struct names names;
    int result = -1;

    if (begin_names(&names, "rename-new", folder, name, to_folder, to))
        result = end_names(&names, "rename",
                           (int)syscall(SYS_renameat2, folder, name, to_folder, to, flags));
    shim_end();
    return result;
}

int rename(const char *name, const char *to)
{
    return renameat(AT_FDCWD, name, AT_FDCWD, to);
}

int linkat(int folder, const char *name, int to_folder, const char *to, int flags)
{
    struct names names;
    int result = -1;

    if (begin_names(&names, "link", folder, name, to_folder, to))
        result =
            end_names(&names, "link", (int)syscall(SYS_linkat, folder, name, to_folder, to, flags));
    shim_end();
    return result;
}

int unlinkat(int folder, const char *name, int flags)
{
    struct names names;
    int result = -1;

    if (begin_names(&names, "unlink", folder, name, AT_FDCWD, NULL))
        result = end_names(&names, "unlink", (int)syscall(SYS_unlinkat, folder, name, flags));
    shim_end();
    return result;
}

int unlink(const char *name)
{
    return unlinkat(AT_FDCWD, name, 0);
}

int remove(const char *name)
{
    return unlinkat(AT_FDCWD, name, 0);
}

int mkdir(const char *name, mode_t mode)
{
    struct names names;
    int result = -1;

    if (begin_names(&names, "mkdir", AT_FDCWD, name, AT_FDCWD, NULL)) {
        struct stat status = {0};
        result = (int)syscall(SYS_mkdirat, AT_FDCWD, name, mode);
        (void)fstatat(AT_FDCWD, names.from, &status, 0);
        (void)snprintf(names.file, sizeof names.file, "%lu:%lu", (unsigned long)status.st_dev,
                       (unsigned long)status.st_ino);
        result = end_names(&names, "mkdir", result);
    }
    shim_end();
    return result;
}
