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
typedef struct {
  uint32_t word, number, joined;
  uint32_t initial_capital, inner_capital, all_capitals;
  uint32_t ends_s, ends_ed, ends_ly, ends_ing;
  /// The traits of marks of one byte; 0 for those whose meaning their neighbours settle.
  uint32_t marks[256];
} ctokens_traits;

typedef struct {
  /// The text, and how many of its bytes may be read.
  const uint8_t *text;
  int64_t readable;
  cbytes_words words;
  const ctokens_traits *traits;
} ctokens_source;

typedef struct {
  /// How many tokens were made, white space not counted.
  int64_t tokens;
  /// How many of them are not simple: nothing but their bounds and `joined` is known.
  int64_t others;
} ctokens_counts;

/// Makes tokens of a block whose bits `cboundaries_find` wrote. `tokens` and `others`, which
/// receives the indices of those that are not simple, need room for as many as the block has bytes,
/// and 16 more.
ctokens_counts ctokens_read(
    const ctokens_source *source, int64_t lower, int64_t upper, const cboundaries_bits *bits,
    ctokens_token *tokens, uint32_t *others);

#endif
