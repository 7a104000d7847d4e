// What the C files of this target share.
#ifndef CN_INTERNAL_H
#define CN_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

// keyboard.c: takes over a new screen's keys. The descriptor is where they come from.
int keyboard_open(int descriptor);
void keyboard_close(void);

// restore.c: remembers the state of the terminal on the descriptor, before ncurses changes it.
void restore_remember(int descriptor);
// Adds to what a crash sends to the terminal.
void restore_add(const char *bytes);
// What was added so far is sent even where the shell's screen is shown: leaving ours a second time
// would put the cursor somewhere in the middle of what the shell shows.
void restore_end_always(void);
void restore_hide(bool is_hidden);
// From here on a crash restores the terminal; until restore_disarm.
void restore_arm(void);
void restore_disarm(void);

// stderr.c: keeps what is written to standard error, and writes it out at last. Releasing is safe in
// a signal handler, and more than once.
void stderr_hold(void);
void stderr_release(void);

#endif
