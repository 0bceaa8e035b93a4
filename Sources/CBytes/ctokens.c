#include "ctokens.h"
#include "endings.h"

enum { groups_at_once = 8, most_tokens = groups_at_once * 64 };

/// What is known while the tokens of a block are read.
typedef struct {
  const ctokens_source *source;
  /// All tokens; the one whose beginning comes next; and the one whose end comes next.
  ctokens_token *tokens, *begun, *ended;
  /// Where the next index goes.
  uint32_t *others, *stops;
  /// Of the groups that are read at once: the words of ASCII letters, and what else there is.
  ctokens_token *words[most_tokens + 1], *rest[most_tokens + 1];
  int64_t count_of_words, count_of_rest;
} reading;

/// Writes where the tokens of some groups begin and end, whether they are joined, and what their
/// capitals say. Which token comes next cannot be foretold: each goes into both lists and is kept
/// in one.
static inline void write_bounds(
    reading *reading, int64_t at, int64_t groups, const cboundaries_tokens *bits) {
  ctokens_token *begun = reading->begun, *ended = reading->ended;
  ctokens_token **word = reading->words, **rest = reading->rest;
  for (const cboundaries_tokens *end = bits + groups; bits < end; bits++, at += 64) {
    uint64_t after_ink = bits->after_ink, words = bits->words;
    for (uint64_t begins = bits->begins; begins != 0; begins &= begins - 1) {
      uint32_t place = (uint32_t)__builtin_ctzll(begins);
      begun->lower = (uint32_t)at + place;
      begun->traits = -(uint32_t)(after_ink >> place & 1) & ctokens_joined;
      begun++;
    }
    ctokens_token *first = ended;
    for (uint64_t ends = bits->ends; ends != 0; ends &= ends - 1) {
      uint32_t place = (uint32_t)__builtin_ctzll(ends);
      uint64_t is_word = words >> place & 1;
      ended->upper = (uint32_t)at + place;
      *word = *rest = ended;
      word += is_word;
      rest += 1 - is_word;
      ended++;
    }
    uint64_t capitals = bits->all_capitals | bits->inner_capitals;
    for (; capitals != 0; capitals &= capitals - 1) {
      uint64_t bit = capitals & -capitals;
      first[__builtin_popcountll(bits->ends & (bit - 1))].traits |=
          (bits->all_capitals & bit ? ctokens_all_capitals : 0) |
          (bits->inner_capitals & bit ? ctokens_inner_capital : 0);
    }
  }
  reading->begun = begun;
  reading->ended = ended;
  reading->count_of_words = word - reading->words;
  reading->count_of_rest = rest - reading->rest;
}

/// The spelling of a token of at most 16 bytes, letters made small; digits stay what they are.
static inline cbytes_block spelling(
    const uint8_t *text, uint64_t lower, uint64_t length, int is_inside) {
  cbytes_block bytes = {0}, mask;
  if (is_inside) {
    bytes = cbytes_load(text + lower);
  } else {
    memcpy(&bytes, text + lower, length);
  }
  memcpy(&mask, known.masks[length], 16);
  return (bytes | 0x20) & mask;
}

/// The number of a spelling; 0 when no lexicon knows it. One look at one line of the cache answers for
/// most words.
static inline uint32_t find(const cbytes_words *words, cbytes_block spelling, uint64_t length) {
  cbytes_key key;
  memcpy(&key, &spelling, 16);
  uint64_t place = cbytes_hash(key) & words->mask;
  const cbytes_slot *slot = &words->slots[place];
  uint64_t differs = (slot->low ^ key.low) | slot->tag | key.high;
  if (differs == 0 || slot->word == 0) return slot->word;
  return cbytes_find_word_from(words, key, (int64_t)length, place);
}

/// Adds a token whose index the caller receives.
static inline void add_other(reading *reading, const ctokens_token *token) {
  *reading->others++ = (uint32_t)(token - reading->tokens);
}

