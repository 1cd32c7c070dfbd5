#ifndef CSFGEN_SYSTEM_H
#define CSFGEN_SYSTEM_H

#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// What Swift's own modules of the C library leave out on some system, or do in more calls than it takes.

/// The variables of the environment, as programs that are started inherit them.
char *_Nullable *_Nonnull sfgen_environment(void);

/// Opens what the process was started without of standard input, output and error, in a way that no use of it succeeds. What is
/// opened later would else be taken for one of them.
void sfgen_open_standard_files(void);

/// On Linux, gives the calling thread a table of open files of its own, and closes in it whatever the other threads have open.
/// A thread that shares its table pays for that with every call, and cannot close files in one go.
///
/// Returns whether the system did.
bool sfgen_take_own_files(void);

/// On Linux, closes all files of the calling thread whose numbers are in a range, which may be empty.
///
/// Returns whether the system did.
bool sfgen_close_range(unsigned first, unsigned last);

/// `openat` for reading, and `read`. No thread can be cancelled in them, for which the C library makes provision in each call
/// of a process that has several threads.
int sfgen_open_at(int folder, const char *_Nonnull name, int flags);
ssize_t sfgen_read(int file, void *_Nonnull buffer, size_t count);

/// A folder whose entries are read.
struct sfgen_folder {
  int descriptor;
  /// What is left of the entries that Linux has given, in the caller's memory.
  char *_Nullable entries;
  size_t capacity, offset, count;
  /// Whether the last entry said that none follows.
  bool is_read;
  /// The stream of the C library, on other systems.
  DIR *_Nullable stream;
};

/// Begins to read an open folder, which `sfgen_close_folder` closes. `memory` is the caller's, 8-byte aligned and of 32 KiB or
/// more: with it Linux needs one or two calls for a folder, where the C library makes four and asks for memory.
///
/// Returns whether the folder can be read; if not, it has been closed, and `errno` says why.
bool sfgen_read_folder(
    struct sfgen_folder *_Nonnull folder, int descriptor, void *_Nonnull memory, size_t capacity);

/// The name of the next entry, which is good until the one after it is asked for, and its `DT_` type.
///
/// Returns `NULL` at the end, and where the folder cannot be read on: then `errno` is not 0.
const char *_Nullable sfgen_next_entry(struct sfgen_folder *_Nonnull folder, uint8_t *_Nonnull type);

void sfgen_close_folder(struct sfgen_folder *_Nonnull folder);

#endif
