/* SPDX-License-Identifier: MIT
 *
 * saver.h - writes the assessment while the hand goes on.
 *
 * A thread with one slot: the latest document wins. What cannot be written is kept as recovery.h
 * has it and tried again every other second, unless somebody else changed the file or it became too
 * large to be opened again: then it stays as it is. The first write of a file keeps the old one as
 * FILE~. Reports come through a wake-up pipe, at most one at a time.
 *
 * A drive may not answer at all. A second thread notices when a write takes longer than a few
 * seconds, keeps the latest document meanwhile, and reports a failure; the write is waited for all
 * the same. No function here waits for a drive without a limit but saver_target, saver_accept and
 * saver_free, which want saver_busy to be false.
 */
#ifndef APP_SAVER_H
#define APP_SAVER_H

#include "base/file.h"
#include "base/held_text.h"

struct saver;

/* What became of the latest document. */
enum saver_state { SAVER_SAVED, SAVER_SAVING, SAVER_FAILED };

/* `wake` is the writing end of the pipe; one byte a report. NULL if there can be no thread. */
struct saver *saver_new(int wake);

/* Where to write from now on, and what is there now. Waits for what is under way; what was handed
 * over before is on the disk by then, at the old place or at the new one. */
void saver_target(struct saver *, const char *path, const struct file_stamp *);

/* What is there now by somebody else's hand may be replaced by what is handed over next. */
void saver_accept(struct saver *, const struct file_stamp *);

/* Hands a document over: its holder is the saver now. */
void saver_put(struct saver *, struct held_text *bytes);

/* How it stands; with SAVER_FAILED also why. Takes the report back. */
enum saver_state saver_look(struct saver *, struct err *why);

/* Waits until the latest document is written, or has failed once more; or for so long, which is
 * SAVER_SAVING: then it is kept at once. */
enum saver_state saver_finish(struct saver *, int milliseconds, struct err *why);

/* Whether a write is under way, which may not end. */
bool saver_busy(struct saver *);

/* Where the latest document is kept that could not be written. False if it is not, and why. */
bool saver_kept(struct saver *, struct text *path, struct err *why);

/* Waits until it was tried to keep the latest document, or for so long. */
void saver_await_kept(struct saver *, int milliseconds);

/* Leaves a saver whose write does not end to itself, with the lock of its file, which is none
 * afterwards: what was handed over is saved elsewhere. It frees itself. */
void saver_abandon(struct saver *, struct file_lock *lock);

/* Ends the threads without writing anything more. */
void saver_free(struct saver *);

#endif
