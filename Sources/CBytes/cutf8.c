#include "cutf8.h"
#include "group.h"

static inline int is_within(uint8_t byte, uint8_t first, uint8_t last) {
  return (uint8_t)(byte - first) <= last - first;
}

static inline int goes_on(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// The length of the sequence beyond ASCII at the beginning of `left` bytes; 0 when it is malformed.
static inline int64_t sequence(const uint8_t *text, int64_t left) {
  uint8_t lead = text[0];
  if (is_within(lead, 0xC2, 0xDF)) return left > 1 && goes_on(text[1]) ? 2 : 0;
  if (is_within(lead, 0xE0, 0xEF)) {
    if (left < 3 || !goes_on(text[1]) || !goes_on(text[2])) return 0;
    // Nothing that has a shorter form, and no half of a UTF-16 pair.
    if (lead == 0xE0) return text[1] >= 0xA0 ? 3 : 0;
    return lead != 0xED || text[1] < 0xA0 ? 3 : 0;
  }
  if (!is_within(lead, 0xF0, 0xF4)) return 0;
  if (left < 4 || !goes_on(text[1]) || !goes_on(text[2]) || !goes_on(text[3])) return 0;
  // Nothing that has a shorter form, and nothing above U+10FFFF.
  if (lead == 0xF0) return text[1] >= 0x90 ? 4 : 0;
  return lead != 0xF4 || text[1] < 0x90 ? 4 : 0;
}

int cutf8_is_well_formed(const uint8_t *text, int64_t length) {
  int64_t at = 0;
  while (at < length) {
    uint64_t high = high_of(load(text, length, at));
    if (high == 0) {
      at += 64;
      continue;
    }
    at += __builtin_ctzll(high);
    // Letters of other scripts stand in rows.
    while (at < length && text[at] >= 0x80) {
      int64_t size = sequence(text + at, length - at);
      if (size == 0) return 0;
      at += size;
    }
  }
  return 1;
}
