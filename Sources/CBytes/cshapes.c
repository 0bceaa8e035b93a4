#include "cshapes.h"

void cshapes_read_plainly(
    const ctokens_token *tokens, int64_t count, const cshapes_question *question, uint64_t *bits) {
  int64_t groups = cshapes_groups(count);
  memset(bits, 0, (size_t)groups * 4 * 8);
  for (int64_t index = 0; index < count; index++) {
    uint32_t traits = tokens[index].traits;
    uint64_t *group = bits + index / 64;
    uint64_t place = (uint64_t)index % 64;
    for (int set = 0; set < 3; set++) {
      group[set * groups] |= (uint64_t)((traits & question->masks[set]) != 0) << place;
    }
    group[3 * groups] |=
        (uint64_t)((traits & question->counted) != 0 && (traits & question->uncounted) == 0) << place;
  }
}

#if defined(__SSE2__)

/// The traits of 16 tokens.
typedef struct {
  __m128i parts[4];
} traits;

static inline __m128i traits_of_four(const ctokens_token *tokens) {
  const __m128i *from = (const __m128i *)tokens;
  __m128i low = _mm_unpackhi_epi32(_mm_loadu_si128(from), _mm_loadu_si128(from + 1));
  __m128i high = _mm_unpackhi_epi32(_mm_loadu_si128(from + 2), _mm_loadu_si128(from + 3));
  return _mm_unpackhi_epi64(low, high);
}

static inline traits traits_of(const ctokens_token *tokens) {
  return (traits){{traits_of_four(tokens), traits_of_four(tokens + 4), traits_of_four(tokens + 8),
                   traits_of_four(tokens + 12)}};
}

/// One bit for each of the tokens that have none of some traits.
static inline uint32_t without(const traits *traits, uint32_t mask) {
  __m128i wanted = _mm_set1_epi32((int)mask), none = _mm_setzero_si128();
  __m128i first = _mm_cmpeq_epi32(_mm_and_si128(traits->parts[0], wanted), none);
  __m128i second = _mm_cmpeq_epi32(_mm_and_si128(traits->parts[1], wanted), none);
  __m128i third = _mm_cmpeq_epi32(_mm_and_si128(traits->parts[2], wanted), none);
  __m128i fourth = _mm_cmpeq_epi32(_mm_and_si128(traits->parts[3], wanted), none);
  return (uint32_t)_mm_movemask_epi8(
      _mm_packs_epi16(_mm_packs_epi32(first, second), _mm_packs_epi32(third, fourth)));
}

void cshapes_read(
    const ctokens_token *tokens, int64_t count, const cshapes_question *question, uint64_t *bits) {
  int64_t groups = cshapes_groups(count);
  memset(bits, 0, (size_t)groups * 4 * 8);
  for (int64_t index = 0; index < count; index += 16) {
    ctokens_token last[16];
    const ctokens_token *from = tokens + index;
    if (index + 16 > count) {
      // Tokens without traits have no bits.
      memset(last, 0, sizeof last);
      memcpy(last, from, (size_t)(count - index) * sizeof *from);
      from = last;
    }
    traits traits = traits_of(from);
    uint64_t *group = bits + index / 64;
    int64_t place = index % 64;
    for (int set = 0; set < 3; set++) {
      group[set * groups] |= (uint64_t)(without(&traits, question->masks[set]) ^ 0xFFFF) << place;
    }
    group[3 * groups] |= (uint64_t)(~without(&traits, question->counted) &
                                    without(&traits, question->uncounted))
                         << place;
  }
}

#else

void cshapes_read(
    const ctokens_token *tokens, int64_t count, const cshapes_question *question, uint64_t *bits) {
  cshapes_read_plainly(tokens, count, question, bits);
}

#endif
