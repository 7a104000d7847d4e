// Signals and wake-ups as descriptors for poll: eventfd and signalfd, which Swift's Glibc module
// leaves out.
#include "CNcurses.h"

#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

static sigset_t watched(void) {
  static const int numbers[] = {
      SIGWINCH, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGUSR1, SIGTSTP, SIGCONT,
  };
  sigset_t set;
  sigemptyset(&set);
  for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&set, numbers[i]);
  return set;
}

void signals_block(void) {
  sigset_t set = watched();
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

void signals_unblock(void) {
  sigset_t set = watched();
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

int signals_open(void) {
  sigset_t set = watched();
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int signals_read(int descriptor) {
  struct signalfd_siginfo signal;
  ssize_t count = read(descriptor, &signal, sizeof signal);
  return count == (ssize_t)sizeof signal ? (int)signal.ssi_signo : 0;
}

void signals_stop_group(void) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // ncurses has a handler of its own here, which would leave the screen a second time.
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  pthread_sigmask(SIG_BLOCK, &stop, NULL);
}

int wake_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void wake_post(int descriptor) {
  uint64_t one = 1;
  // Fails only when the counter is full, and then the loop is awake anyway.
  if (write(descriptor, &one, sizeof one) < 0) return;
}

void wake_clear(int descriptor) {
  uint64_t posted;
  if (read(descriptor, &posted, sizeof posted) < 0) return;
}
