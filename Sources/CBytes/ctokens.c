#include "ctokens.h"

/// One bit for each of 64 bytes.
typedef struct {
  uint64_t letters;
  uint64_t capitals;
  uint64_t spaces;
} ctokens_window;

static inline ctokens_window ctokens_look(const uint8_t *bytes) {
  ctokens_window window = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    cbytes_block block = cbytes_load(bytes + part * 16);
    cbytes_block lower = block | 0x20;
    window.letters |= (uint64_t)cbytes_mask((cbytes_block)(lower - 0x61 < 26)) << part * 16;
    window.capitals |= (uint64_t)cbytes_mask((cbytes_block)(block - 0x41 < 26)) << part * 16;
    window.spaces |= (uint64_t)cbytes_mask((cbytes_block)(block == 0x20)) << part * 16;
  }
  return window;
}

/// The window at `at`; what lies behind `end` is neither letter nor space.
static inline ctokens_window ctokens_window_at(
    const ctokens_source *source, int64_t at, int64_t end) {
  ctokens_window window;
  if (at + 64 <= source->readable) {
    window = ctokens_look(source->text + at);
  } else {
    uint8_t room[64] = {0};
    memcpy(room, source->text + at, (size_t)(source->readable - at));
    window = ctokens_look(room);
  }
  if (end - at < 64) {
    uint64_t inside = ((uint64_t)1 << (end - at)) - 1;
    window.letters &= inside;
    window.capitals &= inside;
    window.spaces &= inside;
  }
  return window;
}

/// What the byte behind a word of ASCII letters says, by UAX #29: 1 that it ends, 0 that it may go
/// on, 2 that the byte after it decides.
static const uint8_t ctokens_after[256] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0,
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    [0xE2] = 2,
};

/// Whether a word of ASCII letters surely ends before `next`, where more of the block follows.
static int ctokens_ends_word(const uint8_t *text, int64_t next, int64_t end) {
  if (text[next] == 0xE2) {
    // Of the marks that begin with E2 80 only U+2018, U+2019, U+2024 and U+2027 join letters.
    if (next + 3 >= end || text[next + 1] != 0x80) return 0;
    uint8_t last = text[next + 2];
    return last >= 0x90 && last <= 0xA6 && last != 0x98 && last != 0x99 && last != 0xA4;
  }
  if (next + 1 >= end) return 1;
  uint8_t after = text[next + 1];
  return after < 0x80 && (uint8_t)((after | 0x20) - 0x61) >= 26 && after != 0x40;
}

/// All bits where the condition holds.
static inline uint32_t ctokens_if(int condition, uint32_t bits) {
  return (uint32_t)-condition & bits;
}

/// The traits of a word of ASCII letters, `capitals` being those of its letters. Without branches,
/// because endings cannot be foretold.
static inline uint32_t ctokens_word_traits(
    const ctokens_traits *traits, uint64_t capitals, const uint8_t *word, int64_t length) {
  static const uint8_t none[3] = {0, 0, 0};
  const uint8_t *tail = length >= 3 ? word + length - 3 : none;
  uint8_t third = tail[0] | 0x20, second = tail[1] | 0x20, last = tail[2] | 0x20;
  uint32_t result = traits->word;
  result |= ctokens_if((last == 's') & (second != 's'), traits->ends_s);
  result |= ctokens_if((last == 'd') & (second == 'e') & (length >= 4), traits->ends_ed);
  result |= ctokens_if((last == 'y') & (second == 'l') & (length >= 4), traits->ends_ly);
  result |= ctokens_if(
      (last == 'g') & (second == 'n') & (third == 'i') & (length >= 5), traits->ends_ing);
  result |= ctokens_if((int)(capitals & 1), traits->initial_capital);
  if (capitals > 1) {
    if (capitals & ~(capitals << 1) & ~(uint64_t)1) result |= traits->inner_capital;
    if (capitals == ((uint64_t)1 << length) - 1) result |= traits->all_capitals;
  }
  return result;
}

/// What makes capitals of ASCII small.
static const uint64_t ctokens_small = 0x2020202020202020;

