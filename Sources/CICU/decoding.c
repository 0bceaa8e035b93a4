#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

struct cicu_decoder {
  UConverter *converter;
  int32_t malformed;
};

static int32_t failure(UErrorCode status) { return U_FAILURE(status) ? (int32_t)status : 0; }

// Counts what is malformed, and lets ICU's own callback put U+FFFD there.
static void count_malformed(
    const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *error) {
  if (reason <= UCNV_IRREGULAR) ((cicu_decoder *)context)->malformed++;
  UCNV_TO_U_CALLBACK_SUBSTITUTE(NULL, args, units, length, reason, error);
}

cicu_decoder *cicu_decoder_open(const char *name, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  decoder->converter = ucnv_open(name, &status);
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(decoder->converter, count_malformed, decoder, NULL, NULL, &status);
  }
  *error = failure(status);
  if (*error != 0) {
    cicu_decoder_close(decoder);
    return NULL;
  }
  return decoder;
}

void cicu_decoder_close(cicu_decoder *decoder) {
  if (decoder == NULL) return;
  ucnv_close(decoder->converter);
  free(decoder);
}

int32_t cicu_decode(
    cicu_decoder *decoder, const char *bytes, int32_t length, int32_t is_last, uint16_t *units,
    int32_t *offsets, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar *target = (UChar *)units;
  const char *source = bytes;
  ucnv_toUnicode(
      decoder->converter, &target, (UChar *)units + capacity, &source, bytes + length, offsets,
      is_last != 0, &status);
  *error = failure(status);
  return (int32_t)(target - (UChar *)units);
}

int32_t cicu_decoder_pending(cicu_decoder *decoder) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t pending = ucnv_toUCountPending(decoder->converter, &status);
  return U_SUCCESS(status) && pending > 0 ? pending : 0;
}

int32_t cicu_decoder_malformed(const cicu_decoder *decoder) { return decoder->malformed; }

int32_t cicu_encoding_name(const char *label, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(label, &status);
  if (U_FAILURE(status)) return 0;
  const char *canonical = ucnv_getName(converter, &status);
  const char *standard = ucnv_getStandardName(canonical, "MIME", &status);
  if (standard == NULL) standard = ucnv_getStandardName(canonical, "IANA", &status);
  if (U_SUCCESS(status) && standard != NULL) canonical = standard;
  int32_t length = (int32_t)strlen(canonical);
  if (length >= capacity) length = 0;
  memcpy(name, canonical, (size_t)length);
  name[length] = 0;
  ucnv_close(converter);
  return length;
}

int32_t cicu_detect_encoding(
    const char *bytes, int32_t length, int32_t rank, char *name, int32_t capacity,
    int32_t *confidence) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes, length, &status);
  int32_t count = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
  if (U_SUCCESS(status) && rank < count) {
    const char *found = ucsdet_getName(matches[rank], &status);
    *confidence = ucsdet_getConfidence(matches[rank], &status);
    if (U_SUCCESS(status) && (int32_t)strlen(found) < capacity) {
      strcpy(name, found);
      written = (int32_t)strlen(found);
    }
  }
  ucsdet_close(detector);
  return written;
}
