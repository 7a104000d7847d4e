// The terminal after a crash: what a signal handler may do, and nothing else. A shell in raw mode
// on the alternate screen is a worse loss than the program.
#include "internal.h"

#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static bool has_state;
static struct termios state;
static char bytes[512];
static size_t count;
static volatile sig_atomic_t armed;

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};

static void crashed(int number) {
  if (armed) {
    armed = 0;
    // A background process that touches its terminal is stopped; a crash must not hang.
    signal(SIGTTOU, SIG_IGN);
    size_t sent = 0;
    while (sent < count) {
      ssize_t now = write(terminal, bytes + sent, count - sent);
      if (now <= 0) break;
      sent += (size_t)now;
    }
    if (has_state) tcsetattr(terminal, TCSANOW, &state);
    stderr_release();
  }
  // SA_RESETHAND has put the default action back; Swift's backtracer would hold the terminal long.
  raise(number);
}

void restore_remember(int descriptor) {
  terminal = descriptor;
  has_state = tcgetattr(descriptor, &state) == 0;
  count = 0;
}

void restore_add(const char *more) {
  size_t length = strlen(more);
  if (count + length > sizeof bytes) return;
  memcpy(bytes + count, more, length);
  count += length;
}

void restore_arm(void) {
  // A stack that overflowed has no room for the handler. This spare one is the main thread's: on
  // another thread the handler runs on that thread's own stack.
  static char other_stack[65536];
  stack_t stack = {.ss_sp = other_stack, .ss_size = sizeof other_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {0};
  action.sa_handler = crashed;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    sigaction(crashes[i], &action, NULL);
  }
  armed = 1;
}

void restore_disarm(void) { armed = 0; }
