// Reads every Swift file below a folder nearly as `sfgen lint --jobs 1` does on Linux, and does nothing with the bytes: what
// would be left of its time where everything else cost nothing. It closes files whenever it goes into a folder.
//
//   cc -O2 -o reading Benchmarks/reading.c && ./reading FOLDER
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { entries_size = 32 * 1024, piece_size = 64 * 1024, open_file_count = 64, deepest = 64 };

struct entry {
  uint64_t inode;
  int64_t offset;
  uint16_t length;
  uint8_t type;
  char name[];
};

static char entries[deepest][entries_size], piece[piece_size];
static unsigned long file_count, byte_count;

static void close_from(int first) { syscall(SYS_close_range, first, ~0U, 0); }

static void read_file(int folder, const char *name) {
  int file = openat(folder, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return;
  ssize_t count;
  do {
    count = read(file, piece, piece_size);
    if (count > 0) byte_count += (unsigned long)count;
  } while (count == piece_size);
  if (++file_count % open_file_count == 0) close_from(folder + 1);
}

static void read_folder(int folder, int depth) {
  long count;
  while ((count = syscall(SYS_getdents64, folder, entries[depth], entries_size)) > 0) {
    for (long offset = 0; offset < count;) {
      const struct entry *entry = (const struct entry *)(entries[depth] + offset);
      offset += entry->length;
      size_t length = strlen(entry->name);
      if (entry->name[0] == '.') continue;
      if (entry->type == 4 && depth + 1 < deepest) {
        close_from(folder + 1);
        int inner = openat(folder, entry->name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (inner >= 0) read_folder(inner, depth + 1);
      } else if (length > 6 && strcmp(entry->name + length - 6, ".swift") == 0) {
        read_file(folder, entry->name);
      }
    }
  }
  close(folder);
}

int main(int argument_count, char **arguments) {
  int folder = argument_count == 2 ? open(arguments[1], O_RDONLY | O_DIRECTORY) : -1;
  if (folder < 0) return 1;
  read_folder(folder, 0);
  printf("%lu files, %lu bytes\n", file_count, byte_count);
  return 0;
}
