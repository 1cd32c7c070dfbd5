#define _GNU_SOURCE
#include "CSFGenSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#include <sys/syscall.h>
#endif

#if defined(__APPLE__)
#include <crt_externs.h>
#else
extern char **environ;
#endif

char **sfgen_environment(void) {
#if defined(__APPLE__)
  return *_NSGetEnviron();
#else
  return environ;
#endif
}

void sfgen_open_standard_files(void) {
  // Each gets the lowest number that is free, which is its own. Input can only be written, and output only be read.
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++) {
    if (fcntl(file, F_GETFD) < 0) (void)open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

bool sfgen_close_range(unsigned first, unsigned last) {
#if defined(__linux__) && defined(SYS_close_range)
  // By number, as older C libraries do not have the function.
  return first > last || syscall(SYS_close_range, first, last, 0) == 0;
#else
  (void)first, (void)last;
  return false;
#endif
}

bool sfgen_take_own_files(void) {
#if defined(__linux__)
  return unshare(CLONE_FILES) == 0 && sfgen_close_range(STDERR_FILENO + 1, UINT_MAX);
#else
  return false;
#endif
}

int sfgen_open_at(int folder, const char *name, int flags) {
#if defined(__linux__)
  return (int)syscall(SYS_openat, folder, name, flags, 0);
#else
  return openat(folder, name, flags);
#endif
}

ssize_t sfgen_read(int file, void *buffer, size_t count) {
#if defined(__linux__)
  return syscall(SYS_read, file, buffer, count);
#else
  return read(file, buffer, count);
#endif
}

#if defined(__linux__)

bool sfgen_read_folder(struct sfgen_folder *folder, int descriptor, void *memory, size_t capacity) {
  *folder = (struct sfgen_folder){.descriptor = descriptor, .entries = memory, .capacity = capacity};
  return true;
}

/// An entry as getdents64(2) describes it.
struct entry {
  uint64_t inode;
  int64_t offset;
  uint16_t length;
  uint8_t type;
  char name[];
};

const char *sfgen_next_entry(struct sfgen_folder *folder, uint8_t *type) {
  if (folder->offset == folder->count) {
    errno = 0;
    if (folder->is_read) return NULL;
    long count = syscall(SYS_getdents64, folder->descriptor, folder->entries, folder->capacity);
    // A folder that has been removed meanwhile has no more entries.
    if (count < 0 && errno == ENOENT) errno = 0;
    if (count <= 0) return NULL;
    folder->count = (size_t)count;
    folder->offset = 0;
  }
  const struct entry *entry = (const struct entry *)(folder->entries + folder->offset);
  folder->offset += entry->length;
  // ext4 gives the last entry this offset, which spares a call. No offset is beyond it.
  folder->is_read = entry->offset == INT64_MAX;
  *type = entry->type;
  return entry->name;
}

void sfgen_close_folder(struct sfgen_folder *folder) { close(folder->descriptor); }

#else

bool sfgen_read_folder(struct sfgen_folder *folder, int descriptor, void *memory, size_t capacity) {
  (void)memory, (void)capacity;
  *folder = (struct sfgen_folder){.descriptor = descriptor, .stream = fdopendir(descriptor)};
  if (folder->stream != NULL) return true;
  int error = errno;
  close(descriptor);
  errno = error;
  return false;
}

const char *sfgen_next_entry(struct sfgen_folder *folder, uint8_t *type) {
  errno = 0;
  struct dirent *entry = readdir(folder->stream);
  if (entry == NULL) return NULL;
  *type = entry->d_type;
  return entry->d_name;
}

void sfgen_close_folder(struct sfgen_folder *folder) { closedir(folder->stream); }

#endif
