#include "carchive.h"

#include <minizip/ioapi.h>
#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

struct carchive_zip {
  unzFile file;
  const uint8_t *bytes;
  ZPOS64_T length;
  ZPOS64_T position;
};

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
  (void)name;
  (void)mode;
  return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
  (void)stream;
  carchive_zip *zip = opaque;
  ZPOS64_T rest = zip->length - zip->position;
  if (size > rest) size = (uLong)rest;
  memcpy(buffer, zip->bytes + zip->position, size);
  zip->position += size;
  return size;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
  (void)opaque;
  (void)stream;
  (void)buffer;
  (void)size;
  return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
  (void)stream;
  return ((carchive_zip *)opaque)->position;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)stream;
  carchive_zip *zip = opaque;
  ZPOS64_T base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = zip->position;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = zip->length;
  if (offset > zip->length - base) return -1;
  zip->position = base + offset;
  return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

carchive_zip *carchive_zip_open(const uint8_t *bytes, size_t length) {
  carchive_zip *zip = calloc(1, sizeof *zip);
  if (zip == NULL) return NULL;
  zip->bytes = bytes;
  zip->length = length;
  zlib_filefunc64_def functions = {
      open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, close_memory,
      zip};
  zip->file = unzOpen2_64("", &functions);
  if (zip->file == NULL) {
    free(zip);
    return NULL;
  }
  return zip;
}

void carchive_zip_close(carchive_zip *zip) {
  if (zip == NULL) return;
  unzClose(zip->file);
  free(zip);
}

int64_t carchive_zip_size(carchive_zip *zip, const char *name) {
  unz_file_info64 info;
  if (unzLocateFile(zip->file, name, 1) != UNZ_OK) return -1;
  if (unzGetCurrentFileInfo64(zip->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK) return -1;
  if (info.flag & 1) return -2;
  return info.uncompressed_size > INT64_MAX ? INT64_MAX : (int64_t)info.uncompressed_size;
}

int64_t carchive_zip_read(carchive_zip *zip, const char *name, uint8_t *bytes, size_t capacity) {
  if (unzLocateFile(zip->file, name, 1) != UNZ_OK) return -1;
  if (unzOpenCurrentFile(zip->file) != UNZ_OK) return -1;
  size_t total = 0;
  int64_t result = -1;
  for (;;) {
    uint8_t beyond;
    size_t room = capacity - total;
    if (room > 1 << 20) room = 1 << 20;
    int count = unzReadCurrentFile(
        zip->file, room == 0 ? &beyond : bytes + total, (unsigned)(room == 0 ? 1 : room));
    if (count < 0) break;
    if (count == 0) {
      result = (int64_t)total;
      break;
    }
    if (room == 0) {
      result = -2;
      break;
    }
    total += (size_t)count;
  }
  if (unzCloseCurrentFile(zip->file) != UNZ_OK && result >= 0) result = -1;
  return result;
}

struct carchive_stream {
  int32_t kind;
  z_stream zlib;
  ZSTD_DStream *zstd;
};

carchive_stream *carchive_stream_open(int32_t kind) {
  carchive_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  stream->kind = kind;
  int failed;
  if (kind == CARCHIVE_GZIP) {
    // 15 bits of window, and 16 for a gzip header.
    failed = inflateInit2(&stream->zlib, 15 + 16) != Z_OK;
  } else {
    stream->zstd = ZSTD_createDStream();
    // Windows of more than 128 MiB would let a small file ask for much memory.
    failed = stream->zstd == NULL ||
             ZSTD_isError(ZSTD_DCtx_setParameter(stream->zstd, ZSTD_d_windowLogMax, 27));
  }
  if (failed) {
    carchive_stream_close(stream);
    return NULL;
  }
  return stream;
}

void carchive_stream_close(carchive_stream *stream) {
  if (stream == NULL) return;
  if (stream->kind == CARCHIVE_GZIP) {
    inflateEnd(&stream->zlib);
  } else {
    ZSTD_freeDStream(stream->zstd);
  }
  free(stream);
}

int32_t carchive_stream_step(
    carchive_stream *stream, const uint8_t *input, size_t length, size_t *consumed,
    uint8_t *output, size_t capacity, size_t *produced) {
  if (stream->kind == CARCHIVE_GZIP) {
    stream->zlib.next_in = (Bytef *)input;
    stream->zlib.avail_in = (uInt)length;
    stream->zlib.next_out = output;
    stream->zlib.avail_out = (uInt)capacity;
    int status = inflate(&stream->zlib, Z_NO_FLUSH);
    *consumed = length - stream->zlib.avail_in;
    *produced = capacity - stream->zlib.avail_out;
    if (status == Z_STREAM_END) {
      return inflateReset(&stream->zlib) == Z_OK ? CARCHIVE_STREAM_END : CARCHIVE_DAMAGED;
    }
    return status == Z_OK || status == Z_BUF_ERROR ? CARCHIVE_MORE : CARCHIVE_DAMAGED;
  }
  ZSTD_inBuffer in = {input, length, 0};
  ZSTD_outBuffer out = {output, capacity, 0};
  size_t status = ZSTD_decompressStream(stream->zstd, &out, &in);
  *consumed = in.pos;
  *produced = out.pos;
  if (ZSTD_isError(status)) return CARCHIVE_DAMAGED;
  return status == 0 ? CARCHIVE_STREAM_END : CARCHIVE_MORE;
}
