#define _GNU_SOURCE
#include "CSFGenSystem.h"

#if defined(__linux__)
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
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

bool sfgen_close_from(int first) {
#if defined(__linux__) && defined(SYS_close_range)
  // By number, as older C libraries do not have the function.
  return syscall(SYS_close_range, (unsigned)first, ~0U, 0) == 0;
#else
  (void)first;
  return false;
#endif
}

bool sfgen_take_own_files(void) {
#if defined(__linux__)
  return unshare(CLONE_FILES) == 0 && sfgen_close_from(STDERR_FILENO + 1);
#else
  return false;
#endif
}
