#include "cjson.h"

/// The bytes that may begin a character which is escaped, and all beyond ASCII.
static inline uint32_t special_or_high(cbytes_block block) {
  // As signed numbers, one more than each: control characters, DEL and what is beyond ASCII are then
  // at most those of a space.
  cbytes_signed next = (cbytes_signed)(block + 1);
  return cbytes_mask(
      (cbytes_block)(next < 0x21) | (cbytes_block)(block == 0x22) | (cbytes_block)(block == 0x5C));
}

/// The bytes that may begin a character which is escaped. Apart, so that the loop for ASCII does not
/// prepare for it.
__attribute__((noinline)) static uint32_t special(const uint8_t *bytes) {
  cbytes_block block = cbytes_load(bytes);
  return cbytes_mask(
      (cbytes_block)(block < 0x20) | (cbytes_block)(block == 0x22) |
      (cbytes_block)(block == 0x5C) | (cbytes_block)(block == 0x7F) |
      (cbytes_block)(block == 0xC2) | (cbytes_block)(block == 0xD8) |
      (cbytes_block)(block == 0xE2));
}

/// The letters of escapes; 0 for characters without one.
static const uint8_t letters[256] = {
    ['\n'] = 'n', ['"'] = '"', ['\\'] = '\\', ['\r'] = 'r', ['\t'] = 't', ['\b'] = 'b', ['\f'] = 'f',
};

static inline int goes_on(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// How many bytes are copied at a byte that has no letter: a character of C2, D8 or E2 that needs no
/// escape, or one byte; 0 at what is escaped by number.
static inline int64_t unescaped_length(const uint8_t *text, int64_t rest) {
  if (text[0] < 0x20 || text[0] == 0x7F) return 0;
  if (text[0] < 0x80 || rest < 2 || !goes_on(text[1])) return 1;
  if (text[0] == 0xC2) return text[1] < 0xA0 ? 0 : 2;
  if (text[0] == 0xD8) return text[1] == 0x9C ? 0 : 2;
  if (text[0] != 0xE2 || rest < 3 || !goes_on(text[2])) return 1;
  uint8_t last = text[2];
  if (text[1] == 0x80) {
    return last == 0x8E || last == 0x8F || (uint8_t)(last - 0xA8) < 7 ? 0 : 3;
  }
  return text[1] == 0x81 && (uint8_t)(last - 0xA6) < 4 ? 0 : 3;
}

cjson_progress cjson_write(
    const uint8_t *text, int64_t length, int64_t readable, uint8_t *target, clines_place *place) {
  int64_t read = 0;
  // Where `text[read]` goes is `out[read]`; an escape moves it on.
  uint8_t *out = target;
  // A block may begin before here: inside of what is to be written, and with 16 bytes to be read.
  int64_t blocks = length < readable - 15 ? length : readable - 15;
  int64_t feeds = 0, line = 0;
  int is_plain = place != NULL;
  while (read < length) {
    uint32_t found = 0;
    while (read < blocks) {
      cbytes_block block = cbytes_load(text + read);
      memcpy(out + read, &block, 16);
      found = special_or_high(block);
      if (found != 0) break;
      read += 16;
    }
    if (found != 0) {
      int64_t step = cbytes_first(found);
      if (read + step < length && text[read + step] >= 0x80) {
        is_plain = 0;
        found = special(text + read);
        step = found == 0 ? 16 : cbytes_first(found);
      }
      read += step;
      if (found == 0) continue;
    } else if (read < length) {
      // The last bytes of the whole text.
      uint8_t last[16] = {0};
      memcpy(last, text + read, (size_t)(length - read));
      memcpy(out + read, last, 16);
      found = special_or_high(cbytes_load(last)) & (((uint32_t)1 << (length - read)) - 1);
      read = found == 0 ? length : read + cbytes_first(found);
    }
    if (read >= length) break;
    uint8_t letter = letters[text[read]];
    if (letter != 0) {
      out[read] = '\\';
      out[read + 1] = letter;
      out++;
      read++;
      if (letter == 'n') {
        feeds++;
        line = read;
      } else if (letter == 'r') {
        is_plain = 0;
      }
      continue;
    }
    is_plain &= text[read] < 0x80;
    int64_t same = unescaped_length(text + read, length - read);
    if (same == 0) break;
    for (; same > 0; same--, read++) out[read] = text[read];
  }
  // The last block may have reached beyond the end.
  if (read > length) read = length;
  if (is_plain) {
    place->line += feeds;
    if (feeds > 0) {
      place->start = place->offset + line;
      place->inner = place->pairs = 0;
    }
    place->offset += read;
  }
  return (cjson_progress){read, out + read - target};
}

// The numbers below 1000: their digits, the first lowest, and how many these are in the highest byte.
#define ENTRY(number)                                                                             \
  ((number) < 10 ? ('0' + (number)) | 1u << 24                                                    \
   : (number) < 100                                                                               \
       ? ('0' + (number) / 10) | ('0' + (number) % 10) << 8 | 2u << 24                            \
       : ('0' + (number) / 100) | ('0' + (number) / 10 % 10) << 8 | ('0' + (number) % 10) << 16 | \
             3u << 24)
#define TEN(number)                                                                           \
  ENTRY(number), ENTRY(number + 1), ENTRY(number + 2), ENTRY(number + 3), ENTRY(number + 4),  \
      ENTRY(number + 5), ENTRY(number + 6), ENTRY(number + 7), ENTRY(number + 8), ENTRY(number + 9)
#define HUNDRED(number)                                                                        \
  TEN(number), TEN(number + 10), TEN(number + 20), TEN(number + 30), TEN(number + 40),         \
      TEN(number + 50), TEN(number + 60), TEN(number + 70), TEN(number + 80), TEN(number + 90)

const uint32_t cjson_numbers[1000] = {
    HUNDRED(0),   HUNDRED(100), HUNDRED(200), HUNDRED(300), HUNDRED(400),
    HUNDRED(500), HUNDRED(600), HUNDRED(700), HUNDRED(800), HUNDRED(900),
};
