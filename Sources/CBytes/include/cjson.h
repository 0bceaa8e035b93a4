/// Writes text as JSON: 16 bytes are copied and looked at together.
///
/// Its plain twin is `JSONWriter` in RhetorRender. When the bytes behind the last whole block before
/// each line end were quoted one by one, a byte of text took 8 instructions; now it takes 3.
#ifndef CJSON_H
#define CJSON_H

#include "clines.h"

/// How far text was written.
typedef struct {
  /// How many bytes of the text are done.
  int64_t read;
  /// How many bytes they became.
  int64_t written;
} cjson_progress;

/// Writes UTF-8 as it stands between the quotation marks of a JSON string, up to the first character
/// that needs an escape with a number.
///
/// Escapes with a letter (`\n`, `\"` and their like) are written. What needs a number are the other
/// control characters, DEL, line and paragraph separators and the marks of direction: it stops before
/// them. Bytes beyond ASCII that are no UTF-8 are copied.
///
/// `readable` is how many bytes may be read from `text`; at least `length`. `target` must have room
/// for 16 bytes more than twice `length`.
///
/// `place` is where `text` begins, or NULL. It moves along with what was read if that is ASCII without
/// a CR, and otherwise stays: line ends are then known already, and nobody need look for them again.
cjson_progress cjson_write(
    const uint8_t *text, int64_t length, int64_t readable, uint8_t *target, clines_place *place);

/// The numbers below 1000: their digits, the first lowest, and how many these are in the highest byte.
extern const uint32_t cjson_numbers[1000];

/// Writes a number below 100,000 and returns how many digits it has. Up to 8 bytes are stored: their
/// order is that of the machine, which must have the lowest first.
static inline int64_t cjson_write_number(uint64_t number, uint8_t *target) {
  if (number < 1000) {
    uint32_t digits = cjson_numbers[number];
    memcpy(target, &digits, 4);
    return digits >> 24;
  }
  uint32_t hundreds = (uint32_t)number / 100;
  // With 100 added the last two digits are there also when they begin with 0.
  uint32_t high = cjson_numbers[hundreds];
  uint32_t low = cjson_numbers[(uint32_t)number - hundreds * 100 + 100] >> 8;
  memcpy(target, &high, 4);
  memcpy(target + (high >> 24), &low, 4);
  return (high >> 24) + 2;
}

#endif
