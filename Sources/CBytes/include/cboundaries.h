/// The boundaries of words in text of ASCII, Latin letters and the punctuation of news, by UAX #29
/// as ICU has it.
///
/// 64 bytes are looked at once, as one bit a byte for letters, digits, spaces and marks; the rules
/// are then shifts and conjunctions of these bits. The plain twin is ICU itself.
#ifndef CBOUNDARIES_H
#define CBOUNDARIES_H

#include "cbytes.h"

/// What begins, ends or stands at each of 64 bytes.
typedef struct {
  /// A word, a mark, or a piece of white space begins here; one bit more for the end of the block.
  uint64_t boundaries;
  /// The byte belongs to white space.
  uint64_t spaces;
  /// A word of nothing but ASCII letters ended right before.
  uint64_t words;
  /// A number of nothing but digits ended right before.
  uint64_t numbers;
  /// `.`, `!` or `?`.
  uint64_t stops;
} cboundaries_bits;

/// How many groups of 64 bytes hold a block and the bit for its end.
static inline int64_t cboundaries_groups(int64_t length) { return length / 64 + 1; }

/// Writes the bits of the block between `lower` and `upper`, of text that is well-formed UTF-8 and
/// has `readable` bytes. Answers 0, having written anything, if the rules for a character of the
/// block are not known here.
int cboundaries_find(
    const uint8_t *text, int64_t readable, int64_t lower, int64_t upper, cboundaries_bits *bits);

/// What a character is to the rules for words.
enum {
  cboundaries_other,
  cboundaries_letter,
  cboundaries_digit,
  cboundaries_joiner,
  cboundaries_between,
  cboundaries_between_letters,
  cboundaries_between_digits,
  cboundaries_space,
  cboundaries_foreign,
};

/// The class of a character beyond ASCII.
int cboundaries_class(uint32_t scalar);

#endif
