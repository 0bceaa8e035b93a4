/// Text turned into tokens, with the traits and numbers of all that is simple: words of ASCII letters,
/// numbers, and marks of one byte.
///
/// Boundaries are found for a few groups of 64 bytes, all tokens of these are written, then all words
/// of ASCII letters are read in one loop without a branch on what they are, and the rest in another.
/// The places of what is not simple are gathered for the caller. From 227 instructions a token to 125,
/// boundaries included, when words were no longer looked up in a loop of their own.
#ifndef CTOKENS_H
#define CTOKENS_H

#include "cboundaries.h"

/// The layout of `Token`.
typedef struct {
  uint32_t lower;
  uint32_t upper;
  uint32_t word;
  uint32_t traits;
} ctokens_token;

/// The bits of `TokenTraits` that are set or asked here.
enum {
  ctokens_word = 1 << 0,
  ctokens_number = 1 << 1,
  ctokens_initial_capital = 1 << 6,
  ctokens_all_capitals = 1 << 7,
  ctokens_inner_capital = 1 << 8,
  ctokens_ends_ing = 1 << 11,
  ctokens_ends_ed = 1 << 12,
  ctokens_ends_ly = 1 << 13,
  ctokens_ends_s = 1 << 14,
  ctokens_joined = 1 << 15,
  ctokens_terminator = 1 << 17,
};

/// Beside the traits of a mark: its neighbours may change them.
static const uint32_t ctokens_depends = (uint32_t)1 << 31;

typedef struct {
  /// The text, well-formed UTF-8, and how many of its bytes may be read.
  const uint8_t *text;
  int64_t readable;
  cbytes_words words;
  /// The traits of marks of one byte, with `ctokens_depends` where that is so; 0 for all other bytes.
  const uint32_t *marks;
} ctokens_source;

typedef struct {
  /// How many tokens were made, white space not counted; -1 when the rules for a character of the
  /// block are not known here.
  int64_t tokens;
  /// How many of them are marks that depend on their neighbours, or not simple, so that nothing but
  /// their bounds and `joined` is known.
  int64_t others;
  /// How many of the others might end a sentence.
  int64_t stops;
} ctokens_counts;

/// Makes tokens of the block between `lower` and `upper`. `tokens`, `others` and `stops`, which receive
/// the indices that `ctokens_counts` counts, need room for as many as the block has bytes, and one more;
/// whatever is answered, anything may have been written there. Stops are in order, and so are others but
/// for words of more than 16 letters.
ctokens_counts ctokens_read(
    const ctokens_source *source, int64_t lower, int64_t upper, ctokens_token *tokens,
    uint32_t *others, uint32_t *stops);

#endif
