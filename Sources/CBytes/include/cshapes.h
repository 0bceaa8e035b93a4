/// Bits of tokens: which of many have some trait, 64 in a number.
#ifndef CSHAPES_H
#define CSHAPES_H

#include "ctokens.h"

/// The traits that tokens are asked for.
typedef struct {
  /// A token has a bit in the first, second and third set of bits if it has one of these.
  uint32_t masks[3];
  /// It has one in the fourth if it has one of `counted`, and none of `uncounted`.
  uint32_t counted, uncounted;
} cshapes_question;

/// How many numbers hold the bits of some tokens.
static inline int64_t cshapes_groups(int64_t count) { return count / 64 + 1; }

/// Writes the four sets of bits, the first token lowest, one after another; each is as long as
/// `cshapes_groups` says, and ends in zeros.
void cshapes_read(
    const ctokens_token *tokens, int64_t count, const cshapes_question *question, uint64_t *bits);

/// The same, one token after another: for machines without the vectors of x86, and for the tests.
void cshapes_read_plainly(
    const ctokens_token *tokens, int64_t count, const cshapes_question *question, uint64_t *bits);

#endif
