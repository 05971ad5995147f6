/* SPDX-License-Identifier: MIT
 *
 * ui.h - the wizard without a terminal.
 *
 * Data goes in one direction: an event and the state give a new state and an effect (ui_update, the
 * only function that changes the state, and it does no input or output); the state gives a screen
 * (ui_view). The app carries effects out and reports back with the ui_... functions below.
 */
#ifndef UI_UI_H
#define UI_UI_H

#include "canvas/event.h"
#include "canvas/grid.h"
#include "canvas/theme.h"
#include "model/change.h"
#include "model/results.h"
#include "report/report.h"

struct ui;

/* What the app is asked to do. At most one per event. */
enum effect_kind {
    EFFECT_NONE,
    EFFECT_SAVE,     /* write the assessment; answer with ui_saved or ui_save_failed */
    EFFECT_SAVE_AS,  /* the same to `path`; ui_moved or ui_failed */
    EFFECT_OPEN,     /* read the assessment at `path`; ui_opened or ui_failed */
    EFFECT_CREATE,   /* make one at `path` with `profile`; ui_opened or ui_failed */
    EFFECT_MERGE,    /* bring in what others changed in the file; ui_renewed or ui_failed */
    EFFECT_RELOAD,   /* go on with the file as it is; ui_renewed or ui_failed */
    EFFECT_RECOVER,  /* take in answers that could not be saved; ui_opened or ui_failed */
    EFFECT_ENCRYPT,  /* protect the file with a passphrase; ui_done or ui_failed */
    EFFECT_DECRYPT,  /* and take it away again; ui_done or ui_failed */
    EFFECT_SAMPLE,   /* open the worked sample, read only; ui_opened */
    EFFECT_EXPORT,   /* write `format` to `path`; ui_written or ui_failed */
    EFFECT_COMPLETE, /* of names that begin with `path` as much as they share; ui_completed */
    EFFECT_EDITOR,   /* edit `text` in the person's editor; ui_edited or ui_failed */
    EFFECT_SETTINGS, /* remember the settings */
    EFFECT_REDRAW,
    EFFECT_SUSPEND, /* to the shell */
    EFFECT_QUIT
};

struct effect {
    enum effect_kind kind;
    const char *path, *format, *text;     /* borrowed until the next call */
    const struct report_options *options; /* EXPORT: likewise; without the logo's bytes */
    bool beside;                          /* COMPLETE: the path begins in the folder of the file */
};

/* What became of a file that is evidence. */
enum exhibit {
    EXHIBIT_UNSEEN, /* not looked at yet */
    EXHIBIT_SAME,
    EXHIBIT_CHANGED,
    EXHIBIT_GONE,
    EXHIBIT_UNREAD /* too large to be looked at while somebody waits */
};

/* What a person prefers; remembered by the app. */
struct settings {
    char theme[48];
    char consultancy[120]; /* on the cover of reports; "": none */
    char logo[512];        /* path of a picture for there */
    bool advance;          /* a rating goes on by itself */
    bool mouse;
    bool clock; /* time used and left is shown */
};

/* One line of "continue" on the start screen. The ui copies the strings. */
struct recent {
    char *path, *name;
    int answered, total;
    double score; /* NAN: none */
    char *day;    /* YYYY-MM-DD it was last changed */
};

struct ui_options {
    struct settings settings;
    const char *by;             /* who is at the keyboard; NULL: the only assessor */
    const struct theme *themes; /* all there are; borrowed */
    int theme_count;
    const char *guide; /* a page of the documentation, Markdown; borrowed; NULL: none */
    enum depth_of_colour depth;
    bool ascii;
    int width, height; /* of the terminal at first; 0: 80 by 24 */
    int64_t now;
    int (*zone)(int64_t instant); /* seconds that clocks here are ahead of UTC; NULL: UTC */
};

/* The start screen. Yours: ui_free. */
struct ui *ui_new(const struct ui_options *);
void ui_free(struct ui *);

void ui_update(struct ui *, const struct event *, struct effect *);
void ui_view(const struct ui *, struct grid *);

/* The nth key that is likely to come next, from 0, as the event that it would be (`now` is the
 * caller's), and the screen that it would lead to. Nothing is changed. False if there are no more,
 * or none whose screen can be known before. */
bool ui_foresee(struct ui *, int nth, struct event *, struct grid *);
const struct theme *ui_theme(const struct ui *);
const struct settings *ui_settings(const struct ui *);
/* Seconds until an EVENT_TICK is wanted; -1: none is. */
int ui_patience(const struct ui *);
const struct assessment *ui_assessment(const struct ui *);

/* Reports of the app. */
void ui_add_recent(struct ui *, const struct recent *);
/* The terminal's background is light: the theme for that is taken while none is chosen. */
void ui_light(struct ui *);
/* The ui works on it from now on; app owns it and keeps it until the next ui_opened or ui_free. */
void ui_opened(struct ui *, struct assessment *, const char *path, bool read_only);
/* The same, of the same file and questionnaire: what is shown stays, only there is nothing to undo.
 */
void ui_renewed(struct ui *, struct assessment *);
/* What it works on is saved at another path from now on. */
void ui_moved(struct ui *, const char *path);
void ui_saving(struct ui *); /* something accepted is not yet there */
void ui_saved(struct ui *);  /* everything accepted is on the disk */
/* NOT SAVED, and why. `kept`: the next start will offer what was accepted. */
void ui_save_failed(struct ui *, const struct err *, bool kept);

/* Asks whether that is wanted; the effect follows. False if something else is being asked. */
enum offer { OFFER_MERGE, OFFER_RECOVERY };

bool ui_offer(struct ui *, enum offer);
void ui_failed(struct ui *, const struct err *);
void ui_done(struct ui *, const char *message);
void ui_written(struct ui *, const char *path); /* an export; on a projector it is not named */
void ui_edited(struct ui *, const char *text);
void ui_completed(struct ui *, const char *path);

/* The question whose evidence is on the screen, NONE if there is none: the app looks at the files
 * of the pieces that have a digest, and tells what they are like. */
int ui_exhibits(const struct ui *);
void ui_exhibit_seen(struct ui *, size_t piece, enum exhibit);

/* Answers to EFFECT_CREATE: what the profile form holds. Borrowed. */
struct profile {
    const char *questionnaire;                                    /* id or path */
    const char *name, *sector, *size, *roles, *scope, *assessors; /* lines, as in assessment.h */
    bool quick;
    bool encrypted; /* a passphrase is asked for, which the ui never sees */
};
const struct profile *ui_profile(const struct ui *);

#endif