/// By length, which bytes of a key belong to a word.
static const cbytes_key ctokens_masks[16] = {
    {0, 0},
    {0xFF, 0},
    {0xFFFF, 0},
    {0xFFFFFF, 0},
    {0xFFFFFFFF, 0},
    {0xFFFFFFFFFF, 0},
    {0xFFFFFFFFFFFF, 0},
    {0xFFFFFFFFFFFFFF, 0},
    {~(uint64_t)0, 0},
    {~(uint64_t)0, 0xFF},
    {~(uint64_t)0, 0xFFFF},
    {~(uint64_t)0, 0xFFFFFF},
    {~(uint64_t)0, 0xFFFFFFFF},
    {~(uint64_t)0, 0xFFFFFFFFFF},
    {~(uint64_t)0, 0xFFFFFFFFFFFF},
    {~(uint64_t)0, 0xFFFFFFFFFFFFFF},
};

/// Words whose line of the vocabulary is on its way from memory.
typedef struct {
  cbytes_key keys[16];
  uint64_t places[16];
  ctokens_token *tokens[16];
  int64_t count;
} ctokens_waiting;

static inline void ctokens_find(const cbytes_words *words, ctokens_waiting *waiting) {
  for (int64_t index = 0; index < waiting->count; index++) {
    ctokens_token *token = waiting->tokens[index];
    token->word = cbytes_find_word_from(
        words, waiting->keys[index], token->upper - token->lower, waiting->places[index]);
  }
  waiting->count = 0;
}

ctokens_place ctokens_read(
    const ctokens_source *source, ctokens_place place, int64_t end, ctokens_token *tokens) {
  const uint8_t *text = source->text;
  const ctokens_traits *traits = &source->traits;
  ctokens_waiting waiting;
  waiting.count = 0;
  int64_t at = place.at;
  int64_t origin = at;
  ctokens_token *next = tokens + place.count;
  uint32_t joined = place.joined;
  ctokens_window window = {0, 0, 0};
  if (at < end) window = ctokens_window_at(source, at, end);
  while (at < end) {
    int64_t shift = at - origin;
    // A word that is looked at here lies in the window as a whole.
    if (shift > 48) {
      origin = at;
      shift = 0;
      window = ctokens_window_at(source, at, end);
    }
    uint64_t letters = window.letters >> shift;
    if (letters & 1) {
      int64_t length = __builtin_ctzll(~letters);
      if (length >= 16) break;
      if (at + length < end) {
        uint8_t after = ctokens_after[text[at + length]];
        if (after != 1 && (after == 0 || !ctokens_ends_word(text, at + length, end))) break;
      }
      next->lower = (uint32_t)at;
      next->upper = (uint32_t)(at + length);
      uint64_t capitals = window.capitals >> shift & (((uint64_t)1 << length) - 1);
      next->traits =
          ctokens_word_traits(traits, capitals, text + at, length) | joined;
      cbytes_key key;
      if (at + 16 <= source->readable) {
        memcpy(&key, text + at, 16);
      } else {
        key = cbytes_key_exact(text + at, length);
      }
      key.low = (key.low | ctokens_small) & ctokens_masks[length].low;
      key.high = (key.high | ctokens_small) & ctokens_masks[length].high;
      uint64_t place = cbytes_hash(key) & source->words.mask;
      __builtin_prefetch(&source->words.slots[place]);
      waiting.keys[waiting.count] = key;
      waiting.places[waiting.count] = place;
      waiting.tokens[waiting.count] = next;
      if (++waiting.count == 16) ctokens_find(&source->words, &waiting);
      next++;
      at += length;
      joined = traits->joined;
    } else if (window.spaces >> shift & 1) {
      int64_t length = __builtin_ctzll(~(window.spaces >> shift));
      // A run that may reach beyond the window is counted to its end.
      if (shift + length >= 64) {
        while (at + length < end && text[at + length] == 0x20) length++;
      }
      next->lower = (uint32_t)at;
      next->upper = (uint32_t)(at + length);
      next->word = 0;
      next->traits = traits->space;
      next++;
      at += length;
      joined = 0;
    } else {
      if (text[at] != 0x2C) break;
      next->lower = (uint32_t)at;
      next->upper = (uint32_t)(at + 1);
      next->word = 0;
      next->traits = traits->comma | joined;
      next++;
      at++;
      joined = traits->joined;
    }
  }
  ctokens_find(&source->words, &waiting);
  place.at = at;
  place.count = next - tokens;
  place.joined = joined;
  return place;
}
