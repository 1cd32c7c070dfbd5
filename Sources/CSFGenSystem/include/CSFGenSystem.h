#ifndef CSFGEN_SYSTEM_H
#define CSFGEN_SYSTEM_H

#include <stdbool.h>

// What Swift's own modules of the C library leave out on some system. The calls of Linux do nothing elsewhere.

/// The variables of the environment, as programs that are started inherit them.
char *_Nullable *_Nonnull sfgen_environment(void);

/// Gives the calling thread a table of open files of its own, and closes in it whatever the other threads have open.
/// A thread that shares its table pays for that with every call, and cannot close files in one go.
///
/// Returns whether the system did.
bool sfgen_take_own_files(void);

/// Closes all files of the calling thread from a number on.
///
/// Returns whether the system did.
bool sfgen_close_from(int first);

#endif
