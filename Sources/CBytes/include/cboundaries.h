/// The boundaries of words in text of ASCII, Latin letters and the punctuation of news, by UAX #29
/// as ICU has it.
///
/// 64 bytes are looked at once, as one bit a byte for letters, digits, spaces and marks; the rules
/// are then shifts and conjunctions of these bits. The plain twin is ICU itself.
#ifndef CBOUNDARIES_H
#define CBOUNDARIES_H

#include "cbytes.h"

/// What begins or stands at each of 64 bytes.
typedef struct {
  /// A word, a mark, or a piece of white space begins here; one bit more for the end of the block.
  uint64_t boundaries;
  /// `.`, `!` or `?`.
  uint64_t stops;
} cboundaries_bits;

/// Where the words, numbers and marks among 64 bytes begin and end.
typedef struct {
  /// One begins here.
  uint64_t begins;
  /// One ended right before.
  uint64_t ends;
  /// The byte before belongs to the block and is not white space.
  uint64_t after_ink;
  /// A word of nothing but ASCII letters ended right before.
  uint64_t words;
  /// Such a word with at least two letters, all of them capitals.
  uint64_t all_capitals;
  /// Such a word in which a capital stands right behind a small letter.
  uint64_t inner_capitals;
} cboundaries_tokens;

/// What a group of 64 bytes leaves to the next one, in the lowest bit of each number; zeros before the
/// first group of a block.
typedef struct {
  /// Whether the last byte belonged to a letter, a digit, a word, or a mark that joins.
  uint64_t letter, digit, word, mark;
  /// Whether it was ` ` or CR; both are known only where boundaries inside white space are wanted.
  uint64_t blank, is_return;
  /// Whether it was an ASCII letter; a small one; and something else than white space.
  uint64_t ascii, small, ink;
  /// Whether something began with it.
  uint64_t boundary;
  /// Whether a word of ASCII letters goes on; one of nothing but capitals so far; and one with a
  /// capital behind a small letter.
  uint64_t letters_go_on, capitals_go_on, inner_goes_on;
  /// The bytes of the last character that lie in the next group: all; those of a letter; those of
  /// white space; and where no boundary is.
  uint64_t rest, rest_letters, rest_spaces, rest_joined;
} cboundaries_state;

/// How many groups of 64 bytes hold a block and the bit for its end.
static inline int64_t cboundaries_groups(int64_t length) { return length / 64 + 1; }

/// Writes the bits of the block between `lower` and `upper`, of text that is well-formed UTF-8 and
/// has `readable` bytes. Answers 0, having written anything, if the rules for a character of the
/// block are not known here.
int cboundaries_find(
    const uint8_t *text, int64_t readable, int64_t lower, int64_t upper, cboundaries_bits *bits);

/// Writes where the tokens of the next groups of a block begin and end; the first of the groups is at
/// `at`, the block ends at `upper`, and `state` is what the groups before left. Answers 0, having
/// written anything, if the rules for a character are not known here.
int cboundaries_next(
    const uint8_t *text, int64_t readable, int64_t at, int64_t upper, int64_t groups,
    cboundaries_state *state, cboundaries_tokens *tokens);

/// What a character is to the rules for words.
enum {
  cboundaries_other,
  cboundaries_letter,
  cboundaries_digit,
  cboundaries_between,
  cboundaries_between_letters,
  cboundaries_space,
  cboundaries_foreign,
};

/// The class of a character beyond ASCII.
int cboundaries_class(uint32_t scalar);

#endif
