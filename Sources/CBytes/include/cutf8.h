/// Whether bytes are well-formed UTF-8, by table 3-7 of the Unicode Standard.
///
/// News is ASCII but for a quotation mark or a dash here and there: 64 bytes are looked at together, and
/// what lies beyond ASCII is read sequence by sequence. Swift's own look (6.3) goes byte by byte from
/// the first curly quotation mark on, 9 instructions each.
#ifndef CUTF8_H
#define CUTF8_H

#include <stdint.h>

/// 1 when the bytes are well-formed.
int cutf8_is_well_formed(const uint8_t *text, int64_t length);

#endif
