#include "clines.h"
#include "group.h"

/// The lowest `count` bits; `count` is at most 31.
static inline uint32_t low_bits(int64_t count) { return ((uint32_t)1 << count) - 1; }

int64_t clines_find(
    const uint8_t *text, int64_t length, int64_t start, clines_line *lines, int64_t capacity,
    int64_t *next) {
  int64_t count = 0;
  int was_high = 0;
  for (int64_t at = start; at < length; at += 64) {
    group bytes = load(text, length, at);
    uint64_t ends = BITS(bytes, equal, '\n') | BITS(bytes, equal, '\r');
    uint64_t high = high_of(bytes);
    for (; ends != 0; ends &= ends - 1) {
      int64_t bit = __builtin_ctzll(ends);
      int64_t end = at + bit;
      // The LF of a CRLF.
      if (end < start) continue;
      if (count == capacity) {
        *next = start;
        return count;
      }
      uint64_t here = high & (((uint64_t)1 << bit) - 1);
      lines[count++] = (clines_line){(uint32_t)start, (uint32_t)end, was_high || here != 0};
      was_high = 0;
      high &= ~here;
      start = end + 1;
      if (text[end] == 0x0D && start < length && text[start] == 0x0A) start++;
    }
    was_high |= high != 0;
  }
  if (start < length && count < capacity) {
    lines[count++] = (clines_line){(uint32_t)start, (uint32_t)length, (uint32_t)was_high};
    start = length;
  }
  *next = start;
  return count;
}

/// Takes account of the line ends and the characters beyond ASCII among the bytes `inside` of a block
/// that begins at `offset`.
__attribute__((noinline)) static void look(
    const uint8_t *text, int64_t length, int64_t offset, cbytes_block block, uint32_t inside,
    clines_place *place) {
  // A CR ends a line unless an LF follows.
  uint32_t feeds = cbytes_mask((cbytes_block)(block == 0x0A));
  uint32_t followed = feeds >> 1;
  if (offset + 16 < length && text[offset + 16] == 0x0A) followed |= 0x8000;
  uint32_t returns = cbytes_mask((cbytes_block)(block == 0x0D));
  uint32_t ends = (feeds | (returns & ~followed)) & inside;
  for (; ends != 0; ends &= ends - 1) {
    int64_t end = cbytes_first(ends);
    place->line++;
    place->start = offset + end + 1;
    place->inner = place->pairs = 0;
    inside &= ~low_bits(end + 1);
  }
  uint32_t high = cbytes_mask((cbytes_block)(block >= 0x80)) & inside;
  if (high == 0) return;
  uint32_t inner = cbytes_mask((cbytes_block)((block & 0xC0) == 0x80)) & inside;
  uint32_t pairs = cbytes_mask((cbytes_block)(block >= 0xF0)) & inside;
  place->inner += __builtin_popcount(inner);
  place->pairs += __builtin_popcount(pairs);
}

/// The line ends, the characters beyond ASCII and some rarer ones: as signed numbers they are at most
/// a CR.
static inline uint32_t remarkable(cbytes_block block) {
  return cbytes_mask((cbytes_block)((cbytes_signed)block < 0x0E));
}

void clines_walk(const uint8_t *text, int64_t length, int64_t target, clines_place *place) {
  int64_t offset = place->offset;
  while (offset + 16 <= target) {
    cbytes_block block = cbytes_load(text + offset);
    if (remarkable(block) != 0) look(text, length, offset, block, 0xFFFF, place);
    offset += 16;
  }
  if (offset < target) {
    uint32_t inside = low_bits(target - offset);
    cbytes_block block = {0};
    if (offset + 16 <= length) {
      block = cbytes_load(text + offset);
    } else {
      memcpy(&block, text + offset, (size_t)(length - offset));
    }
    if ((remarkable(block) & inside) != 0) look(text, length, offset, block, inside, place);
    offset = target;
  }
  place->offset = offset;
}
