#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

struct cicu_boundaries {
  UBreakIterator *iterator;
};

struct cicu_text {
  UChar *units;
  // The byte offset at which each unit's character begins; one more entry for the end.
  int32_t *offsets;
  int32_t count;
  int32_t capacity;
};

static int32_t failure(UErrorCode status) { return U_FAILURE(status) ? (int32_t)status : 0; }

static cicu_boundaries *wrap(UBreakIterator *iterator, UErrorCode status, int32_t *error) {
  *error = failure(status);
  if (*error != 0) {
    ubrk_close(iterator);
    return NULL;
  }
  cicu_boundaries *boundaries = malloc(sizeof *boundaries);
  if (boundaries == NULL) {
    ubrk_close(iterator);
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  boundaries->iterator = iterator;
  return boundaries;
}

cicu_boundaries *cicu_open(int32_t kind, const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIteratorType type = kind == CICU_SENTENCES ? UBRK_SENTENCE : UBRK_WORD;
  return wrap(ubrk_open(type, locale, NULL, 0, &status), status, error);
}

cicu_boundaries *cicu_clone(const cicu_boundaries *original, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  return wrap(ubrk_clone(original->iterator, &status), status, error);
}

void cicu_close(cicu_boundaries *boundaries) {
  if (boundaries == NULL) return;
  ubrk_close(boundaries->iterator);
  free(boundaries);
}

cicu_text *cicu_text_create(void) { return calloc(1, sizeof(cicu_text)); }

void cicu_text_destroy(cicu_text *text) {
  if (text == NULL) return;
  free(text->units);
  free(text->offsets);
  free(text);
}

// Makes room for `length` units; UTF-16 never has more units than UTF-8 has bytes.
static int reserve(cicu_text *text, int32_t length) {
  if (length <= text->capacity && text->units != NULL) return 1;
  // Room to grow, so that a run of slightly longer blocks does not allocate each time.
  size_t capacity = (size_t)length + (size_t)length / 2 + 256;
  if (capacity > INT32_MAX - 1) capacity = INT32_MAX - 1;
  UChar *units = realloc(text->units, capacity * sizeof *units);
  if (units == NULL) return 0;
  text->units = units;
  int32_t *offsets = realloc(text->offsets, (capacity + 1) * sizeof *offsets);
  if (offsets == NULL) return 0;
  text->offsets = offsets;
  text->capacity = (int32_t)capacity;
  return 1;
}

void cicu_text_set(cicu_text *text, const char *utf8, int32_t length, int32_t *error) {
  *error = 0;
  text->count = 0;
  if (length < 0 || length == INT32_MAX) {
    *error = U_ILLEGAL_ARGUMENT_ERROR;
    return;
  }
  if (!reserve(text, length)) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return;
  }
  UChar *units = text->units;
  int32_t *offsets = text->offsets;
  int32_t count = 0;
  int32_t at = 0;
  while (at < length) {
    int32_t start = at;
    unsigned char byte = (unsigned char)utf8[at];
    if (byte < 0x80) {
      units[count] = byte;
      offsets[count++] = start;
      at++;
      continue;
    }
    UChar32 scalar;
    U8_NEXT_OR_FFFD(utf8, at, length, scalar);
    if (scalar < 0x10000) {
      units[count] = (UChar)scalar;
      offsets[count++] = start;
    } else {
      units[count] = U16_LEAD(scalar);
      offsets[count++] = start;
      units[count] = U16_TRAIL(scalar);
      offsets[count++] = start;
    }
  }
  offsets[count] = length;
  text->count = count;
}

int32_t cicu_text_capacity(const cicu_text *text) { return text->count; }

void cicu_text_unwrap(cicu_text *text) {
  for (int32_t index = 0; index < text->count; index++) {
    if (text->units[index] == 0x0A || text->units[index] == 0x0D) text->units[index] = 0x20;
  }
}

