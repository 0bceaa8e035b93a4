/// What is known of words of ASCII letters by their length and their last letters.
#ifndef ENDINGS_H
#define ENDINGS_H

#include "ctokens.h"

enum {
  ends_s = ctokens_ends_s,
  ends_four = ends_s | ctokens_ends_ed | ctokens_ends_ly,
  ends_all = ends_four | ctokens_ends_ing,
  not_ing = 0xFFFF & ~ctokens_ends_ing,
};

/// The place of an ending in `known.endings`.
#define ENDING(before, last) (((before) & 31) | ((last) & 31) << 8)

/// One value, so that one register leads to all of it.
static const struct {
  /// By length, which bytes of a key belong to a word.
  uint8_t masks[17][16];
  /// The endings that a word of some length may have.
  uint16_t endings_by_length[17];
  /// By the third letter from the end, what may end so: *ng* is an ending behind *i* only.
  uint16_t endings_behind[32];
  /// The trait of the ending that the last two letters are.
  uint16_t endings[ENDING(31, 31) + 1];
} known __attribute__((aligned(64))) = {
#define F 0xFF
    {
        {0},
        {F},
        {F, F},
        {F, F, F},
        {F, F, F, F},
        {F, F, F, F, F},
        {F, F, F, F, F, F},
        {F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F, F, F, F, F, F, F},
        {F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F},
    },
#undef F
    {[3] = ends_s, [4] = ends_four, [5 ... 16] = ends_all},
    {[0 ...('h' & 31)] = not_ing, ['i' & 31] = ends_all, [('j' & 31)... 31] = not_ing},
    {
        [ENDING('e', 'd')] = ctokens_ends_ed,
        [ENDING('n', 'g')] = ctokens_ends_ing,
        [ENDING(0, 's')... ENDING('r', 's')] = ends_s,
        [ENDING('t', 's')... ENDING(31, 's')] = ends_s,
        [ENDING('l', 'y')] = ctokens_ends_ly,
    },
};

#endif
