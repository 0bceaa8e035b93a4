#include "cboundaries.h"

int cboundaries_class(uint32_t scalar) {
  if (scalar >= 0xC0 && scalar <= 0x24F) {
    return scalar == 0xD7 || scalar == 0xF7 ? cboundaries_other : cboundaries_letter;
  }
  if (scalar >= 0x2010 && scalar <= 0x203A) {
    switch (scalar) {
      case 0x2018: case 0x2019: return cboundaries_between;
      case 0x2027: return cboundaries_between_letters;
      case 0x2024: return cboundaries_foreign;
    }
    return scalar > 0x2027 && scalar < 0x2030 ? cboundaries_foreign : cboundaries_other;
  }
  switch (scalar) {
    case 0xAA: case 0xB5: case 0xBA: return cboundaries_letter;
    case 0xA0: return cboundaries_space;
    case 0xAD: return cboundaries_foreign;
    case 0xB7: return cboundaries_between_letters;
    case 0x2122: case 0x2212: return cboundaries_other;
  }
  int is_mark = (scalar > 0xA0 && scalar < 0xC0) || (scalar >= 0x20A0 && scalar <= 0x20BF);
  return is_mark ? cboundaries_other : cboundaries_foreign;
}

/// One bit for each of 64 bytes.
typedef struct {
  /// `letters` are those of ASCII at first.
  uint64_t letters, ats, digits, joiners, blanks, spaces, quotes, commas, stops, returns, high;
} classes;

static inline uint64_t bits(cbytes_block lanes) { return cbytes_mask(lanes); }

static inline classes look(const uint8_t *bytes) {
  classes seen = {0};
  cbytes_block rare = {0};
  for (int part = 0; part < 64; part += 16) {
    cbytes_block block = cbytes_load(bytes + part);
    cbytes_block stop = (cbytes_block)(block == 0x2E);
    seen.letters |= bits((cbytes_block)((block | 0x20) - 0x61 < 26)) << part;
    seen.digits |= bits((cbytes_block)(block - 0x30 < 10)) << part;
    seen.blanks |= bits((cbytes_block)(block == 0x20)) << part;
    seen.spaces |= bits((cbytes_block)(block - 0x09 < 5)) << part;
    seen.quotes |= bits(stop | (cbytes_block)(block == 0x27)) << part;
    seen.commas |=
        bits((cbytes_block)(block == 0x2C) | (cbytes_block)(block == 0x3B)) << part;
    seen.stops |=
        bits(stop | (cbytes_block)(block == 0x21) | (cbytes_block)(block == 0x3F)) << part;
    seen.high |= bits((cbytes_block)(block >= 0x80)) << part;
    rare |= (cbytes_block)(block == 0x40) | (cbytes_block)(block == 0x5F) |
            (cbytes_block)(block == 0x0D);
  }
  seen.spaces |= seen.blanks;
  if (cbytes_mask(rare) != 0) {
    for (int part = 0; part < 64; part += 16) {
      cbytes_block block = cbytes_load(bytes + part);
      seen.ats |= bits((cbytes_block)(block == 0x40)) << part;
      seen.joiners |= bits((cbytes_block)(block == 0x5F)) << part;
      seen.returns |= bits((cbytes_block)(block == 0x0D)) << part;
    }
  }
  return seen;
}

/// What a group leaves to the next one, in its lowest bit.
typedef struct {
  /// Whether the last byte was of a letter, a digit, a word, or a mark inside one; ` `; or CR.
  uint64_t letter, digit, word, mark, blank, is_return;
  /// Whether a word of ASCII letters, or a number, goes on.
  uint64_t letters_go_on, digits_go_on;
  /// The bytes of the last character that lie in the next group: all; those of a letter; those of
  /// white space; and where no boundary is.
  uint64_t rest, rest_letters, rest_spaces, rest_joined;
} carried;

/// The class of the character at `at`, which may be any.
static int class_at(const uint8_t *text, int64_t at, int64_t upper) {
  if (at >= upper) return cboundaries_other;
  uint32_t byte = text[at];
  if (byte < 0x80) {
    if ((byte | 0x20) - 0x61 < 26 || byte == 0x40) return cboundaries_letter;
    return byte - 0x30 < 10 ? cboundaries_digit : cboundaries_other;
  }
  if (byte < 0xE0) {
    return at + 2 > upper ? cboundaries_foreign
                          : cboundaries_class((byte & 0x1F) << 6 | (text[at + 1] & 0x3F));
  }
  // Longer characters are not owned.
  if (byte >= 0xF0 || at + 3 > upper) return cboundaries_foreign;
  return cboundaries_class(
      (byte & 0x0F) << 12 | (uint32_t)(text[at + 1] & 0x3F) << 6 | (text[at + 2] & 0x3F));
}

