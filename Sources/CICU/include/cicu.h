/// A narrow door to ICU4C: text boundaries, case folding and versions.
///
/// No ICU header is included here and no ICU type is visible: Swift's Foundation carries an ICU of
/// its own whose C types clash with the system's. Every call that can fail takes `error`, an ICU
/// error code: 0 after success, a positive number after failure (warnings are dropped).
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/// A boundary iterator; one thread at a time.
typedef struct cicu_boundaries cicu_boundaries;

/// A text in the form the iterators read, with its way back to UTF-8; its memory is reused.
typedef struct cicu_text cicu_text;

enum {
  CICU_WORDS = 1,
  CICU_SENTENCES = 2,
};

/// Opens an iterator for a locale ("" is root, "en@ss=standard" suppresses breaks after some
/// abbreviations). NULL after failure.
cicu_boundaries *cicu_open(int32_t kind, const char *locale, int32_t *error);

/// Makes an independent iterator with the same rules, much faster than opening one.
/// Not safe while another thread uses or clones `original`.
cicu_boundaries *cicu_clone(const cicu_boundaries *original, int32_t *error);

/// Frees an iterator; NULL is allowed.
void cicu_close(cicu_boundaries *boundaries);

/// Makes an empty text. NULL when there is no memory.
cicu_text *cicu_text_create(void);

/// Frees a text; NULL is allowed.
void cicu_text_destroy(cicu_text *text);

/// Copies `length` bytes of UTF-8 into `text`; malformed sequences count as U+FFFD.
void cicu_text_set(cicu_text *text, const char *utf8, int32_t length, int32_t *error);

/// How many boundaries after the start `text` can have at most.
int32_t cicu_text_capacity(const cicu_text *text);

/// Turns each CR and LF into a space, so that a wrapped line ends no sentence. Offsets stay.
void cicu_text_unwrap(cicu_text *text);

/// Lists the boundaries after the start of `text`, its end included, as UTF-8 byte offsets.
///
/// `statuses` receives ICU's rule status of the stretch that ends there and may be NULL.
/// `capacity` must be at least `cicu_text_capacity(text)`. Returns the number of boundaries.
int32_t cicu_list(
    cicu_boundaries *boundaries, const cicu_text *text, int32_t *ends, int32_t *statuses,
    int32_t capacity, int32_t *error);

/// Folds case (full folding of the Unicode Standard) and normalizes to NFC.
///
/// Returns how many bytes the result has; when that is more than `capacity`, call again with room.
int32_t cicu_fold(
    const char *utf8, int32_t length, char *folded, int32_t capacity, int32_t *error);

/// Writes CLDR's list of abbreviations after which no sentence ends, each with its full stop and
/// followed by a line feed. `locale` must be a language that has a list of its own.
///
/// Returns how many bytes the list has; when that is more than `capacity`, call again with room.
int32_t cicu_suppressions(const char *locale, char *words, int32_t capacity, int32_t *error);

/// The name of an error code, such as "U_MEMORY_ALLOCATION_ERROR".
const char *cicu_error_name(int32_t error);

/// The ICU version in use, such as "72.1"; `version` holds at least 20 bytes.
void cicu_version(char *version);

/// The Unicode version of ICU's data, such as "15.0"; `version` holds at least 20 bytes.
void cicu_unicode_version(char *version);

#endif