int32_t cicu_list(
    cicu_boundaries *boundaries, const cicu_text *text, int32_t *ends, int32_t *statuses,
    int32_t capacity, int32_t *error) {
  *error = 0;
  if (text->count == 0) return 0;
  if (capacity < text->count) {
    *error = U_BUFFER_OVERFLOW_ERROR;
    return 0;
  }
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = boundaries->iterator;
  ubrk_setText(iterator, text->units, text->count, &status);
  *error = failure(status);
  if (*error != 0) return 0;
  int32_t count = 0;
  ubrk_first(iterator);
  for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    ends[count] = text->offsets[at];
    if (statuses != NULL) statuses[count] = ubrk_getRuleStatus(iterator);
    count++;
  }
  return count;
}

// One step of the folding chain: from `source` into a buffer that grows to what is needed.
typedef int32_t (*step)(const UNormalizer2 *nfc, const UChar *source, int32_t length,
                        UChar *result, int32_t capacity, UErrorCode *status);

static int32_t normalize(const UNormalizer2 *nfc, const UChar *source, int32_t length,
                         UChar *result, int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(nfc, source, length, result, capacity, status);
}

static int32_t fold(const UNormalizer2 *nfc, const UChar *source, int32_t length, UChar *result,
                    int32_t capacity, UErrorCode *status) {
  (void)nfc;
  return u_strFoldCase(result, capacity, source, length, U_FOLD_CASE_DEFAULT, status);
}

int32_t cicu_fold(
    const char *utf8, int32_t length, char *folded, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  cicu_text text = {0};
  *error = failure(status);
  if (*error == 0) cicu_text_set(&text, utf8, length, error);
  UChar *units = text.units;
  int32_t count = text.count;
  // Folding can undo NFC (and needs it first), so it stands between two normalizations.
  const step steps[] = {normalize, fold, normalize};
  for (int index = 0; index < 3 && *error == 0; index++) {
    int32_t room = count + 16;
    UChar *result = NULL;
    for (;;) {
      UChar *larger = realloc(result, (size_t)room * sizeof *result);
      if (larger == NULL) {
        status = U_MEMORY_ALLOCATION_ERROR;
        break;
      }
      result = larger;
      status = U_ZERO_ERROR;
      int32_t needed = steps[index](nfc, units, count, result, room, &status);
      if (status != U_BUFFER_OVERFLOW_ERROR) {
        if (U_SUCCESS(status)) count = needed;
        break;
      }
      room = needed + 1;
    }
    free(units);
    units = result;
    *error = failure(status);
  }
  int32_t needed = 0;
  if (*error == 0) {
    status = U_ZERO_ERROR;
    u_strToUTF8(folded, capacity, &needed, units, count, &status);
    if (status != U_BUFFER_OVERFLOW_ERROR) *error = failure(status);
  }
  free(units);
  free(text.offsets);
  return needed;
}

int32_t cicu_suppressions(const char *locale, char *words, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open(U_ICUDATA_NAME "-brkitr", locale, &status);
  UResourceBundle *exceptions = ures_getByKey(bundle, "exceptions", NULL, &status);
  UResourceBundle *list = ures_getByKey(exceptions, "SentenceBreak", NULL, &status);
  int32_t count = U_SUCCESS(status) ? ures_getSize(list) : 0;
  int32_t needed = 0;
  for (int32_t index = 0; index < count && U_SUCCESS(status); index++) {
    int32_t units = 0;
    const UChar *word = ures_getStringByIndex(list, index, &units, &status);
    int32_t room = needed < capacity ? capacity - needed : 0;
    int32_t length = 0;
    if (U_FAILURE(status)) break;
    u_strToUTF8(room > 0 ? words + needed : NULL, room, &length, word, units, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) status = U_ZERO_ERROR;
    needed += length;
    if (needed < capacity) words[needed] = '\n';
    needed++;
  }
  ures_close(list);
  ures_close(exceptions);
  ures_close(bundle);
  *error = failure(status);
  return needed;
}

const char *cicu_error_name(int32_t error) { return u_errorName((UErrorCode)error); }

void cicu_version(char *version) {
  UVersionInfo info;
  u_getVersion(info);
  u_versionToString(info, version);
}

void cicu_unicode_version(char *version) {
  UVersionInfo info;
  u_getUnicodeVersion(info);
  u_versionToString(info, version);
}
