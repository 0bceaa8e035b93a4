#include "ctokens.h"

/// What a token's end says of it, kept in `traits` until they are known.
enum { is_word = 1, is_number = 2 };

/// Writes where tokens begin and end, and which of them are simple words and numbers.
static int64_t write_bounds(
    int64_t lower, int64_t upper, const cboundaries_bits *bits, ctokens_token *tokens) {
  ctokens_token *begun = tokens, *ended = tokens;
  // White space before the block ends no token with its first byte.
  uint64_t after_space = 1;
  for (int64_t at = lower; at <= upper; at += 64, bits++) {
    uint64_t begins = bits->boundaries & ~bits->spaces;
    if (upper - at < 64) begins &= ((uint64_t)1 << (upper - at)) - 1;
    uint64_t ends = bits->boundaries & ~(bits->spaces << 1 | after_space);
    after_space = bits->spaces >> 63;
    for (; begins != 0; begins &= begins - 1) {
      begun->lower = (uint32_t)(at + __builtin_ctzll(begins));
      begun++;
    }
    for (; ends != 0; ends &= ends - 1) {
      int place = __builtin_ctzll(ends);
      ended->upper = (uint32_t)(at + place);
      ended->traits = (uint32_t)(bits->words >> place & 1) * is_word |
                      (uint32_t)(bits->numbers >> place & 1) * is_number;
      ended++;
    }
  }
  return begun - tokens;
}

/// What makes capitals of ASCII small.
static const uint64_t small = 0x2020202020202020;

/// By length, which bytes of a key belong to a word.
static const cbytes_key masks[17] = {
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
    {~(uint64_t)0, ~(uint64_t)0},
};

/// The four last bytes of a word, the last one highest; zeros before words at the text's beginning.
static inline uint32_t tail_of(const uint8_t *text, int64_t upper) {
  uint32_t tail = 0;
  if (upper >= 4) {
    memcpy(&tail, text + upper - 4, 4);
  } else {
    memcpy((uint8_t *)&tail + 4 - upper, text, (size_t)upper);
  }
  return tail;
}

/// All bits where the condition holds.
static inline uint32_t if_set(uint32_t condition, uint32_t bits) { return -condition & bits; }

/// The traits that the ending of a word of ASCII letters gives it.
static inline uint32_t ending_traits(const ctokens_traits *traits, uint32_t tail, int64_t length) {
  tail |= 0x20202020;
  uint32_t last = tail >> 24, two = tail >> 16, three = tail >> 8;
  return if_set((last == 's') & ((two & 0xFF) != 's') & (length >= 3), traits->ends_s) |
         if_set((two == ('d' << 8 | 'e')) & (length >= 4), traits->ends_ed) |
         if_set((two == ('y' << 8 | 'l')) & (length >= 4), traits->ends_ly) |
         if_set((three == ('g' << 16 | 'n' << 8 | 'i')) & (length >= 5), traits->ends_ing);
}

/// The traits that the capitals of a word of ASCII letters give it.
static inline uint32_t capital_traits(
    const ctokens_traits *traits, cbytes_key key, cbytes_key mask) {
  uint64_t low = ~key.low & mask.low & small, high = ~key.high & mask.high & small;
  uint32_t result = if_set(low >> 5 & 1, traits->initial_capital);
  if (((low & ~(uint64_t)0xFF) | high) != 0) {
    // A capital inside has a small letter before it.
    uint64_t before_high = high << 8 | low >> 56;
    int inner = ((low & ~(low << 8) & ~(uint64_t)0xFF) | (high & ~before_high)) != 0;
    result |= if_set((uint32_t)inner, traits->inner_capital);
    int all = low == (mask.low & small) && high == (mask.high & small);
    result |= if_set((uint32_t)all, traits->all_capitals);
  }
  return result;
}

/// Words whose line of the vocabulary is on its way from memory.
typedef struct {
  cbytes_key keys[17];
  uint64_t places[17];
  ctokens_token *tokens[17];
  int64_t count;
} waiting;

static inline void find(const cbytes_words *words, waiting *waiting) {
  for (int64_t index = 0; index < waiting->count; index++) {
    ctokens_token *token = waiting->tokens[index];
    token->word = cbytes_find_word_from(
        words, waiting->keys[index], token->upper - token->lower, waiting->places[index]);
  }
  waiting->count = 0;
}

ctokens_counts ctokens_read(
    const ctokens_source *source, int64_t lower, int64_t upper, const cboundaries_bits *bits,
    ctokens_token *tokens, uint32_t *others) {
  const uint8_t *text = source->text;
  const ctokens_traits *traits = source->traits;
  ctokens_counts counts = {write_bounds(lower, upper, bits, tokens), 0};
  waiting waiting;
  waiting.count = 0;
  // No token ends here, so that the first is not joined.
  uint32_t end = UINT32_MAX;
  for (int64_t index = 0; index < counts.tokens; index++) {
    ctokens_token *token = &tokens[index];
    uint32_t at = token->lower, upper = token->upper, kind = token->traits;
    int64_t length = upper - at;
    uint32_t joined = if_set(at == end, traits->joined);
    end = upper;
    cbytes_key mask = masks[length < 16 ? length : 16];
    cbytes_key key;
    if (at + 16 <= source->readable) {
      memcpy(&key, text + at, 16);
    } else {
      key = cbytes_key_exact(text + at, length < 16 ? length : 16);
    }
    uint32_t word = kind & is_word & (length <= 16);
    uint32_t number = kind >> 1 & (length <= 16);
    uint32_t shape = ending_traits(traits, tail_of(text, upper), length) |
                     capital_traits(traits, key, mask);
    uint32_t mark = if_set(length == 1, traits->marks[(uint8_t)key.low]);
    uint32_t simple = if_set(word, traits->word | shape) | if_set(number, traits->number) | mark;
    token->word = 0;
    token->traits = simple | joined;
    others[counts.others] = (uint32_t)index;
    counts.others += simple == 0;
    key.low = (key.low | small) & mask.low;
    key.high = (key.high | small) & mask.high;
    uint64_t place = cbytes_hash(key) & source->words.mask;
    __builtin_prefetch(&source->words.slots[place]);
    waiting.keys[waiting.count] = key;
    waiting.places[waiting.count] = place;
    waiting.tokens[waiting.count] = token;
    waiting.count += word | number;
    if (waiting.count == 16) find(&source->words, &waiting);
  }
  find(&source->words, &waiting);
  return counts;
}
