#ifndef CTOML_H
#define CTOML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parsed TOML file, or the error that kept it from being parsed.
typedef struct ctoml_document ctoml_document;

/// What a node is. Times, with or without a date, are `CTOML_OTHER`.
enum {
  CTOML_TABLE = 0,
  CTOML_ARRAY = 1,
  CTOML_STRING = 2,
  CTOML_INTEGER = 3,
  CTOML_FLOAT = 4,
  CTOML_BOOLEAN = 5,
  CTOML_OTHER = 6,
  CTOML_DATE = 7
};

/// One value. Nodes lie in pre-order: a node's children follow it, in the order of the file.
///
/// Lines and columns count from 1; columns count code points. Bytes are UTF-8, not terminated by
/// NUL, and live as long as the document.
typedef struct ctoml_node {
  int32_t kind;
  /// How many children a table or array has.
  uint32_t children;
  uint32_t line;
  uint32_t column;
  /// The key within the parent table; no bytes for array elements and the root.
  const uint8_t *key;
  size_t key_length;
  uint32_t key_line;
  uint32_t key_column;
  /// The bytes of a string.
  const uint8_t *text;
  size_t text_length;
  /// The whole number; of a date, its digits: 20261231.
  int64_t integer;
  double real;
  bool boolean;
} ctoml_node;

/// Why a file could not be parsed.
typedef struct ctoml_error {
  const uint8_t *message;
  size_t message_length;
  uint32_t line;
  uint32_t column;
} ctoml_error;

/// Parses a UTF-8 buffer, which may go away afterwards. Null only when there is no memory.
ctoml_document *ctoml_parse(const uint8_t *bytes, size_t length);

/// Gives the document back.
void ctoml_free(ctoml_document *document);

/// Whether parsing failed; `error` is then filled.
bool ctoml_failed(const ctoml_document *document, ctoml_error *error);

/// The node at `index`. The first is the root table, and with its children, theirs and so on, these
/// are all. There are none after a failure.
ctoml_node ctoml_at(const ctoml_document *document, size_t index);

#ifdef __cplusplus
}
#endif

#endif