/// Adds what the characters beyond ASCII are; 0 if one is not known.
static int add_high(
    const uint8_t *text, int64_t at, int64_t upper, classes *seen, carried *last,
    uint64_t *joined) {
  uint64_t rest = seen->high;
  while (rest != 0) {
    int64_t place = __builtin_ctzll(rest);
    int64_t length = text[at + place] < 0xE0 ? 2 : 3;
    int kind = class_at(text, at + place, upper);
    if (kind == cboundaries_foreign) return 0;
    uint64_t all = ((uint64_t)1 << length) - 1;
    uint64_t here = all << place;
    uint64_t beyond = place + length > 64 ? all >> (64 - place) : 0;
    rest &= ~here;
    *joined |= here & ~((uint64_t)1 << place);
    last->rest = last->rest_joined = beyond;
    if (kind == cboundaries_letter) {
      seen->letters |= here;
      last->rest_letters = beyond;
    } else if (kind == cboundaries_space) {
      seen->spaces |= here;
      last->rest_spaces = beyond;
    } else if (kind == cboundaries_between || kind == cboundaries_between_letters) {
      uint64_t letter = place > 0 ? seen->letters >> (place - 1) & 1 : last->letter;
      uint64_t digit = place > 0 ? seen->digits >> (place - 1) & 1 : last->digit;
      int next = class_at(text, at + place + length, upper);
      if ((letter && next == cboundaries_letter) ||
          (digit && next == cboundaries_digit && kind == cboundaries_between)) {
        *joined |= (uint64_t)1 << place;
        if (place + length < 64) {
          *joined |= (uint64_t)1 << (place + length);
        } else {
          last->rest_joined |= (uint64_t)1 << (place + length - 64);
        }
      }
    }
  }
  return 1;
}

/// Where runs end that begin at a boundary and end at one; a sum carries from the one to the other.
static inline uint64_t ends(uint64_t runs, uint64_t boundaries, uint64_t *go_on) {
  uint64_t begun = runs & boundaries;
  uint64_t sum = runs + begun;
  uint64_t carry = sum < runs;
  uint64_t total = sum + *go_on;
  *go_on = carry | (total < sum);
  return total & ~runs & boundaries;
}

int cboundaries_find(
    const uint8_t *text, int64_t readable, int64_t lower, int64_t upper, cboundaries_bits *found) {
  carried last = {0};
  for (int64_t at = lower; at <= upper; at += 64) {
    classes seen;
    if (at + 64 <= readable) {
      seen = look(text + at);
    } else {
      uint8_t room[64] = {0};
      if (at < readable) memcpy(room, text + at, (size_t)(readable - at));
      seen = look(room);
    }
    uint64_t inside = ~(uint64_t)0, bounds = ~(uint64_t)0;
    if (upper - at < 64) {
      inside = ((uint64_t)1 << (upper - at)) - 1;
      bounds = inside << 1 | 1;
      seen.letters &= inside;
      seen.ats &= inside;
      seen.digits &= inside;
      seen.joiners &= inside;
      seen.blanks &= inside;
      seen.spaces &= inside;
      seen.quotes &= inside;
      seen.commas &= inside;
      seen.stops &= inside;
      seen.high &= inside;
    }
    uint64_t plain = seen.letters;
    // ICU counts `@` as a letter.
    seen.letters |= seen.ats | last.rest_letters;
    seen.spaces |= last.rest_spaces;
    seen.high &= ~last.rest;
    uint64_t joined = last.rest_joined;
    last.rest = last.rest_letters = last.rest_spaces = last.rest_joined = 0;
    if (seen.high != 0 && !add_high(text, at, upper, &seen, &last, &joined)) return 0;
    uint64_t letters = seen.letters, digits = seen.digits;
    uint64_t word = letters | digits | seen.joiners;
    uint64_t next_letter = 0, next_digit = 0;
    if ((seen.quotes | seen.commas) >> 63) {
      int next = class_at(text, at + 64, upper);
      next_letter = next == cboundaries_letter;
      next_digit = next == cboundaries_digit;
    }
    // WB6, WB7, WB11 and WB12: a mark joins when the same kind stands on both sides.
    uint64_t marks =
        (seen.quotes & (letters << 1 | last.letter) & (letters >> 1 | next_letter << 63)) |
        ((seen.quotes | seen.commas) & (digits << 1 | last.digit) &
         (digits >> 1 | next_digit << 63));
    // WB3, WB3d, WB5, WB8 to WB10, WB13.
    joined |= marks | (marks << 1 | last.mark);
    joined |= word & (word << 1 | last.word);
    joined |= seen.blanks & (seen.blanks << 1 | last.blank);
    uint64_t after_return = seen.returns << 1 | last.is_return;
    if (after_return != 0) {
      for (uint64_t rest = after_return & inside; rest != 0; rest &= rest - 1) {
        int64_t place = __builtin_ctzll(rest);
        if (text[at + place] == 0x0A) joined |= (uint64_t)1 << place;
      }
    }
    uint64_t boundaries = ~joined & bounds;
    found->boundaries = boundaries;
    found->spaces = seen.spaces;
    found->words = ends(plain, boundaries, &last.letters_go_on);
    found->numbers = ends(digits, boundaries, &last.digits_go_on);
    found->stops = seen.stops;
    found++;
    last.letter = letters >> 63;
    last.digit = digits >> 63;
    last.word = word >> 63;
    last.blank = seen.blanks >> 63;
    last.mark = marks >> 63;
    last.is_return = seen.returns >> 63;
  }
  return 1;
}
