/// Loops over bytes that need the machine's vectors: 16 bytes are looked at in a few instructions.
///
/// Swift's own SIMD comparisons become one branch a lane in the compiler this was measured with,
/// which is slower than a plain loop. Everything here has its plain twin in the tests. Vectors are
/// clang's and so portable; only the gathering of a mask, and `cshapes_read`, are
/// written for x86 apart.
#ifndef CBYTES_H
#define CBYTES_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

typedef uint8_t cbytes_block __attribute__((vector_size(16)));
/// The same as numbers with a sign, for comparisons.
typedef int8_t cbytes_signed __attribute__((vector_size(16)));

static inline cbytes_block cbytes_load(const uint8_t *bytes) {
  cbytes_block block;
  memcpy(&block, bytes, 16);
  return block;
}

/// One bit for each lane whose bits are all set; the others must be 0.
static inline uint32_t cbytes_mask(cbytes_block lanes) {
#if defined(__SSE2__)
  return (uint32_t)_mm_movemask_epi8((__m128i)lanes);
#else
  uint64_t halves[2];
  memcpy(halves, &lanes, 16);
  // Each byte's lowest bit travels to a place of its own in the highest byte.
  uint64_t low = (halves[0] & 0x0101010101010101) * 0x0102040810204080 >> 56;
  uint64_t high = (halves[1] & 0x0101010101010101) * 0x0102040810204080 >> 56;
  return (uint32_t)(low | high << 8);
#endif
}

static inline int64_t cbytes_first(uint32_t mask) { return __builtin_ctz(mask); }

/// How many UTF-8 characters begin among the bytes.
static inline int64_t cbytes_scalars(const uint8_t *bytes, int64_t length) {
  int64_t count = 0;
  int64_t index = 0;
  while (index + 16 <= length) {
    cbytes_block block = cbytes_load(bytes + index);
    count += __builtin_popcount(cbytes_mask((cbytes_block)((block & 0xC0) != 0x80)));
    index += 16;
  }
  while (index < length) count += (bytes[index++] & 0xC0) != 0x80;
  return count;
}

/// Where the first byte equal to `byte` stands; `length` if there is none.
static inline int64_t cbytes_find(const uint8_t *bytes, int64_t length, uint8_t byte) {
  const uint8_t *found = length > 0 ? memchr(bytes, byte, (size_t)length) : NULL;
  return found == NULL ? length : found - bytes;
}

/// A spelling of up to 16 bytes as two numbers, the first byte lowest; shorter ones end in zeros.
typedef struct {
  uint64_t low;
  uint64_t high;
} cbytes_key;

static inline uint64_t cbytes_low_bytes(int64_t count) {
  return count >= 8 ? ~(uint64_t)0 : ((uint64_t)1 << (count * 8)) - 1;
}

/// The first `length` of 16 readable bytes.
static inline cbytes_key cbytes_key_readable(const uint8_t *bytes, int64_t length) {
  cbytes_key key;
  memcpy(&key.low, bytes, 8);
  memcpy(&key.high, bytes + 8, 8);
  key.low &= cbytes_low_bytes(length);
  key.high &= length <= 8 ? 0 : cbytes_low_bytes(length - 8);
  return key;
}

/// `length` bytes, at most 16, of which no more need be readable.
static inline cbytes_key cbytes_key_exact(const uint8_t *bytes, int64_t length) {
  uint8_t room[16] = {0};
  memcpy(room, bytes, (size_t)length);
  return cbytes_key_readable(room, length);
}

static inline uint64_t cbytes_hash(cbytes_key key) {
  // The highest bits of a product depend on all of the key; turned round they are the lowest.
  return __builtin_bswap64((key.low ^ (key.high << 31 | key.high >> 33)) * 0x9E3779B97F4A7C15);
}

/// A place in the table of a vocabulary: one line of the cache answers for most words.
typedef struct {
  /// The first eight bytes of the spelling, as in `cbytes_key`.
  uint64_t low;
  /// The word's number; 0 when the place is free.
  uint32_t word;
  /// 0 for spellings of up to eight bytes, which are known by `low` alone; for others an odd hash of
  /// the rest.
  uint32_t tag;
} cbytes_slot;

/// The open-addressed table of a vocabulary; see `Vocabulary`.
typedef struct {
  const cbytes_slot *slots;
  /// The number of slots, a power of two, less 1.
  uint64_t mask;
  /// Where each word's spelling begins in `pool`; one more than there are words.
  const uint32_t *starts;
  /// The spellings, and 16 bytes more.
  const uint8_t *pool;
} cbytes_words;

static inline uint32_t cbytes_tag(cbytes_key key) {
  return key.high == 0 ? 0 : (uint32_t)(key.high * 0x9E3779B97F4A7C15 >> 32) | 1;
}

/// Asks the memory for a line of the cache that will be read soon.
static inline void cbytes_fetch(const void *address) { __builtin_prefetch(address); }

/// The number of a spelling of at most 16 bytes; 0 when the table lacks it. `place` is its hash,
/// masked.
static inline uint32_t cbytes_find_word_from(
    const cbytes_words *words, cbytes_key key, int64_t length, uint64_t place) {
  uint32_t tag = cbytes_tag(key);
  for (;;) {
    const cbytes_slot *slot = &words->slots[place];
    if (slot->word == 0) return 0;
    if (slot->low == key.low && slot->tag == tag) {
      if (tag == 0) return slot->word;
      uint32_t start = words->starts[slot->word];
      if (words->starts[slot->word + 1] - start == (uint32_t)length &&
          cbytes_key_readable(words->pool + start, length).high == key.high) {
        return slot->word;
      }
    }
    place = (place + 1) & words->mask;
  }
}

#endif
