/* SPDX-License-Identifier: MIT
 *
 * profile.h - The profile form: for a new assessment, and to change the open one.
 *
 * A screen: see screens.h.
 */
#ifndef UI_PROFILE_H
#define UI_PROFILE_H

#include "ui/desk.h"

enum profile_field {
    PROFILE_NAME,
    PROFILE_SECTOR,
    PROFILE_SIZE,
    PROFILE_ROLES,
    PROFILE_SCOPE,
    PROFILE_ASSESSORS,
    PROFILE_DEPTH,
    PROFILE_PATH,
    PROFILE_LOCK,
    PROFILE_GO,
    PROFILE_COUNT
};

struct profile_state {
    enum profile_field row;
    bool changing;               /* the open assessment; else a new one */
    char *values[PROFILE_COUNT]; /* owned; NULL: empty */
    bool path_typed;             /* the path is the person's own, no longer made from the name */
    struct profile profile;      /* for EFFECT_CREATE; borrows from values */
};

void profile_view(const struct profile_state *, const struct desk *, struct grid *,
                  struct rect area);
bool profile_act(struct profile_state *, struct desk *, const struct press *);

/* A text is what the row under the cursor takes. */
bool profile_types(const struct profile_state *);

/* What a command is called in the row under the cursor; NULL: it does nothing there. */
const char *profile_label(const struct profile_state *, enum command);
/* The keys of a row that takes no text, in words. */
const char *profile_keys(const struct profile_state *);

/* Something was entered for a new assessment, which is in no file yet. */
bool profile_begun(const struct profile_state *);

void profile_release(struct profile_state *);

#endif
