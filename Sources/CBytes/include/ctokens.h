/// Boundaries turned into tokens, with the traits and numbers of all that is simple: words of ASCII
/// letters, numbers of digits, and marks whose meaning needs no neighbours.
///
/// Which of these comes next cannot be foretold, so that nothing here branches on it: every token is
/// written as if it were a word, and the places of all others are gathered for the caller. Words are
/// looked up 16 at a time, so that the misses of the cache overlap.
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

/// The bits of `TokenTraits` that are set here.
enum {
  ctokens_bit_ing = 11,
  ctokens_bit_ed = 12,
  ctokens_bit_ly = 13,
  ctokens_bit_s = 14,
  ctokens_bit_terminator = 17,
  ctokens_word = 1 << 0,
  ctokens_number = 1 << 1,
  ctokens_initial_capital = 1 << 6,
  ctokens_all_capitals = 1 << 7,
  ctokens_inner_capital = 1 << 8,
  ctokens_ends_ing = 1 << ctokens_bit_ing,
  ctokens_ends_ed = 1 << ctokens_bit_ed,
  ctokens_ends_ly = 1 << ctokens_bit_ly,
  ctokens_ends_s = 1 << ctokens_bit_s,
  ctokens_joined = 1 << 15,
};

typedef struct {
  /// The text, and how many of its bytes may be read.
  const uint8_t *text;
  int64_t readable;
  cbytes_words words;
  /// The traits of marks of one byte; 0 for those whose meaning their neighbours settle, and for
  /// all other bytes.
  const uint32_t *marks;
} ctokens_source;

typedef struct {
  /// How many tokens were made, white space not counted.
  int64_t tokens;
  /// How many of them are not simple, so that nothing but their bounds and `joined` is known, or
  /// might end a sentence.
  int64_t others;
} ctokens_counts;

/// Makes tokens of a block whose bits `cboundaries_find` wrote. `tokens` and `others`, which
/// receives the indices that `ctokens_counts` counts, need room for as many as the block has bytes,
/// and 16 more.
ctokens_counts ctokens_read(
    const ctokens_source *source, int64_t lower, int64_t upper, const cboundaries_bits *bits,
    ctokens_token *tokens, uint32_t *others);

#endif
