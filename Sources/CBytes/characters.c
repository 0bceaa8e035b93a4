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
