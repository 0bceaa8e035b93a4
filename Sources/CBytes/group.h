/// 64 bytes as four blocks, and tests of them that answer with one bit for each byte.
#ifndef GROUP_H
#define GROUP_H

#include "cbytes.h"

/// 64 bytes.
typedef struct {
  cbytes_block parts[4];
} group;

static inline group load(const uint8_t *text, int64_t readable, int64_t at) {
  group group;
  if (at + 64 <= readable) {
    memcpy(&group, text + at, 64);
  } else {
    memset(&group, 0, 64);
    if (at < readable) memcpy(&group, text + at, (size_t)(readable - at));
  }
  return group;
}

static inline cbytes_block equal(cbytes_block block, uint8_t byte) {
  return (cbytes_block)(block == byte);
}

/// The lanes from `first` to `last`. They are moved to where the lowest numbers with a sign are: those
/// machines can compare that have no comparison without one.
static inline cbytes_block between(cbytes_block block, uint8_t first, uint8_t last) {
  cbytes_signed moved = (cbytes_signed)(block + (uint8_t)(0x80 - first));
  return ~(cbytes_block)(moved > (int8_t)(-128 + (last - first)));
}

/// One bit for each of 64 bytes whose lane `test` fills: a function of a block and what follows. A
/// macro, because a loop over the four parts with all tests inside took half as long again: so many
/// sums do not stay in registers.
#define BITS(group, test, ...)                                        \
  ((uint64_t)cbytes_mask(test((group).parts[0], __VA_ARGS__)) |       \
   (uint64_t)cbytes_mask(test((group).parts[1], __VA_ARGS__)) << 16 | \
   (uint64_t)cbytes_mask(test((group).parts[2], __VA_ARGS__)) << 32 | \
   (uint64_t)cbytes_mask(test((group).parts[3], __VA_ARGS__)) << 48)

/// One bit for each of 64 bytes that is beyond ASCII.
static inline uint64_t high_of(group bytes) {
  cbytes_block any = bytes.parts[0] | bytes.parts[1] | bytes.parts[2] | bytes.parts[3];
  return cbytes_mask((cbytes_block)((cbytes_signed)any < 0)) == 0
             ? 0
             : ~BITS(bytes, between, 0, 0x7F);
}

#endif
