#include "cboundaries.h"
#include "group.h"

/// One bit for each of 64 bytes.
typedef struct {
  /// Letters of ASCII.
  uint64_t small, capitals;
  /// All letters, with `@`, which ICU counts as one; and digits.
  uint64_t letters, digits;
  uint64_t joiners, spaces, high;
} classes;

/// The class of the character at `at`: of ASCII only letters, digits and the rest are told apart.
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
static __attribute__((noinline)) int add_high(
    const uint8_t *text, int64_t at, int64_t upper, classes *seen, cboundaries_state *last,
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

/// The marks that join because the same kind stands on both sides: WB6, WB7, WB11 and WB12.
static __attribute__((noinline)) uint64_t joining_marks(
    const uint8_t *text, int64_t at, int64_t upper, classes seen, const cboundaries_state *last,
    uint64_t candidates) {
  uint64_t marks = 0;
  for (; candidates != 0; candidates &= candidates - 1) {
    int64_t place = __builtin_ctzll(candidates);
    uint8_t byte = text[at + place];
    int is_quote = byte == 0x27 || byte == 0x2E;
    if (!is_quote && byte != 0x2C && byte != 0x3B) continue;
    uint64_t letter = place > 0 ? seen.letters >> (place - 1) & 1 : last->letter;
    uint64_t digit = place > 0 ? seen.digits >> (place - 1) & 1 : last->digit;
    int next = class_at(text, at + place + 1, upper);
    if ((letter && is_quote && next == cboundaries_letter) || (digit && next == cboundaries_digit)) {
      marks |= (uint64_t)1 << place;
    }
  }
  return marks;
}

/// What is known of a group.
typedef struct found {
  group bytes;
  classes seen;
  /// Where something begins, and which bytes belong to the block.
  uint64_t boundaries, inside;
} found;

/// Finds the boundaries of a group; 0 if a character is not known. Those inside white space are right
/// only if `keeps_spaces` says that they are wanted.
static inline __attribute__((always_inline)) int find(
    const uint8_t *text, int64_t readable, int64_t at, int64_t upper, int keeps_spaces,
    cboundaries_state *last, found *found) {
  group bytes = load(text, readable, at);
  classes seen = {0};
  seen.small = BITS(bytes, between, 'a', 'z');
  seen.capitals = BITS(bytes, between, 'A', 'Z');
  seen.digits = BITS(bytes, between, '0', '9');
  uint64_t ats = 0, blanks = BITS(bytes, equal, ' ');
  seen.spaces = BITS(bytes, between, 0x09, 0x0D) | blanks;
  cbytes_block rare = {0}, high = {0};
  for (int part = 0; part < 4; part++) {
    rare |= equal(bytes.parts[part], '@') | equal(bytes.parts[part], '_');
    high |= bytes.parts[part];
  }
  if (cbytes_mask(rare) != 0) {
    ats = BITS(bytes, equal, '@');
    seen.joiners = BITS(bytes, equal, '_');
  }
  if (cbytes_mask((cbytes_block)(high >= 0x80)) != 0) seen.high = ~BITS(bytes, between, 0, 0x7F);
  uint64_t inside = ~(uint64_t)0, bounds = ~(uint64_t)0;
  if (upper - at < 64) {
    inside = ((uint64_t)1 << (upper - at)) - 1;
    bounds = inside << 1 | 1;
    seen.small &= inside;
    seen.capitals &= inside;
    seen.digits &= inside;
    seen.joiners &= inside;
    seen.spaces &= inside;
    seen.high &= inside;
    blanks &= inside;
    ats &= inside;
  }
  uint64_t joined = 0;
  seen.letters = seen.small | seen.capitals | ats;
  if ((seen.high | last->rest_joined) != 0) {
    joined = last->rest_joined;
    seen.letters |= last->rest_letters;
    seen.spaces |= last->rest_spaces;
    seen.high &= ~last->rest;
    last->rest = last->rest_letters = last->rest_spaces = last->rest_joined = 0;
    if (seen.high != 0) {
      // A copy, so that the classes need not lie in memory where there is nothing high.
      classes all = seen;
      uint64_t with_high = joined;
      if (!add_high(text, at, upper, &all, last, &with_high)) return 0;
      seen = all;
      joined = with_high;
    }
  }
  uint64_t word = seen.letters | seen.digits | seen.joiners;
  // Few marks have something other than white space on both sides.
  uint64_t candidates = ~(word | seen.spaces) & inside & (word << 1 | last->word) &
                        (word >> 1 | (uint64_t)1 << 63);
  uint64_t marks =
      candidates == 0 ? 0 : joining_marks(text, at, upper, seen, last, candidates);
  joined |= marks | (marks << 1 | last->mark);
  // WB5, WB8 to WB10, WB13.
  joined |= word & (word << 1 | last->word);
  if (keeps_spaces) {
    // WB3d and WB3.
    uint64_t returns = BITS(bytes, equal, '\r') & inside;
    joined |= blanks & (blanks << 1 | last->blank);
    joined |= (returns << 1 | last->is_return) & BITS(bytes, equal, '\n') & inside;
    last->blank = blanks >> 63;
    last->is_return = returns >> 63;
  }
  *found = (struct found){bytes, seen, ~joined & bounds, inside};
  last->letter = seen.letters >> 63;
  last->digit = seen.digits >> 63;
  last->word = word >> 63;
  last->mark = marks >> 63;
  return 1;
}

int cboundaries_find(
    const uint8_t *text, int64_t readable, int64_t lower, int64_t upper, cboundaries_bits *bits) {
  cboundaries_state last = {0};
  for (int64_t at = lower; at <= upper; at += 64, bits++) {
    found found;
    if (!find(text, readable, at, upper, 1, &last, &found)) return 0;
    bits->boundaries = found.boundaries;
    bits->stops = found.inside & (BITS(found.bytes, equal, '.') | BITS(found.bytes, equal, '!') |
                                  BITS(found.bytes, equal, '?'));
  }
  return 1;
}

/// Right behind runs, which are bits side by side: those in which `begun` has a bit. A sum carries from
/// that bit to the end; `goes_on` takes the carry from one group to the next.
static inline uint64_t ends(uint64_t runs, uint64_t begun, uint64_t *goes_on) {
  uint64_t sum = runs + begun;
  uint64_t carry = sum < runs;
  uint64_t total = sum + *goes_on;
  *goes_on = carry | (total < sum);
  return total & ~runs;
}

/// Which of the words that end in a group have capitals behind their first letter.
static inline void find_capitals(
    const found *found, cboundaries_state *last, cboundaries_tokens *tokens) {
  uint64_t small = found->seen.small, capitals = found->seen.capitals, letters = small | capitals;
  uint64_t behind = capitals & (letters << 1 | last->ascii);
  uint64_t going_on = last->capitals_go_on | last->inner_goes_on;
  if ((behind | going_on) == 0) {
    // Nearly always. A capital that ends the group may begin a word of capitals.
    tokens->all_capitals = tokens->inner_capitals = 0;
    last->capitals_go_on = (capitals & found->boundaries) >> 63;
    return;
  }
  uint64_t behind_small = capitals & (small << 1 | last->small);
  uint64_t alone = found->boundaries << 1 | last->boundary;
  tokens->inner_capitals = ends(letters, behind_small, &last->inner_goes_on) & tokens->words;
  tokens->all_capitals =
      ends(capitals, capitals & found->boundaries, &last->capitals_go_on) & tokens->words & ~alone;
}

int cboundaries_next(
    const uint8_t *text, int64_t readable, int64_t at, int64_t upper, int64_t groups,
    cboundaries_state *last, cboundaries_tokens *tokens) {
  for (; groups > 0; groups--, at += 64, tokens++) {
    found found;
    if (!find(text, readable, at, upper, 0, last, &found)) return 0;
    uint64_t boundaries = found.boundaries;
    uint64_t letters = found.seen.small | found.seen.capitals, ink = ~found.seen.spaces;
    uint64_t after_ink = ink << 1 | last->ink;
    tokens->begins = boundaries & ink & found.inside;
    tokens->ends = boundaries & after_ink;
    tokens->after_ink = after_ink;
    tokens->words = ends(letters, letters & boundaries, &last->letters_go_on) & boundaries;
    find_capitals(&found, last, tokens);
    last->ink = ink >> 63;
    last->ascii = letters >> 63;
    last->small = found.seen.small >> 63;
    last->boundary = boundaries >> 63;
  }
  return 1;
}
