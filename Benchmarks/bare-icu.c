// Bare ICU: reads files, converts them to UTF-16 and runs the English word and sentence iterators
// (with CLDR's suppressions) over them, and nothing else. Prints boundaries and seconds of CPU.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **paths) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *words = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
  UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, "en@ss=standard", NULL, 0, &status);
  if (U_FAILURE(status)) return 2;
  char *bytes = NULL;
  UChar *units = NULL;
  size_t room = 0, boundaries = 0, total = 0;
  double start = now();
  for (int index = 1; index < count; index++) {
    FILE *file = fopen(paths[index], "rb");
    if (file == NULL) return 2;
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    if (size > room || bytes == NULL) {
      room = size + 1;
      free(bytes);
      free(units);
      bytes = malloc(room);
      units = malloc(room * sizeof *units);
    }
    if (fread(bytes, 1, size, file) != size) return 2;
    fclose(file);
    total += size;
    int32_t length = 0;
    u_strFromUTF8(units, (int32_t)room, &length, bytes, (int32_t)size, &status);
    UBreakIterator *iterators[] = {words, sentences};
    for (int which = 0; which < 2; which++) {
      ubrk_setText(iterators[which], units, length, &status);
      if (U_FAILURE(status)) return 2;
      while (ubrk_next(iterators[which]) != UBRK_DONE) boundaries++;
    }
  }
  double seconds = now() - start;
  printf("%zu boundaries, %zu bytes, %.6f s, %.1f MB/s\n", boundaries, total, seconds,
         total / seconds / 1e6);
  return 0;
}
