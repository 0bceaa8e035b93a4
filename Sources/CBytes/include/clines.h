/// Lines of text: where they end, and which line and column a place has.
///
/// LF, CRLF and CR end a line. What is looked at are masks of 16 bytes at a time.
#ifndef CLINES_H
#define CLINES_H

#include "cbytes.h"

/// One line.
typedef struct {
  /// Where it begins.
  uint32_t lower;
  /// Where the CR or LF stands that ends it, or the end of the text.
  uint32_t upper;
  /// Whether a byte beyond ASCII is in it.
  uint32_t has_high;
} clines_line;

/// Finds the lines that begin at `start` or behind it, at most `capacity`, and returns how many they
/// are. A line end at the very end of the text begins no line.
///
/// `next` becomes where the line after them begins: `length` or more when there is none. Texts have
/// less than 4 GiB.
int64_t clines_find(
    const uint8_t *text, int64_t length, int64_t start, clines_line *lines, int64_t capacity,
    int64_t *next);

/// A place in text, and what lies between it and the start of its line.
typedef struct {
  /// Which byte it is.
  int64_t offset;
  /// Its line, counted from 1.
  int64_t line;
  /// Where the line's first column is.
  int64_t start;
  /// How many bytes of the line up to here go on with a character.
  int64_t inner;
  /// How many characters of the line up to here are two units of UTF-16.
  int64_t pairs;
} clines_place;

/// Moves a place forward to `target`, which is at most `length`: the end of the text, where no more
/// may be read.
void clines_walk(const uint8_t *text, int64_t length, int64_t target, clines_place *place);

#endif
