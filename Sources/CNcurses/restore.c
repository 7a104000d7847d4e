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
// So many of the bytes are sent even where the shell's screen is shown.
static size_t always;
static volatile sig_atomic_t hidden;
static volatile sig_atomic_t armed;

// Why a SIGBUS comes, where that is known; else empty.
static char bus_message[1024];

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};

static void send(int descriptor, const char *from, size_t length) {
  size_t sent = 0;
  while (sent < length) {
    ssize_t now = write(descriptor, from + sent, length - sent);
    if (now <= 0) break;
    sent += (size_t)now;
  }
}

static void restore(void) {
  if (!armed) return;
  armed = 0;
  // A background process that touches its terminal is stopped; a crash must not hang.
  signal(SIGTTOU, SIG_IGN);
  send(terminal, bytes, hidden ? always : count);
  if (has_state) tcsetattr(terminal, TCSANOW, &state);
  stderr_release();
}

void restore_end(const char *message, int status) {
  restore();
  send(STDERR_FILENO, message, strlen(message));
  _exit(status);
}

static void crashed(int number) {
  if (number == SIGBUS && bus_message[0]) restore_end(bus_message, 2);
  restore();
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

void restore_explain_bus(const char *message) {
  strncpy(bus_message, message, sizeof bus_message - 1);
  struct sigaction action = {0};
  action.sa_handler = crashed;
  action.sa_flags = SA_RESETHAND | SA_NODEFER;
  sigaction(SIGBUS, &action, NULL);
}

void restore_end_always(void) { always = count; }

void restore_hide(bool is_hidden) { hidden = is_hidden; }

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
