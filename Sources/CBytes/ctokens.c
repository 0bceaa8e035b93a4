#include "ctokens.h"

/// Writes where tokens begin and end, and of which of them `word` or `number` is known.
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
      ended->traits =
          (uint32_t)(bits->words >> place & 1) | (uint32_t)(bits->numbers >> place & 1) << 1;
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

/// The four last bytes of a word, the last one highest; zeros before the text's beginning.
static inline uint32_t tail_of(const uint8_t *text, int64_t upper, int is_inside) {
  uint32_t tail = 0;
  if (is_inside || upper >= 4) {
    memcpy(&tail, text + upper - 4, 4);
  } else {
    memcpy((uint8_t *)&tail + 4 - upper, text, (size_t)upper);
  }
  return tail;
}

/// What an ending must be, and of how long a word, to give it a trait.
typedef struct {
  uint32_t mask, letters;
  /// 1 when it must not be so.
  uint32_t is_not;
  uint32_t length, trait_bit;
} ending;

/// By the last letter's five lower bits.
static const ending endings[32] = {
    ['s' & 31] = {0xFF0000, 's' << 16, 1, 3, ctokens_bit_s},
    ['d' & 31] = {0xFF0000, 'e' << 16, 0, 4, ctokens_bit_ed},
    ['y' & 31] = {0xFF0000, 'l' << 16, 0, 4, ctokens_bit_ly},
    ['g' & 31] = {0xFFFF00, 'n' << 16 | 'i' << 8, 0, 5, ctokens_bit_ing},
};

/// The trait that the ending of a word of ASCII letters gives it.
static inline uint32_t ending_trait(uint32_t tail, uint32_t length) {
  const ending *ending = &endings[tail >> 24 & 31];
  uint32_t holds = (((tail | 0x20202020) ^ ending->letters) & ending->mask) == 0;
  return ((holds ^ ending->is_not) & (length >= ending->length)) << ending->trait_bit;
}

/// The traits that capitals behind the first letter give a word of ASCII letters; in a key, bit 5 of
/// each byte says that it is none.
static inline uint32_t inner_traits(uint64_t low, uint64_t high, cbytes_key mask) {
  // A capital inside has a small letter before it.
  uint64_t low_before = low << 8, high_before = high << 8 | low >> 56;
  uint32_t is_inner = ((low & ~low_before & ~(uint64_t)0xFF) | (high & ~high_before)) != 0;
  uint32_t are_all = low == (mask.low & small) && high == (mask.high & small);
  return is_inner * ctokens_inner_capital | are_all * ctokens_all_capitals;
}

/// Words whose line of the vocabulary is on its way from memory, with one place to spare.
typedef struct {
  cbytes_key keys[17];
  uint64_t places[17];
  ctokens_token *tokens[17];
} waiting;

static void find(const cbytes_words *words, const waiting *waiting, int64_t count) {
  for (int64_t index = 0; index < count; index++) {
    cbytes_key key = waiting->keys[index];
    uint64_t place = waiting->places[index];
    const cbytes_slot *slot = &words->slots[place];
    ctokens_token *token = waiting->tokens[index];
    uint32_t is_found = slot->low == key.low && slot->tag == 0 && key.high == 0;
    token->word = -is_found & slot->word;
    if (!is_found && slot->word != 0) {
      token->word = cbytes_find_word_from(words, key, token->upper - token->lower, place);
    }
  }
}

/// What is known while the tokens of a block are read.
typedef struct {
  const ctokens_source *source;
  uint32_t *others;
  int64_t count_of_others;
  /// Where the token before ended.
  uint32_t end;
} reading;

/// Reads up to 16 tokens from `index` on. `is_inside` says that text can be read around them.
static inline __attribute__((always_inline)) void read_some(
    reading *reading, ctokens_token *tokens, int64_t index, int64_t upper_index, int is_inside) {
  const uint8_t *text = reading->source->text;
  const uint32_t *marks = reading->source->marks;
  const cbytes_slot *slots = reading->source->words.slots;
  uint64_t slot_mask = reading->source->words.mask;
  uint32_t *others = reading->others + reading->count_of_others;
  uint32_t end = reading->end;
  waiting waiting;
  int64_t count = 0;
  for (; index < upper_index; index++) {
    ctokens_token *token = &tokens[index];
    uint32_t lower = token->lower, upper = token->upper, length = upper - lower;
    uint32_t short_length = length < 16 ? length : 16;
    cbytes_key mask = masks[short_length];
    cbytes_key key;
    if (is_inside) {
      memcpy(&key, text + lower, 16);
    } else {
      key = cbytes_key_exact(text + lower, short_length);
    }
    uint32_t kind = token->traits & -(uint32_t)(length <= 16);
    uint64_t low = ~key.low & mask.low & small, high = ~key.high & mask.high & small;
    uint32_t traits = ctokens_word | ending_trait(tail_of(text, upper, is_inside), length) |
                      (uint32_t)(low >> 5 & 1) * ctokens_initial_capital;
    if ((low >> 8 | high) != 0) traits |= inner_traits(low, high, mask);
    traits = (-(kind & 1) & traits) | (kind & 2) |
             (marks[(uint8_t)key.low] & -(uint32_t)(length == 1));
    token->word = 0;
    token->traits = traits | (uint32_t)(lower == end) * ctokens_joined;
    end = upper;
    *others = (uint32_t)index;
    others += (traits == 0) | (traits >> ctokens_bit_terminator & 1);
    key.low = (key.low | small) & mask.low;
    key.high = (key.high | small) & mask.high;
    uint64_t place = cbytes_hash(key) & slot_mask;
    __builtin_prefetch(&slots[place]);
    waiting.keys[count] = key;
    waiting.places[count] = place;
    waiting.tokens[count] = token;
    count += (kind & 3) != 0;
  }
  reading->count_of_others = others - reading->others;
  reading->end = end;
  find(&reading->source->words, &waiting, count);
}

ctokens_counts ctokens_read(
    const ctokens_source *source, int64_t lower, int64_t upper, const cboundaries_bits *bits,
    ctokens_token *tokens, uint32_t *others) {
  int64_t count = write_bounds(lower, upper, bits, tokens);
  // No token ends where `end` says, so that the first is not joined.
  reading reading = {source, others, 0, UINT32_MAX};
  for (int64_t index = 0; index < count; index += 16) {
    int64_t last = index + 16 < count ? index + 16 : count;
    if (tokens[index].lower >= 4 && tokens[last - 1].lower + 16 <= source->readable) {
      read_some(&reading, tokens, index, last, 1);
    } else {
      read_some(&reading, tokens, index, last, 0);
    }
  }
  return (ctokens_counts){count, reading.count_of_others};
}
