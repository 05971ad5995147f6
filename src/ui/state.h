/* SPDX-License-Identifier: MIT
 *
 * state.h - struct ui as the files of this folder see it; others see ui.h only.
 */
#ifndef UI_STATE_H
#define UI_STATE_H

#include "ui/agenda.h"
#include "ui/compare.h"
#include "ui/desk.h"
#include "ui/exhibits.h"
#include "ui/export.h"
#include "ui/findings.h"
#include "ui/frameworks.h"
#include "ui/heatmap.h"
#include "ui/history.h"
#include "ui/home.h"
#include "ui/outline.h"
#include "ui/overlay.h"
#include "ui/profile.h"
#include "ui/question.h"
#include "ui/remediation.h"
#include "ui/screens.h"
#include "ui/soa.h"
#include "ui/ui.h"
#include "ui/why.h"

enum { TRAIL_MAX = 16 };

struct ui {
    struct settings settings;
    struct ui_options options;
    struct desk desk;
    enum screen screen;
    enum screen trail[TRAIL_MAX]; /* where Esc leads back to, the last one first */
    int trail_count;
    int width, height;
    bool light; /* the terminal's background */
    struct overlay overlay;

#define SCREEN(id, name, title, file, plan) struct name##_state name;
#include "ui/screens.def"
#undef SCREEN
};

#endif
