// Reads every Swift file below a folder with the system calls of `sfgen lint --jobs 1`, and does nothing with the bytes: what would
// be left of its time where everything else cost nothing. Files are closed whenever it goes into a folder.
//
//   cc -O2 -I Sources/CSFGenSystem/include -o reading Benchmarks/reading.c Sources/CSFGenSystem/CSFGenSystem.c && ./reading FOLDER
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "CSFGenSystem.h"

enum { entries_size = 32 * 1024, piece_size = 64 * 1024, open_file_count = 64, deepest = 64 };

static _Alignas(8) char entries[deepest][entries_size], piece[piece_size];
static unsigned long file_count, byte_count;

static void close_behind(int folder) { sfgen_close_range((unsigned)folder + 1, UINT_MAX); }

static void read_file(int folder, const char *name) {
  int file = sfgen_open_at(folder, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return;
  ssize_t count;
  do {
    count = sfgen_read(file, piece, piece_size);
    if (count > 0) byte_count += (unsigned long)count;
  } while (count == piece_size);
  if (++file_count % open_file_count == 0) close_behind(folder);
}

static void read_folder(int descriptor, int depth) {
  struct sfgen_folder folder;
  if (!sfgen_read_folder(&folder, descriptor, entries[depth], entries_size)) return;
  const char *name;
  uint8_t type;
  while ((name = sfgen_next_entry(&folder, &type)) != NULL) {
    size_t length = strlen(name);
    if (name[0] == '.') continue;
    if (type == DT_DIR && depth + 1 < deepest) {
      close_behind(descriptor);
      int inner = sfgen_open_at(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (inner >= 0) read_folder(inner, depth + 1);
    } else if (length > 6 && strcmp(name + length - 6, ".swift") == 0) {
      read_file(descriptor, name);
    }
  }
  sfgen_close_folder(&folder);
}

int main(int argument_count, char **arguments) {
  int folder = argument_count == 2 ? open(arguments[1], O_RDONLY | O_DIRECTORY) : -1;
  if (folder < 0) return 1;
  read_folder(folder, 0);
  printf("%lu files, %lu bytes\n", file_count, byte_count);
  return 0;
}
