/* SPDX-License-Identifier: MIT
 *
 * editor.c - see editor.h.
 */
#include "app/editor.h"

#include "app/signals.h"
#include "app/world.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { EDITOR_WORDS = 16, EDITED_LIMIT = 1024 * 1024 };

extern char **environ;

/* $VISUAL before $EDITOR, and what every system has. */
static const char *editor_command(void)
{
    const char *command = environment("VISUAL");

    if (command == NULL)
        command = environment("EDITOR");
    return command == NULL ? "vi" : command;
}

/* A folder of our own, "" if it cannot be. */
static bool make_folder(struct text *folder, struct err *err)
{
    const char *root = environment("XDG_RUNTIME_DIR");

    if (root == NULL)
        root = environment("TMPDIR");
    text_format(folder, "%s/clausewalk-XXXXXX", root == NULL ? "/tmp" : root);
    if (mkdtemp(folder->bytes) != NULL)
        return true;
    return err_set(err, ERR_FAILED, "%s: no folder for the editor: %s", text_string(folder),
                   strerror(errno));
}

/* Signals as they are for a program that was started from the shell. */
static int spawn(char *const *words, pid_t *process)
{
    posix_spawnattr_t attributes;
    sigset_t usual;
    int failure;

    (void)sigemptyset(&usual);
    (void)sigaddset(&usual, SIGPIPE);
    (void)sigaddset(&usual, SIGXFSZ);
    (void)sigaddset(&usual, SIGINT);
    (void)sigaddset(&usual, SIGQUIT);
    (void)posix_spawnattr_init(&attributes);
    (void)posix_spawnattr_setsigdefault(&attributes, &usual);
    (void)posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    failure = posix_spawnp(process, words[0], NULL, &attributes, words, environ);
    (void)posix_spawnattr_destroy(&attributes);
    return failure;
}

/* Whoever ends this program ends the editor: it would wait for it for ever. The number of the
 * process is its own until it is waited for. */
static int wait_with_signals(pid_t process, int *status)
{
    siginfo_t ended;
    int done;

    signals_pass_on((int)process);
    do
        done = waitid(P_PID, (id_t)process, &ended, WEXITED | WNOWAIT);
    while (done < 0 && errno == EINTR);
    signals_pass_on(0);
    return waitpid(process, status, 0) < 0 ? errno : 0;
}

static bool wait_for(pid_t process, const char *name, struct err *err)
{
    int status = 0;
    int failure = wait_with_signals(process, &status);

    if (failure != 0)
        return err_set(err, ERR_FAILED, "%s: %s", name, strerror(failure));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    return err_set(err, ERR_FAILED, "%s: ended with a failure; the text is as it was", name);
}

static bool run_command(const char *path, struct err *err)
{
    char *command = mem_copy(editor_command());
    char *file = mem_copy(path);
    char *words[EDITOR_WORDS + 2] = {0};
    char *rest = NULL;
    int count = 0;
    pid_t process = 0;
    bool good = true;

    for (char *word = strtok_r(command, " ", &rest); word != NULL && count < EDITOR_WORDS;
         word = strtok_r(NULL, " ", &rest))
        words[count++] = word;
    words[count] = file;
    if (count == 0)
        good = err_set(err, ERR_FAILED, "there is no editor; set VISUAL");
    else if (spawn(words, &process) != 0)
        good = err_set(err, ERR_FAILED, "%s: cannot be started; set VISUAL to an editor", words[0]);
    else
        good = wait_for(process, words[0], err);
    mem_free(command);
    mem_free(file);
    return good;
}

static bool read_back(const char *path, struct text *edited, struct err *err)
{
    if (!file_read(path, EDITED_LIMIT, edited, NULL, err))
        return false;
    if (utf8_valid_length(text_string(edited), edited->length) != edited->length)
        return err_set(err, ERR_DOCUMENT, "the text is not UTF-8; the old one stays");
    /* Editors end the last line; the person did not ask for an empty one. */
    if (edited->length > 0 && edited->bytes[edited->length - 1] == '\n')
        text_cut(edited, edited->length - 1);
    return true;
}

/* Editors leave backups and swap files beside the file. */
static void remove_folder(const char *folder)
{
    static const char *const names[] = {"note.txt",   "note.txt~",      ".note.txt.swp",
                                        "#note.txt#", ".note.txt.lock", "note.txt.save"};
    struct text path = {0};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        text_clear(&path);
        text_format(&path, "%s/%s", folder, names[i]);
        (void)remove(text_string(&path));
    }
    (void)remove(folder);
    text_release(&path);
}

bool editor_run(const char *text, struct text *edited, struct err *err)
{
    struct text folder = {0};
    struct text path = {0};
    bool good = make_folder(&folder, err);

    if (good) {
        text_format(&path, "%s/note.txt", text_string(&folder));
        good = file_create(text_string(&path), text, strlen(text), NULL, err) &&
               run_command(text_string(&path), err) && read_back(text_string(&path), edited, err);
        remove_folder(text_string(&folder));
    }
    text_release(&folder);
    text_release(&path);
    return good;
}
