/* SPDX-License-Identifier: MIT
 *
 * ascii.h - what stands for a character where only ASCII can be shown.
 *
 * One character for one, so that nothing on the screen moves: lines become - | +, blocks # and :,
 * letters lose their accents, and the rest is a question mark.
 */
#ifndef CANVAS_ASCII_H
#define CANVAS_ASCII_H

#include <stdint.h>

uint32_t ascii_of(uint32_t code);

#endif
