/// A narrow door to minizip, zlib and Zstandard.
///
/// Zip archives are read from memory; compressed streams are read piece by piece. What comes out
/// is never longer than the caller allows.
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

/// A zip archive in memory.
typedef struct carchive_zip carchive_zip;

/// Opens an archive; `bytes` must outlive it. NULL when it is no archive.
carchive_zip *carchive_zip_open(const uint8_t *bytes, size_t length);

/// Closes an archive; NULL is allowed.
void carchive_zip_close(carchive_zip *zip);

/// How many bytes a member has by its own account; -1 when there is no such member, -2 when it
/// is encrypted.
int64_t carchive_zip_size(carchive_zip *zip, const char *name);

/// Reads a member whole. Returns its length, -1 when it is damaged or missing, -2 when it has more
/// than `capacity` bytes.
int64_t carchive_zip_read(carchive_zip *zip, const char *name, uint8_t *bytes, size_t capacity);

enum {
  CARCHIVE_GZIP = 1,
  CARCHIVE_ZSTD = 2,
};

/// What became of a step.
enum {
  /// There may be more.
  CARCHIVE_MORE = 0,
  /// A stream has ended; another may follow.
  CARCHIVE_STREAM_END = 1,
  /// The bytes are damaged.
  CARCHIVE_DAMAGED = -1,
};

/// A decompressor; one thread at a time.
typedef struct carchive_stream carchive_stream;

/// Makes a decompressor. NULL when there is no memory.
carchive_stream *carchive_stream_open(int32_t kind);

/// Frees a decompressor; NULL is allowed.
void carchive_stream_close(carchive_stream *stream);

/// Takes some bytes in and gives some out. After the end of a stream it begins another.
int32_t carchive_stream_step(
    carchive_stream *stream, const uint8_t *input, size_t length, size_t *consumed,
    uint8_t *output, size_t capacity, size_t *produced);

#endif