/// Reads words of ASCII letters. `is_inside` says that text can be read around them.
static inline __attribute__((always_inline)) void read_words(
    reading *reading, int64_t index, int64_t end, int is_inside) {
  const uint8_t *text = reading->source->text;
  const cbytes_words words = reading->source->words;
  for (; index < end; index++) {
    ctokens_token *token = reading->words[index];
    uint64_t lower = token->lower, upper = token->upper, length = upper - lower;
    if (length > 16) {
      token->word = 0;
      token->traits &= ctokens_joined;
      add_other(reading, token);
      continue;
    }
    uint32_t tail = 0, behind = 0;
    if (is_inside) {
      uint16_t last_two;
      memcpy(&last_two, text + upper - 2, 2);
      tail = last_two;
      behind = text[upper - 3];
    } else if (length > 2) {
      tail = (uint32_t)text[upper - 1] << 8 | text[upper - 2];
      behind = text[upper - 3];
    }
    uint32_t is_capital = ~(uint32_t)text[lower] & 0x20;
    token->traits |= ctokens_word | is_capital * (ctokens_initial_capital / 0x20) |
                     (known.endings[tail & ENDING(31, 31)] & known.endings_behind[behind & 31] &
                      known.endings_by_length[length]);
    token->word = find(&words, spelling(text, lower, length, is_inside), length);
  }
}

/// Reads numbers and marks.
static inline __attribute__((always_inline)) void read_rest(
    reading *reading, int64_t index, int64_t end, int is_inside) {
  const uint8_t *text = reading->source->text;
  const uint32_t *marks = reading->source->marks;
  for (; index < end; index++) {
    ctokens_token *token = reading->rest[index];
    uint64_t lower = token->lower, length = token->upper - lower;
    uint32_t first = text[lower], mark = length == 1 ? marks[first] : 0;
    token->word = 0;
    if (mark != 0) {
      token->traits |= mark & ~ctokens_depends;
      *reading->stops = *reading->others = (uint32_t)(token - reading->tokens);
      reading->stops += mark / ctokens_terminator & 1;
      reading->others += mark / ctokens_depends;
      continue;
    }
    // What begins with a digit and has no byte of a letter has only marks that join digits.
    if (first - '0' < 10 && length <= 16) {
      cbytes_block number = spelling(text, lower, length, is_inside);
      if (cbytes_mask((cbytes_block)(number >= 0x40)) == 0) {
        token->traits |= ctokens_number;
        token->word = find(&reading->source->words, number, length);
        continue;
      }
    }
    add_other(reading, token);
  }
}

// Each a function of its own, so that the loops do not compete for registers.

static __attribute__((noinline)) void read_words_inside(reading *reading, int64_t end) {
  read_words(reading, 0, end, 1);
}

static __attribute__((noinline)) void read_rest_inside(reading *reading, int64_t end) {
  read_rest(reading, 0, end, 1);
}

/// Reads what cannot be read with the bytes around it.
static __attribute__((noinline)) void read_edges(reading *reading, int64_t words, int64_t rest) {
  read_words(reading, words, reading->count_of_words, 0);
  read_rest(reading, rest, reading->count_of_rest, 0);
}

/// How many tokens of a list have 16 bytes behind their beginning that can be read.
static inline int64_t inside(
    ctokens_token *const *list, int64_t count, const ctokens_source *source) {
  while (count > 0 && list[count - 1]->lower + (int64_t)16 > source->readable) count--;
  return count;
}

ctokens_counts ctokens_read(
    const ctokens_source *source, int64_t lower, int64_t upper, ctokens_token *tokens,
    uint32_t *others, uint32_t *stops) {
  cboundaries_tokens bits[groups_at_once];
  cboundaries_state state = {0};
  reading reading;
  reading.source = source;
  reading.tokens = reading.begun = reading.ended = tokens;
  reading.others = others;
  reading.stops = stops;
  for (int64_t at = lower; at <= upper; at += groups_at_once * 64) {
    int64_t groups = (upper - at) / 64 + 1;
    if (groups > groups_at_once) groups = groups_at_once;
    if (!cboundaries_next(source->text, source->readable, at, upper, groups, &state, bits)) {
      return (ctokens_counts){-1, 0, 0};
    }
    ctokens_token *first = reading.ended;
    write_bounds(&reading, at, groups, bits);
    // No token ends before it begins, or the boundaries are wrong; then nothing must be read.
    if (reading.ended > reading.begun) return (ctokens_counts){-1, 0, 0};
    if (first == reading.ended) continue;
    // The first word of a text may have less than three bytes.
    int64_t words = first->upper < 3 ? 0 : inside(reading.words, reading.count_of_words, source);
    int64_t rest = inside(reading.rest, reading.count_of_rest, source);
    read_words_inside(&reading, words);
    read_rest_inside(&reading, rest);
    if (words < reading.count_of_words || rest < reading.count_of_rest) {
      read_edges(&reading, words, rest);
    }
  }
  if (reading.ended != reading.begun) return (ctokens_counts){-1, 0, 0};
  return (ctokens_counts){reading.ended - tokens, reading.others - others, reading.stops - stops};
}
