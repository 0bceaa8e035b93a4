/// A narrow door to ICU4C: text boundaries, case folding, encodings and versions.
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

/// Decodes bytes of one encoding; one thread at a time.
typedef struct cicu_decoder cicu_decoder;

/// Opens a decoder for an encoding's name or alias. NULL after failure.
cicu_decoder *cicu_decoder_open(const char *name, int32_t *error);

/// Frees a decoder; NULL is allowed.
void cicu_decoder_close(cicu_decoder *decoder);

/// Decodes the next bytes to UTF-16; malformed sequences become U+FFFD.
///
/// `offsets` receives for each unit the offset in `bytes` at which its character begins, or -1 when
/// that was before `bytes`. `is_last` says that no bytes follow. `capacity` must be at least
/// `length` + 64. Returns the number of units.
int32_t cicu_decode(
    cicu_decoder *decoder, const char *bytes, int32_t length, int32_t is_last, uint16_t *units,
    int32_t *offsets, int32_t capacity, int32_t *error);

/// How many bytes were taken but belong to a character that is not complete.
int32_t cicu_decoder_pending(cicu_decoder *decoder);

/// How many malformed sequences the decoder has met.
int32_t cicu_decoder_malformed(const cicu_decoder *decoder);

/// Writes the usual name of an encoding, ended by NUL: the one for MIME where there is one. Returns
/// its length, 0 when there is no such encoding or the name has no room.
int32_t cicu_encoding_name(const char *label, char *name, int32_t capacity);

/// Writes the name of the encoding that bytes seem to have, ended by NUL: with `rank` 0 the likeliest,
/// with 1 the next. Returns its length, 0 when there is none of this rank. `confidence` is 0 to 100.
int32_t cicu_detect_encoding(
    const char *bytes, int32_t length, int32_t rank, char *name, int32_t capacity,
    int32_t *confidence);

/// The name of an error code, such as "U_MEMORY_ALLOCATION_ERROR".
const char *cicu_error_name(int32_t error);

/// The ICU version in use, such as "72.1"; `version` holds at least 20 bytes.
void cicu_version(char *version);

/// The Unicode version of ICU's data, such as "15.0"; `version` holds at least 20 bytes.
void cicu_unicode_version(char *version);

#endif
