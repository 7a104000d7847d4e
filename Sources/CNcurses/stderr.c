// What is written to standard error while the screen is shown: kept until the terminal is given
// back. It would spoil the picture, and vanish with it: Swift says there why it traps.
#define _GNU_SOURCE
#include "internal.h"

#include <fcntl.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

static int held = -1;
static int original = -1;

void stderr_hold(void) {
  // Where it goes to a file nothing needs protection.
  if (held >= 0 || !isatty(STDERR_FILENO)) return;
  int kept = memfd_create("standard error", MFD_CLOEXEC);
  int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (kept >= 0 && copy >= 0 && dup2(kept, STDERR_FILENO) >= 0) {
    held = kept;
    original = copy;
    return;
  }
  if (kept >= 0) close(kept);
  if (copy >= 0) close(copy);
}

void stderr_release(void) {
  if (held < 0) return;
  dup2(original, STDERR_FILENO);
  close(original);
  char bytes[1024];
  off_t at = 0;
  ssize_t count;
  while ((count = pread(held, bytes, sizeof bytes, at)) > 0) {
    if (write(STDERR_FILENO, bytes, (size_t)count) != count) break;
    at += count;
  }
  close(held);
  held = -1;
}
