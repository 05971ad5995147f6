/* SPDX-License-Identifier: MIT
 *
 * desk.h - the open assessment and what every screen may do with it.
 *
 * Screens read it and change it only through the functions here, so that each change is in the
 * journal, is scored once and gets saved. What a screen wants of the frame (another screen, a text
 * to be typed, an effect) it asks; the frame does it after the act.
 */
#ifndef UI_DESK_H
#define UI_DESK_H

#include "base/date.h"
#include "model/change.h"
#include "model/results.h"
#include "ui/command.h"
#include "ui/ui.h"

enum saving { SAVING_NONE, SAVING_WAIT, SAVING_DONE, SAVING_FAILED };

/* What Tab completes in a text; with COMPLETES_EVIDENCE the path behind " = ", from the folder of
 * the assessment. */
enum completes { COMPLETES_NOTHING, COMPLETES_PATH, COMPLETES_EVIDENCE };

/* A text to be typed. Strings are copied. */
struct ask {
    const char *title;   /* "Note to 4.1.a" */
    const char *hint;    /* one line below; may be NULL */
    const char *initial; /* may be NULL */
    bool lines;          /* several lines; else one */
    bool required;       /* an empty one is not taken */
    enum field field;    /* is set to the text; FIELD_COUNT: none, the text goes to `then` */
    int index;           /* of the field */
    enum command then;   /* comes back with press.text */
    enum completes completes;
    bool kept; /* Esc gives the text to `then`, too; else it only leaves */

    struct {
        bool on;
        enum field field;
        int index;
        const char *value;
    } also; /* changed in the same step, before the field */
};

/* What is asked of the frame. */
enum wish { WISH_NONE, WISH_SCREEN, WISH_BACK, WISH_ASK, WISH_EFFECT };

/* What HISTORY begins with. */
enum history_wish { HISTORY_AS_IT_WAS, HISTORY_WHOLE, HISTORY_OF_QUESTION };

struct message {
    enum role role;
    char text[400];
};

/* The person chosen is none of the questionnaire's, but one by name. */
enum { GUEST = -2 };

struct desk {
    struct assessment *assessment; /* the app's; NULL: none open */
    const struct questionnaire *questionnaire;
    struct results results; /* of now; without problems */
    bool plan;              /* with what to do about them, which few screens show */
    struct journal journal;
    char *path;
    bool read_only;
    char *by; /* who said to be at the keyboard; NULL: nobody did */
    int64_t now;
    int (*zone)(int64_t instant); /* seconds east of UTC; NULL: UTC */

    enum saving saving;
    char not_saved[1024];                       /* why */
    bool kept;                                  /* what is not saved waits for the next start */
    int64_t retry;                              /* when saving is tried again */
    bool dirty;                                 /* changed by this event: to be saved */
    struct figure whole_before, section_before; /* before the last rating */
    int rated;                                  /* the question of the last rating; NONE */

    int question; /* where the interview is; NONE without questions */
    int item;     /* what WHY explains; NONE: the whole */
    int section;  /* likewise, if item is NONE */
    int person;   /* whose questions are asked: interviewee, GUEST; NONE: everybody's */
    char *guest;  /* GUEST: who that is; owned */
    int exhibits; /* the question whose evidence is shown; NONE */
    bool adding;  /* EXHIBITS begins with the first piece */
    enum history_wish history;
    bool fresh;   /* PROFILE is for a new assessment */
    bool advance; /* the setting */
    int *found;   /* questions that the last search found, rising; owned */
    int found_count;
    int64_t since;             /* the outline's "changed since"; 0: not yet asked for */
    char since_day[DATE_SIZE]; /* the same as a day of here */
    int64_t opened;            /* when this assessment was */
    int64_t unknown;           /* when an unknown key was last told of */
    bool present;              /* for a projector: big, without names and notes */
    bool named;                /* and yet with the name of the organisation */
    int width, height;         /* of the area that a screen draws in */

    struct message message;
    enum wish wish;
    enum screen wish_screen;
    struct ask ask;
    struct effect effect;
    char *ask_title, *ask_hint, *ask_initial, *ask_value, *effect_path; /* own what is asked */
};

/* A message for the line above the footer; the last one of an event stays. */
void desk_say(struct desk *, enum role, const char *format, ...) PRINTF_LIKE(3, 4);

/* One change as a step of its own; or several as one step. False: nothing was changed (it was so
 * already, the file is read only, or the value is none for the field; the message says so). */
bool desk_set(struct desk *, enum field, int index, const char *value);
void desk_begin(struct desk *);
void desk_change(struct desk *, enum field, int index, const char *value);
/* What nobody types, as sizes and digests, included. */
void desk_change_evidence(struct desk *, int question, const struct answer *wanted);
bool desk_end(struct desk *);

/* Who is at the keyboard: who said so, else the only assessor; NULL: not known. */
const char *desk_by(const struct desk *);

/* On a projector the client is not to be named, nor what mostly is named after it: the file. */
bool desk_is_discreet(const struct desk *);

/* Refuses, and says so, if the file is read only. */
bool desk_may_change(struct desk *);

void desk_go(struct desk *, enum screen);
void desk_go_question(struct desk *, int question); /* shows the question */
void desk_back(struct desk *);
void desk_ask(struct desk *, const struct ask *);
/* The usual way to edit a field: title, present value, lines as the field has them. */
void desk_ask_field(struct desk *, enum field, int index);
/* Puts another hint below what is asked. */
void desk_hint(struct desk *, const char *hint);
void desk_effect(struct desk *, enum effect_kind, const char *path, const char *format);

/* Whether the interview asks a question now: scope_asked, and of the person chosen. */
bool desk_asks(const struct desk *, int question);
/* The interviewee of that id or label; NONE. */
int desk_interviewee(const struct desk *, const char *name);
/* Whether an interviewee (or GUEST, or NONE: everybody) is to be asked: the one it is parked for,
 * else those of the questionnaire. */
bool desk_concerns(const struct desk *, int question, int person);
/* Whether the last search found it. */
bool desk_found(const struct desk *, int question);
/* Who is chosen, in words that may be shown; NULL: everybody. */
const char *desk_chosen(const struct desk *);
/* Whom it is parked for, in words; NULL: nobody. */
const char *desk_parked(const struct desk *, int question);
/* Which of the questions asked it is, from 1, and how many there are. */
int desk_place(const struct desk *, int question, int *count);
/* The next question (step 1 or -1) behind `from` that is asked and, with `open`, open too; NONE. */
int desk_next(const struct desk *, int from, int step, bool open);

const struct answer *desk_answer(const struct desk *, int question);

/* What the whole and the question's section would be if it were rated so. Nothing is changed. */
void desk_preview(struct desk *, int question, int level, struct figure *whole,
                  struct figure *section);

/* As command_keys, but with the keys that the scale at hand really has. */
void desk_keys(const struct desk *, enum place, enum command, bool first, struct text *out);

/* Scores anew; after a step (or undoing it) what it changed. Done by desk_end. */
void desk_rescore(struct desk *);
void desk_rescore_step(struct desk *, const struct step *);
/* Whether the results have what to do from now on, because a screen shows it. */
void desk_plan(struct desk *, bool plan);
void desk_release(struct desk *);

#endif
